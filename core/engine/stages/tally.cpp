#include "core/engine/stages/tally.h"

#include <algorithm>

#include "core/engine/stages/known.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

bool is_review(EventKind kind) { return kind == EventKind::review_met || kind == EventKind::review_missed; }

/// Of one day a recorded stage comes before a review, any other stage that opens after it, and before a look.
bool opens_first(const Event& event, const LiveStage& live) {
  return live.recorded || !is_review(event.kind);
}

/// The stage as it was live when the event came.
const LiveStage* live_on(const EventContext& context, const Event& event) {
  const LiveStage* found = nullptr;
  for (const LiveStage& live : context.timeline->live) {
    const bool open = live.from < event.day || (live.from == event.day && opens_first(event, live));
    if (live.stage == event.subject && open && (found == nullptr || live.from > found->from)) found = &live;
  }
  return found;
}

/// The latest decision about the target since the stage opened, up to the day of the review.
const Decision* decision_on_target(const Known& known, const Event& event, const LiveStage& live) {
  const Decision* decided = nullptr;
  for (const Decision* decision : decisions_about(known, "target", event.subject)) {
    if (decision->day > live.from && decision->day <= event.day) decided = decision;
  }
  return decided;
}

/// A long spell under way on the day.
std::optional<Span> away_on(const Known& known, std::int32_t day) {
  for (const CountedSpell& spell : known.record.spells) {
    const bool under_way = is_whole_and_formal(spell) && spell.first <= day && day <= spell.last;
    if (under_way && day_reached(known.dates, spell.first, known.policy().long_term.at_least) <= day)
      return Span{day_from_number(spell.first), day_from_number(day)};
  }
  return std::nullopt;
}

void count(Tally& tally, const PersonRecord& record, const CountedSpell& spell, std::string left_out,
           std::string clause) {
  const std::int32_t first = day_number(tally.window.first_day);
  if (spell.last < first || spell.first > day_number(tally.window.last_day)) return;
  SpellEvidence entry = spell_evidence(record, spell, tally.unit, tally.window);
  if (left_out.empty() && entry.in_window == Rational(0)) left_out = "no day of it counts in this time";
  entry.left_out = std::move(left_out);
  entry.clause = std::move(clause);
  if (entry.left_out.empty()) tally.days = tally.days + entry.in_window;
  (entry.left_out.empty() ? tally.counted : tally.left_out).push_back(std::move(entry));
}

Term length_of_review(const Policy& policy, const Event& event) {
  if (event.because.day_rule.term) return *event.because.day_rule.term;
  const Stage* stage = find_named(policy.stages, event.subject);
  return stage != nullptr && stage->review ? stage->review->length : Term{6, TermUnit::month};
}

}  // namespace

std::optional<Day> target_counts_from(const EventContext& context, const Event& event) {
  const LiveStage* live = context.timeline == nullptr ? nullptr : live_on(context, event);
  if (live == nullptr) return std::nullopt;
  std::int32_t from = live->from;
  for (const Event& kept : context.timeline->events) {
    const bool before = is_review(event.kind) ? kept.day < event.day : kept.day <= event.day;
    const bool since = kept.day >= live->from && before;
    if (kept.kind == EventKind::stage_kept && kept.subject == event.subject && since)
      from = std::max(from, kept.day);
  }
  return day_from_number(from);
}

std::optional<Tally> review_tally(const EventContext& context, const Event& event) {
  const std::optional<Day> from = is_review(event.kind) ? target_counts_from(context, event) : std::nullopt;
  if (!from) return std::nullopt;
  const Known known(context.run, context.person, context.as_at);
  const Target& target = known.policy().target;
  Tally tally;
  tally.window = {*from, day_from_number(event.day - 1)};
  for (const CountedSpell& spell : known.record.spells) {
    const Category category = context.run.workforce.spells.category[spell.spell];
    const CategoryRule& rule = known.policy().rule(category);
    if (!enters(spell.counts, Figure::formal))
      count(tally, known.record, spell, reason_left_out(rule, category), rule.stated ? rule.clause : "");
    else
      count(tally, known.record, spell,
            spell.first < day_number(*from) ? "it began before the day from which the target counts" : "",
            "");
  }
  if (target.days_a_year_below)
    tally.below = *target.days_a_year_below * months_in(length_of_review(known.policy(), event)) / 12;
  if (target.absent_at_review_misses) tally.away = away_on(known, event.day);
  tally.decision = decision_on_target(known, event, *live_on(context, event));
  tally.missed = tally.decision != nullptr
                     ? tally.decision->value == "missed"
                     : tally.away.has_value() || (tally.below && tally.days >= *tally.below);
  return tally;
}

std::optional<Tally> pay_tally(const EventContext& context, const Event& event) {
  if (event.kind != EventKind::pay_half && event.kind != EventKind::pay_none) return std::nullopt;
  const SickPay* scheme = find_named(context.run.policy.sick_pay, event.subject);
  if (scheme == nullptr || event.because.spell_first == no_day) return std::nullopt;
  const Known known(context.run, context.person, context.as_at);
  const std::int32_t first = event.because.spell_first;
  Tally tally;
  tally.window = {day_from_number(months_later(first, -scheme->look_back_months) + 1),
                  day_from_number(first - 1)};
  tally.unit = scheme->unit == TermUnit::month ? DayUnit::calendar_day : DayUnit::working_day;
  for (const CountedSpell& spell : known.record.spells) {
    if (spell.first >= first) continue;
    const Category category = context.run.workforce.spells.category[spell.spell];
    const bool paid =
        std::find(scheme->not_for.begin(), scheme->not_for.end(), category) == scheme->not_for.end();
    const char* why = !paid             ? "statutory sick pay alone"
                      : spell.part != 0 ? "part of a day uses no paid day"
                                        : "";
    count(tally, known.record, spell, why, "");
  }
  return tally;
}

}  // namespace turnpoint
