// Colours can be told apart, and the page uses the same ones.

#include <catch_amalgamated.hpp>

#include <fstream>
#include <sstream>

#include "web/ui/theme.h"

using namespace turnpoint::ui;

TEST_CASE("text is readable and parts can be seen in both themes") {
  const Scheme scheme = GENERATE(Scheme::light, Scheme::dark);
  for (const ContrastRule& rule : contrast_rules()) {
    INFO((scheme == Scheme::light ? "light: " : "dark: ")
         << to_text(rule.front) << " on " << to_text(rule.behind));
    CHECK(contrast(rgb(scheme, rule.front), rgb(scheme, rule.behind)) >= rule.least);
  }
}

TEST_CASE("what charts are painted with can be told from the card they stand on, and numbers are read on "
          "every shade") {
  const Scheme scheme = GENERATE(Scheme::light, Scheme::dark);
  for (const Colour part : {Colour::muted, Colour::accent, Colour::edge})
    CHECK(contrast(rgb(scheme, part), rgb(scheme, Colour::surface)) >= 3);
  for (std::size_t shade = 0; shade < heat_count; ++shade) {
    const Colour ink = shade < 3 ? Colour::ink : Colour::accent_ink;
    CHECK(contrast(rgb(scheme, ink), heat(scheme, shade)) >= 4.5);
  }
}

TEST_CASE("contrast is the ratio of WCAG 2") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Catch::Approx(21));
  CHECK(contrast({255, 255, 255}, {255, 255, 255}) == Catch::Approx(1));
  CHECK(contrast({118, 118, 118}, {255, 255, 255}) == Catch::Approx(4.54).margin(0.01));
}

TEST_CASE("the style sheet holds the theme's colours, word for word") {
  std::ifstream file("web/page/page.css", std::ios::binary);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  const std::string expected = colours_css();
  INFO("web/page/page.css must hold:\n" << expected);
  CHECK(text.str().find(expected) != std::string::npos);
}
