#include "core/io/cases/redacted.h"

#include <algorithm>

#include "core/io/workforce/decision_kinds.h"

namespace turnpoint {

void redact(Workforce& workforce, Recorded& recorded) {
  std::fill(workforce.spells.reason.begin(), workforce.spells.reason.end(), Reason::not_recorded);
  for (Decision& decision : recorded.decisions) decision.why.clear();
}

void redact(CaseRecord& record) {
  std::erase_if(record, [](const CaseRow& row) { return row.taken_back.has_value(); });
  for (CaseRow& row : record) {
    const DecisionKind* kind = find_decision_kind(row.kind);
    row.why = kind != nullptr && kind->why ? "Taken out." : "";
  }
}

}  // namespace turnpoint
