// What every measure counts, and the words that are used.

#include "core/io/report/study/sections.h"
#include "core/report/glossary.h"

namespace turnpoint {

ReportSection measures_section() {
  ReportSection section{"measures", "What each figure counts", {}};
  section.blocks.push_back(ReportTerms{
      {{"People in service", "employed on at least one day of the period."},
       {"With an absence", "of these, with at least one day of sickness absence in the period."},
       {"Meet a trigger",
        "people who, at the end of at least one of their absences in the period, meet a "
        "condition of the policy that calls for a conversation or a stage. Each person counts "
        "once."},
       {"Findings, or triggers met for the first time",
        "occasions on which a person meets a trigger that they did not meet before that absence began."},
       {"Meetings on return to work", "the talk after every absence, on the first working day back or later, "
                                      "where the policy asks for one."},
       {"Informal meetings", "meetings of a step that the policy calls informal."},
       {"Formal meetings, hearings included",
        "meetings of a formal stage that fall in the period, as a replay of "
        "the stages holds them, from a record that begins with nothing live."},
       {"Hearings", "formal meetings that may end in dismissal, among other outcomes."},
       {"Letters", "letters that a stage or another duty of the policy asks for."},
       {"Referrals to occupational health", "where a stage or a long absence asks for medical advice."},
       {"Managers’ and HR hours",
        "the number of meetings, letters and referrals times the minutes each is assumed "
        "to take. Two digits are all that is known of them."},
       {"Range",
        "the lowest and the highest figure over the other values that each assumption may have, one at a "
        "time. Where managers decide, also over what they may decide, from supportive to firm, 5 to 95 in "
        "100 of the tries."},
       {"People it catches", "people who meet this trigger, whether or not they also meet another."},
       {"People no other catches", "of these, people who meet no other trigger of the policy."}}});
  return section;
}

ReportSection glossary_section() {
  ReportTerms terms;
  for (const GlossaryEntry& term : glossary) terms.terms.emplace_back(term.word, term.meaning);
  return {"words", "Words used in this report", {std::move(terms)}};
}

}  // namespace turnpoint
