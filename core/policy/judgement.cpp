#include "core/policy/judgement.h"

namespace turnpoint {

const Chance* chance_at(const std::vector<Chance>& rows, std::string_view stage, std::int64_t spells,
                        const Rational& days) {
  const Chance* found = nullptr;
  for (const Chance& row : rows) {
    if (row.stage == stage && spells >= row.spells_at_least && days >= Rational(row.days_at_least))
      found = &row;
  }
  return found;
}

}  // namespace turnpoint
