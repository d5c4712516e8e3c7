#pragma once
/// Bank holidays of the three divisions of the United Kingdom, computed; one-off days are in a table.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/time/window.h"

namespace turnpoint {

enum class Division : std::uint8_t { england_and_wales, scotland, northern_ireland };

/// `england-and-wales`, `scotland` or `northern-ireland`.
std::optional<Division> division_from_text(std::string_view text);

/// Day numbers of the bank holidays in the span, sorted. Years before 1995 are given without their one-off
/// days.
std::vector<std::int32_t> bank_holidays(Division division, const Span& span);

}  // namespace turnpoint
