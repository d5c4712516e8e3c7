#include "core/compare/tables/steps.h"

#include <algorithm>
#include <numeric>

#include "core/base/order.h"

namespace turnpoint {
namespace {

/// Whether the manager and the colleague speak. Return meetings are counted by the day back.
bool is_contact(EventKind kind) {
  return kind == EventKind::contact || kind == EventKind::conversation || kind == EventKind::meeting ||
         kind == EventKind::stage_meeting || kind == EventKind::hearing;
}

std::optional<CountedStep> step_of(const Policy& policy, const Event& event) {
  switch (event.kind) {
  case EventKind::finding: return CountedStep::finding;
  case EventKind::letter: return CountedStep::letter;
  case EventKind::referral: return CountedStep::referral;
  case EventKind::stage_meeting:
  case EventKind::hearing: {
    const StageIndex stage = stage_named(policy, event.subject);
    return stage == no_stage ? std::nullopt : std::optional(meeting_of(policy.stages[stage]));
  }
  default: return std::nullopt;
  }
}

}  // namespace

CountedStep meeting_of(const Stage& stage) {
  if (!stage.outcomes.empty()) return CountedStep::hearing;
  return stage.formal ? CountedStep::formal_meeting : CountedStep::informal_meeting;
}

std::vector<std::size_t> stage_ranks(const Policy& policy) {
  std::vector<std::size_t> depth(policy.stages.size());
  std::array<std::size_t, 2> on_track{};
  for (std::size_t i = 0; i < depth.size(); ++i)
    depth[i] = on_track[static_cast<std::size_t>(policy.stages[i].track)]++;
  std::vector<std::size_t> order(depth.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  sort_stably(order, [&](std::size_t a, std::size_t b) { return depth[a] < depth[b]; });
  std::vector<std::size_t> ranks(depth.size());
  for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = i + 1;
  return ranks;
}

PersonSteps steps_of(const Workforce& workforce, const DayCount& days, const FigureRequest& request,
                     const CountedPolicy& counted, const std::vector<std::size_t>& ranks, std::size_t person,
                     Span dates) {
  const std::int32_t first = day_number(dates.first_day);
  const std::int32_t last = day_number(dates.last_day);
  PersonSteps found;
  const auto contact = [&](std::int32_t day) {
    found.first_contact = found.first_contact == no_day ? day : std::min(found.first_contact, day);
  };
  const auto reach = [&](std::string_view stage) {
    const StageIndex index = stage_named(counted.policy, stage);
    if (index != no_stage) found.highest = std::max(found.highest, ranks[index]);
  };
  for (const std::int32_t day : return_meeting_days(workforce, days, counted.plan, person, dates)) {
    found.steps.push_back({day, CountedStep::return_meeting});
    contact(day);
  }
  const StageRun run{workforce,        days,           counted.policy, counted.plan, request.calendar,
                     request.recorded, counted.ladders};
  const Timeline timeline = replay(run, person, dates.last_day);
  for (const Event& event : timeline.events) {
    if (event.day < first || event.day > last) continue;
    if (const std::optional<CountedStep> step = step_of(counted.policy, event))
      found.steps.push_back({event.day, *step});
    if (is_contact(event.kind)) contact(event.day);
    if (event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing) reach(event.subject);
  }
  for (const LiveStage& live : timeline.live) {
    if (live.from <= last && live.end > first) reach(live.stage);
  }
  return found;
}

}  // namespace turnpoint
