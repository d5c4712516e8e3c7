#include "tests/support/due.h"

namespace turnpoint::test {

DueList due_of(const Record& record, const Policy& policy, const Beside& beside, const DueDays& days) {
  static const Calendar calendar;
  const Replay run({record.rows(), policy, {}, days.as_at});
  const StageRun stages{run.workforce, run.days, policy, run.plan, calendar, beside.recorded()};
  return due_list(stages, 0, days);
}

Lines lines_of(const DueList& list) {
  Lines lines;
  for (const DueItem& item : list.items) {
    const char* state = item.done() ? "done" : item.overdue ? "overdue" : item.happens ? "comes" : "to_do";
    lines.push_back(to_text(day_from_number(item.day)) + ' ' + state + ' ' + item.name +
                    (item.expected && !item.done() ? " expected" : "") + (item.moved() ? " moved" : ""));
  }
  return lines;
}

}  // namespace turnpoint::test
