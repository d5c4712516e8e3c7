#pragma once
/// Unusual pattern: do short spells begin or end the working week more often than chance would have it?
/// (counting rule 10)

#include <vector>

#include "core/engine/units.h"

namespace turnpoint {

/// A spell that could have begun or ended the week, and whether it did.
struct PatternTrial {
  std::size_t unit = 0;  ///< into the trigger's units
  std::int64_t edges =
      0;  ///< start days of the person's cycle from which a spell of this length meets a week's edge
  std::int64_t starts = 1;  ///< start days of the cycle; the chance q is edges over starts
  bool hit = false;
};

struct PatternFigure {
  std::vector<PatternTrial> trials;
  std::int64_t hits = 0;
  Rational probability{1};  ///< of at least this many hits by chance, rounded half up at the fourth place
  bool met = false;         ///< decided on the exact probability
};

PatternFigure pattern_figure(const PersonRecord& record, const Trigger& trigger,
                             const std::vector<Unit>& units, const Span& window);

}  // namespace turnpoint
