#include "core/policy/overview/sections.h"
#include "core/policy/overview/sentence.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/value.h"
#include "core/policy/words.h"

namespace turnpoint::overview_sections {

OverviewSection duties(const Policy& policy) {
  OverviewSection section{"Duties", {}};
  for (const Duty& duty : policy.duties) {
    const std::string path = "duties." + duty.id;
    OverviewPart part{path, duty.name, duty.clause, {}};
    Sentence(policy, path)
        .add((duty.owner == "hr" ? "HR" : duty.owner) + ": " + duty_in_words(policy, duty))
        .add_if(!duty.categories.empty(), "for " + listed(duty.categories), "categories")
        .end(part.lines);
    Sentence(policy, path).add(duty.says, "says").end(part.lines);
    section.parts.push_back(std::move(part));
  }
  return section;
}

OverviewSection sick_pay(const Policy& policy) {
  OverviewSection section{"Sick pay", {}};
  for (const SickPay& scheme : policy.sick_pay) {
    const std::string path = "sick_pay." + scheme.id;
    OverviewPart part{path, scheme.name, scheme.clause, {}};
    Sentence(policy, path)
        .add(scheme.groups.empty() ? "for everyone no other scheme names" : "for " + listed(scheme.groups),
             "groups")
        .add("less what was paid in the " + std::to_string(scheme.look_back_months) + " months before",
             "look_back_months")
        .end(part.lines);
    for (const PayBand& band : scheme.bands)
      Sentence(policy, path).add(band_in_words(scheme.unit, band)).end(part.lines);
    if (const Assumption* assumed = find_assumption(policy, path + ".bands"))
      part.lines.push_back("Assumed; " + range_in_words(policy, *assumed) + ".");
    Sentence(policy, path)
        .add_if(!scheme.not_for.empty(), "statutory pay only for " + listed(scheme.not_for), "not_for")
        .end(part.lines);
    section.parts.push_back(std::move(part));
  }
  return section;
}

OverviewSection provisions(const Policy& policy) {
  OverviewSection section{"Provisions", {}};
  for (const Provision& provision : policy.provisions) {
    const std::string path = "provisions." + provision.id;
    OverviewPart part{path, provision.name, provision.clause, {}};
    Sentence(policy, path).add(provision.says, "says").end(part.lines);
    for (const Provision::Number& number : provision.numbers)
      Sentence(policy, path).add(number.name + ": " + number.value).end(part.lines);
    section.parts.push_back(std::move(part));
  }
  return section;
}

}  // namespace turnpoint::overview_sections
