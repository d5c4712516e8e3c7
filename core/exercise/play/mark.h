#pragma once
/// Right or wrong, and why.

#include "core/exercise/answer/answer.h"

namespace turnpoint {

/// What a learner gave under one policy, made comparable: ids sorted, a number as a decimal, a day as
/// YYYY-MM-DD, `none`, or the text as it is.
struct GivenAnswer {
  std::vector<std::string> values;
  friend bool operator==(const GivenAnswer&, const GivenAnswer&) = default;
};

/// As read_given reads it: ids with `;` between; empty where nothing was given.
std::string to_text(const GivenAnswer& given);

/// `text` as a learner writes it: ids with semicolons, a number, a day, `none`. Errors, each with what would
/// be right: bad_number, bad_date, unknown_value (no such option), missing_value (nothing written).
Result<GivenAnswer> read_given(const ExerciseQuestion& question, const std::vector<AnswerOption>& options,
                               std::string_view text);

struct AnswerMark {
  bool right = false;
  /// 1 of a right answer. Of several choices the right ones among them less the wrong ones, over all right
  /// ones, and at least 0; of anything else that is not right 0.
  Rational points;
  std::string why;  ///< what is missing or too much, the right answer, and the policy's because
};

/// Free text is marked by the learner beside the model answer: see play.h. `answer` is that of the policy
/// asked about.
AnswerMark mark_answer(const ExerciseQuestion& question, const std::vector<AnswerOption>& options,
                       const PolicyAnswer& answer, const GivenAnswer& given);

}  // namespace turnpoint
