#pragma once
/// Counts by calendar month or quarter, through the gate of the study.

#include "core/compare/disclosure/gate.h"
#include "core/compare/tables/tables.h"

namespace turnpoint {

enum class PeriodMeasure : std::uint8_t { return_meetings, findings, formal_meetings };
inline constexpr std::size_t period_measures = 3;

/// The counts that a reader must take as possible, both included.
struct PeriodBand {
  std::int64_t least = 0;
  std::int64_t most = 0;
  friend bool operator==(const PeriodBand&, const PeriodBand&) = default;
};

/// Months where the gate shows at least half of them, else quarters in the same way, else nothing.
struct PublishedPeriods {
  bool broken_down = false;
  bool by_quarter = false;
  std::vector<std::string> periods;              ///< `2025-02`, `2025-Q2`; the first of the dates is left out
  std::vector<std::optional<PeriodBand>> bands;  ///< nothing: not shown
};

PublishedPeriods published_periods(const Disclosure& disclosure, const StepRows& steps, Span dates,
                                   PeriodMeasure measure);

}  // namespace turnpoint
