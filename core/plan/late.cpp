#include "core/plan/late.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

constexpr std::chrono::days one_day{1};

bool told_within(const PlanAction& action, Day first, Day last) {
  return std::any_of(action.updates.begin(), action.updates.end(),
                     [&](const ActionUpdate& update) { return update.date >= first && update.date <= last; });
}

bool says_late(ActionStatus status) {
  return status == ActionStatus::behind_schedule || status == ActionStatus::red;
}

/// The last whole round before `as_at`, where it did not begin before the plan or the action did.
std::optional<Span> last_round(const ActionPlan& plan, const PlanAction& action, Day as_at) {
  const ByWhenKind kind = action.by_when.kind;
  const Span round = period_of(kind, period_of(kind, as_at).first_day - one_day);
  const Day begins = std::max(plan.starts, action.by_when.day.value_or(plan.starts));
  return round.first_day < begins ? std::nullopt : std::optional(round);
}

struct Missed {
  Day due;
  std::string because;
};

/// The day an action should have been done or told of, where that is over.
std::optional<Missed> missed_day(const ActionPlan& plan, const PlanAction& action, Day as_at) {
  if (const auto due = due_day(plan, action); due && *due < as_at && !is_over(action, as_at))
    return Missed{*due, "It was due on " + to_words(*due) + " and is not completed."};
  if (is_recurring(action.by_when.kind)) {
    const auto round = last_round(plan, action, as_at);
    if (round && !told_within(action, round->first_day, as_at))
      return Missed{round->last_day, "Nothing was told of the round " + to_words(*round) + "."};
  }
  if (action.by_when.kind == ByWhenKind::ongoing && action.by_when.day) {
    const Span month = period_of(ByWhenKind::monthly, *action.by_when.day);
    if (month.last_day < as_at && !told_within(action, earliest_day, as_at))
      return Missed{month.last_day,
                    "It was to begin by " + to_words(month.last_day) + " and nothing was told of it."};
  }
  return std::nullopt;
}

/// Open actions that wait for `late`, directly or through open ones, nearest first.
std::vector<HeldAction> held_up(const ActionPlan& plan, std::size_t late, Day as_at) {
  std::vector<HeldAction> held = {{late, {late}}};
  std::vector<bool> seen(plan.actions.size());
  seen[late] = true;
  for (std::size_t next = 0; next < held.size(); ++next) {
    const std::string& id = plan.actions[held[next].action].id;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
      const PlanAction& action = plan.actions[i];
      const bool waits =
          std::find(action.depends_on.begin(), action.depends_on.end(), id) != action.depends_on.end();
      if (!waits || seen[i] || is_over(action, as_at)) continue;
      seen[i] = true;
      std::vector<std::size_t> path = held[next].path;
      path.push_back(i);
      held.push_back({i, std::move(path)});
    }
  }
  held.erase(held.begin());
  return held;
}

}  // namespace

bool is_over(const PlanAction& action, Day as_at) {
  return !is_recurring(action.by_when.kind) && status_at(action, as_at) == ActionStatus::completed;
}

std::vector<LateAction> late_actions(const ActionPlan& plan, Day as_at) {
  std::vector<LateAction> late;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const PlanAction& action = plan.actions[i];
    const std::optional<Missed> missed = missed_day(plan, action, as_at);
    const ActionUpdate* told = status_update(action, as_at);
    if (missed) {
      const int days = static_cast<int>((as_at - missed->due).count());
      late.push_back({i, missed->due, days, missed->because, held_up(plan, i, as_at)});
    } else if (told != nullptr && says_late(told->status)) {
      late.push_back({i, std::nullopt, 0,
                      "Its update of " + to_words(told->date) + " says " + to_words(told->status) + ".",
                      held_up(plan, i, as_at)});
    }
  }
  return late;
}

std::vector<MonthChange> changes_next_month(const ActionPlan& plan, Day as_at) {
  const Span month = period_of(ByWhenKind::monthly, period_of(ByWhenKind::monthly, as_at).last_day + one_day);
  const auto is_in = [&](Day day) { return day >= month.first_day && day <= month.last_day; };
  std::vector<MonthChange> changes;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const PlanAction& action = plan.actions[i];
    const ByWhen& by_when = action.by_when;
    const bool from_month = by_when.kind == ByWhenKind::ongoing || is_recurring(by_when.kind);
    if (is_over(action, as_at)) continue;
    if (const auto due = due_day(plan, action); due && is_in(*due)) changes.push_back({i, *due, "is due"});
    if (from_month && by_when.day && is_in(*by_when.day)) changes.push_back({i, *by_when.day, "begins"});
    if (!is_recurring(by_when.kind)) continue;
    const Span round = period_of(by_when.kind, month.first_day);
    const Day begins = std::max(plan.starts, by_when.day.value_or(plan.starts));
    if (is_in(round.last_day) && round.first_day >= begins)
      changes.push_back({i, round.last_day, "comes round"});
  }
  sort_stably(changes, [](const MonthChange& a, const MonthChange& b) { return a.day < b.day; });
  return changes;
}

}  // namespace turnpoint
