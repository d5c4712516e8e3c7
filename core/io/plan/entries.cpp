#include "core/io/plan/entries.h"

namespace turnpoint {

std::optional<Day> read_plan_day(Fields& fields, const std::string& key, bool required) {
  const std::string text = fields.text(key, required);
  if (text.empty()) return std::nullopt;
  const std::optional<Day> day = day_from_text(text);
  if (!day) {
    fields.problem(ErrorCode::bad_date, key,
                   "\"" + text + "\" is not a day that exists, written YYYY-MM-DD.");
  }
  return day;
}

}  // namespace turnpoint
