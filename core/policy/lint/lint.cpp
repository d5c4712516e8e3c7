#include "core/policy/lint/lint.h"

#include <algorithm>
#include <array>

#include "core/base/order.h"
#include "core/policy/lint/rules.h"

namespace turnpoint {
namespace {

struct RuleName {
  std::string_view id;
  std::string_view words;
};

constexpr std::array<RuleName, 15> rule_names = {{
    {"unstated_value", "A value that the document does not state"},
    {"two_definitions", "A term defined in more than one way"},
    {"overlapping_classes", "Classes that one spell can be in at once"},
    {"unreachable_stage", "A stage that nothing leads to"},
    {"stage_without_exit", "A stage without a way out"},
    {"short_window", "A window shorter than the warning it feeds"},
    {"repealed_law", "Law that is no longer in force"},
    {"no_return_rule", "A track that does not say what holds on return"},
    {"wrong_sum", "Figures that do not add up"},
    {"text_and_table", "One fact told in more than one way"},
    {"missing_reference", "A reference to something that is not there"},
    {"review_overdue", "A review that is overdue"},
    {"trigger_without_stage", "A trigger that leads nowhere"},
    {"unsafe_stage", "A formal stage without its safeguards"},
    {"no_review_date", "No day of review"},
}};

}  // namespace

std::vector<LintHit> lint(const Policy& policy, std::optional<Day> as_at) {
  std::vector<LintHit> hits;
  lint_definitions(policy, hits);
  lint_stages(policy, hits);
  lint_triggers(policy, hits);
  lint_long_term(policy, hits);
  lint_sums(policy, hits);
  lint_document(policy, as_at, hits);
  lint_assumptions(policy, hits);
  lint_judgement(policy, hits);
  sort_stably(hits, [](const LintHit& a, const LintHit& b) {
    return std::pair(a.weight, a.rule) < std::pair(b.weight, b.rule);
  });
  return hits;
}

std::string_view to_text(LintRule rule) { return rule_names[static_cast<std::size_t>(rule)].id; }

std::string_view to_words(LintRule rule) { return rule_names[static_cast<std::size_t>(rule)].words; }

std::string_view to_text(LintWeight weight) { return weight == LintWeight::fault ? "fault" : "gap"; }

}  // namespace turnpoint
