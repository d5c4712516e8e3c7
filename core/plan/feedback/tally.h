#pragma once
/// Answers to a form as counts of nobody in particular, and which of them may be shown.

#include <cstdint>

#include "core/base/exact.h"
#include "core/plan/feedback/form.h"
#include "core/plan/records.h"

namespace turnpoint {

struct FeedbackTally {
  std::vector<int> people;                           ///< rows by group
  std::vector<std::vector<std::vector<int>>> given;  ///< by question, group, option; a text has none
  std::vector<std::vector<std::string>> words;       ///< by question: texts, no group beside them
  /// What came after the last full batch and is not told of: options by question and group, texts by
  /// question.
  std::vector<std::vector<std::vector<std::size_t>>> waiting;
  std::vector<std::vector<std::string>> waiting_words;
};

/// Answers of a group to a question, and texts to a question, are let out so many at a time, in the order in
/// which they came: two summaries of a table that grows differ by whole batches.
inline constexpr std::size_t answers_in_batch = fewest_answers_shown;
void add_answer(FeedbackTally& tally, std::size_t question, std::size_t group, std::size_t option);
void add_words(FeedbackTally& tally, std::size_t question, std::string text);

/// Of the form's size, nothing counted.
FeedbackTally empty_tally(const FeedbackForm& form);

/// Groups of fewer than `fewest` are not shown, nor the next smallest until those not shown hold so many
/// together: what is left over by everyone's counts is then no small group's. A group of nobody hides
/// nothing.
std::vector<bool> shown_groups(const std::vector<int>& people, int fewest);

/// Counts of one question in one group, or in all of them.
struct FeedbackCounts {
  std::string group;             ///< its name; `All` of all
  int answers = 0;               ///< how many answers to it are counted
  bool shown = true;             ///< false: the counts are empty
  std::vector<int> by_option;    ///< as the question lists them
  std::optional<Rational> mean;  ///< of a scale, from 1 to 5
};

/// The groups in the form's order, then all where there are several. The rule above holds over the answers to
/// this question that are let out; a group of which none is yet is not shown. `question` is no text.
std::vector<FeedbackCounts> counts_of(const FeedbackForm& form, const FeedbackTally& tally,
                                      std::size_t question, int fewest);

/// What of it a plan keeps: questions of its survey, groups of it that may be shown.
std::vector<SurveyAnswers> survey_answers(const FeedbackForm& form, const FeedbackTally& tally, Day date,
                                          int fewest);

}  // namespace turnpoint
