#pragma once
/// Everything the panels see, read-only.

#include "core/compare/study.h"
#include "web/app/case_view.h"
#include "web/app/command.h"
#include "web/app/due_view.h"
#include "web/app/equality_view.h"
#include "web/app/exercise_view.h"
#include "web/app/import_view.h"
#include "web/app/inquiry_view.h"
#include "web/app/plan_view.h"
#include "web/app/timeline_view.h"
#include "web/app/views.h"

namespace turnpoint::app {

/// Work that takes longer than a moment.
struct WorkView {
  std::string label;
  long at = 0, of = 0;
  bool cancellable = true;
  bool ranges = false;  ///< of figures that are shown already: it stands where they will
};

/// What the vault says, in words.
struct SavingView {
  std::string state = "loading";  ///< loading, ready, saving, failed, read_only, training: nothing is kept
  std::string sentence = "Opening what is saved in this browser.";
  bool can_retry = false, can_take_over = false, can_start_afresh = false;
  std::vector<std::string> notes;  ///< what was unusual when opening, as sentences
  bool left_over = false;  ///< an edit that could not be saved before another tab's study took its place
};

/// The day of the change, and the ledger of what is live on it.
struct CutOverView {
  std::string day_entered, day_error;  ///< of the last day entered, if it cannot stand
  bool working = false;                ///< the ledger shown is of an earlier state of the study
  LedgerPage page;
  std::optional<LedgerView> ledger;
};

/// The copy of the app on this device.
struct OfflineView {
  bool kept = false;         ///< the app opens without a network
  bool update = false;       ///< a newer release waits
  bool previous = false;     ///< another release is kept besides
  bool rolled_back = false;  ///< pages have gone back to it, so the other one is the newest
};

/// Recording what happened: the study itself holds what was recorded.
struct RecordView {
  bool under_way = false;
  std::vector<Error> errors;  ///< of the row that was last to be recorded; `where` is its column
  long done = 0;              ///< rows recorded so far, on this page
  bool unencrypted = false;   ///< chosen, having been told what it means

  std::string error_of(std::string_view field) const;
};

/// Entering people and spells: the study itself holds what was entered.
struct EntryView {
  bool under_way = false;
  std::vector<Error> errors;       ///< of the row that was last to be entered; `where` is its column
  std::vector<std::string> notes;  ///< of the row entered last, such as an overlap
  long done = 0;                   ///< rows entered so far, on this page

  std::string error_of(std::string_view field) const;
};

/// Where nothing is kept: `why` as web/page/training.js says it, `file` or `shared`.
SavingView training_view(const std::string& why);

struct AppView {
  std::string today;  ///< as this device has it; empty: the page has not told
  Place place = Place::compare;
  Face face = Face::canvas;
  Theme theme = Theme::system;
  bool has_canvas = true;  ///< false: this browser cannot draw, so there is only the text view
  std::string version;
  std::vector<std::string> licences;  ///< paragraphs of licences.txt

  std::vector<PolicyView> policies;
  std::string policy_shown;
  FileEditView policy_edit;
  DifferencesView differences;

  std::vector<ProfileView> profiles;  ///< empty until the Workforce place was opened

  std::optional<WorkforceView> workforce;
  bool workforce_missing = false;  ///< the study used an imported workforce, which is not kept

  std::optional<ImportView> import;  ///< files being looked at before they are used
  bool reasons = false;              ///< of absences are read from the files chosen next

  Study study;
  bool can_undo = false, can_redo = false;
  bool can_put_back = false;  ///< a backup's study took another one's place on this page
  std::string dates_error;    ///< of the last dates entered, if they cannot stand
  std::string from_entered, to_entered;

  std::optional<ComparisonView> comparison;
  bool comparing = false;  ///< the comparison shown is of an earlier state of the study
  RowPage page;
  std::optional<RowsView> rows;
  std::string person_asked;
  std::optional<PersonView> person;
  std::optional<TimelineView> timeline;

  CutOverView cutover;
  Inquired<RemovalView> removal;
  Inquired<std::vector<ChartView>> charts;  ///< those that take longer than the figures
  std::string beside_chosen;                ///< the version beside the study; empty: none
  Inquired<BesideView> beside;              ///< once there are ranges
  Inquired<SweepView> sweep;
  Inquired<StatisticsView> statistics;
  Inquired<SynthesisView> synthesis;  ///< `found` is of the last one made
  Inquired<EqualityTables> equality;
  Inquired<DueView> due;
  Inquired<RetentionView> retention;
  AskRetention retention_asked{Side::new_policy, "", ""};  ///< last
  AskDue due_asked{Side::new_policy, "", "7", ""};         ///< last
  RecordView record;
  EntryView entry;
  std::optional<CaseFileView> case_file;  ///< opened and read
  PaperView paper;
  Inquired<ReportView> report;
  PlanPlaceView plan;
  ExercisesView exercises;

  std::optional<WorkView> work;
  std::vector<std::string> errors;
  std::string status;
  SavingView saving;
  OfflineView offline;
  KeepingView keeping;
};

/// Whether what is recorded would stand unencrypted in this browser though it is of real people: imported, or
/// entered by hand.
bool is_unprotected(const AppView& view);

/// Why the command cannot be carried out now; empty when it can. Buttons show it, applying checks it.
std::string obstacle(const AppView& view, const Command& command);

/// The policy of this id, or nullptr.
const PolicyView* find_policy(const AppView& view, const std::string& id);

}  // namespace turnpoint::app
