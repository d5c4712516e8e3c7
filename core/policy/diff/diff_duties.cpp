#include <tuple>

#include "core/policy/diff/changes.h"
#include "core/policy/diff/partners.h"
#include "core/policy/wording/plain.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

std::string path_of(const Duty& duty) { return "duties." + duty.id; }

std::string owner_of(const Duty& duty) { return duty.owner == "hr" ? "HR" : "the " + spaced(duty.owner); }

std::string due(const Policy& policy, const Duty& duty) {
  return std::string(duty.kind == DutyKind::retention ? "ends " : "is due ") + duty_in_words(policy, duty);
}

std::string owned(const Policy&, const Duty& duty) {
  return duty.owner.empty() ? "is nobody's task by name" : "is for " + owner_of(duty) + " to see to";
}

/// For which spells; the reasons and categories of a duty are its own.
auto spells_of(const Duty& duty) {
  return std::tie(duty.categories, duty.reasons, duty.work_related_only, duty.recorded_kind);
}

bool is_one_duty(const Duty& a, const Duty& b) {
  return a.kind == b.kind && a.on == b.on && a.name == b.name;
}

bool asks_alike(const Duty& a, const Duty& b) {
  return a.kind == b.kind && a.on == b.on && a.every.has_value() == b.every.has_value() &&
         (a.longer_than_days > 0) == (b.longer_than_days > 0) && spells_of(a) == spells_of(b);
}

}  // namespace

void diff_duties(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("duties");
  walk(
      old_policy.duties, new_policy.duties,
      partners(old_policy.duties, new_policy.duties, is_one_duty, asks_alike),
      [&](const Duty& a, const Duty& b) {
        changes.about(path_of(b), name_in_both(a.name, b.name), {a.clause, b.clause});
        changes.value("", {}, a, b, due);
        changes.value("owner", {}, a, b, owned);
      },
      [&](const Duty& duty) {
        changes.removed(path_of(duty), duty.clause,
                        "No longer asked for: " + as_name(duty.name) + ", which " + due(old_policy, duty) +
                            ".");
      },
      [&](const Duty& duty) {
        changes.added(path_of(duty), duty.clause,
                      "Newly asked for: " + as_name(duty.name) + ", which " + due(new_policy, duty) + ".");
      });
}

}  // namespace turnpoint
