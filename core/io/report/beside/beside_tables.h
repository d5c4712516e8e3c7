#pragma once
/// The rows of two studies side by side.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/compare/figure_list.h"
#include "core/compare/rows.h"
#include "core/report/document.h"

namespace turnpoint {

/// A figure with its range.
struct BesideNumber {
  std::int64_t value = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
};
BesideNumber beside_number(std::int64_t value);
BesideNumber beside_number(const PolicyFigure& figure);

/// `name`, both figures, and what the other has more or fewer of: `12 fewer meetings (30 fewer to 5 more)`.
/// The range is the widest that both ranges allow; `alike`: both rest on the same policies and dates, so that
/// nothing moves the one without the other. A figure that one study does not have is told so.
std::vector<std::string> beside_row(const std::string& name, const std::string& unit,
                                    const std::optional<BesideNumber>& one,
                                    const std::optional<BesideNumber>& other, bool alike);

/// People of a team who meet a trigger: under the old and the new policy of one study, then of the other.
struct TeamBeside {
  std::string team;
  std::array<std::int64_t, 4> people{};
};
/// Teams in the order of `one`, then those of the other alone. A team with a count from 1 to `least` - 1
/// stands in the last row, named as several; so do further ones, the smallest first, until no count of that
/// row is so small. What is still small then is left out.
std::vector<TeamBeside> teams_beside(const std::vector<TeamChanges>& one,
                                     const std::vector<TeamChanges>& other, std::int64_t least);

}  // namespace turnpoint
