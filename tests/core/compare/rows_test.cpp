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
