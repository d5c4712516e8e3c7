#include "core/engine/judgement.h"

#include <functional>

#include "core/base/order.h"
#include "core/engine/measure.h"
#include "core/time/calendar.h"

namespace turnpoint {
namespace {

/// Chances of every way at one look, by stage of the ladder.
using Chances = std::vector<std::array<std::uint32_t, judged_ways>>;

Chances chances_at(const JudgementPlan& plan, const JudgedLook& look) {
  Chances chances(plan.ladder.size());
  for (std::size_t setting = 0; setting < setting_names.size(); ++setting) {
    for (std::size_t stage = 0; stage < plan.ladder.size(); ++stage) {
      const Chance* row =
          chance_at(plan.tables.settings[setting], plan.ladder[stage], look.spells, look.days);
      if (row == nullptr) continue;
      const std::array<int, 3> ends = {row->low, row->percent, row->high};
      for (std::size_t end = 0; end < ends.size(); ++end)
        chances[stage][setting * 3 + end] = static_cast<std::uint32_t>(ends[end]);
    }
  }
  return chances;
}

/// The day from which a case is closed whose last spell ended on `last`.
std::int32_t closed_from(const Term& quiet, std::int32_t last) {
  static const Calendar calendar;
  return day_number(calendar.end_of(day_from_number(last), quiet));
}

/// One case number a unit, in their order.
std::vector<std::int32_t> number_cases(const std::vector<Unit>& units, const Term& quiet) {
  std::vector<std::int32_t> numbers;
  std::int32_t number = 0;
  std::int32_t reached = no_day;
  for (const Unit& unit : units) {
    if (reached != no_day && unit.first >= closed_from(quiet, reached)) ++number;
    numbers.push_back(number);
    reached = std::max(reached, unit.last);
  }
  return numbers;
}

}  // namespace

std::optional<JudgementPlan> compile_judgement(const Policy& policy) {
  if (!policy.judgement) return std::nullopt;
  JudgementPlan plan{*policy.judgement, {}, compile(policy), {}};
  for (const Stage& stage : policy.stages) {
    if (stage.by_judgement) plan.ladder.push_back(stage.id);
  }
  if (plan.ladder.empty()) return std::nullopt;
  plan.window.measure = Measure::day_count;
  plan.window.window = plan.tables.window;
  plan.window.day_unit = plan.tables.day_unit;
  return plan;
}

std::vector<JudgedLook> judged_looks(const Workforce& workforce, const DayCount& days,
                                     const JudgementPlan& plan, std::size_t person, const Span& dates) {
  const PersonRecord record = make_record(workforce, days, plan.counting, person, day_number(dates.last_day));
  const std::vector<Unit> units = units_of(record, plan.window);
  const std::vector<std::int32_t> cases = number_cases(units, plan.tables.quiet);
  std::vector<JudgedLook> looks;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].last < day_number(dates.first_day)) continue;
    const Measured measured = measure_as_at(record, plan.window, units, day_from_number(units[i].last));
    looks.push_back(
        {units[i].last, units[i].first, cases[i], measured.spells, Rational(measured.days, record.scale)});
  }
  sort_stably(looks, [](const JudgedLook& a, const JudgedLook& b) { return a.day < b.day; });
  looks.erase(std::unique(looks.begin(), looks.end(),
                          [](const JudgedLook& a, const JudgedLook& b) { return a.day == b.day; }),
              looks.end());
  return looks;
}

void JudgedMeetings::merge(const JudgedMeetings& other) {
  if (counts_.empty())
    *this = other;
  else if (!other.counts_.empty())
    std::transform(counts_.begin(), counts_.end(), other.counts_.begin(), counts_.begin(), std::plus<>());
}

std::vector<ReadyLook> make_ready(const JudgementPlan& plan, const std::vector<JudgedLook>& looks,
                                  const DrawKey& person_key) {
  std::vector<ReadyLook> ready;
  for (const JudgedLook& look : looks) {
    const DrawKey look_key = person_key.with(static_cast<std::uint64_t>(std::int64_t{look.spell_first}));
    ready.push_back({look.case_number, chances_at(plan, look), {}});
    for (const std::string& stage : plan.ladder) ready.back().draws.push_back(look_key.with(stage));
  }
  return ready;
}

void judge_run(const std::vector<ReadyLook>& looks, std::size_t run, JudgedMeetings& meetings) {
  each_meeting(looks, meetings.stages(), run,
               [&](std::size_t, std::size_t way, std::size_t stage) { ++meetings.at(way, stage, run); });
}

}  // namespace turnpoint
