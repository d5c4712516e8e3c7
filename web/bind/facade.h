#pragma once
/// The core program as a few coarse calls: JSON and bytes in, JSON out. Ordinary code, tested natively;
/// bind/core.cpp only registers it.

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "core/compare/rows.h"
#include "core/compare/study.h"
#include "core/engine/day_count.h"
#include "core/io/exercise/pack_json.h"
#include "core/io/workforce/recorded_csv.h"
#include "core/io/workforce/teams_csv.h"
#include "core/policy/policy.h"

namespace turnpoint {

struct Paper;

/// Every answer is `{"ok":true,"value":…}` or `{"ok":false,"errors":[{code, where, detail}]}`.
/// Long work goes in slices: `begin_…`, then `continue_…` until its value says done, so that a worker can
/// tell how far it is and drop it for newer work.
class Facade {
 public:
  struct Inquiry;

  Facade();
  ~Facade();

  /// Shipped policies with their triggers, numbers and assumptions.
  std::string policies() const;
  /// A policy, given as its file or as a shipped one's id, under another id and name. `taken`: ids of the
  /// study's own policies, between commas. {"policy"}: the file, as the study keeps it.
  std::string copy_policy(const std::string& file_or_id, const std::string& name,
                          const std::string& taken) const;
  /// A person's policy file, the same; an id that is taken gets a number. Errors: every problem of it.
  std::string open_policy(const std::string& text, const std::string& file, const std::string& taken) const;
  /// One change of a policy file. `change`: {"kind": "set", "add", "remove" or "state", "path", "value"}, see
  /// core/io/editor/change.h. Errors: what the changed file would be refused for.
  std::string change_policy(const std::string& policy, const std::string& change) const;
  /// The study's own policies, a JSON list of files: each as in `policies`, with its `form`; one that cannot
  /// be read has {"id", "errors"}.
  std::string own_policies(const std::string& files) const;
  /// What changes from one policy to another, each given as its file or as a shipped one's id: [{"part",
  /// "says", "old_clause", "new_clause"}].
  std::string policy_diff(const std::string& old_policy, const std::string& new_policy) const;

  /// Shipped profiles of synthetic workforces: [{"id", "name", "source"}].
  std::string profiles() const;

  /// The shipped sample workforce of this name becomes the workforce.
  std::string load_sample(const std::string& name);
  /// Nobody, until somebody is entered.
  std::string begin_own();
  /// Whether a person or spell may be entered, corrected or taken out of the people in hand. `request`:
  /// {"of": person or spell, "was", "now": cells of core/compare/people_entry.h, one of them may be left out,
  /// "entered", and of a spell "expected": the day of return, "fit_from" and "fit_until" of a fit note}.
  /// Answers {"entries", "record": rows that go with them, "notes": overlaps and days outside service}.
  /// Errors: `where` is the column.
  std::string try_entry(const std::string& request) const;
  /// File texts; `people` may be empty with `has_people` false. `reasons` of absences, which are health
  /// detail, are read only where that is asked for. The workforce stays as it is until the import is done.
  std::string begin_import(std::string absences, bool has_people, std::string people, bool reasons);
  std::string continue_import(int rows);
  /// The workforce as core/io/workforce/canonical_csv.h writes it, with its id, for keeping: {"id", "text"}.
  std::string workforce_to_keep() const;
  /// An import of such a text, with the reasons it has; `continue_import` goes on with it.
  std::string begin_kept_import(const std::string& text);
  /// Refused rows of the workforce's import as CSV text.
  std::string refused_rows() const;

  /// Exports of HR systems, looked at before anything of them is used. `plan` as plan_to_json writes it, or
  /// empty: everything is found. `bytes` of all files together; `reasons` as of begin_import. Error:
  /// too_large.
  std::string begin_preview(const std::string& plan, double bytes, bool reasons);
  /// `kind`: `absences`, `people`, or empty: found by the columns, and answered. Errors: no table.
  std::string add_preview_file(const std::string& name, const std::string& kind, std::string bytes);
  /// How the files are read: import_document with `given`, the files as they came, each with its sheets.
  std::string finish_preview();
  /// The rows of the finished preview that had to be refused, of `absences` or `people`, to be mended.
  std::string preview_refused(const std::string& kind) const;
  /// The finished preview becomes an import; `continue_import` goes on with it.
  std::string begin_previewed_import();

  /// `study` as study_to_json writes it; with `project_from` beside its other keys the record is continued
  /// from that day on (core/compare/projection.h), and `rows`, `why`, findings, timelines and the
  /// equality view are refused. Errors: unknown policies, triggers, paths. Answers are of the comparison
  /// before until this one is done.
  std::string begin_comparison(const std::string& study);
  std::string continue_comparison(int people);
  /// Of the finished comparison: what stages, letters and ranges come to under each assumption. Until it is
  /// done the summary has none of them.
  std::string begin_ranges();
  std::string continue_ranges(int people);
  /// What other programs that hold the same workforce may count in part, where its beginning answers
  /// `can_be_shared`: the `ranges` of the comparison, the `inquiry` or the `equality` view under way. The
  /// next people are lent, {"first", "end"}, none where nobody is left; what the other program's `part` says
  /// of all of them together comes back. Going on with the work is done once nobody is left to be counted
  /// here; when every part is back, going on once more gives its answer.
  std::string lend(const std::string& work, int people);
  std::string give_back(const std::string& work, const std::string& part);
  /// The other program's side: the comparison's study, then the same beginning as here, then people from
  /// `first` up to `end`, as often as wanted, then their part as text. There is no other answer about them.
  std::string begin_part(const std::string& study);
  std::string add_to_part(const std::string& work, int first, int end);
  std::string part(const std::string& work) const;
  /// `workforce`, as of load_sample, only where entries have changed since the comparison before.
  std::string summary() const;
  /// `query`: {"find", "order", "descending", "first", "count"}.
  std::string rows(const std::string& query) const;
  std::string why(const std::string& employee_id) const;
  /// What a timeline of one person shows, as known on the comparison's last day: {"absences", "old",
  /// "new"} as core/io/timeline/side_by_side.h has them.
  std::string side_by_side(const std::string& employee_id) const;
  /// The finished comparison as `json`, `csv`, `table` or `figures` (csv of figures): the bytes that the
  /// native program prints.
  std::string comparison_as(const std::string& format);
  /// Findings of the `old` or `new` policy as at the comparison's last day, the bytes that the native program
  /// prints.
  std::string findings_as(const std::string& side, const std::string& format) const;

  /// Questions about the finished comparison's old policy and dates, and the workforce: `removal` with `{}`,
  /// `sweep` with {"parameter", "from", "to", "step"}, `statistics` with {"long_from", "top", "amber_from",
  /// "red_from"}. The last slice's value has `document`, as the native program prints it.
  std::string begin_inquiry(const std::string& kind, const std::string& request);
  std::string continue_inquiry(int people);

  /// The report of the finished comparison's study. `request`: {"title", "pseudonyms", "disclosure"}, all
  /// optional, the last as read_equality_request takes it; without it no small group is told of.
  /// With "charts_only" the `document` is its charts as charts_json has them; else
  /// `continue_inquiry` goes on with it; its `document` has `file`, the bytes of the native program, and
  /// `parts`, the same for report_parts_json's readers.
  std::string begin_report(const std::string& request);

  /// A version of the study, as a study that has its name as id, beside the finished comparison's: on its
  /// people, without what was recorded. `continue_inquiry` goes on with it; its `document` is as beside_json
  /// has it.
  std::string begin_beside(const std::string& version);

  /// File texts of events, decisions and stages about the workforce; an empty one is not given. They hold
  /// until the workforce changes, or a study with a record of its own is compared.
  std::string load_facts(const std::string& events, const std::string& decisions, const std::string& stages);
  /// Whether a row may become part of the finished comparison's record. `request`: {"side", "as_at",
  /// "within", "entered", "row": {"file": events or decisions, and its cells as typed}}. Answers {"row"} as a
  /// study has it. Errors: `where` is the row's column.
  std::string try_row(const std::string& request) const;
  /// The record of the finished comparison's study becomes this one, a list as a study has it; its figures
  /// stay.
  std::string take_record_of(const std::string& record);
  /// A file of events or decisions as rows of a study entered on a day, `rows`, with what recorded_json
  /// tells.
  std::string read_record_file(const std::string& text, const std::string& entered) const;
  /// The finished comparison's record as `events` or `decisions`: the file that the native program reads.
  std::string record_as(const std::string& file) const;

  /// Timeline of one person, or of everyone without an `employee_id`, under the `old` or `new` policy as at
  /// the comparison's last day, the bytes that the native program prints.
  std::string timeline_as(const std::string& side, const std::string& employee_id,
                          const std::string& format) const;

  /// File text of teams.csv about the workforce; empty: no team has a day of its own. It holds for ledgers
  /// until the workforce changes.
  std::string load_teams(const std::string& teams);
  /// Of the comparison's policies. `request`: {"cutover", "rules", "review_within", "letters_before"}, all
  /// but the first optional; a rule is written as on the command line. Answers are of the ledger before until
  /// this one is done.
  std::string begin_ledger(const std::string& request);
  std::string continue_ledger(int people);
  /// The finished ledger as an object; as `json`, `csv` or `table`: the bytes that the native program prints.
  std::string ledger() const;
  std::string ledger_as(const std::string& format) const;
  /// Part of the finished ledger. `query`: {"list", "find", "first", "count"}, see
  /// core/io/transition/ledger_page.h.
  std::string ledger_page(const std::string& query) const;

  /// What one of the comparison's policies asks for of its people. `request` as read_due_request takes it.
  /// Answers are of the list before until this one is done.
  std::string begin_due(const std::string& request);
  std::string continue_due(int people);
  /// The finished list as an object; as `json`, `csv`, `table` or `ics`: the bytes that the native program
  /// prints.
  std::string due() const;
  std::string due_as(const std::string& format) const;

  /// Records that one of the comparison's policies no longer has kept. `request`: {"side", "as_at", "within",
  /// "team"} as read_due_request takes it. As an object, and as `csv`: the bytes that the native program
  /// prints.
  std::string retention(const std::string& request) const;
  std::string retention_as(const std::string& request) const;
  /// Everything held about one person on a day, under both policies: as `json`, `html`, or `redacted`: HTML
  /// without reasons and anyone's words.
  std::string held_as(const std::string& employee_id, const std::string& on, const std::string& format) const;
  /// The file of one person's case as it is on a day (core/io/cases/handover).
  std::string hand_over(const std::string& employee_id, const std::string& made, bool redacted) const;
  /// Whether a case file can be received by the comparison's people. `request`: {"text", "as": the pseudonym
  /// here, empty for the file's own, "entered"}. Answers {"employee_id", "as", "made", "redacted",
  /// "absences", "rows", "policies", "here", "differences", "entries", "record"}: sentences, and what is
  /// added to the study, which is nothing where the pseudonym is `here`. Errors: what is wrong with the file;
  /// of the pseudonym `where` is employee_id.
  std::string try_case(const std::string& request) const;
  /// A study's file as read again, its text as the study is kept. Errors: every problem of it.
  std::string open_study(const std::string& text) const;
  /// A study and its people, as workforce_to_keep has them or empty, without those who were deleted.
  /// `deletions` as core/io/cases/deletions.h has them. {"study", "people", "id": of the people, "persons",
  /// "spells", "rows": how many went}.
  std::string without_deleted(const std::string& study, const std::string& people,
                              const std::string& deletions) const;

  /// A letter or a form for a person. `request`: {"side", "employee_id", "item": the due item it is for,
  /// "paper": empty: what the item asks for, "stage", "date", "meeting", "answers", "blanks",
  /// "template_name", "template", "edited"}. Answers {"paper", "papers", "fields", "blanks", "notes"} and
  /// either "problems", why it cannot be finished, or "text", "html" (the native program's bytes where no
  /// blank was filled) and "parts" for printing; of a letter "editable" too.
  std::string prepare_paper(const std::string& request) const;
  /// An organisation's own template of a letter or a form. Errors: every problem of it.
  std::string check_template(const std::string& paper, const std::string& name,
                             const std::string& text) const;

  /// Of the comparison's policies and dates, with the decisions loaded. `request` as read_equality_request
  /// takes it. Answers are of the view before until this one is done.
  std::string begin_equality(const std::string& request);
  std::string continue_equality(int people);
  /// The finished view as an object, with `choices` beside: for each characteristic without a reference the
  /// names of its groups, for whoever chooses one, and for nobody else. As `json`, `csv` or `table`: the
  /// bytes that the native program prints.
  std::string equality() const;
  std::string equality_as(const std::string& format) const;

  /// `request` as read_synthesis_request takes it. The workforce stays as it is until it is imported.
  std::string begin_synthesis(const std::string& request);
  std::string continue_synthesis(int people);
  /// Target beside achieved as an object; as `json`, `csv` or `table`: the bytes that the native program
  /// prints.
  std::string synthesis() const;
  std::string synthesis_as(const std::string& format) const;
  /// The text of `people.csv` or `absences.csv`.
  std::string synthesis_file(const std::string& name) const;
  /// An import of the finished files, as they are; `continue_import` goes on with it, and has `synthesis`
  /// beside `workforce` in the end.
  std::string begin_synthetic_import();

  /// Plans and feedback forms that come with Turnpoint: {"plans": [{"id", "name", "source", "note"}],
  /// "forms": [{"id", "name"}]}; one of the plans, as
  /// action_plan_to_json writes it.
  std::string plans() const;
  std::string shipped_plan(const std::string& id) const;
  /// A plan's file by the ending of its name, `.json`, `.csv` or `.xlsx`. A table goes onto the plan `onto`,
  /// if any, and its updates without a date are of `as_at`.
  std::string read_plan(const std::string& name, std::string bytes, const std::string& onto,
                        const std::string& as_at) const;
  /// A plan as `json`, `csv` or, in base64, `xlsx` in a shape of core/io/plan/plan_table.h: the bytes that
  /// the native program writes.
  /// A table as a file that no spreadsheet program takes for formulas: `cells` a list of rows of texts, the
  /// first its header; `csv`, or `xlsx` in base64 with a sheet of that title.
  std::string table_as(const std::string& cells, const std::string& title, const std::string& format) const;
  std::string plan_as(const std::string& plan, const std::string& format, const std::string& shape) const;
  /// `request`: {"inputs", "before"}, each {id: value as typed} of core/plan/training/inputs.h; an empty
  /// `before` explains no change. Errors: `where` is an input's id.
  std::string training(const std::string& request) const;

  /// The monthly report of the finished comparison's people, policies, teams and record, with a plan on a
  /// day; continue_inquiry goes on with it. `settings`: {id: text} of core/io/measures/monthly_request.h. The
  /// document is {"file", "parts"}, as of a report.
  std::string begin_monthly(const std::string& plan, const std::string& as_at, const std::string& settings);
  /// The sponsor's page of a plan on a day in the same way, with the finished comparison's people and study
  /// where there is one. The document is {"file", "parts"}, parts being {"title", "style", "main"}.
  std::string begin_sponsor(const std::string& plan, const std::string& as_at);
  /// A blank feedback form as `html`, the bytes that the native program writes, or as {"title", "style",
  /// "main"}.
  std::string feedback_form_as(const std::string& form, const std::string& format) const;
  /// What answers to a form come to, as feedback_document has it; beside it `csv`, the native program's
  /// bytes, and `surveys`: what a plan keeps of them, dated `as_at`.
  std::string read_feedback(const std::string& name, std::string bytes, const std::string& form,
                            const std::string& as_at) const;

  /// Packs of exercises that come with Turnpoint: {"packs": [{"id", "title", "audience"}]}; one of them, or
  /// the text of another's file, becomes the pack in hand, as pack_document (core/io/exercise/step_json.h).
  std::string packs() const;
  std::string open_pack(const std::string& id);
  std::string read_pack(const std::string& name, const std::string& bytes);
  /// Packs that a study keeps while they are written. A new one of two shipped policies, a copy of the pack
  /// in hand under the policies it is played under, one of a file's text, which only its reader must take:
  /// {"pack": its file}, its id not among `taken`, which has commas between.
  std::string new_pack(const std::string& old_policy, const std::string& new_policy,
                       const std::string& taken) const;
  std::string copy_pack(const std::string& taken) const;
  std::string open_own_pack(const std::string& text, const std::string& file, const std::string& taken) const;
  /// `change`: {"kind", "path", "value"}, see core/io/exercise/editor/pack_change.h. Answers {"pack"}.
  std::string change_pack(const std::string& pack, const std::string& change) const;
  /// As pack_form (core/io/exercise/editor/pack_form.h).
  std::string pack_form(const std::string& pack, const std::string& exercise) const;
  /// A pack's text becomes the pack in hand, as of a file.
  std::string play_pack(const std::string& pack) { return read_pack("pack", pack); }
  /// The pack in hand goes on under these policies, each a file or the id of a shipped one; both empty: under
  /// its own. Answers as open_pack, with `under_study` and `left_out` (core/io/exercise/pack_policies.h).
  std::string play_under(const std::string& old_policy, const std::string& new_policy);
  /// One move of a play of the pack in hand, answered with step_document. `play`: the one before, empty for a
  /// new one; `move`: {"kind", "under", "text", "right"}, see PlayMove.
  std::string play_exercise(const std::string& exercise, const std::string& play, const std::string& move);
  /// The pack on paper: {"file", "parts"}, as of a report.
  std::string handout(bool with_answers) const;

 private:
  struct PackWork;
  std::string adopt_pack(Checked<LoadedPack> loaded);
  struct Import;
  struct Preview;
  struct PeopleWork;
  struct Ranging;
  struct Run;
  struct LedgerWork;
  struct DueWork;
  struct EqualityWork;
  struct SynthesisWork;
  struct PaperWork;
  std::string adopt(WorkforceReading reading);
  void forget_work();
  void take_entries(const PeopleEntries& entries);  // facade_people.cpp
  const Workforce& base_workforce() const { return (base_ ? base_ : reading_)->workforce; }
  Checked<const Policy*> read_once(const Study& study, const std::string& id);
  void take_record(const CaseRecord& record);
  PeopleWork* work_called(const std::string& name) const;  // facade_parts.cpp
  std::string begun_answer(const PeopleWork* work) const;
  Paper redacted_paper(DueWork& before, DueWork& after, std::size_t person, Day on) const;
  template <class Print>
  std::string with_retention(const std::string& request, Print print) const;  // facade_retention.cpp

  std::map<std::string, Policy> read_;  ///< policies that were asked for, by id, a study's own by its text
  std::unique_ptr<WorkforceReading> reading_;
  std::unique_ptr<WorkforceReading> base_;  ///< without the entries, where there are some
  PeopleEntries entries_;                   ///< that `reading_` has
  bool entries_changed_ = false;            ///< since the last comparison that was finished
  RecordedReading facts_;
  bool facts_are_of_study_ = false;
  std::unique_ptr<Import> import_;
  std::unique_ptr<Preview> preview_;
  std::unique_ptr<Inquiry> inquiry_;
  std::unique_ptr<Run> run_, pending_;
  TeamsReading teams_;
  std::unique_ptr<LedgerWork> ledger_, pending_ledger_;
  std::unique_ptr<DueWork> due_, pending_due_;
  std::unique_ptr<EqualityWork> equality_, pending_equality_;
  std::unique_ptr<PackWork> pack_;
  std::unique_ptr<SynthesisWork> synthesis_, pending_synthesis_;
};

}  // namespace turnpoint
