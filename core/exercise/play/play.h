#pragma once
/// One way through an exercise: pure values, so that a page, a test and a saved file hold the same.

#include "core/exercise/play/mark.h"

namespace turnpoint {

/// A step that was visited. Marks are never kept: they are found again whenever they are asked for.
struct PlayedStep {
  std::size_t step = 0;
  std::array<GivenAnswer, 2> given;  ///< by PolicySide; empty where not answered
  std::optional<bool> self_right;    ///< of free text: what the learner said of it
  bool revealed = false;             ///< the answer was shown before, or without, answering
  friend bool operator==(const PlayedStep&, const PlayedStep&) = default;
};

/// The path up to now, each step once; the last is the step in hand, also when it has ended. Steps are named
/// by index.
struct Play {
  std::vector<PlayedStep> path;
  std::vector<PlayedStep> set_aside;  ///< gone back from; what was answered there is there again on return
  bool ended = false;
  friend bool operator==(const Play&, const Play&) = default;
};

/// An exercise with its answers: what a play is held against. `exercise` must outlive it.
struct PlayedExercise {
  PlayedExercise(const Exercise& played, const PackPolicies& policies)
      : exercise(played), answers(answer_exercise(played, policies)) {}
  const Exercise& exercise;
  std::vector<StepAnswers> answers;
};

struct PlayScore {
  Rational points;   ///< of the path's answers; one revealed first gives none
  int possible = 0;  ///< answers that the path asked for, whether given or not
  friend bool operator==(const PlayScore&, const PlayScore&) = default;
};

Play start_play();
const ExerciseStep& step_in_hand(const PlayedExercise& played, const Play& play);

/// Answers the step in hand under one policy; again to change it, unless the answer has been revealed.
/// Errors: those of read_given; bad_argument where nothing is asked under this policy, or the play has ended.
Result<Play> answer_step(const PlayedExercise& played, Play play, PolicySide side, std::string_view text);
/// Free text: what the learner makes of it beside the model answer, which is revealed by it. Errors:
/// bad_argument.
Result<Play> mark_own_text(const PlayedExercise& played, Play play, bool right);
/// Shows the answer of the step in hand. From then on it is not answered any more.
Play reveal_step(Play play);

/// The mark of a visited step (an index into path) under one policy; nothing where it is not answered. Free
/// text has one once the learner marked it, written or only thought.
std::optional<AnswerMark> mark_of_step(const PlayedExercise& played, const Play& play, std::size_t visited,
                                       PolicySide side);
/// Every answer that the step in hand asks for was given (or revealed), so that it may be left.
bool is_step_done(const PlayedExercise& played, const Play& play);
PlayScore score_of(const PlayedExercise& played, const Play& play);

/// Leaves the step in hand by the first branch that holds, else `next`, else the step below; past the last
/// the play has ended. A step may be left unanswered: nothing of it is right.
Play go_on(const PlayedExercise& played, Play play);
/// The steps that are visited where every answer is right, in order.
std::vector<std::size_t> straight_way(const PlayedExercise& played);
/// Takes back the last move: the step before is in hand again. At the start nothing changes.
Play go_back(Play play);
/// The facilitator's jump: `step` is put in hand, what was answered stays. Errors: bad_argument.
Result<Play> jump_to(const PlayedExercise& played, Play play, std::string_view step);

}  // namespace turnpoint
