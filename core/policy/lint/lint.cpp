#include "core/policy/lint/lint.h"

#include <algorithm>
#include <array>

#include "core/policy/lint/rules.h"

namespace turnpoint {

std::vector<LintHit> lint(const Policy& policy, std::optional<Day> as_at) {
  std::vector<LintHit> hits;
  lint_definitions(policy, hits);
  lint_stages(policy, hits);
  lint_triggers(policy, hits);
  lint_long_term(policy, hits);
  lint_document(policy, as_at, hits);
  lint_assumptions(policy, hits);
  std::stable_sort(hits.begin(), hits.end(), [](const LintHit& a, const LintHit& b) {
    return std::pair(a.weight, a.rule) < std::pair(b.weight, b.rule);
  });
  return hits;
}

std::string_view to_text(LintRule rule) {
  constexpr std::array<std::string_view, 14> names = {
      "unstated_value",        "two_definitions",    "overlapping_classes",
      "unreachable_stage",     "stage_without_exit", "short_window",
      "repealed_law",          "no_return_rule",     "wrong_sum",
      "text_and_table",        "missing_reference",  "review_overdue",
      "trigger_without_stage", "unsafe_stage"};
  return names[static_cast<std::size_t>(rule)];
}

std::string_view to_text(LintWeight weight) { return weight == LintWeight::fault ? "fault" : "gap"; }

}  // namespace turnpoint
