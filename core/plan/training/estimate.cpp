#include "core/plan/training/estimate.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/draws.h"
#include "core/time/calendar.h"

namespace turnpoint {
namespace {

constexpr std::size_t five_years_of_working_days = 5 * 252;

struct Part {
  int slots = 0;
  std::size_t last = 0;  ///< working day, from 0
  int open = 0;          ///< not trained at the cut-over
  bool is_cut_off = false;
};

struct Run {
  Part trainers;
  Part local;
  Part online;
};

class Programme {
 public:
  explicit Programme(const TrainingInputs& inputs) : inputs_(inputs) {
    const Calendar calendar;
    for (Day day = inputs.from; days_.size() < five_years_of_working_days; day += std::chrono::days(1)) {
      if (calendar.is_working_day(day)) days_.push_back(day);
    }
  }

  Run run(const DrawKey& key) const {
    const auto spread =
        static_cast<std::uint32_t>(inputs_.attendance_most - inputs_.attendance_least) * 10 + 1;
    const auto least = static_cast<std::uint32_t>(inputs_.attendance_least) * 10;
    const std::uint32_t rate = least + key.with("attendance").below(spread);
    Run run;
    run.trainers = sessions(key.with("trainers"), rate, inputs_.hr, inputs_.trainer_places,
                            inputs_.trainer_sessions_a_week, 0);
    const int online = inputs_.managers * inputs_.e_learning / 100;
    run.local = sessions(key.with("local"), rate, inputs_.managers - online, places_a_local_session(inputs_),
                         local_sessions_a_week(inputs_), inputs_.hr == 0 ? 0 : run.trainers.last + 1);
    run.online = online_learning(key.with("online"), online);
    return run;
  }

  Day day(std::size_t index) const { return days_[index]; }

 private:
  Part sessions(const DrawKey& key, std::uint32_t rate, int people, int places, int a_week,
                std::size_t first) const {
    Part part{0, first, people, false};
    for (int open = people; open > 0; ++part.slots) {
      const std::size_t at = first + static_cast<std::size_t>(5 * part.slots / a_week);
      if (at >= days_.size()) return {part.slots, days_.size() - 1, part.open, true};
      part.last = at;
      const DrawKey session = key.with(static_cast<std::uint64_t>(part.slots));
      if (session.with("called off").below(100) < static_cast<std::uint32_t>(inputs_.cancelled)) continue;
      int came = 0;
      for (int guest = std::min(places, open); guest > 0; --guest)
        came += session.with(static_cast<std::uint64_t>(guest)).below(1000) < rate ? 1 : 0;
      open -= came;
      if (days_[at] < inputs_.cutover) part.open -= came;
    }
    return part;
  }

  Part online_learning(const DrawKey& key, int people) const {
    Part part{0, 0, people, false};
    for (int person = 0; person < people; ++person) {
      std::size_t at = 4;
      const DrawKey own = key.with(static_cast<std::uint64_t>(person));
      for (std::uint64_t week = 0; at < days_.size(); ++week, at += 5) {
        if (own.with(week).below(100) < static_cast<std::uint32_t>(inputs_.e_learning_a_week)) break;
      }
      part.is_cut_off = part.is_cut_off || at >= days_.size();
      at = std::min(at, days_.size() - 1);
      part.last = std::max(part.last, at);
      if (days_[at] < inputs_.cutover) --part.open;
    }
    return part;
  }

  const TrainingInputs& inputs_;
  std::vector<Day> days_;
};

/// The value from which so many lie strictly on its outer side that 5 % are missed by least.
template <class Value>
TrainingRange<Value> range_of(std::vector<Value> values) {
  std::sort(values.begin(), values.end());
  const auto target = static_cast<std::ptrdiff_t>(values.size() / 20);
  const auto nearest = [&](auto outside_of) {
    Value best = values[0];
    std::ptrdiff_t miss = static_cast<std::ptrdiff_t>(values.size());
    for (auto at = values.begin(); at != values.end(); at = std::upper_bound(at, values.end(), *at)) {
      const std::ptrdiff_t off = std::abs(outside_of(*at) - target);
      if (off < miss) best = *at;
      miss = std::min(miss, off);
    }
    return best;
  };
  return {nearest([&](const Value& value) {
            return std::lower_bound(values.begin(), values.end(), value) - values.begin();
          }),
          values[values.size() / 2], nearest([&](const Value& value) {
            return values.end() - std::upper_bound(values.begin(), values.end(), value);
          })};
}

}  // namespace

TrainingEstimate estimate_training(const TrainingInputs& inputs, std::uint64_t seed) {
  const Programme programme(inputs);
  const DrawKey key = DrawKey(seed).with("training");
  TrainingEstimate estimate;
  std::vector<int> trainer_sessions, local_sessions, hours, hr_open, managers_open, e_learners_open;
  std::vector<Day> finish;
  for (int i = 0; i < training_runs; ++i) {
    const Run run = programme.run(key.with(static_cast<std::uint64_t>(i)));
    trainer_sessions.push_back(run.trainers.slots);
    local_sessions.push_back(run.local.slots);
    hours.push_back((run.trainers.slots * inputs.trainer_minutes +
                     run.local.slots * inputs.local_minutes * inputs.trainers_a_session + 59) /
                    60);
    finish.push_back(programme.day(std::max({run.trainers.last, run.local.last, run.online.last})));
    hr_open.push_back(run.trainers.open);
    managers_open.push_back(run.local.open);
    e_learners_open.push_back(run.online.open);
    estimate.finished_in_time += run.trainers.open + run.local.open + run.online.open == 0 ? 1 : 0;
    estimate.is_cut_off =
        estimate.is_cut_off || run.trainers.is_cut_off || run.local.is_cut_off || run.online.is_cut_off;
  }
  estimate.trainer_sessions = range_of(std::move(trainer_sessions));
  estimate.local_sessions = range_of(std::move(local_sessions));
  estimate.trainer_hours = range_of(std::move(hours));
  estimate.finish = range_of(std::move(finish));
  estimate.hr_open = range_of(std::move(hr_open));
  estimate.managers_open = range_of(std::move(managers_open));
  estimate.e_learners_open = range_of(std::move(e_learners_open));
  return estimate;
}

}  // namespace turnpoint
