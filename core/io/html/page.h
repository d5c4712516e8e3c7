#pragma once
/// A whole page in one file, without script and without anything from elsewhere; and its tables.

#include "core/io/html/element.h"

namespace turnpoint {

/// `style` holds no `<`. `main` is the element below `body`.
std::string html_page(const std::string& title, std::string_view style, const HtmlElement& main);

/// The first row names the columns, the first cell of each other one its row; the columns from `words` on
/// hold numbers.
HtmlElement html_table(const std::string& caption, const std::vector<std::vector<std::string>>& rows,
                       std::size_t words);

}  // namespace turnpoint
