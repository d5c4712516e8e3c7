#include "tests/support/record.h"

#include <algorithm>

namespace turnpoint::test {

PersonRow& Record::hand() {
  const auto latest = std::find_if(rows_.people.rbegin(), rows_.people.rend(),
                                   [&](const PersonRow& row) { return row.employee_id == in_hand_; });
  if (latest != rows_.people.rend()) return *latest;
  rows_.people.emplace_back();
  rows_.people.back().employee_id = in_hand_;
  return rows_.people.back();
}

Record& Record::person(const std::string& employee_id) {
  in_hand_ = employee_id;
  hand();
  return *this;
}

Record& Record::works(const std::string& pattern, const std::string& anchor) {
  hand().pattern = pattern;
  hand().anchor = day(anchor);
  return *this;
}

Record& Record::works_from(const std::string& valid_from, const std::string& pattern) {
  PersonRow next = hand();
  next.valid_from = day(valid_from);
  next.anchor = day(valid_from);
  next.pattern = pattern;
  rows_.people.push_back(next);
  return *this;
}

Record& Record::fte(Fte share) {
  hand().fte = share;
  return *this;
}

Record& Record::hours_per_day(Hours hours) {
  hand().hours_per_day = hours;
  return *this;
}

Record& Record::starts(const std::string& date) {
  hand().start_date = day(date);
  return *this;
}

Record& Record::leaves(const std::string& date) {
  hand().leave_date = day(date);
  return *this;
}

Record& Record::group(const std::string& name) {
  hand().group = name;
  return *this;
}

Record& Record::team(const std::string& name) {
  hand().team = name;
  return *this;
}

Record& Record::team_from(const std::string& valid_from, const std::string& name) {
  PersonRow next = hand();
  next.valid_from = day(valid_from);
  next.team = name;
  rows_.people.push_back(next);
  return *this;
}

Record& Record::because_of(Reason reason) {
  rows_.spells.back().reason = reason;
  return *this;
}

Record& Record::work_related() {
  rows_.spells.back().work_related = 1;
  return *this;
}

Record& Record::spell(const std::string& first_day, const std::string& last_day, Category category) {
  rows_.spells.push_back(
      {in_hand_, day_number(day(first_day)), day_number(day(last_day)), 0, category, {}, 0});
  return *this;
}

Record& Record::open_spell(const std::string& first_day, Category category) {
  rows_.spells.push_back({in_hand_, day_number(day(first_day)), open_end, 0, category, {}, 0});
  return *this;
}

Record& Record::part_day(const std::string& first_day, Hours hours, Category category) {
  const std::int32_t number = day_number(day(first_day));
  rows_.spells.push_back({in_hand_, number, number, hours, category, {}, 0});
  return *this;
}

Record& Record::days(const std::vector<std::string>& dates) {
  for (const std::string& date : dates) spell(date, date);
  return *this;
}

Record& Record::closed(const std::string& date) {
  rows_.closed.push_back(day_number(day(date)));
  std::sort(rows_.closed.begin(), rows_.closed.end());
  return *this;
}

}  // namespace turnpoint::test
