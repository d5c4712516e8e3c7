#include <algorithm>

#include "core/policy/diff/changes.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

std::string text_of(const std::optional<Term>& term) { return term ? to_text(*term) : ""; }

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string moved_by(const Stage& stage) {
  return stage.by_judgement ? "a manager's judgement" : "a rule of the record";
}

std::string opened_by(const Stage& stage) {
  switch (stage.opens.on) {
  case OpensOn::trigger: return "a trigger or a step";
  case OpensOn::spell_length: return "day " + std::to_string(stage.opens.length) + " of a spell";
  case OpensOn::full_pay_ends: return text_of(stage.opens.before) + " before full pay ends";
  }
  return {};
}

std::string referral(ReferralAt at) {
  switch (at) {
  case ReferralAt::none: return "none";
  case ReferralAt::before_if_not_yet: return "before the meeting, if there was none yet";
  case ReferralAt::before_always: return "before the meeting, always";
  case ReferralAt::meeting_if_not_yet: return "at the meeting, if there was none yet";
  }
  return {};
}

std::string warning(const Stage& stage) {
  return stage.warning ? to_text(stage.warning->life) : "no warning";
}

std::string review(const Stage& stage) {
  return stage.review ? "after " + to_text(stage.review->length) : "none";
}

std::string appeal(const Stage& stage) {
  if (!stage.appeal) return "none";
  std::string words =
      stage.appeal->within ? "within " + to_text(*stage.appeal->within) : "without a stated time";
  if (stage.appeal->dismissal_only) words += ", of a dismissal only";
  return words;
}

std::string letters(const Stage& stage) {
  std::string words;
  for (const Letter& letter : stage.letters) {
    words += (words.empty() ? "" : "; ") + letter.name;
    if (letter.within) words += " within " + to_text(*letter.within);
  }
  return words.empty() ? "none" : words;
}

std::string outcomes(const Stage& stage) {
  std::string words;
  for (const Outcome& outcome : stage.outcomes) {
    words += (words.empty() ? "" : ", ") + outcome.name;
    if (outcome.length) words += " (" + to_text(*outcome.length) + ")";
  }
  return words;
}

void compare(const Stage& a, const Stage& b, Changes& changes) {
  const Meeting none;
  const Meeting& before = a.meeting ? *a.meeting : none;
  const Meeting& after = b.meeting ? *b.meeting : none;
  changes.about("stages." + b.id, a.name == b.name ? a.name : a.name + " (now " + b.name + ")", a.clause,
                b.clause);
  changes.value("what moves a case here", moved_by(a), moved_by(b), "by_judgement");
  changes.value("what opens it", opened_by(a), opened_by(b), "opens");
  changes.value("notice of the meeting", text_of(before.notice), text_of(after.notice), "meeting.notice");
  changes.value("who attends", joined(before.attends), joined(after.attends), "meeting.attends");
  changes.value("Occupational Health", referral(a.referral), referral(b.referral), "referral");
  changes.value("letters", letters(a), letters(b), "letters");
  changes.value("appeal", appeal(a), appeal(b), "appeal");
  changes.value("the warning's life", warning(a), warning(b), "warning.life");
  changes.value("the review", review(a), review(b), "review.length");
  changes.value("a missed target", step_in_words(a.missed), step_in_words(b.missed), "missed");
  changes.value("a met target", step_in_words(a.met), step_in_words(b.met), "met");
  changes.value("what it may decide", outcomes(a), outcomes(b), "outcomes");
}

/// `informal stage` or `formal stage`, with what moves a case there.
std::string kind_of(const Stage& stage) {
  return std::string(stage.formal ? "formal" : "informal") + " stage \"" + stage.name + "\"";
}

}  // namespace

void diff_stages(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("stages");
  const auto alike = [](const Stage& a, const Stage& b) {
    return a.track == b.track && a.formal == b.formal;
  };
  walk(
      old_policy.stages, new_policy.stages, alike,
      [&](const Stage& a, const Stage& b) { compare(a, b, changes); },
      [&](const Stage& stage) {
        changes.removed("stages." + stage.id, stage.clause, "The " + kind_of(stage) + " is taken away.");
      },
      [&](const Stage& stage) {
        changes.added("stages." + stage.id, stage.clause,
                      "The " + kind_of(stage) + " comes in; " + moved_by(stage) + " moves a case there.");
      });
}

void diff_course(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  const auto counts = [](const Policy& policy) {
    return policy.target.counts == TargetCounts::from_meeting ? "spells from the meeting on"
                                                              : "every spell in the window";
  };
  const auto below = [](const Policy& policy) {
    return policy.target.days_a_year_below ? to_decimal(*policy.target.days_a_year_below) : "";
  };
  const auto on_return = [](const Policy& policy) {
    return policy.long_term.keeps_stage ? "the stage held stays" : "the long-term stages close";
  };
  const auto stepped = [](const Policy& policy) {
    return std::any_of(policy.stages.begin(), policy.stages.end(),
                       [](const Stage& stage) { return !stage.by_judgement; });
  };
  changes.begin("course");
  if (stepped(old_policy) && stepped(new_policy)) {
    changes.about("target", "The target", old_policy.target.clause, new_policy.target.clause);
    changes.value("what it counts", counts(old_policy), counts(new_policy), "counts");
    changes.value("days a year below", below(old_policy), below(new_policy), "days_a_year_below");
    changes.about("long_term", "A long spell", old_policy.long_term.clause, new_policy.long_term.clause);
    changes.value("its least length", to_text(old_policy.long_term.at_least),
                  to_text(new_policy.long_term.at_least), "at_least");
    changes.value("on return", on_return(old_policy), on_return(new_policy), "keeps_stage");
    changes.value("the watch after it", text_of(old_policy.long_term.watch),
                  text_of(new_policy.long_term.watch), "watch");
  }
  walk(
      old_policy.discretions, new_policy.discretions,
      [](const Discretion&, const Discretion&) { return false; },
      [&](const Discretion& a, const Discretion& b) {
        changes.about("discretions." + b.id, a.name, a.clause, b.clause);
        changes.value("shortest spell", text_of(a.shortest), text_of(b.shortest), "shortest");
        changes.value("longest spell", text_of(a.longest), text_of(b.longest), "longest");
      },
      [&](const Discretion& d) {
        changes.removed("discretions." + d.id, d.clause, "The discretion \"" + d.name + "\" is taken away.");
      },
      [&](const Discretion& d) {
        changes.added("discretions." + d.id, d.clause, "A discretion comes in: \"" + d.name + "\".");
      });
}

}  // namespace turnpoint
