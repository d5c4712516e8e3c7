#pragma once
/// Answers to a form from the table that a survey tool gives: CSV or XLSX.

#include "core/base/result.h"
#include "core/plan/feedback/tally.h"

namespace turnpoint {

/// One row an answer; columns by the questions' ids or words, and `group` where the form has several. An
/// empty cell was not answered. Any other column is refused: nothing that may say who answered is read.
/// Collects every problem, by `file:line:column`.
Checked<FeedbackTally> read_feedback_answers(const FeedbackForm& form, const std::string& name,
                                             std::string bytes);

}  // namespace turnpoint
