#include "core/engine/day_count.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr std::int32_t far_enough = 3653;

}  // namespace

DayCount::DayCount(const Workforce& workforce, ClosedDays closed)
    : workforce_(workforce), closed_(std::move(closed)) {
  tables_.reserve(workforce.patterns.size());
  for (const WorkPattern& pattern : workforce.patterns) tables_.push_back(table_of(pattern));
}

DayCount::Table DayCount::table_of(const WorkPattern& pattern) const {
  Table table;
  table.cycle = pattern.weeks() * 7;
  table.in_cycle = pattern.working_days_in_cycle();
  table.shift = static_cast<std::int32_t>(pattern.position(Day{}));
  table.before.push_back(0);
  for (std::int32_t place = 0; place < table.cycle; ++place) {
    table.before.push_back(table.before.back() + (pattern.works_at(static_cast<std::size_t>(place)) ? 1 : 0));
  }
  table.closed_before.push_back(0);
  for (const std::int32_t day : closed_) {
    table.closed_before.push_back(table.closed_before.back() +
                                  (pattern.works_on(day_from_number(day)) ? 1 : 0));
  }
  return table;
}

std::int64_t DayCount::days_before(const Table& table, std::int32_t day) const {
  const std::int64_t shifted = std::int64_t{day} + table.shift;
  std::int64_t cycles = shifted / table.cycle;
  std::int64_t place = shifted % table.cycle;
  if (place < 0) {
    place += table.cycle;
    --cycles;
  }
  const std::int64_t days = cycles * table.in_cycle + table.before[static_cast<std::size_t>(place)];
  if (closed_.empty()) return days;
  const auto closed = std::lower_bound(closed_.begin(), closed_.end(), day) - closed_.begin();
  return days - table.closed_before[static_cast<std::size_t>(closed)];
}

std::int64_t DayCount::working_days_of(std::uint32_t pattern, std::int32_t first, std::int32_t last) const {
  if (last < first) return 0;
  const Table& table = tables_[pattern];
  return days_before(table, last + 1) - days_before(table, first);
}

std::int64_t DayCount::working_days(std::size_t person, std::int32_t first, std::int32_t last) const {
  if (last < first) return 0;
  const std::uint32_t begin = workforce_.people.first_term[person];
  const std::uint32_t end = workforce_.people.first_term[person + 1];
  std::int64_t days = 0;
  for (std::uint32_t term = begin; term < end; ++term) {
    const std::int32_t from = term == begin ? first : std::max(first, workforce_.terms.valid_from[term]);
    const std::int32_t to =
        term + 1 == end ? last : std::min(last, workforce_.terms.valid_from[term + 1] - 1);
    days += working_days_of(workforce_.terms.pattern[term], from, to);
  }
  return days;
}

std::int32_t DayCount::next_working_day(std::size_t person, std::int32_t day) const {
  for (std::int32_t next = day; next < day + far_enough; ++next) {
    if (works_on(person, next)) return next;
  }
  return day;
}

std::int32_t DayCount::previous_working_day(std::size_t person, std::int32_t day) const {
  for (std::int32_t next = day; next > day - far_enough; --next) {
    if (works_on(person, next)) return next;
  }
  return day;
}

}  // namespace turnpoint
