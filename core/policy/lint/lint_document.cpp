#include <algorithm>

#include "core/policy/lint/laws.h"
#include "core/policy/lint/rules.h"
#include "core/policy/wording/plain.h"
#include "core/time/window.h"

namespace turnpoint {
namespace {

void check_laws(const Policy& policy, std::vector<LintHit>& hits) {
  const std::vector<Citation>& citations = policy.document.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Law* law = find_law(citations[i].law);
    if (law == nullptr || law->ended.empty()) continue;
    hits.push_back({LintRule::repealed_law, LintWeight::fault,
                    "document.citations[" + std::to_string(i) + "]", citations[i].clause,
                    "It rests on " + std::string(law->name) + ", which ended on " + std::string(law->ended) +
                        ". What holds today: " + std::string(law->replaced_by) + "."});
  }
}

/// The ways of one fact, each with the clauses that tell it so.
struct Told {
  std::string says;
  std::string clauses;
};

void check_fact(const std::vector<PrintedFact>& facts, std::size_t first, std::vector<LintHit>& hits) {
  std::vector<Told> ways;
  std::string clauses;
  std::size_t differs = first;
  for (std::size_t i = first; i < facts.size(); ++i) {
    if (facts[i].fact != facts[first].fact) continue;
    clauses += (clauses.empty() ? "" : "; ") + facts[i].clause;
    const auto same =
        std::find_if(ways.begin(), ways.end(), [&](const Told& way) { return way.says == facts[i].says; });
    if (same != ways.end()) {
      same->clauses += "; " + facts[i].clause;
      continue;
    }
    if (ways.size() == 1) differs = i;
    ways.push_back({facts[i].says, facts[i].clause});
  }
  if (ways.size() < 2) return;
  std::vector<std::string> each;
  for (const Told& way : ways) each.push_back(way.says + " (" + way.clauses + ")");
  hits.push_back({LintRule::text_and_table, LintWeight::fault,
                  "document.facts[" + std::to_string(differs) + "]", clauses,
                  capital(facts[first].fact) + ": " + listed(each) + ". Find out which is right."});
}

void check_facts(const Policy& policy, std::vector<LintHit>& hits) {
  const std::vector<PrintedFact>& facts = policy.document.facts;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const bool told_before = std::any_of(facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(i),
                                         [&](const PrintedFact& fact) { return fact.fact == facts[i].fact; });
    if (!told_before) check_fact(facts, i, hits);
  }
}

void check_references(const Policy& policy, std::vector<LintHit>& hits) {
  const std::vector<Reference>& references = policy.document.references;
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (references[i].found) continue;
    hits.push_back({LintRule::missing_reference, LintWeight::fault,
                    "document.references[" + std::to_string(i) + "]", references[i].clause,
                    "It sends the reader to " + references[i].to +
                        ", which is not part of the document. Add it, or say here what it says."});
  }
}

/// The last day of what `text` names: a year, a month or a day. Nothing for other text.
std::optional<Day> last_day_of(const std::string& text) {
  if (text.size() == 4) {
    const std::optional<Day> first = day_from_text(text + "-01-01");
    return first ? std::optional(plus_months(*first, 12) - std::chrono::days(1)) : std::nullopt;
  }
  if (text.size() == 7) {
    const std::optional<Day> first = day_from_text(text + "-01");
    return first ? std::optional(plus_months(*first, 1) - std::chrono::days(1)) : std::nullopt;
  }
  return day_from_text(text);
}

void check_review(const Policy& policy, Day as_at, std::vector<LintHit>& hits) {
  const std::optional<Day> due = last_day_of(policy.document.next_review);
  if (!due || as_at <= *due) return;
  hits.push_back({LintRule::review_overdue, LintWeight::fault, "document.next_review",
                  policy.document.review_clause,
                  "The policy was to be reviewed by " + to_words(*due) + "; on " + to_words(as_at) +
                      " that is overdue. Review it, and set the next date."});
}

/// Of a policy that rests on a document at all.
void check_review_date(const Policy& policy, std::vector<LintHit>& hits) {
  if (policy.document == Document() || !policy.document.next_review.empty()) return;
  hits.push_back({LintRule::no_review_date, LintWeight::gap, "document.next_review",
                  policy.document.review_clause,
                  "The document names no day by which it is reviewed. Name one: law and practice move on."});
}

}  // namespace

void lint_document(const Policy& policy, std::optional<Day> as_at, std::vector<LintHit>& hits) {
  check_laws(policy, hits);
  check_facts(policy, hits);
  check_references(policy, hits);
  if (as_at) check_review(policy, *as_at, hits);
  check_review_date(policy, hits);
}

}  // namespace turnpoint
