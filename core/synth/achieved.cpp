#include "core/synth/achieved.h"

#include <algorithm>

#include "core/engine/findings.h"
#include "core/workforce/illness.h"

namespace turnpoint {
namespace {

/// A long spell has more working days than this.
constexpr std::int64_t longest_short_days = 20;

enum FigurePlace : std::size_t { days_per_fte, none, long_spell, first_trigger };

Trigger trigger(std::string_view id, Measure what, int months, std::int64_t threshold) {
  Trigger made;
  made.id = std::string(id);
  made.measure = what;
  made.window.count = months;
  made.threshold = Rational(threshold);
  return made;
}

/// Everything that the measuring of one slice looks at.
struct Slice {
  const Synthesis& synthesis;
  const SyntheticPeople& people;
  Workforce workforce;
  DayCount days{workforce};
  Plan plan = compile(measuring_policy());
  std::int32_t first = 0;
  std::int32_t last = 0;
};

std::size_t figure_of(const Plan& plan, std::size_t trigger) {
  const auto found = std::find(target_ids.begin(), target_ids.end(), plan.triggers[trigger].rule.id);
  return static_cast<std::size_t>(found - target_ids.begin());
}

/// Days lost in the year; whether a long spell has a day in it.
struct Lost {
  std::int64_t days = 0;
  bool by_long = false;
};

Lost lost_by(const Slice& slice, std::size_t person) {
  Lost lost;
  const Workforce& workforce = slice.workforce;
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    if (!is_illness(workforce.spells.category[i])) continue;
    const std::int32_t begins = workforce.spells.first_day[i];
    const std::int32_t ends = std::min(workforce.spells.last_day[i], slice.last);
    if (ends < slice.first) continue;
    lost.days += slice.days.working_days(person, std::max(begins, slice.first), ends);
    lost.by_long = lost.by_long || slice.days.working_days(person, begins, ends) > longest_short_days;
  }
  return lost;
}

void add_person(const Slice& slice, std::size_t person, Achieved& sum) {
  const SyntheticPerson& one = slice.people.people[person];
  const std::int32_t in_from = std::max(one.start_day, slice.first);
  const std::int32_t in_to = std::min(one.leave_day, slice.last);
  if (in_to < in_from) return;
  const std::int64_t fte = slice.synthesis.profile().contracts.entries[one.contract].fte_percent;
  const Lost lost = lost_by(slice, person);
  ++sum.people;
  sum.fte_days += fte * (in_to - in_from + 1);
  sum.lost_fte_days += fte * lost.days;
  if (lost.days == 0) ++sum.met[none];
  if (lost.by_long) ++sum.met[long_spell];
  if (lost.days == 0) return;
  std::array<bool, target_ids.size()> met{};
  for (const MetLook& look :
       met_looks(slice.workforce, slice.days, slice.plan, person, day_from_number(slice.last))) {
    if (look.day >= slice.first) met[figure_of(slice.plan, look.trigger)] = true;
  }
  for (std::size_t figure = first_trigger; figure < met.size(); ++figure)
    sum.met[figure] += met[figure] ? 1 : 0;
}

}  // namespace

Policy measuring_policy() {
  Policy policy;
  policy.id = "measuring";
  policy.triggers.push_back(trigger("four_spells", Measure::spell_count, 12, 4));
  policy.triggers.push_back(trigger("three_of_two_days", Measure::spell_count, 3, 3));
  policy.triggers.back().minimum_spell_days = Rational(2);
  policy.triggers.push_back(trigger("ten_days", Measure::day_count, 12, 10));
  policy.triggers.push_back(trigger("bradford", Measure::bradford_score, 12, 200));
  policy.triggers.push_back(trigger("four_weeks", Measure::continuous_length, 12, 28));
  for (const Category category : no_illness) {
    CategoryRule& rule = policy.categories[static_cast<std::size_t>(category)];
    rule.counts = Counts::never;
    rule.look = false;
  }
  return policy;
}

Workforce workforce_of(const Synthesis& synthesis, const SyntheticPeople& people) {
  PeopleTables tables;
  for (const Contract& contract : synthesis.profile().contracts.entries) {
    if (std::find(tables.patterns.begin(), tables.patterns.end(), contract.pattern) == tables.patterns.end())
      tables.patterns.push_back(contract.pattern);
  }
  for (std::uint32_t i = 0; i < people.people.size(); ++i) {
    const SyntheticPerson& one = people.people[i];
    const Contract& contract = synthesis.profile().contracts.entries[one.contract];
    tables.employee_id.push_back(Synthesis::id_of(people.first + i));
    tables.start_day.push_back(one.start_day);
    tables.leave_day.push_back(one.leave_day);
    const auto pattern = std::find(tables.patterns.begin(), tables.patterns.end(), contract.pattern);
    tables.terms.push_back({i, no_day, static_cast<std::uint32_t>(pattern - tables.patterns.begin()),
                            contract.hours_per_day, 0, 0,
                            static_cast<Fte>(contract.fte_percent * (full_time / 100)), 0});
  }
  Workforce workforce;
  // Ids count up, so that everybody stays in their place.
  lay_out_people(workforce, std::move(tables));
  lay_out_spells(workforce, people.spells);
  return workforce;
}

Achieved measure(const Synthesis& synthesis, const SyntheticPeople& people) {
  Slice slice{synthesis, people, workforce_of(synthesis, people)};
  slice.last = day_number(synthesis.record().last_day);
  slice.first = day_number(minus_months(synthesis.record().last_day, 12)) + 1;
  Achieved sum;
  sum.year_days = slice.last - slice.first + 1;
  sum.spells = static_cast<std::int64_t>(people.spells.size());
  for (std::size_t person = 0; person < people.people.size(); ++person) add_person(slice, person, sum);
  return sum;
}

void Achieved::merge(const Achieved& other) {
  people += other.people;
  fte_days += other.fte_days;
  lost_fte_days += other.lost_fte_days;
  year_days = std::max(year_days, other.year_days);
  for (std::size_t i = 0; i < met.size(); ++i) met[i] += other.met[i];
  spells += other.spells;
}

Rational Achieved::value(std::size_t figure) const {
  if (figure == days_per_fte)
    return fte_days == 0 ? Rational(0) : Rational(Int128{lost_fte_days} * year_days, fte_days);
  return people == 0 ? Rational(0) : Rational(Int128{met[figure]} * 100, people);
}

bool is_reached(const TargetFigure& target, const Rational& achieved) {
  const Rational difference = achieved < target.value ? target.value - achieved : achieved - target.value;
  return difference <= (target.in_percent_of_itself ? target.value * target.within / 100 : target.within);
}

}  // namespace turnpoint
