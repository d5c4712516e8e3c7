#include "core/transition/ledger.h"

#include <algorithm>
#include <iterator>

#include "core/transition/items.h"

namespace turnpoint {
namespace {

std::int32_t cutover_of(const Workforce& workforce, const LedgerRequest& request, std::size_t person) {
  const std::int32_t usual = day_number(request.cutover);
  const std::uint32_t team = workforce.terms.team[terms_on(workforce, person, usual)];
  const std::int32_t start = team < request.team_start.size() ? request.team_start[team] : no_day;
  return start == no_day ? usual : start;
}

bool is_live(const LiveStage& live, std::int32_t eve) { return live.from <= eve && eve < live.end; }

/// What stages.csv says beside the replay without it.
std::vector<Disagreement> disagreements_of(const Timeline& recorded, const Timeline& replayed,
                                           std::int32_t eve) {
  std::vector<Disagreement> found;
  for (const LiveStage& live : recorded.live) {
    if (!live.recorded || !is_live(live, eve)) continue;
    std::string other;
    for (const LiveStage& candidate : replayed.live) {
      if (candidate.track == live.track && is_live(candidate, eve)) other = candidate.stage;
    }
    if (other != live.stage) found.push_back({live.track, live.stage, other});
  }
  return found;
}

bool has_recorded_stage(const Recorded& recorded, std::size_t person) {
  return std::any_of(recorded.stages.begin(), recorded.stages.end(),
                     [&](const RecordedStage& stage) { return stage.person == person; });
}

Recorded without_stages(Recorded recorded) {
  recorded.stages.clear();
  return recorded;
}

}  // namespace

void Ledger::merge(Ledger&& next) {
  rows.insert(rows.end(), std::make_move_iterator(next.rows.begin()),
              std::make_move_iterator(next.rows.end()));
  nothing_live += next.nothing_live;
  in_service += next.in_service;
}

Ledger ledger_of(const StageRun& run, const LedgerRequest& request, std::size_t first, std::size_t end) {
  Ledger ledger;
  const Recorded unstaged = without_stages(run.recorded);
  const StageRun unstaged_run{run.workforce, run.days, run.policy, run.plan, run.calendar, unstaged};
  for (std::size_t person = first; person < end; ++person) {
    const std::int32_t cutover = cutover_of(run.workforce, request, person);
    const People& people = run.workforce.people;
    if (people.start_day[person] > cutover || people.leave_day[person] < cutover) continue;
    ++ledger.in_service;
    const Day eve = day_from_number(cutover - 1);
    const Timeline timeline = replay(run, person, eve);
    LedgerRow row;
    row.person = static_cast<std::uint32_t>(person);
    row.cutover = cutover;
    row.items = live_items(run, person, timeline, eve);
    if (row.items.empty()) {
      ++ledger.nothing_live;
      continue;
    }
    if (has_recorded_stage(run.recorded, person))
      row.disagreements = disagreements_of(timeline, replay(unstaged_run, person, eve), day_number(eve));
    map_items(run, request, row);
    ledger.rows.push_back(std::move(row));
  }
  return ledger;
}

}  // namespace turnpoint
