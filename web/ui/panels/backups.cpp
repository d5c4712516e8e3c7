#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr const char* backup_types = ".turnpoint";

/// `The last backup file was made on 3 May 2026, 12:00: 4 days ago, 7 changes since.`
std::string age_in_words(const AppView& view) {
  const BackupView& backup = view.keeping.backup;
  if (view.saving.state == "training")
    return backup.last.empty() ? "No file was saved from this page yet."
                               : "A file was saved on " + backup.last + ". What you did since is not in it.";
  if (backup.last.empty()) return "No backup file was made yet, as far as this browser knows.";
  const std::string days =
      backup.days == 0 ? "less than a day ago" : counted(backup.days, "day ago", "days ago");
  const std::string changes = backup.changes == 0 ? "nothing has changed since"
                                                  : counted(backup.changes, "change since", "changes since");
  return "The last backup file was made on " + backup.last + ": " + days + ", " + changes + ".";
}

/// Where there is an open key the file needs no passphrase of its own.
void draw_back_up(PanelState& state, Widgets& ui, const AppView& view, Commands& commands, bool primary) {
  const ButtonOptions options{.primary = primary};
  if (view.keeping.protection == Protection::open)
    return command_button(ui, view, commands, "back_up", "Save a backup file", Keep{KeepingDeed::back_up, {}},
                          options);
  if (ui.button("back_up", "Save a backup file…", options)) {
    state.keeping_asks = KeepingDeed::back_up;
    state.keeping_done = view.keeping.done;
  }
}

void draw_state(Widgets& ui, const AppView& view) {
  if (!view.keeping.error.empty()) ui.alert(view.keeping.error);
  if (view.keeping.busy) ui.status("One moment…");
}

void draw_leave(PanelState& state, Widgets& ui, const AppView& view, Commands& commands, const char* label) {
  if (!ui.button("leave", label)) return;
  state.backup_by_code = state.backup_replaces = false;
  if (obstacle(view, Keep{KeepingDeed::leave_backup, {}}).empty())
    commands.push_back(Keep{KeepingDeed::leave_backup, {}});
}

void leave_if(bool dismissed, PanelState& state, const AppView& view, Commands& commands) {
  if (!dismissed) return;
  state.backup_by_code = state.backup_replaces = false;
  if (!view.keeping.busy) commands.push_back(Keep{KeepingDeed::leave_backup, {}});
}

void draw_opening(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const auto dialog = ui.dialog("open", "Open a backup file");
  leave_if(dialog.dismissed(), state, view, commands);
  ui.text(view.keeping.backup.file + ", made on " + view.keeping.backup.made +
          ". It is whole. Opening it changes nothing: you see what is inside first.");
  const Keep wish{KeepingDeed::check_backup, {}};
  const bool entered =
      state.backup_by_code
          ? ui.password_field(
                "recovery_code", "Recovery code",
                {.hint = "Seven groups of five; capitals, spaces and dashes do not matter", .required = true})
          : ui.password_field(
                "passphrase", "Passphrase of the file",
                {.hint = "The one you gave the file; or, where what was kept was encrypted, the one "
                         "of that time",
                 .required = true});
  draw_state(ui, view);
  const auto line = ui.line("answers");
  command_button(ui, view, commands, "do", "Open and check", wish, {.primary = true});
  if (entered && obstacle(view, wish).empty()) commands.push_back(wish);
  if (ui.button("by", state.backup_by_code ? "Use the passphrase instead"
                                           : "Use the printed recovery code instead"))
    state.backup_by_code = !state.backup_by_code;
  draw_leave(state, ui, view, commands, "Cancel");
}

std::string people_in_words(const BackupContents& inside) {
  if (inside.workforce == "missing") return "not in this file: load their own files again";
  const std::string counts = counted(inside.people, "person", "people") + ", " +
                             counted(inside.spells, "spell of absence", "spells of absence");
  if (inside.workforce == "sample") return counts + ", of the sample council";
  return counts + (inside.workforce == "synthetic" ? ", a synthetic workforce"
                   : inside.workforce == "own"     ? ", entered by hand"
                                                   : ", imported");
}

std::string study_in_words(const BackupContents& inside) {
  return inside.old_policy + " compared with " + inside.new_policy;
}

void draw_inside(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const BackupContents& inside = *view.keeping.backup.contents;
  const auto dialog = ui.dialog("inside", "What is in this backup");
  leave_if(dialog.dismissed(), state, view, commands);
  ui.note(Tone::good,
          "The file is good: everything in it was opened, checked and compared once. Nothing was changed.");
  {
    const auto list = ui.definitions("inside");
    ui.definition("Made on", view.keeping.backup.made);
    ui.definition("Study", study_in_words(inside));
    ui.definition("Dates", date_in_words(inside.from) + " to " + date_in_words(inside.to));
    ui.definition("People", people_in_words(inside));
    if (inside.workforce != "missing")
      ui.definition("Meet a trigger", grouped(inside.meet_old) + " under the old policy, " +
                                          grouped(inside.meet_new) + " under the new one");
  }
  if (inside.encrypts)
    ui.note(
        Tone::info,
        "Restoring it switches encryption on here, since people are never kept without: from then on this "
        "browser asks for the passphrase of this file.");
  draw_state(ui, view);
  const auto line = ui.line("answers");
  const Keep wish{KeepingDeed::restore_backup, {}};
  const std::string why_not = obstacle(view, wish);
  if (view.saving.can_start_afresh)
    command_button(ui, view, commands, "restore", "Restore", wish, {.primary = true});
  else if (ui.button("restore", "Restore…",
                     {.enabled = why_not.empty(), .why_not = why_not, .primary = true}))
    state.backup_replaces = true;
  draw_leave(state, ui, view, commands, "Close");
}

void draw_replacing(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const BackupContents& inside = *view.keeping.backup.contents;
  const auto dialog = ui.dialog("replace", "Replace what is open now?");
  if (dialog.dismissed()) state.backup_replaces = false;
  ui.text("Open now: " + present_in_words(view));
  ui.text("In its place: " + study_in_words(inside) + ", " + date_in_words(inside.from) + " to " +
          date_in_words(inside.to) + "; " + people_in_words(inside) + "; as it was on " +
          view.keeping.backup.made + ".");
  ui.text("What is open now can be put back under Safekeeping until this page closes.");
  draw_state(ui, view);
  const auto line = ui.line("answers");
  command_button(ui, view, commands, "restore", "Replace it with the backup",
                 Keep{KeepingDeed::restore_backup, {}}, {.primary = true});
  if (ui.button("leave", "Cancel")) state.backup_replaces = false;
}

void draw_backup_file_field(Widgets& ui) {
  ui.file_field("backup", "Open a backup file", backup_types,
                {.hint = "It is checked and you see what is inside; nothing is replaced without asking."});
}

}  // namespace

void draw_making_backup(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const auto dialog = ui.dialog("back_up", "Save a backup file");
  if (dialog.dismissed()) return state.keeping_asks.reset();
  ui.text("The file holds the study and the people it needs, encrypted. Give it a passphrase; a recovery "
          "code to print is shown afterwards. If both are lost, nobody can open the file.");
  ui.password_field("passphrase", "Passphrase for the file",
                    {.hint = "At least 12 characters: four words that do not belong together, for example",
                     .required = true});
  const bool entered = ui.password_field("passphrase_again", "The same again", {.required = true});
  draw_state(ui, view);
  const Keep wish{KeepingDeed::back_up, {}};
  const auto line = ui.line("answers");
  command_button(ui, view, commands, "do", "Save the file", wish, {.primary = true});
  if (entered && obstacle(view, wish).empty()) commands.push_back(wish);
  if (ui.button("leave", "Cancel")) state.keeping_asks.reset();
}

void draw_removed(Widgets& ui, const AppView& view) {
  ui.note(Tone::attention, view.saving.sentence);
  ui.text(age_in_words(view));
  draw_backup_file_field(ui);
}

void draw_backups(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  if (view.saving.can_start_afresh) return;  // told and offered above
  const auto section = ui.section("backups", "Backup files");
  if (view.saving.state == "training")
    ui.text("Nothing is kept here, but you can take your work with you: the study and its people in one "
            "encrypted file.");
  else
    ui.text(
        "A browser can lose what it keeps: when its data is cleared, when the profile is deleted, when the "
        "computer breaks. A backup file holds the study and its people, encrypted; keep it somewhere else.");
  if (view.keeping.backup.due)
    ui.note(Tone::attention, age_in_words(view) + " It is time for another.");
  else
    ui.text(age_in_words(view));
  if (view.keeping.protection == Protection::open)
    ui.text("It opens with the passphrase and the printed recovery code of today.");
  draw_back_up(state, ui, view, commands, true);
  draw_backup_file_field(ui);
  if (!view.can_put_back) return;
  ui.note(Tone::info, "Another study was opened in place of this page's.");
  command_button(ui, view, commands, "put_back", "Put back what was here before it",
                 Keep{KeepingDeed::put_back, {}});
}

void draw_sharing(Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("sharing", "Share the study");
  ui.text("A file of policies, dates, plan and exercises, to be read by whoever opens it: no people but "
          "invented ones, and nothing that was recorded of others. With people, save a backup file: it is "
          "always encrypted. "
          "A policy is saved as a file of its own under Policies, a pack under Exercises.");
  command_button(ui, view, commands, "share", "Save the study without people", ShareStudy{});
  ui.file_field(
      "study_file", "Open a study file", ".json",
      {.hint = "It takes the place of what is open, which can be put back until this page closes."});
}

void draw_backup_reminder(Widgets& ui, const AppView& view, Commands& commands) {
  if (!view.keeping.backup.due || view.place == Place::keeping) return;
  ui.note(Tone::attention, age_in_words(view) + " It is time for another.");
  command_button(ui, view, commands, "to_backups", "Go to the backup files", GoTo{Place::keeping},
                 {.quiet = true});
}

bool draw_backup_dialogs(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const BackupView& backup = view.keeping.backup;
  if (backup.file.empty()) {
    state.backup_by_code = state.backup_replaces = false;
    return false;
  }
  if (!backup.contents)
    draw_opening(state, ui, view, commands);
  else if (state.backup_replaces)
    draw_replacing(state, ui, view, commands);
  else
    draw_inside(state, ui, view, commands);
  return true;
}

void ask_before_release(PanelState& state, Widgets& ui, const AppView& view, std::string_view id,
                        std::string_view label, const Command& wish) {
  const std::string why_not = obstacle(view, wish);
  if (!ui.button(id, label, {.enabled = why_not.empty(), .why_not = why_not})) return;
  state.release_asks = wish;
  state.release_done = view.keeping.done;
}

void draw_release_dialog(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const bool update = state.release_asks->is<UpdateApp>();
  const bool backed_up = view.keeping.done > state.release_done;
  const auto dialog =
      ui.dialog("release", update ? "Back up before the update?" : "Back up before you go back?");
  if (dialog.dismissed()) return state.release_asks.reset();
  ui.text(update ? "Your study stays where it is. Should the newer version go wrong with it, a backup file "
                   "brings it back."
                 : "Work saved by this version may open to read only in the other one. A backup file keeps "
                   "it safe.");
  ui.text(age_in_words(view));
  draw_state(ui, view);
  const auto line = ui.line("answers");
  draw_back_up(state, ui, view, commands, !backed_up);
  const Command wish = *state.release_asks;
  command_button(ui, view, commands, "go",
                 update ? (backed_up ? "Update now" : "Update without a backup")
                        : (backed_up ? "Go back now" : "Go on without a backup"),
                 wish, {.primary = backed_up});
  if (ui.button("leave", "Cancel")) state.release_asks.reset();
}

}  // namespace turnpoint::ui
