#pragma once
/// What one policy asks for on one person's record in a period, by day, judgement left aside.

#include <array>
#include <string_view>

#include "core/compare/figures.h"

namespace turnpoint {

/// What the tables count.
enum class CountedStep : std::uint8_t {
  finding,
  return_meeting,
  informal_meeting,
  formal_meeting,  ///< hearings apart
  hearing,
  letter,
  referral,
};
inline constexpr std::array<std::string_view, 7> counted_step_names = {
    "findings", "return_meetings", "informal_meetings", "formal_meetings",
    "hearings", "letters",         "referrals"};
inline constexpr std::size_t counted_steps = counted_step_names.size();

/// The meeting of a stage.
CountedStep meeting_of(const Stage& stage);

/// How far each stage of a policy is: 1 for the first, none is 0. Further on its track is higher; of two as
/// far, the later in the policy.
std::vector<std::size_t> stage_ranks(const Policy& policy);

struct PersonStep {
  std::int32_t day = 0;
  CountedStep step = CountedStep::finding;
};

struct PersonSteps {
  std::vector<PersonStep> steps;
  std::size_t highest = 0;              ///< rank of the highest stage live or met in the period; 0: none
  std::int32_t first_contact = no_day;  ///< no_day: none
};

/// Means must be applied; `ranks` are those of the policy.
PersonSteps steps_of(const Workforce& workforce, const DayCount& days, const FigureRequest& request,
                     const CountedPolicy& counted, const std::vector<std::size_t>& ranks, std::size_t person,
                     Span dates);

}  // namespace turnpoint
