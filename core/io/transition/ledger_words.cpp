#include "core/io/transition/ledger_words.h"

#include "core/engine/stages/event_names.h"

namespace turnpoint {
namespace {

std::string words(std::int32_t day) { return to_words(day_from_number(day)); }

std::string stage_in_words(const LiveItem& item, const std::string& name) {
  std::string text = as_name(name) + " since " + words(item.day);
  if (item.expires != no_day) text += ", warning until " + words(item.expires - 1);
  if (item.next_review != no_day) text += ", review on " + words(item.next_review);
  return text + (item.recorded ? ", as in stages.csv" : "");
}

/// An invitation from the cut-over on, which is the day the meeting falls away, has not gone out.
std::string meeting_in_words(const LiveItem& item, const std::string& name) {
  std::string text = "Meeting " + as_name(name) + " on " + words(item.day);
  if (item.asked != no_day)
    text += (item.asked < item.ends ? ", called on " : ", to be called on ") + words(item.asked);
  return text;
}

std::string absence_in_words(const LiveItem& item) {
  const bool plain = !item.category || *item.category == Category::sickness;
  return "Absent since " + words(item.day) +
         (plain ? "" : " (" + std::string(to_words(*item.category)) + ")");
}

std::string adjustment_in_words(const LiveItem& item, const std::string& name) {
  return "Adjustment of " + words(item.day) + ", " + as_name(name) + " from " + item.value + " on" +
         (item.expires == no_day ? "" : " until " + words(item.expires - 1));
}

}  // namespace

const char* to_text(LiveKind kind) {
  switch (kind) {
  case LiveKind::stage: return "stage";
  case LiveKind::meeting: return "meeting";
  case LiveKind::letter: return "letter";
  case LiveKind::appeal: return "appeal";
  case LiveKind::health_report: return "health_report";
  case LiveKind::open_spell: return "open_spell";
  case LiveKind::return_meeting: return "return_meeting";
  case LiveKind::adjustment: return "adjustment";
  }
  return "";
}

const char* to_text(Owner owner) { return owner == Owner::hr ? "hr" : "manager"; }
const char* to_words(Owner owner) { return owner == Owner::hr ? "HR" : "manager"; }

const char* letter_name(const LedgerLetter& letter) {
  switch (letter.rule) {
  case MappingRule::honour_until_expiry:
    return letter.about_stage ? "Letter that what was agreed stays" : "Letter that a meeting is not held";
  case MappingRule::carry_with_review:
    return letter.about_stage ? "Letter that what was agreed stays, with a review"
                              : "Letter that a review takes the place of a meeting";
  case MappingRule::convert_to_support_plan:
    return letter.about_stage ? "Letter that a support plan takes the place of a stage"
                              : "Letter that a support plan takes the place of a meeting";
  case MappingRule::reset:
    return letter.about_stage ? "Letter that a stage is closed" : "Letter that a meeting is not held";
  }
  return "";
}

std::string name_of(const LedgerRun& run, const LiveItem& item) {
  const Policy& policy = run.stages.policy;
  switch (item.kind) {
  case LiveKind::stage:
  case LiveKind::meeting:
  case LiveKind::appeal: return name_of(policy.stages, item.stage);
  case LiveKind::letter: {
    const Stage* stage = find_named(policy.stages, item.stage);
    return stage == nullptr ? item.about : name_of(stage->letters, item.about);
  }
  case LiveKind::health_report: return "Advice of Occupational Health";
  case LiveKind::open_spell: return "Absence";
  case LiveKind::return_meeting:
    return policy.return_meeting && !policy.return_meeting->name.empty() ? policy.return_meeting->name
                                                                         : "Return meeting";
  case LiveKind::adjustment: return name_of(policy.triggers, item.about);
  }
  return "";
}

std::string in_words(const LedgerRun& run, const LiveItem& item) {
  const std::string name = name_of(run, item);
  switch (item.kind) {
  case LiveKind::stage: return stage_in_words(item, name);
  case LiveKind::meeting: return meeting_in_words(item, name);
  case LiveKind::letter:
    return as_name(name) + " after " + as_name(name_of(run.stages.policy.stages, item.stage)) + ", due by " +
           words(item.day);
  case LiveKind::appeal: return "Appeal against " + as_name(name);
  case LiveKind::health_report:
    return name + ", asked for on " + words(item.asked) + ", expected by " + words(item.day);
  case LiveKind::open_spell: return absence_in_words(item);
  case LiveKind::return_meeting: return as_name(name) + " due by " + words(item.day);
  case LiveKind::adjustment: return adjustment_in_words(item, name);
  }
  return "";
}

std::string kind_in_words(const LedgerRun& run, const LiveItem& item) {
  switch (item.kind) {
  case LiveKind::stage: return "In " + as_name(name_of(run, item));
  case LiveKind::meeting: return "Meeting " + as_name(name_of(run, item)) + " still to come";
  case LiveKind::letter: return "Letter still to send";
  case LiveKind::appeal: return "Time to appeal still running";
  case LiveKind::health_report: return "Advice of Occupational Health still to come";
  case LiveKind::open_spell: return "Absent on the day";
  case LiveKind::return_meeting: return as_name(name_of(run, item)) + " still due";
  case LiveKind::adjustment: return "Adjustment in force";
  }
  return "";
}

const std::string& employee_of(const LedgerRun& run, const LedgerRow& row) {
  return run.stages.workforce.people.employee_id[row.person];
}

const std::string& team_of(const LedgerRun& run, const LedgerRow& row) {
  const Workforce& workforce = run.stages.workforce;
  return workforce.teams[workforce.terms.team[terms_on(workforce, row.person, row.cutover)]];
}

}  // namespace turnpoint
