/// What `check` and `diff` print: every kind of fault of tests/policies/faulty.json, grouped, in lines that
/// fit.

#include <algorithm>
#include <set>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "core/io/json.h"
#include "core/io/policy/diff_text.h"
#include "core/io/policy/lint_text.h"
#include "core/io/policy/policy_json.h"
#include "core/io/policy/shipped.h"
#include "core/io/text_table.h"
#include "core/io/utf8.h"
#include "tests/io/files.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const std::optional<Day> today = Day{std::chrono::year(2026) / 10 / 1};

Policy faulty() {
  const auto bytes = file_bytes("tests/policies/faulty.json");
  REQUIRE(bytes);
  const Checked<Policy> policy = read_policy(*bytes, "faulty");
  if (!policy) FAIL(policy.error().front().where << ": " << policy.error().front().detail);
  return *policy;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::size_t count_of(const std::vector<std::string>& lines, const std::string& line) {
  return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), line));
}

void check_widths(const std::string& text) {
  for (const std::string& line : lines_of(text)) {
    INFO(line);
    // A single word may be longer than a line.
    CHECK((count_characters(line) <= line_width ||
           line.find(' ', line.find_first_not_of(' ')) == std::string::npos));
  }
}

}  // namespace

TEST_CASE("every rule of the linter finds its fault in the policy with every fault") {
  std::set<LintRule> found;
  for (const LintHit& hit : lint(faulty(), today)) found.insert(hit.rule);
  // A policy that names a day of review cannot be without one.
  for (int rule = 0; rule < static_cast<int>(LintRule::no_review_date); ++rule) {
    INFO(to_text(static_cast<LintRule>(rule)));
    CHECK(found.count(static_cast<LintRule>(rule)) == 1);
  }
}

TEST_CASE("the table of a check has faults before gaps, each rule once as a heading, and counts at its end") {
  const Policy policy = faulty();
  const std::string table = lint_table(policy, lint(policy, today), today);
  check_widths(table);
  const std::vector<std::string> lines = lines_of(table);
  const auto place = [&](const std::string& line) {
    return std::find(lines.begin(), lines.end(), line) - lines.begin();
  };
  CHECK(lines.front() == "A policy with every fault (faulty), as at 1 October 2026");
  CHECK(place("Faults of the document (11)") < place("What it leaves open (5)"));
  CHECK(count_of(lines, "Figures that do not add up") == 1);
  CHECK(count_of(lines, "      document.sums[0] (7)") == 1);
  CHECK(lines.back() == "11 faults, 5 gaps.");
}

TEST_CASE("a check without a day says that no review was looked at") {
  const Policy policy = faulty();
  const std::vector<LintHit> hits = lint(policy, std::nullopt);
  CHECK(lines_of(lint_table(policy, hits, std::nullopt)).back() ==
        "Whether its review is overdue was not looked at: that needs a day, --as-at DATE.");
  const Result<Json> json = parse_json(lint_json(policy, hits, std::nullopt), "check");
  REQUIRE(json);
  CHECK((*json)["as_at"].is_null());
  CHECK((*json)["not_checked"] == Json::array({"review_overdue"}));
  CHECK((*json)["faults"] == 10);
  const Result<Json> dated = parse_json(lint_json(policy, lint(policy, today), today), "check");
  REQUIRE(dated);
  CHECK((*dated)["as_at"] == "2026-10-01");
  CHECK((*dated)["not_checked"].empty());
  CHECK((*dated)["faults"] == 11);
  CHECK((*dated)["gaps"] == 5);
  Policy undated = policy;
  undated.document.next_review.clear();
  CHECK(reviews_not_checked(undated, std::nullopt).empty());
}

TEST_CASE("the table of a diff has each part once, sentences that fit, and the number of differences") {
  const Checked<Policy> old_policy = shipped_policy("thornton-2009");
  const Checked<Policy> new_policy = shipped_policy("reigate-banstead-2014");
  REQUIRE(old_policy);
  REQUIRE(new_policy);
  const PolicyDiff found{*old_policy, *new_policy, diff(*old_policy, *new_policy)};
  const std::string table = diff_table(found);
  check_widths(table);
  const std::vector<std::string> lines = lines_of(table);
  CHECK(lines.back() == std::to_string(found.differences.size()) + " differences.");
  const auto stages = std::count_if(found.differences.begin(), found.differences.end(),
                                    [](const Difference& d) { return d.part == "stages"; });
  CHECK(count_of(lines, "Stages (" + std::to_string(stages) + ")") == 1);
  CHECK(diff_table({*old_policy, *old_policy, {}}).ends_with("\nThe two ask for the same.\n"));
}

TEST_CASE("no sentence of a diff between shipped policies holds an id or a path") {
  for (const std::string& from : shipped_policy_ids()) {
    for (const std::string& to : shipped_policy_ids()) {
      const Checked<Policy> a = shipped_policy(from);
      const Checked<Policy> b = shipped_policy(to);
      for (const Difference& difference : diff(*a, *b)) {
        INFO(from << " to " << to << ": " << difference.says);
        CHECK(difference.says.find('_') == std::string::npos);
        CHECK(difference.says.find("..") == std::string::npos);
        CHECK(difference.says.find("  ") == std::string::npos);
        CHECK(difference.says.ends_with('.'));
      }
    }
  }
}
