#include "core/io/cases/redacted.h"

#include <algorithm>

namespace turnpoint {

void redact(Workforce& workforce, Recorded& recorded) {
  std::fill(workforce.spells.reason.begin(), workforce.spells.reason.end(), Reason::not_recorded);
  for (Decision& decision : recorded.decisions) decision.why.clear();
}

}  // namespace turnpoint
