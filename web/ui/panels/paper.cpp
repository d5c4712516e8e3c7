#include "web/ui/panels/paper.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr const char* edited_why = "The text was changed by hand: give your changes up first.";

/// What is being changed in this frame; one command at its end has all of it.
struct WishDraft {
  PaperWish wish;
  bool changed = false;

  void set(std::string& part, const std::optional<std::string>& value) {
    if (!value) return;
    part = *value;
    changed = true;
  }
};

std::vector<Option> stages_of(const AppView& view, bool old_policy) {
  std::vector<Option> options = {{"", "The one that the record speaks of"}};
  const std::string& id = (old_policy ? view.study.old_policy : view.study.new_policy).policy;
  if (const PolicyView* policy = find_policy(view, id)) {
    for (const StageView& stage : policy->stages) options.push_back({stage.id, stage.name});
  }
  return options;
}

void draw_which(WishDraft& draft, Widgets& ui, const AppView& view) {
  const PaperView& paper = view.paper;
  PaperWish& wish = draft.wish;
  std::vector<Option> papers;
  for (const PaperNameView& each : paper.made.papers) papers.push_back({each.id, each.name});
  const auto line = ui.line("which");
  if (const auto chosen = ui.select("paper", "Letter or form", papers, wish.paper)) {
    draft.set(wish.paper, chosen);
    wish.answers.clear();
    wish.meeting.clear();
    wish.is_edited = false;
  }
  const bool free = !wish.is_edited;
  const std::string date_error = paper.error_of("date"), meeting_error = paper.error_of("meeting");
  const FieldOptions dated{.error = date_error, .enabled = free, .why_not = edited_why};
  draft.set(wish.date, ui.date_field("date", "Its date", wish.date, dated));
  draft.set(wish.stage, ui.select("stage", "About the stage", stages_of(view, wish.old_policy), wish.stage,
                                  {.enabled = free, .why_not = edited_why}));
  if (wish.paper != "letter.invitation" && wish.paper != "letter.hearing") return;
  const FieldOptions met{.hint = "Empty: the day that the record asks for",
                         .error = meeting_error,
                         .enabled = free,
                         .why_not = edited_why};
  draft.set(wish.meeting, ui.date_field("meeting", "Another day of the meeting", wish.meeting, met));
}

std::vector<Option> choices_of(const PaperFieldView& field) {
  std::vector<Option> options = {{"", "Choose"}};
  if (field.kind == "yes_no") {
    options.push_back({"yes", "Yes"});
    options.push_back({"no", "No"});
  }
  for (const std::string& choice : field.choices) options.push_back({choice, choice});
  return options;
}

void draw_field(WishDraft& draft, Widgets& ui, const PaperView& paper, const PaperFieldView& field,
                std::map<std::string, std::string>& typed) {
  std::string value = typed.contains(field.id) ? typed[field.id] : "";
  // An empty field is not wrong before anything was typed: what is missing is listed below.
  const std::string error = value.empty() ? "" : paper.error_of(field.id);
  const std::string hint = field.kind == "list" && field.hint.empty() ? "A line for each point" : field.hint;
  FieldOptions options{.hint = hint,
                       .error = error,
                       .enabled = !draft.wish.is_edited || &typed == &draft.wish.blanks,
                       .why_not = edited_why,
                       .required = field.required,
                       .lines = field.kind == "list" ? 3 : 1};
  if (field.kind == "day")
    draft.set(typed[field.id], ui.date_field(field.id, field.label, value, options));
  else if (field.kind == "choice" || field.kind == "yes_no")
    draft.set(typed[field.id], ui.select(field.id, field.label, choices_of(field), value, options));
  else
    draft.set(typed[field.id], ui.text_field(field.id, field.label, value, options));
}

void draw_fields(WishDraft& draft, Widgets& ui, const PaperView& paper) {
  if (!paper.made.fields.empty()) {
    const auto section = ui.section("fields", "What you add");
    for (const PaperFieldView& field : paper.made.fields)
      draw_field(draft, ui, paper, field, draft.wish.answers);
  }
  if (paper.made.blanks.empty()) return;
  const auto section = ui.section("blanks", "Names and addresses, for this print only");
  ui.text(
      "They go onto the paper and are kept nowhere. What is left empty stays as a marked gap to be filled "
      "by hand.");
  for (const PaperFieldView& field : paper.made.blanks)
    draw_field(draft, ui, paper, field, draft.wish.blanks);
}

void draw_template(Widgets& ui, const AppView& view, Commands& commands) {
  const PaperView& paper = view.paper;
  if (paper.wish.paper.starts_with("history.")) return;
  const auto section = ui.section("template", "The template");
  const auto own = paper.templates.find(paper.wish.paper);
  if (own == paper.templates.end()) {
    ui.text("It comes with Turnpoint.");
  } else {
    ui.text("Your organisation's own: " + own->second.name + ". It is in use until this page is closed.");
    command_button(ui, view, commands, "drop", "Use the one that comes with Turnpoint", DropTemplate{});
  }
  ui.file_field("template_file", "Open a template of your own", paper.made.is_letter() ? ".txt" : ".json",
                {.hint = "It is checked before anything of it is used"});
}

void draw_finished(WishDraft& draft, Widgets& ui, const AppView& view, Commands& commands) {
  const PaperMadeView& made = view.paper.made;
  const auto section = ui.section("paper", "The paper");
  for (const turnpoint::Error& error : view.paper.errors) ui.alert(error.detail);
  for (const std::string& note : made.notes) ui.note(Tone::info, note);
  if (!made.problems.empty()) {
    ui.text("It cannot be finished yet:");
    const auto list = ui.list("problems", "What it still needs");
    for (const turnpoint::Error& problem : made.problems) ui.item_text(problem.detail);
  }
  if (draft.wish.is_edited) {
    draft.set(
        draft.wish.edited,
        ui.text_field("edited", "The text", draft.wish.edited,
                      {.hint = "# begins a heading, - a point, | a line of its own; an empty line ends a "
                               "paragraph",
                       .lines = 20}));
    if (ui.button("give_up", "Give the changes up")) {
      draft.wish.is_edited = false;
      draft.changed = true;
    }
  } else if (!made.editable.empty() && ui.button("edit", "Change the text by hand")) {
    draft.wish.is_edited = draft.changed = true;
    draft.wish.edited = made.editable;
  }
  {
    const auto line = ui.line("finish");
    command_button(ui, view, commands, "print", "Print", PrintPaper{}, {.primary = true});
    command_button(ui, view, commands, "html", "Save as HTML", SavePaper{"html"});
    command_button(ui, view, commands, "text", "Save as text", SavePaper{"text"});
  }
  if (made.text.empty()) return;
  const auto shown = ui.section("shown", "As it goes out", 3);
  for (std::size_t at = 0; at < made.text.size();) {
    const std::size_t end = std::min(made.text.find("\n\n", at), made.text.size());
    ui.text(made.text.substr(at, end - at));
    at = end + 2;
  }
}

}  // namespace

void begin_paper(const AppView& view, const std::string& employee_id, const DueItemView* item,
                 Commands& commands) {
  PaperWish wish;
  wish.old_policy = view.due_asked.side == Side::old_policy;
  wish.employee_id = employee_id;
  wish.date =
      view.due_asked.as_at.empty() ? turnpoint::to_text(view.study.dates.last_day) : view.due_asked.as_at;
  if (item != nullptr) wish.item = item->name;
  commands.push_back(PreparePaper{std::move(wish)});
}

void draw_paper(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const PaperView& paper = view.paper;
  ui.heading("Prepare: " + paper.wish.employee_id);
  if (ui.button("back", "Back to what is due")) commands.push_back(LeavePaper{});
  if (!state.paper_focused) ui.request_focus("back");
  state.paper_focused = true;
  if (paper.made.papers.empty() && paper.errors.empty()) return ui.text("Being worked out.");
  WishDraft draft{paper.wish};
  draw_which(draft, ui, view);
  draw_fields(draft, ui, paper);
  draw_finished(draft, ui, view, commands);
  draw_template(ui, view, commands);
  if (draft.changed) commands.push_back(PreparePaper{std::move(draft.wish)});
}

}  // namespace turnpoint::ui
