#include "core/engine/stages/timeline.h"

#include <algorithm>
#include <tuple>

#include "core/base/order.h"
#include "core/engine/stages/case.h"
#include "core/engine/stages/duties.h"

namespace turnpoint {
namespace {

void append(std::vector<Event>& events, std::vector<Event> more) {
  std::move(more.begin(), more.end(), std::back_inserter(events));
}

Event event_of(const Policy& policy, const Look& look, EventKind kind) {
  Event event;
  event.day = look.day;
  event.kind = kind;
  event.subject = look.trigger->id;
  if (look.value) event.value = to_decimal(*look.value);
  event.provisional = look.provisional;
  event.because = Why(policy, path_of(*look.trigger), look.trigger->clause).look(look).because();
  return event;
}

std::vector<Event> findings(const Policy& policy, const Looks& looks) {
  std::vector<Event> events;
  for (const Look& look : looks.all()) {
    if (look.crossing) events.push_back(event_of(policy, look, EventKind::finding));
  }
  return events;
}

/// The latest spell left out of formal action that had begun by the look: whose category's rule it is.
Category left_out_by(const Known& known, const Look& look) {
  Category category = Category::sickness;
  for (const CountedSpell& spell : known.record.spells) {
    if (spell.counts == Counts::informal_only && spell.first <= look.day)
      category = known.run.workforce.spells.category[spell.spell];
  }
  return category;
}

std::vector<Event> informal_conversations(const Known& known, const Looks& looks) {
  std::vector<Event> events;
  for (const Look& look : looks.informal()) {
    Event event = event_of(known.policy(), look, EventKind::conversation);
    const Category category = left_out_by(known, look);
    event.because.rule = "categories." + std::string(to_text(category));
    event.because.clause = known.policy().rule(category).clause;
    events.push_back(std::move(event));
  }
  return events;
}

std::vector<std::int32_t> referral_days(const std::vector<Event>& events) {
  std::vector<std::int32_t> days;
  for (const Event& event : events) {
    if (event.kind == EventKind::referral) days.push_back(event.day);
  }
  return days;
}

void walk_through(Walk& walk) {
  Case frequent(walk, Track::frequent);
  Case long_term(walk, Track::long_term);
  while (!walk.agenda.empty()) {
    walk.today = *walk.agenda.begin();
    walk.agenda.erase(walk.agenda.begin());
    const bool planned = walk.today > walk.known.as_at;
    for (Case* one : {&frequent, &long_term}) planned ? one->plan(walk.today) : one->move(walk.today);
  }
  frequent.finish();
  long_term.finish();
}

auto order_of(const Event& event) {
  return std::tie(event.day, event.kind, event.subject, event.value, event.because.rule,
                  event.because.spell_first);
}

/// Of spells that overlap each may ask for the same on the same day; it is asked for once.
bool is_same(const Event& a, const Event& b) {
  return std::tie(a.day, a.kind, a.subject, a.value, a.provisional, a.done) ==
         std::tie(b.day, b.kind, b.subject, b.value, b.provisional, b.done);
}

}  // namespace

Timeline replay(const StageRun& run, std::size_t person, Day as_at) {
  const Known known(run, person, as_at);
  const Looks looks(known);
  const std::vector<PaidSpell> paid = paid_spells(known);
  std::vector<Event> events = pay_events(known, paid);
  append(events, duty_events(known, paid));
  append(events, return_meetings(known));
  append(events, recorded_events(known));
  append(events, findings(known.policy(), looks));
  append(events, informal_conversations(known, looks));
  Walk walk{known, looks, paid, referral_days(events), {}, {}, no_day};
  walk_through(walk);
  append(events, std::move(walk.out.events));
  sort_stably(events, [](const Event& a, const Event& b) { return order_of(a) < order_of(b); });
  events.erase(std::unique(events.begin(), events.end(), is_same), events.end());
  for (Event& event : events) event.planned = event.day > known.as_at;
  sort_stably(walk.out.live, [](const LiveStage& a, const LiveStage& b) {
    return std::tie(a.track, a.from) < std::tie(b.track, b.from);
  });
  return {std::move(events), std::move(walk.out.live)};
}

}  // namespace turnpoint
