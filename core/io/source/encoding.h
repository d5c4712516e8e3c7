#pragma once
/// Which encoding a text file has, by its bytes alone, and the same text as UTF-8.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace turnpoint {

enum class Encoding : std::uint8_t { utf_8, utf_8_with_mark, utf_16_le, utf_16_be, windows_1252 };

/// `utf-8`, `utf-16-le`, … as options and plans have it.
std::string_view to_text(Encoding encoding);
std::optional<Encoding> encoding_from_text(std::string_view text);
/// As a sentence has it: `UTF-16 (little-endian, as Excel's "Unicode text")`.
std::string_view to_words(Encoding encoding);

/// By the byte order mark; else by zero bytes beside letters; else UTF-8 if it is; else Windows-1252, which
/// any bytes can be. A file that is not one of these reads as nonsense, so what was found is always said.
Encoding find_encoding(std::string_view bytes);

/// Without byte order mark. What the encoding cannot hold becomes U+FFFD; for UTF-8 the bytes stay as they
/// are, so that a bad one is refused with its row.
std::string to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace turnpoint
