#include "core/policy/diff/changes.h"
#include "core/policy/words.h"
#include "core/time/window.h"

namespace turnpoint {
namespace {

const char* yes_or_no(bool value) { return value ? "yes" : "no"; }

void compare(const Trigger& a, const Trigger& b, Changes& changes) {
  const std::string name = a.name == b.name ? a.name : a.name + " (now " + b.name + ")";
  changes.about("triggers." + b.id, name, a.clause, b.clause);
  changes.value("what meets it", trigger_in_words(a), trigger_in_words(b));
  changes.value("the unit of days", to_text(a.day_unit), to_text(b.day_unit), "day_unit");
  changes.value("part time", to_text(a.part_time), to_text(b.part_time), "part_time");
  changes.value("short service", to_text(a.short_service), to_text(b.short_service), "short_service");
  changes.value("the stage it leads to", a.leads_to, b.leads_to, "leads_to");
  changes.value("only where no other trigger is met", yes_or_no(a.only_if_no_other),
                yes_or_no(b.only_if_no_other), "only_if_no_other");
}

std::string after_sickness(const std::optional<ReturnMeeting>& meeting) {
  if (!meeting) return "none";
  return meeting->name + ", by working day " + std::to_string(meeting->within_days) + " back";
}

std::string names_of(const std::vector<Category>& categories) {
  std::string names;
  for (const Category category : categories)
    names += (names.empty() ? "" : ", ") + std::string(to_words(category));
  return names.empty() ? "none" : names;
}

}  // namespace

void diff_triggers(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("triggers");
  walk(
      old_policy.triggers, new_policy.triggers,
      [](const Trigger& a, const Trigger& b) {
        return a.measure == b.measure && a.measure != Measure::manual;
      },
      [&](const Trigger& a, const Trigger& b) { compare(a, b, changes); },
      [&](const Trigger& t) {
        changes.removed("triggers." + t.id, t.clause,
                        "The trigger \"" + t.name + "\" (" + trigger_in_words(t) + ") is taken away.");
      },
      [&](const Trigger& t) {
        changes.added("triggers." + t.id, t.clause,
                      "A trigger comes in: \"" + t.name + "\" (" + trigger_in_words(t) + ").");
      });
}

void diff_categories(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("categories");
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const CategoryRule& a = old_policy.categories[i];
    const CategoryRule& b = new_policy.categories[i];
    const Category category = static_cast<Category>(i);
    changes.about("categories." + std::string(to_text(category)),
                  "Spells of category " + std::string(to_words(category)), a.stated ? a.clause : "",
                  b.stated ? b.clause : "");
    // Where no trigger counts anything, what a spell counts for is no difference.
    if (old_policy.triggers.empty() == new_policy.triggers.empty())
      changes.value("their place in counts", category_rule_in_words(a), category_rule_in_words(b));
  }
}

void diff_return_meeting(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  const std::optional<ReturnMeeting>& a = old_policy.return_meeting;
  const std::optional<ReturnMeeting>& b = new_policy.return_meeting;
  changes.begin("return_meeting");
  changes.about("return_meeting", "After a spell", a ? a->clause : "", b ? b->clause : "");
  changes.value("the meeting", after_sickness(a), after_sickness(b));
  if (a && b) {
    changes.value("no meeting follows", names_of(a->not_after), names_of(b->not_after), "not_after");
    changes.value("who decides what follows it", a->decided_by, b->decided_by, "decided_by");
  }
}

}  // namespace turnpoint
