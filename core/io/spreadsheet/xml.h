#pragma once
/// XML in UTF-8, element by element out of pieces, without document types: enough for spreadsheets, and
/// nothing a hostile file could grow by.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace turnpoint {

class XmlReader {
 public:
  /// Gives the next piece, empty at the end. A piece holds until the next is asked for.
  using Pieces = std::function<Result<std::string_view>()>;
  enum class Event : std::uint8_t { start, end, text, done };

  /// `where` names the document in errors.
  XmlReader(std::string where, Pieces pieces);

  /// Codes: damaged (also for a document type, an unknown entity, elements over 32 deep), or what the pieces
  /// say.
  Result<Event> next();

  /// Of start and end, without its prefix.
  const std::string& name() const { return name_; }
  /// Of text, with entities resolved.
  const std::string& text() const { return text_; }
  /// Of start, by its name without prefix; nothing where it is missing.
  const std::string* attribute(std::string_view name) const;

 private:
  Result<bool> fill();
  Result<std::size_t> find(std::string_view mark, std::size_t from);
  Result<std::size_t> tag_end();
  Result<Event> read_markup();
  Result<Event> read_text();
  Result<Event> read_tag();
  Result<Event> close_tag(std::string_view tag);
  Result<void> read_attributes(std::string_view rest);
  Result<std::string> resolved(std::string_view raw) const;
  Result<Event> finish() const;
  tl::unexpected<Error> refuse(const std::string& what) const;

  std::string where_;
  Pieces pieces_;
  std::string buffer_;
  std::size_t at_ = 0;
  bool ended_ = false;
  bool seen_ = false;    ///< an element began
  bool closes_ = false;  ///< the element that just began is empty
  std::string name_;
  std::string text_;
  std::vector<std::pair<std::string, std::string>> attributes_;
  std::vector<std::string> open_;  ///< full names
};

}  // namespace turnpoint
