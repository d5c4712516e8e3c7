#pragma once
/// What a generated record is wanted for, and whether it has it, by the engine.

#include "core/exercise/answer/desk.h"

namespace turnpoint {

/// README.md says exactly what each is.
enum class WantedFeature : std::uint8_t {
  exactly_one_trigger,
  one_day_short,
  lapses_in_time,
  only_discretion,
  mid_stage_at_cutover,
};
inline constexpr std::array<std::string_view, 5> wanted_feature_names = {
    "exactly_one_trigger", "one_day_short", "lapses_in_time", "only_discretion", "mid_stage_at_cutover"};

/// A stage that ended at most so many days before the look counts as just in time.
inline constexpr std::int32_t just_in_time = 14;

/// As a facilitator reads it: `Meets exactly one trigger.`
std::string_view to_words(WantedFeature wanted);

/// Ids of the triggers that the latest absence meets as known on `day`, by id.
std::vector<std::string> triggers_of_latest(const PolicyDesk& desk);

/// The record with its latest spell one working day of the person's pattern longer.
ExerciseRecord one_day_longer(const ExerciseRecord& record);

/// Whether the record has it under the policy, as known on `day`; of mid_stage_at_cutover the day is the last
/// of the old policy.
bool has_feature(const ExerciseRecord& record, const Policy& policy, WantedFeature wanted, Day day);

}  // namespace turnpoint
