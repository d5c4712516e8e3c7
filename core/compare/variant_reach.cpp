#include "core/compare/variant_reach.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace turnpoint {
namespace {

/// Parts of a stage that are looked at only once somebody is in it.
constexpr std::array<std::string_view, 7> parts_of_being_in_it = {
    "review", "warning", "met", "missed", "letters", "replay_outcome", "outcomes"};

/// `a` of "a.b.c"; what follows it stays in `path`.
std::string_view take_part(std::string_view& path) {
  const std::size_t end = std::min(path.find('.'), path.size());
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  return part;
}

bool is_counted(const Policy& policy, std::string_view duty) {
  return std::any_of(policy.duties.begin(), policy.duties.end(),
                     [&](const Duty& one) { return one.id == duty && is_counted(one); });
}

}  // namespace

bool is_about_judgement(const ParameterEdit& edit) { return edit.path.starts_with("judgement."); }

bool is_about_cases(const ParameterEdit& edit) {
  static constexpr std::array<std::string_view, 5> parts = {"stages.", "target.", "long_term.", "delays.",
                                                            "discretions."};
  return edit.path.find(".opens") == std::string::npos &&
         std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return edit.path.starts_with(part); });
}

CaseReach reach_of(const Timeline& timeline) {
  CaseReach reach;
  for (const LiveStage& live : timeline.live) reach.stages.push_back(live.stage);
  reach.has_case = !timeline.live.empty();
  for (const Event& event : timeline.events) {
    reach.has_case |= event.kind == EventKind::invitation || event.kind == EventKind::conversation ||
                      event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
    reach.referred |= event.kind == EventKind::referral;
  }
  return reach;
}

bool can_move(const ParameterEdit& edit, const Policy& policy, const Policy& variant,
              const CaseReach& reach) {
  std::string_view path = edit.path;
  const std::string_view of = take_part(path);
  if (of == "duties") {
    const std::string_view duty = take_part(path);
    return is_counted(policy, duty) || is_counted(variant, duty);
  }
  if (!is_about_cases(edit)) return true;
  if (!reach.has_case) return false;
  if (edit.path == "delays.letter_received") return false;  // it moves the last day of an appeal alone
  if (edit.path == "delays.health_report") return reach.referred;
  if (of == "target") return !reach.stages.empty();
  if (of != "stages") return true;
  const std::string_view stage = take_part(path);
  const bool being_in_it =
      std::count(parts_of_being_in_it.begin(), parts_of_being_in_it.end(), take_part(path)) != 0;
  return !being_in_it || std::count(reach.stages.begin(), reach.stages.end(), stage) != 0;
}

}  // namespace turnpoint
