#pragma once
/// How an event's day was found: found again, and in words.

#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// The day the rule gives for this person; nothing where it was not counted from another day.
std::optional<Day> day_again(const StageRun& run, std::size_t person, const DayRule& rule);

/// `10 working days from 8 May 2014, leaving out the bank holiday on 26 May`; empty where nothing was
/// counted. `day` is the day that was found.
std::string day_rule_in_words(const StageRun& run, const DayRule& rule, Day day);

}  // namespace turnpoint
