// The colours of a printed report can be read and told apart, on paper and on a dark screen.

#include <catch_amalgamated.hpp>

#include <string>

#include "core/io/report/report_palette.h"
#include "core/io/report/report_style.h"
#include "web/ui/theme.h"

using namespace turnpoint;

namespace {

ui::Rgb rgb_of(std::string_view hexadecimal) {
  const auto part = [&](std::size_t at) {
    return static_cast<std::uint8_t>(std::stoi(std::string(hexadecimal.substr(at, 2)), nullptr, 16));
  };
  return {part(1), part(3), part(5)};
}

ui::Rgb named(std::string_view name, bool dark) {
  for (const ReportColour& colour : report_palette) {
    if (colour.name == name) return rgb_of(dark ? colour.dark : colour.light);
  }
  FAIL("no colour " << name);
  return {};
}

struct Pair {
  const char* front;
  const char* behind;
  double least;
};

/// Text 4.5 to 1, parts of a chart 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
constexpr Pair pairs[] = {{"ink", "paper", 4.5},   {"ink", "panel", 4.5},   {"ink", "note", 4.5},
                          {"quiet", "paper", 4.5}, {"quiet", "panel", 4.5}, {"mark", "paper", 4.5},
                          {"mark", "panel", 4.5},  {"old", "paper", 3},     {"new", "paper", 3}};

}  // namespace

TEST_CASE("a printed report is readable, light and dark") {
  const bool dark = GENERATE(false, true);
  for (const Pair& pair : pairs) {
    INFO((dark ? "dark: " : "light: ") << pair.front << " on " << pair.behind);
    CHECK(ui::contrast(named(pair.front, dark), named(pair.behind, dark)) >= pair.least);
  }
}

TEST_CASE("a printed report is dark on a screen only, and no colour stands outside its palette") {
  const std::string style = report_style();
  CHECK(style.find("@media screen and (prefers-color-scheme: dark)") != std::string::npos);
  const std::size_t rules = style.find("* { box-sizing");
  REQUIRE(rules != std::string::npos);
  CHECK(style.find('#', rules) == std::string::npos);
  CHECK(style.find('<') == std::string::npos);
}
