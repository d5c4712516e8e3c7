#include <fstream>
#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/engine/columns/look_ladder.h"
#include "core/io/policy/policy_json.h"
#include "core/policy/parameter.h"
#include "tests/bench/five_rules.h"
#include "tests/bench/workload.h"
#include "tests/support/draws.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using Json = nlohmann::json;

constexpr const char* cases_file = "../shared/bench/small-cases.json";

Policy five_rules_policy() {
  std::ifstream file("tests/bench/five-rules.json");
  std::stringstream text;
  text << file.rdbuf();
  const Checked<Policy> policy = read_policy(text.str(), "five-rules.json");
  REQUIRE(policy);
  return *policy;
}

struct NumberedDays {
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool left_out = false;
};

/// The benchmark's binary form of these people's spells.
Workforce workforce_of_numbers(const std::vector<std::vector<NumberedDays>>& people) {
  std::vector<std::uint8_t> bytes;
  const auto add = [&](std::uint32_t word) {
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<std::uint8_t>(word >> shift));
  };
  std::uint32_t spells = 0;
  for (const auto& person : people) spells += static_cast<std::uint32_t>(person.size());
  add(static_cast<std::uint32_t>(people.size()));
  add(spells);
  std::uint32_t first = 0;
  add(0);
  for (const auto& person : people) add(first += static_cast<std::uint32_t>(person.size()));
  for (const auto& person : people)
    for (const NumberedDays& spell : person) add(static_cast<std::uint32_t>(spell.first));
  for (const auto& person : people)
    for (const NumberedDays& spell : person) add(static_cast<std::uint32_t>(spell.last));
  for (const auto& person : people)
    for (const NumberedDays& spell : person) bytes.push_back(spell.left_out ? 1 : 0);
  const Result<Workforce> workforce = bench::workforce_from_bytes(bytes.data(), bytes.size());
  REQUIRE(workforce);
  return *workforce;
}

std::vector<std::vector<NumberedDays>> drawn_people(std::size_t count) {
  static constexpr std::array gaps{30, 90, 300};
  static constexpr std::array lengths{1, 1, 2, 3, 5, 10, 31};
  Draws draws(7);
  std::vector<std::vector<NumberedDays>> people(count);
  for (auto& person : people) {
    const int gap = draws.one_of(gaps);
    for (int day = draws.between(0, gap); day < 1000;) {
      const int last = day + draws.one_of(lengths) - 1;
      person.push_back({day, last, draws.chance(5)});
      day = last + 2 + draws.between(0, 2 * gap);
    }
  }
  return people;
}

/// One threshold, judged and walked by itself.
bench::SweepAnswers alone(const Workforce& workforce, const Policy& policy, std::int64_t threshold,
                          std::int64_t place) {
  const Result<Policy> edited = with_edit(policy, {"triggers.rule_1.at_least", std::to_string(threshold)});
  REQUIRE(edited);
  const DayCount days(workforce);
  const Plan plan = compile(*edited);
  const auto columns = LookColumns::make(workforce, days, plan, workforce.record.last_day);
  auto ladder = LookLadder::make(*edited, plan, workforce.record.first_day, workforce.record.last_day);
  REQUIRE(columns);
  REQUIRE(ladder);
  columns->judge(0, workforce.people.size(), LookColumns::Crossings::leave);
  ladder->walk(*columns, 1);
  std::int64_t fires = 0;
  std::int64_t weighed = 0;
  for (std::size_t row = 0; row < columns->rows().size; ++row) {
    const LadderLook look = ladder->after(row);
    constexpr std::int64_t weights[] = {0, 7, 11, 13};
    fires += columns->met()[row] & 1;
    weighed += 3 * look.steps + (look.first != 0 ? weights[look.stage] : 0);
  }
  return {place * (fires + weighed), place * fires};
}

}  // namespace

TEST_CASE("the benchmark's policy as data gives the totals of the workload's small cases") {
  std::ifstream file(cases_file);
  if (!file) SKIP("There is no " << cases_file << " here, so the workload's own cases are not tried.");
  const Json cases = Json::parse(file);
  std::vector<std::vector<NumberedDays>> people;
  for (const Json& person : cases["employees"]) {
    people.emplace_back();
    for (const Json& spell : person["spells"]) people.back().push_back({spell[0], spell[1], spell[2] == 1});
  }
  const Json& total = cases["total"];
  const bench::Answers answers = bench::answer(workforce_of_numbers(people), five_rules_policy());
  CHECK(answers.looks == total["evals"]);
  for (std::size_t rule = 0; rule < answers.fires.size(); ++rule)
    CHECK(answers.fires[rule] == total["fire" + std::to_string(rule + 1)]);
  CHECK(answers.any == total["any"]);
  CHECK(answers.scores == total["sumB"]);
  CHECK(answers.rules_checksum == total["hRules"]);
  for (std::size_t stage = 0; stage < answers.ever.size(); ++stage)
    CHECK(answers.ever[stage] == total["ever" + std::to_string(stage + 1)]);
  CHECK(answers.meetings == total["meetings"]);
  CHECK(answers.stages_checksum == total["hStage"]);
}

TEST_CASE("four single days lead to the first stage, a fifth within the year to the second") {
  // Day 0 is a look without a rule; the fourth day meets rule 2, and so does the fifth.
  const Workforce workforce =
      workforce_of_numbers({{{0, 0}, {10, 10}, {20, 20}, {30, 30}, {40, 40}}, {{0, 0}, {10, 10, true}}, {}});
  const bench::Answers answers = bench::answer(workforce, five_rules_policy());
  CHECK(answers.looks == 6);
  CHECK(answers.fires == std::array<std::int64_t, 5>{0, 2, 0, 0, 0});
  CHECK(answers.scores == 1 + 8 + 27 + 64 + 125 + 1);
  CHECK(answers.meetings == 2);
  CHECK(answers.ever == std::array<std::int64_t, 3>{1, 1, 0});
}

TEST_CASE("a sweep in one pass gives what each threshold gives by itself") {
  const Workforce workforce = workforce_of_numbers(drawn_people(300));
  const Policy policy = five_rules_policy();
  const std::vector<std::int64_t> thresholds = {10, 50, 90, 200, 201, 450, 990, 5000};
  bench::SweepAnswers sum;
  for (std::size_t i = 0; i < thresholds.size(); ++i) {
    const bench::SweepAnswers one = alone(workforce, policy, thresholds[i], static_cast<std::int64_t>(i) + 1);
    sum.full += one.full;
    sum.fires += one.fires;
  }
  CHECK(sum.fires > 1000);
  CHECK(bench::sweep(workforce, policy, thresholds) == sum);
}
