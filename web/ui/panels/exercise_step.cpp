/// One step of an exercise: what is told and known, the question, and, once they may be seen, both answers.
#include <algorithm>

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string draft_key(const StepView& step, const AskedView& side) {
  return step.exercise + "/" + step.step + "/" + side.id;
}

bool has_options(const StepView& step) { return !step.options.empty(); }

/// Whether an id is among those of a text with semicolons between.
bool holds(const std::string& ids, const std::string& id) {
  return (";" + ids + ";").find(";" + id + ";") != std::string::npos;
}

std::string with(const std::string& ids, const std::string& id, bool on) {
  std::string out;
  for (std::size_t at = 0; at < ids.size();) {
    const std::size_t end = std::min(ids.find(';', at), ids.size());
    const std::string one = ids.substr(at, end - at);
    if (one != id && !one.empty()) out += (out.empty() ? "" : ";") + one;
    at = end + 1;
  }
  if (on) out += (out.empty() ? "" : ";") + id;
  return out;
}

void draw_known(Widgets& ui, const StepView& step) {
  const auto section = ui.section("known", "What is known");
  if (!step.person.empty()) ui.text(step.person);
  if (step.spells.empty() && step.facts.empty()) ui.text("No absence is on record.");
  if (!step.spells.empty()) {
    const auto list = ui.list("spells", "Absences");
    for (const std::string& spell : step.spells) ui.item_text(spell);
  }
  if (!step.facts.empty()) {
    const auto list = ui.list("facts", "Also on record");
    for (const std::string& fact : step.facts) ui.item_text(fact);
  }
}

void draw_choices(Widgets& ui, const StepView& step, const std::string& label, const std::string& error,
                  std::string& draft) {
  if (step.form == "choose_several") {
    const auto group = ui.group("choices", label);
    for (const AnswerOptionView& option : step.options) {
      if (const auto on = ui.checkbox(option.id, option.text, holds(draft, option.id)))
        draft = with(draft, option.id, *on);
    }
    if (!error.empty()) ui.text(error, Tone::error);
    return;
  }
  std::vector<Option> options = {{"", "Choose an answer"}};
  for (const AnswerOptionView& option : step.options) options.push_back({option.id, option.text});
  if (const auto chosen = ui.select("choice", label, options, draft, {.error = error})) draft = *chosen;
}

/// The field for an answer as the question's form wants it.
void draw_answer_field(Widgets& ui, const StepView& step, const AskedView& side, const std::string& error,
                       std::string& draft) {
  const std::string label = side.policy.empty() ? "Your answer" : "Under " + side.policy;
  std::optional<std::string> typed;
  if (has_options(step)) return draw_choices(ui, step, label, error, draft);
  if (step.form == "number")
    typed = ui.number_field("answer", label, draft, {.error = error});
  else if (step.form == "date")
    typed = ui.date_field("answer", label, draft, {.error = error});
  else
    typed =
        ui.text_field("answer", label, draft, {.error = error, .lines = step.form == "free_text" ? 4 : 1});
  if (typed) draft = *typed;
}

void draw_asked_side(ExerciseChoice& choice, Widgets& ui, const AppView& view, const AskedView& side,
                     Commands& commands) {
  const StepView& step = *view.exercises.step;
  const auto entity = ui.entity(side.id);
  std::string& draft = choice.drafts[draft_key(step, side)];
  if (draft.empty()) draft = side.given;
  const std::string error = view.exercises.error_of(side.id);
  if (!step.revealed) draw_answer_field(ui, step, side, error, draft);
  if (!step.revealed && step.form != "free_text")
    command_button(ui, view, commands, "give",
                   side.policy.empty() ? "Give this answer" : "Give this answer for " + side.policy,
                   MovePlay{"answer", side.id, draft.empty() ? "none" : draft});
  if (side.is_marked) ui.note(side.is_right ? Tone::good : Tone::attention, side.why);
}

void draw_learner_question(ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const StepView& step = *view.exercises.step;
  for (const AskedView& side : step.sides) draw_asked_side(choice, ui, view, side, commands);
  if (!step.feedback.empty()) ui.text(step.feedback);
  if (!step.revealed)
    command_button(ui, view, commands, "reveal",
                   step.form == "free_text" ? "Show a good answer" : "Show the answer", MovePlay{"reveal"});
  if (step.form != "free_text" || !step.revealed) return;
  const auto line = ui.line("own");
  command_button(ui, view, commands, "same", "Mine says the same", MovePlay{"own", {}, {}, true});
  command_button(ui, view, commands, "other", "Mine says something else", MovePlay{"own", {}, {}, false});
}

/// How many hands went up for each answer; kept for the session's results.
void draw_hands(ExerciseChoice& choice, Widgets& ui, const StepView& step) {
  if (step.form == "free_text") return;
  for (const AskedView& side : step.sides) {
    const auto group =
        ui.group(side.id, side.policy.empty() ? "Hands" : "Hands for each answer under " + side.policy);
    const auto line = ui.line("hands");
    std::vector<AnswerOptionView> answers = step.options;
    if (answers.empty()) answers = {{"right", "The right answer"}, {"other", "Another answer"}};
    for (const AnswerOptionView& answer : answers) {
      const std::string key = draft_key(step, side) + "/" + answer.id;
      const auto found = choice.hands.find(key);
      const std::string label = side.policy.empty() ? answer.text : answer.text + ", " + side.id + " policy";
      const auto typed =
          ui.number_field(answer.id, label, found == choice.hands.end() ? std::string() : found->second);
      if (typed) choice.hands[key] = *typed;
    }
  }
}

void draw_answers(Widgets& ui, const StepView& step) {
  if (step.answers.empty()) return;
  const auto section =
      ui.section("answers", step.answers.size() > 1 ? "Both policies' answers" : "The answer");
  const auto cards = ui.cards("answers");
  for (std::size_t i = 0; i < step.answers.size(); ++i) {
    const StepAnswerView& answer = step.answers[i];
    ui.figure(std::to_string(i), answer.policy.empty() ? "Answer" : answer.policy, answer.text,
              answer.because);
  }
}

void draw_ways(Widgets& ui, const AppView& view, bool facilitator, Commands& commands) {
  const StepView& step = *view.exercises.step;
  const auto line = ui.line("ways");
  command_button(ui, view, commands, "back", "Step back", MovePlay{"go_back"});
  if (step.ended)
    command_button(ui, view, commands, "again", "Begin again", MovePlay{"begin"});
  else
    command_button(ui, view, commands, "on", "Go on", MovePlay{"go_on"},
                   {.primary = step.done || facilitator});
  if (!facilitator) return;
  std::vector<Option> steps;
  for (std::size_t i = 0; i < step.steps.size(); ++i)
    steps.push_back({step.steps[i], "Step " + std::to_string(i + 1)});
  if (const auto to = ui.select("jump", "Jump to", steps, step.step))
    commands.push_back(MovePlay{"jump", {}, *to});
}

void draw_facilitator_question(ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const StepView& step = *view.exercises.step;
  draw_hands(choice, ui, step);
  if (step.answers.empty())
    command_button(ui, view, commands, "reveal", "Reveal the answers", MovePlay{"reveal"}, {.primary = true});
}

}  // namespace

void draw_exercise_step(ExerciseChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const StepView& step = *view.exercises.step;
  command_button(ui, view, commands, "leave", "Back to the pack", LeaveExercise{});
  ui.heading(step.title);
  ui.status("Step " + std::to_string(step.number) + " of " + std::to_string(step.steps.size()) + ", " +
            step.day +
            (choice.facilitator && step.minutes > 0 ? ", " + std::to_string(step.minutes) + " minutes" : ""));
  if (choice.facilitator) draw_session_clock(ui, view, commands);
  for (const Error& error : view.exercises.errors) {
    if (error.where.empty()) ui.alert(error.detail);
  }
  ui.text(step.told);
  if (choice.facilitator && !step.notes.empty()) ui.note(Tone::info, step.notes);
  draw_known(ui, step);
  if (!step.question.empty()) {
    const auto section = ui.section("question", step.question);
    if (choice.facilitator)
      draw_facilitator_question(choice, ui, view, commands);
    else
      draw_learner_question(choice, ui, view, commands);
  }
  draw_answers(ui, step);
  if (!choice.facilitator) {
    ui.text(step.points + " of " + std::to_string(step.possible) + " points so far.");
    if (step.ended) ui.note(Tone::good, "This case study is over. Begin it again, or go back to the pack.");
  }
  draw_ways(ui, view, choice.facilitator, commands);
}

}  // namespace turnpoint::ui
