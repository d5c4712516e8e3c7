#pragma once
/// What the canvas shows until the first panel exists.

namespace turnpoint {

void build_empty_view_fonts(float scale);
void draw_empty_view();

}  // namespace turnpoint
