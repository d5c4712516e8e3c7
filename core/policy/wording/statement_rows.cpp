#include "core/policy/wording/statement_rows.h"

#include <algorithm>
#include <array>

namespace turnpoint {
namespace {

constexpr ValueKind plain = ValueKind::plain;
constexpr ValueKind choice = ValueKind::choice;

constexpr std::array<StatementRow, 77> rows = {{
    {"triggers.*.at_least", "{1} asks for at least {v}"},
    {"triggers.*.more_than", "{1} asks for more than {v}"},
    {"triggers.*.workforce_mean", "the target of {1} is {v}", plain, "the workforce's mean",
     "a fixed number"},
    {"triggers.*.window", "{1} looks back {v}"},
    {"triggers.*.day_unit", "{1} counts {v}", choice},
    {"triggers.*.minimum_spell_days", "{1} counts spells of {v} days or more"},
    {"triggers.*.join_gap_days", "{1} joins spells with at most {v} working days between them"},
    {"triggers.*.part_time", "{1} {v}", choice},
    {"triggers.*.short_service", "{1} {v}", choice},
    {"triggers.*.minimum_service_days", "{1} is scaled for short service from {v} days of service on"},
    {"triggers.*.pattern_test.longest_spell_days", "{1} looks at spells of up to {v} counted days"},
    {"triggers.*.pattern_test.minimum_spells", "{1} needs {v} such spells or more"},
    {"triggers.*.pattern_test.probability_below",
     "{1} is met where chance alone has a probability below {v}"},
    {"triggers.*.only_if_no_other", "{1} is looked at {v}", plain, "only where no other trigger is met",
     "always"},
    {"triggers.*.on_request", "{1} is looked at {v}", plain, "only when asked for", "always"},
    {"triggers.*.leads_to", "{1} leads to {v}", ValueKind::stage},
    {"stages.*.by_judgement", "a case comes to {1} by {v}", plain, "a manager's judgement",
     "a rule of the record"},
    {"stages.*.opens.length", "{1} opens on day {v} of a spell"},
    {"stages.*.opens.before", "{1} opens {v} before full pay ends"},
    {"stages.*.meeting.name", "the meeting of {1} is called {v}"},
    {"stages.*.meeting.notice", "notice of {1} is {v}"},
    {"stages.*.meeting.attends", "{1} is attended by {v}"},
    {"stages.*.meeting.in_writing", "the invitation to {1} {v} in writing", plain, "is", "is not"},
    {"stages.*.meeting.accompanied", "the person {v} be accompanied at {1}", plain, "may", "may not"},
    {"stages.*.referral", "for {1} Occupational Health {v}", choice},
    {"stages.*.letters.*.name", "{1} is followed by a letter, {v}"},
    {"stages.*.letters.*.within", "{2} after {1} is due within {v}"},
    {"stages.*.appeal.within", "an appeal against {1} may be made within {v}"},
    {"stages.*.appeal.suspends_step", "the decision of {1} {v} for an appeal", plain, "waits",
     "does not wait"},
    {"stages.*.appeal.dismissal_only", "an appeal against {1} is possible {v}", plain,
     "only against a dismissal", "against any decision"},
    {"stages.*.appeal.to", "an appeal against {1} goes to {v}"},
    {"stages.*.warning.name", "the warning of {1} is called {v}"},
    {"stages.*.warning.life", "the warning of {1} lives {v}"},
    {"stages.*.review.length", "{1} is reviewed after {v}"},
    {"stages.*.step_up_on", "{1} leads on {v}", choice},
    {"stages.*.missed", "when the target of {1} is missed the case {v}", ValueKind::step_missed},
    {"stages.*.missed.kind", "when the target of {1} is missed the case {v}", ValueKind::step_missed},
    {"stages.*.missed.review", "after a missed target of {1} the next review is {v} later"},
    {"stages.*.met", "when the target of {1} is met the case {v}", ValueKind::step_met},
    {"stages.*.met.kind", "when the target of {1} is met the case {v}", ValueKind::step_met},
    {"stages.*.met.review", "after a met target of {1} the next review is {v} later"},
    {"stages.*.outcomes.*.name", "{1} may end in {v}"},
    {"stages.*.outcomes.*.length", "{2} decided at {1} lasts {v}"},
    {"stages.*.replay_outcome", "where none is recorded the outcome of {1} is {v}", ValueKind::outcome},
    {"return_meeting.within_days", "{m} is due by working day {v} back"},
    {"return_meeting.not_after", "{m} does not follow {v}", ValueKind::categories},
    {"return_meeting.decided_by", "what follows {m} is decided by {v}"},
    {"target.counts", "a target counts {v}", choice},
    {"target.days_a_year_below", "at a review a target allows fewer than {v} days a year, in proportion"},
    {"target.absent_at_review_misses", "a long absence under way at a review {v} the target", plain, "misses",
     "does not miss"},
    {"long_term.at_least", "a long absence is one of {v} or more"},
    {"long_term.keeps_stage", "on return from a long absence the stage held {v}", plain, "is kept",
     "is not kept"},
    {"long_term.watch", "further spells are watched for {v} after a long absence"},
    {"long_term.watch_steps_up", "a spell in the time watched after a long absence {v} to the next stage",
     plain, "leads", "does not lead"},
    {"delays.invitation", "an invitation goes out {v} after the day that calls for it"},
    {"delays.letter_received", "a letter arrives {v} after it is sent"},
    {"delays.health_report", "the advice of Occupational Health comes {v} after it is asked for"},
    {"discretions.*.shortest", "{1} is for spells of {v} or more"},
    {"discretions.*.longest", "{1} is for spells of up to {v}"},
    {"discretions.*.earlier_days_below",
     "{1} is for people with fewer than {v} days in the year before the spell"},
    {"discretions.*.taken", "where nothing is recorded {1} {v}", plain, "is taken", "is not taken"},
    {"duties.*.on", "{1} is due {v}", choice},
    {"duties.*.spell_day", "{1} is due on day {v} of the spell"},
    {"duties.*.within", "{1} is due within {v}"},
    {"duties.*.every", "{1} is due again every {v}"},
    {"sick_pay.*.unit", "{1} counts {v}", choice},
    {"sick_pay.*.look_back_months", "{1} takes off what was paid in the {v} months before"},
    {"sick_pay.*.not_for", "{1} pays no more than statutory sick pay for {v}", ValueKind::categories},
    {"sick_pay.*.groups", "{1} is for the group {v}"},
    {"sick_pay.*.bands", "{1} pays {v}", ValueKind::bands},
    {"sick_pay.*.bands.full", "{1} pays {v} at full pay in one of its bands"},
    {"sick_pay.*.bands.half", "{1} pays {v} at half pay in one of its bands"},
    {"sick_pay.*.name", "sick pay is {v}"},
    {"provisions.*.says", "{1}: {v}"},
    {"judgement.window", "managers look back {v}"},
    {"judgement.day_unit", "managers look at {v}", choice},
    {"judgement.quiet", "a case is over {v} after the last spell"},
}};

bool fits(std::string_view pattern, const Parts& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    if (at > pattern.size()) return false;
    const std::size_t end = std::min(pattern.find('.', at), pattern.size());
    const std::string_view wanted = pattern.substr(at, end - at);
    if (wanted != "*" && wanted != part) return false;
    at = end + 1;
  }
  return at == pattern.size() + 1;
}

}  // namespace

const StatementRow* find_statement_row(const Parts& parts) {
  const auto* row = std::find_if(rows.begin(), rows.end(),
                                 [&](const StatementRow& candidate) { return fits(candidate.path, parts); });
  return row == rows.end() ? nullptr : row;
}

}  // namespace turnpoint
