#include "core/workforce/category.h"

#include <catch2/catch_test_macros.hpp>

using namespace turnpoint;

TEST_CASE("a category is written and read by the same name") {
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const auto category = static_cast<Category>(i);
    CAPTURE(category_names[i]);
    CHECK(category_from_text(to_text(category)) == category);
  }
  CHECK(to_text(Category::unauthorised) == "unauthorised");
  CHECK(to_text(Category::medical_appointment) == "medical_appointment");
}

TEST_CASE("a text that is no category is none") {
  for (const char* text : {"", "Sickness", "sickness ", "holiday"}) {
    CAPTURE(text);
    CHECK_FALSE(category_from_text(text));
  }
}

TEST_CASE("a category in words has no underscore") {
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const std::string_view words = to_words(static_cast<Category>(i));
    CAPTURE(words);
    CHECK_FALSE(words.empty());
    CHECK(words.find('_') == std::string_view::npos);
  }
}
