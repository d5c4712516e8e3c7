#include <algorithm>

#include "core/policy/lint/rules.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string length_of(const Definition& definition) {
  const auto days = [](const std::optional<Rational>& value) { return to_decimal(*value); };
  if (definition.from_days && definition.to_days)
    return days(definition.from_days) + " to " + days(definition.to_days) + " days";
  if (definition.from_days) return days(definition.from_days) + " days or more";
  if (definition.to_days) return "up to " + days(definition.to_days) + " days";
  return {};
}

bool names_length(const Definition& definition) { return definition.from_days || definition.to_days; }

/// `short-term absence` and `long-term absence` are classes of one thing: absence.
std::string_view last_word(const std::string& term) {
  const std::size_t space = term.rfind(' ');
  return std::string_view(term).substr(space == std::string::npos ? 0 : space + 1);
}

bool overlap(const Definition& a, const Definition& b) {
  const bool a_begins_in_time = !b.to_days || !a.from_days || *a.from_days <= *b.to_days;
  const bool b_begins_in_time = !a.to_days || !b.from_days || *b.from_days <= *a.to_days;
  return a_begins_in_time && b_begins_in_time;
}

bool differ(const Definition& a, const Definition& b) {
  if (names_length(a) && names_length(b)) return a.from_days != b.from_days || a.to_days != b.to_days;
  return a.says != b.says;
}

/// The definitions of one term, by their places in the document's list.
struct DefinedTerm {
  std::string name;
  std::vector<std::size_t> places;
};

std::vector<DefinedTerm> terms_of(const std::vector<Definition>& all) {
  std::vector<DefinedTerm> terms;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto known = std::find_if(terms.begin(), terms.end(),
                                    [&](const DefinedTerm& term) { return term.name == all[i].term; });
    if (known == terms.end())
      terms.push_back({all[i].term, {i}});
    else
      known->places.push_back(i);
  }
  return terms;
}

std::string place_text(std::size_t index) { return "document.definitions[" + std::to_string(index) + "]"; }

std::string clauses_of(const std::vector<std::string>& clauses) {
  std::string text;
  for (const std::string& clause : clauses) text += (text.empty() ? "" : "; ") + clause;
  return text;
}

/// Every way that differs from those before it, and the clauses that say it.
void check_term(const std::vector<Definition>& all, const DefinedTerm& term, std::vector<LintHit>& hits) {
  std::vector<std::size_t> ways;
  std::vector<std::string> told;
  for (const std::size_t place : term.places) {
    const auto same = std::find_if(ways.begin(), ways.end(),
                                   [&](std::size_t way) { return !differ(all[way], all[place]); });
    if (same == ways.end()) {
      ways.push_back(place);
      told.push_back(all[place].says + " (" + all[place].clause + ")");
    } else {
      std::string& at = told[static_cast<std::size_t>(same - ways.begin())];
      at.insert(at.size() - 1, "; " + all[place].clause);
    }
  }
  if (ways.size() < 2) return;
  std::vector<std::string> clauses;
  for (const std::size_t place : term.places) clauses.push_back(all[place].clause);
  hits.push_back({LintRule::two_definitions, LintWeight::fault, place_text(ways[1]), clauses_of(clauses),
                  as_name(term.name) + " is defined in " + std::to_string(ways.size()) +
                      " ways: " + listed(told) + ". Choose one and say it once."});
}

void check_pair(const std::vector<Definition>& all, const DefinedTerm& a, const DefinedTerm& b,
                std::vector<LintHit>& hits) {
  if (last_word(a.name) != last_word(b.name)) return;
  std::vector<std::string> pairs;
  std::vector<std::string> clauses;
  std::size_t first = 0;
  for (const std::size_t i : a.places) {
    for (const std::size_t j : b.places) {
      if (!names_length(all[i]) || !names_length(all[j]) || !overlap(all[i], all[j])) continue;
      pairs.push_back(length_of(all[i]) + " (" + all[i].clause + ") and " + length_of(all[j]) + " (" +
                      all[j].clause + ")");
      if (first == 0) first = std::max(i, j);
      for (const std::string& clause : {all[i].clause, all[j].clause}) {
        if (std::find(clauses.begin(), clauses.end(), clause) == clauses.end()) clauses.push_back(clause);
      }
    }
  }
  if (pairs.empty()) return;
  std::string told;
  for (const std::string& pair : pairs) told += (told.empty() ? "" : "; ") + pair;
  hits.push_back({LintRule::overlapping_classes, LintWeight::fault, place_text(first), clauses_of(clauses),
                  "One spell can be both " + as_name(a.name) + " and " + as_name(b.name) + ": " + told +
                      ". Let one end the day before the other begins."});
}

}  // namespace

void lint_definitions(const Policy& policy, std::vector<LintHit>& hits) {
  const std::vector<Definition>& all = policy.document.definitions;
  const std::vector<DefinedTerm> terms = terms_of(all);
  for (std::size_t b = 0; b < terms.size(); ++b) {
    check_term(all, terms[b], hits);
    for (std::size_t a = 0; a < b; ++a) check_pair(all, terms[a], terms[b], hits);
  }
}

}  // namespace turnpoint
