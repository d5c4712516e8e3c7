#pragma once
/// A laid-out chart as SVG, told apart by shape and word and not by colour alone; and as text for the app's
/// painters.

#include "core/io/html/element.h"
#include "core/report/drawing.h"

namespace turnpoint {

/// With its title and description first; `id` is its own in the document.
HtmlElement svg_of(const Drawing& drawing, const std::string& id, const std::string& title,
                   const std::string& description);

/// Width and height, then a line a shape: its kind, its style or `-`, its numbers with commas; for words the
/// anchor's first letter and the words.
std::string drawing_text(const Drawing& drawing);

}  // namespace turnpoint
