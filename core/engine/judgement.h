#pragma once
/// What managers may decide where no rule of the record does: steps of one person's case, run by run.
///
/// At each look (rule 7) from `dates.first_day` on, with S spells and D days in the tables' window, the
/// person is asked to the next stage of the ladder when a draw below 100 lies under the chance that holds
/// there; at most one step a look. Nobody is in a stage before `dates.first_day`. A case is closed, and the
/// ladder begins again, when a spell begins `quiet` or longer after the end of the one before. Every setting
/// sees the same draws, so a higher chance never gives fewer meetings of any stage in any run.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/base/draws.h"
#include "core/engine/units.h"

namespace turnpoint {

/// Which number of a table's row: the ends of its range, or the one between them that is used.
enum class TableEnd : std::uint8_t { low, percent, high };
/// A setting with an end of its ranges.
inline constexpr std::size_t judged_ways = 9;
constexpr std::size_t way_of(Setting setting, TableEnd end) {
  return static_cast<std::size_t>(setting) * 3 + static_cast<std::size_t>(end);
}

/// A policy's tables made ready.
struct JudgementPlan {
  Judgement tables;
  std::vector<std::string> ladder;  ///< ids of the stages that judgement moves a case to, in order
  Plan counting;                    ///< which categories count
  Trigger window;                   ///< how S and D are counted
};

/// Nothing for a policy without tables or without such stages.
std::optional<JudgementPlan> compile_judgement(const Policy& policy);

/// A look at which a manager may decide.
struct JudgedLook {
  std::int32_t day = 0;
  std::int32_t spell_first = 0;
  std::int32_t case_number = 0;  ///< looks of one case have the same
  std::int64_t spells = 0;       ///< S
  Rational days;                 ///< D
  friend bool operator==(const JudgedLook&, const JudgedLook&) = default;
};

/// By day, at most one a day.
std::vector<JudgedLook> judged_looks(const Workforce& workforce, const DayCount& days,
                                     const JudgementPlan& plan, std::size_t person, const Span& dates);

/// Meetings by way, stage of the ladder and run; those of slices of the people add up.
class JudgedMeetings {
 public:
  JudgedMeetings() = default;
  JudgedMeetings(std::size_t stages, std::size_t runs)
      : stages_(stages), runs_(runs), counts_(judged_ways * stages * runs) {}

  std::size_t stages() const { return stages_; }
  std::size_t runs() const { return runs_; }
  std::int64_t& at(std::size_t way, std::size_t stage, std::size_t run) {
    return counts_[(way * stages_ + stage) * runs_ + run];
  }
  std::int64_t at(std::size_t way, std::size_t stage, std::size_t run) const {
    return counts_[(way * stages_ + stage) * runs_ + run];
  }
  /// By run.
  std::int64_t* runs_of(std::size_t way, std::size_t stage) {
    return counts_.data() + (way * stages_ + stage) * runs_;
  }
  /// `other` has the same stages and runs, or none.
  void merge(const JudgedMeetings& other);
  friend bool operator==(const JudgedMeetings&, const JudgedMeetings&) = default;

 private:
  std::size_t stages_ = 0;
  std::size_t runs_ = 0;
  std::vector<std::int64_t> counts_;
};

/// A look made ready for any run: by stage of the ladder the chance of every way, and what is drawn by.
struct ReadyLook {
  std::int32_t case_number = 0;
  std::vector<std::array<std::uint32_t, judged_ways>> chances;
  std::vector<DrawKey> draws;
};

/// `person_key` is of the seed, the purpose and the person.
std::vector<ReadyLook> make_ready(const JudgementPlan& plan, const std::vector<JudgedLook>& looks,
                                  const DrawKey& person_key);

/// What is drawn for one stage at one look in one run, once for all ways that ask.
struct LookDraw {
  static constexpr std::uint32_t none = 100;
  std::uint32_t of(const DrawKey& key, std::uint64_t run) {
    if (drawn == none) drawn = key.with(run).below(none);
    return drawn;
  }
  std::uint32_t drawn = none;
};

/// One person's meetings in one run: calls `held(look, way, stage)` with indexes of looks and the ladder, by
/// look, then way.
template <class Held>
void each_meeting(const std::vector<ReadyLook>& looks, std::size_t stages, std::size_t run, Held held) {
  struct State {
    std::size_t stage = 0;
    std::int32_t case_number = 0;
  };
  std::array<State, judged_ways> states;
  std::vector<LookDraw> draws(stages);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const ReadyLook& look = looks[i];
    std::fill(draws.begin(), draws.end(), LookDraw());
    for (std::size_t way = 0; way < judged_ways; ++way) {
      State& state = states[way];
      if (state.case_number != look.case_number) state = {0, look.case_number};
      if (state.stage == draws.size()) continue;
      const std::uint32_t chance = look.chances[state.stage][way];
      if (chance == 0 || draws[state.stage].of(look.draws[state.stage], run) >= chance) continue;
      held(i, way, state.stage);
      ++state.stage;
    }
  }
}

/// Draws of one person for the ladder's first stage, in every run: kept, since variants of the tables ask for
/// the same ones.
class FirstDraws {
 public:
  /// By run, below 100.
  const std::vector<std::uint8_t>& of(const DrawKey& key, std::size_t runs);

 private:
  std::vector<std::pair<DrawKey, std::vector<std::uint8_t>>> drawn_;
};

/// Adds one person's meetings in one run; in every run, at most 255 stages.
void judge_run(const std::vector<ReadyLook>& looks, std::size_t run, JudgedMeetings& meetings);
void judge(const JudgementPlan& plan, const std::vector<JudgedLook>& looks, const DrawKey& person_key,
           FirstDraws& draws, JudgedMeetings& meetings);

/// The key of a person's draws.
inline DrawKey judgement_key(std::uint64_t seed, std::string_view employee_id) {
  return DrawKey(seed).with("judgement").with(employee_id);
}

}  // namespace turnpoint
