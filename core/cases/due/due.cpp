#include "core/cases/due/due.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/order.h"
#include "core/engine/stages/charter.h"
#include "core/engine/stages/explain_event.h"
#include "core/time/window.h"

namespace turnpoint {
namespace {

constexpr int months_overdue = 3;

/// First day of the spell under way on the day, else `no_day`.
std::int32_t spell_under_way(const Workforce& workforce, std::size_t person, std::int32_t day) {
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    const bool whole = workforce.spells.hours[i] == 0;
    if (whole && workforce.spells.first_day[i] <= day && workforce.spells.last_day[i] >= day)
      return workforce.spells.first_day[i];
  }
  return no_day;
}

Recorded known_by(const Recorded& recorded, std::size_t person, std::int32_t day) {
  Recorded known;
  for (const RecordedEvent& row : recorded.events) {
    if (row.person == person && row.day <= day) known.events.push_back(row);
  }
  for (const Decision& row : recorded.decisions) {
    if (row.person == person && row.day <= day) known.decisions.push_back(row);
  }
  for (const RecordedStage& row : recorded.stages) {
    if (row.person == person && row.from <= day) known.stages.push_back(row);
  }
  return known;
}

bool same_event(const Event& a, const Event& b) {
  return std::tie(a.day, a.kind, a.subject, a.value) == std::tie(b.day, b.kind, b.subject, b.value);
}

/// The items of one person, with their words.
class Gather {
 public:
  Gather(const StageRun& run, std::size_t person, const DueDays& days)
      : run_(run), person_(person), days_(days), as_at_(day_number(days.as_at)),
        under_way_(spell_under_way(run.workforce, person, as_at_)) {}

  std::vector<DueItem> items() {
    const Timeline known = replay(run_, person_, days_.as_at);
    add(EventContext{run_, person_, days_.as_at, &known}, known, false);
    if (under_way_ != no_day && days_.to > days_.as_at) add_expected();
    sort_stably(items_, [](const DueItem& a, const DueItem& b) { return a.event.day < b.event.day; });
    std::map<std::string, int> turns;
    for (DueItem& item : items_) item.name = item_name(item.event, ++turns[item_name(item.event, 1)]);
    return std::move(items_);
  }

 private:
  /// What comes if the absence goes on: a replay as at the last day listed that knows no more than today's.
  void add_expected() {
    const Recorded known = known_by(run_.recorded, person_, as_at_);
    const StageRun later{run_.workforce, run_.days, run_.policy, run_.plan,
                         run_.calendar,  known,     run_.ladders};
    const Timeline expected = replay(later, person_, days_.to);
    add(EventContext{later, person_, days_.to, &expected}, expected, true);
  }

  void add(const EventContext& context, const Timeline& timeline, bool expected) {
    for (const Event& event : timeline.events) {
      if (!is_item(event) || is_moot(event) || event.provisional) continue;
      if (expected && !is_of_the_spell(event)) continue;
      DueItem item;
      item.person = static_cast<std::uint32_t>(person_);
      item.event = event;
      item.day = event.day;
      item.owner = owner_of(run_.policy, event);
      item.happens = happens_by_itself(event) || is_own_notice(event, item.owner);
      item.expected = expected;
      if (event.done) item.done_on = event.day;
      item.what = item_in_words(run_.policy, event);
      // Words cost time, and most of a long record is done with.
      if (event.day >= day_number(minus_months(days_.overdue_from, 12))) {
        item.because = explain_event_briefly(context, event);
        item.assumed = assumed_in_words(context, event);
      }
      items_.push_back(std::move(item));
    }
  }

  bool is_of_the_spell(const Event& event) const {
    if (event.day <= as_at_ || event.because.spell_first != under_way_) return false;
    return std::none_of(items_.begin(), items_.end(),
                        [&](const DueItem& item) { return same_event(item.event, event); });
  }

  /// Contact during an absence that has ended.
  bool is_moot(const Event& event) const {
    return event.kind == EventKind::contact && event.day <= as_at_ && event.because.spell_first != under_way_;
  }

  /// What the colleague tells of by themselves is not chased.
  static bool is_own_notice(const Event& event, const std::string& owner) {
    return event.kind == EventKind::notification && owner == "employee";
  }

  const StageRun& run_;
  std::size_t person_;
  const DueDays& days_;
  std::int32_t as_at_;
  std::int32_t under_way_;
  std::vector<DueItem> items_;
};

}  // namespace

DueDays due_within(Day as_at, int days) {
  return {as_at, as_at, as_at + std::chrono::days(days), minus_months(as_at, months_overdue)};
}

DueDays due_in_month(Day as_at, Day in_month) {
  const std::chrono::year_month_day date{in_month};
  const Day first{date.year() / date.month() / 1};
  const Day last{date.year() / date.month() / std::chrono::last};
  return {as_at, first, last, std::min(first, minus_months(as_at, months_overdue))};
}

bool comes_before(const DueItem& a, const DueItem& b) {
  if (a.overdue != b.overdue) return a.overdue;
  return std::tie(a.day, a.event.kind, a.person, a.name) < std::tie(b.day, b.event.kind, b.person, b.name);
}

DueList due_list(const StageRun& run, std::size_t person, const DueDays& days) {
  DueList list;
  std::vector<DueItem> items = Gather(run, person, days).items();
  const std::int32_t as_at = day_number(days.as_at);
  list.unused = mark_items(items, run.recorded, static_cast<std::uint32_t>(person), as_at);
  for (const Decision& row : run.recorded.decisions) {
    if (row.person == person && row.day <= as_at && is_against_charter(run, row))
      list.unused.push_back({&row, charter_in_words(run.policy)});
  }
  for (DueItem& item : items) {
    item.overdue = !item.happens && !item.done() && item.day < as_at;
    const bool listed = day_number(days.from) <= item.day && item.day <= day_number(days.to);
    if (item.overdue && item.day < day_number(days.overdue_from))
      ++list.older;
    else if (item.overdue || listed)
      list.items.push_back(std::move(item));
  }
  sort_stably(list.items, comes_before);
  return list;
}

}  // namespace turnpoint
