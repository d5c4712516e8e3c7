#include <algorithm>

#include "core/base/logarithm.h"
#include "core/synth/generate/chance.h"
#include "core/synth/generate/synthesis.h"

namespace turnpoint {
namespace {

constexpr std::int32_t longest_short = 20;
constexpr std::int32_t per_mille = 1000;
constexpr double days_a_year = 365.25;
constexpr Hours half_hour = hours_unit / 2;
constexpr std::int32_t oldest_pregnant = 44;

std::int32_t short_length(const DrawKey& key, const Illness& illness) {
  const double days =
      natural_exp(illness.short_log_mean + illness.short_log_deviation * normal(key.with("short")));
  return static_cast<std::int32_t>(std::min<double>(longest_short, std::max(1.0, days + 0.5)));
}

std::int32_t long_length(const DrawKey& key, const Illness& illness) {
  constexpr std::int32_t least = longest_short + 1;
  return least + static_cast<std::int32_t>(waiting_time(key.with("long")) * (illness.long_mean_days - least));
}

/// The day on which so many days from Monday to Friday are over, `first` counting whatever day it is.
std::int32_t after_weekdays(std::int32_t first, std::int32_t weekdays) {
  std::int32_t day = first;
  for (std::int32_t count = 1; count < weekdays;) {
    ++day;
    if (weekday_index(day_from_number(day)) < 5) ++count;
  }
  return day;
}

bool is_of(Whose whose, const SyntheticPerson& person) {
  if (whose == Whose::disabled) return person.disability == Disability::yes;
  return whose == Whose::everyone || (person.is_woman && person.age <= oldest_pregnant);
}

bool is_on(const SpellRow& spell, std::int32_t day) {
  return spell.first_day <= day && day <= spell.last_day;
}

}  // namespace

void Synthesis::add_spells(const DrawKey& key, const SyntheticPerson& person, std::uint32_t place,
                           std::vector<SpellRow>& rows) const {
  const double rate = rate_of(key, person);
  const std::int32_t last = std::min(clock_.last(), person.leave_day);
  double time = clock_.at(std::max(clock_.first(), person.start_day));
  for (std::uint64_t number = 0;; ++number) {
    time += waiting_time(key.with("wait"), number) / rate;
    const std::int32_t begins = clock_.day_of(time);
    if (begins > last) return;
    const DrawKey illness = key.with("illness").with(number);
    const bool is_long = uniform(illness.with("is long")) < clock_.long_share(begins);
    std::int32_t ends = after_weekdays(begins, is_long ? long_length(illness, profile_.illness)
                                                       : short_length(illness, profile_.illness));
    // Who is ill for a short time when a holiday begins is back when it ends.
    for (std::int32_t day = begins + 1; !is_long && day <= std::min(ends, last); ++day) {
      if (clock_.is_closure(day)) ends = day - 1;
    }
    std::int32_t first = begins;
    while (first <= std::min(ends, last) && !is_working_day(person, first)) ++first;
    const bool is_absent = first <= std::min(ends, last);
    const bool is_open = is_absent && ends > clock_.last() && person.leave_day > clock_.last();
    if (is_absent) {
      SpellRow row;
      row.person = place;
      row.first_day = first;
      row.last_day = is_open ? open_end : std::min(ends, last);
      while (!is_open && !is_working_day(person, row.last_day)) --row.last_day;
      name_illness(illness, person, is_long, row);
      if (row.last_day >= day_number(record_.first_day)) rows.push_back(row);
    }
    // Between two spells of a person lies a day of work.
    std::int32_t back = ends + 1;
    while (is_absent && back <= last && !is_working_day(person, back)) ++back;
    if (is_absent) ++back;
    if (back > last) return;
    time = clock_.at(back);
  }
}

void Synthesis::name_illness(const DrawKey& key, const SyntheticPerson& person, bool is_long,
                             SpellRow& row) const {
  std::int64_t left = key.with("category").below(per_mille);
  for (const CategoryShare& share : profile_.categories) {
    if (!is_of(share.whose, person)) continue;
    left -= is_long ? share.long_per_mille : share.short_per_mille;
    if (left >= 0) continue;
    row.category = share.category;
    break;
  }
  using enum Category;
  switch (row.category) {
  case sickness:
  case disability_related: break;
  case pregnancy_related: row.reason = Reason::pregnancy; return;
  case work_accident:
    row.work_related = 1;
    row.reason = Reason::injury;
    return;
  case injury: row.reason = Reason::injury; return;
  case covid: row.reason = Reason::infection; return;
  case terminal_illness: row.reason = Reason::cancer; return;
  default: return;
  }
  std::vector<std::uint32_t> weights;
  for (const ReasonShare& share : profile_.reasons)
    weights.push_back(is_long ? share.long_weight : share.short_weight);
  row.reason = profile_.reasons[pick(key.with("reason"), weights)].reason;
}

/// Part of a working day on which the person is not absent already; always less than half of it.
void Synthesis::add_appointments(const DrawKey& key, const SyntheticPerson& person, std::uint32_t place,
                                 std::size_t from, std::vector<SpellRow>& rows) const {
  const std::size_t end = rows.size();
  const std::int32_t last = std::min(clock_.last(), person.leave_day);
  const std::int32_t first = std::max(day_number(record_.first_day), person.start_day);
  const Hours day_hours = profile_.contracts.entries[person.contract].hours_per_day;
  double days = 0.0;
  for (std::uint64_t number = 0;; ++number) {
    days += waiting_time(key, number) / profile_.illness.appointments_a_year * days_a_year;
    if (days > last - first) return;
    const std::int32_t day = first + static_cast<std::int32_t>(days);
    const auto spells = rows.begin() + static_cast<std::ptrdiff_t>(from);
    const auto spells_end = rows.begin() + static_cast<std::ptrdiff_t>(end);
    const bool is_away =
        std::any_of(spells, spells_end, [&](const SpellRow& row) { return is_on(row, day); });
    const bool has_another = end < rows.size() && rows.back().first_day == day;
    if (!is_working_day(person, day) || is_away || has_another) continue;
    SpellRow row;
    row.person = place;
    row.first_day = day;
    row.last_day = day;
    row.hours = between(key.with("half hours").with(number), 2, 6) * half_hour;
    while (2 * row.hours >= day_hours) row.hours -= half_hour;
    row.category = Category::medical_appointment;
    rows.push_back(row);
  }
}

}  // namespace turnpoint
