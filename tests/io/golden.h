#pragma once
/// Outputs compared with files of tests/golden, byte for byte. TURNPOINT_UPDATE_GOLDEN rewrites them; read the diff.

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

#include "tests/io/files.h"

namespace turnpoint::test {

inline void check_golden(const std::string& name, const std::string& text) {
  const std::string path = "tests/golden/" + name;
  if (std::getenv("TURNPOINT_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
  const auto golden = file_bytes(path);
  REQUIRE(golden);
  CHECK(*golden == text);
}

}  // namespace turnpoint::test
