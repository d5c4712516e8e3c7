#include "core/io/policy/diff_text.h"

#include "core/io/csv.h"
#include "core/io/json.h"

namespace turnpoint {
namespace {

std::string clauses(const Difference& difference) {
  if (difference.old_clause.empty() && difference.new_clause.empty()) return "";
  const auto named = [](const std::string& clause) { return clause.empty() ? "nothing" : clause; };
  return " (old: " + named(difference.old_clause) + "; new: " + named(difference.new_clause) + ")";
}

}  // namespace

std::string diff_csv(const PolicyDiff& diff) {
  std::string text = "part,path,old_clause,new_clause,says\n";
  for (const Difference& d : diff.differences)
    append_csv_record(text, {d.part, d.path, d.old_clause, d.new_clause, d.says});
  return text;
}

std::string diff_json(const PolicyDiff& diff) {
  Json document = {{"kind", "diff"},
                   {"old", diff.old_policy.id},
                   {"new", diff.new_policy.id},
                   {"differences", Json::array()}};
  for (const Difference& d : diff.differences) {
    document["differences"].push_back({{"part", d.part},
                                       {"path", d.path},
                                       {"old_clause", d.old_clause},
                                       {"new_clause", d.new_clause},
                                       {"says", d.says}});
  }
  return print_json(document);
}

std::string diff_table(const PolicyDiff& diff) {
  std::string text = "From " + diff.old_policy.name + " (" + diff.old_policy.id + ") to " +
                     diff.new_policy.name + " (" + diff.new_policy.id + ")\n";
  std::string part;
  for (const Difference& d : diff.differences) {
    if (d.part != part) text += "\n" + d.part + "\n";
    part = d.part;
    text += "  " + d.says + clauses(d) + "\n";
  }
  return text + (diff.differences.empty() ? "\nThe two ask for the same.\n" : "");
}

}  // namespace turnpoint
