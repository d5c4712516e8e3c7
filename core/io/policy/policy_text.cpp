#include "core/io/policy/policy_text.h"

#include "core/io/text_table.h"
#include "core/policy/overview/overview.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

std::string section_text(const OverviewSection& section) {
  std::string text = "\n" + section.title + "\n";
  for (const OverviewPart& part : section.parts) {
    text += "  " + part.name + (part.clause.empty() ? "" : " (" + part.clause + ")") + "\n";
    for (const std::string& line : part.lines) text += "    " + line + "\n";
  }
  return text;
}

}  // namespace

std::string policy_overview(const Policy& policy) {
  std::string text =
      policy.name + " (" + policy.id + ")\n" + policy.organisation + ": " + policy.source + "\n\nTriggers\n";
  std::vector<std::vector<std::string>> rows;
  for (const Trigger& trigger : policy.triggers) {
    rows.push_back({"  " + trigger.id, trigger_in_words(trigger),
                    trigger.clause.empty() ? "" : "(" + trigger.clause + ")"});
  }
  text += rows.empty() ? "  none: what happens is decided by people\n" : text_table(rows, {});
  text += "\nSpells by category\n";
  rows.clear();
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const CategoryRule& rule = policy.categories[i];
    rows.push_back({"  " + std::string(category_names[i]), category_rule_in_words(rule),
                    rule.stated ? "(" + rule.clause + ")" : "assumed: " + rule.why});
  }
  text += text_table(rows, {});
  for (const OverviewSection& section : overview(policy)) text += section_text(section);
  text += "\nAssumed, because the document does not say\n";
  std::string assumed;
  for (const Assumption& assumption : policy.assumptions)
    assumed += "  " + assumption.path + ": " + assumption.value + ", range " + assumption.range + "\n    " +
               assumption.why + "\n";
  for (const Stage& stage : policy.stages) {
    if (stage.by_judgement)
      assumed += "  stages." + stage.id + ": a manager's judgement\n    " + stage.why + "\n";
  }
  return text + (assumed.empty() ? "  nothing\n" : assumed);
}

}  // namespace turnpoint
