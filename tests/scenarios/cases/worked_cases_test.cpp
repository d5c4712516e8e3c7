#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "core/io/policy/shipped.h"
#include "tests/scenarios/cases/arithmetic.h"
#include "tests/scenarios/cases/compare_case.h"
#include "tests/scenarios/cases/run_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr std::size_t cases_of_a_policy_at_least = 12;

/// Everything in the folder of a policy, sorted: a file that is no case is no stranger to be passed over.
Lines files_for(const std::string& policy) {
  Lines paths;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator("scenarios/cases/" + policy, fault))
    paths.push_back(entry.path().generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

CaseReading read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return read_case(std::string(std::istreambuf_iterator<char>(file), {}), path);
}

std::string lines_of(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

/// Reads and replays every case of a policy, each as a section of its own.
void try_cases_of(const std::string& policy) {
  const Lines paths = files_for(policy);
  REQUIRE(paths.size() >= cases_of_a_policy_at_least);
  for (const std::string& path : paths) {
    DYNAMIC_SECTION(std::filesystem::path(path).stem().string()) {
      const CaseReading reading = read_file(path);
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

TEST_CASE("every folder of worked cases is that of a policy that is tried") {
  Lines folders;
  for (const auto& entry : std::filesystem::directory_iterator("scenarios/cases")) {
    if (entry.is_directory()) folders.push_back(entry.path().filename().string());
  }
  std::sort(folders.begin(), folders.end());
  CHECK(folders == Lines{"nw-wellbeing", "reigate-banstead-2014", "thornton-2009"});
}
