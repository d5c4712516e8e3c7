#pragma once
/// Why a person was ill, as far as a policy asks; kept only where health detail is switched on.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace turnpoint {

enum class Reason : std::uint8_t {
  not_recorded,
  stress_anxiety_depression,
  back,
  musculoskeletal,
  cold_cough_flu,
  stomach,
  headache_migraine,
  infection,
  chest_respiratory,
  heart_circulation,
  cancer,
  pregnancy,
  injury,
  other,
};

inline constexpr std::array<std::string_view, 14> reason_names = {
    "",          "stress_anxiety_depression", "back",   "musculoskeletal",   "cold_cough_flu",
    "stomach",   "headache_migraine",         "infection", "chest_respiratory", "heart_circulation",
    "cancer",    "pregnancy",                 "injury", "other",
};

constexpr std::string_view to_text(Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }
std::optional<Reason> reason_from_text(std::string_view text);

}  // namespace turnpoint
