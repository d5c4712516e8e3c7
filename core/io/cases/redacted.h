#pragma once
/// A case for others than those who support it: what it rests on without anyone's words.

#include "core/compare/case_record.h"
#include "core/workforce/recorded.h"

namespace turnpoint {

/// Takes out the reasons of absences and why a decision was taken, so that nothing made of them can say
/// either.
void redact(Workforce& workforce, Recorded& recorded);

/// The same of a record: what was taken back goes too. A row that must say why says that it was taken out.
void redact(CaseRecord& record);

}  // namespace turnpoint
