#pragma once
/// The choices of a policy by their names in a policy file, each list in the order of its enumeration.

#include <array>
#include <string_view>

namespace turnpoint {

inline constexpr std::array<std::string_view, 7> measure_names = {
    "spell_count",    "day_count",       "bradford_score", "continuous_length",
    "length_at_look", "unusual_pattern", "manual"};
inline constexpr std::array<std::string_view, 2> track_names = {"frequent", "long_term"};
inline constexpr std::array<std::string_view, 2> day_unit_names = {"working_day", "calendar_day"};
inline constexpr std::array<std::string_view, 2> part_time_names = {"none", "full_time_equivalent"};
inline constexpr std::array<std::string_view, 3> short_service_names = {"none", "scale_days_only",
                                                                        "scale_to_full_window"};
inline constexpr std::array<std::string_view, 3> counts_names = {"always", "informal_only", "never"};
inline constexpr std::array<std::string_view, 3> opens_on_names = {"trigger", "spell_length",
                                                                   "full_pay_ends"};
inline constexpr std::array<std::string_view, 4> referral_names = {"none", "before_if_not_yet",
                                                                   "before_always", "meeting_if_not_yet"};
inline constexpr std::array<std::string_view, 3> step_up_on_names = {"never", "missed_target", "each_look"};
inline constexpr std::array<std::string_view, 3> step_names = {"leaves", "stays", "to_stage"};
inline constexpr std::array<std::string_view, 2> target_counts_names = {"from_meeting", "rolling_window"};
inline constexpr std::array<std::string_view, 10> duty_kind_names = {
    "notification",  "fit_note", "final_certificate", "contact",  "referral",
    "investigation", "letter",   "meeting",           "evidence", "retention"};
inline constexpr std::array<std::string_view, 7> duty_on_names = {
    "spell_day", "return_to_work", "spell_end", "fit_note_expiry", "pay_change", "leaving", "recorded"};
/// Of a sick pay scheme: month, working day.
inline constexpr std::array<std::string_view, 2> pay_unit_names = {"month", "working_day"};

}  // namespace turnpoint
