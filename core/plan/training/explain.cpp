#include "core/plan/training/explain.h"

namespace turnpoint {
namespace {

std::string moved(const std::string& what, int from, int to) {
  return from == to ? what + " stay " + std::to_string(from)
                    : what + " go from " + std::to_string(from) + " to " + std::to_string(to);
}

int open_of(const TrainingEstimate& estimate) {
  return estimate.hr_open.middle + estimate.managers_open.middle + estimate.e_learners_open.middle;
}

std::string finish_moved(Day from, Day to) {
  if (from == to) return "the middle finish day stays " + to_words(from);
  const auto days = (to - from).count();
  return "the middle finish day moves from " + to_words(from) + " to " + to_words(to) + ", " +
         std::to_string(days < 0 ? -days : days) + (days == 1 || days == -1 ? " day " : " days ") +
         (days < 0 ? "earlier" : "later");
}

std::string limit_of(const TrainingInputs& inputs) {
  const int by_trainers = sessions_by_trainers(inputs);
  const int by_rooms = sessions_by_rooms(inputs);
  const std::string figures = "the trainers' time holds " + std::to_string(by_trainers) +
                              (by_trainers == 1 ? " local session" : " local sessions") +
                              " a week, the rooms " + std::to_string(by_rooms);
  return figures + (by_trainers < by_rooms   ? ", so trainers set the pace"
                    : by_trainers > by_rooms ? ", so rooms set the pace"
                                             : ", so both set the pace");
}

std::string sentence(const TrainingInput& input, const TrainingInputs& inputs, const TrainingEstimate& from,
                     const TrainingEstimate& to) {
  return std::string(input.does) + " Here " + finish_moved(from.finish.middle, to.finish.middle) + "; " +
         moved("train-the-trainer sessions", from.trainer_sessions.middle, to.trainer_sessions.middle) +
         "; " + moved("local sessions", from.local_sessions.middle, to.local_sessions.middle) + "; " +
         moved("trainers' hours", from.trainer_hours.middle, to.trainer_hours.middle) + "; " +
         moved("people not trained at cut-over", open_of(from), open_of(to)) + ". Now " + limit_of(inputs) +
         ".";
}

}  // namespace

std::vector<std::string> training_basis(const TrainingInputs& inputs, const TrainingEstimate& estimate) {
  const int online = inputs.managers * inputs.e_learning / 100;
  const auto number = [](int value) { return std::to_string(value); };
  return {
      "A local session holds " + number(places_a_local_session(inputs)) + ": its own places are " +
          number(inputs.local_places) + ", the room's " + number(inputs.room_places) + ".",
      "As things stand, " + limit_of(inputs) + ".",
      number(inputs.managers - online) + " managers come to sessions and " + number(online) +
          " learn online.",
      "Between " + number(inputs.attendance_least) + " % and " + number(inputs.attendance_most) +
          " % of those invited come, one rate a run; who does not is invited again. " +
          number(inputs.cancelled) + " % of sessions are called off. So the middle run needs " +
          number(estimate.local_sessions.middle) + " local sessions.",
      "Local sessions begin on the working day after the last train-the-trainer session; England's bank "
      "holidays "
      "are left out.",
  };
}

std::vector<TrainingChange> explain_training_changes(const TrainingInputs& before,
                                                     const TrainingInputs& after, std::uint64_t seed) {
  std::vector<TrainingChange> changes;
  TrainingInputs now = before;
  TrainingEstimate last = estimate_training(before, seed);
  for (const TrainingInput& input : training_inputs()) {
    const std::string from = value_text(now, input);
    const std::string to = value_text(after, input);
    if (from == to) continue;
    if (input.day != nullptr)
      now.*input.day = after.*input.day;
    else
      now.*input.number = after.*input.number;
    if (misfit(now)) {
      changes.push_back({input.id, from, to, "It does not stand alone: see the next change."});
      continue;
    }
    const TrainingEstimate next = estimate_training(now, seed);
    changes.push_back({input.id, from, to, sentence(input, now, last, next)});
    last = next;
  }
  return changes;
}

}  // namespace turnpoint
