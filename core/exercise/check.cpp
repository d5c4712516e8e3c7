#include "core/exercise/check.h"

#include <algorithm>
#include <set>

#include "core/exercise/check_steps.h"

namespace turnpoint {
namespace {

class PackCheck {
 public:
  explicit PackCheck(const ExercisePack& pack) : pack_(pack) {}

  std::vector<Error> faults(const PackPolicies& policies) {
    check_running_order();
    std::set<std::string> ids;
    for (const Exercise& exercise : pack_.exercises) {
      const std::string at = "exercises." + exercise.id;
      if (!ids.insert(exercise.id).second)
        add(ErrorCode::duplicate_id, at, "Two exercises have this id; give each its own.");
      check_minutes(exercise, at);
      for (Error& fault : faults_of_steps(exercise, policies)) faults_.push_back(std::move(fault));
    }
    return std::move(faults_);
  }

 private:
  void add(ErrorCode code, std::string where, std::string detail) {
    faults_.push_back({code, std::move(where), std::move(detail)});
  }

  void check_minutes(const Exercise& exercise, const std::string& at) {
    int minutes = 0;
    for (const ExerciseStep& step : exercise.steps) minutes += step.minutes;
    if (minutes > exercise.minutes)
      add(ErrorCode::contradiction, at,
          "Its steps take " + std::to_string(minutes) + " minutes, but it is given " +
              std::to_string(exercise.minutes) + ".");
  }

  void check_running_order() {
    int minutes = 0;
    std::set<std::string> used;
    for (std::size_t i = 0; i < pack_.running_order.size(); ++i) {
      const RunningItem& item = pack_.running_order[i];
      const std::string at = "running_order." + std::to_string(i);
      minutes += item.minutes;
      check_topics(item, at);
      if (item.kind == RunningKind::exercise) check_exercise(item, at, used);
    }
    if (minutes > pack_.minutes)
      add(ErrorCode::contradiction, "running_order",
          "Its items take " + std::to_string(minutes) + " minutes, but the session has " +
              std::to_string(pack_.minutes) + ".");
  }

  void check_topics(const RunningItem& item, const std::string& at) {
    for (const std::string& id : item.topics) {
      const auto* topic = std::find_if(training_topics.begin(), training_topics.end(),
                                       [&](const TrainingTopic& each) { return each.id == id; });
      if (topic == training_topics.end()) {
        std::string known;
        for (const TrainingTopic& each : training_topics)
          known += (known.empty() ? "" : ", ") + std::string(each.id);
        add(ErrorCode::unknown_value, at + ".topics",
            "\"" + id + "\" is no topic; write one of " + known + ".");
      } else if (topic->staff_side_only && !item.staff_side_only) {
        add(ErrorCode::contradiction, at + ".topics",
            "\"" + id + "\" is for the staff side only; set \"staff_side_only\": true.");
      }
    }
  }

  void check_exercise(const RunningItem& item, const std::string& at, std::set<std::string>& used) {
    const Exercise* exercise = find_exercise(pack_, item.exercise);
    if (exercise == nullptr)
      return add(ErrorCode::unknown_value, at + ".exercise",
                 "There is no exercise \"" + item.exercise + "\".");
    if (!used.insert(item.exercise).second)
      add(ErrorCode::contradiction, at + ".exercise",
          "\"" + item.exercise + "\" is in the running order twice.");
    if (exercise->minutes > item.minutes)
      add(ErrorCode::contradiction, at + ".minutes",
          "\"" + item.exercise + "\" takes " + std::to_string(exercise->minutes) +
              " minutes, but the item has " + std::to_string(item.minutes) + ".");
  }

  const ExercisePack& pack_;
  std::vector<Error> faults_;
};

}  // namespace

std::vector<Error> check_pack(const ExercisePack& pack, const PackPolicies& policies) {
  return PackCheck(pack).faults(policies);
}

}  // namespace turnpoint
