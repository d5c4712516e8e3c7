#include "core/plan/training/inputs.h"

#include <algorithm>

#include "core/base/exact.h"

namespace turnpoint {

const std::array<TrainingInput, training_input_count>& training_inputs() {
  using I = TrainingInputs;
  static const std::array<TrainingInput, training_input_count> inputs = {{
      {"managers", "managers to train", "More need more local sessions.", &I::managers, 0, 20'000, nullptr},
      {"hr", "HR to train", "More need more train-the-trainer sessions, which come first.", &I::hr, 0, 5'000,
       nullptr},
      {"trainer_places", "places in a train-the-trainer session",
       "Fewer need more sessions; up to 75 as the toolkit has it.", &I::trainer_places, 1, 75, nullptr},
      {"trainer_minutes", "minutes of a train-the-trainer session",
       "They enter the hours of the programme: 210 are 3.5 hours.", &I::trainer_minutes, 15, 480, nullptr},
      {"trainer_sessions_a_week", "train-the-trainer sessions a week",
       "More let local sessions begin earlier.", &I::trainer_sessions_a_week, 1, 20, nullptr},
      {"local_places", "places in a local session",
       "More need fewer sessions, unless the room is smaller; 25 to 100 as the toolkit has it.",
       &I::local_places, 25, 100, nullptr},
      {"local_minutes", "minutes of a local session", "Longer sessions are fewer in the trainers' time.",
       &I::local_minutes, 15, 480, nullptr},
      {"trainers", "trainers", "More give more sessions a week, unless rooms are fewer.", &I::trainers, 1,
       1'000, nullptr},
      {"trainers_a_session", "trainers in a session", "More in each leave fewer sessions.",
       &I::trainers_a_session, 1, 10, nullptr},
      {"minutes_a_trainer_a_week", "minutes a trainer gives a week",
       "More give more sessions a week, unless rooms are fewer.", &I::minutes_a_trainer_a_week, 15, 2'400,
       nullptr},
      {"rooms", "rooms", "More give more sessions a week, unless trainers are fewer.", &I::rooms, 1, 200,
       nullptr},
      {"room_places", "places in a room", "More need fewer sessions, unless the session has fewer places.",
       &I::room_places, 1, 500, nullptr},
      {"sessions_a_room_a_week", "sessions a room can hold a week",
       "More give more sessions a week, unless trainers are fewer.", &I::sessions_a_room_a_week, 1, 20,
       nullptr},
      {"attendance_least", "attendance at least, in percent",
       "Who does not come is invited again: less attendance needs more sessions.", &I::attendance_least, 10,
       100, nullptr},
      {"attendance_most", "attendance at most, in percent",
       "Each run draws one rate between the two: further apart, a wider range.", &I::attendance_most, 10, 100,
       nullptr},
      {"cancelled", "sessions called off, in percent", "Their slots are lost.", &I::cancelled, 0, 90,
       nullptr},
      {"e_learning", "managers who learn online, in percent", "They need no session.", &I::e_learning, 0, 100,
       nullptr},
      {"e_learning_a_week", "of those open, completing online in a week, in percent",
       "More finish earlier; the last few take longest.", &I::e_learning_a_week, 1, 100, nullptr},
      {"from", "first day of training", "Everything moves with it.", nullptr, 0, 0, &I::from},
      {"cutover", "cut-over", "Who is trained before it counts as trained at cut-over.", nullptr, 0, 0,
       &I::cutover},
  }};
  return inputs;
}

std::string value_text(const TrainingInputs& inputs, const TrainingInput& input) {
  return input.day != nullptr ? to_text(inputs.*input.day) : std::to_string(inputs.*input.number);
}

std::optional<std::string> set_input(TrainingInputs& inputs, std::string_view id, std::string_view value) {
  const auto& all = training_inputs();
  const auto* input =
      std::find_if(all.begin(), all.end(), [&](const TrainingInput& one) { return one.id == id; });
  if (input == all.end()) {
    std::string ids;
    for (const TrainingInput& one : all) ids += (ids.empty() ? "" : ", ") + std::string(one.id);
    return "There is no input \"" + std::string(id) + "\"; write one of " + ids + ".";
  }
  if (input->day != nullptr) {
    const auto day = day_from_text(value);
    if (!day) return "\"" + std::string(value) + "\" is not a day that exists, written YYYY-MM-DD.";
    inputs.*input->day = *day;
    return std::nullopt;
  }
  const auto number = whole_from_text(value);
  if (!number || *number < input->least || *number > input->most) {
    return "\"" + std::string(value) + "\" does not do for " + std::string(input->name) +
           "; write a whole number from " + std::to_string(input->least) + " to " +
           std::to_string(input->most) + ".";
  }
  inputs.*input->number = static_cast<int>(*number);
  return std::nullopt;
}

std::optional<std::string> misfit(const TrainingInputs& inputs) {
  if (inputs.attendance_most < inputs.attendance_least) {
    return "Attendance at most (" + std::to_string(inputs.attendance_most) +
           " %) is below attendance at least (" + std::to_string(inputs.attendance_least) +
           " %); swap the two.";
  }
  if (inputs.cutover <= inputs.from) {
    return "The cut-over " + to_text(inputs.cutover) + " is not after the first day of training " +
           to_text(inputs.from) + "; set a later one.";
  }
  if (inputs.from < Day{std::chrono::year(1995) / 1 / 1} ||
      inputs.from > Day{std::chrono::year(2180) / 1 / 1})
    return "The first day of training must be from 1995 to 2180; it is " + to_text(inputs.from) + ".";
  if (local_sessions_a_week(inputs) == 0) {
    return "The trainers' time holds no local session a week; set more trainers, more minutes a trainer or "
           "fewer "
           "trainers in a session.";
  }
  return std::nullopt;
}

int sessions_by_trainers(const TrainingInputs& inputs) {
  const int sessions_a_trainer = inputs.minutes_a_trainer_a_week / inputs.local_minutes;
  return inputs.trainers * sessions_a_trainer / inputs.trainers_a_session;
}

int sessions_by_rooms(const TrainingInputs& inputs) { return inputs.rooms * inputs.sessions_a_room_a_week; }

int local_sessions_a_week(const TrainingInputs& inputs) {
  return std::min(sessions_by_trainers(inputs), sessions_by_rooms(inputs));
}

int places_a_local_session(const TrainingInputs& inputs) {
  return std::min(inputs.local_places, inputs.room_places);
}

}  // namespace turnpoint
