#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "tests/scenarios/cases/arithmetic.h"
#include "tests/scenarios/cases/case_files.h"
#include "tests/scenarios/cases/compare_case.h"
#include "tests/scenarios/cases/run_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::string lines_of(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

/// Reads and replays every case of a policy, each as a section of its own.
void try_cases_of(const std::string& policy) {
  const Lines paths = case_files(policy);
  REQUIRE_FALSE(paths.empty());
  for (const std::string& path : paths) {
    DYNAMIC_SECTION(std::filesystem::path(path).stem().string()) {
      const CaseReading reading = read_case_file(path);
      INFO(path << '\n' << lines_of(reading.problems));
      REQUIRE(reading.problems.empty());
      REQUIRE(reading.worked.policy == policy);
      const Lines faults = faults_of_arithmetic(reading.worked);
      INFO(lines_of(faults));
      CHECK(faults.empty());
      const CaseRun run = run_case(reading.worked);
      INFO(lines_of(run.problems));
      REQUIRE(run.problems.empty());
      const std::vector<Difference> found = differences(reading.worked, run.timeline);
      INFO(side_by_side(found));
      CHECK(found.empty());
    }
  }
}

}  // namespace

TEST_CASE("the worked cases of thornton-2009 come to their dates") { try_cases_of("thornton-2009"); }

TEST_CASE("the worked cases of reigate-banstead-2014 come to their dates") {
  try_cases_of("reigate-banstead-2014");
}

TEST_CASE("the worked cases of nw-wellbeing come to their dates") { try_cases_of("nw-wellbeing"); }
