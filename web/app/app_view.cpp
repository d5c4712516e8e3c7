#include "web/app/app_view.h"

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
  std::string operator()(const SaveFindings&) const { return needs_comparison(); }
  std::string operator()(const SaveComparison&) const { return needs_comparison(); }
  std::string operator()(const CancelWork&) const {
    return view.work && view.work->cancellable ? "" : "Nothing is under way.";
  }
  std::string operator()(const RetrySave&) const {
    return view.saving.can_retry ? "" : "Nothing waits to be saved again.";
  }
  std::string operator()(const TakeOver&) const {
    return view.saving.can_take_over ? "" : "No other tab has the study.";
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
  std::string operator()(const Keep&) const {
    return view.keeping.busy ? "Another wish is being carried out." : "";
  }
  std::string operator()(const SaveRefusedRows&) const {
    return view.workforce && view.workforce->refused_count > 0 ? "" : "No row was refused.";
  }

  std::string needs_comparison() const { return view.comparison ? "" : "There is no comparison yet."; }
};

}  // namespace

std::string obstacle(const AppView& view, const Command& command) { return std::visit(Check{view}, command); }

const PolicyView* find_policy(const AppView& view, const std::string& id) {
  for (const PolicyView& policy : view.policies) {
    if (policy.id == id) return &policy;
  }
  return nullptr;
}

}  // namespace turnpoint::app
