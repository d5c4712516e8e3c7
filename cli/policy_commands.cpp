#include <algorithm>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "core/io/policy/diff_text.h"
#include "core/io/policy/lint_text.h"
#include "core/io/policy/policy_text.h"

namespace turnpoint {

int run_check(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  std::optional<Day> as_at;
  if (arguments.has("as-at")) {
    const Result<Day> day = arguments.day("as-at");
    if (!day) return refuse(day.error());
    as_at = *day;
  }
  const Checked<Policy> policy = load_policy(arguments.positional()[0]);
  if (!policy) return refuse(policy.error());
  const std::vector<LintHit> hits = lint(*policy, as_at);
  const std::string page = arguments.has("page") ? policy_overview(*policy) + "\n" : "";
  print(*format == Format::csv    ? lint_csv(hits)
        : *format == Format::json ? lint_json(*policy, hits, as_at)
                                  : page + lint_table(*policy, hits, as_at));
  const std::string note = reviews_not_checked(*policy, as_at);
  if (*format == Format::csv && !note.empty()) complain("turnpoint: " + note + "\n");
  const bool fault = std::any_of(hits.begin(), hits.end(),
                                 [](const LintHit& hit) { return hit.weight == LintWeight::fault; });
  return arguments.has("strict") && fault ? 1 : 0;
}

int run_diff(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Checked<Policy> old_policy = load_policy(arguments.positional()[0]);
  if (!old_policy) return refuse(old_policy.error());
  const Checked<Policy> new_policy = load_policy(arguments.positional()[1]);
  if (!new_policy) return refuse(new_policy.error());
  const PolicyDiff found{*old_policy, *new_policy, diff(*old_policy, *new_policy)};
  print(*format == Format::csv    ? diff_csv(found)
        : *format == Format::json ? diff_json(found)
                                  : diff_table(found));
  return 0;
}

}  // namespace turnpoint
