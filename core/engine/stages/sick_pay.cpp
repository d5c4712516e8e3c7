#include "core/engine/stages/sick_pay.h"

#include <algorithm>

#include "core/engine/stages/because.h"

namespace turnpoint {
namespace {

const SickPay* scheme_for(const Known& known, std::int32_t first) {
  const Workforce& workforce = known.run.workforce;
  const std::string& group =
      workforce.groups[workforce.terms.group[terms_on(workforce, known.person, first)]];
  const SickPay* for_others = nullptr;
  for (const SickPay& scheme : known.policy().sick_pay) {
    if (scheme.groups.empty()) for_others = &scheme;
    if (std::find(scheme.groups.begin(), scheme.groups.end(), group) != scheme.groups.end()) return &scheme;
  }
  return for_others;
}

/// Whole months of service on `day`; a start that is not known is long ago.
int months_of_service(const Known& known, std::int32_t day) {
  const std::int32_t start = known.record.start_day();
  if (start == no_day) return 12 * 1000;
  int months = 0;
  while (months_later(start, months + 1) <= day) ++months;
  return months;
}

const PayBand& band_for(const SickPay& scheme, int months) {
  const PayBand* band = &scheme.bands.front();
  for (const PayBand& next : scheme.bands) {
    if (next.from_months <= months) band = &next;
  }
  return *band;
}

bool is_for(const SickPay& scheme, Category category) {
  return std::find(scheme.not_for.begin(), scheme.not_for.end(), category) == scheme.not_for.end();
}

Category category_of(const Known& known, const CountedSpell& spell) {
  return known.run.workforce.spells.category[spell.spell];
}

int used_before(const Known& known, const SickPay& scheme, std::size_t place) {
  const std::int32_t first = known.record.spells[place].first;
  const std::int32_t from = months_later(first, -scheme.look_back_months) + 1;
  const DayUnit unit = scheme.unit == TermUnit::month ? DayUnit::calendar_day : DayUnit::working_day;
  std::int64_t days = 0;
  for (std::size_t i = 0; i < place; ++i) {
    const CountedSpell& earlier = known.record.spells[i];
    if (earlier.part != 0 || !is_for(scheme, category_of(known, earlier))) continue;
    days += known.record.counted(earlier, unit, from, first - 1) / known.record.scale;
  }
  return static_cast<int>(days);
}

/// The day on which the person works their `count`th day from `first` on; the day before for none.
std::int32_t working_day_at(const Known& known, std::int32_t first, int count) {
  std::int32_t day = first - 1;
  for (int i = 0; i < count; ++i) day = known.back_at_work(day);
  return day;
}

/// The last day paid for so many months or days, those used already taken off.
std::int32_t paid_until(const Known& known, const PaidSpell& paid, int entitled) {
  if (paid.scheme->unit != TermUnit::month) return working_day_at(known, paid.first, entitled - paid.used);
  return std::max(paid.first - 1, months_later(paid.first, entitled) - 1 - paid.used);
}

Event pay_event(const Known& known, const PaidSpell& paid, EventKind kind, std::int32_t day, int entitled) {
  const std::string path = "sick_pay." + paid.scheme->id;
  Event event;
  event.day = day;
  event.kind = kind;
  event.subject = paid.scheme->id;
  event.because =
      Why(known.policy(), path + ".bands", paid.scheme->clause)
          .day(DayRule::Kind::paid_until, paid.first, Term{entitled, paid.scheme->unit}, paid.used)
          .rests_on(path)
          .spell(paid.first)
          .because();
  return event;
}

}  // namespace

std::int32_t PaidSpell::half_pay_from() const {
  const std::int32_t from = full_pay_until + 1;
  return from <= half_pay_until && under_way_on(from) ? from : no_day;
}

std::int32_t PaidSpell::no_pay_from() const {
  const std::int32_t from = half_pay_until + 1;
  return under_way_on(from) ? from : no_day;
}

std::vector<PaidSpell> paid_spells(const Known& known) {
  std::vector<PaidSpell> all;
  if (known.policy().sick_pay.empty()) return all;
  for (std::size_t i = 0; i < known.record.spells.size(); ++i) {
    const CountedSpell& spell = known.record.spells[i];
    const SickPay* scheme = scheme_for(known, spell.first);
    if (spell.part != 0 || scheme == nullptr || !is_for(*scheme, category_of(known, spell))) continue;
    const int months = months_of_service(known, spell.first);
    const PayBand& band = band_for(*scheme, months);
    PaidSpell paid;
    paid.scheme = scheme;
    paid.spell = spell.spell;
    paid.first = spell.first;
    paid.last = spell.last;
    paid.open = spell.open;
    paid.formal = is_whole_and_formal(spell);
    paid.full = band.full;
    paid.half = months >= band.half_from_months ? band.half : 0;
    paid.used = used_before(known, *scheme, i);
    paid.full_pay_until = paid_until(known, paid, paid.full);
    paid.half_pay_until = paid_until(known, paid, paid.full + paid.half);
    all.push_back(paid);
  }
  return all;
}

std::vector<Event> pay_events(const Known& known, const std::vector<PaidSpell>& paid) {
  std::vector<Event> events;
  for (const PaidSpell& spell : paid) {
    if (spell.half_pay_from() != no_day)
      events.push_back(pay_event(known, spell, EventKind::pay_half, spell.half_pay_from(), spell.full));
    if (spell.no_pay_from() != no_day)
      events.push_back(
          pay_event(known, spell, EventKind::pay_none, spell.no_pay_from(), spell.full + spell.half));
  }
  return events;
}

}  // namespace turnpoint
