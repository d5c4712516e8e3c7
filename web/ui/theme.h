#pragma once
/// The colours of the app, light and dark, for the canvas and the page alike.

#include <array>
#include <cstdint>
#include <string>

namespace turnpoint::ui {

enum class Scheme : std::uint8_t { light, dark };

struct Rgb {
  std::uint8_t red = 0, green = 0, blue = 0;
};

enum class Colour : std::uint8_t {
  paper,     ///< behind everything
  surface,   ///< cards, fields, table rows
  raised,    ///< banner, side column, header cells
  ink,       ///< text
  muted,     ///< secondary text
  edge,      ///< borders of controls
  hairline,  ///< decoration only
  accent,
  accent_ink,
  accent_strong,
  accent_soft,
  info,
  info_soft,
  good,
  good_soft,
  attention,
  attention_soft,
  error,
  error_soft,
  ring,  ///< around what has keyboard focus
};

inline constexpr std::size_t colour_count = static_cast<std::size_t>(Colour::ring) + 1;

Rgb rgb(Scheme scheme, Colour colour);

/// Shades of a heat map, from the fewest to the most; ink is read on the first three, accent_ink on the
/// others.
inline constexpr std::size_t heat_count = 5;
Rgb heat(Scheme scheme, std::size_t shade);

/// The colour's name in the style sheet, e.g. `accent-ink`.
const char* to_text(Colour colour);

/// Ratio of WCAG 2: from 1 to 21.
double contrast(Rgb a, Rgb b);

struct ContrastRule {
  Colour front;
  Colour behind;
  double least;
};

/// Every pair that is drawn on one another: 4.5 for text, 3 for parts and rings.
const std::array<ContrastRule, 36>& contrast_rules();

/// The colours as custom properties: light, dark by preference, dark and light by choice (`data-theme`).
std::string colours_css();

}  // namespace turnpoint::ui
