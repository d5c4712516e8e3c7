#pragma once
/// What a policy answers to a question, with the because: nothing of it is typed in (README.md has the
/// rules).

#include "core/exercise/answer/desk.h"

namespace turnpoint {

/// The answer under one policy. Which field holds it depends on the question's form.
struct PolicyAnswer {
  bool arises = true;  ///< false: there is no such number, day or step; the answer is `none`
  Rational number;
  Day day{};
  std::vector<std::string> chosen;  ///< ids, sorted; `none` where nothing is chosen
  std::string text;                 ///< as a colleague reads it: `5`, `3 April 2026`, `“Stage 1”`
  std::string because;              ///< a few sentences that end in it
};

/// As answers.csv has it and as a learner may give it: `5`, `2026-04-03`, `bradford;ten_days`, `none`.
std::string canonical_text(const ExerciseQuestion& question, const PolicyAnswer& answer);

/// Opinion and tone: what the author says is right, the same under both policies.
PolicyAnswer typed_answer(const ExerciseQuestion& question);

/// An engine's ask on the record as known on `day`.
PolicyAnswer engine_answer(const ExerciseRecord& record, const ExerciseQuestion& question,
                           const Policy& policy, PolicySide side, Day day);

/// Both policies of a pack, in hand while exercises are answered.
using PackPolicies = std::array<Policy, 2>;  ///< by PolicySide

struct StepAnswers {
  bool asked = false;                   ///< the step has a question
  std::array<PolicyAnswer, 2> answers;  ///< by PolicySide
  std::vector<AnswerOption> options;    ///< what may be chosen; every engine's choice has its words
  const PolicyAnswer& under(PolicySide side) const { return answers[static_cast<std::size_t>(side)]; }
};

/// One entry a step.
std::vector<StepAnswers> answer_exercise(const Exercise& exercise, const PackPolicies& policies);

/// What may be chosen: the question's own options, else everything the engine may answer under both policies.
std::vector<AnswerOption> options_of(const ExerciseQuestion& question, const PackPolicies& policies);

}  // namespace turnpoint
