#include "tests/support/replay.h"

#include <cstdio>
#include <cstdlib>

namespace turnpoint::test {
namespace {

Plan plan_of(const Case& subject) {
  if (subject.requested.empty()) return compile(subject.policy);
  auto plan = compile(subject.policy, subject.requested);
  if (!plan) {
    std::fprintf(stderr, "%s\n", plan.error().detail.c_str());
    std::abort();
  }
  return *plan;
}

Case case_of(const Record& record, const PolicyBuilder& policy, const std::string& as_at,
             const std::vector<std::string>& requested) {
  return {record.rows(), policy.policy(), requested, day(as_at)};
}

}  // namespace

Replay::Replay(const Case& subject)
    : workforce(workforce_of(subject.rows)), days(workforce, subject.rows.closed), plan(plan_of(subject)),
      as_at(subject.as_at) {
  apply_facts(plan, gather_facts(workforce, days, plan, 0, workforce.people.size(), as_at));
}

Evidence Replay::evidence_of(const MetLook& look) const {
  return turnpoint::evidence_of(workforce, days, plan, look.person, look.trigger, day_from_number(look.day),
                                day_from_number(look.spell_first), as_at);
}

std::vector<FoundLook> engine_looks(const Case& subject) {
  const Replay run(subject);
  std::vector<FoundLook> found;
  for (std::size_t person = 0; person < run.workforce.people.size(); ++person) {
    for (const MetLook& look : run.looks_of(person)) {
      found.push_back({run.workforce.people.employee_id[look.person], run.plan.triggers[look.trigger].rule.id,
                       day_from_number(look.day), look.value, look.threshold, look.crossing, look.provisional,
                       day_from_number(look.spell_first)});
    }
  }
  return found;
}

std::string to_line(const FoundLook& look) {
  return look.employee_id + ' ' + to_text(look.day) + ' ' + look.trigger + ' ' + to_decimal(look.value) +
         (look.crossing ? " crossing" : "") + (look.provisional ? " provisional" : "");
}

Lines replay(const Record& record, const PolicyBuilder& policy, const std::string& as_at,
             const std::vector<std::string>& requested) {
  Lines lines;
  for (const FoundLook& look : engine_looks(case_of(record, policy, as_at, requested)))
    lines.push_back(to_line(look));
  return lines;
}

Lines findings(const Record& record, const PolicyBuilder& policy, const std::string& as_at) {
  Lines lines;
  for (const FoundLook& look : engine_looks(case_of(record, policy, as_at, {}))) {
    if (look.crossing) lines.push_back(to_line(look));
  }
  return lines;
}

}  // namespace turnpoint::test
