#include "core/policy/diff/changes.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

std::string bands(const SickPay& scheme) {
  std::string words;
  for (const PayBand& band : scheme.bands) words += (words.empty() ? "" : "; ") + band_in_words(scheme, band);
  return words;
}

std::string groups(const SickPay& scheme) {
  std::string words;
  for (const std::string& group : scheme.groups) words += (words.empty() ? "" : ", ") + group;
  return words.empty() ? "everyone" : words;
}

std::string chances(const Judgement& judgement, std::size_t setting) {
  std::string words;
  for (const Chance& chance : judgement.settings[setting]) {
    words += (words.empty() ? "" : "; ") + chance.stage + " from " + std::to_string(chance.spells_at_least) +
             " spells and " + std::to_string(chance.days_at_least) +
             " days: " + std::to_string(chance.percent) + " % (" + std::to_string(chance.low) + " to " +
             std::to_string(chance.high) + ")";
  }
  return words;
}

std::string numbers(const Provision& provision) {
  std::string words;
  for (const Provision::Number& number : provision.numbers)
    words += (words.empty() ? "" : ", ") + number.name + " " + number.value;
  return words;
}

}  // namespace

void diff_duties(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("duties");
  walk(
      old_policy.duties, new_policy.duties,
      [](const Duty& a, const Duty& b) { return a.kind == b.kind && a.on == b.on && a.name == b.name; },
      [&](const Duty& a, const Duty& b) {
        changes.about("duties." + b.id, b.name, a.clause, b.clause);
        changes.value("when", duty_in_words(a), duty_in_words(b));
        changes.value("who sees to it", a.owner, b.owner, "owner");
      },
      [&](const Duty& duty) {
        changes.removed("duties." + duty.id, duty.clause,
                        "No longer asked for: " + duty.name + ", " + duty_in_words(duty) + ".");
      },
      [&](const Duty& duty) {
        changes.added("duties." + duty.id, duty.clause,
                      "Newly asked for: " + duty.name + ", " + duty_in_words(duty) + ".");
      });
}

void diff_sick_pay(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("sick_pay");
  walk(
      old_policy.sick_pay, new_policy.sick_pay,
      [](const SickPay& a, const SickPay& b) { return a.groups == b.groups; },
      [&](const SickPay& a, const SickPay& b) {
        changes.about("sick_pay." + b.id, b.name, a.clause, b.clause);
        changes.value("for whom", groups(a), groups(b), "groups");
        changes.value("the entitlement", bands(a), bands(b), "bands");
        changes.value("the look-back in months", std::to_string(a.look_back_months),
                      std::to_string(b.look_back_months), "look_back_months");
      },
      [&](const SickPay& scheme) {
        changes.removed("sick_pay." + scheme.id, scheme.clause,
                        "The sick pay scheme \"" + scheme.name + "\" (" + bands(scheme) +
                            ") is not part of it.");
      },
      [&](const SickPay& scheme) {
        changes.added("sick_pay." + scheme.id, scheme.clause,
                      "A sick pay scheme comes in: \"" + scheme.name + "\" (" + bands(scheme) + ").");
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
  changes.about("judgement", "What people decide", "", "");
  for (std::size_t i = 0; i < setting_names.size(); ++i)
    changes.value("the chances when " + std::string(setting_names[i]), chances(*a, i), chances(*b, i));
}

void diff_provisions(const Policy& old_policy, const Policy& new_policy, Changes& changes) {
  changes.begin("provisions");
  walk(
      old_policy.provisions, new_policy.provisions, [](const Provision&, const Provision&) { return false; },
      [&](const Provision& a, const Provision& b) {
        changes.about("provisions." + b.id, b.name, a.clause, b.clause);
        changes.value("what it says", a.says, b.says, "says");
        changes.value("its numbers", numbers(a), numbers(b), "numbers");
      },
      [&](const Provision& provision) {
        changes.removed("provisions." + provision.id, provision.clause,
                        "Not in the new policy: " + provision.name + ".");
      },
      [&](const Provision& provision) {
        changes.added("provisions." + provision.id, provision.clause, "New: " + provision.name + ".");
      });
}

}  // namespace turnpoint
