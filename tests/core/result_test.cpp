#include "core/base/result.h"

#include <catch2/catch_test_macros.hpp>

using namespace turnpoint;

TEST_CASE("a failed result carries its code, place and sentence") {
  const Result<int> result = fail(ErrorCode::bad_date, "people.csv:2:start_date", "'31/02/2024' is not a date");
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error() == Error{ErrorCode::bad_date, "people.csv:2:start_date", "'31/02/2024' is not a date"});
}

TEST_CASE("an error code's text is its own name") {
  CHECK(std::string(to_text(ErrorCode::bad_date)) == "bad_date");
}
