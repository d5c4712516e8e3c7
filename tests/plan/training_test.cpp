#include "core/plan/training/explain.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <random>
#include <set>

#include "core/time/calendar.h"
#include "tests/support/print.h"

using namespace turnpoint;

namespace {

Day day(const char* text) { return day_from_text(text).value(); }

/// Everybody comes, nothing is called off: 100 managers in sessions of 25, one a week; 10 of HR in one.
TrainingInputs certain() {
  TrainingInputs inputs;
  inputs.managers = 100;
  inputs.hr = 10;
  inputs.local_places = 25;
  inputs.trainers = 2;
  inputs.minutes_a_trainer_a_week = 120;
  inputs.attendance_least = 100;
  inputs.attendance_most = 100;
  inputs.cancelled = 0;
  inputs.from = day("2026-02-02");
  inputs.cutover = day("2026-02-17");
  return inputs;
}

/// The same programme told day by day and person by person, with the standard library's bits.
class DayByDay {
 public:
  DayByDay(const TrainingInputs& inputs, std::uint64_t seed) : inputs_(inputs), bits_(seed) {}

  Day finish_of_a_run() {
    const int thousandths = 10 * (inputs_.attendance_most - inputs_.attendance_least) + 1;
    rate_ = 10 * inputs_.attendance_least + draw(thousandths);
    day_ = inputs_.from;
    while (!calendar_.is_working_day(day_)) day_ += std::chrono::days(1);
    Day finish = hold(inputs_.hr, inputs_.trainer_places, inputs_.trainer_sessions_a_week);
    day_ += std::chrono::days(1);
    while (!calendar_.is_working_day(day_)) day_ += std::chrono::days(1);
    const Day local = hold(inputs_.managers, std::min(inputs_.local_places, inputs_.room_places),
                           inputs_.rooms * inputs_.sessions_a_room_a_week);
    return std::max(finish, local);
  }

 private:
  int draw(int end) { return static_cast<int>(bits_() % static_cast<std::uint64_t>(end)); }

  /// Sessions fall due as fifths of the weekly number add up; the last session's day.
  Day hold(int people, int places, int a_week) {
    int waiting = people;
    for (int working_day = 0, held = 0;; ++working_day) {
      while (waiting > 0 && held * 5 < (working_day + 1) * a_week) {
        ++held;
        if (draw(100) < inputs_.cancelled) continue;
        const int invited = std::min(places, waiting);
        for (int guest = 0; guest < invited; ++guest) waiting -= draw(1000) < rate_ ? 1 : 0;
      }
      if (waiting == 0) return day_;
      do day_ += std::chrono::days(1);
      while (!calendar_.is_working_day(day_));
    }
  }

  const TrainingInputs& inputs_;
  std::mt19937_64 bits_;
  Calendar calendar_;
  Day day_;
  int rate_ = 0;
};

}  // namespace

TEST_CASE("where nothing is left to chance the estimate is what a pencil says") {
  // HR on Monday 2 February; managers on Tuesdays 3, 10, 17 and 24 February.
  const TrainingEstimate estimate = estimate_training(certain(), 1);
  CHECK(estimate.trainer_sessions == TrainingRange<int>{1, 1, 1});
  CHECK(estimate.local_sessions == TrainingRange<int>{4, 4, 4});
  CHECK(estimate.trainer_hours.middle == 20);  // 3.5 hours, and 4 sessions of 2 hours by 2, rounded up
  CHECK(estimate.finish == TrainingRange<Day>{day("2026-02-24"), day("2026-02-24"), day("2026-02-24")});
  CHECK(estimate.hr_open.middle == 0);
  CHECK(estimate.managers_open == TrainingRange<int>{50, 50, 50});
  CHECK(estimate.finished_in_time == 0);
}

TEST_CASE("a bank holiday is passed over, and e-learning ends with the week") {
  TrainingInputs inputs = certain();
  inputs.from = day("2026-04-02");  // Thursday; Good Friday and Easter Monday follow
  inputs.cutover = day("2026-06-01");
  inputs.managers = 50;
  inputs.e_learning = 50;
  inputs.e_learning_a_week = 100;
  const TrainingEstimate estimate = estimate_training(inputs, 1);
  CHECK(estimate.local_sessions.middle == 1);
  // Working days: 2, 7, 8, 9 and 10 April. The one session is on the 7th, e-learning ends on the 10th.
  CHECK(estimate.finish.middle == day("2026-04-10"));
  CHECK(estimate.finished_in_time == training_runs);
}

TEST_CASE("an independent simulation falls into the range in 88 to 92 % of its runs") {
  TrainingInputs inputs;
  SECTION("as it stands") {}
  SECTION("many managers") {
    inputs.managers = 1500;
    inputs.rooms = 2;
    inputs.trainers = 8;
    inputs.room_places = 100;
  }
  SECTION("little attendance") {
    inputs.attendance_least = 40;
    inputs.attendance_most = 80;
    inputs.cancelled = 15;
    inputs.hr = 120;
  }
  const TrainingEstimate estimate = estimate_training(inputs, 7);
  DayByDay other(inputs, 2026);
  constexpr int runs = 4000;
  int inside = 0;
  for (int i = 0; i < runs; ++i) {
    const Day finish = other.finish_of_a_run();
    inside += finish >= estimate.finish.low && finish <= estimate.finish.high ? 1 : 0;
  }
  INFO(to_text(estimate.finish.low) << " to " << to_text(estimate.finish.high));
  CHECK(inside * 100 >= runs * 88);
  CHECK(inside * 100 <= runs * 92);
}

TEST_CASE("the same seed gives the same estimate") {
  CHECK(estimate_training({}, 3).finish == estimate_training({}, 3).finish);
}

TEST_CASE("every input explains its change with what sets the pace") {
  const TrainingInputs before;
  std::set<std::string_view> explained;
  for (const TrainingInput& input : training_inputs()) {
    INFO(input.id);
    TrainingInputs after = before;
    const std::string value = input.day != nullptr ? to_text(before.*input.day + std::chrono::days(7))
                              : before.*input.number == input.most ? std::to_string(before.*input.number - 1)
                                                                   : std::to_string(before.*input.number + 1);
    REQUIRE_FALSE(set_input(after, input.id, value));
    const auto changes = explain_training_changes(before, after, 1);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].to == value);
    CHECK(changes[0].sentence.starts_with(input.does));
    CHECK(changes[0].sentence.find("set the pace") != std::string::npos);
    explained.insert(changes[0].input);
  }
  CHECK(explained.size() == training_input_count);
}

TEST_CASE("a change that does nothing says what sets the pace, one that does says by how much") {
  TrainingInputs after = certain();
  after.rooms = 3;
  const auto nothing = explain_training_changes(certain(), after, 1);
  REQUIRE(nothing.size() == 1);
  CHECK(nothing[0].sentence == "More give more sessions a week, unless trainers are fewer. Here the middle "
                               "finish day stays 24 February "
                               "2026; train-the-trainer sessions stay 1; local sessions stay 4; trainers' "
                               "hours stay 20; people not trained "
                               "at cut-over stay 50. Now the trainers' time holds 1 local session a week, "
                               "the rooms 6, so trainers set "
                               "the pace.");
  after = certain();
  after.trainers = 4;
  const auto faster = explain_training_changes(certain(), after, 1);
  REQUIRE(faster.size() == 1);
  // Two a week: slots on working days 0, 2, 5 and 7 from 3 February on, the last on the 12th.
  CHECK(faster[0].sentence.find("from 24 February 2026 to 12 February 2026, 12 days earlier") !=
        std::string::npos);
  CHECK(faster[0].sentence.find("not trained at cut-over go from 50 to 0") != std::string::npos);
}

TEST_CASE("what does not do for an input is refused with what would be right") {
  TrainingInputs inputs;
  CHECK(set_input(inputs, "room", "2")->starts_with("There is no input \"room\"; write one of managers, hr"));
  CHECK(set_input(inputs, "local_places", "24") ==
        "\"24\" does not do for places in a local session; write a whole number from 25 to 100.");
  CHECK(set_input(inputs, "from", "Monday") == "\"Monday\" is not a day that exists, written YYYY-MM-DD.");
  inputs.attendance_most = 50;
  CHECK(misfit(inputs) == "Attendance at most (50 %) is below attendance at least (65 %); swap the two.");
  inputs = {};
  inputs.local_minutes = 300;
  CHECK(misfit(inputs)->starts_with("The trainers' time holds no local session a week"));
}
