#include "core/io/import/field.h"

#include <algorithm>
#include <array>

#include "core/io/import/synonyms.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {
namespace {

struct Named {
  std::string_view name;
  std::string_view words;
  bool absences = false;
  bool people = false;
  bool date = false;
};

constexpr std::array<Named, 31> fields = {{
    {"dropped", "nothing: the column is dropped", true, true},
    {"employee_id", "the employee's number", true, true},
    {"first_day", "the first day of the absence", true, false, true},
    {"last_day", "the last day of the absence", true, false, true},
    {"return_day", "the day of return: the last day of the absence is the calendar day before it", true,
     false, true},
    {"hours", "hours of a part day", true},
    {"hours_lost", "hours of the whole row: a part day where the row is one day", true},
    {"days_lost", "days of the whole row: a part day where the row is one day and less than one is lost",
     true},
    {"part_day", "which part of the day", true},
    {"category", "the category", true},
    {"disability_related", "yes makes the category disability_related", true},
    {"reason", "the category, by the table of codes; the reason itself only with health detail", true},
    {"reason_code", "the category, by the table of codes; the code itself is dropped", true},
    {"related_reason", "the category, where the table of codes has one for it", true},
    {"work_related", "whether it came from work", true},
    {"team", "the team", false, true},
    {"group", "the pay or staff group", false, true},
    {"fte", "the share of full time", false, true},
    {"work_pattern", "the working pattern", false, true},
    {"start_date", "the first day of service", false, true, true},
    {"leave_date", "the last day of service", false, true, true},
    {"sex", "sex", false, true},
    {"age", "age", false, true},
    {"disability", "disability", false, true},
    {"salary", "salary", false, true},
    {"directorate", "the directorate", false, true},
    {"service", "the service", false, true},
    {"hours_per_day", "hours of a working day", false, true},
    {"leave_reason", "why service ended", false, true},
    {"valid_from", "the day from which the row holds", false, true, true},
    {"characteristic", "a characteristic under its own name", false, true},
}};

bool belongs(const Named& named, ImportKind kind) {
  return kind == ImportKind::absences ? named.absences : named.people;
}

const Named& named(Field field) { return fields[static_cast<std::size_t>(field)]; }

}  // namespace

std::string_view to_text(Field field) { return named(field).name; }
std::string_view to_words(Field field) { return named(field).words; }
bool is_date(Field field) { return named(field).date; }

std::optional<Field> field_from_text(std::string_view text, ImportKind kind) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Named& n) { return n.name == text && belongs(n, kind); });
  if (found == fields.end()) return std::nullopt;
  return static_cast<Field>(found - fields.begin());
}

std::string squeezed(std::string_view name) {
  std::string out;
  for (const char c : lower_case(name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

std::optional<FieldGuess> guess_field(std::string_view name, ImportKind kind) {
  const std::string plain = lower_case(trimmed(name));
  if (kind == ImportKind::people && plain.starts_with("characteristic_"))
    return FieldGuess{Field::characteristic};
  const std::string wanted = squeezed(name);
  if (wanted.empty()) return std::nullopt;
  for (std::size_t i = static_cast<std::size_t>(Field::employee_id); i < fields.size() - 1; ++i) {
    if (belongs(fields[i], kind) && squeezed(fields[i].name) == wanted)
      return FieldGuess{static_cast<Field>(i)};
  }
  for (const Synonym& synonym : synonyms()) {
    if (synonym.kind == kind && squeezed(synonym.name) == wanted)
      return FieldGuess{synonym.field, synonym.rank, synonym.daily};
  }
  return std::nullopt;
}

}  // namespace turnpoint
