#include "tests/oracle/weekly_edges.h"

namespace turnpoint::test {
namespace {

using std::chrono::days;

/// No other working place of the same week before it (`step` -1) or after it (`step` 1).
bool is_edge(const std::string& pattern, std::size_t place, int step) {
  if (pattern[place] == '-') return false;
  const int week = static_cast<int>(place) / 7;
  for (int other = static_cast<int>(place) + step; other >= 7 * week && other < 7 * week + 7; other += step) {
    if (pattern[static_cast<std::size_t>(other)] != '-') return false;
  }
  return true;
}

/// Walks `length` working places on from `start`, round the cycle, and gives the last.
std::size_t end_place(const std::string& pattern, std::size_t start, std::int64_t length) {
  std::size_t place = start;
  for (std::int64_t left = length - 1; left > 0; --left) {
    do place = (place + 1) % pattern.size();
    while (pattern[place] == '-');
  }
  return place;
}

std::int64_t rounded_up(const Rational& length) {
  const auto whole = static_cast<std::int64_t>(length.numerator() / length.denominator());
  return length.is_whole() ? whole : whole + 1;
}

/// Weight of the outcomes with at least `hits` more hits from trial `at` on.
Int128 weight(const std::vector<EdgeTrial>& trials, std::size_t at, std::int64_t hits) {
  if (at == trials.size()) return hits <= 0 ? 1 : 0;
  const EdgeTrial& trial = trials[at];
  return trial.edges * weight(trials, at + 1, hits - 1) +
         (trial.starts - trial.edges) * weight(trials, at + 1, hits);
}

}  // namespace

EdgeTrial edge_trial(const Ledger& ledger, Day first, Day last, const Rational& length) {
  const PersonRow& row = ledger.terms_on(first);
  EdgeTrial trial;
  for (std::size_t place = 0; place < row.pattern.size(); ++place) {
    if (row.pattern[place] == '-') continue;
    trial.starts += 1;
    const bool met = is_edge(row.pattern, place, -1) ||
                     is_edge(row.pattern, end_place(row.pattern, place, rounded_up(length)), 1);
    trial.edges += met ? 1 : 0;
  }
  while (!ledger.works_on(first)) first += days(1);
  while (!ledger.works_on(last)) last -= days(1);
  trial.hit = is_edge(row.pattern, place_in_cycle(row, first), -1) ||
              is_edge(row.pattern, place_in_cycle(row, last), 1);
  return trial;
}

Rational chance_of_as_many_hits(const std::vector<EdgeTrial>& trials) {
  std::int64_t hits = 0;
  Int128 all = 1;
  for (const EdgeTrial& trial : trials) {
    hits += trial.hit ? 1 : 0;
    all *= trial.starts;
  }
  return {weight(trials, 0, hits), all};
}

}  // namespace turnpoint::test
