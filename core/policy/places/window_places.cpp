#include <algorithm>

#include "core/policy/places/places.h"

namespace turnpoint {
namespace {

constexpr int most_months = 120;
constexpr int most_days = 3660;

/// `12 months`, `1 month`, `91 days`; `months 12` too, as an object of a policy file comes out as text.
std::optional<WindowLength> window_from_text(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  std::string_view number = text.substr(0, space);
  std::string_view unit = text.substr(space + 1);
  if (!whole_from_text(number)) std::swap(number, unit);
  const bool months = unit == "months" || unit == "month";
  if (!months && unit != "days" && unit != "day") return std::nullopt;
  const std::optional<std::int64_t> count = whole_from_text(number);
  if (!count || *count < 1 || *count > (months ? most_months : most_days)) return std::nullopt;
  return WindowLength{months ? WindowLength::Unit::months : WindowLength::Unit::days,
                      static_cast<int>(*count)};
}

}  // namespace

void add_window_places(const std::string& path, WindowLength& window, const std::string& what,
                       std::vector<Place>& places) {
  places.push_back({path,
                    "write a window such as \"12 months\" (at most 120) or \"91 days\" (at most 3660).",
                    [&window] { return to_text(window); },
                    [&window](std::string_view text) {
                      const std::optional<WindowLength> read = window_from_text(text);
                      if (read) window = *read;
                      return read.has_value();
                    },
                    {}});
  const bool months = window.unit == WindowLength::Unit::months;
  Place number =
      whole_place(path + (months ? ".months" : ".days"), window.count, 1, months ? most_months : most_days);
  number.slider = Parameter{number.path,
                            what + (months ? ": months looked back" : ": days looked back"),
                            window.count,
                            1,
                            std::max(months ? 36 : 1096, window.count),
                            1};
  places.push_back(std::move(number));
}

}  // namespace turnpoint
