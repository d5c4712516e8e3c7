#include "core/policy/overview/sections.h"
#include "core/policy/overview/sentence.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/value.h"

namespace turnpoint::overview_sections {
namespace {

using Lines = std::vector<std::string>;

std::string opening_in_words(const Policy& policy, const Stage& stage) {
  if (stage.opens.on == OpensOn::spell_length)
    return "opens on day " + std::to_string(stage.opens.length) + " of a spell";
  if (stage.opens.on == OpensOn::full_pay_ends)
    return "opens " + (stage.opens.before ? to_text(*stage.opens.before) + " before" : "when") +
           " full pay ends";
  std::vector<std::string> names;
  for (const Trigger& trigger : policy.triggers) {
    if (trigger.leads_to == stage.id) names.push_back(trigger.name);
  }
  return names.empty() ? "" : "opened by " + listed(names);
}

void say_meeting(const Policy& policy, const Stage& stage, const std::string& path, Lines& lines) {
  const Meeting& meeting = *stage.meeting;
  Sentence sentence(policy, path + ".meeting");
  sentence.add(meeting.name.empty() ? "meeting" : meeting.name, "name");
  if (meeting.notice) sentence.add(to_text(*meeting.notice) + " of notice", "notice");
  sentence.add_if(meeting.in_writing, "invited in writing", "in_writing")
      .add_if(meeting.accompanied, "the person may be accompanied", "accompanied")
      .add_list("with ", meeting.attends, "attends")
      .add_list("enclosed: ", meeting.encloses, "encloses")
      .end(lines);
}

void say_letters(const Policy& policy, const Stage& stage, const std::string& path, Lines& lines) {
  for (const Letter& letter : stage.letters) {
    Sentence sentence(policy, path + ".letters." + letter.id);
    sentence.add("letter: " + letter.name, "name");
    sentence.add(letter.within ? "within " + to_text(*letter.within) : "on the day of the meeting", "within");
    sentence.add_list("copies to ", letter.copies_to, "copies_to").end(lines);
  }
  if (!stage.appeal) return;
  const Appeal& appeal = *stage.appeal;
  Sentence sentence(policy, path + ".appeal");
  sentence.add(appeal.within ? "appeal within " + to_text(*appeal.within) + " of receiving the letter"
                             : "appeal",
               "within");
  sentence.add_if(!appeal.to.empty(), "to " + appeal.to, "to")
      .add_if(appeal.dismissal_only, "only where employment ends", "dismissal_only")
      .add_if(appeal.suspends_step, "the decision waits for it", "suspends_step")
      .end(lines);
}

void say_ways_on(const Policy& policy, const Stage& stage, const std::string& path, Lines& lines) {
  const bool reviewed = stage.review || !stage.outcomes.empty();
  if (stage.warning) {
    const std::string name = stage.warning->name.empty() ? "the warning" : stage.warning->name;
    Sentence(policy, path + ".warning")
        .add(name + " lives " + to_text(stage.warning->life), "life")
        .end(lines);
  }
  if (stage.review)
    Sentence(policy, path + ".review")
        .add("reviewed after " + to_text(stage.review->length), "length")
        .end(lines);
  Sentence on(policy, path);
  const std::string missed =
      step_in_words(policy, stage, stage.missed, false) + mark_of(policy, path + ".missed.kind");
  if (stage.step_up_on == StepUpOn::each_look)
    on.add("on each look that meets a trigger the case " + missed, "missed");
  else if (stage.step_up_on == StepUpOn::missed_target || reviewed)
    on.add("when its target is missed the case " + missed, "missed");
  on.end(lines);
  if (reviewed)
    Sentence(policy, path)
        .add("when its target is met the case " + step_in_words(policy, stage, stage.met, true) +
                 mark_of(policy, path + ".met.kind"),
             "met")
        .end(lines);
}

void say_outcomes(const Policy& policy, const Stage& stage, const std::string& path, Lines& lines) {
  if (stage.outcomes.empty()) return;
  std::vector<std::string> each;
  for (const Outcome& outcome : stage.outcomes) {
    const std::string at = path + ".outcomes." + outcome.id;
    each.push_back(
        as_name(outcome.name) + mark_of(policy, at + ".name") +
        (outcome.length ? " of " + to_text(*outcome.length) + mark_of(policy, at + ".length") : ""));
  }
  Sentence(policy, path).add("may decide " + either(each), "outcomes").end(lines);
  Sentence(policy, path)
      .add("a replay takes " + as_name(name_of(stage.outcomes, stage.replay_outcome)) +
               " where nothing is recorded",
           "replay_outcome")
      .end(lines);
}

OverviewPart part_of(const Policy& policy, const Stage& stage) {
  const std::string path = "stages." + stage.id;
  OverviewPart part{path, stage.name, stage.clause, {}};
  Sentence(policy, path)
      .add(stage.formal ? "formal" : "informal", "formal")
      .add_if(stage.track == Track::long_term, "for a long absence", "track")
      .add_if(stage.by_judgement, "by a manager's judgement", "by_judgement")
      .add(opening_in_words(policy, stage), "opens")
      .end(part.lines);
  if (stage.referral != ReferralAt::none || find_assumption(policy, path + ".referral") != nullptr)
    Sentence(policy, path)
        .add("Occupational Health " + referral_in_words(stage.referral), "referral")
        .end(part.lines);
  if (stage.meeting) say_meeting(policy, stage, path, part.lines);
  say_letters(policy, stage, path, part.lines);
  say_ways_on(policy, stage, path, part.lines);
  say_outcomes(policy, stage, path, part.lines);
  return part;
}

}  // namespace

OverviewSection stages(const Policy& policy) {
  OverviewSection section{"Stages", {}};
  for (const Stage& stage : policy.stages) section.parts.push_back(part_of(policy, stage));
  return section;
}

}  // namespace turnpoint::overview_sections
