#include "tests/oracle/judge.h"

#include <algorithm>

#include "tests/oracle/weekly_edges.h"

namespace turnpoint::test {
namespace {

using std::chrono::days;

/// Rule 2: every day d with minus_months(A, N) < d <= A, or A - N < d <= A.
Day window_begin(const WindowLength& window, Day as_at) {
  if (window.unit == WindowLength::Unit::days) return as_at - days(window.count - 1);
  const std::chrono::year_month_day date{as_at};
  int year = static_cast<int>(date.year());
  int month = static_cast<int>(static_cast<unsigned>(date.month())) - window.count;
  for (; month < 1; month += 12) --year;
  std::chrono::year_month_day earlier{std::chrono::year(year),
                                      std::chrono::month(static_cast<unsigned>(month)), date.day()};
  while (!earlier.ok())
    earlier = {earlier.year(), earlier.month(), std::chrono::day(static_cast<unsigned>(earlier.day()) - 1)};
  return Day(earlier) + days(1);
}

bool is_length(const Trigger& rule) {
  return rule.measure == Measure::continuous_length || rule.measure == Measure::length_at_look;
}

}  // namespace

Judge::Judge(const Ledger& ledger, const Trigger& rule, const Counting& counting)
    : ledger_(ledger), rule_(rule) {
  group_spells(counting);
}

Rational Judge::limit() const {
  return rule_.measure == Measure::unusual_pattern ? rule_.pattern_test.probability_below : *rule_.threshold;
}

bool Judge::meets(const Rational& value) const {
  return rule_.bound == Bound::at_least ? value >= *rule_.threshold : value > *rule_.threshold;
}

/// Rules 4 and 6: spells close together are one; without a counted day they are neither counted nor a look.
void Judge::group_spells(const Counting& counting) {
  for (std::size_t i = 0; i < ledger_.spells().size(); ++i) {
    const LivedSpell& spell = ledger_.spells()[i];
    if (!counting.holds(spell)) continue;
    const bool joins =
        rule_.join_gap_days && !groups_.empty() &&
        ledger_.working_days(groups_.back().last + days(1), spell.first - days(1)) <= *rule_.join_gap_days;
    if (!joins) groups_.push_back({{}, spell.first, spell.last, false});
    groups_.back().members.push_back(i);
    groups_.back().last = std::max(groups_.back().last, spell.last);
    groups_.back().open = groups_.back().open || spell.open;
  }
  std::erase_if(groups_,
                [&](const Group& g) { return counted(g, g.first, g.last, rule_.day_unit) == Rational(0); });
}

Rational Judge::counted(const Group& group, Day first, Day last, DayUnit unit) const {
  Rational sum;
  for (const std::size_t member : group.members) sum = sum + ledger_.counted(member, first, last, unit);
  return sum;
}

bool Judge::enters(const Group& group, Day first, Day as_at) const {
  return counted(group, first, as_at, rule_.day_unit) > Rational(0) &&
         counted(group, group.first, as_at, rule_.day_unit) >= rule_.minimum_spell_days;
}

Judge::Sum Judge::sum_as_at(Day as_at) const {
  Sum sum;
  const Day first = window_begin(rule_.window, as_at);
  for (const Group& group : groups_) {
    if (!enters(group, first, as_at)) continue;
    sum.spells += 1;
    sum.days = sum.days + counted(group, first, as_at, rule_.day_unit);
  }
  return sum;
}

Rational Judge::plain_days(Day as_at) const { return sum_as_at(as_at).days; }

/// Rules 4 and 5.
Rational Judge::value_as_at(Day as_at) const {
  const Sum sum = sum_as_at(as_at);
  Rational spells = sum.spells;
  Rational counted_days = sum.days;
  if (rule_.part_time == PartTime::full_time_equivalent) {
    const std::string& pattern = ledger_.terms_on(as_at).pattern;
    const auto worked =
        static_cast<std::int64_t>(pattern.size()) - std::count(pattern.begin(), pattern.end(), '-');
    counted_days =
        counted_days * Rational(static_cast<std::int64_t>(5 * pattern.size() / 7)) / Rational(worked);
  }
  const Day first = window_begin(rule_.window, as_at);
  const auto start = ledger_.start_date();
  if (rule_.short_service != ShortService::none && start && first <= *start && *start <= as_at) {
    const std::int64_t in_service = (as_at - *start).count() + 1;
    const Rational factor = Rational((as_at - first).count() + 1) / Rational(in_service);
    if (in_service >= rule_.minimum_service_days) {
      counted_days = counted_days * factor;
      if (rule_.short_service == ShortService::scale_to_full_window) spells = spells * factor;
    }
  }
  if (rule_.measure == Measure::spell_count) return spells;
  return rule_.measure == Measure::day_count ? counted_days : spells * spells * counted_days;
}

/// Calendar days that fall in any of the group's spells.
std::int64_t Judge::length(const Group& group, Day as_at) const {
  std::int64_t length = 0;
  for (Day day = group.first; day <= std::min(group.last, as_at); day += days(1)) {
    length +=
        std::any_of(group.members.begin(), group.members.end(),
                    [&](std::size_t member) {
                      return ledger_.spells()[member].first <= day && day <= ledger_.spells()[member].last;
                    })
            ? 1
            : 0;
  }
  return length;
}

/// Rule 7: met inside the spell on the day its length is reached; a day once lived through is never
/// provisional.
std::optional<Judged> Judge::reached(const Group& group) const {
  for (Day day = group.first; day <= group.last; day += days(1)) {
    const std::int64_t so_far = length(group, day);
    if (meets(so_far)) return Judged{day, so_far, false, false, group.first};
  }
  return std::nullopt;
}

/// Rule 10. `shown` is the probability to the fourth place, half up.
bool Judge::pattern_met(Day as_at, Rational& shown) const {
  const Day first = window_begin(rule_.window, as_at);
  std::vector<EdgeTrial> trials;
  for (const Group& group : groups_) {
    if (!enters(group, first, as_at)) continue;
    const Rational length = counted(group, group.first, as_at, DayUnit::working_day);
    if (length == Rational(0) || length > Rational(rule_.pattern_test.longest_spell_days)) continue;
    trials.push_back(edge_trial(ledger_, group.first, std::min(group.last, as_at), length));
  }
  const Rational chance = chance_of_as_many_hits(trials);
  const Rational shifted = chance * Rational(10'000) + Rational(1, 2);
  shown = Rational(shifted.numerator() / shifted.denominator(), 10'000);
  return static_cast<std::int64_t>(trials.size()) >= rule_.pattern_test.minimum_spells &&
         chance < rule_.pattern_test.probability_below;
}

bool Judge::windowed_met(Day as_at, Rational& value) const {
  if (rule_.measure == Measure::unusual_pattern) return pattern_met(as_at, value);
  value = value_as_at(as_at);
  return meets(value);
}

/// For a length: by a spell that has lasted long enough and has not ended before that day.
bool Judge::met_as_at(Day as_at) const {
  Rational value;
  if (!is_length(rule_)) return windowed_met(as_at, value);
  return std::any_of(groups_.begin(), groups_.end(), [&](const Group& group) {
    return group.first <= as_at && as_at <= group.last && meets(length(group, as_at));
  });
}

std::vector<Judged> Judge::looks() const {
  std::vector<Judged> looks;
  for (const Group& group : groups_) {
    if (rule_.measure == Measure::continuous_length) {
      if (const auto look = reached(group)) looks.push_back(*look);
      continue;
    }
    Judged look{group.last, length(group, group.last), false, group.open, group.first};
    if (is_length(rule_)) {
      if (meets(look.value)) looks.push_back(look);
    } else if (windowed_met(group.last, look.value)) {
      Rational value_before;
      look.met_before = windowed_met(group.first - days(1), value_before);
      looks.push_back(look);
    }
  }
  return looks;
}

}  // namespace turnpoint::test
