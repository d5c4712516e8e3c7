#pragma once
/// What is due for one person of a record, as lines.

#include "core/cases/due/due.h"
#include "tests/support/stages.h"

namespace turnpoint::test {

/// Of the first person, deadlines by the bank holidays of England and Wales.
DueList due_of(const Record& record, const Policy& policy, const Beside& beside, const DueDays& days);

/// `2022-03-10 overdue return_meeting.return_meeting.2022-03-07`, then `expected` and `moved` where it is.
Lines lines_of(const DueList& list);

}  // namespace turnpoint::test
