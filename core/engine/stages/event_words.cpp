#include "core/engine/stages/event_words.h"

#include "core/engine/stages/event_names.h"

namespace turnpoint {
namespace {

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
  std::string outcome() const;
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
  if (duty.kind == DutyKind::retention) return subject_ + " from " + day_ + " on";
  const std::string time = duty.by_time.empty() ? "" : " by " + duty.by_time;
  return as_name(subject_) + (duty.within ? " is due by " : " is due on ") + day_ + time;
}

std::string Wording::meeting_name() const {
  const Stage* at = stage();
  return at != nullptr && at->meeting && !at->meeting->name.empty() ? at->meeting->name : subject_;
}

std::string Wording::warning_name() const {
  const Stage* at = stage();
  return at != nullptr && at->warning && !at->warning->name.empty()
             ? "The warning " + as_name(at->warning->name)
             : "What was agreed at " + as_name(subject_);
}

std::string Wording::letter() const {
  const Stage* at = stage();
  const Letter* sent = at == nullptr ? nullptr : find_named(at->letters, event_.value);
  const std::string name = sent == nullptr ? event_.value : sent->name;
  const char* due = sent != nullptr && sent->within ? " is due by " : " goes out on ";
  return as_name(name) + " after " + as_name(at == nullptr ? event_.subject : at->name) + due + day_;
}

std::string Wording::leaves() const {
  const std::string lead = "The case leaves " + as_name(subject_) + " on " + day_ + ", as ";
  if (follows(".warning")) return lead + "the time of its warning is over";
  if (follows(".outcomes.")) return lead + "that is what the hearing leads to";
  if (follows(".missed")) return lead + "that is what follows a missed target";
  if (follows(".met")) return lead + "the target was met";
  return lead + "no further step follows";
}

std::string Wording::pay() const {
  const std::string under = "Under " + as_name(subject_);
  if (event_.kind == EventKind::pay_half) return under + " half pay begins on " + day_;
  return under + " nothing more is paid from " + day_ + " on";
}

/// Where nobody recorded what a hearing decided, the replay's own outcome is an assumption.
std::string Wording::outcome() const {
  const std::vector<std::string>& assumed = event_.because.assumed;
  const bool taken = std::any_of(assumed.begin(), assumed.end(),
                                 [](const std::string& path) { return path.ends_with(".replay_outcome"); });
  return "The outcome of " + as_name(meeting_name()) + " on " + day_ + (taken ? " is taken to be " : " is ") +
         as_name(stage() == nullptr ? event_.value : name_of(stage()->outcomes, event_.value));
}

std::string Wording::of_look() const {
  const std::string on = "On " + day_ + ' ';
  switch (event_.kind) {
  case EventKind::finding: return on + "the trigger " + as_name(subject_) + " is met";
  case EventKind::look_met:
    return on + "the trigger " + as_name(subject_) + " is met, as it had been before this spell";
  case EventKind::target_missed:
    return on + "the target of " + as_name(subject_) + " is missed" +
           (event_.because.trigger.empty()
                ? follows("long_term.watch") ? ", as another spell came in the time watched after a long one"
                                             : ""
                : ", as the trigger " + as_name(name_of(policy_.triggers, event_.because.trigger)) +
                      " is met");
  default: break;
  }
  return on + "the trigger " + as_name(subject_) +
         (follows("categories.")
              ? " is met only with spells that formal action leaves out, so a conversation "
                "is called for and no stage follows"
              : " is met and its stage is held back, so a conversation is called for instead");
}

std::string Wording::of_stage() const {
  const std::string name = as_name(subject_);
  switch (event_.kind) {
  case EventKind::referral: return "Occupational Health is asked for advice on " + day_ + ", for " + name;
  case EventKind::health_report:
    return "The advice of Occupational Health for " + name + " is expected by " + day_;
  case EventKind::review_met: return "The target of " + name + " is found met at its review on " + day_;
  case EventKind::review_missed: return "The target of " + name + " is found missed at its review on " + day_;
  case EventKind::warning_lapses: return warning_name() + " is over on " + day_;
  case EventKind::warning_ends: return warning_name() + " will be over on " + day_;
  case EventKind::step_down:
    return "With the target met the case goes to " + name + " on " + day_ +
           ", without a meeting or a warning";
  case EventKind::stage_kept: return name + " is kept and its target counts anew from " + day_ + " on";
  case EventKind::closed_on_return: return "The steps of " + name + " for the long absence end on " + day_;
  case EventKind::stage_meeting:
    return name + " opens" + (meeting_name() == subject_ ? "" : " with the " + as_name(meeting_name())) +
           " on " + day_;
  case EventKind::hearing: return as_name(meeting_name()) + " is held on " + day_;
  case EventKind::invitation: return "The invitation to " + as_name(meeting_name()) + " goes out by " + day_;
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
  case EventKind::return_meeting: return as_name(subject_) + " is due by " + day_;
  case EventKind::letter: return letter();
  case EventKind::leaves: return leaves();
  case EventKind::pay_half:
  case EventKind::pay_none: return pay();
  case EventKind::outcome: return outcome();
  case EventKind::finding:
  case EventKind::look_met:
  case EventKind::conversation:
  case EventKind::target_missed: return of_look();
  default: return of_stage();
  }
}

}  // namespace

std::string event_in_words(const Policy& policy, const Event& event) { return Wording(policy, event).say(); }

}  // namespace turnpoint
