// A case for others: nothing of it says a reason or anyone's words.

#include <catch2/catch_test_macros.hpp>

#include "core/io/cases/redacted.h"
#include "core/io/workforce/canonical_csv.h"
#include "core/io/workforce/recorded_csv.h"

using namespace turnpoint;

TEST_CASE("a redacted case has its days and kinds, and neither reasons nor why") {
  WorkforceFiles files;
  files.absences = "employee_id,first_day,last_day,category,reason\n"
                   "A,2026-03-02,2026-03-06,sickness,stress_anxiety_depression\n";
  files.health_detail = true;
  WorkforceReading reading = read_workforce(files);
  RecordedFiles recorded_files;
  recorded_files.decisions = "employee_id,date,kind,about,value,until,why\n"
                             "A,2026-03-09,target,stage_1,met,,Said that it was kind of us.\n";
  Recorded recorded = read_recorded(recorded_files, reading).recorded;
  REQUIRE(canonical_absences_csv(reading.workforce).find("stress") != std::string::npos);
  REQUIRE(recorded.decisions.size() == 1);

  redact(reading.workforce, recorded);
  CHECK(canonical_absences_csv(reading.workforce) ==
        "employee_id,first_day,last_day,hours,category,reason,work_related\n"
        "A,2026-03-02,2026-03-06,,sickness,,\n");
  CHECK(recorded.decisions[0].why.empty());
  CHECK(recorded.decisions[0].value == "met");
}
