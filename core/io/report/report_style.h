#pragma once
/// How a printed document looks.

#include <string>

namespace turnpoint {

/// One style sheet: A4 in print, light there; a screen may be dark.
std::string report_style();

}  // namespace turnpoint
