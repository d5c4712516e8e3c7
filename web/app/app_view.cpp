#include "web/app/app_view.h"

#include "web/app/visit_command.h"

namespace turnpoint::app {
namespace {

struct Check {
  const AppView& view;

  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }
  std::string operator()(const Undo&) const { return view.can_undo ? "" : "There is nothing to undo."; }
  std::string operator()(const Redo&) const { return view.can_redo ? "" : "There is nothing to redo."; }
  std::string operator()(const TakePolicyOut& command) const {
    const bool chosen =
        command.policy == view.study.old_policy.policy || command.policy == view.study.new_policy.policy;
    return chosen ? "It is being compared: choose another policy under Compare first." : "";
  }
  std::string operator()(const ChoosePolicy& command) const {
    const PolicyChoice& choice =
        command.side == Side::old_policy ? view.study.old_policy : view.study.new_policy;
    return choice == PolicyChoice{command.policy, {}, {}, {}} ? "It is chosen already." : "";
  }
  std::string operator()(const SaveFindings&) const { return needs_comparison(); }
  std::string operator()(const SaveComparison&) const { return needs_comparison(); }
  std::string operator()(const SaveLedger&) const {
    if (view.cutover.working) return "The ledger is being worked out.";
    return view.cutover.ledger ? "" : "There is no ledger yet.";
  }
  std::string operator()(const KeepVersion& command) const {
    if (command.name.empty()) return "Give the version a name first, such as Draft A.";
    return find_version(view.study, command.name) == nullptr
               ? ""
               : "There is a version of this name already: choose another name, or take that one out.";
  }
  std::string operator()(const TakeVersionOut& command) const {
    return find_version(view.study, command.name) == nullptr ? "There is no such version." : "";
  }
  std::string operator()(const DrawCharts&) const { return may_ask(view.charts.under_way); }
  std::string operator()(const StudyRemoval&) const { return may_ask(view.removal.under_way); }
  std::string operator()(const StudySweep&) const { return may_ask(view.sweep.under_way); }
  std::string operator()(const CountStatistics&) const { return may_ask(view.statistics.under_way); }
  std::string operator()(const AskDue&) const { return may_ask(view.due.under_way); }
  std::string operator()(const SaveDue&) const {
    if (view.due.under_way) return "It is being worked out.";
    return view.due.found ? "" : "There is no list yet.";
  }
  std::string operator()(const AskRetention&) const { return may_ask(view.retention.under_way); }
  std::string operator()(const SaveRetention&) const {
    return view.retention.found && !view.retention.stale ? "" : "Ask for the list first.";
  }
  std::string operator()(const SaveHeld&) const { return may_ask(false); }
  std::string operator()(const SavePaper&) const { return needs_paper(); }
  std::string operator()(const PrintPaper&) const { return needs_paper(); }
  std::string operator()(const RecordRow&) const { return may_record(); }
  std::string operator()(const EnterRow&) const {
    if (view.entry.under_way) return "The last row is being checked.";
    if (!view.workforce) return "Begin with your own people, or load some, first.";
    return may_stand_here();
  }
  std::string operator()(const NoteHandOver&) const { return may_stand_here(); }
  std::string operator()(const ReceiveCase&) const {
    if (!view.case_file) return "Open a case file first.";
    if (view.case_file->under_way) return "It is being read.";
    return may_take_case();
  }
  std::string operator()(const BeginOwn&) const {
    return is_own(view.study) ? "You have begun already: enter a person." : "";
  }
  std::string operator()(const TakeBackRow& command) const {
    const CaseRecord& record = view.study.record;
    if (command.row >= record.size()) return "There is no such row.";
    return record[command.row].taken_back ? "It was taken back already." : "";
  }
  std::string operator()(const SaveRecord& command) const {
    for (const CaseRow& row : view.study.record) {
      if (!row.taken_back && row.file == turnpoint::record_file_from_text(command.file))
        return needs_comparison();
    }
    return "Nothing of it is recorded yet.";
  }
  std::string operator()(const CountEquality&) const { return may_ask(view.equality.under_way); }
  std::string operator()(const NameReference& command) const {
    if (command.group.empty()) return "Choose a group first.";
    return may_ask(view.equality.under_way);
  }
  std::string operator()(const SaveEquality&) const {
    if (!view.equality.found) return "There is no equality view yet.";
    return view.equality.stale ? "The study has changed since: ask again first." : "";
  }
  std::string operator()(const MakeSynthetic&) const {
    return view.synthesis.under_way ? "One is being made." : "";
  }
  std::string operator()(const SaveSynthetic&) const {
    if (view.synthesis.under_way) return "Another one is being made.";
    return view.workforce && view.workforce->synthetic ? "" : "No synthetic workforce is loaded.";
  }
  std::string operator()(const MakeReport&) const { return may_ask(view.report.under_way); }
  std::string operator()(const SaveReport&) const { return needs_report(); }
  std::string operator()(const PrintReport&) const { return needs_report(); }
  std::string operator()(const OpenPack& command) const {
    if (command.id.empty()) return "Choose a pack first.";
    return view.exercises.working ? "A pack is being read." : "";
  }
  std::string operator()(const RunClock&) const { return needs_pack(); }
  std::string operator()(const CopyPack&) const { return needs_pack(); }
  std::string operator()(const PlayUnder&) const { return needs_pack(); }
  std::string operator()(const TryPack&) const {
    const auto& form = view.exercises.workshop.form;
    return form && form->faults > 0 ? "Put right first what the check says." : "";
  }
  std::string operator()(const BeginExercise&) const { return needs_pack(); }
  std::string operator()(const SaveHandout&) const { return needs_pack(); }
  std::string operator()(const PrintHandout&) const { return needs_pack(); }
  std::string operator()(const MovePlay& move) const {
    if (!view.exercises.step) return "No exercise is open.";
    const StepView& step = *view.exercises.step;
    if (move.kind == "go_back" && step.is_first) return "This is the first step.";
    if (move.kind == "go_on" && step.ended) return "The exercise has ended.";
    return "";
  }
  std::string operator()(const BeginPlan& command) const {
    if (command.id.empty()) return "Choose a plan first.";
    return view.plan.working ? "A plan is being read." : "";
  }
  std::string operator()(const LeavePlan&) const { return needs_plan(); }
  std::string operator()(const EditPlan&) const { return needs_plan(); }
  std::string operator()(const SavePlan&) const { return needs_plan(); }
  std::string operator()(const SavePlanPage&) const { return may_make_page(); }
  std::string operator()(const PrintPlanPage&) const { return may_make_page(); }
  std::string operator()(const MakeMonthly&) const {
    const std::string why = needs_plan();
    return why.empty() ? may_ask(view.plan.monthly.under_way) : why;
  }
  std::string operator()(const SaveMonthly&) const { return needs_monthly(); }
  std::string operator()(const PrintMonthly&) const { return needs_monthly(); }
  std::string operator()(const SaveForm& command) const { return form_of(command.form); }
  std::string operator()(const PrintForm& command) const { return form_of(command.form); }
  std::string operator()(const SaveFeedback&) const {
    return view.plan.feedback ? "" : "Open a table of answers first.";
  }
  std::string operator()(const KeepFeedback&) const {
    if (!view.plan.feedback) return "Open a table of answers first.";
    const std::vector<SurveyAnswers>& found = view.plan.feedback->surveys;
    if (found.empty())
      return "Nothing in them answers a survey question of the plan in a group that is shown.";
    if (!view.study.plan) return needs_plan();
    const std::vector<SurveyAnswers>& kept = view.study.plan->records.surveys;
    const bool all_kept = std::search(kept.begin(), kept.end(), found.begin(), found.end()) != kept.end();
    return all_kept ? "They are part of the plan." : "";
  }
  std::string operator()(const EstimateTraining&) const {
    return view.plan.training.under_way ? "It is being worked out." : "";
  }
  std::string operator()(const CancelWork&) const {
    return view.work && view.work->cancellable ? "" : "Nothing is under way.";
  }
  std::string operator()(const RetrySave&) const {
    return view.saving.can_retry ? "" : "Nothing waits to be saved again.";
  }
  std::string operator()(const TakeOver&) const {
    return view.saving.can_take_over ? "" : "No other tab has the study.";
  }
  std::string operator()(const UpdateApp&) const {
    if (!view.offline.update) return "No newer version is waiting.";
    return unsaved() ? "Wait until your study is saved." : "";
  }
  std::string operator()(const SwapRelease&) const {
    if (!view.offline.previous) return "No other version is kept on this device.";
    return unsaved() ? "Wait until your study is saved." : "";
  }
  std::string operator()(const StartAfresh&) const {
    return view.saving.can_start_afresh ? "" : "Nothing was removed.";
  }
  std::string operator()(const SetFace& command) const {
    return command.face == Face::canvas && !view.has_canvas ? "This browser cannot draw the visual view here."
                                                            : "";
  }
  std::string operator()(const ResetParameters& command) const {
    const PolicyChoice& choice =
        command.side == Side::old_policy ? view.study.old_policy : view.study.new_policy;
    return choice.edits.empty() ? "No number of this policy was changed." : "";
  }
  std::string operator()(const ConfirmImport&) const {
    if (!view.import) return "There is no import to confirm.";
    if (view.import->reading) return "The files are being read.";
    return view.import->errors.empty() ? "" : "Answer what is asked above first.";
  }
  std::string operator()(const SavePreviewRefused& command) const {
    return view.import && view.import->refused_of(command.kind) > 0 ? "" : "No row was refused.";
  }
  std::string operator()(const Keep& wish) const {
    if (view.keeping.busy) return "Another wish is being carried out.";
    if (wish.deed == KeepingDeed::put_back && !view.can_put_back)
      return "No backup was restored on this page.";
    if (wish.deed == KeepingDeed::delete_person) return may_delete();
    if (wish.deed == KeepingDeed::open_case) return may_take_case();
    if (wish.deed == KeepingDeed::hand_over || wish.deed == KeepingDeed::hand_over_redacted)
      return may_hand_over();
    return wish.deed == KeepingDeed::restore_backup ? may_restore() : "";
  }
  std::string operator()(const SaveRefusedRows&) const {
    return view.workforce && view.workforce->refused_count > 0 ? "" : "No row was refused.";
  }

  std::string needs_paper() const {
    if (view.paper.under_way) return "It is being written.";
    return view.paper.made.text.empty() ? "It cannot be finished yet: what is missing stands above." : "";
  }
  std::string may_record() const {
    if (view.record.under_way) return "The last row is being checked.";
    const std::string why_not = may_stand_here();
    return why_not.empty() ? may_ask(false) : why_not;
  }
  std::string may_stand_here() const {
    if (is_unprotected(view) && !view.record.unencrypted)
      return "These are your own people: switch encryption on under Safekeeping first, or choose to record "
             "without it.";
    return "";
  }
  std::string may_hand_over() const {
    const std::string why_not = may_stand_here();
    return why_not.empty() ? may_ask(false) : why_not;
  }
  std::string may_take_case() const {
    const bool real = is_own(view.study) || is_imported(view.study);
    if (!view.workforce || !real) return "Begin with your own people, or load some, first.";
    const std::string why_not = may_stand_here();
    return why_not.empty() ? may_ask(false) : why_not;
  }
  /// What is restored must not vanish with the page, nor go past what could not be opened.
  std::string may_restore() const {
    const std::string& state = view.saving.state;
    if (state == "ready" || state == "saving" || state == "training" || view.saving.can_start_afresh)
      return "";
    return "It could not be saved here now. " + view.saving.sentence;
  }
  std::string may_delete() const {
    if (!is_imported(view.study) && !is_own(view.study) && view.study.entries.empty())
      return "These people are invented: there is nothing to delete.";
    if (!view.workforce) return "Load the people first.";
    const std::string& state = view.saving.state;
    if (state == "ready" || state == "training") return "";
    return "Only once everything is saved. " + view.saving.sentence;
  }
  bool unsaved() const {
    const std::string& state = view.saving.state;
    return state == "loading" || state == "saving" || state == "failed";
  }
  std::string may_ask(bool under_way) const {
    if (under_way) return "It is being worked out.";
    return view.comparing ? "The comparison is being worked out first." : needs_comparison();
  }
  std::string needs_pack() const { return view.exercises.pack ? "" : "Open a pack first."; }
  std::string needs_plan() const {
    if (!view.study.plan) return "There is no plan yet.";
    return view.plan.as_at ? "" : "Say which day the plan is looked at on.";
  }
  /// From the plan alone where nothing is compared.
  std::string may_make_page() const {
    if (view.plan.sponsor.under_way) return "The page is being made.";
    return view.comparing ? "The comparison is being worked out first." : needs_plan();
  }
  std::string form_of(const std::string& form) const { return form.empty() ? "Choose a form first." : ""; }
  std::string needs_monthly() const {
    if (view.plan.monthly.under_way) return "The report is being made.";
    return view.plan.monthly.found && !view.plan.monthly.stale ? "" : "Make the monthly report first.";
  }
  std::string needs_report() const {
    if (view.report.under_way) return "The report is being made.";
    return view.report.found && !view.report.stale ? "" : "Make the report first.";
  }
  std::string needs_comparison() const { return view.comparison ? "" : "There is no comparison yet."; }
};

}  // namespace

SavingView training_view(const std::string& why) {
  SavingView view;
  view.state = "training";
  view.sentence =
      why == "file"
          ? "Training: this file keeps nothing on this computer. What you do here ends with the page."
          : "Training: this address is shared with other pages, so nothing is kept. What you do here ends "
            "with the page.";
  return view;
}

bool is_unprotected(const AppView& view) {
  const bool is_kept = view.saving.state != "training";
  return (is_imported(view.study) || is_own(view.study)) && is_kept &&
         view.keeping.protection != Protection::open;
}

namespace {

std::string error_at(const std::vector<Error>& errors, std::string_view field) {
  for (const Error& error : errors) {
    if (error.where == field) return error.detail;
  }
  return {};
}

}  // namespace

std::string RecordView::error_of(std::string_view field) const { return error_at(errors, field); }
std::string EntryView::error_of(std::string_view field) const { return error_at(errors, field); }

std::string obstacle(const AppView& view, const Command& command) {
  return visit_command(Check{view}, command);
}

const PolicyView* find_policy(const AppView& view, const std::string& id) {
  for (const PolicyView& policy : view.policies) {
    if (policy.id == id) return &policy;
  }
  return nullptr;
}

}  // namespace turnpoint::app
