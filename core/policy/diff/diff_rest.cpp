#include "core/policy/diff/changes.h"
#include "core/policy/diff/partners.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"
#include "core/policy/wording/value.h"

namespace turnpoint {
namespace {

std::string path_of(const SickPay& scheme) { return "sick_pay." + scheme.id; }

std::string pays(const Policy& policy, const SickPay& scheme) {
  return "pays " + bands_in_words(scheme.unit, scheme.bands) + mark_of(policy, path_of(scheme) + ".bands");
}

std::string for_whom(const Policy& policy, const SickPay& scheme) {
  return scheme.groups.empty()
             ? "is for everyone no other scheme names"
             : "is for " + listed(scheme.groups) + mark_of(policy, path_of(scheme) + ".groups");
}

std::string looks_back(const Policy& policy, const SickPay& scheme) {
  return "takes off what was paid in the " + plural(scheme.look_back_months, "month") + " before" +
         mark_of(policy, path_of(scheme) + ".look_back_months");
}

std::string excluded(const Policy& policy, const SickPay& scheme) {
  return (scheme.not_for.empty() ? "is for every kind of spell"
                                 : "pays no more than statutory sick pay for " + listed(scheme.not_for)) +
         mark_of(policy, path_of(scheme) + ".not_for");
}

std::string chances_of(const Policy& policy, const Judgement& judgement, std::size_t setting) {
  std::vector<std::string> each;
  for (const Chance& chance : judgement.settings[setting]) {
    each.push_back("to " + as_name(name_of(policy.stages, chance.stage)) + " from " +
                   plural(chance.spells_at_least, "spell") + " and " + plural(chance.days_at_least, "day") +
                   " on " + std::to_string(chance.percent) + " % (range " + std::to_string(chance.low) +
                   " to " + std::to_string(chance.high) + " %)");
  }
  return each.empty() ? "are not set" : "are " + listed(each);
}

std::string says(const Policy&, const Provision& provision) {
  return provision.says.empty() ? "says nothing in words" : "says: " + without_stop(provision.says);
}

std::string numbers(const Policy&, const Provision& provision) {
  std::vector<std::string> each;
  for (const Provision::Number& number : provision.numbers) each.push_back(number.name + " " + number.value);
  return each.empty() ? "are not stated" : "are " + listed(each);
}

/// Its name and what it says: `“Leave”: It is carried over.`
std::string told(const Provision& provision) {
  return as_name(provision.name) + (provision.says.empty() ? "." : ". " + without_stop(provision.says) + ".");
}

}  // namespace

void diff_sick_pay(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("sick_pay");
  walk(
      old_policy.sick_pay, new_policy.sick_pay,
      partners(old_policy.sick_pay, new_policy.sick_pay,
               [](const SickPay& a, const SickPay& b) { return a.groups == b.groups; }),
      [&](const SickPay& a, const SickPay& b) {
        changes.about(path_of(b), name_in_both(a.name, b.name), {a.clause, b.clause});
        changes.value("groups", {}, a, b, for_whom);
        changes.value("bands", {}, a, b, pays);
        changes.value("look_back_months", {}, a, b, looks_back);
        changes.value("not_for", {}, a, b, excluded);
      },
      [&](const SickPay& scheme) {
        changes.removed(path_of(scheme), scheme.clause,
                        "The sick pay scheme " + as_name(scheme.name) + " is taken away. It " +
                            for_whom(old_policy, scheme) + " and " + pays(old_policy, scheme) + ".");
      },
      [&](const SickPay& scheme) {
        changes.added(path_of(scheme), scheme.clause,
                      "The sick pay scheme " + as_name(scheme.name) + " comes in. It " +
                          for_whom(new_policy, scheme) + " and " + pays(new_policy, scheme) + ".");
      });
}

void diff_judgement(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  const std::optional<Judgement>& a = old_policy.judgement;
  const std::optional<Judgement>& b = new_policy.judgement;
  changes.begin("judgement");
  if (a && !b) changes.removed("judgement", "", "People's judgement no longer moves a case.");
  if (!a && b) {
    changes.added("judgement", "",
                  "People's judgement moves a case, so that every figure for it is a range: assumed by three "
                  "settings, supportive, expected and firm.");
  }
  if (!a || !b) return;
  changes.about("judgement", "", {});
  for (std::size_t i = 0; i < setting_names.size(); ++i) {
    const Subject subject{"the chances of a step under " + std::string(setting_names[i]) + " managers",
                          "they"};
    changes.value(
        "settings." + std::string(setting_names[i]), subject, *a, *b,
        [i](const Policy& policy, const Judgement& judgement) { return chances_of(policy, judgement, i); });
  }
}

void diff_provisions(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("provisions");
  walk(
      old_policy.provisions, new_policy.provisions, partners(old_policy.provisions, new_policy.provisions),
      [&](const Provision& a, const Provision& b) {
        changes.about("provisions." + b.id, name_in_both(a.name, b.name), {a.clause, b.clause});
        changes.value("says", {}, a, b, says);
        changes.value("numbers", {"its numbers", "they"}, a, b, numbers);
      },
      [&](const Provision& provision) {
        changes.removed("provisions." + provision.id, provision.clause,
                        "Not in the new policy: " + told(provision));
      },
      [&](const Provision& provision) {
        changes.added("provisions." + provision.id, provision.clause, "New: " + told(provision));
      });
}

}  // namespace turnpoint
