/// Feedback and audit forms: printed blank, their answers counted, the plan's survey questions kept.
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

using namespace app;

void draw_feedback(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("feedback", "Feedback and audits");
  const auto open = ui.disclosure("open", "Forms, and what people answered", choice.feedback_open);
  if (!open) return;
  std::vector<Option> forms;
  for (const FeedbackFormView& form : view.plan.forms) forms.push_back({form.id, form.name});
  if (forms.empty()) return ui.text("The forms are being read.");
  if (choice.form.empty()) choice.form = forms.front().value;
  if (const auto form = ui.select("form", "Form", forms, choice.form)) choice.form = *form;
  command_button(ui, view, commands, "print", "Print the blank form", PrintForm{choice.form});
  command_button(ui, view, commands, "save", "Save the blank form", SaveForm{choice.form});
  ui.file_field(
      "answers_" + choice.form, "Open answers to this form", ".csv,.xlsx",
      {.hint = "A table with a row for each person and a column for each question, nothing that says who it "
               "is; where the form has several groups, a column \"group\""});
  for (const Error& error : view.plan.feedback_errors) ui.alert(error.where + ": " + error.detail);
  if (!view.plan.feedback) return;
  const FeedbackView& feedback = *view.plan.feedback;
  const auto found = ui.section("found", feedback.name, 3);
  ui.text(feedback.people);
  for (std::size_t i = 0; i < feedback.questions.size(); ++i) {
    const FeedbackView::Question& question = feedback.questions[i];
    const auto one = ui.section(std::to_string(i), question.label, 4);
    if (question.rows.empty())
      ui.text(question.sentence);
    else
      draw_rows(ui, question.label, question.rows);
  }
  command_button(ui, view, commands, "keep", "Keep the survey answers in the plan", KeepFeedback{});
  command_button(ui, view, commands, "save_counts", "Save the counts as CSV", SaveFeedback{});
}

}  // namespace turnpoint::ui
