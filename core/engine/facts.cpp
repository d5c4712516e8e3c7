#include "core/engine/facts.h"

#include <algorithm>

namespace turnpoint {

void Facts::merge(const Facts& other) {
  people_in_service += other.people_in_service;
  for (const auto& [scale, days] : other.days_by_scale) days_by_scale[scale] += days;
}

Rational Facts::mean() const {
  if (people_in_service == 0) return 0;
  // In billionths: a handful of scales are rounded down once each, far below the fourth place.
  constexpr std::int64_t billion = 1'000'000'000;
  Int128 billionths = 0;
  for (const auto& [scale, days] : days_by_scale) billionths += Int128{days} * billion / scale;
  const Int128 share = billionths / people_in_service;
  return {(share + 50'000) / 100'000, 10'000};
}

Facts gather_facts(const Workforce& workforce, const DayCount& days, const Plan& plan, std::size_t first,
                   std::size_t end, Day as_at) {
  Facts facts;
  const auto trigger = std::find_if(plan.triggers.begin(), plan.triggers.end(),
                                    [](const PlannedTrigger& t) { return t.rule.workforce_mean; });
  if (trigger == plan.triggers.end()) return facts;
  const std::int32_t day = day_number(as_at);
  for (std::size_t person = first; person < end; ++person) {
    if (workforce.people.start_day[person] > day || workforce.people.leave_day[person] < day) continue;
    ++facts.people_in_service;
    const PersonRecord record = make_record(workforce, days, plan, person, day);
    const Measured measured = measure_as_at(record, trigger->rule, units_of(record, trigger->rule), as_at);
    if (measured.days == 0) continue;
    // In lowest terms: the record's scale knows of spells after that day.
    const Rational share(measured.days, record.scale);
    facts.days_by_scale[static_cast<std::int64_t>(share.denominator())] +=
        static_cast<std::int64_t>(share.numerator());
  }
  return facts;
}

void apply_facts(Plan& plan, const Facts& facts) {
  for (PlannedTrigger& trigger : plan.triggers) {
    if (trigger.rule.workforce_mean) trigger.rule.threshold = facts.mean();
  }
}

}  // namespace turnpoint
