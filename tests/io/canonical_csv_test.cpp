#include "core/io/workforce/canonical_csv.h"

#include <catch2/catch_test_macros.hpp>

#include "core/io/policy/shipped.h"
#include "tests/io/files.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const char* const people =
    "employee_id,team,work_pattern,fte,hours_per_day,start_date,leave_date,group,valid_from\n"
    "Q2,\"North, upper\",MTW----,0.6,8,2024-03-01,2025-12-31,G1,\n"
    "Q1,,MTWTF--MT-----,,,2024-01-03,,,\n"
    "Q2,South,MTWTF--,1,7.5,,,G1,2025-02-01\n";
const char* const absences = "employee_id,first_day,last_day,hours,category,work_related\n"
                             "Q2,2025-05-01,2025-05-01,3.75,injury,yes\n"
                             "Q1,2025-06-02,,,sickness,no\n"
                             "Q1,2025-05-05,2025-05-06,,covid,\n";

std::string text_of(const WorkforceReading& reading) { return to_text(canonical_csv(reading.workforce)); }

}  // namespace

TEST_CASE("a workforce as text: used columns, sorted, every value written out") {
  const CanonicalCsv csv = canonical_csv(read_both(people, absences).workforce);
  CHECK(csv.people ==
        "employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from\n"
        "Q1,,,1,MTWTF--MT-----,2024-01-03,,7.5,\n"
        "Q2,\"North, upper\",G1,0.6,MTW----,2024-03-01,2025-12-31,8,\n"
        "Q2,South,G1,1,MTWTF--,2024-03-01,2025-12-31,7.5,2025-02-01\n");
  CHECK(csv.absences == "employee_id,first_day,last_day,hours,category,reason,work_related\n"
                        "Q1,2025-05-05,2025-05-06,,covid,,\n"
                        "Q1,2025-06-02,,,sickness,,\n"
                        "Q2,2025-05-01,2025-05-01,3.75,injury,,yes\n");
}

TEST_CASE("a workforce written and read again is the same, a rota in the same week, with nothing refused") {
  for (const char* const start : {"2024-01-01", "2024-01-03", "2024-01-07", "2024-01-10"}) {
    std::string given(people);
    given.replace(given.find("2024-01-03"), 10, start);
    const WorkforceReading first = read_both(given, absences);
    const CanonicalCsv csv = canonical_csv(first.workforce);
    const WorkforceReading again = read_both(csv.people, csv.absences);
    REQUIRE(again.usable());
    CHECK(again.refused.empty());
    CHECK(dump(again.workforce) == dump(first.workforce));
    CHECK(text_of(again) == to_text(csv));
  }
}

TEST_CASE("any order of rows gives the same text and the same id; another value gives another id") {
  const std::string other_order = "employee_id,first_day,last_day,hours,category,work_related\n"
                                  "Q1,2025-05-05,2025-05-06,,covid,\n"
                                  "Q1,2025-06-02,,,sickness,no\n"
                                  "Q2,2025-05-01,2025-05-01,3.75,injury,yes\n";
  std::string other_day(absences);
  other_day.replace(other_day.find("2025-05-06"), 10, "2025-05-07");
  const std::string id = workforce_id(text_of(read_both(people, absences)));
  CHECK(id.size() == 64);
  CHECK(workforce_id(text_of(read_both(people, other_order))) == id);
  CHECK(workforce_id(text_of(read_both(people, other_day))) != id);
}

TEST_CASE("people known only from their absences, and the shipped sample, come back whole") {
  const WorkforceReading alone = read_absences("employee_id,first_day,last_day\nB,2025-05-01,2025-05-02\n");
  CHECK(canonical_csv(alone.workforce).people ==
        "employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from\n"
        "B,,,1,MTWTF--,,,7.5,\n");
  const WorkforceReading sample = read_both(std::string(shipped_text("samples/council/people.csv")),
                                            std::string(shipped_text("samples/council/absences.csv")));
  const Result<CanonicalCsv> apart = canonical_csv_from_text(text_of(sample));
  REQUIRE(apart);
  const WorkforceReading again = read_both(apart->people, apart->absences);
  CHECK(again.refused.empty());
  CHECK(dump(again.workforce) == dump(sample.workforce));
  CHECK(text_of(again) == text_of(sample));
}

TEST_CASE("text that is no kept workforce is refused") {
  for (const char* const text :
       {"", "employee_id\n", "employee_id,first_day,last_day\nB,2025-05-01,2025-05-02\n"}) {
    const auto taken = canonical_csv_from_text(text);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::damaged);
  }
}
