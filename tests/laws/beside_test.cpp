// Two studies side by side: beside itself a study differs in nothing; the other way round every sign is the
// other.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/io/report/beside/beside.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using Row = std::vector<std::string>;

/// Some dozens of people, from several small cases.
Rows people_of(std::uint64_t seed) {
  Rows rows = random_case(seed).rows;
  for (std::uint64_t house = 1; house <= 12; ++house) {
    Rows more = random_case(1000 * seed + house).rows;
    for (PersonRow& row : more.people) row.employee_id += "-" + std::to_string(house);
    for (SpellEntry& row : more.spells) row.employee_id += "-" + std::to_string(house);
    rows.people.insert(rows.people.end(), more.people.begin(), more.people.end());
    rows.spells.insert(rows.spells.end(), more.spells.begin(), more.spells.end());
  }
  return rows;
}

/// Both policies of a study on everybody.
struct Counted {
  Counted(const Workforce& everyone, Policy before, Policy after, Span dates)
      : workforce(everyone), old_policy(std::move(before)),
        new_policy(std::move(after)), request{compile(old_policy), compile(new_policy), dates} {
    const DayCount days(workforce);
    request.runs.runs = 20;
    ask_for_figures(old_policy, new_policy, request);
    apply_facts(workforce, days, request);
    comparison = compare_people(workforce, days, request, 0, workforce.people.size());
  }
  ComparisonRun run() const { return {workforce, old_policy, new_policy, request, comparison}; }

  const Workforce& workforce;
  Policy old_policy, new_policy;
  ComparisonRequest request;
  Comparison comparison;
};

std::vector<Row> rows_of(const Counted& one, const Counted& other) {
  std::vector<Row> rows;
  const ComparisonRun first = one.run();
  const ComparisonRun second = other.run();
  for (const ReportSection& section : studies_beside({"A", first}, {"B", second}, {}).sections) {
    for (const ReportBlock& block : section.blocks) {
      const auto* table = std::get_if<ReportTable>(&block);
      if (table == nullptr) continue;
      for (const Row& row : table->rows) {
        rows.push_back({table->caption});
        rows.back().insert(rows.back().end(), row.begin(), row.end());
      }
    }
  }
  return rows;
}

std::string with_other_words(const std::string& text) {
  std::string words = text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words.compare(at, 5, "fewer") == 0)
      words.replace(at, 5, "more");
    else if (words.compare(at, 4, "more") == 0)
      words.replace(at, 4, "fewer"), ++at;
  }
  return words;
}

/// `2 fewer looks (5 fewer to 1 more)` as `2 more looks (1 fewer to 5 more)`.
std::string with_other_sign(const std::string& text) {
  const std::size_t open = text.find(" (");
  if (open == std::string::npos) return with_other_words(text);
  const std::size_t middle = text.find(" to ", open);
  const std::string least = text.substr(open + 2, middle - open - 2);
  const std::string most = text.substr(middle + 4, text.size() - middle - 5);
  return with_other_words(text.substr(0, open) + " (" + most + " to " + least + ")");
}

}  // namespace

TEST_CASE("a study beside itself differs in nothing") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    const Workforce workforce = workforce_of(people_of(seed));
    const Case one = random_case(seed);
    const Counted study(workforce, one.policy, random_case(seed + 500).policy,
                        {one.as_at - std::chrono::days(400), one.as_at});
    const std::vector<Row> rows = rows_of(study, study);
    CHECK(rows.size() >= 7);
    for (const Row& row : rows) CHECK(row.back() == "the same");
  }
}

TEST_CASE("two studies the other way round differ by as much, with the other sign") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    const Workforce workforce = workforce_of(people_of(seed));
    const Case first = random_case(seed);
    const Span dates{first.as_at - std::chrono::days(400), first.as_at};
    const Policy old_policy = random_case(seed + 300).policy;
    const Counted one(workforce, old_policy, first.policy, dates);
    const Counted other(workforce, old_policy, random_case(seed + 700).policy, dates);
    std::vector<Row> there = rows_of(one, other);
    std::vector<Row> back = rows_of(other, one);
    for (Row& row : back) {
      std::swap(row[2], row[3]);
      row[4] = with_other_sign(row[4]);
    }
    std::sort(there.begin(), there.end());
    std::sort(back.begin(), back.end());
    CHECK(there == back);
  }
}
