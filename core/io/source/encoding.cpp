#include "core/io/source/encoding.h"

#include <algorithm>
#include <array>

#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::string_view utf_8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf_16_le_mark = "\xFF\xFE";
constexpr std::string_view utf_16_be_mark = "\xFE\xFF";
constexpr std::uint32_t replacement = 0xFFFD;

constexpr std::array<std::string_view, 5> names = {"utf-8", "utf-8-with-mark", "utf-16-le", "utf-16-be",
                                                   "windows-1252"};
constexpr std::array<std::string_view, 5> words = {
    "UTF-8", "UTF-8 with a byte order mark", "UTF-16, little-endian", "UTF-16, big-endian", "Windows-1252"};

/// The bytes 0x80 to 0x9F; 0 where Windows-1252 has none.
constexpr std::array<std::uint16_t, 32> windows_1252_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_character(std::string& out, std::uint32_t character) {
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(static_cast<std::uint8_t>(value)); };
  if (character < 0x80U) {
    byte(character);
  } else if (character < 0x800U) {
    byte(0xC0U | character >> 6U);
    byte(0x80U | (character & 0x3FU));
  } else if (character < 0x10000U) {
    byte(0xE0U | character >> 12U);
    byte(0x80U | (character >> 6U & 0x3FU));
    byte(0x80U | (character & 0x3FU));
  } else {
    byte(0xF0U | character >> 18U);
    byte(0x80U | (character >> 12U & 0x3FU));
    byte(0x80U | (character >> 6U & 0x3FU));
    byte(0x80U | (character & 0x3FU));
  }
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    if (byte < 0x80 || byte >= 0xA0) {
      append_character(out, byte);
    } else {
      const std::uint16_t character = windows_1252_high[byte - 0x80U];
      append_character(out, character == 0 ? replacement : character);
    }
  }
  return out;
}

std::uint32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  const auto first = static_cast<std::uint8_t>(bytes[at]);
  const auto second = static_cast<std::uint8_t>(bytes[at + 1]);
  return big_endian ? (std::uint32_t{first} << 8U | second) : (std::uint32_t{second} << 8U | first);
}

std::string from_utf_16(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size() / 2 + 16);
  std::size_t at = 0;
  while (at + 1 < bytes.size()) {
    std::uint32_t character = unit_at(bytes, at, big_endian);
    at += 2;
    if (character >= 0xD800U && character < 0xDC00U && at + 1 < bytes.size()) {
      const std::uint32_t low = unit_at(bytes, at, big_endian);
      if (low >= 0xDC00U && low < 0xE000U) {
        character = 0x10000U + ((character - 0xD800U) << 10U) + (low - 0xDC00U);
        at += 2;
      }
    }
    append_character(out, character >= 0xD800U && character < 0xE000U ? replacement : character);
  }
  if (at < bytes.size()) append_character(out, replacement);
  return out;
}

/// Text in Latin letters has a zero in nearly every unit of UTF-16, always on the same side.
std::optional<Encoding> by_zero_bytes(std::string_view bytes) {
  const std::string_view sample =
      bytes.substr(0, std::min<std::size_t>(bytes.size() & ~std::size_t{1}, 4096));
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i & 1U] += sample[i] == '\0' ? 1 : 0;
  const std::size_t units = sample.size() / 2;
  if (units == 0) return std::nullopt;
  if (zeros[1] * 4 >= units * 3 && zeros[0] * 4 < units) return Encoding::utf_16_le;
  if (zeros[0] * 4 >= units * 3 && zeros[1] * 4 < units) return Encoding::utf_16_be;
  return std::nullopt;
}

/// A few bad bytes among many good characters are a fault of some rows, not another encoding.
bool mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t length = find_not_utf8(bytes.substr(at));
    if (length == std::string_view::npos) length = bytes.size() - at;
    for (const char byte : bytes.substr(at, length))
      good += (static_cast<std::uint8_t>(byte) & 0xC0U) == 0xC0U;
    at += length + 1;
    if (at <= bytes.size() && bad++ > bytes.size() / 1000 + 10) return false;
  }
  return bad == 0 || good > 2 * bad;
}

}  // namespace

std::string_view to_text(Encoding encoding) { return names[static_cast<std::size_t>(encoding)]; }
std::string_view to_words(Encoding encoding) { return words[static_cast<std::size_t>(encoding)]; }

std::optional<Encoding> encoding_from_text(std::string_view text) {
  const auto found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Encoding>(found - names.begin());
}

Encoding find_encoding(std::string_view bytes) {
  if (bytes.starts_with(utf_8_mark)) return Encoding::utf_8_with_mark;
  if (bytes.starts_with(utf_16_le_mark)) return Encoding::utf_16_le;
  if (bytes.starts_with(utf_16_be_mark)) return Encoding::utf_16_be;
  if (const auto by_zeros = by_zero_bytes(bytes)) return *by_zeros;
  return mostly_utf8(bytes) ? Encoding::utf_8 : Encoding::windows_1252;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
  case Encoding::utf_8:
  case Encoding::utf_8_with_mark:
    if (bytes.starts_with(utf_8_mark)) bytes.remove_prefix(utf_8_mark.size());
    return std::string(bytes);
  case Encoding::utf_16_le:
    if (bytes.starts_with(utf_16_le_mark)) bytes.remove_prefix(2);
    return from_utf_16(bytes, false);
  case Encoding::utf_16_be:
    if (bytes.starts_with(utf_16_be_mark)) bytes.remove_prefix(2);
    return from_utf_16(bytes, true);
  case Encoding::windows_1252: return from_windows_1252(bytes);
  }
  return std::string(bytes);
}

}  // namespace turnpoint
