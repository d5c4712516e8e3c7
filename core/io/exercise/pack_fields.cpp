#include "core/io/exercise/pack_fields.h"

#include <algorithm>

namespace turnpoint {
namespace {

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `<b`, `</`, `<!`, `<?`: what a page would take for an element; `&lt;`, `&#`: what it would take for one.
std::optional<std::size_t> markup_at(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const char next = text[i + 1];
    if (text[i] == '<' && (is_letter(next) || next == '/' || next == '!' || next == '?')) return i;
    if (text[i] == '&' && next == '#') return i;
    if (text[i] != '&' || !is_letter(next)) continue;
    std::size_t end = i + 1;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end < text.size() && text[end] == ';') return i;
  }
  return std::nullopt;
}

/// U+202A to U+202E and U+2066 to U+2069 turn the direction of writing, so that a text shows as another.
bool turns_direction(std::string_view text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] != '\xE2') continue;
    const bool embeds = text[i + 1] == '\x80' && text[i + 2] >= '\xAA' && text[i + 2] <= '\xAE';
    const bool isolates = text[i + 1] == '\x81' && text[i + 2] >= '\xA6' && text[i + 2] <= '\xA9';
    if (embeds || isolates) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> fault_of_plain_text(std::string_view text, bool lines) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == '\n' && lines) continue;
    if (byte < 0x20 || byte == 0x7F)
      return "holds the control character " + std::to_string(byte) + "; write " +
             (lines ? "words and line ends only." : "it on one line, in words only.");
  }
  if (const auto at = markup_at(text))
    return "holds \"" + std::string(text.substr(*at, 12)) + "\", which is markup; write plain words.";
  if (turns_direction(text)) return "holds a mark that turns the direction of writing; take it out.";
  return std::nullopt;
}

std::string PackFields::plain(const std::string& key, bool required, std::size_t most, bool lines) {
  std::string text = fields_.text(key, required);
  if (text.size() > most) {
    problem(ErrorCode::too_large, key,
            "\"" + key + "\" has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(most) +
                " are read. Say it shorter.");
    return {};
  }
  if (const auto fault = fault_of_plain_text(text, lines)) {
    problem(ErrorCode::out_of_range, key, "\"" + key + "\" " + *fault);
    return {};
  }
  return text;
}

std::string PackFields::title(const std::string& key, bool required) {
  return plain(key, required, PackLimits::title, false);
}

std::string PackFields::paragraph(const std::string& key, bool required) {
  return plain(key, required, PackLimits::text, true);
}

std::string PackFields::id(const std::string& key, bool required) {
  std::string text = title(key, required);
  if (text.empty() || is_id(text)) return text;
  problem(ErrorCode::out_of_range, key,
          "\"" + key + "\" is \"" + text + "\"; write small letters, digits, - and _ only.");
  return {};
}

std::optional<Day> PackFields::day(const std::string& key, bool required) {
  const std::string text = title(key, required);
  if (text.empty()) return std::nullopt;
  const auto day = day_from_text(text);
  if (!day)
    problem(ErrorCode::bad_date, key, "\"" + key + "\" is \"" + text + "\"; write a day as 2026-04-03.");
  return day;
}

std::vector<std::string> PackFields::ids(const std::string& key) {
  std::vector<std::string> texts = fields_.texts(key);
  if (texts.size() > PackLimits::list) {
    problem(ErrorCode::too_large, key,
            "\"" + key + "\" has " + std::to_string(texts.size()) + " entries; at most " +
                std::to_string(PackLimits::list) + " are read.");
    texts.clear();
  }
  for (const std::string& text : texts) {
    if (!is_id(text) || text.size() > PackLimits::title)
      problem(ErrorCode::out_of_range, key,
              "\"" + text.substr(0, 60) +
                  "\" stands in the list; write small letters, digits, - and _ only.");
  }
  return texts;
}

std::vector<const Json*> PackFields::objects(const std::string& key, std::size_t most, bool required) {
  std::vector<const Json*> found;
  const Json* list = fields_.list(key);
  if (list == nullptr) {
    if (required && !fields_.has(key)) problem(ErrorCode::missing_field, key, "\"" + key + "\" is missing.");
    return found;
  }
  if (list->size() > most) {
    problem(ErrorCode::too_large, key,
            "\"" + key + "\" has " + std::to_string(list->size()) + " entries; at most " +
                std::to_string(most) + " are read.");
    return found;
  }
  for (const Json& entry : *list) {
    if (entry.is_object())
      found.push_back(&entry);
    else
      problem(ErrorCode::wrong_type, key, "An entry of \"" + key + "\" is no object in braces.");
  }
  if (required && list->empty())
    problem(ErrorCode::missing_value, key, "\"" + key + "\" is empty; write at least one.");
  return found;
}

void PackFields::refuse_others() {
  fields_.refuse_others();
  for (const char* key : {"assumed", "note"}) {
    if (object_.contains(key))
      problem(ErrorCode::unknown_field, key,
              "\"" + std::string(key) + "\" is not a field here; check its spelling or remove it.");
  }
}

}  // namespace turnpoint
