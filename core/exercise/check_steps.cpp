#include "core/exercise/check_steps.h"

#include <algorithm>
#include <set>

#include "core/exercise/flow.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

class StepCheck {
 public:
  StepCheck(const Exercise& exercise, const PackPolicies& policies)
      : exercise_(exercise), policies_(policies) {}

  std::vector<Error> faults() {
    std::set<std::string> ids;
    for (const ExerciseStep& step : exercise_.steps) {
      at_ = "steps." + step.id;
      if (!ids.insert(step.id).second)
        add(ErrorCode::duplicate_id, "Two steps have the id \"" + step.id + "\"; give each its own.");
      if (step.id == exercise_end)
        add(ErrorCode::contradiction, "No step may be called end: that is where an exercise ends.");
      check_question(step);
      check_branches(step);
    }
    check_days();
    for (const Error& fault : faults_of_flow(exercise_)) faults_.push_back(fault);
    for (Error& fault : faults_) fault.where = "exercises." + exercise_.id + "." + fault.where;
    return std::move(faults_);
  }

 private:
  void add(ErrorCode code, std::string detail) { faults_.push_back({code, at_, std::move(detail)}); }

  /// A story only goes forward, so that nothing known is taken back.
  void check_days() {
    for (std::size_t i = 0; i < exercise_.steps.size(); ++i) {
      for (const std::size_t next : ways_on(exercise_, i)) {
        if (next == exercise_.steps.size() || exercise_.steps[i].day <= exercise_.steps[next].day) continue;
        at_ = "steps." + exercise_.steps[i].id;
        add(ErrorCode::contradiction, "Its day, " + to_text(exercise_.steps[i].day) + ", is after " +
                                          to_text(exercise_.steps[next].day) + ", the day of the step \"" +
                                          exercise_.steps[next].id + "\" that it leads to.");
      }
    }
  }

  void check_question(const ExerciseStep& step) {
    if (!step.question) {
      if (!step.if_right.empty() || !step.if_wrong.empty())
        add(ErrorCode::contradiction, "There is feedback and no question; ask one or take the feedback out.");
      return;
    }
    const ExerciseQuestion& question = *step.question;
    at_ = "steps." + step.id + ".question";
    const auto forms = forms_of(question.ask);
    if (std::find(forms.begin(), forms.end(), question.form) == forms.end()) {
      std::string known;
      for (const QuestionForm form : forms)
        known +=
            (known.empty() ? "" : ", ") + std::string(question_form_names[static_cast<std::size_t>(form)]);
      add(ErrorCode::contradiction,
          "The form \"" + std::string(question_form_names[static_cast<std::size_t>(question.form)]) +
              "\" cannot be answered here; it must be " + known + '.');
      return;
    }
    check_options(question);
    if (question.is_engine_decided())
      check_engine(step);
    else
      check_typed(question);
  }

  void check_options(const ExerciseQuestion& question) {
    std::set<std::string> ids;
    for (const AnswerOption& option : question.options) {
      if (!ids.insert(option.id).second)
        add(ErrorCode::duplicate_id, "Two options have the id \"" + option.id + "\"; give each its own.");
      if (option.right && question.is_engine_decided())
        add(ErrorCode::contradiction,
            "The option \"" + option.id +
                "\" is said to be right, but the policy decides that; take \"right\" out.");
    }
    const bool chooses = question.form == QuestionForm::choose_one ||
                         question.form == QuestionForm::choose_several ||
                         question.form == QuestionForm::stage;
    if (!chooses && !question.options.empty())
      add(ErrorCode::contradiction, "There are options, but this form has nothing to choose from.");
  }

  void check_typed(const ExerciseQuestion& question) {
    const auto right = std::count_if(question.options.begin(), question.options.end(),
                                     [](const AnswerOption& option) { return option.right; });
    if (question.form == QuestionForm::choose_one && right != 1)
      add(ErrorCode::contradiction, std::to_string(right) + " options are said to be right; it must be one.");
    if (question.form == QuestionForm::choose_several && right == 0)
      add(ErrorCode::missing_field, "No option is said to be right; mark at least one with \"right\": true.");
    if (question.form == QuestionForm::number && !question.number)
      add(ErrorCode::missing_field, "The right number is missing; write it as \"answer\".");
    if (question.form == QuestionForm::date && !question.day)
      add(ErrorCode::missing_field, "The right day is missing; write it as \"answer\".");
    if (question.form == QuestionForm::free_text && question.model.empty())
      add(ErrorCode::missing_field, "A model answer is missing; write it as \"model\".");
  }

  void check_engine(const ExerciseStep& step) {
    const ExerciseQuestion& question = *step.question;
    if (question.number || question.day || !question.model.empty()) {
      add(ErrorCode::contradiction, "An answer is typed in, but the policy decides it; take it out.");
      return;
    }
    if (!check_triggers(question)) return;
    const auto& spells = exercise_.record.spells;
    if (question.spell && std::none_of(spells.begin(), spells.end(), [&](const ExerciseSpell& spell) {
          return spell.entry.first_day == day_number(*question.spell);
        })) {
      add(ErrorCode::unknown_value, "No absence begins on " + to_text(*question.spell) +
                                        "; \"spell\" is the first day of one of them.");
      return;
    }
    if (question.options.empty()) return;
    check_names(question);
    for (const PolicySide side : policy_sides) {
      const auto at = static_cast<std::size_t>(side);
      const PolicyAnswer answer = engine_answer(exercise_.record, question, policies_[at], side, step.day);
      for (const std::string& id : answer.chosen) {
        const bool listed = std::any_of(question.options.begin(), question.options.end(),
                                        [&](const AnswerOption& option) { return option.id == id; });
        if (!listed)
          add(ErrorCode::contradiction, "Under " + as_name(policies_[at].name) + " the answer is \"" + id +
                                            "\", which is not among the options; add it.");
      }
    }
  }

  /// A stage or trigger among the answers must be one of either policy.
  void check_names(const ExerciseQuestion& question) {
    const bool stages = question.ask == EngineAsk::stage || question.ask == EngineAsk::next_stage;
    if (!stages && question.ask != EngineAsk::triggers_met) return;
    for (const AnswerOption& option : question.options) {
      bool known = option.id == no_answer;
      for (const Policy& policy : policies_) {
        const bool has_stage = std::any_of(policy.stages.begin(), policy.stages.end(),
                                           [&](const auto& stage) { return stage.id == option.id; });
        known = known || (stages ? has_stage : find_trigger(policy, option.id) != nullptr);
      }
      if (!known)
        add(ErrorCode::unknown_value, std::string("Neither policy has a ") + (stages ? "stage" : "trigger") +
                                          " \"" + option.id + "\"; it is among the answers.");
    }
  }

  bool check_triggers(const ExerciseQuestion& question) {
    std::vector<std::string> ids = question.triggers;
    if (question.ask == EngineAsk::trigger_met) ids.push_back(question.trigger);
    bool fine = true;
    for (const std::string& id : ids) {
      const Trigger* trigger = find_trigger(policies_[0], id);
      if (trigger == nullptr) trigger = find_trigger(policies_[1], id);
      if (trigger != nullptr && is_computable(*trigger) && !trigger->workforce_mean) continue;
      fine = false;
      if (trigger == nullptr)
        add(ErrorCode::unknown_trigger, "Neither policy has a trigger \"" + id + "\".");
      else
        add(ErrorCode::unknown_trigger,
            "The trigger \"" + id + "\" cannot be worked out for one person: it is " +
                (trigger->workforce_mean ? "compared with an average of everyone." : "a person's decision."));
    }
    return fine;
  }

  /// Whether every answer that comes to `branch` has gone by one of those before it.
  static bool is_forestalled(const std::vector<ExerciseBranch>& before, const ExerciseBranch& branch) {
    const auto any = [&](BranchOn on, const auto& holds) {
      return std::any_of(before.begin(), before.end(),
                         [&](const ExerciseBranch& other) { return other.on == on && holds(other.score); });
    };
    const auto always = [](int) { return true; };
    if (any(BranchOn::right, always) && any(BranchOn::wrong, always)) return true;
    const auto as_few = [&](int score) { return score <= branch.score; };
    const auto as_many = [&](int score) { return score >= branch.score; };
    if (branch.on == BranchOn::score_at_least && any(BranchOn::score_at_least, as_few)) return true;
    if (branch.on == BranchOn::score_below && any(BranchOn::score_below, as_many)) return true;
    return any(BranchOn::score_at_least, [&](int least) {
      return any(BranchOn::score_below, [&](int below) { return least <= below; });
    });
  }

  void check_branches(const ExerciseStep& step) {
    at_ = "steps." + step.id + ".branches";
    std::vector<ExerciseBranch> seen;
    for (const ExerciseBranch& branch : step.branches) {
      const bool by_score = branch.on == BranchOn::score_at_least || branch.on == BranchOn::score_below;
      if (!by_score && !step.question)
        add(ErrorCode::contradiction, "A branch asks for an answer, but the step has no question.");
      const bool again = std::any_of(seen.begin(), seen.end(), [&](const ExerciseBranch& other) {
        return other.on == branch.on && other.option == branch.option && other.score == branch.score;
      });
      if (again)
        add(ErrorCode::contradiction, "Two branches ask for the same; the second is never taken.");
      else if (is_forestalled(seen, branch))
        add(ErrorCode::contradiction,
            "The branch to \"" + branch.to +
                "\" is never taken: those before it take every answer. Move it up or "
                "take it out.");
      seen.push_back(branch);
      if (branch.on != BranchOn::option || !step.question) continue;
      const auto options = options_of(*step.question, policies_);
      if (std::none_of(options.begin(), options.end(),
                       [&](const AnswerOption& option) { return option.id == branch.option; }))
        add(ErrorCode::unknown_value,
            "A branch asks for the option \"" + branch.option + "\", which is not there.");
    }
  }

  const Exercise& exercise_;
  const PackPolicies& policies_;
  std::string at_;
  std::vector<Error> faults_;
};

}  // namespace

std::vector<Error> faults_of_steps(const Exercise& exercise, const PackPolicies& policies) {
  return StepCheck(exercise, policies).faults();
}

}  // namespace turnpoint
