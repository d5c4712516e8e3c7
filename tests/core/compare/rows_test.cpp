#include "core/compare/rows.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Workforce three_people() {
  std::vector<PersonTerms> people(3);
  people[0].employee_id = "A1";
  people[0].team = "North";
  people[1].employee_id = "B2";
  people[1].team = "South";
  people[2].employee_id = "C3";
  return build_workforce(people, {});
}

PersonChange change(std::uint32_t person, std::int64_t old_looks, std::int64_t new_looks,
                    std::int32_t old_first) {
  PersonChange change;
  change.person = person;
  change.old_policy.any = {old_looks > 0 ? 1 : 0, old_looks, 0};
  change.new_policy.any = {new_looks > 0 ? 1 : 0, new_looks, 0};
  change.old_policy.first_day = old_first;
  return change;
}

Comparison some_changes() {
  Comparison comparison;
  comparison.changes = {change(0, 2, 0, 500), change(1, 0, 3, open_end), change(2, 2, 1, 100)};
  return comparison;
}

std::vector<std::uint32_t> found(const std::string& find, RowOrder order, bool descending = false) {
  return find_rows(three_people(), some_changes(), {find, order, descending});
}

}  // namespace

TEST_CASE("rows are found by part of an employee id or team, in any case") {
  CHECK(found("", RowOrder::employee_id) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(found("b2", RowOrder::employee_id) == std::vector<std::uint32_t>{1});
  CHECK(found("NORTH", RowOrder::employee_id) == std::vector<std::uint32_t>{0});
  CHECK(found("th", RowOrder::employee_id) == std::vector<std::uint32_t>{0, 1});
  CHECK(found("nobody", RowOrder::employee_id).empty());
}

TEST_CASE("rows are ordered by a column, ties by person either way") {
  CHECK(found("", RowOrder::employee_id, true) == std::vector<std::uint32_t>{2, 1, 0});
  CHECK(found("", RowOrder::old_first) == std::vector<std::uint32_t>{2, 0, 1});
  CHECK(found("", RowOrder::old_looks) == std::vector<std::uint32_t>{1, 0, 2});
  CHECK(found("", RowOrder::old_looks, true) == std::vector<std::uint32_t>{0, 2, 1});
  CHECK(found("", RowOrder::new_looks, true) == std::vector<std::uint32_t>{1, 2, 0});
}

TEST_CASE("teams are counted by who meets a trigger under which policy, those first that change most") {
  std::vector<PersonTerms> people(6);
  const char* teams[] = {"North", "South", "South", "", "East", "West"};
  for (std::size_t i = 0; i < people.size(); ++i) {
    people[i].employee_id = "P" + std::to_string(i);
    people[i].team = teams[i];
  }
  Comparison comparison;
  // North: one under both. South: one under the old alone, one under the new alone. No team: one under the old
  // alone, as East. Nobody of West meets a trigger.
  comparison.changes = {change(0, 1, 1, 1), change(1, 1, 0, 1), change(2, 0, 1, 1), change(3, 1, 0, 1),
                        change(4, 2, 0, 1)};
  const std::vector<TeamChanges> counted = changes_by_team(build_workforce(people, {}), comparison);
  REQUIRE(counted.size() == 4);
  CHECK(counted[0].team == "South");
  CHECK(counted[0].people == Headline{1, 1, 0});
  CHECK(counted[1].team.empty());
  CHECK(counted[2].team == "East");
  CHECK(counted[2].people == Headline{1, 0, 0});
  CHECK(counted[3].team == "North");
  CHECK(counted[3].people == Headline{0, 0, 1});
}
