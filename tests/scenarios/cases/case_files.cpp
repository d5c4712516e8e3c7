#include "tests/scenarios/cases/case_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace turnpoint::test {

Lines case_files(const std::string& policy) {
  Lines paths;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator("scenarios/cases/" + policy, fault))
    paths.push_back(entry.path().generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

CaseReading read_case_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return read_case(std::string(std::istreambuf_iterator<char>(file), {}), path);
}

}  // namespace turnpoint::test
