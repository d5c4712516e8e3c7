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

std::string_view to_text(Division division);

/// A bank holiday as gov.uk publishes it.
struct BankHoliday {
  Day day{};
  std::string_view title;   ///< `Early May bank holiday`
  bool substitute = false;  ///< it stands for a day on which it could not be held
};

/// The bank holidays in the span, by day. Years before 1995 are given without their one-off days, and a day
/// that has not been announced yet is not there.
std::vector<BankHoliday> named_bank_holidays(Division division, const Span& span);

/// Day numbers of the bank holidays in the span, sorted.
std::vector<std::int32_t> bank_holidays(Division division, const Span& span);

}  // namespace turnpoint
