#pragma once
/// Every placeholder that a template may hold, and what fills it.

#include <cstdint>
#include <span>
#include <string_view>

namespace turnpoint {

enum class FilledBy : std::uint8_t {
  print,   ///< typed or merged when it is printed, never stored: a marked blank until then
  writer,  ///< given by the writer for this letter
  record,  ///< the case and the policy
};

struct Placeholder {
  std::string_view name;
  FilledBy by = FilledBy::record;
  std::string_view filled_by;  ///< goes on from "It is filled by"
};

std::span<const Placeholder> placeholders();

/// nullptr for a name that no letter knows.
const Placeholder* find_placeholder(std::string_view name);

}  // namespace turnpoint
