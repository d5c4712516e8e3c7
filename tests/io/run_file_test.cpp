/// Run files, and the canonical CSV that names a workforce.

#include <catch2/catch_test_macros.hpp>

#include "core/base/sha256.h"
#include "core/io/run/run_file.h"
#include "core/io/workforce/canonical_csv.h"
#include "core/io/workforce/workforce_csv.h"
#include "tests/io/files.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Workforce read(const std::string& people, const std::string& absences) {
  WorkforceFiles files;
  files.people = people;
  files.absences = absences;
  files.health_detail = true;
  WorkforceReading reading = read_workforce(files);
  REQUIRE(reading.refused.empty());
  return reading.workforce;
}

}  // namespace

TEST_CASE("a run file reads back as it was written") {
  RunFile file;
  file.command = "compare";
  file.arguments = {"--old", "a.json", "--figures"};
  file.seed = "18446744073709551615";
  file.workforce = std::string(64, 'a');
  file.inputs = {{"absences", "absences.csv", std::string(64, 'b')}};
  file.policies = {{"a.json", "{\n  \"id\": \"a\"\n}\n"}};
  file.output_sha256 = std::string(64, 'c');
  const std::string text = run_file_json(file);
  const Checked<RunFile> back = read_run_file(text, "run.json");
  REQUIRE(back);
  CHECK(run_file_json(*back) == text);
  CHECK(back->policies[0].text == file.policies[0].text);
  CHECK(back->seed == "18446744073709551615");
}

TEST_CASE("a document has one canonical text, however it is spaced") {
  CHECK(*canonical_json("{\"b\":1,\"a\":[ 2 ]}", "x") == "{\n  \"b\": 1,\n  \"a\": [\n    2\n  ]\n}\n");
  CHECK(canonical_json("{\"b\":1,\"b\":2}", "x").error().code == ErrorCode::json_duplicate_key);
}

TEST_CASE("a workforce is written with sorted rows and the columns a replay reads") {
  const Workforce workforce = read("team,employee_id,age,fte,work_pattern,start_date,valid_from\n"
                                   "Parks,B,40,0.6,MTW----,2020-01-06,\n"
                                   "Housing,A,50,1,,2019-03-10,\n"
                                   "Parks,A,50,0.5,MT-----,2019-03-10,2025-01-01\n",
                                   "first_day,employee_id,last_day,hours,category,reason,work_related\n"
                                   "2025-06-02,B,2025-06-02,3.5,,,\n"
                                   "2025-05-05,A,,,covid,,\n"
                                   "2025-02-03,A,2025-02-04,,,back,yes\n");
  const std::string people =
      "employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from,age\n"
      "A,Housing,,1,MTWTF--,2019-03-10,,7.5,,50\n"
      "A,Parks,,0.5,MT-----,2019-03-10,,7.5,2025-01-01,50\n"
      "B,Parks,,0.6,MTW----,2020-01-06,,7.5,,40\n";
  const std::string absences = "employee_id,first_day,last_day,hours,category,reason,work_related\n"
                               "A,2025-02-03,2025-02-04,,sickness,back,yes\n"
                               "A,2025-05-05,,,covid,,\n"
                               "B,2025-06-02,2025-06-02,3.5,sickness,,\n";
  CHECK(canonical_people_csv(workforce) == people);
  CHECK(canonical_absences_csv(workforce) == absences);
  CHECK(workforce_id(workforce) == to_text(sha256(people + "\n" + absences)));
  const Workforce back = read(people, absences);
  CHECK(workforce_id(back) == workforce_id(workforce));
}

TEST_CASE("a rota is written from the week of its anchor, with or without dates of service") {
  const std::string absences = "employee_id,first_day\nA,2025-02-03\n";
  // 9 January 2024 lies in the second week of the rota that the first row anchors on 1 January.
  for (const char* people : {"employee_id,work_pattern,start_date,valid_from\n"
                             "A,MTWTF--MT-----,,2024-01-01\nA,MTWTF--MT-----,,2024-01-09\n",
                             "employee_id,work_pattern,start_date\nA,MTWTF--MT-----,2024-01-09\n"}) {
    const Workforce workforce = read(people, absences);
    const std::string once = canonical_people_csv(workforce);
    const Workforce back = read(once, absences);
    CHECK(canonical_people_csv(back) == once);
    REQUIRE(back.terms.pattern.size() == workforce.terms.pattern.size());
    for (std::size_t i = 0; i < back.terms.pattern.size(); ++i)
      CHECK(back.patterns[back.terms.pattern[i]] == workforce.patterns[workforce.terms.pattern[i]]);
  }
}

TEST_CASE("the shipped sample written and read back is the same workforce") {
  const Workforce workforce = read(*file_bytes("scenarios/samples/council/people.csv"),
                                   *file_bytes("scenarios/samples/council/absences.csv"));
  const Workforce back = read(canonical_people_csv(workforce), canonical_absences_csv(workforce));
  CHECK(dump(back) == dump(workforce));
  CHECK(workforce_id(back) == workforce_id(workforce));
}

TEST_CASE("the version in run files is the version of the build") {
  const std::string build = *file_bytes("CMakeLists.txt");
  CHECK(build.find("project(turnpoint VERSION " + std::string(program_version) + " ") != std::string::npos);
}
