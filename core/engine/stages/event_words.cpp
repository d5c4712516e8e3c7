#include "core/engine/stages/event_words.h"

#include <algorithm>

namespace turnpoint {
namespace {

template <class Named>
const Named* find_named(const std::vector<Named>& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Named& item) { return item.id == id; });
  return found == list.end() ? nullptr : &*found;
}

template <class Named>
std::string name_of(const std::vector<Named>& list, const std::string& id) {
  const Named* found = find_named(list, id);
  return found == nullptr || found->name.empty() ? id : found->name;
}

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string as_quoted(const std::string& text) { return "“" + text + "”"; }

/// The words for events of one policy on one day.
class Wording {
 public:
  Wording(const Policy& policy, const Event& event)
      : policy_(policy), event_(event), day_(to_words(day_from_number(event.day))),
        subject_(subject_in_words(policy, event)), rule_(event.because.rule) {}

  std::string say() const;

 private:
  std::string duty(const Duty& duty) const;
  std::string of_stage() const;
  std::string of_look() const;
  std::string leaves() const;
  std::string letter() const;
  std::string pay() const;
  std::string meeting_name() const;
  std::string warning_name() const;
  bool follows(const char* part) const { return rule_.find(part) != std::string::npos; }
  const Stage* stage() const { return find_named(policy_.stages, event_.subject); }

  const Policy& policy_;
  const Event& event_;
  std::string day_;
  std::string subject_;
  const std::string& rule_;
};

std::string Wording::duty(const Duty& duty) const {
  if (duty.kind == DutyKind::retention) return subject_ + ", from " + day_ + " on";
  const std::string time = duty.by_time.empty() ? "" : " by " + duty.by_time;
  return subject_ + (duty.within ? ", by " : ", on ") + day_ + time;
}

std::string Wording::meeting_name() const {
  const Stage* at = stage();
  return at != nullptr && at->meeting && !at->meeting->name.empty() ? at->meeting->name : subject_;
}

std::string Wording::warning_name() const {
  const Stage* at = stage();
  return at != nullptr && at->warning && !at->warning->name.empty()
             ? "The warning " + as_quoted(at->warning->name)
             : "What was agreed at " + as_quoted(subject_);
}

std::string Wording::letter() const {
  const Stage* at = stage();
  const Letter* sent = at == nullptr ? nullptr : find_named(at->letters, event_.value);
  const std::string name = sent == nullptr ? event_.value : sent->name;
  const char* due = sent != nullptr && sent->within ? " is due by " : " goes out on ";
  return as_quoted(name) + " after " + as_quoted(at == nullptr ? event_.subject : at->name) + due + day_;
}

std::string Wording::leaves() const {
  const std::string lead = "On " + day_ + " the case leaves " + as_quoted(subject_) + ": ";
  if (follows(".warning")) return lead + "the time of the warning is over";
  if (follows(".outcomes.")) return lead + "that is what the hearing leads to";
  if (follows(".missed")) return lead + "that is what follows a missed target";
  if (follows(".met")) return lead + "the target was met";
  return lead + "no further step follows";
}

std::string Wording::pay() const {
  if (event_.kind == EventKind::pay_half)
    return "Half pay begins on " + day_ + " under " + as_quoted(subject_);
  return "Contractual sick pay under " + as_quoted(subject_) + " is over from " + day_ + " on";
}

std::string Wording::of_look() const {
  const std::string on = "On " + day_ + ' ';
  switch (event_.kind) {
  case EventKind::finding: return on + "the trigger " + as_quoted(subject_) + " is met";
  case EventKind::look_met:
    return on + "the trigger " + as_quoted(subject_) + " is met while it had been met before";
  case EventKind::target_missed:
    return on + "the target of " + as_quoted(subject_) + " is missed" +
           (event_.because.trigger.empty()
                ? follows("long_term.watch") ? ": another absence in the time watched after a long one" : ""
                : ": the trigger " + as_quoted(name_of(policy_.triggers, event_.because.trigger)) +
                      " is met");
  default: break;
  }
  return on + "the trigger " + as_quoted(subject_) +
         (follows("categories.")
              ? " is met only with absences that formal action leaves out, so a conversation "
                "is called for and no stage follows"
              : " is met and its stage is held back, so a conversation is called for instead");
}

std::string Wording::of_stage() const {
  const std::string name = as_quoted(subject_);
  switch (event_.kind) {
  case EventKind::referral: return "Occupational Health is asked for advice on " + day_ + ", for " + name;
  case EventKind::health_report:
    return "The advice of Occupational Health for " + name + " is expected by " + day_;
  case EventKind::review_met: return "The review of " + name + " on " + day_ + " finds the target met";
  case EventKind::review_missed: return "The review of " + name + " on " + day_ + " finds the target missed";
  case EventKind::warning_lapses: return warning_name() + " is over on " + day_;
  case EventKind::warning_ends: return warning_name() + " will be over on " + day_;
  case EventKind::step_down:
    return "With the target met the case goes to " + name + " on " + day_ +
           ", without a meeting or a warning";
  case EventKind::stage_kept:
    return "Back at work on " + day_ + ": " + name + " is kept and its target counts anew from this day";
  case EventKind::closed_on_return:
    return "Back at work on " + day_ + ": the steps of " + name + " for the long absence end";
  case EventKind::stage_meeting:
    return name + " opens on " + day_ +
           (meeting_name() == subject_ ? "" : " with the " + as_quoted(meeting_name()));
  case EventKind::hearing: return "The hearing " + as_quoted(meeting_name()) + " is held on " + day_;
  case EventKind::invitation:
    return "The invitation to " + as_quoted(meeting_name()) + " goes out by " + day_;
  case EventKind::appeal_deadline: return "An appeal against " + name + " may be made up to " + day_;
  case EventKind::review_due: return "The review of " + name + " is due on " + day_;
  default: return kind_in_words(event_.kind) + " on " + day_ + ", about " + name;
  }
}

std::string Wording::say() const {
  if (rule_ == "events.csv") return "Recorded on " + day_ + ": " + spaced(event_.subject);
  if (rule_.starts_with("duties.")) {
    if (const Duty* found = find_named(policy_.duties, event_.subject)) return duty(*found);
  }
  switch (event_.kind) {
  case EventKind::return_meeting: return as_quoted(subject_) + " is due by " + day_;
  case EventKind::letter: return letter();
  case EventKind::leaves: return leaves();
  case EventKind::pay_half:
  case EventKind::pay_none: return pay();
  case EventKind::outcome:
    return "What " + as_quoted(meeting_name()) + " leads to on " + day_ + ": " +
           (stage() == nullptr ? event_.value : name_of(stage()->outcomes, event_.value));
  case EventKind::finding:
  case EventKind::look_met:
  case EventKind::conversation:
  case EventKind::target_missed: return of_look();
  default: return of_stage();
  }
}

/// Names the part of the policy a path leads to; answers what is left of the path.
std::string take_part(const Policy& policy, std::string path, std::string& name) {
  const std::size_t dot = path.find('.');
  if (dot == std::string::npos) return path;
  const std::string list = path.substr(0, dot);
  const std::size_t end = std::min(path.find('.', dot + 1), path.size());
  const std::string id = path.substr(dot + 1, end - dot - 1);
  if (list == "stages") name = name_of(policy.stages, id);
  if (list == "triggers") name = name_of(policy.triggers, id);
  if (list == "duties") name = name_of(policy.duties, id);
  if (list == "sick_pay") name = name_of(policy.sick_pay, id);
  if (list == "discretions") name = name_of(policy.discretions, id);
  if (!name.empty()) return end == path.size() ? "" : path.substr(end + 1);
  name = list == "delays" ? "time taken" : spaced(list);
  return path.substr(dot + 1);
}

}  // namespace

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

std::string event_in_words(const Policy& policy, const Event& event) { return Wording(policy, event).say(); }

std::string assumption_in_words(const Policy& policy, const std::string& path) {
  const Assumption* assumption = find_assumption(policy, path);
  if (assumption == nullptr) return path;
  std::string name;
  std::string rest = take_part(policy, path, name);
  std::replace(rest.begin(), rest.end(), '.', ' ');
  std::string text = name;
  if (!rest.empty()) text += (text.empty() ? "" : ", ") + spaced(rest);
  text += ' ' + assumption->value;
  return assumption->range.empty() ? text : text + " (" + assumption->range + ')';
}

}  // namespace turnpoint
