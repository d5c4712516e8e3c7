#include <algorithm>

#include "core/policy/lint/rules.h"

namespace turnpoint {
namespace {

/// The unit of the last printed place: 1/100 for 8.13 and 4.4 side by side.
Rational last_place(const std::vector<Rational>& printed) {
  Rational unit = 1;
  const auto all_fit = [&] {
    return std::all_of(printed.begin(), printed.end(),
                       [&](const Rational& number) { return (number / unit).is_whole(); });
  };
  for (int place = 0; place < 4 && !all_fit(); ++place) unit = unit / Rational(10);
  return unit;
}

Rational distance(const Rational& a, const Rational& b) { return a < b ? b - a : a - b; }

/// Decimals rounded one by one may be half a unit off each, the total too; whole numbers are counts.
bool adds_up(const PrintedSum& printed, const Rational& sum) {
  std::vector<Rational> numbers = printed.parts;
  numbers.push_back(printed.total);
  const Rational unit = last_place(numbers);
  if (unit == Rational(1)) return sum == printed.total;
  return distance(sum, printed.total) * Rational(2) <=
         unit * Rational(static_cast<std::int64_t>(printed.parts.size()) + 1);
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

void check_quotients(const Policy& policy, std::vector<LintHit>& hits) {
  for (std::size_t i = 0; i < policy.document.quotients.size(); ++i) {
    const PrintedQuotient& printed = policy.document.quotients[i];
    const Rational exact = printed.dividend / printed.divisor;
    std::string wrong;
    if (printed.printed && distance(exact, *printed.printed) * Rational(2) > last_place({*printed.printed}))
      wrong = to_decimal(*printed.printed) + " is printed";
    if (printed.at_most && exact > *printed.at_most)
      wrong = "at most " + to_decimal(*printed.at_most) + " is said";
    if (wrong.empty()) continue;
    hits.push_back({LintRule::wrong_sum, LintWeight::fault, "document.quotients[" + std::to_string(i) + "]",
                    printed.clause,
                    printed.name + ": " + to_decimal(printed.dividend) + " over " +
                        to_decimal(printed.divisor) + " is " + to_decimal(exact) + ", but " + wrong +
                        ". Check which of the figures is wrong."});
  }
}

}  // namespace

void lint_sums(const Policy& policy, std::vector<LintHit>& hits) {
  check_sums(policy, hits);
  check_quotients(policy, hits);
}

}  // namespace turnpoint
