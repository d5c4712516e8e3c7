/// One case handed over as an encrypted file, and one received.
#include "web/ui/panels/handover.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_state(Widgets& ui, const AppView& view) {
  if (!view.keeping.error.empty()) ui.alert(view.keeping.error);
  if (view.keeping.busy) ui.status("One moment…");
}

void draw_opening(Widgets& ui, const AppView& view, Commands& commands) {
  const Keep leave{KeepingDeed::leave_case, {}}, wish{KeepingDeed::open_case, {}};
  const auto dialog = ui.dialog("open_case", "Open a case file");
  if (dialog.dismissed() && !view.keeping.busy) commands.push_back(leave);
  ui.text(view.keeping.case_file + " is whole. Opening it changes nothing: you see what is inside first.");
  const bool entered = ui.password_field(
      "passphrase", "Passphrase of the case file",
      {.hint = "The one that whoever handed it over told you by another way", .required = true});
  draw_state(ui, view);
  const auto line = ui.line("answers");
  command_button(ui, view, commands, "do", "Open", wish, {.primary = true});
  if (entered && obstacle(view, wish).empty()) commands.push_back(wish);
  command_button(ui, view, commands, "leave", "Cancel", leave);
}

void draw_contents(Widgets& ui, const CaseFileView& found) {
  const auto list = ui.definitions("inside");
  ui.definition("Pseudonym there", found.employee_id);
  ui.definition("Made on", date_in_words(found.made));
  ui.definition("Absences", grouped(found.absences));
  ui.definition("Rows of the record", grouped(found.rows));
}

void draw_sentences_of(Widgets& ui, std::string_view id, const std::string& name,
                       const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  const auto list = ui.list(id, name);
  for (const std::string& sentence : sentences) ui.item_text(sentence);
}

void draw_somebody_here(Widgets& ui, const CaseFileView& found) {
  ui.note(Tone::attention,
          found.as +
              " is among these people already, and nothing of them is written over. Choose another "
              "pseudonym, or take the person out first. " +
              (found.differences.empty() ? "Their rows and record are the same as in the file."
                                         : "What differs is listed below."));
  draw_sentences_of(ui, "differences", "How the file differs from what is here", found.differences);
}

void draw_inside(HandOverDraft& draft, Widgets& ui, const AppView& view, Commands& commands) {
  const CaseFileView& found = *view.case_file;
  const auto dialog = ui.dialog("case", "What is in this case file");
  if (dialog.dismissed()) commands.push_back(LeaveCase{});
  draw_contents(ui, found);
  if (found.redacted)
    ui.note(Tone::info, "It was made without reasons of absences, and without why anything was decided.");
  if (!found.policies.empty()) {
    ui.note(Tone::attention, "The case was looked at under other policies: dates here may differ.");
    draw_sentences_of(ui, "policies", "Policies that differ", found.policies);
  }
  const std::string now = draft.pseudonym.value_or(found.as);
  if (found.here) draw_somebody_here(ui, found);
  std::string error;
  for (const turnpoint::Error& each : found.errors) {
    if (each.where == "employee_id")
      error = each.detail;
    else
      ui.alert(each.detail);
  }
  if (const auto typed = ui.text_field("pseudonym", "Pseudonym here", now,
                                       {.hint = "Such as P-07: never a name, a staff number or initials",
                                        .error = error,
                                        .max_length = 200}))
    draft.pseudonym = *typed;
  if (found.under_way) ui.status("One moment…");
  const auto line = ui.line("answers");
  const ReceiveCase wish{draft.pseudonym.value_or(found.as)};
  const std::string why_not = found.here && wish.as == found.as
                                  ? "Somebody here has this pseudonym: choose another."
                                  : obstacle(view, wish);
  if (ui.button("receive", "Receive this case",
                {.enabled = why_not.empty(), .why_not = why_not, .primary = true}))
    commands.push_back(wish);
  if (ui.button("leave", "Cancel")) commands.push_back(LeaveCase{});
}

}  // namespace

void draw_hand_over(PanelState& state, Widgets& ui, const AppView& view, const std::string& employee_id,
                    Commands& commands) {
  const auto section = ui.section("hand_over", "Hand this case over", 3);
  ui.text(
      "To HR, or to whoever supports this colleague next: their rows and absences, and the record with its "
      "whole history, in one encrypted file. Nothing about anybody else is in it. The history says that "
      "it was handed over; what is here stays here until you delete it.");
  const auto line = ui.line("hand_over");
  const std::string why_not = obstacle(view, Keep{KeepingDeed::hand_over, employee_id});
  if (ui.button("hand_over", "Hand over this case…", {.enabled = why_not.empty(), .why_not = why_not})) {
    state.keeping_asks = KeepingDeed::hand_over;
    state.keeping_done = view.keeping.done;
    state.hand_over = {employee_id, false, {}};
  }
  command_button(ui, view, commands, "redacted", "Save it to read, without reasons and notes",
                 SaveHeld{employee_id, "redacted"});
}

void draw_handing_over(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  HandOverDraft& draft = state.hand_over;
  const auto dialog = ui.dialog("hand_over", "Hand over the case of " + draft.employee_id);
  if (dialog.dismissed()) return state.keeping_asks.reset();
  ui.text("Give the file a passphrase, and tell it to the receiver by another way than the file goes: by "
          "telephone, for example. The name of the file says nothing about anybody.");
  if (const auto chosen = ui.checkbox(
          "redacted", "Without reasons and notes", draft.redacted,
          {.hint = "Dates and kinds stay; reasons, corrections, and why anything was decided are left out."}))
    draft.redacted = *chosen;
  ui.password_field("passphrase", "Passphrase for the file",
                    {.hint = "At least 12 characters: four words that do not belong together, for example",
                     .required = true});
  const bool entered = ui.password_field("passphrase_again", "The same again", {.required = true});
  draw_state(ui, view);
  const Keep wish{draft.redacted ? KeepingDeed::hand_over_redacted : KeepingDeed::hand_over,
                  draft.employee_id};
  const auto line = ui.line("answers");
  command_button(ui, view, commands, "do", "Save the case file", wish, {.primary = true});
  if (entered && obstacle(view, wish).empty()) commands.push_back(wish);
  if (ui.button("leave", "Cancel")) state.keeping_asks.reset();
}

void draw_case_file_field(Widgets& ui, const AppView& view) {
  if (view.workforce->synthetic) return;
  ui.file_field(
      "case", "Open a case file", ".case",
      {.hint = "A case that was handed over to you. You see what is inside before anything changes."});
}

bool draw_case_dialogs(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  if (!view.keeping.case_file.empty()) {
    draw_opening(ui, view, commands);
    return true;
  }
  if (view.case_file) {
    draw_inside(state.hand_over, ui, view, commands);
    return true;
  }
  state.hand_over.pseudonym.reset();
  return false;
}

}  // namespace turnpoint::ui
