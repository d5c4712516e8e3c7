#pragma once
/// What a training estimate rests on, every input with its limits and what it does.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/time/day.h"

namespace turnpoint {

/// The formats are those of document 002: train-the-trainer 3.5 hours for up to 75, local 2 hours for 25 to
/// 100. All else is to be set; what is here is assumed.
struct TrainingInputs {
  int managers = 400;
  int hr = 30;
  int trainer_places = 75;
  int trainer_minutes = 210;
  int trainer_sessions_a_week = 1;
  int local_places = 50;
  int local_minutes = 120;
  int trainers = 6;
  int trainers_a_session = 2;
  int minutes_a_trainer_a_week = 240;
  int rooms = 1;
  int room_places = 40;
  int sessions_a_room_a_week = 2;
  int attendance_least = 65;
  int attendance_most = 90;
  int cancelled = 5;
  int e_learning = 0;
  int e_learning_a_week = 25;
  Day from{std::chrono::year(2026) / 1 / 5};
  Day cutover{std::chrono::year(2026) / 4 / 1};
  friend bool operator==(const TrainingInputs&, const TrainingInputs&) = default;
};

/// One of them: `number` or `day` says which, the other is null.
struct TrainingInput {
  std::string_view id;
  std::string_view name;
  std::string_view does;  ///< what it does to the estimate
  int TrainingInputs::*number;
  int least;
  int most;
  Day TrainingInputs::*day;
};

inline constexpr std::size_t training_input_count = 20;
const std::array<TrainingInput, training_input_count>& training_inputs();

/// As the command line and files write it: `40`, `2026-04-01`.
std::string value_text(const TrainingInputs& inputs, const TrainingInput& input);
/// Sets one input by id. Answers what would be right where the id, the value or its limits are wrong.
std::optional<std::string> set_input(TrainingInputs& inputs, std::string_view id, std::string_view value);
/// What does not fit together, as a sentence; nothing where an estimate can be made.
std::optional<std::string> misfit(const TrainingInputs& inputs);

/// Local sessions a week by the trainers' time, by the rooms, and the smaller of both.
int sessions_by_trainers(const TrainingInputs& inputs);
int sessions_by_rooms(const TrainingInputs& inputs);
int local_sessions_a_week(const TrainingInputs& inputs);
/// People a local session holds: its places or the room's, whichever are fewer.
int places_a_local_session(const TrainingInputs& inputs);

}  // namespace turnpoint
