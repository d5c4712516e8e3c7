#include "core/io/compare/study_json.h"
#include "core/io/json_object.h"
#include "web/app/edits.h"
#include "web/app/retention_request.h"
#include "web/app/session.h"
#include "web/app/visit_command.h"

namespace turnpoint::app {
namespace {

std::string side_text(Side side) { return side == Side::old_policy ? "old" : "new"; }

}  // namespace

/// Carries out commands.
struct Session::Apply {
  Session& session;

  void operator()(const ChoosePolicy& c) const { session.edit(edited(present(), c)); }
  void operator()(const CopyPolicy& c) const { session.copy_policy(c); }
  void operator()(const ChangePolicy& c) const { session.change_policy(c); }
  void operator()(const TakePolicyOut& c) const { session.edit(edited(present(), c)); }
  void operator()(const SavePolicy& c) const { session.save_policy(c.policy); }
  void operator()(const TellApart& c) const { session.tell_apart(c); }
  void operator()(const SetParameter& c) const { session.edit(edited(present(), c), c.gesture); }
  void operator()(const ResetParameters& c) const { session.edit(edited(present(), c)); }

  void operator()(const SetDates& c) const {
    session.view_.from_entered = c.from;
    session.view_.to_entered = c.to;
    const Result<Study> study = edited(present(), c);
    session.view_.dates_error = study ? "" : study.error().detail;
    if (study) session.edit(*study);
  }

  void operator()(const UseTrigger& c) const {
    const PolicyView* policy = find_policy(session.view_, choice_of(present(), c.side).policy);
    if (policy == nullptr) return;
    for (const TriggerView& trigger : policy->triggers) {
      if (trigger.id == c.trigger) return session.edit(edited(present(), c, trigger.on_request));
    }
  }

  void operator()(const SetCutOverDay& c) const {
    CutOverView& view = session.view_.cutover;
    view.day_entered = c.day;
    const Result<Study> study = edited(present(), c);
    view.day_error = study ? "" : study.error().detail;
    if (study) session.edit(*study);
  }
  void operator()(const SetMapping& c) const { session.edit(edited(present(), c), c.gesture); }
  void operator()(const RemoveTrigger& c) const {
    const PolicyView* policy = find_policy(session.view_, present().old_policy.policy);
    if (policy == nullptr) return;
    Study study = present();
    study.new_policy = study.old_policy;
    for (const TriggerView& trigger : policy->triggers) {
      if (trigger.id != c.trigger) continue;
      session.edit(edited(study, UseTrigger{Side::new_policy, c.trigger, false}, trigger.on_request));
      session.view_.place = Place::compare;
      session.view_.status = "The new policy is the old one without " + trigger.name + ".";
    }
  }
  void operator()(const StudyRemoval&) const {
    session.view_.removal.under_way = true;
    session.inquire("removal", "{}");
  }
  void operator()(const MakeReport& c) const { session.make_report(c); }
  void operator()(const SaveReport&) const { session.save_report(); }
  void operator()(const PrintReport&) const { session.print_report(); }
  void operator()(const StudySweep& c) const {
    session.view_.sweep.under_way = true;
    session.inquire("sweep", print_json_line(json_object({{"parameter", c.parameter},
                                                          {"from", c.from},
                                                          {"to", c.to},
                                                          {"step", c.step},
                                                          {"second", c.second},
                                                          {"second_from", c.second_from},
                                                          {"second_to", c.second_to},
                                                          {"second_step", c.second_step}})));
  }
  void operator()(const DrawCharts&) const { session.draw_charts(); }
  void operator()(const SaveChart& c) const { session.hand_out({c.id + ".csv", "text/csv", c.csv}); }
  void operator()(const CountStatistics& c) const {
    session.view_.statistics.under_way = true;
    session.inquire("statistics", print_json_line(json_object({{"long_from", c.long_from},
                                                               {"top", c.top},
                                                               {"amber_from", c.amber_from},
                                                               {"red_from", c.red_from},
                                                               {"salary_a_day", c.salary_a_day},
                                                               {"cover_a_day", c.cover_a_day}})));
  }

  void operator()(const AskDue& c) const {
    session.view_.due_asked = c;
    session.ask_due();
  }
  void operator()(const RecordRow& c) const { session.try_row(c.row); }
  void operator()(const PreparePaper& c) const { session.prepare_paper(c.wish); }
  void operator()(const LeavePaper&) const { session.leave_paper(); }
  void operator()(const SavePaper& c) const { session.save_paper(c.format); }
  void operator()(const PrintPaper&) const { session.print_paper(); }
  void operator()(const DropTemplate&) const { session.drop_template(); }
  void operator()(const LeaveRow&) const { session.view_.record.errors.clear(); }
  void operator()(const TakeBackRow& c) const {
    Study study = present();
    study.record[c.row].taken_back = session.day_of_entry();
    session.edit(std::move(study));
  }
  void operator()(const ReadReasons& c) const {
    session.view_.reasons = c.chosen;
    if (session.draft_) session.preview();
  }
  void operator()(const SaveRecord& c) const { session.ask("record_as", {c.file}, c.file + ".csv"); }
  void operator()(const RecordUnencrypted& c) const { session.view_.record.unencrypted = c.chosen; }
  void operator()(const SaveDue& c) const {
    session.ask("due_as", {c.format}, c.format == "ics" ? "due.ics" : "due.csv");
  }
  void operator()(const AskRetention& c) const { session.ask_retention(c); }
  void operator()(const SaveRetention&) const {
    session.ask("retention_as", {retention_request(session.view_.retention_asked)}, "records-due.csv");
  }
  void operator()(const ShareStudy&) const {
    const std::string text = print_json(study_to_json(shared_study(present())));
    session.hand_out({"turnpoint-study.json", "application/json", text});
  }
  void operator()(const NoteHandOver& c) const { session.note_hand_over(c); }
  void operator()(const ReceiveCase& c) const { session.receive_case(c); }
  void operator()(const LeaveCase&) const { session.leave_case(); }
  void operator()(const SaveHeld& c) const { session.save_held(c); }
  void operator()(const CountEquality& c) const { session.count_equality(c.suppression); }
  void operator()(const NameReference& c) const { session.name_reference(c); }
  void operator()(const SaveEquality&) const { session.ask("equality_as", {"csv"}, "equality.csv"); }
  void operator()(const SaveTable& c) const {
    session.ask("table_as", {print_json_line(c.cells), c.title, c.format}, "table." + c.format);
  }
  void operator()(const MakeSynthetic& c) const { session.make_synthetic(c); }
  void operator()(const SaveSynthetic& c) const {
    if (c.file == "targets.csv")
      session.ask("synthesis_as", {"csv"}, c.file);
    else
      session.ask("synthesis_file", {c.file}, c.file);
  }

  void operator()(const OpenPack& c) const { session.open_pack(c.id); }
  void operator()(const ClosePack&) const { session.close_pack(); }
  void operator()(const PlayUnder& c) const { session.play_under(c.study); }
  void operator()(const BeginExercise& c) const { session.begin_exercise(c.id); }
  void operator()(const LeaveExercise&) const { session.leave_exercise(); }
  void operator()(const MovePlay& c) const { session.move_play(c); }
  void operator()(const SaveHandout& c) const { session.ask_handout(c.with_answers, false); }
  void operator()(const PrintHandout& c) const { session.ask_handout(c.with_answers, true); }
  void operator()(const SaveHands& c) const {
    session.hand_out({"answers-of-the-room.csv", "text/csv", c.csv});
  }
  void operator()(const RunClock& c) const { session.run_clock(c.on); }
  void operator()(const ResetClock&) const {
    SessionClockView& clock = session.view_.exercises.clock;
    clock = {.running = clock.running};
  }
  void operator()(const NewPack&) const { session.new_pack(); }
  void operator()(const CopyPack&) const { session.copy_pack(); }
  void operator()(const WritePack& c) const { session.write_pack(c); }
  void operator()(const ChangePack& c) const { session.change_pack(c); }
  void operator()(const TakePackOut& c) const { session.take_pack_out(c.pack); }
  void operator()(const SavePack& c) const { session.save_pack(c.pack); }
  void operator()(const TryPack& c) const { session.try_pack(c.pack); }
  void operator()(const ChangePackFiles& c) const { session.view_.exercises.workshop.takes_files = c.on; }
  void operator()(const BeginPlan& c) const { session.begin_plan(c.id); }
  void operator()(const LeavePlan&) const { session.leave_plan(); }
  void operator()(const EditPlan& c) const { session.edit_plan(c); }
  void operator()(const SetPlanDay& c) const { session.set_plan_day(c.day); }
  void operator()(const SavePlan& c) const { session.ask_plan_as(c.format, c.shape, "plan." + c.format); }
  void operator()(const SavePlanPage&) const { session.make_sponsor_page(false); }
  void operator()(const PrintPlanPage&) const { session.make_sponsor_page(true); }
  void operator()(const MakeMonthly& c) const { session.make_monthly(c); }
  void operator()(const SaveMonthly&) const {
    session.hand_out({"monthly-report.html", "text/html", session.view_.plan.monthly.found->file});
  }
  void operator()(const PrintMonthly&) const {
    session.view_.status = "The monthly report was handed to the browser to print.";
    session.ask("print_report", {session.view_.plan.monthly.found->parts});
  }
  void operator()(const SaveForm& c) const {
    session.ask("feedback_form_as", {c.form, "html"}, c.form + "-form.html");
  }
  void operator()(const PrintForm& c) const { session.ask("feedback_form_as", {c.form, "parts"}); }
  void operator()(const SaveFeedback&) const {
    session.hand_out({"feedback.csv", "text/csv", session.view_.plan.feedback->csv});
  }
  void operator()(const KeepFeedback&) const { session.keep_feedback(); }
  void operator()(const EstimateTraining& c) const { session.estimate_training(c); }

  void operator()(const KeepVersion& c) const { session.keep_version(version_of(present(), c.name)); }
  void operator()(const TakeVersionOut& c) const { session.edit(edited(present(), c)); }
  void operator()(const SetBeside& c) const { session.set_beside(c.version); }

  void operator()(const Undo&) const { moved(session.history_.undo()); }
  void operator()(const Redo&) const { moved(session.history_.redo()); }

  void operator()(const GoTo& c) const {
    session.view_.place = c.place;
    session.ask_ledger();
    if (c.place == Place::workforce) session.ask_profiles();
    if (c.place == Place::plan) session.open_plan_place();
    if (c.place == Place::exercises) session.open_exercises();
  }
  void operator()(const ShowLedger& c) const {
    session.view_.cutover.page = c.page;
    session.ask_ledger_page();
  }
  void operator()(const ShowPolicy& c) const { session.view_.policy_shown = c.policy; }

  void operator()(const OpenPerson& c) const {
    session.view_.person_asked = c.employee_id;
    session.ask_person();
  }
  void operator()(const ClosePerson&) const {
    session.view_.person_asked.clear();
    session.view_.person.reset();
    session.view_.timeline.reset();
  }
  void operator()(const ShowRows& c) const {
    session.view_.page = c.page;
    session.ask_rows();
  }

  void operator()(const LoadSample&) const {
    Study study = sample_study(present().id);
    study.old_policy = present().old_policy;
    study.new_policy = present().new_policy;
    study.disclosure = present().disclosure;
    study.own_policies = present().own_policies;
    if (study.workforce == present().workforce) {
      study.record = present().record;
      study.entries = present().entries;
    }
    study.plan = present().plan;
    study.own_packs = present().own_packs;
    study.versions = present().versions;
    session.people_file_.reset();
    session.absences_file_.reset();
    const std::uint32_t before = session.latest_load_;
    session.edit(study);
    if (session.latest_load_ == before) session.load();
  }
  void operator()(const BeginOwn&) const { session.begin_own(); }
  void operator()(const EnterRow& c) const { session.try_entry(c); }
  void operator()(const LeaveEntry&) const {
    session.view_.entry.errors.clear();
    session.view_.entry.notes.clear();
  }
  void operator()(const CancelWork&) const {
    session.cancel_ = true;
    session.view_.work.reset();
    session.latest_load_ = 0;
    session.policy_changes_.clear();
    session.pack_changes_.clear();
    session.forget_moves();
    session.stop_import();
    session.stop_inquiries();
    session.view_.synthesis.under_way = false;
    session.view_.entry.under_way = false;
    session.waiting_.erase(session.latest_compare_);
    session.waiting_.erase(session.latest_ledger_);
    session.view_.cutover.working = false;
    session.view_.comparing = false;
    session.view_.status = "Stopped. What was shown before stays.";
  }
  void operator()(const SaveFindings& c) const {
    session.ask("findings_as", {side_text(c.side), "csv"}, "findings-" + side_text(c.side) + ".csv");
  }
  void operator()(const SaveComparison& c) const {
    session.ask("comparison_as", {c.format}, "comparison." + c.format);
  }
  void operator()(const SaveLedger& c) const {
    session.ask("ledger_as", {c.format}, "cut-over-ledger." + c.format);
  }
  void operator()(const SaveRefusedRows&) const { session.ask("refused_rows", {}, "refused-rows.csv"); }
  void operator()(const SetColumn& c) const {
    decided([&](ImportDraft& draft) { draft.set(c, *session.view_.import); });
  }
  void operator()(const SetDateOrder& c) const {
    decided([&](ImportDraft& draft) { draft.set(c, *session.view_.import); });
  }
  void operator()(const SetRowShape& c) const {
    decided([&](ImportDraft& draft) { draft.plan.shape = c.shape; });
  }
  void operator()(const SetCode& c) const {
    decided([&](ImportDraft& draft) { draft.set(c); });
  }
  void operator()(const SetSheet& c) const {
    decided([&](ImportDraft& draft) { draft.plan.sheet = c.sheet; });
  }
  void operator()(const SetFileKind& c) const {
    decided([&](ImportDraft& draft) {
      if (c.file < draft.files.size())
        draft.files[c.file].kind = c.kind == ImportKind::people ? "people" : "absences";
    });
  }
  void operator()(const TakeFileOut& c) const {
    if (!session.draft_ || c.file >= session.draft_->files.size()) return;
    if (session.draft_->files.size() == 1) return session.leave_import();
    decided([&](ImportDraft& draft) {
      draft.files.erase(draft.files.begin() + static_cast<std::ptrdiff_t>(c.file));
    });
  }
  void operator()(const SavePreviewRefused& c) const {
    const bool people = c.kind == ImportKind::people;
    session.ask("preview_refused", {people ? "people" : "absences"},
                people ? "refused-people.csv" : "refused-absences.csv");
  }
  void operator()(const ConfirmImport&) const { session.confirm_import(); }
  void operator()(const LeaveImport&) const {
    session.leave_import();
    session.view_.status = "The import was left; nothing of it was used.";
  }
  void operator()(const Dismiss&) const { session.view_.errors.clear(); }

  // Not the session's own to do.
  void operator()(const SetFace& c) const { session.forwarded_.emplace_back(c); }
  void operator()(const SetTheme& c) const {
    session.view_.theme = c.theme;
    session.forwarded_.emplace_back(c);
  }
  void operator()(const RetrySave& c) const { session.forwarded_.emplace_back(c); }
  void operator()(const TakeOver& c) const { session.forwarded_.emplace_back(c); }
  void operator()(const StartAfresh& c) const { session.forwarded_.emplace_back(c); }
  void operator()(const SaveLeftOver& c) const { session.forwarded_.emplace_back(c); }
  void operator()(const UpdateApp& c) const { session.forwarded_.emplace_back(c); }
  void operator()(const SwapRelease& c) const { session.forwarded_.emplace_back(c); }
  void operator()(const Keep& c) const { session.forwarded_.emplace_back(c); }

  /// Something of the import under way was decided: it is read again with that.
  template <class Change>
  void decided(Change change) const {
    if (!session.draft_ || !session.view_.import) return;
    change(*session.draft_);
    session.draft_->touched = true;
    session.preview();
  }
  const Study& present() const { return session.history_.present(); }
  void moved(bool did) const {
    const Study before = session.view_.study;
    if (did) session.show_present(&before);
  }
};

void Session::apply(const Command& command) {
  if (obstacle(view_, command).empty()) visit_command(Apply{*this}, command);
}

}  // namespace turnpoint::app
