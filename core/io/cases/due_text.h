#pragma once
/// What is due as text, CSV and JSON.

#include "core/cases/due/due.h"
#include "core/io/json.h"

namespace turnpoint {

/// The lists of some people as one, in their common order.
struct DueRun {
  const StageRun& stages;
  DueDays days;
  std::vector<std::string> references;  ///< by person
  DueList list;

  void take(DueList&& next);
  /// Sorts what was taken.
  void close();
};

/// `overdue`, `to do`, `comes`, `done`.
std::string state_of(const DueItem& item);

/// Overdue, then day by day, each with its because; what is done is marked.
std::string due_table(const DueRun& run);
/// `employee_id,reference,day,state,kind,what,owner,clause,policy_day,moved_why,done_on,done_why,expected,item,because`
std::string due_csv(const DueRun& run);
Json due_document(const DueRun& run);
std::string due_json(const DueRun& run);

/// Sentences on what is not listed: older items, decisions that name nothing.
std::vector<std::string> due_notes(const DueRun& run);

}  // namespace turnpoint
