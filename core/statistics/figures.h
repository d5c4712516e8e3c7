#pragma once
/// The figures of a period's sums, each with its definition.

#include <optional>
#include <string>

#include "core/statistics/statistics.h"

namespace turnpoint {

struct StatisticFigure {
  std::string_view id;
  std::string name;
  std::string_view unit;
  std::optional<Rational> value;  ///< nothing where it is not known or would divide by 0
  std::string definition;
};

/// Of `sums` over `period`, in the order they are printed in.
std::vector<StatisticFigure> figures_of(const Sums& sums, const Span& period,
                                        const StatisticsRequest& request);

/// One rolling year: days lost for one FTE in its twelve months; short and long add up to all.
struct RollingYear {
  Span year;
  std::optional<Rational> short_term;
  std::optional<Rational> long_term;
  std::optional<Rational> all;
};
std::vector<RollingYear> rolling_years(const Statistics& statistics, const StatisticsRequest& request);

/// A line of the tables of reasons, categories and bands; without spells it is left out.
struct LostRow {
  std::string_view id;
  Rational days;
  std::int64_t spells = 0;
};
/// Illness by reason, most days first; empty where no reason was read.
std::vector<LostRow> by_reason(const Sums& sums);
/// Everything by category, most days first.
std::vector<LostRow> by_category(const Sums& sums);

/// `0`, `1 to under 50`, `500 and more`
std::string band_name(std::size_t band);

}  // namespace turnpoint
