// One sort for all types: it does what the standard's stable sort does.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

#include "core/base/order.h"

using namespace turnpoint;

TEST_CASE("entries come in their order, and equal ones stay as they stood") {
  struct Entry {
    int key;
    std::string name;
    bool operator==(const Entry&) const = default;
  };
  const auto by_key = [](const Entry& a, const Entry& b) { return a.key < b.key; };
  std::vector<Entry> entries = {{2, "first two"}, {1, "one"}, {2, "second two"}, {0, "nought"}};
  sort_stably(entries, by_key);
  CHECK(entries == std::vector<Entry>{{0, "nought"}, {1, "one"}, {2, "first two"}, {2, "second two"}});
  std::vector<Entry> none;
  sort_stably(none, by_key);
  CHECK(none.empty());
  for (int size = 0; size < 70; ++size) {
    std::vector<Entry> drawn;
    for (int i = 0; i < size; ++i) drawn.push_back({(i * 37 + size * 11) % 7, std::to_string(i)});
    std::vector<Entry> expected = drawn;
    std::stable_sort(expected.begin(), expected.end(), by_key);
    sort_stably(drawn, by_key);
    CHECK(drawn == expected);
  }
}

TEST_CASE("without a comparison entries are ordered by themselves") {
  std::vector<std::string> words = {"pear", "fig", "apple", "fig"};
  sort_stably(words);
  CHECK(words == std::vector<std::string>{"apple", "fig", "fig", "pear"});
}
