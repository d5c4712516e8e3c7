#include "core/compare/disclosure/key.h"

#include "core/base/sha256.h"

namespace turnpoint {
namespace {

std::optional<std::uint8_t> digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return std::nullopt;
}

}  // namespace

std::optional<DisclosureKey> disclosure_key_from_text(std::string_view text) {
  DisclosureKey key{};
  if (text.size() != 2 * key.size()) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::optional<std::uint8_t> four_bits = digit(text[i]);
    if (!four_bits) return std::nullopt;
    key[i / 2] = static_cast<std::uint8_t>(key[i / 2] << 4U | *four_bits);
  }
  return key;
}

std::string to_text(const DisclosureKey& key) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : key) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::int64_t secret_number(const DisclosureKey& key, std::string_view characteristic, std::string_view group,
                           std::int64_t end) {
  std::string bytes(key.begin(), key.end());
  // Names with their lengths, so that no two pairs of names make the same bytes.
  for (const std::string_view name : {std::string_view("turnpoint band"), characteristic, group})
    bytes += std::to_string(name.size()) + ':' + std::string(name);
  const Digest digest = sha256(bytes);
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8U | digest[i];
  return static_cast<std::int64_t>(number % static_cast<std::uint64_t>(end));
}

}  // namespace turnpoint
