// The core program's calls for a cut-over ledger.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/app/core_answers.h"
#include "web/bind/facade.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr const char* usual = R"({"cutover":"2026-04-01"})";

void compare(Facade& core) {
  value_of(core.begin_comparison(
      R"({"schema":1,"id":"00","workforce":"sample:council","old":{"policy":"thornton-2009","edits":[],"without":[],"with":[]},)"
      R"("new":{"policy":"nw-wellbeing","edits":[],"without":[],"with":[]},"from":"2025-04-01","to":"2026-03-31"})"));
  while (!value_of(core.continue_comparison(50))["done"].get<bool>()) {
  }
}

void make_ledger(Facade& core, const std::string& request, int slice = 50) {
  value_of(core.begin_ledger(request));
  while (!value_of(core.continue_ledger(slice))["done"].get<bool>()) {
  }
}

/// A fresh program with the sample compared.
std::unique_ptr<Facade> ready() {
  auto core = std::make_unique<Facade>();
  value_of(core->load_sample("council"));
  compare(*core);
  return core;
}

}  // namespace

TEST_CASE("a ledger needs a comparison, and its parts need the ledger") {
  Facade core;
  check_refused(core.load_teams("team,new_policy_from\n"), "bad_argument");
  value_of(core.load_sample("council"));
  check_refused(core.begin_ledger(usual), "bad_argument");
  compare(core);
  check_refused(core.continue_ledger(1), "bad_argument");
  check_refused(core.ledger(), "bad_argument");
  check_refused(core.ledger_as("csv"), "bad_argument");
  check_refused(core.begin_ledger("{}"), "missing_field");
  check_refused(core.begin_ledger(R"({"cutover":"2026-04-01","rules":["stage_7=reset"]})"), "bad_argument");
  check_refused(core.load_teams("team,new_policy_from\nNowhere,2026-04-01\n"), "unknown_value");
}

TEST_CASE("a ledger's rows and people with nothing live make the people in service") {
  const auto core = ready();
  make_ledger(*core, usual);
  const Json ledger = value_of(core->ledger());
  CHECK(ledger["rows"].size() > 10);
  CHECK(ledger["rows"].size() + ledger["nothing_live"].get<std::size_t>() == ledger["in_service"]);
  CHECK(ledger["in_service"].get<int>() + ledger["not_in_service"].get<int>() == 120);
  CHECK(print_json(ledger) == value_of(core->ledger_as("json")).get<std::string>());
}

TEST_CASE("a ledger in slices of any size is the same bytes") {
  const auto core = ready();
  make_ledger(*core, usual);
  const std::string expected = core->ledger_as("json");
  make_ledger(*core, usual, GENERATE(-5, 0, 1, 7, 119, 120, 100'000));
  CHECK(core->ledger_as("json") == expected);
}

TEST_CASE("the rules asked for are those of the ledger") {
  const auto core = ready();
  make_ledger(*core, R"({"cutover":"2026-04-01","rules":["reset","stage_2=honour_until_expiry"]})");
  const Json letters = value_of(core->ledger())["letters"];
  CHECK(letters["reset"] > 0);
  CHECK(letters["honour_until_expiry"] > 0);
  CHECK(letters["carry_with_review"] == 0);
  CHECK(letters["convert_to_support_plan"] == 0);
}

TEST_CASE("a refused or unfinished ledger leaves the one before, and so does a newer comparison") {
  const auto core = ready();
  make_ledger(*core, usual);
  const std::string before = core->ledger_as("csv");
  check_refused(core->begin_ledger(R"({"cutover":"tomorrow"})"), "bad_date");
  CHECK(core->ledger_as("csv") == before);
  value_of(core->begin_ledger(R"({"cutover":"2025-10-01"})"));
  CHECK(value_of(core->continue_ledger(10))["done"] == false);
  CHECK(core->ledger_as("csv") == before);
  compare(*core);
  CHECK(core->ledger_as("csv") == before);
  while (!value_of(core->continue_ledger(50))["done"].get<bool>()) {
  }
  CHECK(core->ledger_as("csv") != before);
}

TEST_CASE("teams and recorded stages hold for ledgers until the workforce changes") {
  const auto core = ready();
  make_ledger(*core, usual);
  const std::string before = core->ledger_as("json");
  const Json teams =
      value_of(core->load_teams("team,new_policy_from\nWaste,2026-01-05\nNowhere,2026-01-05\n"));
  CHECK(teams["teams_file"]["rows_used"] == 1);
  CHECK(teams["refused_count"] == 1);
  value_of(core->load_facts("", "", "employee_id,track,stage,from\nS002,frequent,stage_2,2025-12-01\n"));
  make_ledger(*core, usual);
  std::size_t early = 0;
  bool recorded = false;
  const Json ledger = value_of(core->ledger());
  for (const Json& row : ledger["rows"]) {
    CHECK((row["cutover"] == "2026-01-05") == (row["team"] == "Waste"));
    early += row["cutover"] == "2026-01-05";
    if (row["employee_id"] == "S002") recorded = row["items"][0]["recorded"] == true;
  }
  CHECK(early > 0);
  CHECK(recorded);
  value_of(core->load_sample("council"));
  check_refused(core->ledger(), "bad_argument");
  compare(*core);
  make_ledger(*core, usual);
  CHECK(core->ledger_as("json") == before);
}
