#include "core/compare/outcome.h"

#include <algorithm>

namespace turnpoint {
namespace {

bool calls_for_meeting(const ReturnMeeting& meeting, Category category) {
  return std::find(meeting.not_after.begin(), meeting.not_after.end(), category) == meeting.not_after.end();
}

/// Whether a spell covers the day: then the person is not back.
bool away_on(const Workforce& workforce, std::size_t person, std::int32_t day) {
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    const bool whole = workforce.spells.hours[i] == 0;
    if (whole && workforce.spells.first_day[i] <= day && day <= workforce.spells.last_day[i]) return true;
  }
  return false;
}

template <class Held>
void each_return_meeting(const Workforce& workforce, const DayCount& days, const Plan& plan,
                         std::size_t person, Span dates, Held held) {
  if (!plan.return_meeting) return;
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    const std::int32_t last = workforce.spells.last_day[i];
    if (last > day_number(dates.last_day) ||
        !calls_for_meeting(*plan.return_meeting, workforce.spells.category[i]))
      continue;
    const std::int32_t back = days.next_working_day(person, last + 1);
    const bool asked = back >= day_number(dates.first_day) && back <= day_number(dates.last_day);
    const bool in_post =
        back <= workforce.people.leave_day[person] && last >= workforce.people.start_day[person];
    if (asked && in_post && !away_on(workforce, person, back)) held(back);
  }
}

}  // namespace

void add(TriggerTotals& totals, const TriggerTotals& more) {
  totals.people += more.people;
  totals.looks += more.looks;
  totals.findings += more.findings;
}

void add(PolicyTotals& totals, const PolicyTotals& more) {
  totals.triggers.resize(std::max(totals.triggers.size(), more.triggers.size()));
  for (std::size_t i = 0; i < more.triggers.size(); ++i) add(totals.triggers[i], more.triggers[i]);
  add(totals.any, more.any);
  totals.return_meetings += more.return_meetings;
}

void add(PolicyTotals& totals, const PersonOutcome& person) {
  totals.return_meetings += person.return_meetings;
  if (person.any.people == 0) return;
  totals.triggers.resize(std::max(totals.triggers.size(), person.triggers.size()));
  for (std::size_t i = 0; i < person.triggers.size(); ++i) add(totals.triggers[i], person.triggers[i]);
  add(totals.any, person.any);
}

std::int64_t return_meetings(const Workforce& workforce, const DayCount& days, const Plan& plan,
                             std::size_t person, Span dates) {
  std::int64_t meetings = 0;
  each_return_meeting(workforce, days, plan, person, dates, [&](std::int32_t) { ++meetings; });
  return meetings;
}

std::vector<std::int32_t> return_meeting_days(const Workforce& workforce, const DayCount& days,
                                              const Plan& plan, std::size_t person, Span dates) {
  std::vector<std::int32_t> meetings;
  each_return_meeting(workforce, days, plan, person, dates,
                      [&](std::int32_t day) { meetings.push_back(day); });
  return meetings;
}

bool in_service(const Workforce& workforce, std::size_t person, Span dates) {
  return workforce.people.start_day[person] <= day_number(dates.last_day) &&
         workforce.people.leave_day[person] >= day_number(dates.first_day);
}

std::int64_t spells_in(const Workforce& workforce, std::size_t person, Span dates) {
  const std::int32_t first = std::max(day_number(dates.first_day), workforce.people.start_day[person]);
  const std::int32_t last = std::min(day_number(dates.last_day), workforce.people.leave_day[person]);
  std::int64_t spells = 0;
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    spells += workforce.spells.first_day[i] <= last && workforce.spells.last_day[i] >= first ? 1 : 0;
  }
  return spells;
}

PersonOutcome outcome_of(const Workforce& workforce, const DayCount& days, const Plan& plan,
                         std::size_t person, Span dates) {
  PersonOutcome outcome;
  outcome.triggers.resize(plan.triggers.size());
  outcome.return_meetings = return_meetings(workforce, days, plan, person, dates);
  std::int32_t latest = no_day;
  bool crossed_latest = false;
  for (const MetLook& look : met_looks(workforce, days, plan, person, dates.last_day)) {
    if (look.day < day_number(dates.first_day)) continue;
    add(outcome.triggers[look.trigger], {0, 1, look.crossing ? 1 : 0});
    outcome.triggers[look.trigger].people = 1;
    outcome.first_day = std::min(outcome.first_day, look.day);
    if (look.day != latest) {
      outcome.any.looks += 1;
      crossed_latest = false;
    }
    if (look.crossing && !crossed_latest) {
      outcome.any.findings += 1;
      crossed_latest = true;
    }
    latest = look.day;
    outcome.any.people = 1;
  }
  return outcome;
}

}  // namespace turnpoint
