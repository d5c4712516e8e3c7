#pragma once
/// What a synthetic workforce comes to in the last twelve months of its record, as sums that merge.

#include <array>
#include <string>
#include <vector>

#include "core/base/exact.h"
#include "core/synth/generate/synthesis.h"

namespace turnpoint {

/// The figures that a profile has a target for, in the order they are printed in.
inline constexpr std::array<std::string_view, 8> target_ids = {
    "days_per_fte", "none", "long", "four_spells", "three_of_two_days", "ten_days", "bradford", "four_weeks"};

/// Whole numbers: slices of a workforce add up. README.md says what each counts.
struct Achieved {
  std::int64_t people = 0;            ///< in service on some day of the twelve months
  std::int64_t fte_days = 0;          ///< days in service times FTE in percent
  std::int64_t lost_fte_days = 0;     ///< working days lost times FTE in percent
  std::int64_t year_days = 0;         ///< days of the twelve months
  std::array<std::int64_t, 8> met{};  ///< people, by figure; the first stays 0
  std::int64_t spells = 0;            ///< of the whole record, appointments included

  void merge(const Achieved& other);
  /// Days lost for one FTE, else percent of people; 0 when nobody was in service. `figure` is into
  /// target_ids.
  Rational value(std::size_t figure) const;
};

/// The policy that the triggers are counted with: working days, whatever the category of a spell of illness.
Policy measuring_policy();

/// The slice as a workforce; its people have no team and no group.
Workforce workforce_of(const Synthesis& synthesis, const SyntheticPeople& people);

Achieved measure(const Synthesis& synthesis, const SyntheticPeople& people);

/// Whether the figure is as near to its target as the target asks.
bool is_reached(const TargetFigure& target, const Rational& achieved);

}  // namespace turnpoint
