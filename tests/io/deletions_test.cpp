#include <catch2/catch_test_macros.hpp>

#include "core/base/sha256.h"
#include "core/io/cases/deletions.h"
#include "core/io/workforce/canonical_csv.h"

using namespace turnpoint;

namespace {

const std::string people =
    "employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from\n"
    "A,Parks,,1,MTWTF--,,,7.5,\n"
    "\"B,1\",Parks,,1,MTWTF--,,,7.5,\n"
    "\n"
    "employee_id,first_day,last_day,hours,category,reason,work_related\n"
    "A,2025-05-01,2025-05-02,,sickness,,\n"
    "\"B,1\",2025-05-01,2025-05-02,,sickness,,\n"
    "\"B,1\",2025-06-02,2025-06-02,,sickness,,\n";

std::vector<Deletion> of(const std::string& id) { return {{"salt", to_text(sha256("salt\n" + id))}}; }

Study with_rows() {
  Study study;
  for (const char* id : {"A", "B,1"}) {
    CaseRow row;
    row.employee_id = id;
    row.kind = "stage";
    study.record.push_back(row);
  }
  return study;
}

}  // namespace

TEST_CASE("of a deleted person no row of people, absences or the record is left, of others every byte") {
  const auto remaining = without_deleted(with_rows(), people, of("B,1"));
  REQUIRE(remaining);
  CHECK(remaining->people ==
        "employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from\n"
        "A,Parks,,1,MTWTF--,,,7.5,\n"
        "\n"
        "employee_id,first_day,last_day,hours,category,reason,work_related\n"
        "A,2025-05-01,2025-05-02,,sickness,,\n");
  REQUIRE(remaining->study.record.size() == 1);
  CHECK(remaining->study.record[0].employee_id == "A");
  CHECK(remaining->persons == 1);
  CHECK(remaining->spells == 2);
  CHECK(remaining->rows == 1);
}

TEST_CASE("who was not deleted stays, byte for byte, and a record without its people is cleared too") {
  CHECK(without_deleted(with_rows(), people, of("C"))->people == people);
  CHECK(without_deleted(with_rows(), people, {})->persons == 0);
  const auto record_only = without_deleted(with_rows(), "", of("A"));
  CHECK(record_only->study.record.size() == 1);
  CHECK(record_only->people.empty());
}

TEST_CASE("a list of deletions names nobody, and one that cannot be read is refused") {
  CHECK(deletions_from_text(R"([{"salt":"s","person":"p","at":"2026-01-01"}])")->size() == 1);
  for (const char* bad : {"[1]", "[{\"salt\":1,\"person\":\"p\"}]", "[{\"salt\":\"s\"}]", "["})
    CHECK_FALSE(deletions_from_text(bad));
}

TEST_CASE("what was entered by hand goes with its person, under every id that they had") {
  const auto person = [](const std::string& id) { return PeopleCells{id, "", "", "", "", "", "", "", ""}; };
  Study study;
  study.entries = {{true, {}, person("C"), Day{}},
                   {false, {}, {"C", "2026-03-02", "2026-03-03", "", "sickness", "", ""}, Day{}},
                   {true, person("A"), person("D"), Day{}},  // A's reference was corrected to D,
                   {true, person("D"), person("E"), Day{}},  // and then to E
                   {false, {}, {"E", "2026-03-02", "2026-03-02", "", "sickness", "", ""}, Day{}}};
  const auto without_c = without_deleted(study, people, of("C"));
  REQUIRE(without_c);
  CHECK(without_c->study.entries.size() == 3);
  CHECK(without_c->people == people);
  CHECK(without_c->persons == 1);
  CHECK(without_c->spells == 1);
  // Of A: the file's row of people and its absence, and what was entered under each later reference.
  const auto without_e = without_deleted(study, people, of("E"));
  CHECK(without_e->study.entries.size() == 2);
  CHECK(without_e->people.find("\nA,") == std::string::npos);
  CHECK(without_e->spells == 2);
}
