#pragma once
/// Answers of the core program as values.

#include <catch2/catch_test_macros.hpp>

#include "core/io/json.h"

namespace turnpoint::test {

/// The value, or null after a failed check.
inline Json value_of(const std::string& answer) {
  const Result<Json> json = parse_json(answer, "answer");
  REQUIRE(json);
  INFO(answer);
  REQUIRE(json->size() == 2);
  REQUIRE((*json)["ok"] == true);
  return (*json)["value"];
}

inline void check_refused(const std::string& answer, const std::string& code) {
  const Result<Json> json = parse_json(answer, "answer");
  REQUIRE(json);
  INFO(answer);
  REQUIRE(json->size() == 2);
  CHECK((*json)["ok"] == false);
  REQUIRE_FALSE((*json)["errors"].empty());
  for (const Json& error : (*json)["errors"]) {
    CHECK(error.size() == 3);
    CHECK(error["where"].is_string());
    CHECK_FALSE(error["detail"].get<std::string>().empty());
  }
  CHECK((*json)["errors"][0]["code"] == code);
}

}  // namespace turnpoint::test
