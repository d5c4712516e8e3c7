#include <algorithm>

#include "core/policy/diff/changes.h"
#include "core/policy/diff/partners.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string counts(const Policy& policy, const Target& target) {
  return std::string(target.counts == TargetCounts::from_meeting
                         ? "counts the spells that begin once the stage is open"
                         : "counts every spell in the trigger's window") +
         mark_of(policy, "target.counts");
}

std::string allows(const Policy& policy, const Target& target) {
  if (!target.days_a_year_below) return "names no number of days";
  return "allows fewer than " + to_decimal(*target.days_a_year_below) + " days a year, in proportion" +
         mark_of(policy, "target.days_a_year_below");
}

std::string misses(const Policy& policy, const Target& target) {
  return (target.absent_at_review_misses ? "misses the target" : "does not miss the target") +
         mark_of(policy, "target.absent_at_review_misses");
}

std::string length(const Policy& policy, const LongTerm& rule) {
  return "is one of " + to_text(rule.at_least) + " or more" + mark_of(policy, "long_term.at_least");
}

std::string on_return(const Policy& policy, const LongTerm& rule) {
  return (rule.keeps_stage ? "is kept" : "ends, if it is one for a long absence") +
         mark_of(policy, "long_term.keeps_stage");
}

std::string watched(const Policy& policy, const LongTerm& rule) {
  return (rule.watch ? "are watched for " + to_text(*rule.watch) : "are not watched") +
         mark_of(policy, "long_term.watch");
}

bool has_rules(const Policy& policy) {
  return std::any_of(policy.stages.begin(), policy.stages.end(),
                     [](const Stage& stage) { return !stage.by_judgement; });
}

std::string for_spells(const Policy& policy, const Discretion& d) {
  const std::string path = "discretions." + d.id;
  const std::string from = d.shortest ? to_text(*d.shortest) + mark_of(policy, path + ".shortest") : "";
  const std::string to = d.longest ? to_text(*d.longest) + mark_of(policy, path + ".longest") : "";
  if (d.shortest && d.longest) return "for spells of " + from + " to " + to;
  if (d.shortest) return "for spells of " + from + " or more";
  return d.longest ? "for spells of up to " + to : "for any spell";
}

std::string for_people(const Policy& policy, const Discretion& d) {
  if (!d.earlier_days_below) return "of anyone";
  return "of people with fewer than " + to_decimal(*d.earlier_days_below) +
         mark_of(policy, "discretions." + d.id + ".earlier_days_below") + " days in the year before";
}

void diff_target(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  const Target& a = old_policy.target;
  const Target& b = new_policy.target;
  changes.about("target", "", {a.clause, b.clause});
  changes.value("counts", {"a target"}, a, b, counts);
  changes.value("days_a_year_below", {"at a review a target"}, a, b, allows);
  changes.value("absent_at_review_misses", {"someone on a long absence at the review", "such a person"}, a, b,
                misses);
}

void diff_long_term(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  const LongTerm& a = old_policy.long_term;
  const LongTerm& b = new_policy.long_term;
  changes.about("long_term", "", {a.clause, b.clause});
  changes.value("at_least", {"a long absence"}, a, b, length);
  changes.value("keeps_stage", {"on return from a long absence the stage held"}, a, b, on_return);
  changes.value("watch", {"further spells after a long absence", "they"}, a, b, watched);
}

}  // namespace

void diff_course(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("course");
  if (has_rules(old_policy) && has_rules(new_policy)) {
    diff_target(old_policy, new_policy, changes);
    diff_long_term(old_policy, new_policy, changes);
  }
  const auto says = [](const Policy& policy, const Discretion& d) {
    return as_name(d.name) + ", " + for_spells(policy, d) + " " + for_people(policy, d);
  };
  walk(
      old_policy.discretions, new_policy.discretions,
      partners(old_policy.discretions, new_policy.discretions),
      [&](const Discretion& a, const Discretion& b) {
        changes.about("discretions." + b.id, name_in_both(a.name, b.name), {a.clause, b.clause});
        changes.value("shortest", {"it is", "it is"}, a, b, for_spells);
        changes.value("earlier_days_below", {"it is for spells", "it is for spells"}, a, b, for_people);
      },
      [&](const Discretion& d) {
        changes.removed("discretions." + d.id, d.clause,
                        "A discretion is taken away: " + says(old_policy, d) + ".");
      },
      [&](const Discretion& d) {
        changes.added("discretions." + d.id, d.clause, "A discretion comes in: " + says(new_policy, d) + ".");
      });
}

}  // namespace turnpoint
