#pragma once
/// What a person can ask of the app. Panels append commands; the session applies them after all panels drew.

#include <memory>
#include <string>
#include <vector>

#include "core/compare/study.h"
#include "core/io/cases/record_csv.h"
#include "core/io/compare/row_page.h"
#include "core/io/import/plan.h"
#include "core/io/transition/ledger_page.h"
#include "web/app/keeping.h"
#include "web/app/kinds.h"
#include "web/app/paper_view.h"
#include "web/app/plan_edits.h"

namespace turnpoint::app {

enum class Side : std::uint8_t { old_policy, new_policy };
enum class Place : std::uint8_t {
  compare,
  policies,
  workforce,
  keeping,
  about,
  removal,
  sweep,
  statistics,
  cutover,
  start,
  due,
  equality,
  report,
  plan,
  exercises
};
enum class Face : std::uint8_t { canvas, text };
enum class Theme : std::uint8_t { system, light, dark };

// Edits of the study: each is undone as one step.
struct ChoosePolicy {
  Side side;
  std::string policy;
};
struct SetDates {
  std::string from, to;
};
/// `gesture`: edits of one gesture are one undo step.
struct SetParameter {
  Side side;
  std::string path, value;
  unsigned gesture;
};
struct ResetParameters {
  Side side;
};
struct UseTrigger {
  Side side;
  std::string trigger;
  bool on;
};
/// The day as it was entered.
struct SetCutOverDay {
  std::string day;
};
struct SetMapping {
  Mapping mapping;
  unsigned gesture = 0;
};
/// The new policy becomes the old one without this trigger.
struct RemoveTrigger {
  std::string trigger;
};
/// The study's plan becomes one that comes with Turnpoint, by id.
struct BeginPlan {
  std::string id;
};
struct LeavePlan {};
// The organisation's own policies (web/app/session_policies.cpp).
struct CopyPolicy {
  std::string policy;
};
/// One change, as Facade::change_policy takes it.
struct ChangePolicy {
  std::string policy, kind, path, value = {};
};
struct TakePolicyOut {
  std::string policy;
};
struct SavePolicy {
  std::string policy;
};
struct TellApart {
  std::string old_policy, new_policy;
};
// Versions of the study, to be set beside it (web/app/session_versions.cpp).
struct KeepVersion {
  std::string name;
};
struct TakeVersionOut {
  std::string name;
};
struct Undo {};
struct Redo {};

// An import being looked at: nothing is used before it is confirmed.
/// What a column becomes, by the field's name; another column that became it is then dropped.
struct SetColumn {
  ImportKind kind;
  std::string column, field;
};
struct SetDateOrder {
  ImportKind kind;
  std::string column;
  DateOrder order;
};
struct SetRowShape {
  RowShape shape;
};
struct SetCode {
  std::string code;
  Category category;
};
/// `file`: its place among the given files.
struct SetFileKind {
  std::size_t file;
  ImportKind kind;
};
/// Whether the reasons of absences, which are health detail, are read too.
struct ReadReasons {
  bool chosen;
};
struct SetSheet {
  std::string sheet;
};
struct TakeFileOut {
  std::size_t file;
};
struct SavePreviewRefused {
  ImportKind kind;
};
struct ConfirmImport {};
struct LeaveImport {};

// Looking around: nothing of it is saved.
struct GoTo {
  Place place;
};
struct OpenPerson {
  std::string employee_id;
};
struct ClosePerson {};
struct ShowRows {
  RowPage page;
};
struct ShowLedger {
  LedgerPage page;
};
struct ShowPolicy {
  std::string policy;
};
struct SetFace {
  Face face;
};
struct SetTheme {
  Theme theme;
};

// Work.
struct LoadSample {};
/// Begins with nobody: people and spells are entered by hand.
struct BeginOwn {};
/// A row of a person or a spell entered, corrected (`was` and `now`) or taken out (no `now`). What goes with
/// a spell: the day of return as it is expected, and a fit note.
struct EnterRow {
  PeopleEntry entry;
  std::string expected, fit_from, fit_until;
};
struct LeaveEntry {};
struct CancelWork {};
struct StudyRemoval {};
/// A number of the old policy, from one value to another; as typed.
struct StudySweep {
  std::string parameter, from, to, step;
  std::string second = {}, second_from = {}, second_to = {}, second_step = {};  ///< empty: one number alone
};
/// Charts by month, by stage and by trigger.
/// The version that stands beside the study; empty: none.
struct SetBeside {
  std::string version;
};
struct DrawCharts {};
/// The numbers of a chart, for a spreadsheet program.
struct SaveChart {
  std::string id, csv;
};
/// As typed: working days of a long spell, colleagues a team, working days of each colour, money for a
/// working day of one FTE or nothing.
struct CountStatistics {
  std::string long_from, top, amber_from, red_from, salary_a_day, cover_a_day;
};
/// As typed. `seed`: the same one makes the same people; `to`: the record's last day.
struct MakeSynthetic {
  std::string profile, employees, years, seed, to;
};
/// `people.csv`, `absences.csv`, or `targets.csv`: target beside achieved.
struct SaveSynthetic {
  std::string file;
};
/// `suppression` as typed; it holds where the study has none yet.
struct CountEquality {
  std::string suppression;
};
/// The group of a characteristic that the others stand beside, once for the study.
struct NameReference {
  std::string characteristic, group;
};
struct SaveEquality {};
/// As typed; empty: the names of both policies.
struct MakeReport {
  std::string title;
  bool pseudonyms = false;
};
struct SaveReport {};
struct PrintReport {};
struct SaveFindings {
  Side side;
};
struct SaveComparison {
  std::string format;
};
struct SaveLedger {
  std::string format;
};
/// What a policy asks for from a day on; as typed. An empty team is everyone.
struct AskDue {
  Side side;
  std::string as_at, within, team;
};
/// `csv`, or `ics`: a calendar file.
struct SaveDue {
  std::string format;
};
/// Records that a policy no longer has kept, as known on a day; as typed. An empty team is everyone.
struct AskRetention {
  Side side;
  std::string as_at, team;
};
/// The same list as CSV.
struct SaveRetention {};
/// Everything held about one person: `html`, `json`, or `redacted`: HTML without reasons and notes.
struct SaveHeld {
  std::string employee_id, format;
};
/// The file of a case was saved by the page: its history says so.
struct NoteHandOver {
  std::string employee_id;
  bool redacted = false;
};
/// The case file that was opened becomes part of the study; empty: under its own pseudonym.
struct ReceiveCase {
  std::string as;
};
struct LeaveCase {};
/// The study as a file of its own, without people and what was recorded of them.
struct ShareStudy {};
/// The day that the plan is looked at on; as entered.
struct SetPlanDay {
  std::string day;
};
/// `json`, or `csv` or `xlsx` in a shape of core/io/plan/plan_table.h.
struct SavePlan {
  std::string format, shape;
};
/// A table as it stands on the page, its header first; `format`: `csv`, `xlsx`.
struct SaveTable {
  std::string title;
  std::vector<std::vector<std::string>> cells;
  std::string format;
};
/// The page for the sponsor.
struct SavePlanPage {};
struct PrintPlanPage {};
/// The monthly report; settings by the ids of core/io/measures/monthly_request.h, as typed.
struct MakeMonthly {
  PlanValues settings;
};
struct SaveMonthly {};
struct PrintMonthly {};
/// A blank feedback form, by id.
struct SaveForm {
  std::string form;
};
struct PrintForm {
  std::string form;
};
/// What the answers read last came to, as CSV.
struct SaveFeedback {};
/// Their answers to the plan's survey questions become part of the plan.
struct KeepFeedback {};
/// By the ids of core/plan/training/inputs.h, as typed.
struct EstimateTraining {
  PlanValues inputs;
};
/// A pack that comes with Turnpoint, by id.
struct OpenPack {
  std::string id;
};
struct ClosePack {};
/// The pack in hand under the study's two policies, or under its own again.
struct PlayUnder {
  bool study = false;
};
struct BeginExercise {
  std::string id;
};
struct LeaveExercise {};
/// `kind` as PlayMove of core/io/exercise/step_json.h has it; `under`: `old` or `new`.
struct MovePlay {
  std::string kind, under = {}, text = {};
  bool right = false;
};
struct SaveHandout {
  bool with_answers = false;
};
struct PrintHandout {
  bool with_answers = false;
};
/// The clock of a session that is led goes on, or pauses; the page ticks while it runs.
struct RunClock {
  bool on = true;
};
/// Both of its times begin at nothing again.
struct ResetClock {};
// Packs of the study's own (web/app/session_packs.cpp): begun anew, or as a copy of the pack in hand.
struct NewPack {};
struct CopyPack {};
/// Shows a pack as a form, and the case study at a path of it; empty: the list of packs, the session.
struct WritePack {
  std::string pack, exercise = {};
};
/// One change, as Facade::change_pack takes it.
struct ChangePack {
  std::string pack, kind, path, value = {};
};
struct TakePackOut {
  std::string pack;
};
struct SavePack {
  std::string pack;
};
/// As whoever plays it will see it.
struct TryPack {
  std::string pack;
};
/// Whether a pack file that is chosen is to be changed, not to be played.
struct ChangePackFiles {
  bool on = false;
};
/// What a show of hands came to, as CSV; nothing in it is about anyone.
struct SaveHands {
  std::string csv;
};
/// What happened in a case, or was decided: a row of the record, its cells as typed. It is held to the list
/// that was asked for last.
struct RecordRow {
  TypedRow row;
};
/// What was wrong with the last row is of no interest any more.
struct LeaveRow {};
/// A row of the study's record counts no longer, and stays in the history of its case.
struct TakeBackRow {
  std::size_t row;  ///< its place in the record
};
/// `events`, `decisions` or `stages`: the file that the command line reads.
struct SaveRecord {
  std::string file;
};
/// Having been told that what is recorded of imported people will stand in this browser unencrypted.
struct RecordUnencrypted {
  bool chosen;
};
/// A letter or a form becomes what is wished; the whole wish each time.
struct PreparePaper {
  PaperWish wish;
};
struct LeavePaper {};
/// `html` or `text`.
struct SavePaper {
  std::string format;
};
struct PrintPaper {};
/// The template that comes with Turnpoint, in place of the organisation's own.
struct DropTemplate {};
struct SaveRefusedRows {};
struct RetrySave {};
struct TakeOver {};
struct StartAfresh {};
struct SaveLeftOver {};
/// Opens the page again in the newer release that waits on this device.
struct UpdateApp {};
/// Opens it in the other release that is kept: the one before, or the newest again.
struct SwapRelease {};
struct Dismiss {};
/// A wish about what is kept in this browser (web/app/keeping.h): the page carries it out with what stands
/// in its password fields.
struct Keep {
  KeepingDeed deed;
  std::string value = {};
};

/// The kinds that there are: what is not listed is no command.
using CommandKinds =
    Kinds<ChoosePolicy, SetDates, SetParameter, ResetParameters, UseTrigger, Undo, Redo, GoTo, OpenPerson,
          ClosePerson, ShowRows, ShowPolicy, SetFace, SetTheme, LoadSample, BeginOwn, EnterRow, LeaveEntry,
          CancelWork, SaveFindings, SaveComparison, SaveRefusedRows, RetrySave, TakeOver, StartAfresh,
          SaveLeftOver, Dismiss, SetColumn, SetDateOrder, SetRowShape, SetCode, SetFileKind, SetSheet,
          TakeFileOut, SavePreviewRefused, ConfirmImport, LeaveImport, RemoveTrigger, StudyRemoval,
          StudySweep, DrawCharts, SaveChart, CountStatistics, SetCutOverDay, SetMapping, ShowLedger,
          SaveLedger, AskDue, SaveDue, UpdateApp, SwapRelease, Keep, MakeSynthetic, SaveSynthetic,
          CountEquality, NameReference, SaveEquality, MakeReport, SaveReport, PrintReport, BeginPlan,
          LeavePlan, EditPlan, SetPlanDay, SavePlan, SavePlanPage, PrintPlanPage, MakeMonthly, SaveMonthly,
          PrintMonthly, SaveForm, PrintForm, SaveFeedback, KeepFeedback, EstimateTraining, OpenPack,
          ClosePack, PlayUnder, BeginExercise, LeaveExercise, MovePlay, RunClock, ResetClock, NewPack,
          CopyPack, WritePack, ChangePack, TakePackOut, SavePack, TryPack, ChangePackFiles, SaveHandout,
          PrintHandout, SaveHands, CopyPolicy, ChangePolicy, TakePolicyOut, SavePolicy, TellApart, RecordRow,
          LeaveRow, TakeBackRow, SaveRecord, RecordUnencrypted, PreparePaper, LeavePaper, SavePaper,
          PrintPaper, DropTemplate, AskRetention, SaveRetention, SaveHeld, ShareStudy, ReadReasons,
          KeepVersion, TakeVersionOut, SetBeside, NoteHandOver, ReceiveCase, LeaveCase, SaveTable>;

/// One command of any kind, never changed once made. Not a std::variant: every file that passed one on would
/// compile what copies, moves and destroys each of its hundred kinds.
class Command {
 public:
  template <class Kind>
  requires(CommandKinds::has<Kind>) Command(Kind wish)
      : Command(CommandKinds::place<Kind>, new Kind(std::move(wish)),
                [](const void* held) { delete static_cast<const Kind*>(held); }) {}

  /// Its place in the list of kinds.
  std::size_t kind() const { return kind_; }
  /// Null where it is of another kind.
  template <class Kind>
  const Kind* as() const {
    return is<Kind>() ? static_cast<const Kind*>(wish_.get()) : nullptr;
  }
  template <class Kind>
  bool is() const {
    return kind_ == CommandKinds::place<Kind>;
  }

 private:
  Command(std::size_t kind, const void* held, void (*destroy)(const void*));

  std::size_t kind_;
  std::shared_ptr<const void> wish_;
};
using Commands = std::vector<Command>;

}  // namespace turnpoint::app
