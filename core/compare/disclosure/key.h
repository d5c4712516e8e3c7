#pragma once
/// The secret of a study that decides where the bands of each group begin.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace turnpoint {

/// 128 random bits, made outside core and kept with the study: never printed, never shared with its tables.
using DisclosureKey = std::array<std::uint8_t, 16>;

/// Reads exactly 32 hexadecimal digits.
std::optional<DisclosureKey> disclosure_key_from_text(std::string_view text);
/// For the study's own file and nowhere else.
std::string to_text(const DisclosureKey& key);

/// A number from 0 up to `end` (above 0, not included) that nobody without the key can tell, the same for the
/// same names.
std::int64_t secret_number(const DisclosureKey& key, std::string_view characteristic, std::string_view group,
                           std::int64_t end);

}  // namespace turnpoint
