#include "core/cases/due/item.h"

#include "core/engine/stages/event_names.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

const Duty* duty_of(const Policy& policy, const Event& event) {
  return event.because.rule.starts_with("duties.") ? find_named(policy.duties, event.subject) : nullptr;
}

const char* before_subject(EventKind kind) {
  switch (kind) {
  case EventKind::invitation: return "Invitation to ";
  case EventKind::review_due:
  case EventKind::review_met:
  case EventKind::review_missed: return "Review of ";
  case EventKind::warning_ends:
  case EventKind::warning_lapses: return "The warning ends: ";
  case EventKind::appeal_deadline: return "Last day to appeal: ";
  case EventKind::health_report: return "Advice of Occupational Health: ";
  case EventKind::referral: return "Ask Occupational Health: ";
  case EventKind::conversation: return "Conversation, without a stage: ";
  case EventKind::stage_kept: return "Set the target anew: ";
  case EventKind::closed_on_return: return "Closed on return: ";
  case EventKind::pay_half: return "Half pay begins: ";
  case EventKind::pay_none: return "Pay ends: ";
  default: return "";
  }
}

}  // namespace

std::int32_t anchor_of(const Event& event) {
  if (event.because.spell_first != no_day) return event.because.spell_first;
  return event.because.day_rule.from != no_day ? event.because.day_rule.from : event.day;
}

std::string item_kind(EventKind kind) {
  switch (kind) {
  case EventKind::review_due:
  case EventKind::review_met:
  case EventKind::review_missed: return "review";
  case EventKind::warning_ends:
  case EventKind::warning_lapses: return "warning";
  default: return std::string(to_text(kind));
  }
}

std::string item_name(const Event& event, int turn) {
  std::string name = item_kind(event.kind) + '.' + event.subject;
  if (event.kind == EventKind::letter && !event.value.empty()) name += '.' + event.value;
  name += '.' + to_text(day_from_number(anchor_of(event)));
  return turn > 1 ? name + '.' + std::to_string(turn) : name;
}

bool is_item(const Event& event) {
  if (event.because.rule == "events.csv") return false;
  switch (event.kind) {
  case EventKind::recorded:
  case EventKind::finding:
  case EventKind::look_met:
  case EventKind::target_missed:
  case EventKind::outcome:
  case EventKind::step_down:
  case EventKind::leaves: return false;
  default: return true;
  }
}

bool happens_by_itself(const Event& event) {
  switch (event.kind) {
  case EventKind::pay_half:
  case EventKind::pay_none:
  case EventKind::warning_ends:
  case EventKind::warning_lapses:
  case EventKind::appeal_deadline:
  case EventKind::health_report:
  case EventKind::closed_on_return:
  case EventKind::stage_kept:
  case EventKind::retention: return true;
  default: return false;
  }
}

std::string owner_of(const Policy& policy, const Event& event) {
  if (const Duty* duty = duty_of(policy, event)) return duty->owner.empty() ? "manager" : duty->owner;
  switch (event.kind) {
  case EventKind::letter:
  case EventKind::pay_half:
  case EventKind::pay_none: return "hr";
  case EventKind::appeal_deadline: return "employee";
  default: return "manager";
  }
}

std::string item_in_words(const Policy& policy, const Event& event) {
  const std::string subject = subject_in_words(policy, event);
  if (duty_of(policy, event) != nullptr) return subject;
  if (event.kind == EventKind::letter) return value_in_words(policy, event) + ": " + subject;
  return before_subject(event.kind) + subject;
}

}  // namespace turnpoint
