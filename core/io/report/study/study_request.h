#pragma once
/// What every program asks a report for in the same way.

#include "core/io/report/study/study_report.h"

namespace turnpoint {

/// Of a policy's text, under the word by which it is called. Errors: those of JSON.
Result<PolicyOrigin> policy_origin(const std::string& word, std::string_view text);

/// The removal study of a policy, `added` looked at beside its usual triggers; or why there is none.
void study_triggers(const Policy& policy, const std::vector<std::string>& added, ReportAsked& asked);

/// By team, beside the team that one of `references` names (`team=North`). Errors: bad_argument.
Result<void> choose_team(const Workforce& workforce, const std::vector<std::string>& references,
                         ReportAsked& asked);

}  // namespace turnpoint
