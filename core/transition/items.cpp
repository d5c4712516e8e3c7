#include "core/transition/items.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/engine/record.h"

namespace turnpoint {
namespace {

bool is_meeting(const Event& event) {
  return event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
}

/// Rule 35: the meeting before full pay ends is called for on its own day only, though it may then be put
/// off.
bool waits_for_pay(const Event& event) {
  return event.because.rule.ends_with(".opens") &&
         event.because.day_rule.kind != DayRule::Kind::working_day_from;
}

/// Gathers what is live of one person.
class Finder {
 public:
  Finder(const StageRun& run, std::size_t person, const Timeline& timeline, Day eve)
      : run_(run), person_(person), timeline_(timeline), eve_(day_number(eve)) {}

  std::vector<LiveItem> find() {
    for (const LiveStage& live : timeline_.live) {
      if (is_live(live, eve_)) add_stage(live);
    }
    for (const Event& event : timeline_.events) {
      if (event.day > eve_ && !event.done && !event.provisional) add_planned(event);
    }
    add_open_spells();
    add_adjustments();
    sort_stably(items_, [](const LiveItem& a, const LiveItem& b) { return a.kind < b.kind; });
    return std::move(items_);
  }

 private:
  void add_stage(const LiveStage& live);
  void add_planned(const Event& event);
  void add_open_spells();
  void add_adjustments();
  void take(LiveItem& item, const Because& because) const;
  std::optional<Category> category_of(std::int32_t first) const;
  std::int32_t invited_to(const Event& meeting) const;

  const StageRun& run_;
  std::size_t person_;
  const Timeline& timeline_;
  std::int32_t eve_;
  std::vector<LiveItem> items_;
};

/// Of the spell that begins on the day, or else covers it: a spell begun before service is cut.
std::optional<Category> Finder::category_of(std::int32_t first) const {
  if (first == no_day) return std::nullopt;
  const Workforce& workforce = run_.workforce;
  std::optional<Category> covering;
  for (std::uint32_t i = workforce.people.first_spell[person_]; i < workforce.people.first_spell[person_ + 1];
       ++i) {
    const std::int32_t begins = workforce.spells.first_day[i];
    if (begins == first) return workforce.spells.category[i];
    if (begins < first && first <= workforce.spells.last_day[i]) covering = workforce.spells.category[i];
  }
  return covering;
}

void Finder::take(LiveItem& item, const Because& because) const {
  if (item.clause.empty()) item.clause = because.clause;
  item.assumed.insert(item.assumed.end(), because.assumed.begin(), because.assumed.end());
  if (!item.category) item.category = category_of(because.spell_first);
}

void Finder::add_stage(const LiveStage& live) {
  LiveItem item;
  item.stage = live.stage;
  item.day = live.from;
  item.expires = live.expires;
  const bool in_time = live.expires == no_day || live.next_review <= live.expires;
  if (live.next_review > eve_ && in_time) item.next_review = live.next_review;
  item.recorded = live.recorded;
  for (const Event& event : timeline_.events) {
    const bool opens = is_meeting(event) || event.kind == EventKind::step_down;
    const bool still_runs = event.kind == EventKind::review_due || event.kind == EventKind::warning_ends;
    if (event.subject != live.stage) continue;
    if (event.kind == EventKind::closed_on_return && event.day > eve_) item.back = event.day;
    if ((opens && event.day == live.from && !live.recorded) || (still_runs && event.day > eve_))
      take(item, event.because);
  }
  items_.push_back(std::move(item));
}

/// The latest invitation to the stage before its meeting; none for a hearing that goes on after a pause.
std::int32_t Finder::invited_to(const Event& meeting) const {
  std::int32_t day = no_day;
  for (const Event& event : timeline_.events) {
    if (event.kind == EventKind::invitation && event.subject == meeting.subject && event.day <= meeting.day)
      day = std::max(day, event.day);
  }
  return day;
}

void Finder::add_planned(const Event& event) {
  LiveItem item;
  item.stage = event.subject;
  if (is_meeting(event)) {
    if (waits_for_pay(event)) return;
    item.kind = LiveKind::meeting;
    item.asked = invited_to(event);
  } else if (event.kind == EventKind::letter && event.because.rule.starts_with("stages.")) {
    item.kind = LiveKind::letter;
    item.about = event.value;
  } else if (event.kind == EventKind::appeal_deadline) {
    item.kind = LiveKind::appeal;
  } else if (event.kind == EventKind::health_report && event.because.day_rule.from <= eve_) {
    item.kind = LiveKind::health_report;
    item.asked = event.because.day_rule.from;
  } else if (event.kind == EventKind::return_meeting) {
    item.kind = LiveKind::return_meeting;
    item.stage.clear();
  } else {
    return;
  }
  item.day = event.day;
  take(item, event.because);
  items_.push_back(std::move(item));
}

void Finder::add_open_spells() {
  const PersonRecord record = make_record(run_.workforce, run_.days, run_.plan, person_, eve_);
  for (const CountedSpell& spell : record.spells) {
    if (!spell.open) continue;
    LiveItem item;
    item.kind = LiveKind::open_spell;
    item.day = run_.workforce.spells.first_day[spell.spell];
    item.category = run_.workforce.spells.category[spell.spell];
    items_.push_back(std::move(item));
  }
}

/// Rule 22: of several of one trigger in force on a day the latest holds.
void Finder::add_adjustments() {
  const std::vector<Decision>& decisions = run_.recorded.decisions;
  auto decision = std::lower_bound(decisions.begin(), decisions.end(), person_,
                                   [](const Decision& a, std::size_t wanted) { return a.person < wanted; });
  for (; decision != decisions.end() && decision->person == person_; ++decision) {
    const bool in_force = decision->kind == "adjustment" && decision->day <= eve_ &&
                          (decision->until == no_day || eve_ <= decision->until);
    if (!in_force) continue;
    std::erase_if(items_, [&](const LiveItem& item) {
      return item.kind == LiveKind::adjustment && item.about == decision->about;
    });
    LiveItem item;
    item.kind = LiveKind::adjustment;
    item.about = decision->about;
    item.value = decision->value;
    item.day = decision->day;
    if (decision->until != no_day) item.expires = decision->until + 1;
    item.recorded = true;
    items_.push_back(std::move(item));
  }
}

}  // namespace

std::vector<LiveItem> live_items(const StageRun& run, std::size_t person, const Timeline& timeline, Day eve) {
  return Finder(run, person, timeline, eve).find();
}

}  // namespace turnpoint
