#include "core/compare/compare.h"

#include <algorithm>

namespace turnpoint {
namespace {

void add(TriggerTotals& totals, const TriggerTotals& more) {
  totals.people += more.people;
  totals.looks += more.looks;
  totals.findings += more.findings;
}

void add(PolicyTotals& totals, const std::vector<TriggerTotals>& triggers, const TriggerTotals& any,
         std::int64_t return_meetings) {
  totals.triggers.resize(std::max(totals.triggers.size(), triggers.size()));
  for (std::size_t i = 0; i < triggers.size(); ++i) add(totals.triggers[i], triggers[i]);
  add(totals.any, any);
  totals.return_meetings += return_meetings;
}

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

/// Meetings on or after each return: the first working day after a spell, if the person is still in service
/// then.
std::int64_t return_meetings(const Workforce& workforce, const DayCount& days, const Plan& plan,
                             std::size_t person, Span dates) {
  if (!plan.return_meeting) return 0;
  std::int64_t meetings = 0;
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
    meetings += asked && in_post && !away_on(workforce, person, back) ? 1 : 0;
  }
  return meetings;
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

}  // namespace

bool in_service(const Workforce& workforce, std::size_t person, Span dates) {
  return workforce.people.start_day[person] <= day_number(dates.last_day) &&
         workforce.people.leave_day[person] >= day_number(dates.first_day);
}

void apply_facts(const Workforce& workforce, const DayCount& days, ComparisonRequest& request) {
  for (Plan* plan : {&request.old_plan, &request.new_plan}) {
    apply_facts(*plan,
                gather_facts(workforce, days, *plan, 0, workforce.people.size(), request.dates.last_day));
  }
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

void Comparison::merge(Comparison&& next) {
  people += next.people;
  people_with_spell += next.people_with_spell;
  spells += next.spells;
  add(old_policy, next.old_policy.triggers, next.old_policy.any, next.old_policy.return_meetings);
  add(new_policy, next.new_policy.triggers, next.new_policy.any, next.new_policy.return_meetings);
  only_old += next.only_old;
  only_new += next.only_new;
  both += next.both;
  changes.insert(changes.end(), std::make_move_iterator(next.changes.begin()),
                 std::make_move_iterator(next.changes.end()));
}

Comparison compare_people(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                          std::size_t first, std::size_t end) {
  Comparison comparison;
  comparison.old_policy.triggers.resize(request.old_plan.triggers.size());
  comparison.new_policy.triggers.resize(request.new_plan.triggers.size());
  for (std::size_t person = first; person < end; ++person) {
    if (!in_service(workforce, person, request.dates)) continue;
    ++comparison.people;
    const std::int64_t spells = spells_in(workforce, person, request.dates);
    comparison.spells += spells;
    comparison.people_with_spell += spells > 0 ? 1 : 0;
    PersonChange change{static_cast<std::uint32_t>(person),
                        outcome_of(workforce, days, request.old_plan, person, request.dates),
                        outcome_of(workforce, days, request.new_plan, person, request.dates)};
    add(comparison.old_policy, change.old_policy.triggers, change.old_policy.any,
        change.old_policy.return_meetings);
    add(comparison.new_policy, change.new_policy.triggers, change.new_policy.any,
        change.new_policy.return_meetings);
    const bool under_old = change.old_policy.any.people != 0;
    const bool under_new = change.new_policy.any.people != 0;
    comparison.both += under_old && under_new ? 1 : 0;
    comparison.only_old += under_old && !under_new ? 1 : 0;
    comparison.only_new += !under_old && under_new ? 1 : 0;
    if (under_old || under_new) comparison.changes.push_back(std::move(change));
  }
  return comparison;
}

}  // namespace turnpoint
