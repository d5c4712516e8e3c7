// The core program's calls for an equality view.

#include <catch2/catch_test_macros.hpp>

#include "tests/app/core_answers.h"
#include "web/bind/facade.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr const char* usual =
    R"({"disclosure_key":"00112233445566778899aabbccddeeff","references":["pay_group=officer"]})";

void compare(Facade& core) {
  value_of(core.load_sample("council"));
  value_of(core.begin_comparison(
      R"({"schema":1,"id":"00","workforce":"sample:council","old":{"policy":"thornton-2009","edits":[],"without":[],"with":[]},)"
      R"("new":{"policy":"nw-wellbeing","edits":[],"without":[],"with":[]},"from":"2025-04-01","to":"2026-03-31"})"));
  while (!value_of(core.continue_comparison(50))["done"].get<bool>()) {
  }
}

std::string view(Facade& core, int slice) {
  value_of(core.begin_equality(usual));
  while (!value_of(core.continue_equality(slice))["done"].get<bool>()) {
  }
  return value_of(core.equality_as("json")).get<std::string>();
}

}  // namespace

TEST_CASE("an equality view needs a comparison and a key") {
  Facade core;
  check_refused(core.begin_equality(usual), "bad_argument");
  compare(core);
  check_refused(core.continue_equality(1), "bad_argument");
  check_refused(core.equality(), "bad_argument");
  check_refused(core.equality_as("csv"), "bad_argument");
  check_refused(core.begin_equality("{}"), "missing_field");
  check_refused(core.begin_equality(R"({"disclosure_key":"0011"})"), "bad_argument");
  check_refused(
      core.begin_equality(R"({"disclosure_key":"00112233445566778899aabbccddeeff","references":["x=y"]})"),
      "bad_argument");
}

TEST_CASE("an equality view is the same in slices of any size, and ends with its workforce") {
  Facade core;
  compare(core);
  const std::string in_slices = view(core, 7);
  CHECK(in_slices == view(core, 1000));
  const Json found = value_of(core.equality());
  CHECK(found["kind"] == "equality");
  CHECK(found["people"] == 112);
  CHECK(found["tables"].size() == 7);
  CHECK(found["tables"][5]["beside"] == "officer");
  CHECK(in_slices.find("00112233445566778899aabbccddeeff") == std::string::npos);
  CHECK(value_of(core.equality_as("table")).get<std::string>().starts_with("Equality view, 1 April 2025"));
  value_of(core.load_sample("council"));
  check_refused(core.equality(), "bad_argument");
}
