#include "core/compare/removal/request.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/compare/figures.h"

namespace turnpoint {
namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::string listed(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
  return text;
}

std::vector<std::string> reported_ids(const Plan& plan) {
  std::vector<std::string> ids;
  for (const PlannedTrigger& trigger : plan.triggers) {
    if (trigger.reported) ids.push_back(trigger.rule.id);
  }
  sort_stably(ids);
  return ids;
}

Result<Plan> plan_of_run(const Policy& policy, const std::vector<std::string>& added) {
  std::vector<std::string> ids = reported_ids(compile(policy));
  ids.insert(ids.end(), added.begin(), added.end());
  return compile(policy, ids);
}

/// Triggers to remove, by id, each once.
Result<std::vector<std::string>> chosen(const Policy& policy, const std::vector<std::string>& run,
                                        const std::vector<std::string>& studied) {
  std::vector<std::string> ids;
  for (const std::string& id : run) {
    if (studied.empty() || contains(studied, id)) ids.push_back(id);
  }
  for (const std::string& id : studied) {
    if (!contains(run, id)) {
      return fail(ErrorCode::unknown_trigger, policy.id,
                  "\"" + id + "\" is not among the triggers of this run (" + listed(run) +
                      "); one that is left out until asked for is added with --trigger.");
    }
  }
  if (ids.empty()) {
    return fail(ErrorCode::bad_argument, policy.id,
                "The policy \"" + policy.id +
                    "\" has no trigger that the record can meet, so there is none to remove.");
  }
  if (ids.size() > most_studied_triggers) {
    return fail(ErrorCode::bad_argument, policy.id,
                "This run has " + std::to_string(ids.size()) + " triggers (" + listed(ids) +
                    "), and every set of them would be too many; name up to " +
                    std::to_string(most_studied_triggers) +
                    " that may be removed with --remove, the others then always stay.");
  }
  return ids;
}

KeptPolicy keep(const Policy& policy, const std::vector<std::string>& run,
                const std::vector<std::string>& studied, KeptSet kept) {
  std::vector<std::string> ids = run;
  KeptPolicy result{policy, {}, {}};
  for (std::size_t i = 0; i < studied.size(); ++i) {
    if ((kept >> i & 1) != 0) continue;
    std::erase(ids, studied[i]);
    std::erase_if(result.policy.triggers, [&](const Trigger& rule) { return rule.id == studied[i]; });
  }
  result.plan = *compile(result.policy, ids);
  result.ladders = compile_ladders(result.policy, result.plan);
  strip_to_counts(result.policy);
  return result;
}

}  // namespace

Result<RemovalRequest> removal_request(const Policy& policy, const std::vector<std::string>& added,
                                       const std::vector<std::string>& studied, Span dates) {
  const Result<Plan> plan = plan_of_run(policy, added);
  if (!plan) return tl::unexpected(plan.error());
  const std::vector<std::string> run = reported_ids(*plan);
  Result<std::vector<std::string>> ids = chosen(policy, run, studied);
  if (!ids) return tl::unexpected(ids.error());
  if (plan->triggers.size() > most_run_triggers) {
    return fail(ErrorCode::bad_argument, policy.id,
                "This run looks at " + std::to_string(plan->triggers.size()) +
                    " triggers; a removal study takes up to " + std::to_string(most_run_triggers) +
                    ". Take some out of the policy file first.");
  }
  RemovalRequest request;
  request.studied = std::move(*ids);
  request.dates = dates;
  for (KeptSet kept = 0; kept < KeptSet{1} << request.studied.size(); ++kept)
    request.kept.push_back(keep(policy, run, request.studied, kept));
  const auto means = std::count_if(plan->triggers.begin(), plan->triggers.end(),
                                   [](const PlannedTrigger& t) { return t.rule.workforce_mean; });
  request.one_by_one = means > 1;
  return request;
}

void apply_facts(const Workforce& workforce, const DayCount& days, RemovalRequest& request) {
  const auto facts_of = [&](const Plan& plan) {
    return gather_facts(workforce, days, plan, 0, workforce.people.size(), request.dates.last_day);
  };
  const Facts whole = facts_of(request.whole().plan);
  for (KeptPolicy& kept : request.kept)
    apply_facts(kept.plan, request.one_by_one ? facts_of(kept.plan) : whole);
}

}  // namespace turnpoint
