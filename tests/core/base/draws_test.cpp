#include "core/base/draws.h"

#include <array>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace turnpoint;

TEST_CASE("a key's numbers are those of SplitMix64, as its author prints them") {
  CHECK(DrawKey(0).bits(0) == 0xe220a8397b1dcdaf);
  CHECK(DrawKey(0).bits(1) == 0x6e789e6aa1b965f4);
  CHECK(DrawKey(0).bits(2) == 0x06c45d188009454f);
  CHECK(DrawKey(1234567).bits(0) == 6457827717110365317U);
  CHECK(DrawKey(1234567).bits(1) == 3203168211198807973U);
  CHECK(DrawKey(1234567).bits(2) == 9817491932198370423U);
}

TEST_CASE("a key of several parts draws the same everywhere") {
  const DrawKey key = DrawKey(1).with("judgement").with("S001");
  CHECK(key.with(19'000).bits() == DrawKey(1).with("judgement").with("S001").with(19'000).bits());
  std::array<std::uint32_t, 8> drawn{};
  for (std::size_t run = 0; run < drawn.size(); ++run) drawn[run] = key.with(std::uint64_t{run}).below(100);
  // Found apart from this program, from the published constants.
  CHECK(drawn == std::array<std::uint32_t, 8>{79, 51, 85, 76, 38, 13, 23, 2});
}

TEST_CASE("every part of a key matters, and so does their order") {
  const DrawKey key(7);
  CHECK(key.with(1).bits() != key.with(2).bits());
  CHECK(key.with(1).with(2).bits() != key.with(2).with(1).bits());
  CHECK(key.with(0).bits() != key.bits());
  CHECK(key.with("ab").with("c").bits() != key.with("a").with("bc").bits());
  CHECK(DrawKey(7).with(3).bits() != DrawKey(8).with(3).bits());
}

TEST_CASE("draws stay below their end and come out even") {
  for (const std::uint32_t end : {1U, 2U, 3U, 6U, 100U}) {
    std::array<int, 100> seen{};
    const DrawKey key = DrawKey(42).with(end);
    for (std::uint64_t i = 0; i < 60'000; ++i) {
      const std::uint32_t drawn = key.with(i).below(end);
      REQUIRE(drawn < end);
      ++seen[drawn];
    }
    // Five standard deviations of a count of 60,000 draws: less than 5 times the root of the expected count.
    const int expected = 60'000 / static_cast<int>(end);
    for (std::uint32_t i = 0; i < end; ++i) {
      const int off = seen[i] - expected;
      CHECK(off * off <= 25 * expected);
    }
  }
}

TEST_CASE("no answer is favoured where the end does not divide the numbers there are") {
  // Of 2^32 numbers into three quarters as many answers: without drawing again every third would come twice.
  constexpr std::uint32_t end = 0xC0000000;
  int thirds = 0;
  for (std::uint64_t i = 0; i < 30'000; ++i) thirds += DrawKey(9).with(i).below(end) % 3 == 0 ? 1 : 0;
  CHECK(thirds > 9'500);
  CHECK(thirds < 10'500);
}
