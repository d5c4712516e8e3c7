#pragma once
/// A feedback form to fill in, and what its answers come to, as the command line and the page show them.

#include "core/io/json.h"
#include "core/plan/feedback/tally.h"

namespace turnpoint {

struct FeedbackRun {
  const FeedbackForm& form;
  const FeedbackTally& tally;
  int fewest;               ///< groups of fewer answers are not shown
  bool with_words = false;  ///< whether texts are listed
};

/// The blank form as one HTML file to print on A4.
std::string feedback_form_html(const FeedbackForm& form);
/// `{"title", "style", "main"}`, from which a page builds the same.
Json feedback_form_parts(const FeedbackForm& form);
/// Its questions and what can be answered, as text and as data.
std::string feedback_form_table(const FeedbackForm& form);
/// `question,label,kind,answers`
std::string feedback_form_csv(const FeedbackForm& form);
Json feedback_form_document(const FeedbackForm& form);

std::string feedback_table(const FeedbackRun& run);
/// `question,group,answer,count`: every answer of every group that is shown, then `answers` and `mean`.
std::string feedback_csv(const FeedbackRun& run);
Json feedback_document(const FeedbackRun& run);

/// What heads the counts of a question, and its rows: the group, each answer, how many, the mean of a scale.
std::vector<std::vector<std::string>> feedback_rows(const FeedbackRun& run, std::size_t question);

}  // namespace turnpoint
