#include "core/io/policy/lint_text.h"

#include <algorithm>

#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::int64_t count_of(const std::vector<LintHit>& hits, LintWeight weight) {
  return std::count_if(hits.begin(), hits.end(), [&](const LintHit& hit) { return hit.weight == weight; });
}

/// The hits of one weight, those of one rule together. They come by weight, then rule.
std::string section(const std::vector<LintHit>& hits, LintWeight weight, const std::string& title) {
  std::string text = "\n" + title + " (" + std::to_string(count_of(hits, weight)) + ")\n";
  const LintHit* last = nullptr;
  for (const LintHit& hit : hits) {
    if (hit.weight != weight) continue;
    if (last == nullptr || last->rule != hit.rule) text += "\n" + std::string(to_words(hit.rule)) + "\n";
    last = &hit;
    text += bullet(hit.says);
    text += wrapped(hit.path + (hit.clause.empty() ? "" : " (" + hit.clause + ")"), "      ");
  }
  return text + (last == nullptr ? "  none\n" : "");
}

}  // namespace

std::string reviews_not_checked(const Policy& policy, std::optional<Day> as_at) {
  if (as_at || policy.document.next_review.empty()) return "";
  return "Whether its review is overdue was not looked at: that needs a day, --as-at DATE.";
}

std::string lint_csv(const std::vector<LintHit>& hits) {
  std::string text = "rule,weight,path,clause,says\n";
  for (const LintHit& hit : hits)
    append_csv_record(text, {to_text(hit.rule), to_text(hit.weight), hit.path, hit.clause, hit.says});
  return text;
}

std::string lint_json(const Policy& policy, const std::vector<LintHit>& hits, std::optional<Day> as_at) {
  Json document = json_object({{"kind", "check"},
                               {"policy", policy.id},
                               {"as_at", as_at ? Json(to_text(*as_at)) : Json()},
                               {"not_checked", Json::array()},
                               {"faults", count_of(hits, LintWeight::fault)},
                               {"gaps", count_of(hits, LintWeight::gap)},
                               {"hits", Json::array()}});
  if (!reviews_not_checked(policy, as_at).empty())
    document["not_checked"].push_back(to_text(LintRule::review_overdue));
  for (const LintHit& hit : hits) {
    document["hits"].push_back(json_object({{"rule", to_text(hit.rule)},
                                            {"weight", to_text(hit.weight)},
                                            {"path", hit.path},
                                            {"clause", hit.clause},
                                            {"says", hit.says}}));
  }
  return print_json(document);
}

std::string lint_table(const Policy& policy, const std::vector<LintHit>& hits, std::optional<Day> as_at) {
  const std::string note = reviews_not_checked(policy, as_at);
  return policy.name + " (" + policy.id + ")" + (as_at ? ", as at " + to_words(*as_at) : "") + "\n" +
         section(hits, LintWeight::fault, "Faults of the document") +
         section(hits, LintWeight::gap, "What it leaves open") + "\n" +
         plural(count_of(hits, LintWeight::fault), "fault") + ", " +
         plural(count_of(hits, LintWeight::gap), "gap") + ".\n" + wrapped(note, "");
}

}  // namespace turnpoint
