#include <algorithm>

#include "core/policy/lint/laws.h"
#include "core/policy/lint/rules.h"
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
                    "It cites " + std::string(law->name) + ", which ended on " + std::string(law->ended) +
                        ". Cite " + std::string(law->replaced_by) + "."});
  }
}

/// The unit of the last printed place: 1/100 for 8.13 and 4.4 side by side.
Rational last_place(const PrintedSum& printed) {
  const auto fits = [](const Rational& value, const Rational& unit) { return (value / unit).is_whole(); };
  Rational unit = 1;
  const auto all_fit = [&] {
    return fits(printed.total, unit) && std::all_of(printed.parts.begin(), printed.parts.end(),
                                                    [&](const Rational& part) { return fits(part, unit); });
  };
  for (int place = 0; place < 4 && !all_fit(); ++place) unit = unit / Rational(10);
  return unit;
}

/// Decimals rounded one by one may be half a unit off each, the total too; whole numbers are counts.
bool adds_up(const PrintedSum& printed, const Rational& sum) {
  const Rational unit = last_place(printed);
  if (unit == Rational(1)) return sum == printed.total;
  const Rational off = sum < printed.total ? printed.total - sum : sum - printed.total;
  return off * Rational(2) <= unit * Rational(static_cast<std::int64_t>(printed.parts.size()) + 1);
}

void check_sums(const Policy& policy, std::vector<LintHit>& hits) {
  for (std::size_t i = 0; i < policy.document.sums.size(); ++i) {
    const PrintedSum& printed = policy.document.sums[i];
    Rational sum;
    std::string parts;
    for (const Rational& part : printed.parts) {
      sum = sum + part;
      parts += (parts.empty() ? "" : " + ") + to_decimal(part);
    }
    if (adds_up(printed, sum)) continue;
    hits.push_back({LintRule::wrong_sum, LintWeight::fault, "document.sums[" + std::to_string(i) + "]",
                    printed.clause,
                    printed.name + ": " + parts + " is " + to_decimal(sum) + ", but " +
                        to_decimal(printed.total) + " is printed. Check which of the figures is wrong."});
  }
}

void check_facts(const Policy& policy, std::vector<LintHit>& hits) {
  const std::vector<PrintedFact>& facts = policy.document.facts;
  for (std::size_t later = 0; later < facts.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const PrintedFact& a = facts[earlier];
      const PrintedFact& b = facts[later];
      if (a.fact != b.fact || a.says == b.says) continue;
      hits.push_back({LintRule::text_and_table, LintWeight::fault,
                      "document.facts[" + std::to_string(later) + "]", a.clause + ", " + b.clause,
                      a.fact + " is printed in two ways: " + a.says + " (" + a.clause + "), and " + b.says +
                          " (" + b.clause + "). Find out which is right."});
    }
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
  hits.push_back({LintRule::review_overdue, LintWeight::fault, "document.next_review", "",
                  "The policy was to be reviewed by " + to_words(*due) + "; on " + to_words(as_at) +
                      " that is overdue. Review it, and set the next date."});
}

}  // namespace

void lint_document(const Policy& policy, std::optional<Day> as_at, std::vector<LintHit>& hits) {
  check_laws(policy, hits);
  check_sums(policy, hits);
  check_facts(policy, hits);
  check_references(policy, hits);
  if (as_at) check_review(policy, *as_at, hits);
}

}  // namespace turnpoint
