#pragma once
/// A letter or a form as blocks of text, before it is plain text or HTML.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace turnpoint {

struct PaperBlock {
  enum class Kind : std::uint8_t {
    heading,
    paragraph,
    line,   ///< of an address or a signature: the next line follows at once
    point,  ///< of a list
    row,    ///< a label and what stands beside it
  };
  Kind kind = Kind::paragraph;
  std::string text;
  std::string value = {};  ///< of a row
  friend bool operator==(const PaperBlock&, const PaperBlock&) = default;
};

struct Paper {
  std::string title;
  std::vector<PaperBlock> blocks;
};

/// A place for what is typed or merged when it is printed and never stored: `«name»`.
std::string blank(std::string_view what);

/// The blanks of a text in their order, each once: `name`, `address`.
std::vector<std::string> blanks_of(const Paper& paper);

/// What was typed for this print in place of its blanks, by their names. Several lines stay lines where a
/// blank is a line of its own, as in an address; elsewhere commas part them. Blanks without a text stay.
Paper with_blanks(const Paper& paper, const std::map<std::string, std::string>& typed);

}  // namespace turnpoint
