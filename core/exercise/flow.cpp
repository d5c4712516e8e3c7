#include "core/exercise/flow.h"

#include <algorithm>

namespace turnpoint {
namespace {

enum class Visit : std::uint8_t { unseen, on_path, done };

class Flow {
 public:
  explicit Flow(const Exercise& exercise)
      : exercise_(exercise), visits_(exercise.steps.size()), most_points_(exercise.steps.size(), 0) {}

  std::vector<Error> faults() {
    for (std::size_t i = 0; i < exercise_.steps.size(); ++i) check_targets(i);
    if (!exercise_.steps.empty()) walk(0);
    for (std::size_t i = 0; i < exercise_.steps.size(); ++i) {
      if (visits_[i] == Visit::unseen)
        add(ErrorCode::contradiction, i,
            "No step leads here; let a branch or a next lead to it, or take it out.");
    }
    if (!has_circle_) check_scores();
    return std::move(faults_);
  }

 private:
  void add(ErrorCode code, std::size_t step, std::string detail) {
    faults_.push_back({code, "steps." + exercise_.steps[step].id, std::move(detail)});
  }

  bool exists(const std::string& target) const {
    return target == exercise_end || step_index(exercise_, target) < exercise_.steps.size();
  }

  void check_targets(std::size_t index) {
    const ExerciseStep& step = exercise_.steps[index];
    if (!step.next.empty() && !exists(step.next))
      add(ErrorCode::unknown_value, index,
          "It leads to \"" + step.next +
              "\", a dead end: there is no such step. Write the id of a step, or end.");
    for (const ExerciseBranch& branch : step.branches) {
      if (!exists(branch.to))
        add(ErrorCode::unknown_value, index,
            "A branch leads to \"" + branch.to +
                "\", a dead end: there is no such step. Write the id of a step, or end.");
    }
  }

  void walk(std::size_t index) {
    visits_[index] = Visit::on_path;
    path_.push_back(index);
    for (const std::size_t next : ways_on(exercise_, index)) {
      if (next == exercise_.steps.size()) continue;
      if (visits_[next] == Visit::on_path) tell_circle(next);
      if (visits_[next] == Visit::unseen) walk(next);
    }
    path_.pop_back();
    visits_[index] = Visit::done;
    order_.push_back(index);
  }

  void tell_circle(std::size_t to) {
    has_circle_ = true;
    std::string words;
    for (auto at = std::find(path_.begin(), path_.end(), to); at != path_.end(); ++at)
      words += exercise_.steps[*at].id + ", ";
    add(ErrorCode::contradiction, path_.back(),
        "The steps lead in a circle: " + words + exercise_.steps[to].id +
            ". Let one of them lead on instead.");
  }

  /// Points that can be had by the end of each step; a branch on more is never taken.
  void check_scores() {
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      const ExerciseStep& step = exercise_.steps[*at];
      int& points = most_points_[*at];
      if (step.question) {
        for (const PolicySide side : policy_sides) points += step.question->asks(side) ? 1 : 0;
      }
      for (const ExerciseBranch& branch : step.branches) {
        if (branch.on == BranchOn::score_at_least && branch.score > points)
          add(ErrorCode::contradiction, *at,
              "A branch asks for a score of " + std::to_string(branch.score) + ", but at most " +
                  std::to_string(points) + " can be had by then; it is never taken.");
      }
      for (const std::size_t next : ways_on(exercise_, *at)) {
        if (next < exercise_.steps.size()) most_points_[next] = std::max(most_points_[next], points);
      }
    }
  }

  const Exercise& exercise_;
  std::vector<Visit> visits_;
  std::vector<int> most_points_;
  std::vector<std::size_t> path_;
  std::vector<std::size_t> order_;  ///< each after all it leads to
  std::vector<Error> faults_;
  bool has_circle_ = false;
};

}  // namespace

std::vector<std::size_t> ways_on(const Exercise& exercise, std::size_t index) {
  const ExerciseStep& step = exercise.steps[index];
  std::vector<std::size_t> ways;
  const auto add = [&](const std::string& target) {
    const std::size_t to = step_index(exercise, target);
    if (to == exercise.steps.size() && target != exercise_end) return;
    if (std::find(ways.begin(), ways.end(), to) == ways.end()) ways.push_back(to);
  };
  bool right = false;
  bool wrong = false;
  for (const ExerciseBranch& branch : step.branches) {
    add(branch.to);
    right = right || branch.on == BranchOn::right;
    wrong = wrong || branch.on == BranchOn::wrong;
  }
  if (right && wrong) return ways;
  if (!step.next.empty())
    add(step.next);
  else if (std::find(ways.begin(), ways.end(), index + 1) == ways.end())
    ways.push_back(index + 1);
  return ways;
}

std::vector<Error> faults_of_flow(const Exercise& exercise) { return Flow(exercise).faults(); }

}  // namespace turnpoint
