#include "core/policy/diff/changes.h"
#include "core/policy/diff/partners.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"
#include "core/policy/wording/value.h"

namespace turnpoint {
namespace {

std::string path_of(const Stage& stage) { return "stages." + stage.id; }

std::string moved_by(const Policy&, const Stage& stage) {
  return stage.by_judgement ? "comes here by a manager's judgement, so that every figure for it is a range"
                            : "comes here by a rule of the record";
}

std::string opened_by(const Policy& policy, const Stage& stage) {
  const std::string path = path_of(stage) + ".opens";
  switch (stage.opens.on) {
  case OpensOn::trigger: return "opens on a trigger or a step";
  case OpensOn::spell_length:
    return "opens on day " + std::to_string(stage.opens.length) + mark_of(policy, path + ".length") +
           " of a spell";
  case OpensOn::full_pay_ends:
    return "opens " + (stage.opens.before ? to_text(*stage.opens.before) + " before" : "when") +
           mark_of(policy, path + ".before") + " full pay ends";
  }
  return {};
}

std::string notice(const Policy& policy, const Stage& stage) {
  if (!stage.meeting || !stage.meeting->notice) return "is not stated";
  return "is " + to_text(*stage.meeting->notice) + mark_of(policy, path_of(stage) + ".meeting.notice");
}

std::string attends(const Policy& policy, const Stage& stage) {
  if (!stage.meeting || stage.meeting->attends.empty()) return "names nobody who attends";
  return "is attended by " + listed(stage.meeting->attends) +
         mark_of(policy, path_of(stage) + ".meeting.attends");
}

std::string accompanied(const Policy& policy, const Stage& stage) {
  return (stage.meeting && stage.meeting->accompanied ? "may be accompanied"
                                                      : "has no stated right to be accompanied") +
         mark_of(policy, path_of(stage) + ".meeting.accompanied");
}

std::string referral(const Policy& policy, const Stage& stage) {
  return referral_in_words(stage.referral) + mark_of(policy, path_of(stage) + ".referral");
}

std::string letters(const Policy& policy, const Stage& stage) {
  std::vector<std::string> each;
  for (const Letter& letter : stage.letters) {
    const std::string path = path_of(stage) + ".letters." + letter.id;
    each.push_back(as_name(letter.name) + mark_of(policy, path + ".name") +
                   (letter.within ? " within " + to_text(*letter.within) : "") +
                   mark_of(policy, path + ".within"));
  }
  return "is followed by " + (each.empty() ? "no letter" : listed(each));
}

std::string appeal(const Policy& policy, const Stage& stage) {
  if (!stage.appeal) return "has no stated appeal";
  const std::string what =
      stage.appeal->dismissal_only ? "may be appealed if it is a dismissal" : "may be appealed";
  if (!stage.appeal->within) return what + ", without a stated time";
  return what + " within " + to_text(*stage.appeal->within) +
         mark_of(policy, path_of(stage) + ".appeal.within");
}

std::string warning(const Policy& policy, const Stage& stage) {
  if (!stage.warning) return "gives no warning";
  return "gives a warning that lives " + to_text(stage.warning->life) +
         mark_of(policy, path_of(stage) + ".warning.life");
}

std::string review(const Policy& policy, const Stage& stage) {
  if (!stage.review) return "has no review of its own";
  return "is reviewed after " + to_text(stage.review->length) +
         mark_of(policy, path_of(stage) + ".review.length");
}

std::string mark_of_step(const Policy& policy, const std::string& path) {
  return mark_of(policy, path) + mark_of(policy, path + ".kind");
}

std::string missed(const Policy& policy, const Stage& stage) {
  return step_in_words(policy, stage, stage.missed, false) + mark_of_step(policy, path_of(stage) + ".missed");
}

std::string met(const Policy& policy, const Stage& stage) {
  return step_in_words(policy, stage, stage.met, true) + mark_of_step(policy, path_of(stage) + ".met");
}

std::string outcomes(const Policy& policy, const Stage& stage) {
  std::vector<std::string> each;
  for (const Outcome& outcome : stage.outcomes) {
    const std::string path = path_of(stage) + ".outcomes." + outcome.id;
    each.push_back(as_name(outcome.name) + mark_of(policy, path + ".name") +
                   (outcome.length ? " of " + to_text(*outcome.length) : "") +
                   mark_of(policy, path + ".length"));
  }
  return each.empty() ? "decides nothing further" : "may decide " + either(each);
}

std::string clause_of(const auto& part) { return part ? part->clause : std::string(); }

/// A target and what follows it are judged where there is a review, a hearing or a look that may miss it.
bool is_judged(const Stage& stage) {
  return stage.review || !stage.outcomes.empty() || stage.step_up_on != StepUpOn::never;
}

void compare_ways_on(const Stage& a, const Stage& b, Changes& changes) {
  if (!is_judged(a) || !is_judged(b)) return;
  changes.value("missed", {"when a target is missed the case"}, a, b, missed,
                {a.missed.clause, b.missed.clause});
  changes.value("met", {"when a target is met the case"}, a, b, met, {a.met.clause, b.met.clause});
}

void compare(const Stage& a, const Stage& b, Changes& changes) {
  const Clauses of_meeting{clause_of(a.meeting), clause_of(b.meeting)};
  const std::string old_letter = a.letters.empty() ? "" : a.letters[0].clause;
  const std::string new_letter = b.letters.empty() ? "" : b.letters[0].clause;
  changes.about(path_of(b), name_in_both(a.name, b.name), {a.clause, b.clause});
  changes.value("by_judgement", {"a case"}, a, b, moved_by);
  if (!a.by_judgement && !b.by_judgement)
    changes.value("opens", {}, a, b, opened_by, {a.opens.clause, b.opens.clause});
  changes.value("meeting.notice", {"notice of the meeting"}, a, b, notice, of_meeting);
  changes.value("meeting.attends", {"the meeting"}, a, b, attends, of_meeting);
  changes.value("meeting.accompanied", {"the person", "the person"}, a, b, accompanied, of_meeting);
  changes.value("referral", {"Occupational Health"}, a, b, referral);
  changes.value("letters", {"the meeting"}, a, b, letters, {old_letter, new_letter});
  changes.value("appeal", {"the decision"}, a, b, appeal, {clause_of(a.appeal), clause_of(b.appeal)});
  changes.value("warning.life", {"the stage"}, a, b, warning, {clause_of(a.warning), clause_of(b.warning)});
  changes.value("review.length", {"the stage"}, a, b, review, {clause_of(a.review), clause_of(b.review)});
  compare_ways_on(a, b, changes);
  changes.value("outcomes", {"the meeting"}, a, b, outcomes);
}

/// `informal stage` or `formal stage`, with its name.
std::string kind_of(const Stage& stage) {
  return std::string(stage.formal ? "formal" : "informal") + " stage " + as_name(stage.name);
}

}  // namespace

std::vector<std::size_t> stage_partners(const Policy& old_policy, const Policy& new_policy) {
  return partners(old_policy.stages, new_policy.stages,
                  [](const Stage& a, const Stage& b) { return a.track == b.track && a.formal == b.formal; });
}

void diff_stages(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("stages");
  walk(
      old_policy.stages, new_policy.stages, stage_partners(old_policy, new_policy),
      [&](const Stage& a, const Stage& b) { compare(a, b, changes); },
      [&](const Stage& stage) {
        changes.removed(path_of(stage), stage.clause, "The " + kind_of(stage) + " is taken away.");
      },
      [&](const Stage& stage) {
        changes.added(path_of(stage), stage.clause,
                      "The " + kind_of(stage) + " comes in. A case " + moved_by(new_policy, stage) + ".");
      });
}

}  // namespace turnpoint
