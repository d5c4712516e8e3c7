#pragma once
/// What one policy asks for on the record of one person, as numbers that add up.

#include <vector>

#include "core/engine/findings.h"

namespace turnpoint {

/// What one policy would have asked for, counted over people.
struct TriggerTotals {
  std::int64_t people = 0;    ///< with at least one look that meets it
  std::int64_t looks = 0;     ///< that meet it
  std::int64_t findings = 0;  ///< of these, crossings
  friend bool operator==(const TriggerTotals&, const TriggerTotals&) = default;
};

struct PolicyTotals {
  std::vector<TriggerTotals> triggers;  ///< by the plan's triggers
  TriggerTotals any;                    ///< days on which any trigger is met count once
  std::int64_t return_meetings = 0;
  friend bool operator==(const PolicyTotals&, const PolicyTotals&) = default;
};

/// What one person meets under one policy.
struct PersonOutcome {
  std::vector<TriggerTotals> triggers;
  TriggerTotals any;
  std::int32_t first_day = open_end;  ///< of the first look that meets a trigger
  std::int64_t return_meetings = 0;
};

void add(TriggerTotals& totals, const TriggerTotals& more);
void add(PolicyTotals& totals, const PolicyTotals& more);
void add(PolicyTotals& totals, const PersonOutcome& person);

/// What one person meets under one plan, by looks from `dates.first_day` to `dates.last_day`.
PersonOutcome outcome_of(const Workforce& workforce, const DayCount& days, const Plan& plan,
                         std::size_t person, Span dates);

/// Return meetings on the first working day after each spell, in `dates`, if the person is in service then
/// and not away again.
std::int64_t return_meetings(const Workforce& workforce, const DayCount& days, const Plan& plan,
                             std::size_t person, Span dates);
/// Their days, by spell.
std::vector<std::int32_t> return_meeting_days(const Workforce& workforce, const DayCount& days,
                                              const Plan& plan, std::size_t person, Span dates);

/// Whether the person is in service on at least one of the days.
bool in_service(const Workforce& workforce, std::size_t person, Span dates);

/// The person's spells with a day in service in that time.
std::int64_t spells_in(const Workforce& workforce, std::size_t person, Span dates);

}  // namespace turnpoint
