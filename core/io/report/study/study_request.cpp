#include "core/io/report/study/study_request.h"

#include "core/base/sha256.h"
#include "core/io/run/run_file.h"

namespace turnpoint {

Result<PolicyOrigin> policy_origin(const std::string& word, std::string_view text) {
  const Result<std::string> canonical = canonical_json(text, word);
  if (!canonical) return tl::unexpected(canonical.error());
  return PolicyOrigin{word, to_text(sha256(*canonical)), {}};
}

void study_triggers(const Policy& policy, const std::vector<std::string>& added, ReportAsked& asked) {
  Result<RemovalRequest> request = removal_request(policy, added, {}, asked.comparison.dates);
  if (request)
    asked.removal = std::move(*request);
  else
    asked.no_removal = policy.triggers.empty() ? "The old policy has no triggers: there is none to take out."
                                               : "The old policy’s triggers were not studied one by one. " +
                                                     request.error().detail;
}

Result<void> choose_team(const Workforce& workforce, const std::vector<std::string>& references,
                         ReportAsked& asked) {
  const Result<std::vector<Characteristic>> all = with_references(characteristics_of(workforce), references);
  if (!all) return tl::unexpected(all.error());
  for (const Characteristic& characteristic : *all) {
    if (characteristic.id == "team" && !characteristic.reference.empty()) asked.teams = characteristic;
  }
  return {};
}

}  // namespace turnpoint
