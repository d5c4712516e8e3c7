#include "core/engine/columns/look_ladder.h"

#include <algorithm>

namespace turnpoint {
namespace {

/// The day on which a life that begins on `day` is over; nothing for working days.
std::optional<std::int32_t> end_of_life(const Term& life, Day day) {
  switch (life.unit) {
  case TermUnit::calendar_day: return day_number(day) + life.count;
  case TermUnit::week: return day_number(day) + 7 * life.count;
  case TermUnit::month: return day_number(plus_months(day, life.count));
  case TermUnit::year: return day_number(plus_months(day, 12 * life.count));
  case TermUnit::working_day: return std::nullopt;
  }
  return std::nullopt;
}

bool leads_on_by_looks(const std::vector<Stage>& stages) {
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const Stage& stage = stages[i];
    const bool last = i + 1 == stages.size();
    if (stage.track != Track::frequent || stage.review || stage.opens.on != OpensOn::trigger) return false;
    const bool steps = stage.step_up_on == StepUpOn::each_look && stage.missed.kind == Step::Kind::to_stage;
    if (last ? stage.step_up_on != StepUpOn::never : !steps || stage.missed.to != stages[i + 1].id)
      return false;
  }
  return !stages.empty() && stages.size() < 256;
}

}  // namespace

std::optional<LookLadder> LookLadder::make(const Policy& policy, const Plan& plan, Day first_day,
                                           Day last_day) {
  const bool first_only =
      std::all_of(plan.triggers.begin(), plan.triggers.end(), [&](const PlannedTrigger& trigger) {
        return trigger.rule.measure != Measure::continuous_length && !policy.stages.empty() &&
               trigger.rule.leads_to == policy.stages.front().id;
      });
  if (!first_only || !leads_on_by_looks(policy.stages)) return std::nullopt;
  LookLadder ladder;
  ladder.first_day_ = day_number(first_day);
  ladder.stages_ = policy.stages.size();
  for (Day day = first_day; day <= last_day; day += std::chrono::days(1)) {
    for (const Stage& stage : policy.stages) {
      const std::optional<std::int32_t> end =
          stage.warning ? end_of_life(stage.warning->life, day) : open_end;
      if (!end) return std::nullopt;
      ladder.lapse_.push_back(*end);
    }
    ladder.lapse_.push_back(open_end);
  }
  return ladder;
}

void LookLadder::walk(const LookColumns& columns, std::uint32_t stepping) {
  const SpellRows& rows = columns.rows();
  const std::uint32_t* met = columns.met().data();
  const std::int32_t* days = rows.last.data();
  if (after_.size() < rows.size) after_.resize(rows.size);
  LadderLook* const after = after_.data();
  const auto top = static_cast<std::uint32_t>(stages_);
  const std::int32_t* const lapse = lapse_.data();
  const std::uint32_t* start = rows.start.data();
  std::uint32_t stage = 0;
  std::uint32_t highest = 0;
  std::int32_t over = open_end;
  for (std::uint32_t row = 0; row < rows.size; ++row) {
    const std::int32_t day = days[row];
    const bool new_person = start[row] == row;
    stage = new_person || day >= over ? 0 : stage;
    highest = new_person ? 0 : highest;
    const std::uint32_t steps = (met[row] & stepping) != 0 && stage < top ? 1 : 0;
    const std::int32_t lapses = lapse[static_cast<std::uint32_t>(day - first_day_) * (top + 1) + stage];
    over = steps != 0 ? lapses : over;
    stage += steps;
    const bool higher = stage > highest;
    highest = higher ? stage : highest;
    after[row] = {static_cast<std::uint8_t>(stage), static_cast<std::uint8_t>(steps),
                  static_cast<std::uint8_t>(higher ? 1 : 0), 0};
  }
}

void LookLadder::sweep(const LookColumns& columns, const std::vector<std::uint32_t>& met,
                       std::vector<SweptThreshold>& sums) const {
  const SpellRows& rows = columns.rows();
  const auto top = static_cast<std::uint32_t>(stages());
  std::vector<std::uint32_t> looks;
  for (std::uint32_t row = 0; row < rows.size; ++row) {
    if (met[row] != 0) looks.push_back(row);
  }
  for (std::size_t threshold = 0; threshold < sums.size() && !looks.empty(); ++threshold) {
    SweptThreshold& sum = sums[threshold];
    sum.ever.resize(top + 1);
    sum.looks += static_cast<std::int64_t>(looks.size());
    std::uint32_t start = rows.start[looks.front()];
    std::uint32_t stage = 0;
    std::uint32_t highest = 0;
    std::int32_t over = open_end;
    std::size_t kept = 0;
    for (const std::uint32_t row : looks) {
      const std::int32_t day = rows.last[row];
      if (rows.start[row] != start) {
        ++sum.ever[highest];
        start = rows.start[row];
        stage = highest = 0;
      }
      if (day >= over) stage = 0;
      if (stage < top) {
        over = lapse_[static_cast<std::size_t>(day - first_day_) * (top + 1) + stage];
        ++stage;
        ++sum.meetings;
        highest = std::max(highest, stage);
      }
      looks[kept] = row;
      kept += met[row] > threshold + 1 ? 1 : 0;
    }
    ++sum.ever[highest];
    looks.resize(kept);
  }
}

}  // namespace turnpoint
