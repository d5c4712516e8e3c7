#include "core/policy/wording/assumed.h"

#include <algorithm>

#include "core/policy/wording/plain.h"
#include "core/policy/wording/statement.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

/// Of numbers and times: `50 to 500`; choices stand beside each other.
bool is_from_to(const std::string& range) {
  return !range.empty() && range[0] >= '0' && range[0] <= '9' && range.find(" to ") != std::string::npos;
}

}  // namespace

std::string range_in_words(const Policy& policy, const Assumption& assumption) {
  if (is_from_to(assumption.range)) return "range " + assumption.range;
  std::vector<std::string> others;
  for (const std::string& other : assumption.alternatives) {
    const Statement said = statement_of(policy, assumption.path, other);
    others.push_back(said.value);
  }
  if (others.empty()) others.push_back(statement_of(policy, assumption.path, assumption.range).value);
  return "could also be: " + either(others);
}

std::string assumption_in_words(const Policy& policy, const Assumption& assumption) {
  const Statement said = statement_of(policy, assumption.path, assumption.value);
  return said.before + said.value + said.after + " (" + range_in_words(policy, assumption) + ")";
}

std::string assumption_in_words(const Policy& policy, const std::string& path) {
  const Assumption* assumption = find_assumption(policy, path);
  return assumption == nullptr ? path : assumption_in_words(policy, *assumption);
}

std::string mark_of(const Policy& policy, std::string_view path) {
  const Assumption* assumption = find_assumption(policy, path);
  return assumption == nullptr ? "" : " (assumed; " + range_in_words(policy, *assumption) + ")";
}

std::string range_of(const CategoryRule& rule) {
  std::vector<std::string> others;
  for (const Counts counts : {Counts::always, Counts::informal_only, Counts::never}) {
    CategoryRule other = rule;
    other.counts = counts;
    if (counts != rule.counts) others.push_back(category_rule_in_words(other));
  }
  return " (could also be: " + either(others) + ")";
}

std::string mark_of(const CategoryRule& rule) {
  return rule.stated ? "" : " (assumed; " + range_of(rule).substr(2);
}

}  // namespace turnpoint
