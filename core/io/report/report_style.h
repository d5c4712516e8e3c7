#pragma once
/// How a printed document looks.

#include <string>

namespace turnpoint {

/// One style sheet: A4 in print, light there; a screen may be dark. `dense`: closer and smaller on paper.
std::string report_style(bool dense = false);

}  // namespace turnpoint
