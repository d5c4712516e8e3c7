#include <array>

#include "core/policy/lint/rules.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

LintHit unstated(std::string path, const std::string& says, const std::string& why) {
  return {LintRule::unstated_value, LintWeight::gap, std::move(path), "",
          "Not stated, so assumed: " + says + ". " + why};
}

}  // namespace

void lint_assumptions(const Policy& policy, std::vector<LintHit>& hits) {
  for (const Assumption& assumption : policy.assumptions)
    hits.push_back(unstated(assumption.path, assumption_in_words(policy, assumption), assumption.why));
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const CategoryRule& rule = policy.categories[i];
    if (rule.stated) continue;
    hits.push_back(unstated("categories." + std::string(category_names[i]),
                            "spells of the category " +
                                as_name(std::string(to_words(static_cast<Category>(i)))) + " " +
                                category_rule_in_words(rule) + range_of(rule),
                            rule.why));
  }
}

void lint_judgement(const Policy& policy, std::vector<LintHit>& hits) {
  for (const Stage& stage : policy.stages) {
    if (!stage.by_judgement) continue;
    hits.push_back(
        unstated("stages." + stage.id + ".by_judgement",
                 "a manager's judgement brings a case to " + as_name(stage.name) +
                     ", with chances that range from supportive to firm managers, so that every figure "
                     "for it is a range",
                 stage.why));
  }
}

}  // namespace turnpoint
