#pragma once
/// Figures with their ranges as JSON, CSV and a table.

#include <string>

#include "core/compare/figure_list.h"
#include "core/io/json.h"

namespace turnpoint {

struct FiguresRun {
  const Policy& policy;
  std::vector<PolicyFigure> figures;
};

/// The paths with `between` between them.
std::string listed(const std::vector<std::string>& paths, const char* between);

/// The figure with this id, or nullptr.
const PolicyFigure* find_figure(const std::vector<PolicyFigure>& figures, const std::string& id);

/// `15`, or `15 (9 to 31)` where it rests on an assumption.
std::string with_range(const PolicyFigure& figure);
/// `count` with the range of the figure of this id, where there is one.
std::string with_range(const std::vector<PolicyFigure>& figures, const std::string& id, std::int64_t count);

Json figures_json(const std::vector<PolicyFigure>& figures);
/// Meetings, letters and the like; figures by trigger stand in a table of their own.
std::string figures_table(const std::vector<PolicyFigure>& figures);
/// `policy,figure,unit,value,low,high,from`, then median, low and high of each setting, then `rests_on`.
std::string figures_csv(const std::vector<FiguresRun>& runs);

}  // namespace turnpoint
