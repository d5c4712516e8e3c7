#include "core/plan/plan.h"

#include <algorithm>

#include "core/time/calendar.h"

namespace turnpoint {
namespace {

template <class Entry>
std::size_t index_of(const std::vector<Entry>& entries, std::string_view id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; });
  return static_cast<std::size_t>(found - entries.begin());
}

}  // namespace

std::string to_words(ActionStatus status) {
  if (status == ActionStatus::not_said) return {};
  std::string words(to_text(status));
  std::replace(words.begin(), words.end(), '_', ' ');
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

const ActionUpdate* status_update(const PlanAction& action, Day as_at) {
  const ActionUpdate* last = nullptr;
  for (const ActionUpdate& update : action.updates) {
    if (update.status == ActionStatus::not_said || update.date > as_at) continue;
    if (last == nullptr || update.date >= last->date) last = &update;
  }
  return last;
}

ActionStatus status_at(const PlanAction& action, Day as_at) {
  const ActionUpdate* update = status_update(action, as_at);
  return update == nullptr ? ActionStatus::not_said : update->status;
}

std::size_t theme_index(const ActionPlan& plan, std::string_view id) { return index_of(plan.themes, id); }
std::size_t action_index(const ActionPlan& plan, std::string_view id) { return index_of(plan.actions, id); }

std::optional<Day> due_day(const ActionPlan& plan, const PlanAction& action) {
  const ByWhen& by_when = action.by_when;
  switch (by_when.kind) {
  case ByWhenKind::date: return by_when.day;
  case ByWhenKind::month: return period_of(ByWhenKind::monthly, *by_when.day).last_day;
  case ByWhenKind::quarter: return period_of(ByWhenKind::quarterly, *by_when.day).last_day;
  case ByWhenKind::within:
  case ByWhenKind::before: break;
  default: return std::nullopt;
  }
  const std::size_t at = index_of(plan.milestones, by_when.event);
  if (at == plan.milestones.size() || !plan.milestones[at].day) return std::nullopt;
  const Calendar calendar;
  return by_when.kind == ByWhenKind::within ? calendar.deadline(*plan.milestones[at].day, by_when.term)
                                            : calendar.day_before(*plan.milestones[at].day, by_when.term);
}

}  // namespace turnpoint
