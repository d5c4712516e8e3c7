#include <fstream>
#include <map>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/scenarios/five_rules.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using Json = nlohmann::json;

/// Where a clone that stands beside the workload's files finds them; without them the test is skipped.
constexpr const char* cases_file = "../shared/bench/small-cases.json";

/// A judged spell as the file tells it.
struct Row {
  std::int64_t day = 0;
  std::int64_t spells = 0;
  std::int64_t days = 0;
  std::int64_t score = 0;
  std::int64_t short_spells = 0;
  std::int64_t length = 0;
  std::int64_t rules = 0;
};

std::string line_of(const Row& row) {
  return Json{row.day, row.spells, row.days, row.score, row.short_spells, row.length, row.rules}.dump();
}

Lines expected(const Json& person) {
  Lines lines;
  for (const Json& e : person["expect"])
    lines.push_back(line_of(Row{e[0], e[1], e[2], e[3], e[4], e[5], e[6]}));
  return lines;
}

std::int64_t whole(const Rational& value) { return static_cast<std::int64_t>(value.numerator()); }

Lines judged(const std::vector<NumberedSpell>& spells) {
  static const std::map<std::string, std::int64_t Row::*> figures = {{"spells", &Row::spells},
                                                                     {"days", &Row::days},
                                                                     {"bradford", &Row::score},
                                                                     {"short_spells", &Row::short_spells},
                                                                     {"length", &Row::length}};
  static const std::map<std::string, std::int64_t> bits = {
      {"bradford", 1}, {"spells", 2}, {"short_spells", 4}, {"days", 8}, {"length", 16}};
  std::map<std::int64_t, Row> rows;
  for (const FoundLook& look : engine_looks(numbered_case(spells, five_figures()))) {
    Row& row = rows[(look.day - first_of_cases).count()];
    row.day = (look.day - first_of_cases).count();
    row.*figures.at(look.trigger) = whole(look.value);
  }
  for (const FoundLook& look : engine_looks(numbered_case(spells, five_rules()))) {
    rows[(look.day - first_of_cases).count()].rules += bits.at(look.trigger);
  }
  Lines lines;
  for (const auto& [number, row] : rows) lines.push_back(line_of(row));
  return lines;
}

std::vector<NumberedSpell> spells_of(const Json& person) {
  std::vector<NumberedSpell> spells;
  for (const Json& spell : person["spells"]) spells.push_back({spell[0], spell[1], spell[2] == 1});
  return spells;
}

}  // namespace

TEST_CASE("the evaluation workload's small cases give their figures and rules at every judged spell") {
  std::ifstream file(cases_file);
  if (!file) SKIP("There is no " << cases_file << " here, so the workload's own cases are not tried.");
  const Json cases = Json::parse(file);
  REQUIRE_FALSE(cases["employees"].empty());
  for (const Json& person : cases["employees"]) {
    CAPTURE(person["note"].get<std::string>());
    CHECK(judged(spells_of(person)) == expected(person));
  }
}
