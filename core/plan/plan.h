#pragma once
/// An implementation plan as data: who does what by when, how it will be known, and how it goes.

#include <array>
#include <string>
#include <vector>

#include "core/plan/by_when.h"
#include "core/plan/records.h"

namespace turnpoint {

/// The terms of documents 000 and 001, and traffic lights. A plan uses those its own table uses.
enum class ActionStatus : std::uint8_t {
  not_said,
  completed,
  ongoing,
  on_schedule,
  on_track,
  behind_schedule,
  red,
  amber,
  green,
};

inline constexpr std::array<std::string_view, 9> status_names = {
    "not_said",        "completed", "ongoing", "on_schedule", "on_track",
    "behind_schedule", "red",       "amber",   "green"};

inline std::string_view to_text(ActionStatus status) {
  return status_names[static_cast<std::size_t>(status)];
}
/// `Behind schedule`; empty where none was said.
std::string to_words(ActionStatus status);

/// What was told of an action on a day. Several of one day stand in their order; the last holds.
struct ActionUpdate {
  Day date{};
  ActionStatus status = ActionStatus::not_said;
  std::string text;
  friend bool operator==(const ActionUpdate&, const ActionUpdate&) = default;
};

struct PlanAction {
  std::string id;
  std::string theme;  ///< a theme's id
  std::string what;
  std::string how;
  ByWhen by_when;
  std::vector<std::string> leads;
  std::string known_by;  ///< how we will know
  std::vector<ActionUpdate> updates;
  std::vector<std::string> depends_on;  ///< ids of actions
  friend bool operator==(const PlanAction&, const PlanAction&) = default;
};

/// An objective, a heading, or one of Kotter's eight steps.
struct PlanTheme {
  std::string id;
  std::string name;
  int kotter_step = 0;  ///< 1 to 8; 0: none
  friend bool operator==(const PlanTheme&, const PlanTheme&) = default;
};

/// A day others are counted from: `launch`.
struct Milestone {
  std::string id;
  std::optional<Day> day;
  friend bool operator==(const Milestone&, const Milestone&) = default;
};

struct ActionPlan {
  std::string id;
  std::string name;
  std::string source;  ///< which document it is made from; empty: none
  std::string note;
  Day starts{};  ///< rounds of what recurs are asked for from here on
  std::vector<Milestone> milestones;
  std::vector<PlanTheme> themes;
  std::vector<PlanAction> actions;
  PlanRecords records;
  friend bool operator==(const ActionPlan&, const ActionPlan&) = default;
};

/// The last update with a status, dated `as_at` or before; null where there is none.
const ActionUpdate* status_update(const PlanAction& action, Day as_at);
ActionStatus status_at(const PlanAction& action, Day as_at);

/// Index of a theme or action by id, or the count where there is none.
std::size_t theme_index(const ActionPlan& plan, std::string_view id);
std::size_t action_index(const ActionPlan& plan, std::string_view id);

/// The last day an action may be done on; nothing for what is ongoing, recurs, is unconfirmed, or hangs on a
/// milestone without a day. A length of time runs from the day after its milestone (counting rule 12).
std::optional<Day> due_day(const ActionPlan& plan, const PlanAction& action);

}  // namespace turnpoint
