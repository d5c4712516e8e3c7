#pragma once
/// The colours of a printed document, light and dark.

#include <array>
#include <string_view>

namespace turnpoint {

struct ReportColour {
  std::string_view name;  ///< as the style sheet calls it
  std::string_view light;
  std::string_view dark;
};

inline constexpr std::array<ReportColour, 9> report_palette = {{
    {"paper", "#ffffff", "#11171e"},
    {"panel", "#f2f5f7", "#1a232c"},
    {"ink", "#17212b", "#e9eef2"},
    {"quiet", "#4a5866", "#adbac6"},
    {"rule", "#c3ccd4", "#3b4854"},
    {"mark", "#005f6b", "#5ccbd8"},
    {"old", "#5b6875", "#9aa8b5"},
    {"new", "#00707d", "#4fc3d0"},
    {"note", "#fdf4e3", "#2c2413"},
}};

}  // namespace turnpoint
