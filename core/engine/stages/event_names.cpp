#include "core/engine/stages/event_names.h"

namespace turnpoint {
std::string kind_in_words(EventKind kind) { return spaced(std::string(to_text(kind))); }

std::string subject_in_words(const Policy& policy, const Event& event) {
  const std::string& rule = event.because.rule;
  if (rule.starts_with("duties.")) return name_of(policy.duties, event.subject);
  if (rule.starts_with("sick_pay.")) return name_of(policy.sick_pay, event.subject);
  if (event.kind == EventKind::return_meeting)
    return policy.return_meeting && !policy.return_meeting->name.empty() ? policy.return_meeting->name
                                                                         : "Return meeting";
  if (rule == "events.csv") return spaced(event.subject);
  const bool look = event.kind == EventKind::finding || event.kind == EventKind::look_met ||
                    event.kind == EventKind::conversation;
  return look ? name_of(policy.triggers, event.subject) : name_of(policy.stages, event.subject);
}

std::string start_in_words(const Policy& policy, const Event& event) {
  const Because& because = event.because;
  switch (event.kind) {
  case EventKind::invitation:
    if (!because.trigger.empty())
      return "the day on which " + as_name(name_of(policy.triggers, because.trigger)) + " was met";
    return because.spell_first != no_day ? "the day on which the absence had lasted so long"
                                         : "the day on which the target was missed";
  case EventKind::stage_meeting:
  case EventKind::hearing:
    if (because.rule.ends_with(".opens")) return "the day the stage before it opened";
    return because.day_rule.term ? "the day of the invitation" : "the day the advice is there";
  case EventKind::letter: return because.rule.starts_with("stages.") ? "the day of the meeting" : "";
  case EventKind::appeal_deadline: return "the day the letter is taken to be received";
  case EventKind::health_report: return "the day it was asked for";
  case EventKind::review_met:
  case EventKind::review_missed:
  case EventKind::review_due: return "the day it began to run";
  case EventKind::warning_lapses:
  case EventKind::warning_ends: return "the day it was given";
  default: return "";
  }
}

}  // namespace turnpoint
