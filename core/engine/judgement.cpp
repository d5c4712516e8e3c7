#include "core/engine/judgement.h"

#include <algorithm>
#include <array>

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

/// Draws of one look in one run, made when a way first asks for them and the same for all.
class LookDraws {
 public:
  LookDraws(const std::vector<DrawKey>& keys, std::uint64_t run)
      : keys_(keys), run_(run), drawn_(keys.size(), none) {}
  std::uint32_t of(std::size_t stage) {
    if (drawn_[stage] == none) drawn_[stage] = keys_[stage].with(run_).below(100);
    return drawn_[stage];
  }
  void next_run(std::uint64_t run) {
    run_ = run;
    std::fill(drawn_.begin(), drawn_.end(), none);
  }

 private:
  static constexpr std::uint32_t none = 100;
  const std::vector<DrawKey>& keys_;
  std::uint64_t run_;
  std::vector<std::uint32_t> drawn_;
};

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
  std::stable_sort(looks.begin(), looks.end(),
                   [](const JudgedLook& a, const JudgedLook& b) { return a.day < b.day; });
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

void judge(const JudgementPlan& plan, const std::vector<JudgedLook>& looks, const DrawKey& person_key,
           JudgedMeetings& meetings) {
  struct State {
    std::size_t stage = 0;
    std::int32_t case_number = 0;
  };
  std::vector<std::array<State, judged_ways>> states(meetings.runs());
  for (const JudgedLook& look : looks) {
    const Chances chances = chances_at(plan, look);
    std::vector<DrawKey> keys;
    for (const std::string& stage : plan.ladder)
      keys.push_back(person_key.with(static_cast<std::uint64_t>(std::int64_t{look.spell_first})).with(stage));
    LookDraws draws(keys, 0);
    for (std::size_t run = 0; run < meetings.runs(); ++run) {
      draws.next_run(run);
      for (std::size_t way = 0; way < judged_ways; ++way) {
        State& state = states[run][way];
        if (state.case_number != look.case_number) state = {0, look.case_number};
        if (state.stage == plan.ladder.size() || chances[state.stage][way] == 0) continue;
        if (draws.of(state.stage) >= chances[state.stage][way]) continue;
        ++meetings.at(way, state.stage, run);
        ++state.stage;
      }
    }
  }
}

}  // namespace turnpoint
