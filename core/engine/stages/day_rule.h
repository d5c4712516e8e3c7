#pragma once
/// How an event's day was found: found again, and in words.

#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// The day the rule gives for this person; nothing where it was not counted from another day.
std::optional<Day> day_again(const StageRun& run, std::size_t person, const DayRule& rule);

/// `10 working days from 8 May 2014, the day of the meeting, leaving out the bank holiday on 26 May`; empty
/// where nothing was counted. `day` is the day that was found, `from_is` what happened on the one it is
/// counted from.
std::string day_rule_in_words(const StageRun& run, const DayRule& rule, Day day,
                              const std::string& from_is = {});

}  // namespace turnpoint
