#include "core/compare/near/near_misses.h"

#include <algorithm>

#include "core/base/number_row.h"

namespace turnpoint {
namespace {

void add(NearCount& sums, const NearCount& more) {
  sums.people += more.people;
  sums.meeting_none += more.meeting_none;
}

/// `T` is the counts or the same const: one order for writing and reading.
template <class T, class Visit>
void each_number(T& misses, Visit& visit) {
  for (auto& count : misses.triggers) {
    visit(count.people);
    visit(count.meeting_none);
  }
  visit(misses.any.people);
  visit(misses.any.meeting_none);
}
constexpr auto every_number = [](auto& misses, auto& visit) { each_number(misses, visit); };

/// A fallback is not looked at where another trigger is met.
bool gives_way(const PersonRecord& record, const Plan& plan, const std::vector<std::vector<Unit>>& units,
               std::size_t trigger, std::int32_t day) {
  if (!plan.triggers[trigger].rule.only_if_no_other) return false;
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    if (!plan.triggers[i].rule.only_if_no_other && met_as_at(record, plan, units, i, day_from_number(day)))
      return true;
  }
  return false;
}

/// The figure of the unit's look, or of the longest of those that end with it.
Rational figure_at(const PersonRecord& record, const Trigger& rule, const std::vector<Unit>& units,
                   std::int32_t day) {
  if (!is_length(rule.measure)) return measure_as_at(record, rule, units, day_from_number(day)).value;
  std::int64_t longest = 0;
  for (const Unit& unit : units) {
    if (unit.last == day) longest = std::max(longest, length_as_at(record, unit, day));
  }
  return longest;
}

bool met_in(const PersonRecord& record, const Plan& plan, Span dates) {
  const std::vector<MetLook> looks = met_looks(record, plan);
  return std::any_of(looks.begin(), looks.end(),
                     [&](const MetLook& look) { return look.day >= day_number(dates.first_day); });
}

}  // namespace

std::optional<Rational> margin_of(const Trigger& rule, const NearMargins& margins) {
  switch (rule.measure) {
  case Measure::spell_count: return Rational(margins.spells);
  case Measure::day_count:
  case Measure::continuous_length:
  case Measure::length_at_look: return Rational(margins.days);
  case Measure::bradford_score: return threshold_in_force(rule) * Rational(margins.score_percent, 100);
  case Measure::unusual_pattern:
  case Measure::manual: break;
  }
  return std::nullopt;
}

void NearMisses::merge(const NearMisses& other) {
  triggers.resize(std::max(triggers.size(), other.triggers.size()));
  for (std::size_t i = 0; i < other.triggers.size(); ++i) add(triggers[i], other.triggers[i]);
  add(any, other.any);
}

std::vector<std::int64_t> numbers_of(const NearMisses& misses) { return row_of(misses, every_number); }

std::optional<NearMisses> near_misses_of(const std::vector<std::int64_t>& numbers, const Plan& plan) {
  NearMisses misses;
  misses.triggers.resize(plan.triggers.size());
  return from_row(numbers, std::move(misses), every_number);
}

bool is_near(const PersonRecord& record, const Plan& plan, const std::vector<std::vector<Unit>>& units,
             std::size_t trigger, Span dates, const NearMargins& margins) {
  const Trigger& rule = plan.triggers[trigger].rule;
  const std::optional<Rational> margin = margin_of(rule, margins);
  if (!margin || !plan.triggers[trigger].reported) return false;
  std::int32_t latest = no_day;
  for (const Unit& unit : units[trigger]) latest = std::max(latest, unit.last);
  if (latest == no_day || latest < day_number(dates.first_day)) return false;
  const Rational figure = figure_at(record, rule, units[trigger], latest);
  return !meets(rule, figure) && meets(rule, figure + *margin) &&
         !gives_way(record, plan, units, trigger, latest);
}

NearMisses near_misses(const Workforce& workforce, const DayCount& days, const Plan& plan, Span dates,
                       const NearMargins& margins, std::size_t first, std::size_t end) {
  NearMisses sums;
  sums.triggers.resize(plan.triggers.size());
  for (std::size_t person = first; person < end; ++person) {
    const PersonRecord record = make_record(workforce, days, plan, person, day_number(dates.last_day));
    if (record.spells.empty()) continue;
    const std::vector<std::vector<Unit>> units = units_by_trigger(record, plan);
    std::vector<std::size_t> near;
    for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
      if (is_near(record, plan, units, i, dates, margins)) near.push_back(i);
    }
    if (near.empty()) continue;
    const NearCount one{1, met_in(record, plan, dates) ? 0 : 1};
    for (const std::size_t trigger : near) add(sums.triggers[trigger], one);
    add(sums.any, one);
  }
  return sums;
}

}  // namespace turnpoint
