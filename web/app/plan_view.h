#pragma once
/// What is shown of the implementation plan; the plan itself is in the study.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/report.h"
#include "web/app/inquiry_view.h"

namespace turnpoint::app {

struct ShippedPlanView {
  std::string id, name, source, note;
};

struct FeedbackFormView {
  std::string id, name;
};

struct ShippedPlansView {
  std::vector<ShippedPlanView> plans;
  std::vector<FeedbackFormView> forms;
};

/// What answers came to. A question has rows, the first naming the columns, or a sentence.
struct FeedbackView {
  struct Question {
    std::string label, sentence;
    std::vector<std::vector<std::string>> rows;
  };
  std::string name, people;
  std::vector<Question> questions;
  std::string csv;
  std::vector<SurveyAnswers> surveys;  ///< what a plan keeps of them
};

struct TrainingFigureView {
  std::string id, name, low, middle, high;
};

struct TrainingView {
  std::string in_time;  ///< how many of the runs are over before the cut-over, as a sentence
  std::vector<TrainingFigureView> figures;
  std::vector<std::string> basis, changes;  ///< sentences
};

struct PlanPlaceView {
  std::vector<ShippedPlanView> shipped;  ///< empty until the place was opened
  std::string day_entered, day_error;    ///< of the last day entered, if it cannot stand
  std::optional<Day> as_at;              ///< nothing until the page has said what day it is
  std::optional<PlanReport> report;      ///< of the study's plan on that day
  bool working = false;                  ///< a plan is being read, or its page made
  std::string refused_place;             ///< of the last edit, if it cannot stand
  std::vector<Error> errors;             ///< what was wrong with it; `where` is a field's name
  unsigned accepted = 0;                 ///< edits that could stand, so far
  std::vector<FeedbackFormView> forms;   ///< empty until the place was opened
  Inquired<ReportView> monthly;
  Inquired<ReportView> sponsor;  ///< the page last asked for; made anew for each printing or saving
  std::optional<FeedbackView> feedback;
  std::vector<Error> feedback_errors;  ///< of the last table of answers
  Inquired<TrainingView> training;
  std::map<std::string, std::string> trained_by;  ///< inputs of the estimate that is shown

  /// The sentence for a field at a place; empty where nothing is wrong with it.
  std::string error_of(const std::string& place, std::string_view field) const {
    if (place != refused_place) return {};
    for (const Error& error : errors) {
      if (error.where == field) return error.detail;
    }
    return {};
  }
};

/// The core program's answers; errors as answers.h has them.
Checked<ShippedPlansView> read_shipped_plans(std::string_view answer);
Checked<FeedbackView> read_feedback(std::string_view answer);
Checked<ActionPlan> read_plan_answer(std::string_view answer);
Checked<TrainingView> read_training(std::string_view answer);

}  // namespace turnpoint::app
