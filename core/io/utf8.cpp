#include "core/io/utf8.h"

#include <cstdint>
#include <cstring>

namespace turnpoint {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

/// The two-byte bounds of the second byte keep out overlong forms, surrogates and what lies above U+10FFFF.
bool second_fits(std::uint8_t lead, std::uint8_t second) {
  switch (lead) {
  case 0xE0: return second >= 0xA0 && second <= 0xBF;
  case 0xED: return second >= 0x80 && second <= 0x9F;
  case 0xF0: return second >= 0x90 && second <= 0xBF;
  case 0xF4: return second >= 0x80 && second <= 0x8F;
  default: return second >= 0x80 && second <= 0xBF;
  }
}

/// Bytes of the character that begins at `at`, or 0 where none does.
std::size_t character_length(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size() || !second_fits(lead, byte_at(text, at + 1)))
    return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if ((byte_at(text, at + i) & 0xC0U) != 0x80) return 0;
  }
  return length;
}

/// Past the run of ASCII that begins at `at`, eight bytes at a time.
std::size_t after_ascii(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

}  // namespace

std::size_t find_not_utf8(std::string_view text) {
  std::size_t at = after_ascii(text, 0);
  while (at < text.size()) {
    const std::size_t length = character_length(text, at);
    if (length == 0) return at;
    at = after_ascii(text, at + length);
  }
  return std::string_view::npos;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::size_t length = character_length(text, at);
    at += length == 0 ? 1 : length;
  }
  return count;
}

std::string to_valid_utf8(std::string_view text) {
  std::string valid;
  while (true) {
    const std::size_t bad = find_not_utf8(text);
    valid += text.substr(0, bad);
    if (bad == std::string_view::npos) return valid;
    valid += "\xEF\xBF\xBD";
    text.remove_prefix(bad + 1);
  }
}

std::string in_quotes(std::string_view text, std::size_t max_characters) {
  std::string shown = "\"";
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == max_characters) {
      shown += "…";
      break;
    }
    const std::size_t length = character_length(text, at);
    if (length == 0) {
      shown += "\xEF\xBF\xBD";
    } else if (byte_at(text, at) < 0x20 || byte_at(text, at) == 0x7F) {
      shown += ' ';
    } else {
      shown += text.substr(at, length);
    }
    at += length == 0 ? 1 : length;
  }
  return shown + '"';
}

}  // namespace turnpoint
