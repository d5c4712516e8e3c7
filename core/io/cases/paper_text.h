#pragma once
/// Letters and forms as plain text and as one HTML file.

#include <string>

#include "core/cases/paper/paper.h"
#include "core/io/json.h"

namespace turnpoint {

/// Lines of at most 78 characters, blank lines between blocks; blanks stay as `«name»`.
std::string paper_text(const Paper& paper);

/// One file that needs nothing else: headings, paragraphs, lists and a description list; prints as it stands.
/// Blanks are `<mark>` elements.
std::string paper_html(const Paper& paper);

/// The same page in parts, to be printed out of a frame: {"title", "style", "main"}.
Json paper_parts_json(const Paper& paper);

}  // namespace turnpoint
