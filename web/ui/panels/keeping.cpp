#include "web/ui/panels/handover.h"
#include "web/ui/panels/retention.h"

namespace turnpoint::ui {
namespace {

using namespace app;

/// A dialog stays until its deed went well, or a person leaves it.
void ask_for(PanelState& state, const AppView& view, KeepingDeed deed) {
  state.keeping_asks = deed;
  state.keeping_done = view.keeping.done;
}

/// Both passphrase fields; true when Enter was pressed in the second.
bool draw_new_passphrase(Widgets& ui) {
  ui.password_field("passphrase", "New passphrase",
                    {.hint = "At least 12 characters: four words that do not belong together, for example",
                     .required = true});
  return ui.password_field("passphrase_again", "The same again", {.required = true});
}

/// Buttons of a dialog; leaves it where a person says so.
void draw_answers(PanelState& state, Widgets& ui, const AppView& view, Commands& commands,
                  const std::string& label, bool entered) {
  const Keep wish{*state.keeping_asks, {}};
  if (!view.keeping.error.empty()) ui.alert(view.keeping.error);
  if (view.keeping.busy) ui.status("One moment…");
  const auto line = ui.line("answers");
  command_button(ui, view, commands, "do", label, wish, {.primary = true});
  if (entered && obstacle(view, wish).empty()) commands.push_back(wish);
  if (ui.button("leave", "Cancel")) state.keeping_asks.reset();
}

void draw_encrypting(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const auto dialog = ui.dialog("encrypt", "Encrypt what is kept here");
  if (dialog.dismissed()) return state.keeping_asks.reset();
  ui.text(
      "Studies, and the files of people that you add from now on, will be kept in this browser, encrypted "
      "with your passphrase. Each time the page opens it asks for it.");
  ui.text("This protects a lost computer and a copied profile. It does not protect against a program that "
          "watches this computer. If both the passphrase and the printed recovery code are lost, nobody can "
          "open what is kept.");
  const bool entered = draw_new_passphrase(ui);
  draw_answers(state, ui, view, commands, "Encrypt and keep", entered);
}

void draw_changing(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const auto dialog = ui.dialog("change", "Change the passphrase");
  if (dialog.dismissed()) return state.keeping_asks.reset();
  ui.text("What is kept stays as it is and so does the printed recovery code; only the passphrase changes.");
  ui.password_field("passphrase_now", "Present passphrase", {.required = true});
  const bool entered = draw_new_passphrase(ui);
  draw_answers(state, ui, view, commands, "Change the passphrase", entered);
}

void draw_code(Widgets& ui, const AppView& view, Commands& commands) {
  const auto dialog = ui.dialog("code", "Print your recovery code");
  ui.text(view.keeping.backup.own_code
              ? "The file was handed to the browser to save. This code opens it if its "
                "passphrase is forgotten, and no other file."
              : "This code opens what is kept if the passphrase is forgotten.");
  ui.text("It is shown only now: print it or copy it by hand, and keep it where the passphrase is not.");
  ui.page_text("recovery_code", "Recovery code", {.lines = 2});
  const auto line = ui.line("answers");
  command_button(ui, view, commands, "print", "Print", Keep{KeepingDeed::print_code, {}});
  command_button(ui, view, commands, "done", "I have it on paper", Keep{KeepingDeed::put_away_code, {}},
                 {.primary = true});
}

void draw_open(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  ui.note(Tone::good, "What is kept in this browser is encrypted, and open in this tab.");
  if (ui.button("change", "Change the passphrase…")) ask_for(state, view, KeepingDeed::change_passphrase);
  const Option minutes[] = {{"5", "5 minutes"}, {"10", "10 minutes"}, {"30", "30 minutes"}, {"60", "1 hour"}};
  const auto chosen =
      ui.select("lock_after", "Lock by itself when nothing is done for", minutes,
                std::to_string(view.keeping.lock_minutes),
                {.hint = "Locking forgets the key and opens the page anew; what is kept stays."});
  if (chosen) commands.push_back(Keep{KeepingDeed::lock_after, *chosen});
  const auto keeps = ui.checkbox(
      "people", "Keep imported people here, encrypted", view.keeping.keep_people,
      {.hint = "Switched off, the copy in this browser is deleted and imported people are in memory only."});
  if (keeps) commands.push_back(Keep{KeepingDeed::keep_people, *keeps ? "true" : "false"});
}

}  // namespace

void draw_keeping(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Safekeeping");
  ui.text("Everything stays in this browser on this device. Nothing is sent anywhere.");
  if (view.keeping.persistence == "granted")
    ui.text("This browser has promised not to delete it when space is short.");
  if (view.keeping.persistence == "refused")
    ui.note(Tone::attention,
            "This browser may delete what is kept here when space is short, or after some days "
            "without a visit. Save a backup file from time to time.");
  draw_backups(state, ui, view, commands);
  draw_sharing(ui, view, commands);
  draw_deletions(ui, view);
  const auto section = ui.section("encryption", "Encryption");
  switch (view.keeping.protection) {
  case Protection::unavailable:
    if (view.saving.state == "training") return ui.text(view.saving.sentence);
    ui.note(Tone::attention, "This browser cannot encrypt here, so imported people are never kept. A secure "
                             "address (https) is needed.");
    return;
  case Protection::none:
    ui.note(Tone::attention,
            "What is kept in this browser is not encrypted. Therefore only studies are kept; "
            "imported people are in memory only.");
    if (ui.button("encrypt", "Encrypt and keep people…", {.primary = true}))
      ask_for(state, view, KeepingDeed::encrypt);
    return;
  case Protection::locked:
  case Protection::open: return draw_open(state, ui, view, commands);
  }
}

void draw_keeping_dialogs(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  if (view.keeping.done != state.keeping_done) state.keeping_asks.reset();
  if (view.keeping.has_code) return draw_code(ui, view, commands);
  if (state.keeping_asks == KeepingDeed::encrypt) return draw_encrypting(state, ui, view, commands);
  if (state.keeping_asks == KeepingDeed::change_passphrase) return draw_changing(state, ui, view, commands);
  if (state.keeping_asks == KeepingDeed::delete_person) return draw_deleting(state, ui, view, commands);
  if (state.keeping_asks == KeepingDeed::back_up) return draw_making_backup(state, ui, view, commands);
  if (state.keeping_asks == KeepingDeed::hand_over) return draw_handing_over(state, ui, view, commands);
  if (draw_case_dialogs(state, ui, view, commands)) return;
  if (draw_backup_dialogs(state, ui, view, commands)) return;
  if (state.release_asks) draw_release_dialog(state, ui, view, commands);
}

}  // namespace turnpoint::ui
