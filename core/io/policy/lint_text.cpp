#include "core/io/policy/lint_text.h"

#include <algorithm>

#include "core/io/csv.h"
#include "core/io/json.h"

namespace turnpoint {
namespace {

std::string section(const std::vector<LintHit>& hits, LintWeight weight, const std::string& title) {
  std::string text = "\n" + title + "\n";
  bool any = false;
  for (const LintHit& hit : hits) {
    if (hit.weight != weight) continue;
    any = true;
    text += "  " + std::string(to_text(hit.rule)) + " at " + hit.path +
            (hit.clause.empty() ? "" : " (" + hit.clause + ")") + "\n    " + hit.says + "\n";
  }
  return text + (any ? "" : "  none\n");
}

}  // namespace

std::string lint_csv(const std::vector<LintHit>& hits) {
  std::string text = "rule,weight,path,clause,says\n";
  for (const LintHit& hit : hits)
    append_csv_record(text, {to_text(hit.rule), to_text(hit.weight), hit.path, hit.clause, hit.says});
  return text;
}

std::string lint_json(const Policy& policy, const std::vector<LintHit>& hits) {
  Json document = {{"kind", "check"}, {"policy", policy.id}, {"hits", Json::array()}};
  for (const LintHit& hit : hits) {
    document["hits"].push_back({{"rule", to_text(hit.rule)},
                                {"weight", to_text(hit.weight)},
                                {"path", hit.path},
                                {"clause", hit.clause},
                                {"says", hit.says}});
  }
  return print_json(document);
}

std::string lint_table(const std::vector<LintHit>& hits, std::optional<Day> as_at) {
  const std::string reviews = as_at ? "" : "\nWhether a review is overdue needs a day: --as-at DATE.\n";
  return section(hits, LintWeight::fault, "Faults of the document") +
         section(hits, LintWeight::gap, "What it leaves open") + reviews;
}

}  // namespace turnpoint
