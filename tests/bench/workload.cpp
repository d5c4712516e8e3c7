#include "tests/bench/workload.h"

#include <algorithm>
#include <cstring>

namespace turnpoint::bench {
namespace {

template <class T>
std::vector<T> column_at(const WorkloadBytes& bytes, std::size_t offset, std::size_t count) {
  std::vector<T> column(count);
  if (count != 0) bytes.copy(offset, count * sizeof(T), column.data());
  return column;
}

People people_without_names(std::size_t count) {
  People people;
  people.employee_id.resize(count);
  people.start_day.assign(count, no_day);
  people.leave_day.assign(count, open_end);
  people.first_term.resize(count + 1);
  for (std::size_t i = 0; i <= count; ++i) people.first_term[i] = static_cast<std::uint32_t>(i);
  return people;
}

Terms usual_terms(std::size_t count) {
  Terms terms;
  terms.valid_from.assign(count, no_day);
  terms.pattern.assign(count, 0);
  terms.hours_per_day.assign(count, default_hours_per_day);
  terms.team.assign(count, 0);
  terms.group.assign(count, 0);
  terms.fte.assign(count, full_time);
  return terms;
}

}  // namespace

Result<Workforce> workforce_from_bytes(const std::uint8_t* bytes, std::size_t size) {
  return workforce_from_bytes({size, [bytes](std::size_t offset, std::size_t count, void* to) {
                                 std::memcpy(to, bytes + offset, count);
                               }});
}

Result<Workforce> workforce_from_bytes(const WorkloadBytes& bytes) {
  const auto wrong = [] {
    return fail(ErrorCode::bad_argument, "workload", "These are not the workload's bytes.");
  };
  if (bytes.size < 8) return wrong();
  const auto counts = column_at<std::uint32_t>(bytes, 0, 2);
  const std::size_t people = counts[0];
  const std::size_t spells = counts[1];
  const std::size_t first_spell = 8;
  const std::size_t first_day = first_spell + 4 * (people + 1);
  if (people > Limits::people || spells > Limits::spells || bytes.size != first_day + 9 * spells)
    return wrong();

  Workforce workforce;
  workforce.patterns.emplace_back();
  workforce.people = people_without_names(people);
  workforce.terms = usual_terms(people);
  workforce.people.first_spell = column_at<std::uint32_t>(bytes, first_spell, people + 1);
  workforce.spells.first_day = column_at<std::int32_t>(bytes, first_day, spells);
  workforce.spells.last_day = column_at<std::int32_t>(bytes, first_day + 4 * spells, spells);
  workforce.spells.hours.assign(spells, 0);
  workforce.spells.reason.assign(spells, Reason::not_recorded);
  workforce.spells.work_related.assign(spells, 0);
  workforce.spells.category.resize(spells);
  const auto left_out = column_at<std::uint8_t>(bytes, first_day + 8 * spells, spells);
  std::transform(left_out.begin(), left_out.end(), workforce.spells.category.begin(), [](std::uint8_t flag) {
    return flag != 0 ? Category::disability_leave : Category::sickness;
  });
  const auto& first = workforce.spells.first_day;
  const auto& last = workforce.spells.last_day;
  if (spells != 0) {
    workforce.record = {day_from_number(*std::min_element(first.begin(), first.end())),
                        day_from_number(*std::max_element(last.begin(), last.end()))};
  }
  return workforce;
}

}  // namespace turnpoint::bench
