#include "core/exercise/pack.h"

#include <algorithm>

namespace turnpoint {

bool is_told(const ExerciseSpell& spell, Day day) {
  return (!spell.told_on || *spell.told_on <= day) && !(spell.told_until && *spell.told_until <= day);
}

const Exercise* find_exercise(const ExercisePack& pack, std::string_view id) {
  for (const Exercise& exercise : pack.exercises) {
    if (exercise.id == id) return &exercise;
  }
  return nullptr;
}

std::size_t step_index(const Exercise& exercise, std::string_view id) {
  std::size_t index = 0;
  while (index < exercise.steps.size() && exercise.steps[index].id != id) ++index;
  return index;
}

std::vector<const TrainingTopic*> topics_left_out(const ExercisePack& pack) {
  std::vector<const TrainingTopic*> left_out;
  for (const TrainingTopic& topic : training_topics) {
    const bool is_there =
        std::any_of(pack.running_order.begin(), pack.running_order.end(), [&](const auto& item) {
          return std::find(item.topics.begin(), item.topics.end(), topic.id) != item.topics.end();
        });
    if (!is_there) left_out.push_back(&topic);
  }
  return left_out;
}

}  // namespace turnpoint
