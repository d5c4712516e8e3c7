#pragma once
/// The theme as ImGui wants it.

#include <imgui.h>

#include "web/ui/node.h"
#include "web/ui/theme.h"

namespace turnpoint::ui {

namespace metric {
inline constexpr float gap = 12;            ///< between widgets
inline constexpr float padding = 16;        ///< inside landmarks and cards
inline constexpr float field_width = 340;   ///< widest
inline constexpr float beside_width = 220;  ///< of a field that stands beside another
inline constexpr float card_width = 208;    ///< narrowest
inline constexpr float wide_card_width = 380;
inline constexpr float row_height = 36;
inline constexpr float ring_width = 2.5F;
}  // namespace metric

ImU32 packed(Scheme scheme, Colour colour);
ImVec4 vector(Scheme scheme, Colour colour);

/// Text colour and background of a tone.
Colour front(Tone tone);
Colour behind(Tone tone);

/// Sizes and colours of the current ImGui context.
void apply_style(Scheme scheme);

}  // namespace turnpoint::ui
