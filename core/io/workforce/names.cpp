#include "core/io/workforce/names.h"

namespace turnpoint {
namespace {

/// FNV-1a, its high bits folded in because only the low ones choose the slot.
std::uint32_t hash_of(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : name) hash = (hash ^ static_cast<std::uint8_t>(byte)) * 0x100000001b3U;
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace

/// The name's slot, or the free one where it belongs. One flat table: with 100,000 people a look-up is mostly
/// waiting for memory, and std::unordered_map waits three times as often.
std::size_t Names::slot_of(std::string_view name, std::uint32_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].number != 0 && (slots_[at].hash != hash || names_[slots_[at].number - 1] != name)) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return at;
}

void Names::grow() {
  std::vector<Slot> before(slots_.empty() ? 16 : slots_.size() * 2);
  before.swap(slots_);
  for (const Slot& slot : before) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

std::uint32_t Names::index_of(std::string_view name) {
  if (2 * (names_.size() + 1) > slots_.size()) grow();
  const std::uint32_t hash = hash_of(name);
  Slot& slot = slots_[slot_of(name, hash)];
  if (slot.number == 0) {
    names_.emplace_back(name);
    slot = {hash, static_cast<std::uint32_t>(names_.size())};
  }
  return slot.number - 1;
}

std::optional<std::uint32_t> Names::find(std::string_view name) const {
  if (slots_.empty()) return std::nullopt;
  const Slot& slot = slots_[slot_of(name, hash_of(name))];
  if (slot.number == 0) return std::nullopt;
  return slot.number - 1;
}

}  // namespace turnpoint
