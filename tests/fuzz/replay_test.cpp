/// The fuzz targets on the files they are grown from, and on those files cut and mixed.

#include <catch2/catch_test_macros.hpp>

#include <cstdint>

#include "tests/io/files.h"
#include "tests/support/draws.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

using namespace turnpoint::test;

namespace {

int run(const std::string& bytes) {
  return LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

TEST_CASE("the laws of reading hold on every bad file, whole, cut and changed") {
  std::vector<std::string> paths = csv_files("tests/bad_input/absences");
  for (const char* folder : {"people", "events", "decisions", "stages"}) {
    for (const std::string& path : csv_files(std::string("tests/bad_input/") + folder)) paths.push_back(path);
  }
  REQUIRE(paths.size() > 100);
  static constexpr std::array<char, 12> bytes = {'"',    ',', '\n', '\r', '\0', '\xFF',
                                                 '\xC3', 'E', '1',  '-',  ' ',  '\x7F'};
  Draws draws(7);
  for (const std::string& path : paths) {
    const std::string text = file_bytes(path).value();
    CHECK(run(text) == 0);
    for (int round = 0; round < 40; ++round) {
      std::string changed = text.substr(0, static_cast<std::size_t>(draws.below(text.size() + 1)));
      for (int i = 0; i < 3 && !changed.empty(); ++i) {
        changed[static_cast<std::size_t>(draws.below(changed.size()))] = draws.one_of(bytes);
      }
      CHECK(run(changed) == 0);
    }
  }
}
