/// How many training sessions are needed, when they are over, who is not trained on the day of the change.
#include "core/plan/training/inputs.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_inputs(PlanChoice& choice, Widgets& ui, const AppView& view) {
  const auto group = ui.group("inputs", "Inputs");
  const TrainingInputs usual;
  for (const TrainingInput& input : training_inputs()) {
    const std::string id(input.id);
    std::string& value = choice.training[id];
    if (value.empty()) value = value_text(usual, input);
    const std::string error = view.plan.training.error_of(id);
    const FieldOptions options{.hint = input.does, .error = error};
    const std::string name = capital(std::string(input.name));
    const auto typed = input.day != nullptr ? ui.date_field(id, name, value, options)
                                            : ui.number_field(id, name, value, options);
    if (typed) value = *typed;
  }
}

void draw_sentences(Widgets& ui, const char* id, const char* name,
                    const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  const auto section = ui.section(id, name, 3);
  const auto list = ui.list(id);
  for (const std::string& sentence : sentences) ui.item_text(sentence);
}

void draw_estimate(Widgets& ui, const TrainingView& estimate) {
  ui.text(estimate.in_time);
  {
    const Column columns[] = {{.id = "figure", .label = "Figure", .row_header = true, .share = 4},
                              {.id = "low", .label = "Low (5 %)", .numeric = true, .share = 2},
                              {.id = "middle", .label = "Middle", .numeric = true, .share = 2},
                              {.id = "high", .label = "High (95 %)", .numeric = true, .share = 2}};
    auto table = ui.table("figures", "What training takes", columns, estimate.figures.size());
    table.rows([&](std::size_t i) {
      const TrainingFigureView& figure = estimate.figures[i];
      const auto row = ui.row(figure.id);
      ui.cell(capital(figure.name));
      ui.cell(date_in_words(figure.low));
      ui.cell(date_in_words(figure.middle));
      ui.cell(date_in_words(figure.high));
    });
  }
  draw_sentences(ui, "basis", "How it comes about", estimate.basis);
  draw_sentences(ui, "changes", "What the last changes did", estimate.changes);
}

}  // namespace

void draw_training(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("training", "Training before the day of the change");
  const auto open = ui.disclosure("open", "What it rests on, and the estimate", choice.training_open);
  if (!open) return;
  draw_inputs(choice, ui, view);
  const Inquired<TrainingView>& training = view.plan.training;
  for (const Error& error : training.errors) {
    if (error.where.empty()) ui.alert(error.detail);
  }
  command_button(ui, view, commands, "estimate", "Estimate the training", EstimateTraining{choice.training},
                 {.primary = true});
  if (training.found) draw_estimate(ui, *training.found);
}

}  // namespace turnpoint::ui
