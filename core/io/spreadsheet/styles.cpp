#include "core/io/spreadsheet/styles.h"

#include <map>
#include <optional>

namespace turnpoint {
namespace {

constexpr std::size_t most_styles = 100'000;

std::optional<int> number_of(const std::string* text) {
  if (text == nullptr || text->empty() || text->size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : *text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// The formats that have a number and no text: 14 to 17 and 22 are dates everywhere, the others in East Asia.
bool built_in_day(int id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
         id == 57 || id == 58;
}

}  // namespace

bool shows_a_day(std::string_view format) {
  format = format.substr(0, format.find(';'));
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (quoted || bracketed) {
      if (quoted ? c == '"' : c == ']') quoted = bracketed = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[') {
      bracketed = true;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == 'd' || c == 'D' || c == 'y' || c == 'Y') {
      return true;
    }
  }
  return false;
}

Result<Styles> Styles::read(XmlReader& xml) {
  Styles styles;
  std::map<int, bool> own;
  bool of_cells = false;
  for (;;) {
    const auto event = xml.next();
    if (!event) return tl::unexpected(event.error());
    if (*event == XmlReader::Event::done) return styles;
    if (*event == XmlReader::Event::text) continue;
    if (xml.name() == "cellXfs") of_cells = *event == XmlReader::Event::start;
    if (*event == XmlReader::Event::end || styles.dates_.size() > most_styles) continue;
    if (xml.name() == "numFmt") {
      const auto id = number_of(xml.attribute("numFmtId"));
      const std::string* code = xml.attribute("formatCode");
      if (id && code != nullptr) own[*id] = turnpoint::shows_a_day(*code);
    } else if (xml.name() == "xf" && of_cells) {
      const int id = number_of(xml.attribute("numFmtId")).value_or(0);
      const auto found = own.find(id);
      styles.dates_.push_back(found != own.end() ? found->second : built_in_day(id));
    }
  }
}

}  // namespace turnpoint
