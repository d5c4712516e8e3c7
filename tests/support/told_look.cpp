#include "tests/support/told_look.h"

#include "core/engine/explain.h"

namespace turnpoint::test {

ToldLook tell(const Record& record, const PolicyBuilder& policy, const std::string& as_at,
              std::size_t trigger) {
  const Replay run({record.rows(), policy.policy(), {}, day(as_at)});
  const auto look = latest_look(run.workforce, run.days, run.plan, 0, trigger, run.as_at);
  if (!look) return {};
  const Trigger& rule = run.plan.triggers[trigger].rule;
  const Evidence evidence =
      evidence_of(run.workforce, run.days, run.plan, 0, trigger, look->day, look->spell_first, run.as_at);
  return {evidence, arithmetic(rule, evidence), explain(policy.policy(), rule, evidence)};
}

Lines listed(const std::vector<SpellEvidence>& spells) {
  Lines lines;
  for (const SpellEvidence& spell : spells) {
    lines.push_back(to_text(spell.days.first_day) + " " + to_text(spell.days.last_day) + " " +
                    to_fraction(spell.in_window) + " of " + to_fraction(spell.whole) +
                    (spell.open ? " open" : "") + (spell.left_out.empty() ? "" : ": " + spell.left_out));
  }
  return lines;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace turnpoint::test
