#include "core/io/compare/tables/unit_times_json.h"

#include <algorithm>
#include <cassert>

#include "core/io/fields.h"
#include "core/io/policy/shipped.h"

namespace turnpoint {
namespace {

constexpr int most_minutes = 100'000;
constexpr int most_pounds = 10'000;

/// A whole number with the ends of its range, where it is assumed.
RangedNumber read_number(Fields& fields, const std::string& key, int most) {
  const int value = fields.whole(key, 0, 0, most);
  RangedNumber number{value, value, value};
  if (!fields.is_assumed(key)) return number;
  const std::vector<Assumption>& noted = fields.notes().assumptions;
  const auto assumption = std::find_if(
      noted.begin(), noted.end(), [&](const Assumption& entry) { return entry.path == fields.place(key); });
  if (assumption == noted.end()) return number;
  for (const std::string& other : assumption->alternatives) {
    const std::optional<std::int64_t> end = whole_from_text(other);
    if (!end || *end < 0 || *end > most) {
      fields.problem(ErrorCode::out_of_range, key,
                     "The range's end " + other + " is not a whole number from 0 to " + std::to_string(most) +
                         ".");
      continue;
    }
    number.low = std::min(number.low, Rational(*end));
    number.high = std::max(number.high, Rational(*end));
  }
  return number;
}

void read_steps(Fields& fields, UnitTimes& times, ReadingNotes& notes) {
  const Json* object = fields.object("steps");
  if (object == nullptr) return;
  Fields steps(*object, "steps", notes);
  for (std::size_t i = 0; i < counted_steps; ++i) {
    const std::string name(counted_step_names[i]);
    const Json* entry = steps.object(name);
    if (entry == nullptr) continue;
    Fields step(*entry, "steps." + name, notes);
    times.steps[i] = {read_number(step, "manager_minutes", most_minutes),
                      read_number(step, "hr_minutes", most_minutes)};
    step.refuse_others();
  }
  steps.refuse_others();
}

}  // namespace

Checked<UnitTimes> read_unit_times(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  if (!json->is_object())
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::wrong_type, name, "Unit times are a JSON object in braces."}});
  ReadingNotes notes;
  Fields fields(*json, "", notes);
  UnitTimes times;
  fields.whole("schema", unit_times_schema, 1, unit_times_schema);
  read_steps(fields, times, notes);
  times.manager_hour_pounds = read_number(fields, "manager_hour_pounds", most_pounds);
  times.hr_hour_pounds = read_number(fields, "hr_hour_pounds", most_pounds);
  fields.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  times.assumptions = std::move(notes.assumptions);
  return times;
}

UnitTimes shipped_unit_times() {
  Checked<UnitTimes> times = read_unit_times(shipped_text("assumptions/unit_times.json"), "unit_times.json");
  assert(times);
  return std::move(*times);
}

}  // namespace turnpoint
