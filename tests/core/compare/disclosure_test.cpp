#include <set>

#include <catch2/catch_test_macros.hpp>

#include "core/compare/disclosure/gate.h"

using namespace turnpoint;

namespace {

const Disclosure disclosure{*disclosure_key_from_text("00112233445566778899aabbccddeeff")};

/// A reference of so many people and one group, with one measure beside everyone.
CountTable one_group(std::int64_t reference, std::int64_t reference_with, std::int64_t people,
                     std::int64_t with, bool always_listed = true) {
  return {"team",
          "Parks",
          {{"Parks", {reference, reference_with}, true}, {"Waste", {people, with}, always_listed}},
          {reference + people, reference_with + with}};
}

std::int64_t edge() { return edge_of(disclosure, "team", "Waste"); }

}  // namespace

TEST_CASE("a disclosure key is 32 hexadecimal digits") {
  REQUIRE(disclosure_key_from_text("000102030405060708090a0B0c0D0e0F"));
  CHECK((*disclosure_key_from_text("000102030405060708090a0B0c0D0e0F"))[11] == 11);
  CHECK_FALSE(disclosure_key_from_text(""));
  CHECK_FALSE(disclosure_key_from_text("000102030405060708090a0b0c0d0e0"));
  CHECK_FALSE(disclosure_key_from_text("000102030405060708090a0b0c0d0e0f0"));
  CHECK_FALSE(disclosure_key_from_text("000102030405060708090a0b0c0d0e0g"));
}

TEST_CASE(
    "edges are all the numbers from the suppression size to twice it, by key, characteristic and group") {
  std::set<std::int64_t> edges;
  for (int i = 0; i < 200; ++i) edges.insert(edge_of(disclosure, "team", "team " + std::to_string(i)));
  CHECK(edges == std::set<std::int64_t>{5, 6, 7, 8, 9, 10});
  const Disclosure larger{disclosure.key, 7};
  CHECK(edge_of(larger, "team", "Waste") >= 7);
  CHECK(edge_of(larger, "team", "Waste") <= 14);
}

TEST_CASE("a band begins at the edge and is one wider than twice the suppression size") {
  const auto band = [](std::int64_t with) {
    return publish(disclosure, one_group(200, 100, 60, with)).groups[0].bands[1];
  };
  CHECK(band(0) == Band());
  CHECK(band(edge() - 1) == Band());
  CHECK(band(edge()) == Band(0));
  CHECK(band(edge() + 10) == Band(0));
  CHECK(band(edge() + 11) == Band(1));
  CHECK(band(edge() + 22) == Band(2));
}

TEST_CASE("a band is told as all that its edge may make it") {
  CHECK(least_of(disclosure, 0) == 5);
  CHECK(most_of(disclosure, 0) == 20);
  CHECK(least_of(disclosure, 3) == 38);
  CHECK(most_of(disclosure, 3) == 53);
}

TEST_CASE("the reference has no row, nor has a small group whose name says that somebody is in it") {
  const PublishedTable listed = publish(disclosure, one_group(50, 40, edge() - 1, 3));
  REQUIRE(listed.groups.size() == 1);
  CHECK(listed.groups[0] == PublishedGroup{"Waste", {std::nullopt, std::nullopt}});
  CHECK(publish(disclosure, one_group(50, 40, edge() - 1, 3, false)).groups.empty());
  CHECK(publish(disclosure, one_group(50, 40, edge(), 3, false)).groups.size() == 1);
}

TEST_CASE("a measure is broken down where ten people are left beside the most that the groups may have") {
  // Everyone in band 0 is 20 at most, a figure not shown 9.
  const auto broken = [](std::int64_t reference, std::int64_t reference_with) {
    return publish(disclosure, one_group(reference, reference_with, edge(), 2)).broken_down;
  };
  CHECK(broken(30 - edge(), 17) == std::vector<bool>{true, true});
  CHECK(broken(30 - edge(), 16) == std::vector<bool>{true, false});
  CHECK(broken(29 - edge(), 17) == std::vector<bool>{false, false});
}
