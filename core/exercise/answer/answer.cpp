#include "core/exercise/answer/answer.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/exercise/answer/asks.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

/// Triggers or stages of both policies, each id once; where both have an id, the old policy's words.
template <class Named>
void add_named(std::vector<AnswerOption>& options, const std::vector<Named>& named) {
  for (const Named& one : named) {
    const bool is_there = std::any_of(options.begin(), options.end(),
                                      [&](const AnswerOption& option) { return option.id == one.id; });
    if (!is_there) options.push_back({one.id, one.name, false});
  }
}

std::vector<AnswerOption> engine_options(const ExerciseQuestion& question, const PackPolicies& policies) {
  std::vector<AnswerOption> options;
  switch (question.ask) {
  case EngineAsk::trigger_met:
  case EngineAsk::refer: return {{"yes", "Yes", false}, {"no", "No", false}};
  case EngineAsk::counted:
    return {{"always", "Counted like any other absence", false},
            {"informal_only", "Left out of formal action; a conversation may weigh it", false},
            {"never", "Not counted at all", false}};
  case EngineAsk::triggers_met:
    for (const Policy& policy : policies) {
      for (const Trigger& trigger : policy.triggers) {
        const bool asked = question.triggers.empty()
                               ? !trigger.on_request
                               : std::find(question.triggers.begin(), question.triggers.end(), trigger.id) !=
                                     question.triggers.end();
        if (asked && is_computable(trigger)) add_named(options, std::vector<Trigger>{trigger});
      }
    }
    break;
  case EngineAsk::stage:
  case EngineAsk::next_stage:
    for (const Policy& policy : policies) add_named(options, policy.stages);
    break;
  default: return {};
  }
  options.push_back({std::string(no_answer), "None", false});
  return options;
}

}  // namespace

std::vector<AnswerOption> options_of(const ExerciseQuestion& question, const PackPolicies& policies) {
  return question.options.empty() && question.is_engine_decided() ? engine_options(question, policies)
                                                                  : question.options;
}

std::string canonical_text(const ExerciseQuestion& question, const PolicyAnswer& answer) {
  if (!answer.arises) return std::string(no_answer);
  switch (question.form) {
  case QuestionForm::number: return to_decimal(answer.number);
  case QuestionForm::date: return to_text(answer.day);
  case QuestionForm::free_text: return answer.text;
  default: break;
  }
  std::string text;
  for (const std::string& id : answer.chosen) text += (text.empty() ? "" : ";") + id;
  return text;
}

PolicyAnswer typed_answer(const ExerciseQuestion& question) {
  PolicyAnswer answer;
  std::vector<std::string> words;
  for (const AnswerOption& option : question.options) {
    if (!option.right) continue;
    answer.chosen.push_back(option.id);
    words.push_back(option.text);
  }
  sort_stably(answer.chosen);
  for (const std::string& each : words) answer.text += (answer.text.empty() ? "" : " / ") + each;
  if (question.number) {
    answer.number = *question.number;
    answer.text = to_decimal(answer.number);
  }
  if (question.day) {
    answer.day = *question.day;
    answer.text = to_words(answer.day);
  }
  if (question.form == QuestionForm::free_text) answer.text = question.model;
  return answer;
}

PolicyAnswer engine_answer(const ExerciseRecord& record, const ExerciseQuestion& question,
                           const Policy& policy, PolicySide side, Day day) {
  const std::vector<std::string> one =
      question.ask == EngineAsk::trigger_met ? std::vector<std::string>{question.trigger} : question.triggers;
  const PolicyDesk desk(record, policy, side, day, one);
  switch (question.ask) {
  case EngineAsk::spells:
  case EngineAsk::days:
  case EngineAsk::score:
  case EngineAsk::long_spells:
  case EngineAsk::fit_note_gap:
  case EngineAsk::counted: return answer_of_count(desk, question);
  case EngineAsk::triggers_met:
  case EngineAsk::trigger_met: return answer_of_look(desk, question);
  case EngineAsk::stage:
  case EngineAsk::next_stage: return answer_of_stage(desk, question);
  default: return answer_of_day(desk, question);
  }
}

std::vector<StepAnswers> answer_exercise(const Exercise& exercise, const PackPolicies& policies) {
  std::vector<StepAnswers> answers;
  for (const ExerciseStep& step : exercise.steps) {
    StepAnswers found;
    if (step.question) {
      found.asked = true;
      found.options = options_of(*step.question, policies);
      for (const PolicySide side : policy_sides) {
        const auto at = static_cast<std::size_t>(side);
        found.answers[at] = step.question->is_engine_decided()
                                ? engine_answer(exercise.record, *step.question, policies[at], side, step.day)
                                : typed_answer(*step.question);
      }
    }
    answers.push_back(std::move(found));
  }
  return answers;
}

PolicyAnswer nothing(std::string because) {
  PolicyAnswer answer;
  answer.arises = false;
  answer.chosen = {std::string(no_answer)};
  answer.text = "None";
  answer.because = std::move(because);
  return answer;
}

PolicyAnswer number_answer(const Rational& number, std::string because) {
  PolicyAnswer answer;
  answer.number = number;
  answer.text = to_decimal(number);
  answer.because = std::move(because);
  return answer;
}

PolicyAnswer day_answer(std::int32_t day, std::string because) {
  PolicyAnswer answer;
  answer.day = day_from_number(day);
  answer.text = to_words(answer.day);
  answer.because = std::move(because);
  return answer;
}

PolicyAnswer choice_answer(std::string id, std::string text, std::string because) {
  PolicyAnswer answer;
  answer.chosen = {std::move(id)};
  answer.text = std::move(text);
  answer.because = std::move(because);
  return answer;
}

std::string name_in_words(const Policy& policy) { return as_name(policy.name); }

std::string as_known(const PolicyDesk& desk) { return "as known on " + to_words(desk.day()); }

std::string spell_in_words(const CountedSpell& spell) {
  const Day first = day_from_number(spell.first);
  if (spell.open) return "the absence that began on " + to_words(first);
  const bool one_day = spell.first == spell.last;
  return std::string(one_day ? "the absence on " : "the absence from ") +
         to_words(Span{first, day_from_number(spell.last)});
}

}  // namespace turnpoint
