#pragma once
/// The app's pages, drawn with widgets from a read-only view; what a person asks for is appended as commands.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "core/policy/wording/plain.h"
#include "web/app/app_view.h"
#include "web/ui/widgets.h"

namespace turnpoint::ui {

/// A sweep as it is being put together, and which of its values is shown.
struct SweepChoice {
  std::string path, from, to, step;
  std::string second, second_from, second_to, second_step;  ///< empty: one number alone
  long shown = 0;
};

struct StatisticsChoice {
  std::string long_from = "21", top = "5", amber_from = "5", red_from = "10", salary_a_day, cover_a_day;
};

/// A row of the record being filled in.
struct RecordDraft {
  bool open = false;
  long done = 0;  ///< `RecordView::done` when it was opened
  std::string title;
  std::string item, item_kind;  ///< of the list; empty: it is about none
  turnpoint::TypedRow row;
};

/// A row of a person or a spell being filled in, and what goes with a spell.
struct EntryDraft {
  bool open = false;
  long done = 0;  ///< `EntryView::done` when it was opened
  app::EnterRow row;
  bool terms = false;  ///< of somebody who is there, from a day on
};

/// One case handed over, or received.
struct HandOverDraft {
  std::string employee_id;  ///< whose case the dialog of `hand_over` is about
  bool redacted = false;
  std::optional<std::string> pseudonym;  ///< typed for the one received
};

struct DueChoice {
  bool old_policy = false;
  std::string as_at, within = "week", team;  ///< no day: the study's last
  bool by_week = false;
  std::size_t first = 0;  ///< of the rows shown
};

/// The characteristic that is shown; what is chosen once for the study, until it is.
struct EqualityChoice {
  std::string characteristic, suppression = "5", reference;
};

struct SyntheticChoice {
  std::string profile = "council", employees = "1000", years = "3", seed = "1", to = "2026-03-31";
};

/// What the next version will be called.
struct VersionChoice {
  std::string name;
};

struct ReportChoice {
  std::string title;
  bool pseudonyms = false;
};

/// How exercises are shown, and what is being answered.
struct ExerciseChoice {
  std::string pack;                             ///< id of a shipped one
  std::string part;                             ///< of the pack being written, by its path
  bool facilitator = false;                     ///< else a learner plays
  std::string begins = "09:30";                 ///< of the session
  std::map<std::string, std::string> drafts{};  ///< answers as typed, by exercise, step and policy
  std::map<std::string, std::string> hands{};   ///< how many, by exercise, step, policy and answer
};

/// How the plan is looked at, and what is being added to it.
struct PlanChoice {
  std::string begin;                ///< id of a shipped plan
  std::string view = "table";       ///< of the actions: table, steps, months
  std::string theme, lead, status;  ///< filters; empty: all
  bool late_only = false;
  std::string action;                               ///< id of the one whose page is open
  std::string shape = "full";                       ///< of the table that is saved
  std::map<std::string, app::PlanValues> drafts{};  ///< what is typed to be added, by place
  std::string sent;                                 ///< the place of the last one added
  unsigned accepted = 0;                            ///< edits before it
  bool training_open = false, records_open = false, monthly_open = false, feedback_open = false;
  std::string form;            ///< id of a feedback form
  app::PlanValues monthly{};   ///< settings of the monthly report as typed
  app::PlanValues training{};  ///< inputs as typed
};

/// The part of an own policy that is being changed, by its path.
struct PolicyPage {
  std::string part;
};

/// A table of the page being saved.
struct TableSaving {
  bool open = false;
  std::string table;  ///< as `tables_in` has it
};

/// What the panels remember between frames that nobody else needs.
struct PanelState {
  bool palette_open = false;
  bool assumptions_open = false;
  bool licences_open = false;
  bool mapping_kinds_open = false;
  bool mapping_assumptions_open = false;
  SweepChoice sweep;
  StatisticsChoice statistics;
  DueChoice due;
  RecordDraft record;
  EntryDraft entry;
  HandOverDraft hand_over;
  EqualityChoice equality;
  SyntheticChoice synthetic;
  ReportChoice report;
  VersionChoice versions;
  PlanChoice plan;
  ExerciseChoice exercises;
  PolicyPage policies;
  TableSaving table_saving;
  bool passphrase_forgotten = false;
  std::optional<app::KeepingDeed> keeping_asks;  ///< whose dialog is open
  std::string deletes;                       ///< the colleague whom the dialog of `delete_person` is about
  std::size_t retention_first = 0;           ///< of the records shown
  long keeping_done = 0;                     ///< `KeepingView::done` when it was opened
  bool backup_by_code = false;               ///< the file is opened by its recovery code
  bool backup_replaces = false;              ///< whether to replace what is open is being asked
  std::optional<app::Command> release_asks;  ///< the change of version that waits for a backup, or for none
  long release_done = 0;                     ///< `KeepingView::done` when it was asked
  bool paper_focused = false;                ///< the paper being prepared had its first frame
  std::string focused_person;                ///< whose page had its first frame
  std::set<std::string> switched_charts;     ///< whose numbers are not as they were at first
  std::set<std::string> switched_looks;      ///< whose details are not as they were at first
};

/// The whole page: banner, places, the place itself, status line.
void draw_app(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

/// In place of the whole page while the vault is locked.
void draw_locked(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

void draw_banner(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Every place and the commands that can be given now, found by their words.
void draw_palette(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// The places in their order, each by its id.
struct PlaceName {
  app::Place place;
  const char* id;
  const char* name;
};
std::span<const PlaceName> place_names();
/// Colours, and the other view.
void draw_views(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_footer(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// A dialog: which table of the page, and as what.
void draw_table_saving(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

// Compare.
void draw_settings(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_policy_choice(Widgets& ui, const app::AppView& view, app::Side side, app::Commands& commands);
/// Versions of the study: kept, opened, set beside it.
void draw_versions(VersionChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// The study and the version beside it, table by table; nothing where none is chosen.
void draw_beside(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_charts(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Its picture, its numbers as a table, and as CSV.
void draw_chart(PanelState& state, Widgets& ui, const app::AppView& view, const app::ChartView& chart,
                app::Commands& commands);
void draw_headline(Widgets& ui, const app::AppView& view);
void draw_funnels(Widgets& ui, const app::AppView& view);
void draw_triggers(Widgets& ui, const app::AppView& view);
void draw_figures(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_teams(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_changes(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_assumptions(PanelState& state, Widgets& ui, const app::AppView& view);
void draw_person(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

// Cut-over: the side with its rules, and the ledger.
void draw_cutover_rules(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_cutover(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
// Questions asked by a button.
void draw_due(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_removal(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_sweep(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_statistics(StatisticsChoice& choice, Widgets& ui, const app::AppView& view,
                     app::Commands& commands);
void draw_equality(EqualityChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_report(ReportChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
// Training case studies: packs, then the step in hand.
void draw_exercises(ExerciseChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Of a session that is led; there must be a pack.
void draw_session_clock(Widgets& ui, const app::AppView& view, app::Commands& commands);
/// A pack of the study's own as a form. It must be there.
void draw_workshop(ExerciseChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_exercise_step(ExerciseChoice& choice, Widgets& ui, const app::AppView& view,
                        app::Commands& commands);

// The implementation plan: its side, then the whole or one action.
void draw_plan_side(PlanChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_plan(PlanChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_plan_actions(PlanChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_plan_action(PlanChoice& choice, Widgets& ui, const app::AppView& view, std::size_t action,
                      app::Commands& commands);
void draw_plan_records(PlanChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_monthly(PlanChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_feedback(PlanChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// A table whose first row names the columns.
void draw_rows(Widgets& ui, std::string_view caption, const std::vector<std::vector<std::string>>& rows);
void draw_training(PlanChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);

/// A field of what is typed to be added to a list of the plan.
struct DraftField {
  const char* id;  ///< as the plan's JSON has it
  const char* label;
  enum class Kind : std::uint8_t { text, date, number, choice } kind = Kind::text;
  std::vector<Option> choices{};
  const char* hint = "";
};
/// Fields side by side, and a button that adds them to the list at `place`; `fixed` goes with them.
void draw_draft(PlanChoice& choice, Widgets& ui, const app::AppView& view, const std::string& place,
                std::string_view label, const std::vector<DraftField>& fields, app::Commands& commands,
                const app::PlanValues& fixed = {});

/// Says that what follows is of an earlier state of the study, where it is.
void draw_stale(Widgets& ui, bool stale);

// The other places.
void draw_start(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_policies(PolicyPage& page, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// The form of one of the study's own policies, a part at a time.
void draw_policy_form(PolicyPage& page, Widgets& ui, const app::AppView& view, const app::PolicyView& policy,
                      app::Commands& commands);
/// Files being looked at before they are used; there must be some.
void draw_import(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_workforce(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// A synthetic workforce to be made; of the one that is loaded, target beside achieved.
void draw_synthetic(SyntheticChoice& choice, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_keeping(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Backup files: their age, another one, opening one.
void draw_backups(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// What was kept is gone: says so, and opens a backup.
void draw_removed(Widgets& ui, const app::AppView& view);
/// The study as a file without people, and one opened.
void draw_sharing(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_backup_reminder(Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_making_backup(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Of the file that was chosen; whether there is one.
bool draw_backup_dialogs(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// A button for another version of the app: it asks for a backup first.
void ask_before_release(PanelState& state, Widgets& ui, const app::AppView& view, std::string_view id,
                        std::string_view label, const app::Command& wish);
/// There must be something asked.
void draw_release_dialog(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Over whatever place is shown.
void draw_keeping_dialogs(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);
void draw_about(PanelState& state, Widgets& ui, const app::AppView& view);

/// The part of a longer table that is shown.
struct PageShown {
  std::size_t first = 0, rows = 0, found = 0, page_size = 0;
};
/// Its place and the way to its neighbours, where there are more rows than a page. Answers the first row
/// asked for.
std::optional<std::size_t> draw_pages(Widgets& ui, const PageShown& shown);
void draw_assumption_values(Widgets& ui, const std::string& caption,
                            const std::vector<app::AssumptionView>& assumptions);

/// A button that asks for a command; where the command cannot be carried out, it says why.
void command_button(Widgets& ui, const app::AppView& view, app::Commands& commands, std::string_view id,
                    std::string_view label, const app::Command& command, ButtonOptions options = {});

/// A newer release waits on this device.
void draw_update(PanelState& state, Widgets& ui, const app::AppView& view);
/// How far long work is, and a button to stop it. There must be some.
void draw_work(Widgets& ui, const app::AppView& view, app::Commands& commands);

/// `12 March 2010` from `2010-03-12`; the text itself when it is no date.
std::string date_in_words(const std::string& iso);

}  // namespace turnpoint::ui
