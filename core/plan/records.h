#pragma once
/// What a programme keeps beside its actions: measures, survey answers, messages, concerns, decisions.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/base/exact.h"
#include "core/time/day.h"

namespace turnpoint {

struct MeasureValue {
  Day date{};
  Rational value;
  friend bool operator==(const MeasureValue&, const MeasureValue&) = default;
};

/// A figure before and after: days lost, formal cases, return meetings held in time, leavers.
struct PlanMeasure {
  std::string id;
  std::string name;
  std::string unit;
  bool lower_is_better = true;
  std::optional<Rational> target;
  std::vector<MeasureValue> values;
  friend bool operator==(const PlanMeasure&, const PlanMeasure&) = default;
};

/// Document 002, step 7: does the process feel improved, how confident are managers, how compassionate is it.
enum class SurveyQuestion : std::uint8_t { improved, confident, compassionate };
inline constexpr std::array<std::string_view, 3> survey_question_names = {"improved", "confident",
                                                                          "compassionate"};
enum class SurveyGroup : std::uint8_t { staff, managers, hr };
inline constexpr std::array<std::string_view, 3> survey_group_names = {"staff", "managers", "hr"};

/// How many gave each answer, from 1 (not at all) to 5 (very much). No answer says whose it is.
struct SurveyAnswers {
  Day date{};
  SurveyGroup group = SurveyGroup::staff;
  SurveyQuestion question = SurveyQuestion::improved;
  std::array<int, 5> counts{};
  friend bool operator==(const SurveyAnswers&, const SurveyAnswers&) = default;
};

struct PlanMessage {
  Day date{};
  std::string phase;
  std::string channel;
  std::string text;
  int heard = 0;  ///< of `audience`
  int audience = 0;
  friend bool operator==(const PlanMessage&, const PlanMessage&) = default;
};

struct PlanConcern {
  Day date{};
  std::string text;
  std::optional<Day> answered;
  std::string answer;
  friend bool operator==(const PlanConcern&, const PlanConcern&) = default;
};

struct PlanDecision {
  Day date{};
  std::string what;
  std::string why;
  std::string by;
  friend bool operator==(const PlanDecision&, const PlanDecision&) = default;
};

struct PlanRecords {
  std::vector<PlanMeasure> measures;
  std::vector<SurveyAnswers> surveys;
  std::vector<PlanMessage> messages;
  std::vector<PlanConcern> concerns;
  std::vector<PlanDecision> decisions;
  friend bool operator==(const PlanRecords&, const PlanRecords&) = default;
};

/// The last value before `launch` and the last from it to `as_at`; nothing where there is none. Values may
/// stand in any order; of one day the later in the list holds.
struct BeforeAndAfter {
  std::optional<MeasureValue> before;
  std::optional<MeasureValue> after;
};
BeforeAndAfter before_and_after(const PlanMeasure& measure, Day launch, Day as_at);

/// What that says: `better`, `worse`, `the same` or `not known yet`.
std::string_view direction_of(const PlanMeasure& measure, const BeforeAndAfter& values);

/// Fewer answers than this are not shown, so that nobody is known by theirs.
inline constexpr int fewest_answers_shown = 5;
int answers_of(const SurveyAnswers& answers);
/// Their mean from 1 to 5; nothing where fewer than fewest_answers_shown answered.
std::optional<Rational> mean_answer(const SurveyAnswers& answers);

/// Concerns raised by the day and not answered by it, in their order.
std::vector<const PlanConcern*> open_concerns(const PlanRecords& records, Day as_at);

}  // namespace turnpoint
