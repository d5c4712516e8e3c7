/// Recording what happened in a case, and the history of the case.
#include "web/ui/panels/record.h"

#include "core/io/cases/record_words.h"
#include "core/io/workforce/decision_kinds.h"

namespace turnpoint::ui {
namespace {

using namespace app;
using turnpoint::CaseRow;
using turnpoint::DecisionKind;
using turnpoint::Holds;
using turnpoint::Until;

/// A meeting of the procedure is adjourned, as what follows moves with it.
bool is_procedure(const RecordDraft& draft) {
  return draft.item_kind == "stage_meeting" || draft.item_kind == "hearing";
}

std::vector<Option> kinds_for(const RecordDraft& draft) {
  std::vector<Option> options;
  for (const turnpoint::RecordKind& kind : turnpoint::record_kinds()) {
    const std::string id = kind.id;
    if (draft.item.empty() && (id == "done" || id == "moved")) continue;
    if (id == "moved" && is_procedure(draft)) continue;
    options.push_back({id, kind.label});
  }
  return options;
}

/// `letter.stage_1.outcome.2026-03-02` is about `stage_1`.
std::string subject_of(const std::string& item) {
  const std::size_t first = item.find('.');
  if (first == std::string::npos) return {};
  return item.substr(first + 1, item.find('.', first + 1) - first - 1);
}

void choose_kind(RecordDraft& draft, const std::string& kind) {
  draft.row.kind = kind;
  const turnpoint::RecordKind* row_kind = turnpoint::find_record_kind(kind);
  draft.row.decision = row_kind != nullptr && row_kind->decision;
  draft.row.about.clear();
  draft.row.value.clear();
  const DecisionKind* known = draft.row.decision ? turnpoint::find_decision_kind(kind) : nullptr;
  if (known == nullptr || draft.item.empty()) return;
  if (known->about == Holds::item) draft.row.about = draft.item;
  if (known->about == Holds::stage) draft.row.about = subject_of(draft.item);
}

const PolicyView* policy_asked(const AppView& view) {
  const bool old_policy = view.due_asked.side == Side::old_policy;
  return find_policy(view, (old_policy ? view.study.old_policy : view.study.new_policy).policy);
}

void draw_choice(Widgets& ui, const AppView& view, std::string_view column, const char* label,
                 std::string& cell, std::vector<Option> options, const char* none = "Choose") {
  options.insert(options.begin(), {"", none});
  if (const auto chosen = ui.select(column, label, options, cell, {.error = view.record.error_of(column)}))
    cell = *chosen;
}

void draw_text(Widgets& ui, const AppView& view, std::string_view column, const char* label,
               std::string& cell, std::string_view hint = {}, int lines = 1) {
  const std::string error = view.record.error_of(column);
  const FieldOptions options{.hint = hint, .error = error, .lines = lines, .max_length = 500};
  if (const auto typed = ui.text_field(column, label, cell, options)) cell = *typed;
}

void draw_day(Widgets& ui, const AppView& view, std::string_view column, const char* label,
              std::string& cell) {
  const std::string error = view.record.error_of(column);
  if (const auto day = ui.date_field(column, label, cell, {.error = error})) cell = *day;
}

void draw_about(RecordDraft& draft, Widgets& ui, const AppView& view, Holds holds) {
  const PolicyView* policy = policy_asked(view);
  std::vector<Option> options;
  switch (holds) {
  case Holds::trigger:
  case Holds::manual_trigger:
    for (const TriggerView& trigger : policy ? policy->triggers : std::vector<TriggerView>()) {
      if (trigger.computable == (holds == Holds::trigger)) options.push_back({trigger.id, trigger.name});
    }
    return draw_choice(ui, view, "about", "Trigger", draft.row.about, options);
  case Holds::stage:
  case Holds::judged_stage:
    for (const StageView& stage : policy ? policy->stages : std::vector<StageView>())
      options.push_back({stage.id, stage.name});
    return draw_choice(ui, view, "about", "Stage", draft.row.about, options);
  case Holds::first_day: return draw_day(ui, view, "about", "First day of the absence", draft.row.about);
  case Holds::discretion:
    for (const NamedPart& discretion : policy ? policy->discretions : std::vector<NamedPart>())
      options.push_back({discretion.id, discretion.name});
    return draw_choice(ui, view, "about", "Which discretion", draft.row.about, options,
                       "Whichever fits the absence");
  default: return;
  }
}

/// What the hearing of a stage may decide; of every hearing until a stage is chosen.
std::vector<Option> outcomes_of(const PolicyView* policy, const std::string& stage) {
  std::vector<Option> options;
  for (const StageView& each : policy ? policy->stages : std::vector<StageView>()) {
    if (!stage.empty() && each.id != stage) continue;
    for (const NamedPart& outcome : each.outcomes) options.push_back({outcome.id, outcome.name});
  }
  return options;
}

void draw_value(RecordDraft& draft, Widgets& ui, const AppView& view, Holds holds) {
  std::string& value = draft.row.value;
  switch (holds) {
  case Holds::threshold: return draw_text(ui, view, "value", "New threshold", value, "A number, such as 300");
  case Holds::taken_or_not:
    return draw_choice(ui, view, "value", "Discretion", value,
                       {{"taken", "Taken"}, {"not_taken", "Not taken"}});
  case Holds::met_or_missed:
    return draw_choice(ui, view, "value", "Target", value, {{"met", "Met"}, {"missed", "Missed"}});
  case Holds::outcome:
    return draw_choice(ui, view, "value", "Outcome", value, outcomes_of(policy_asked(view), draft.row.about));
  case Holds::first_day: return draw_day(ui, view, "value", "First day of the earlier absence", value);
  default: return;
  }
}

void draw_cells(RecordDraft& draft, Widgets& ui, const AppView& view) {
  const DecisionKind* kind = draft.row.decision ? turnpoint::find_decision_kind(draft.row.kind) : nullptr;
  const bool adjustment = draft.row.kind == "adjustment";
  const bool to_a_day = draft.row.kind == "moved" || draft.row.kind == "adjourn";
  draw_day(ui, view, "date",
           adjustment                 ? "From"
           : draft.row.kind == "done" ? "Done on"
           : draft.row.decision       ? "Decided on"
                                      : "Day",
           draft.row.date);
  if (kind != nullptr) {
    draw_about(draft, ui, view, kind->about);
    draw_value(draft, ui, view, kind->value);
  }
  if (kind == nullptr || kind->until != Until::nothing)
    draw_day(ui, view, "until", to_a_day ? "New day" : "Until, if to a day", draft.row.until);
  if (kind != nullptr)
    draw_text(ui, view, "why", kind->why ? "Why" : "Why, for the record", draft.row.why,
              "Facts only: no name and no medical detail", 2);
}

/// What belongs to no field, such as a row that is there already.
void draw_other_errors(Widgets& ui, const AppView& view) {
  for (const turnpoint::Error& error : view.record.errors) {
    const bool at_a_field = error.where == "date" || error.where == "until" || error.where == "kind" ||
                            error.where == "about" || error.where == "value" || error.where == "why";
    if (!at_a_field) ui.alert(error.detail);
  }
}

std::string state_of(const CaseRow& row) {
  return row.taken_back ? "Taken back on " + turnpoint::to_words(*row.taken_back) : "Counts";
}

}  // namespace

void begin_recording(RecordDraft& draft, const AppView& view, const std::string& employee_id,
                     const DueItemView* item) {
  draft = {};
  draft.open = true;
  draft.done = view.record.done;
  draft.row.employee_id = employee_id;
  draft.title = employee_id;
  draft.row.date =
      view.due_asked.as_at.empty() ? turnpoint::to_text(view.study.dates.last_day) : view.due_asked.as_at;
  if (item != nullptr) {
    draft.item = item->name;
    draft.item_kind = item->kind;
    draft.title = item->what + ", " + employee_id;
  }
  choose_kind(draft, item ? "done" : "return_meeting");
}

void draw_recording(RecordDraft& draft, Widgets& ui, const AppView& view, Commands& commands) {
  if (view.record.done != draft.done) draft.open = false;
  if (!draft.open) return;
  const auto dialog = ui.dialog("record", "Record: " + draft.title);
  if (dialog.dismissed()) draft.open = false;
  const std::string kind_error = view.record.error_of("kind");
  if (const auto kind =
          ui.select("kind", "What is recorded", kinds_for(draft), draft.row.kind, {.error = kind_error}))
    choose_kind(draft, *kind);
  draw_cells(draft, ui, view);
  draw_other_errors(ui, view);
  const auto line = ui.line("answers");
  const std::string why_not = obstacle(view, RecordRow{draft.row});
  if (ui.button("record", "Record", {.enabled = why_not.empty(), .why_not = why_not, .primary = true}))
    commands.push_back(RecordRow{draft.row});
  if (ui.button("leave", "Leave")) draft.open = false;
  if (!draft.open) commands.push_back(LeaveRow{});
}

void draw_protection(Widgets& ui, const AppView& view, Commands& commands) {
  if (!is_unprotected(view)) return;
  ui.note(
      Tone::attention,
      "These are your own people, and what is kept in this browser is not encrypted. What you record would "
      "stand here readable by whoever uses this browser. Switch encryption on under Safekeeping first.");
  if (const auto chosen =
          ui.checkbox("unencrypted", "Record without encryption all the same", view.record.unencrypted))
    commands.push_back(RecordUnencrypted{*chosen});
}

void draw_case_history(RecordDraft& draft, Widgets& ui, const AppView& view, const std::string& employee_id,
                       Commands& commands) {
  const auto section = ui.section("history", "Recorded in this case", 3);
  draw_protection(ui, view, commands);
  if (ui.button("add", "Record something…")) begin_recording(draft, view, employee_id, nullptr);
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < view.study.record.size(); ++i) {
    if (view.study.record[i].employee_id == employee_id) rows.push_back(i);
  }
  if (rows.empty()) return ui.text("Nothing is recorded yet.");
  const Column columns[] = {{.id = "number", .label = "No.", .numeric = true, .share = 1},
                            {.id = "entered", .label = "Entered", .share = 3},
                            {.id = "day", .label = "Day", .share = 3},
                            {.id = "what", .label = "What", .row_header = true, .share = 6},
                            {.id = "why", .label = "Why", .share = 5},
                            {.id = "state", .label = "State", .share = 3},
                            {.id = "change", .label = "Change", .share = 3}};
  auto table = ui.table("record", "Recorded, in the order of entry", columns, rows.size());
  table.rows([&](std::size_t i) {
    const CaseRow& row = view.study.record[rows[i]];
    const auto entity = ui.row(std::to_string(rows[i]));
    ui.cell(std::to_string(i + 1));
    ui.cell(turnpoint::to_words(row.entered));
    ui.cell(turnpoint::to_words(row.date));
    ui.cell(turnpoint::row_in_words(row));
    ui.cell(row.why);
    ui.cell(state_of(row));
    const auto cell = ui.cell();
    command_button(ui, view, commands, "take_back", "Take back no. " + std::to_string(i + 1),
                   TakeBackRow{rows[i]}, {.quiet = true});
  });
}

}  // namespace turnpoint::ui
