#include "core/transition/ledger.h"

#include <algorithm>
#include <iterator>

#include "core/transition/items.h"
#include "core/transition/outcomes.h"

namespace turnpoint {
namespace {

std::int32_t start_of(const LedgerRequest& request, std::uint32_t team) {
  const std::int32_t start = team < request.team_start.size() ? request.team_start[team] : no_day;
  return start == no_day ? day_number(request.cutover) : start;
}

std::string live_on(const Timeline& timeline, Track track, std::int32_t day) {
  for (const LiveStage& live : timeline.live) {
    if (live.track == track && is_live(live, day)) return live.stage;
  }
  return "";
}

bool has_row(const Timeline& timeline, Track track) {
  return std::any_of(timeline.live.begin(), timeline.live.end(),
                     [&](const LiveStage& live) { return live.track == track && live.recorded; });
}

/// What stages.csv leads to beside the replay without it. Of a person and track without a row the file says
/// that nothing is live.
std::vector<Disagreement> disagreements_of(const Timeline& staged, const Timeline& replayed,
                                           std::int32_t eve) {
  std::vector<Disagreement> found;
  for (const Track track : {Track::frequent, Track::long_term}) {
    const bool named = has_row(staged, track);
    const std::string said = named ? live_on(staged, track, eve) : "";
    const std::string other = live_on(replayed, track, eve);
    if (said != other) found.push_back({track, named, said, other});
  }
  return found;
}

template <class Row>
std::vector<Row> rows_of(const std::vector<Row>& rows, std::size_t first, std::size_t end) {
  const auto by_person = [](const Row& row, std::size_t person) { return row.person < person; };
  return {std::lower_bound(rows.begin(), rows.end(), first, by_person),
          std::lower_bound(rows.begin(), rows.end(), end, by_person)};
}

/// What is recorded of these people without stages.csv; nothing where that has no row, as nobody asks then.
Recorded without_stages(const Recorded& recorded, std::size_t first, std::size_t end) {
  if (recorded.stages.empty()) return {};
  return {rows_of(recorded.events, first, end), rows_of(recorded.decisions, first, end), {}};
}

bool is_in_service(const People& people, std::size_t person, std::int32_t day) {
  return people.start_day[person] <= day && day <= people.leave_day[person];
}

}  // namespace

void Ledger::merge(Ledger&& next) {
  std::move(next.rows.begin(), next.rows.end(), std::back_inserter(rows));
  std::move(next.to_check.begin(), next.to_check.end(), std::back_inserter(to_check));
  nothing_live += next.nothing_live;
  in_service += next.in_service;
  not_in_service += next.not_in_service;
}

std::int32_t cutover_of(const Workforce& workforce, const LedgerRequest& request, std::size_t person) {
  const std::uint32_t end = workforce.people.first_term[person + 1];
  for (std::uint32_t term = workforce.people.first_term[person]; term < end; ++term) {
    const std::int32_t day =
        std::max(start_of(request, workforce.terms.team[term]), workforce.terms.valid_from[term]);
    if (term + 1 == end || day < workforce.terms.valid_from[term + 1]) return day;
  }
  return day_number(request.cutover);
}

Ledger ledger_of(const StageRun& run, const LedgerRequest& request, std::size_t first, std::size_t end) {
  Ledger ledger;
  const Recorded unstaged = without_stages(run.recorded, first, end);
  const StageRun unstaged_run{run.workforce, run.days, run.policy, run.plan, run.calendar, unstaged};
  const People& people = run.workforce.people;
  for (std::size_t person = first; person < end; ++person) {
    LedgerRow row;
    row.person = static_cast<std::uint32_t>(person);
    row.cutover = cutover_of(run.workforce, request, person);
    if (!is_in_service(people, person, row.cutover)) {
      ++ledger.not_in_service;
      continue;
    }
    ++ledger.in_service;
    const Day eve = day_from_number(row.cutover - 1);
    const Timeline timeline = replay(run, person, eve);
    row.items = live_items(run, person, timeline, eve);
    if (!run.recorded.stages.empty())
      row.disagreements = disagreements_of(timeline, replay(unstaged_run, person, eve), row.cutover - 1);
    if (people.leave_day[person] != open_end) row.leaves = people.leave_day[person];
    carry_over(run, request, row);
    if (row.items.empty()) ++ledger.nothing_live;
    if (!row.items.empty())
      ledger.rows.push_back(std::move(row));
    else if (!row.disagreements.empty())
      ledger.to_check.push_back(std::move(row));
  }
  return ledger;
}

}  // namespace turnpoint
