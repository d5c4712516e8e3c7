#include "web/app/edits.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

std::string side_text(Side side) { return side == Side::old_policy ? "old" : "new"; }

}  // namespace

/// Carries out commands.
struct Session::Apply {
  Session& session;

  void operator()(const ChoosePolicy& c) const { session.edit(edited(present(), c)); }
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

  void operator()(const Undo&) const { moved(session.history_.undo()); }
  void operator()(const Redo&) const { moved(session.history_.redo()); }

  void operator()(const GoTo& c) const { session.view_.place = c.place; }
  void operator()(const ShowPolicy& c) const { session.view_.policy_shown = c.policy; }

  void operator()(const OpenPerson& c) const {
    session.view_.person_asked = c.employee_id;
    session.latest_why_ = session.ask("why", {c.employee_id});
  }
  void operator()(const ClosePerson&) const {
    session.view_.person_asked.clear();
    session.view_.person.reset();
  }
  void operator()(const ShowRows& c) const {
    session.view_.page = c.page;
    session.ask_rows();
  }

  void operator()(const LoadSample&) const {
    Study study = sample_study(present().id);
    study.old_policy = present().old_policy;
    study.new_policy = present().new_policy;
    session.people_file_.reset();
    session.absences_file_.reset();
    const std::uint32_t before = session.latest_load_;
    session.edit(study);
    if (session.latest_load_ == before) session.load();
  }
  void operator()(const CancelWork&) const {
    session.cancel_ = true;
    session.view_.work.reset();
    session.latest_load_ = 0;
    session.waiting_.erase(session.latest_compare_);
    session.view_.comparing = false;
    session.view_.status = "Stopped. What was shown before stays.";
  }
  void operator()(const SaveFindings& c) const {
    session.ask("findings_as", {side_text(c.side), "csv"}, "findings-" + side_text(c.side) + ".csv");
  }
  void operator()(const SaveComparison& c) const {
    session.ask("comparison_as", {c.format}, "comparison." + c.format);
  }
  void operator()(const SaveRefusedRows&) const { session.ask("refused_rows", {}, "refused-rows.csv"); }
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
  void operator()(const Keep& c) const { session.forwarded_.emplace_back(c); }

  const Study& present() const { return session.history_.present(); }
  void moved(bool did) const {
    if (did) session.show_present();
  }
};

void Session::apply(const Command& command) {
  if (obstacle(view_, command).empty()) std::visit(Apply{*this}, command);
}

}  // namespace turnpoint::app
