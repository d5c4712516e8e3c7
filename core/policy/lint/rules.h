#pragma once
/// The linter's rules, each adding its hits; see lint.h.

#include "core/policy/lint/lint.h"

namespace turnpoint {

void lint_assumptions(const Policy& policy, std::vector<LintHit>& hits);
void lint_judgement(const Policy& policy, std::vector<LintHit>& hits);
void lint_definitions(const Policy& policy, std::vector<LintHit>& hits);
void lint_stages(const Policy& policy, std::vector<LintHit>& hits);
void lint_triggers(const Policy& policy, std::vector<LintHit>& hits);
void lint_long_term(const Policy& policy, std::vector<LintHit>& hits);
void lint_sums(const Policy& policy, std::vector<LintHit>& hits);
void lint_document(const Policy& policy, std::optional<Day> as_at, std::vector<LintHit>& hits);

}  // namespace turnpoint
