#pragma once
/// What a column of an export can become, and which it probably is by its name.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace turnpoint {

/// Columns of absences.csv and people.csv, and what exports have instead of them.
enum class Field : std::uint8_t {
  dropped,
  employee_id,
  first_day,
  last_day,
  return_day,  ///< the last day is the calendar day before it
  hours,       ///< of a part day
  hours_lost,  ///< of the whole row: used where the row is one day
  days_lost,   ///< of the whole row: used where the row is one day
  part_day,    ///< AM, PM, half, 0.5
  category,
  disability_related,  ///< yes makes the category disability_related
  reason,
  reason_code,
  related_reason,  ///< what the reason is related to: it may make the category
  work_related,
  team,
  group,
  fte,
  work_pattern,
  start_date,
  leave_date,
  sex,
  age,
  disability,
  salary,
  directorate,
  service,
  hours_per_day,
  leave_reason,
  valid_from,
  characteristic,  ///< keeps its own name
};

/// Which of the two files a column belongs to.
enum class ImportKind : std::uint8_t { absences, people };

std::string_view to_text(Field field);
/// Only fields of this kind.
std::optional<Field> field_from_text(std::string_view text, ImportKind kind);
bool is_date(Field field);
/// What a person is told a field is: `the last day, the day before this one`.
std::string_view to_words(Field field);

/// How well a name fits: 0 is Turnpoint's own name, 1 the usual names, 2 names that could be something else.
struct FieldGuess {
  Field field{};
  int rank = 0;
  bool daily = false;  ///< the name of a file with one row a day
};

/// By the letters and digits of the name alone, in any case. Nothing for a name nobody uses for these.
std::optional<FieldGuess> guess_field(std::string_view name, ImportKind kind);

/// Letters and digits of a name, small.
std::string squeezed(std::string_view name);

}  // namespace turnpoint
