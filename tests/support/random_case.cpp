#include "tests/support/random_case.h"

#include <algorithm>

#include "tests/support/draws.h"

namespace turnpoint::test {
namespace {

using namespace std::chrono_literals;

constexpr Day origin{std::chrono::year(2022) / 6 / 1};
constexpr std::array<const char*, 10> patterns = {
    "MTWTF--", "MTWTF--", "MTWTF--", "MTW----",        "----FSS",
    "M-W-F--", "--W----", "MTWTFSS", "MTWT---MTWTF--", "MTWTF---------M-W-F--"};
constexpr std::array<Hours, 4> hours_per_day = {75'000, 75'000, 80'000, 60'000};
constexpr std::array<Hours, 6> hours = {10'000, 20'000, 37'500, 40'000, 72'500, 90'000};

Day some_day(Draws& draws, int from, int to) { return origin + std::chrono::days(draws.between(from, to)); }

void add_person(Draws& draws, Rows& rows, const std::string& id) {
  PersonRow row;
  row.employee_id = id;
  row.pattern = draws.one_of(patterns);
  row.anchor = some_day(draws, 0, 40);
  row.hours_per_day = draws.one_of(hours_per_day);
  if (draws.chance(30)) row.start_date = some_day(draws, -100, 700);
  if (draws.chance(15)) row.leave_date = some_day(draws, 300, 1000);
  rows.people.push_back(row);
  for (int changes = draws.chance(30) ? draws.between(1, 3) : 0; changes > 0; --changes) {
    const Day from = some_day(draws, 0, 1000);
    const bool taken = std::any_of(rows.people.begin(), rows.people.end(), [&](const PersonRow& r) {
      return r.employee_id == id && r.valid_from == from;
    });
    if (taken) continue;
    row.valid_from = from;
    row.anchor = from;
    row.pattern = draws.one_of(patterns);
    row.hours_per_day = draws.one_of(hours_per_day);
    rows.people.push_back(row);
  }
}

int some_length(Draws& draws) {
  const int kind = draws.between(1, 100);
  if (kind <= 45) return draws.between(1, 2);
  if (kind <= 75) return draws.between(2, 5);
  if (kind <= 90) return draws.between(6, 27);
  if (kind <= 97) return draws.between(27, 70);
  return draws.between(90, 400);
}

Category some_category(Draws& draws) {
  return draws.chance(65) ? Category::sickness : static_cast<Category>(draws.below(category_names.size()));
}

void add_spells(Draws& draws, Rows& rows, const std::string& id) {
  // Mostly apart, often close enough to join, sometimes overlapping.
  int first = draws.between(0, 300);
  for (int left = draws.between(0, 14); left > 0; --left) {
    SpellEntry spell;
    spell.employee_id = id;
    spell.category = some_category(draws);
    spell.first_day = day_number(origin) + first;
    const int length = some_length(draws);
    spell.last_day = spell.first_day + length - 1;
    if (draws.chance(15)) {
      spell.last_day = spell.first_day;
      spell.hours = draws.one_of(hours);
    } else if (draws.chance(4)) {
      spell.last_day = open_end;
    }
    rows.spells.push_back(spell);
    const int kind = draws.between(1, 100);
    if (kind <= 12)
      first += draws.between(0, length);
    else if (kind <= 45)
      first += length + draws.between(0, 6);
    else
      first += length + draws.between(5, 90);
  }
}

ClosedDays some_closed_days(Draws& draws) {
  ClosedDays closed;
  if (draws.chance(50)) return closed;
  for (int left = draws.between(1, 25); left > 0; --left)
    closed.push_back(day_number(origin) + draws.between(0, 1000));
  const int holiday = day_number(origin) + draws.between(0, 900);
  for (int i = draws.between(0, 20); i > 0; --i) closed.push_back(holiday + i);
  std::sort(closed.begin(), closed.end());
  closed.erase(std::unique(closed.begin(), closed.end()), closed.end());
  return closed;
}

Rational some_threshold(Draws& draws, Measure measure) {
  switch (measure) {
  case Measure::spell_count: return draws.between(1, 5);
  case Measure::day_count: return {draws.between(2, 40), 2};
  case Measure::bradford_score: return {draws.between(2, 600), 2};
  default: return draws.between(1, 35);
  }
}

WindowLength some_window(Draws& draws) {
  static constexpr std::array<int, 6> months = {1, 2, 3, 6, 12, 12};
  static constexpr std::array<int, 4> days = {28, 91, 182, 365};
  const bool in_months = draws.chance(60);
  return {in_months ? WindowLength::Unit::months : WindowLength::Unit::days,
          in_months ? draws.one_of(months) : draws.one_of(days)};
}

Trigger some_trigger(Draws& draws, const std::string& id) {
  static constexpr std::array<Rational, 5> minimums = {Rational(0), Rational(0), Rational(0), Rational(2),
                                                       Rational(3)};
  Trigger rule;
  rule.id = rule.name = id;
  rule.measure = static_cast<Measure>(draws.below(6));
  rule.window = some_window(draws);
  rule.bound = draws.chance(80) ? Bound::at_least : Bound::more_than;
  const Rational threshold = some_threshold(draws, rule.measure);
  if (rule.measure != Measure::unusual_pattern) rule.threshold = threshold;
  rule.day_unit = draws.chance(60) ? DayUnit::working_day : DayUnit::calendar_day;
  rule.minimum_spell_days = draws.one_of(minimums);
  if (draws.chance(30)) rule.join_gap_days = draws.between(0, 3);
  rule.part_time = draws.chance(30) ? PartTime::full_time_equivalent : PartTime::none;
  rule.short_service = static_cast<ShortService>(draws.chance(50) ? 0 : draws.between(1, 2));
  rule.minimum_service_days = draws.chance(70) ? 91 : draws.between(1, 60);
  rule.pattern_test.longest_spell_days = draws.between(1, 4);
  rule.pattern_test.minimum_spells = draws.between(1, 4);
  rule.pattern_test.probability_below = draws.chance(50) ? Rational(1, 20) : Rational(1, 2);
  rule.on_request = draws.chance(10);
  return rule;
}

void add_fallback(Draws& draws, Policy& policy) {
  Trigger rule = some_trigger(draws, "z_fallback");
  rule.only_if_no_other = true;
  rule.on_request = false;
  if (draws.chance(60)) {
    rule.measure = Measure::day_count;
    rule.threshold.reset();
    rule.workforce_mean = true;
    rule.bound = Bound::more_than;
  }
  policy.triggers.push_back(rule);
}

void add_categories(Draws& draws, Policy& policy) {
  static const std::array<Rational, 4> lengths = {Rational(1, 2), Rational(1), Rational(2), Rational(3)};
  for (CategoryRule& rule : policy.categories) {
    if (draws.chance(55)) continue;
    rule.counts = draws.chance(60) ? Counts::never : Counts::informal_only;
    rule.look = rule.formal_action = false;
    if (draws.chance(40)) rule.shorter_than_days = draws.one_of(lengths);
  }
  if (draws.chance(80)) policy.categories[0] = CategoryRule{};
}

}  // namespace

Case random_case(std::uint64_t seed) {
  Draws draws(seed);
  Case subject;
  subject.policy.id = "random";
  const int people = draws.between(1, 3);
  for (int i = 1; i <= people; ++i) {
    const std::string id = "E" + std::to_string(i);
    if (draws.chance(90)) add_person(draws, subject.rows, id);
    add_spells(draws, subject.rows, id);
  }
  subject.rows.closed = some_closed_days(draws);
  const int triggers = draws.between(1, 4);
  for (int i = 1; i <= triggers; ++i)
    subject.policy.triggers.push_back(some_trigger(draws, "t" + std::to_string(i)));
  if (draws.chance(30)) add_fallback(draws, subject.policy);
  add_categories(draws, subject.policy);
  if (draws.chance(20)) {
    const auto asked = static_cast<std::size_t>(draws.below(subject.policy.triggers.size()));
    subject.requested.push_back(subject.policy.triggers[asked].id);
  }
  subject.as_at = some_day(draws, 200, 1000);
  return subject;
}

}  // namespace turnpoint::test
