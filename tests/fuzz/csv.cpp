/// clang++ -std=c++20 -fsanitize=fuzzer,address,undefined -I. … tests/fuzz/csv.cpp tests/fuzz/csv_laws.cpp
/// core/*/*.cpp

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  turnpoint::fuzz::check_csv({reinterpret_cast<const char*>(data), size});
  return 0;
}
