#include "core/policy/diff/changes.h"
#include "core/policy/diff/partners.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"
#include "core/policy/wording/value.h"
#include "core/policy/words.h"
#include "core/time/window.h"

namespace turnpoint {
namespace {

std::string path_of(const Trigger& trigger) { return "triggers." + trigger.id; }

/// Measures whose own words name the unit already.
bool names_unit(const Trigger& trigger) {
  return trigger.measure == Measure::day_count || is_length(trigger.measure) || !is_computable(trigger);
}

std::string met_by(const Policy& policy, const Trigger& trigger) {
  return "is met by " + trigger_in_words(policy, trigger);
}

std::string counts(const Policy& policy, const Trigger& trigger) {
  if (names_unit(trigger)) return "";
  return std::string(trigger.day_unit == DayUnit::working_day ? "counts working days"
                                                              : "counts calendar days") +
         mark_of(policy, path_of(trigger) + ".day_unit");
}

std::string part_time(const Policy& policy, const Trigger& trigger) {
  return part_time_in_words(trigger.part_time) + mark_of(policy, path_of(trigger) + ".part_time");
}

std::string short_service(const Policy& policy, const Trigger& trigger) {
  return short_service_in_words(trigger.short_service) + mark_of(policy, path_of(trigger) + ".short_service");
}

std::string leads_to(const Policy& policy, const Trigger& trigger) {
  return trigger.leads_to.empty() ? "leads to no stage"
                                  : "leads to " + as_name(name_of(policy.stages, trigger.leads_to));
}

std::string for_whom(const Policy&, const Trigger& trigger) {
  return trigger.only_if_no_other ? "is looked at only where no other trigger is met" : "is always looked at";
}

void compare(const Trigger& a, const Trigger& b, Changes& changes) {
  changes.about(path_of(b), name_in_both(a.name, b.name), {a.clause, b.clause});
  changes.value("", {}, a, b, met_by);
  if (!names_unit(a) && !names_unit(b)) changes.value("day_unit", {}, a, b, counts);
  changes.value("part_time", {}, a, b, part_time);
  changes.value("short_service", {}, a, b, short_service);
  changes.value("leads_to", {}, a, b, leads_to);
  changes.value("only_if_no_other", {}, a, b, for_whom);
}

std::string after_sickness(const Policy& policy, const std::optional<ReturnMeeting>& meeting) {
  if (!meeting) return "no meeting is asked for";
  const std::string day = meeting->within_days == 1
                              ? "on the first working day back"
                              : "by working day " + std::to_string(meeting->within_days) + " back";
  return as_name(meeting->name) + " is due " + day + mark_of(policy, "return_meeting.within_days");
}

std::string follows(const Policy& policy, const std::optional<ReturnMeeting>& meeting) {
  return (meeting->not_after.empty() ? "follows every spell"
                                     : "follows every spell but those of " + listed(meeting->not_after)) +
         mark_of(policy, "return_meeting.not_after");
}

std::string decided_by(const Policy& policy, const std::optional<ReturnMeeting>& meeting) {
  return (meeting->decided_by.empty() ? "is left open" : "is decided by " + meeting->decided_by) +
         mark_of(policy, "return_meeting.decided_by");
}

}  // namespace

void diff_triggers(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("triggers");
  const auto partner =
      partners(old_policy.triggers, new_policy.triggers, [](const Trigger& a, const Trigger& b) {
        return a.measure == b.measure && a.measure != Measure::manual;
      });
  walk(
      old_policy.triggers, new_policy.triggers, partner,
      [&](const Trigger& a, const Trigger& b) { compare(a, b, changes); },
      [&](const Trigger& t) {
        changes.removed(path_of(t), t.clause,
                        "The trigger " + as_name(t.name) + " (" + trigger_in_words(old_policy, t) +
                            ") is taken away.");
      },
      [&](const Trigger& t) {
        changes.added(path_of(t), t.clause,
                      "The trigger " + as_name(t.name) + " (" + trigger_in_words(new_policy, t) +
                          ") comes in.");
      });
}

void diff_categories(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("categories");
  // Where no trigger counts anything, what a spell counts for is no difference.
  if (old_policy.triggers.empty() != new_policy.triggers.empty()) return;
  const auto says = [](const Policy& policy, Category category) {
    const CategoryRule& rule = policy.rule(category);
    return category_rule_in_words(rule) + mark_of(rule);
  };
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const CategoryRule& a = old_policy.categories[i];
    const CategoryRule& b = new_policy.categories[i];
    const Category category = static_cast<Category>(i);
    changes.about("categories." + std::string(to_text(category)), capital(std::string(to_words(category))),
                  {a.stated ? a.clause : "", b.stated ? b.clause : ""});
    changes.value("", {"such spells", "they"}, category, category, says);
  }
}

void diff_return_meeting(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  const std::optional<ReturnMeeting>& a = old_policy.return_meeting;
  const std::optional<ReturnMeeting>& b = new_policy.return_meeting;
  changes.begin("return_meeting");
  changes.about("return_meeting", "", {a ? a->clause : "", b ? b->clause : ""});
  changes.value("", {"after a spell", ""}, a, b, after_sickness);
  if (!a || !b) return;
  changes.value("not_after", {"the meeting"}, a, b, follows);
  changes.value("decided_by", {"what follows the meeting"}, a, b, decided_by);
}

}  // namespace turnpoint
