#include "core/io/policy/policy_text.h"

#include "core/io/text_table.h"
#include "core/policy/overview/overview.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

std::string part_text(const std::string& name, const std::string& clause,
                      const std::vector<std::string>& lines) {
  std::string text = wrapped(name + (clause.empty() ? "" : " (" + clause + ")"), "  ");
  for (const std::string& line : lines) text += wrapped(line, "    ");
  return text;
}

std::string triggers_text(const Policy& policy) {
  std::string text = "\nTriggers\n";
  if (policy.triggers.empty()) return text + "  none: what happens is decided by people\n";
  for (const Trigger& trigger : policy.triggers)
    text += part_text(trigger.id + ": " + trigger.name, trigger.clause,
                      {capital(trigger_in_words(policy, trigger)) + "."});
  return text;
}

std::string categories_text(const Policy& policy) {
  std::string text = "\nSpells by category\n";
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const CategoryRule& rule = policy.categories[i];
    std::vector<std::string> lines = {capital(category_rule_in_words(rule) + mark_of(rule)) + "."};
    if (!rule.why.empty()) lines.push_back(rule.why);
    text += part_text(std::string(to_words(static_cast<Category>(i))), rule.stated ? rule.clause : "", lines);
  }
  return text;
}

std::string assumptions_text(const Policy& policy) {
  std::string text;
  for (const Assumption& assumption : policy.assumptions)
    text += part_text(assumption.path, "",
                      {capital(assumption_in_words(policy, assumption)) + ".", assumption.why});
  for (const Stage& stage : policy.stages) {
    if (stage.by_judgement)
      text += part_text("stages." + stage.id, "", {"A manager's judgement brings a case here.", stage.why});
  }
  return "\nAssumed, because the document does not say\n" + (text.empty() ? "  nothing\n" : text);
}

}  // namespace

std::string policy_overview(const Policy& policy) {
  std::string text = policy.name + " (" + policy.id + ")\n" +
                     wrapped(policy.organisation + ": " + policy.source, "") + triggers_text(policy) +
                     categories_text(policy);
  for (const OverviewSection& section : overview(policy)) {
    text += "\n" + section.title + "\n";
    for (const OverviewPart& part : section.parts) text += part_text(part.name, part.clause, part.lines);
  }
  return text + assumptions_text(policy);
}

}  // namespace turnpoint
