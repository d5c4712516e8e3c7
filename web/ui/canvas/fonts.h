#pragma once
/// The canvas's fonts: one family in two weights, drawn sharp at every zoom.

#include <cstddef>

struct ImFont;

namespace turnpoint::ui {

/// TrueType files that outlive the atlas; without them ImGui's own font stands in (native tests).
struct FontFiles {
  const unsigned char* regular = nullptr;
  std::size_t regular_size = 0;
  const unsigned char* bold = nullptr;
  std::size_t bold_size = 0;
};

/// Sizes are of the em, as in style sheets; a line is about a third taller.
struct Fonts {
  ImFont* body = nullptr;     ///< 16 px
  ImFont* strong = nullptr;   ///< 16 px bold
  ImFont* title = nullptr;    ///< 20 px bold
  ImFont* display = nullptr;  ///< 27 px bold
};

/// Fills ImGui's atlas for `scale` device pixels a CSS pixel. Call again, then let the platform upload the
/// texture, when the scale changes. Sizes stay in CSS pixels.
Fonts build_fonts(const FontFiles& files, float scale);

}  // namespace turnpoint::ui
