#pragma once
/// What a monthly report is asked for, and the days it compares.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/exact.h"
#include "core/time/window.h"

namespace turnpoint {

struct MeasuresRequest {
  Day as_at{};
  std::optional<Day> launch;             ///< first day of the new policy; nothing: no before and after
  std::vector<std::int32_t> team_start;  ///< by team: its own first day; `no_day` or no entry: `launch`
  std::int64_t amber_from = 5;           ///< of a colleague: working days lost in twelve months
  std::int64_t red_from = 10;
  Rational service_amber{8};  ///< of a service: days lost per FTE in twelve months
  Rational service_red{10};
  std::int64_t suppression = 5;
  std::size_t top = 10;  ///< colleagues listed a service
};

/// `year`: the twelve months up to the report's day; `year_before`: those before. `after`: from launch to the
/// report's day, its last twelve months at most; `before`: the same days a year earlier, or the twelve months
/// before launch where `after` is longer.
struct MeasuredDays {
  Span year{};
  Span year_before{};
  std::optional<Span> before;
  std::optional<Span> after;
};
MeasuredDays measured_days(const MeasuresRequest& request);

}  // namespace turnpoint
