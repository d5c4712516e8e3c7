#include "core/io/spreadsheet/xml.h"

#include <algorithm>

#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::size_t deepest = 32;
constexpr std::size_t longest = std::size_t{1} << 20U;  ///< one tag, text or comment

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void append_utf8(std::string& out, std::uint32_t c) {
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(static_cast<std::uint8_t>(value)); };
  if (c < 0x80U) {
    byte(c);
  } else if (c < 0x800U) {
    byte(0xC0U | c >> 6U), byte(0x80U | (c & 0x3FU));
  } else if (c < 0x10000U) {
    byte(0xE0U | c >> 12U), byte(0x80U | (c >> 6U & 0x3FU)), byte(0x80U | (c & 0x3FU));
  } else {
    byte(0xF0U | c >> 18U), byte(0x80U | (c >> 12U & 0x3FU)), byte(0x80U | (c >> 6U & 0x3FU));
    byte(0x80U | (c & 0x3FU));
  }
}

/// `#38`, `#x26`: a character XML may hold.
std::optional<std::uint32_t> numbered(std::string_view entity) {
  if (!entity.starts_with("#")) return std::nullopt;
  const bool hexadecimal = entity.starts_with("#x");
  entity.remove_prefix(hexadecimal ? 2 : 1);
  if (entity.empty() || entity.size() > 7) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : entity) {
    std::uint32_t digit = 99;
    if (c >= '0' && c <= '9') digit = static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') digit = static_cast<std::uint32_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') digit = static_cast<std::uint32_t>(c - 'A' + 10);
    if (digit >= (hexadecimal ? 16U : 10U)) return std::nullopt;
    value = value * (hexadecimal ? 16U : 10U) + digit;
  }
  const bool allowed = value == 9 || value == 10 || value == 13 || (value >= 32 && value < 0xD800U) ||
                       (value >= 0xE000U && value < 0xFFFEU) || (value >= 0x10000U && value < 0x110000U);
  return allowed ? std::optional(value) : std::nullopt;
}

}  // namespace

XmlReader::XmlReader(std::string where, Pieces pieces)
    : where_(std::move(where)), pieces_(std::move(pieces)) {}

tl::unexpected<Error> XmlReader::refuse(const std::string& what) const {
  return fail(ErrorCode::damaged, where_,
              "The file is damaged or not a spreadsheet: " + what +
                  ". Save it again with a spreadsheet program.");
}

/// One more piece behind what is not read yet; false at the end.
Result<bool> XmlReader::fill() {
  if (ended_) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  const auto piece = pieces_();
  if (!piece) return tl::unexpected(piece.error());
  ended_ = piece->empty();
  buffer_ += *piece;
  return !ended_;
}

/// Place of `mark` at or behind `at_ + from`, counted from `at_`; npos at the end of the document.
Result<std::size_t> XmlReader::find(std::string_view mark, std::size_t from) {
  for (;;) {
    const std::size_t found = buffer_.find(mark, at_ + from);
    if (found != std::string::npos) return found - at_;
    const std::size_t length = buffer_.size() - at_;
    if (length > longest) return refuse("a piece of it is longer than a megabyte");
    from = std::max(from, length >= mark.size() ? length - mark.size() + 1 : 0);
    const auto more = fill();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return std::string::npos;
  }
}

/// Place of the `>` that ends the tag at `at_`: one in quotes does not.
Result<std::size_t> XmlReader::tag_end() {
  char quote = 0;
  for (std::size_t i = 1;; ++i) {
    if (at_ + i >= buffer_.size()) {
      if (i > longest) return refuse("a tag of it is longer than a megabyte");
      const auto more = fill();
      if (!more) return tl::unexpected(more.error());
      if (!*more) return refuse("a tag of it is never closed");
    }
    const char c = buffer_[at_ + i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i;
    } else if (c == '<') {
      return refuse("a tag of it is never closed");
    }
  }
}

Result<XmlReader::Event> XmlReader::finish() const {
  if (!open_.empty()) return refuse("it ends inside " + in_quotes(open_.back(), 40));
  if (!seen_) return refuse("a part of it is empty");
  return Event::done;
}

Result<XmlReader::Event> XmlReader::next() {
  if (closes_) {
    closes_ = false;
    open_.pop_back();
    return Event::end;
  }
  for (;;) {
    if (at_ >= buffer_.size()) {
      const auto more = fill();
      if (!more) return tl::unexpected(more.error());
      if (!*more) return finish();
      if (!seen_ && buffer_.starts_with("\xEF\xBB\xBF")) at_ = 3;
      continue;
    }
    const auto event = buffer_[at_] == '<' ? read_markup() : read_text();
    // Comments and spaces between elements are passed over.
    if (!event || *event != Event::done) return event;
  }
}

/// `done` stands for nothing worth telling.
Result<XmlReader::Event> XmlReader::read_text() {
  const auto end = find("<", 0);
  if (!end) return tl::unexpected(end.error());
  const std::size_t length = *end == std::string::npos ? buffer_.size() - at_ : *end;
  const std::string_view raw = std::string_view(buffer_).substr(at_, length);
  if (open_.empty()) {
    if (!std::all_of(raw.begin(), raw.end(), is_space)) return refuse("there is text outside its elements");
    at_ += length;
    return Event::done;
  }
  auto text = resolved(raw);
  if (!text) return tl::unexpected(text.error());
  text_ = std::move(*text);
  at_ += length;
  return Event::text;
}

Result<XmlReader::Event> XmlReader::read_markup() {
  while (buffer_.size() - at_ < 9) {
    const auto more = fill();
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
  }
  const std::string_view here = std::string_view(buffer_).substr(at_);
  const bool comment = here.starts_with("<!--");
  const bool section = here.starts_with("<![CDATA[");
  const bool instruction = here.starts_with("<?");
  if (!comment && !section && !instruction) {
    if (here.starts_with("<!")) return refuse("it has a document type, which no spreadsheet has");
    return read_tag();
  }
  const std::string_view mark = comment ? "-->" : section ? "]]>" : "?>";
  const auto end = find(mark, comment ? 4 : section ? 9 : 2);
  if (!end) return tl::unexpected(end.error());
  if (*end == std::string::npos) return refuse("a comment or section of it is never closed");
  if (section) text_ = buffer_.substr(at_ + 9, *end - 9);
  at_ += *end + mark.size();
  if (section && open_.empty()) return refuse("there is text outside its elements");
  return section ? Event::text : Event::done;
}

Result<XmlReader::Event> XmlReader::close_tag(std::string_view tag) {
  while (!tag.empty() && is_space(tag.back())) tag.remove_suffix(1);
  if (open_.empty() || open_.back() != tag)
    return refuse("its element " + in_quotes(tag, 40) + " ends where it is not open");
  open_.pop_back();
  name_ = without_prefix(tag);
  return Event::end;
}

Result<XmlReader::Event> XmlReader::read_tag() {
  const auto end = tag_end();
  if (!end) return tl::unexpected(end.error());
  std::string_view tag = std::string_view(buffer_).substr(at_ + 1, *end - 1);
  at_ += *end + 1;
  if (tag.starts_with('/')) return close_tag(tag.substr(1));
  closes_ = tag.ends_with('/');
  if (closes_) tag.remove_suffix(1);
  const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n"));
  if (name.empty()) return refuse("an element of it has no name");
  if (open_.empty() && seen_) return refuse("it has two outermost elements");
  if (open_.size() == deepest)
    return refuse("its elements are more than " + std::to_string(deepest) + " deep");
  seen_ = true;
  open_.emplace_back(name);
  name_ = without_prefix(name);
  if (auto read = read_attributes(tag.substr(name.size())); !read) return tl::unexpected(read.error());
  return Event::start;
}

Result<void> XmlReader::read_attributes(std::string_view rest) {
  attributes_.clear();
  for (;;) {
    while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
    if (rest.empty()) return {};
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return refuse("an attribute of it has no value");
    std::string_view name = rest.substr(0, equals);
    while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
    rest.remove_prefix(equals + 1);
    while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\''))
      return refuse("an attribute of it is not in quotes");
    const std::size_t close = rest.find(rest.front(), 1);
    if (close == std::string_view::npos) return refuse("an attribute of it is not in quotes");
    auto value = resolved(rest.substr(1, close - 1));
    if (!value) return tl::unexpected(value.error());
    attributes_.emplace_back(without_prefix(name), std::move(*value));
    rest.remove_prefix(close + 1);
  }
}

Result<std::string> XmlReader::resolved(std::string_view raw) const {
  std::string out;
  out.reserve(raw.size());
  while (!raw.empty()) {
    const std::size_t amp = std::min(raw.find('&'), raw.size());
    out += raw.substr(0, amp);
    raw.remove_prefix(amp);
    if (raw.empty()) break;
    const std::size_t end = raw.substr(0, 12).find(';');
    const std::string_view entity = end == std::string_view::npos ? "" : raw.substr(1, end - 1);
    if (entity == "lt") {
      out += '<';
    } else if (entity == "gt") {
      out += '>';
    } else if (entity == "amp") {
      out += '&';
    } else if (entity == "quot") {
      out += '"';
    } else if (entity == "apos") {
      out += '\'';
    } else if (const auto character = numbered(entity)) {
      append_utf8(out, *character);
    } else {
      return refuse("it uses a name for a character that XML does not have, " + in_quotes(raw.substr(0, 12)));
    }
    raw.remove_prefix(end + 1);
  }
  return out;
}

const std::string* XmlReader::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes_) {
    if (key == name) return &value;
  }
  return nullptr;
}

}  // namespace turnpoint
