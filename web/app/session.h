#pragma once
/// The app's state: takes commands and answers, gives the view, requests for the core program, and the study
/// to save.

#include <map>

#include "web/app/app_view.h"
#include "web/app/history.h"
#include "web/app/import_draft.h"
#include "web/app/requests.h"

namespace turnpoint::app {

class Session {
 public:
  /// `study_id`: 128 random bits in hexadecimal, made by the page.
  Session(std::string study_id, std::string version);

  const AppView& view() const { return view_; }

  void apply(const Command& command);
  /// Everything asked of the page since the last call.
  std::vector<Request> take_requests();
  std::vector<SavedFile> take_saved_files();
  /// Commands for the vault and the page's own switches that the session does not carry out itself.
  std::vector<Command> take_forwarded();
  /// True once after the person asked to stop what is under way.
  bool take_cancel();

  void answer(std::uint32_t id, const std::string& text);
  void progress(std::uint32_t id, long at, long of);
  void offer_files(const std::vector<OfferedFile>& files);
  void set_saving(SavingView saving);
  void set_offline(const OfflineView& offline);
  void set_keeping(KeepingView keeping);
  /// The text of licences.txt, which the build makes from what it used.
  void set_licences(const std::string& text);
  /// Gives the person a file to keep.
  void hand_out(SavedFile file);
  void set_face(Face face, bool has_canvas);
  /// Plans of earlier imports, as this device kept them.
  void set_import_plans(std::string_view text) { plans_.read(text); }
  /// The plans for this device to keep, once after each change; empty when there is none.
  std::string take_import_plans();
  /// Exercises begun on this device, as it kept them; and for it to keep, once after each change.
  void set_plays(std::string_view text);
  std::string take_plays();
  /// As this device has it, `2026-03-31`: when rows of the record are entered. Until it is told, they are
  /// entered on the day that the list is as known on.
  void set_today(std::string day) { view_.today = std::move(day); }
  /// A second of the page's clock, counted from anywhere; while the clock of a session that is led runs.
  void tick(long second);
  void set_theme(Theme theme) { view_.theme = theme; }

  /// Rises with every edit; the study to save is `study_text`.
  std::uint64_t revision() const { return revision_; }
  std::string study_text() const;
  /// The study that the vault kept. Errors: what is wrong with it, the present study staying as it is.
  Checked<bool> open_study(const std::string& text);

  /// A case file that the page has opened. What is wrong with it shows as every other refusal.
  void open_case(std::string text);

  /// A backup's study takes the present one's place. `people`: the page's number for their text
  /// (core/io/workforce/canonical_csv.h), where they came with it; `made`: when, in words. Errors: as above.
  Checked<bool> restore(const std::string& text, std::optional<std::uint32_t> people,
                        const std::string& made);
  /// Somebody was deleted: the study without them, which nothing leads back from. `people` as of `restore`;
  /// `told`: what the deletion did. Errors: as above.
  Checked<bool> forget(const std::string& text, std::optional<std::uint32_t> people, const std::string& told);
  /// The study that the last restored one took the place of, with its people.
  void put_back();

 private:
  static constexpr const char* sample_folder = "council";
  static constexpr const char* sample_name = "Sample council";

  struct Apply;  // session_commands.cpp
  /// Files of one import, by the page's numbers: absences, then people if any.
  struct Import {
    std::vector<std::uint32_t> numbers;
    std::string name;
    bool reasons = false;                  ///< of absences are read too
    std::vector<std::string> confirmed{};  ///< exports: the arguments of the call that reads them
    bool canonical = false;                ///< one text of a backup
  };
  /// A move of a play, and the step that was shown when it was asked for.
  struct AskedMove {
    MovePlay move;
    std::string step;
  };
  struct Replaced {
    Study study;
    std::optional<Import> imported;
  };
  std::uint32_t ask(std::string call, std::vector<std::string> args, std::string name = {});
  void edit(Study study, unsigned gesture = 0);
  bool has_people_of(const Study& study) const;
  /// `before`: the study that was shown, where only what differs from it needs to be worked out again.
  void show_present(const Study* before = nullptr);
  void on_record_taken(const std::string& text);  // session_record.cpp
  void load();
  void load_kept();
  void keep_imported();
  void name_kept(const std::string& id);
  void recompare();
  void ask_rows();
  void ask_ledger();  // session_cutover.cpp
  void ask_ledger_page();
  void on_ledger(const std::string& text);
  void import(Import files);
  void refuse(const std::vector<Error>& errors);

  // session_import.cpp
  void offer_exports(const std::vector<OfferedFile>& files);
  void preview();
  void on_preview(const std::string& text);
  void confirm_import();
  void leave_import();
  void stop_import();

  void open_shared(const OfferedFile& file);
  void on_shared(const std::string& text, const std::string& name);
  void show_instead(Study study, std::optional<Import> files);  // session_restore.cpp

  // session_exercise.cpp
  void open_exercises();
  void open_pack(const std::string& id);
  void read_pack_file(const OfferedFile& file);
  void on_pack(const std::string& text);
  void close_pack();
  void play_under(bool study);
  void follow_policies();
  void leave_exercise();
  void forget_moves();
  void begin_exercise(const std::string& id);
  void move_play(const MovePlay& move);
  void make_moves();
  void on_move(const std::string& text, const std::string& exercise);
  void ask_handout(bool with_answers, bool to_print);
  void on_handout(const std::string& text, const std::string& name);
  bool on_exercise_answer(const std::string& call, std::uint32_t id, const std::string& text,
                          const std::string& name);

  void run_clock(bool on);

  // session_packs.cpp
  void new_pack();
  void copy_pack();
  void open_own_pack(const OfferedFile& file);
  void write_pack(const WritePack& wish);
  void change_pack(const ChangePack& wish);
  void begin_pack_change();
  void take_pack_out(const std::string& id);
  void save_pack(const std::string& id);
  void try_pack(const std::string& id);
  void show_own_packs();
  void on_own_pack(const std::string& text);
  void on_pack_change(const std::string& text);
  void on_pack_form(const std::string& text);
  bool on_pack_answer(const std::string& call, std::uint32_t id, const std::string& text);

  // session_plan.cpp
  void open_plan_place();
  void read_plan_file(const OfferedFile& file);
  void begin_plan(const std::string& id);
  void leave_plan();
  void edit_plan(const EditPlan& wish);
  void set_plan_day(const std::string& text);
  void show_plan();
  void ask_plan_as(const std::string& format, const std::string& shape, const std::string& name);
  std::vector<std::string> plan_on_its_day() const;
  void make_sponsor_page(bool to_print);
  void on_sponsor_page();
  void estimate_training(const EstimateTraining& wish);
  void on_plan(const std::string& text);
  void make_monthly(const MakeMonthly& wish);
  void read_feedback_file(const OfferedFile& file, const std::string& form);
  void keep_feedback();
  void on_feedback(const std::string& text);
  void print_parts(const std::string& text, std::string status);
  bool on_plan_answer(const std::string& call, std::uint32_t id, const std::string& text,
                      const std::string& name);

  // session_inquiries.cpp
  void inquire(const std::string& call, std::string request);
  void make_report(const MakeReport& asked);  // session_report.cpp
  void draw_charts();
  void save_report();
  void print_report();
  void on_printed(const std::string& text);
  bool is_latest_inquiry(const std::string& call, std::uint32_t id) const;
  void on_inquiry(const std::string& call, const std::string& text);
  void stop_inquiries();
  void outdate_inquiries();

  // session_policies.cpp
  void copy_policy(const CopyPolicy& wish);
  void open_policy(const OfferedFile& file);
  void change_policy(const ChangePolicy& wish);
  void begin_policy_change();
  void save_policy(const std::string& id);
  void show_own_policies();
  void tell_apart(const TellApart& wish);
  void on_new_policy(const std::string& text, const std::string& file);
  void on_policy_change(const std::string& text);
  void on_own_policies(const std::string& text);
  void on_differences(const std::string& text);

  // session_versions.cpp
  void keep_version(StudyVersion version);
  void set_beside(const std::string& name);
  void ask_beside();
  void drop_beside();
  void open_version(const OfferedFile& file);
  void on_version(const std::string& text, const std::string& file);

  // session_people.cpp
  void begin_own();
  void load_own();
  void try_entry(const EnterRow& wish);
  void on_tried_entry(const std::string& text);

  // session_case.cpp
  void note_hand_over(const NoteHandOver& done);
  void try_case(const std::string& as);
  void receive_case(const ReceiveCase& wish);
  void leave_case();
  void on_case(const std::string& text);

  // session_record.cpp
  void ask_due();
  void ask_due_again();
  Day day_of_entry() const;
  void try_row(const TypedRow& row);
  void on_tried(const std::string& text);
  /// Files of the record, with people and absences before them if those came too.
  void offer_records(const std::vector<OfferedFile>& files);
  void open_next_record();
  void open_record(const OfferedFile& file);
  void on_record_file(const std::string& text);

  // session_retention.cpp
  void ask_retention(const AskRetention& asked);
  void save_held(const SaveHeld& wish);
  void drop_found();

  // session_paper.cpp
  void prepare_paper(PaperWish wish);
  void on_paper(const std::string& text);
  void leave_paper();
  void save_paper(const std::string& format);
  void print_paper();
  void open_template(const OfferedFile& file);
  void on_template(const std::string& answer);
  void drop_template();

  // session_equality.cpp
  void count_equality(const std::string& suppression);
  void name_reference(const NameReference& chosen);
  void amend_disclosure(const std::function<void(StudyDisclosure&)>& change);
  void ask_equality();
  void on_key(const std::string& text);

  // session_synthetic.cpp
  void make_synthetic(const MakeSynthetic& wish);
  void load_synthetic();
  void on_synthetic(const std::string& text);
  void ask_profiles();
  void on_profiles(const std::string& text);

  void on_policies(const std::string& text);
  void on_workforce(const std::string& text, const std::string& name, bool imported,
                    const std::optional<SyntheticWorkforce>& synthetic = {});
  void change_people(Study& study, bool imported) const;
  void on_kept_workforce(const std::string& text);
  void on_keeping(const std::string& text);
  void count_people(const std::optional<WorkforceView>& now);
  void on_comparison(const std::string& text);
  void on_rows(const std::string& text);
  void ask_person();
  void ask_timeline();
  void on_timeline(const std::string& text);
  void on_person(const std::string& text);
  void on_file(const std::string& text, const std::string& name);

  AppView view_;
  History history_;
  std::uint64_t revision_ = 0;
  std::uint32_t next_id_ = 1;
  std::uint32_t latest_compare_ = 0, latest_rows_ = 0, latest_why_ = 0, latest_load_ = 0, latest_preview_ = 0;
  std::uint32_t latest_ledger_ = 0, latest_keep_ = 0, latest_key_ = 0, latest_plan_ = 0, latest_feedback_ = 0,
                latest_row_ = 0, latest_timeline_ = 0, latest_entry_ = 0, latest_record_ = 0;
  std::uint32_t latest_pack_ = 0, latest_move_ = 0, latest_handout_ = 0;
  std::uint32_t latest_paper_ = 0, latest_template_ = 0, latest_shared_ = 0, latest_version_ = 0;
  std::uint32_t latest_own_pack_ = 0, latest_pack_change_ = 0, latest_pack_form_ = 0;
  std::uint32_t latest_case_ = 0;
  std::string case_text_;                    ///< of the case file that was opened
  bool receives_case_ = false;               ///< once it was tried under the pseudonym asked for
  std::vector<AskedMove> moves_;             ///< under way, then those that wait
  std::array<std::string, 2> played_under_;  ///< the study's policies as last asked for, files or ids
  bool leaves_ = false;                      ///< the exercise is left once they are made
  std::vector<ChangePack> pack_changes_;     ///< under way, then those that wait
  std::string changed_pack_;                 ///< the file that the one under way changes
  std::vector<OwnPack> shown_packs_;
  std::optional<long> last_second_;  ///< of the page's clock, since it runs
  bool print_handout_ = false;       ///< the one asked for last; else it is saved
  bool plays_changed_ = false;
  CaseRecord due_record_;                                  ///< the record when the list was last asked for
  PeopleEntries due_entries_;                              ///< and what was entered of people
  std::map<std::string, std::uint32_t> latest_inquiries_;  ///< by call
  std::map<std::uint32_t, std::pair<std::string, std::string>> waiting_;  ///< call and name, by id
  std::vector<Request> requests_;
  std::vector<SavedFile> saved_files_;
  std::vector<Command> forwarded_;
  bool cancel_ = false;
  std::optional<Import> importing_, imported_;
  std::optional<Replaced> replaced_;
  std::uint32_t latest_policy_ = 0, latest_change_ = 0, latest_own_ = 0, latest_differences_ = 0;
  std::vector<ChangePolicy> policy_changes_;  ///< under way, then those that wait
  std::string changed_policy_;                ///< the file that the one under way changes
  std::vector<OwnPolicy> shown_own_;
  bool keep_dates_ = false;  ///< the import under way does not set the study's dates
  std::optional<OfferedFile> people_file_, absences_file_;
  std::vector<OfferedFile> record_files_;             ///< still to be opened, one after the other
  std::optional<ImportDraft> draft_, settled_draft_;  ///< `settled_draft_`: the one that is shown
  bool confirming_ = false;
  PlanValues asked_training_;         ///< becomes that of the estimate shown, once it has come
  bool prints_sponsor_page_ = false;  ///< what is done with the page once it has come: else it is saved
  ImportPlans plans_;
  bool plans_changed_ = false;
  std::int64_t asked_suppression_ = usual_suppression;  ///< until the key for it has come
};

}  // namespace turnpoint::app
