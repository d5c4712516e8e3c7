#include <algorithm>
#include <array>

#include "core/policy/names.h"
#include "core/policy/places/places.h"

namespace turnpoint {
namespace {

struct BandNumber {
  std::string_view name;
  int PayBand::*member;
  int most;
};

constexpr std::array<BandNumber, 4> band_numbers = {{
    {"from_months", &PayBand::from_months, 600},
    {"full", &PayBand::full, 366},
    {"half", &PayBand::half, 366},
    {"half_from_months", &PayBand::half_from_months, 600},
}};

std::string to_text(const std::vector<PayBand>& bands) {
  std::string text;
  for (const PayBand& band : bands) {
    text += text.empty() ? "" : "; ";
    for (const BandNumber& number : band_numbers) {
      const bool optional = number.member == &PayBand::half_from_months;
      if (optional && band.half_from_months == 0) continue;
      text += number.member == &PayBand::from_months ? "" : ", ";
      text += std::string(number.name) + " " + std::to_string(band.*number.member);
    }
  }
  return text;
}

/// The part of `rest` before `separator`, which is taken off.
std::string_view take_part(std::string_view& rest, std::string_view separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + separator.size());
  return part;
}

bool set_number(PayBand& band, std::string_view part) {
  const std::string_view name = take_part(part, " ");
  const auto number = std::find_if(band_numbers.begin(), band_numbers.end(),
                                   [&](const BandNumber& known) { return known.name == name; });
  const std::optional<std::int64_t> value = whole_from_text(part);
  if (number == band_numbers.end() || !value || *value < 0 || *value > number->most) return false;
  band.*number->member = static_cast<int>(*value);
  return true;
}

}  // namespace

std::optional<std::vector<PayBand>> bands_from_text(std::string_view text) {
  std::vector<PayBand> bands;
  while (!text.empty()) {
    std::string_view parts = take_part(text, "; ");
    PayBand band;
    while (!parts.empty()) {
      if (!set_number(band, take_part(parts, ", "))) return std::nullopt;
    }
    const bool in_order = bands.empty() ? band.from_months == 0 : band.from_months > bands.back().from_months;
    if (!in_order) return std::nullopt;
    bands.push_back(band);
  }
  if (bands.empty()) return std::nullopt;
  return bands;
}

namespace {

Place bands_place(std::string path, std::vector<PayBand>& bands) {
  return {std::move(path),
          "write the bands in order, the first from 0 months of service: "
          "\"from_months 0, full 1, half 0; from_months 12, full 2, half 2\".",
          [&bands] { return to_text(bands); },
          [&bands](std::string_view text) {
            std::optional<std::vector<PayBand>> read = bands_from_text(text);
            if (!read) return false;
            bands = std::move(*read);
            return true;
          },
          {}};
}

Place unit_place(std::string path, TermUnit& unit) {
  return choice_place(
      std::move(path), pay_unit_names, [&unit] { return std::size_t{unit == TermUnit::month ? 0U : 1U}; },
      [&unit](std::size_t index) { unit = index == 0 ? TermUnit::month : TermUnit::working_day; });
}

}  // namespace

void add_pay_places(Policy& policy, std::vector<Place>& places) {
  for (SickPay& scheme : policy.sick_pay) {
    const std::string path = "sick_pay." + scheme.id;
    places.push_back(unit_place(path + ".unit", scheme.unit));
    places.push_back(bands_place(path + ".bands", scheme.bands));
    places.push_back(whole_place(path + ".look_back_months", scheme.look_back_months, 1, 120));
  }
}

}  // namespace turnpoint
