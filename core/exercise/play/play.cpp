#include "core/exercise/play/play.h"

#include <algorithm>

namespace turnpoint {
namespace {

const std::optional<ExerciseQuestion>& question_of(const PlayedExercise& played, const PlayedStep& visited) {
  return played.exercise.steps[visited.step].question;
}

bool branch_holds(const PlayedExercise& played, const Play& play, const ExerciseBranch& branch) {
  const std::size_t last = play.path.size() - 1;
  const PlayedStep& visited = play.path[last];
  if (branch.on == BranchOn::score_at_least) return score_of(played, play).points >= Rational(branch.score);
  if (branch.on == BranchOn::score_below) return score_of(played, play).points < Rational(branch.score);
  if (branch.on == BranchOn::option) {
    return std::any_of(visited.given.begin(), visited.given.end(), [&](const GivenAnswer& given) {
      return std::find(given.values.begin(), given.values.end(), branch.option) != given.values.end();
    });
  }
  bool all_right = true;
  for (const PolicySide side : policy_sides) {
    if (!question_of(played, visited)->asks(side)) continue;
    const auto mark = mark_of_step(played, play, last, side);
    all_right = all_right && mark && mark->right;
  }
  return all_right == (branch.on == BranchOn::right);
}

std::size_t step_after(const PlayedExercise& played, const Play& play) {
  const ExerciseStep& step = step_in_hand(played, play);
  const auto index = [&](const std::string& id) { return step_index(played.exercise, id); };
  for (const ExerciseBranch& branch : step.branches) {
    if (branch_holds(played, play, branch)) return index(branch.to);
  }
  return step.next.empty() ? play.path.back().step + 1 : index(step.next);
}

/// Puts a step in hand as it was left the last time; the path holds each step once.
void put_in_hand(Play& play, std::size_t step) {
  PlayedStep visited;
  visited.step = step;
  for (const std::vector<PlayedStep>* left : {&play.set_aside, &play.path}) {
    for (const PlayedStep& before : *left) {
      if (before.step == step) visited = before;
    }
  }
  for (std::vector<PlayedStep>* left : {&play.set_aside, &play.path})
    std::erase_if(*left, [&](const PlayedStep& before) { return before.step == step; });
  play.path.push_back(std::move(visited));
}

Error ended() {
  return {ErrorCode::bad_argument, "play", "The exercise has ended; go back to change an answer."};
}

}  // namespace

Play start_play() { return {{PlayedStep{}}, {}, false}; }

const ExerciseStep& step_in_hand(const PlayedExercise& played, const Play& play) {
  return played.exercise.steps[play.path.back().step];
}

Result<Play> answer_step(const PlayedExercise& played, Play play, PolicySide side, std::string_view text) {
  if (play.ended) return tl::unexpected<Error>(ended());
  PlayedStep& visited = play.path.back();
  const auto& question = question_of(played, visited);
  if (!question || !question->asks(side))
    return fail(ErrorCode::bad_argument, step_in_hand(played, play).id,
                "This step asks nothing under the " +
                    std::string(policy_side_names[static_cast<std::size_t>(side)]) + " policy.");
  if (visited.revealed)
    return fail(ErrorCode::bad_argument, step_in_hand(played, play).id, "The answer has been shown already.");
  auto given = read_given(*question, played.answers[visited.step].options, text);
  if (!given) return tl::unexpected<Error>(given.error());
  visited.given[static_cast<std::size_t>(side)] = std::move(*given);
  return play;
}

Result<Play> mark_own_text(const PlayedExercise& played, Play play, bool right) {
  if (play.ended) return tl::unexpected<Error>(ended());
  PlayedStep& visited = play.path.back();
  const auto& question = question_of(played, visited);
  if (!question || question->form != QuestionForm::free_text)
    return fail(ErrorCode::bad_argument, step_in_hand(played, play).id,
                "Only free text is marked by yourself.");
  visited.self_right = right;
  visited.revealed = true;
  return play;
}

Play reveal_step(Play play) {
  if (!play.ended) play.path.back().revealed = true;
  return play;
}

std::optional<AnswerMark> mark_of_step(const PlayedExercise& played, const Play& play, std::size_t at,
                                       PolicySide side) {
  const PlayedStep& visited = play.path[at];
  const auto& question = question_of(played, visited);
  const GivenAnswer& given = visited.given[static_cast<std::size_t>(side)];
  if (!question || !question->asks(side)) return std::nullopt;
  const StepAnswers& answers = played.answers[visited.step];
  if (question->form == QuestionForm::free_text) {
    if (!visited.self_right) return std::nullopt;
    return AnswerMark{*visited.self_right, *visited.self_right ? 1 : 0,
                      "A model answer: " + answers.under(side).text};
  }
  if (given.values.empty()) return std::nullopt;
  return mark_answer(*question, answers.options, answers.under(side), given);
}

bool is_step_done(const PlayedExercise& played, const Play& play) {
  if (play.ended) return true;
  const PlayedStep& visited = play.path.back();
  const auto& question = question_of(played, visited);
  if (!question || visited.revealed) return true;
  return std::all_of(policy_sides.begin(), policy_sides.end(), [&](PolicySide side) {
    return !question->asks(side) || mark_of_step(played, play, play.path.size() - 1, side).has_value();
  });
}

PlayScore score_of(const PlayedExercise& played, const Play& play) {
  PlayScore score;
  for (std::size_t i = 0; i < play.path.size(); ++i) {
    const auto& question = question_of(played, play.path[i]);
    for (const PolicySide side : policy_sides) {
      if (!question || !question->asks(side)) continue;
      ++score.possible;
      const auto mark = mark_of_step(played, play, i, side);
      if (mark) score.points = score.points + mark->points;
    }
  }
  return score;
}

Play go_on(const PlayedExercise& played, Play play) {
  if (play.ended) return play;
  const std::size_t next = step_after(played, play);
  if (next >= played.exercise.steps.size()) {
    play.ended = true;
    return play;
  }
  put_in_hand(play, next);
  return play;
}

std::vector<std::size_t> straight_way(const PlayedExercise& played) {
  std::vector<std::size_t> way;
  for (Play play = start_play(); !play.ended; play = go_on(played, std::move(play))) {
    PlayedStep& visited = play.path.back();
    way.push_back(visited.step);
    const auto& question = question_of(played, visited);
    if (!question) continue;
    if (question->form == QuestionForm::free_text) visited.self_right = true;
    for (const PolicySide side : policy_sides) {
      const auto at = static_cast<std::size_t>(side);
      const StepAnswers& answers = played.answers[visited.step];
      const auto right =
          read_given(*question, answers.options, canonical_text(*question, answers.under(side)));
      if (question->asks(side) && right) visited.given[at] = *right;
    }
  }
  return way;
}

Play go_back(Play play) {
  if (play.ended) {
    play.ended = false;
  } else if (play.path.size() > 1) {
    play.set_aside.push_back(play.path.back());
    play.path.pop_back();
  }
  return play;
}

Result<Play> jump_to(const PlayedExercise& played, Play play, std::string_view id) {
  const std::size_t step = step_index(played.exercise, id);
  if (step == played.exercise.steps.size())
    return fail(ErrorCode::bad_argument, "step",
                "There is no step \"" + std::string(id.substr(0, 60)) + "\".");
  put_in_hand(play, step);
  play.ended = false;
  return play;
}

}  // namespace turnpoint
