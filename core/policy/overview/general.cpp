#include "core/policy/overview/sections.h"
#include "core/policy/overview/sentence.h"

namespace turnpoint::overview_sections {
namespace {

OverviewPart return_meeting(const Policy& policy) {
  const ReturnMeeting& meeting = *policy.return_meeting;
  OverviewPart part{"return_meeting", meeting.name, meeting.clause, {}};
  const std::string days = meeting.within_days == 1 ? "on the first working day back"
                                                    : "within " + std::to_string(meeting.within_days) +
                                                          " of the person's working days from the return";
  Sentence(policy, "return_meeting").add(days, "within_days").end(part.lines);
  Sentence(policy, "return_meeting")
      .add_if(!meeting.not_after.empty(), "not after " + listed(meeting.not_after), "not_after")
      .end(part.lines);
  Sentence(policy, "return_meeting")
      .add_list("signed by ", meeting.signed_by, "signed_by")
      .add_list("copies to ", meeting.copies_to, "copies_to")
      .add_if(!meeting.decided_by.empty(), "what follows is decided by " + meeting.decided_by, "decided_by")
      .end(part.lines);
  return part;
}

OverviewPart target(const Policy& policy) {
  const Target& target = policy.target;
  OverviewPart part{"target", "Target", target.clause, {}};
  Sentence(policy, "target")
      .add(target.counts == TargetCounts::from_meeting
               ? "no trigger met again by spells that begin on or after the day the stage opened"
               : "no trigger met again in its whole window, by a spell after the stage opened",
           "counts")
      .end(part.lines);
  if (target.days_a_year_below)
    Sentence(policy, "target")
        .add("at a review below " + to_decimal(*target.days_a_year_below) + " days a year, in proportion",
             "days_a_year_below")
        .end(part.lines);
  Sentence(policy, "target")
      .add_if(target.absent_at_review_misses, "missed by a long spell under way at the review",
              "absent_at_review_misses")
      .end(part.lines);
  return part;
}

OverviewPart long_absence(const Policy& policy) {
  const LongTerm& rule = policy.long_term;
  OverviewPart part{"long_term", "Long absence", rule.clause, {}};
  Sentence(policy, "long_term")
      .add("a spell of " + to_text(rule.at_least) + " or more", "at_least")
      .add(rule.keeps_stage ? "the stage stays on return" : "its stages end on return", "keeps_stage")
      .end(part.lines);
  if (rule.watch)
    Sentence(policy, "long_term")
        .add("further spells within " + to_text(*rule.watch) + " of the return may lead on", "watch")
        .add(rule.watch_steps_up ? "and a replay takes that step" : "and a replay does not take that step",
             "watch_steps_up")
        .end(part.lines);
  return part;
}

OverviewPart delays(const Policy& policy) {
  OverviewPart part{"delays", "How long things take", "", {}};
  Sentence(policy, "delays")
      .add("from a look to the invitation " + to_text(policy.delays.invitation), "invitation")
      .add("from sending a letter to its receipt " + to_text(policy.delays.letter_received),
           "letter_received")
      .add("from a referral to the report " + to_text(policy.delays.health_report), "health_report")
      .end(part.lines);
  return part;
}

}  // namespace

OverviewSection general(const Policy& policy) {
  OverviewSection section{"Meetings, targets and times", {}};
  if (policy.return_meeting) section.parts.push_back(return_meeting(policy));
  if (policy.stages.empty()) return section;
  section.parts.push_back(target(policy));
  section.parts.push_back(long_absence(policy));
  section.parts.push_back(delays(policy));
  return section;
}

}  // namespace turnpoint::overview_sections
