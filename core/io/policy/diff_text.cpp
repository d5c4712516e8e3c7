#include "core/io/policy/diff_text.h"

#include <algorithm>

#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

/// `Old: 2.13; new: 4.1.` Only what there is.
std::string clauses(const Difference& difference) {
  std::string text;
  if (!difference.old_clause.empty()) text = "Old: " + difference.old_clause;
  if (!difference.new_clause.empty()) text += (text.empty() ? "New: " : "; new: ") + difference.new_clause;
  return text.empty() ? "" : text + ".";
}

std::string heading(const std::vector<Difference>& all, const std::string& part) {
  const auto count =
      std::count_if(all.begin(), all.end(), [&](const Difference& d) { return d.part == part; });
  return "\n" + capital(spaced(part)) + " (" + std::to_string(count) + ")\n";
}

}  // namespace

std::string diff_csv(const PolicyDiff& diff) {
  std::string text = "part,path,old_clause,new_clause,says\n";
  for (const Difference& d : diff.differences)
    append_csv_record(text, {d.part, d.path, d.old_clause, d.new_clause, d.says});
  return text;
}

std::string diff_json(const PolicyDiff& diff) {
  Json document = json_object({{"kind", "diff"},
                               {"old", diff.old_policy.id},
                               {"new", diff.new_policy.id},
                               {"differences", Json::array()}});
  for (const Difference& d : diff.differences) {
    document["differences"].push_back(json_object({{"part", d.part},
                                                   {"path", d.path},
                                                   {"old_clause", d.old_clause},
                                                   {"new_clause", d.new_clause},
                                                   {"says", d.says}}));
  }
  return print_json(document);
}

std::string diff_table(const PolicyDiff& diff) {
  std::string text = "From " + diff.old_policy.name + " (" + diff.old_policy.id + ")\nto   " +
                     diff.new_policy.name + " (" + diff.new_policy.id + ")\n";
  std::string part;
  for (const Difference& d : diff.differences) {
    if (d.part != part) text += heading(diff.differences, d.part);
    part = d.part;
    text += bullet(d.says);
    if (const std::string where = clauses(d); !where.empty()) text += wrapped(where, "      ");
  }
  return text +
         (diff.differences.empty()
              ? "\nThe two ask for the same.\n"
              : "\n" + plural(static_cast<std::int64_t>(diff.differences.size()), "difference") + ".\n");
}

}  // namespace turnpoint
