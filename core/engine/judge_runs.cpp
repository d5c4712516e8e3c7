// One person's meetings in every run at once: what `each_meeting` says run by run, side by side.

#include "core/engine/judgement.h"

namespace turnpoint {
namespace {

std::uint8_t drawn_for(const DrawKey& key, std::size_t run) {
  return static_cast<std::uint8_t>(key.with(run).below(LookDraw::none));
}

/// Where every way has come to, run by run, in the case of the look in hand.
class Runs {
 public:
  Runs(std::size_t stages, std::size_t runs, FirstDraws& first)
      : stages_(stages), first_(first), drawn_(runs), flags_(runs) {
    for (auto& stage : stage_) stage.resize(runs);
  }

  void at(const ReadyLook& look, JudgedMeetings& meetings) {
    if (look.case_number != case_number_) begin_case(look.case_number);
    // From the highest stage down, so that a step just taken is not looked at again.
    for (std::size_t stage = std::min(highest_, stages_ - 1) + 1; stage-- > 0;) {
      const auto& chances = look.chances[stage];
      if (std::all_of(chances.begin(), chances.end(), [](std::uint32_t chance) { return chance == 0; }))
        continue;
      const std::uint8_t* const drawn = draw(look, stage);
      for (std::size_t way = 0; way < judged_ways; ++way) {
        if (chances[way] != 0) step({way, stage}, drawn, static_cast<std::uint8_t>(chances[way]), meetings);
      }
    }
  }

 private:
  void begin_case(std::int32_t number) {
    case_number_ = number;
    if (highest_ != 0) {
      for (auto& stage : stage_) std::fill(stage.begin(), stage.end(), std::uint8_t{0});
    }
    highest_ = 0;
  }

  /// By run, below 100: where a way asks.
  const std::uint8_t* draw(const ReadyLook& look, std::size_t stage) {
    const std::size_t runs = drawn_.size();
    const DrawKey& key = look.draws[stage];
    if (stage == 0) return first_.of(key, runs).data();
    std::fill(flags_.begin(), flags_.end(), std::uint8_t{0});
    std::uint8_t* __restrict const asks = flags_.data();
    const auto from = static_cast<std::uint8_t>(stage);
    for (std::size_t way = 0; way < judged_ways; ++way) {
      if (look.chances[stage][way] == 0) continue;
      const std::uint8_t* __restrict const at = stage_[way].data();
      for (std::size_t run = 0; run < runs; ++run)
        asks[run] = static_cast<std::uint8_t>(asks[run] | static_cast<std::uint8_t>(at[run] == from));
    }
    for (std::size_t run = 0; run < runs; ++run) {
      if (asks[run] != 0) drawn_[run] = drawn_for(key, run);
    }
    return drawn_.data();
  }

  struct Place {
    std::size_t way, stage;
  };
  void step(Place place, const std::uint8_t* __restrict drawn, std::uint8_t chance,
            JudgedMeetings& meetings) {
    const std::size_t runs = drawn_.size();
    std::uint8_t* __restrict const at = stage_[place.way].data();
    std::uint8_t* __restrict const steps = flags_.data();
    std::uint8_t any = 0;
    const auto from = static_cast<std::uint8_t>(place.stage);
    for (std::size_t run = 0; run < runs; ++run) {
      const auto one = static_cast<std::uint8_t>(static_cast<std::uint8_t>(at[run] == from) &
                                                 static_cast<std::uint8_t>(drawn[run] < chance));
      steps[run] = one;
      any = static_cast<std::uint8_t>(any | one);
      at[run] = static_cast<std::uint8_t>(at[run] + one);
    }
    if (any == 0) return;
    highest_ = std::max(highest_, place.stage + 1);
    std::int64_t* __restrict const held = meetings.runs_of(place.way, place.stage);
    for (std::size_t run = 0; run < runs; ++run) held[run] += steps[run];
  }

  std::size_t stages_;
  FirstDraws& first_;
  std::array<std::vector<std::uint8_t>, judged_ways> stage_;
  std::vector<std::uint8_t> drawn_;
  std::vector<std::uint8_t> flags_;  ///< by run: whether a way asks, then whether one steps
  std::int32_t case_number_ = 0;
  std::size_t highest_ = 0;  ///< stage that any way has come to in any run of this case
};

}  // namespace

const std::vector<std::uint8_t>& FirstDraws::of(const DrawKey& key, std::size_t runs) {
  for (const auto& [drawn_by, drawn] : drawn_) {
    if (drawn_by == key && drawn.size() == runs) return drawn;
  }
  std::vector<std::uint8_t>& drawn = drawn_.emplace_back(key, std::vector<std::uint8_t>(runs)).second;
  for (std::size_t run = 0; run < runs; ++run) drawn[run] = drawn_for(key, run);
  return drawn;
}

void judge(const JudgementPlan& plan, const std::vector<JudgedLook>& looks, const DrawKey& person_key,
           FirstDraws& draws, JudgedMeetings& meetings) {
  if (looks.empty()) return;
  Runs runs(meetings.stages(), meetings.runs(), draws);
  for (const ReadyLook& look : make_ready(plan, looks, person_key)) runs.at(look, meetings);
}

}  // namespace turnpoint
