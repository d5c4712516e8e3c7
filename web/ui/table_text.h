#pragma once
/// Tables of a frame as text, to be saved.

#include <string>
#include <vector>

#include "web/ui/tree.h"

namespace turnpoint::ui {

/// Every table: its key as text, and its caption.
std::vector<Option> tables_in(const Tree& tree);

/// Its header, then its rows, as many as the tree holds; nothing where no table has the key. A cell with
/// widgets inside has what they show, one space between; numbers are without the commas of thousands, and
/// columns of buttons are left out.
std::vector<std::vector<std::string>> cells_of(const Tree& tree, const std::string& table);

}  // namespace turnpoint::ui
