#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/shrink.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Writes down everyone, so that nobody is known only from a later spell.
Case with_everyone(Case subject) {
  std::set<std::string> ids;
  for (const PersonRow& row : subject.rows.people) ids.insert(row.employee_id);
  for (const SpellEntry& spell : subject.rows.spells) {
    if (!ids.insert(spell.employee_id).second) continue;
    subject.rows.people.emplace_back();
    subject.rows.people.back().employee_id = spell.employee_id;
  }
  return subject;
}

/// The record as it was known on the day of the replay: later spells are gone, those that end later are open.
Case cut(Case subject) {
  const std::int32_t known = day_number(subject.as_at);
  std::erase_if(subject.rows.spells, [&](const SpellEntry& spell) { return spell.first_day > known; });
  for (SpellEntry& spell : subject.rows.spells) {
    if (spell.last_day > known) spell.last_day = open_end;
  }
  return subject;
}

bool later_rows_matter(const Case& subject) {
  const Case full = with_everyone(subject);
  return engine_looks(full) != engine_looks(cut(full));
}

}  // namespace

TEST_CASE("a replay as at a day is the same from the full record and from the record cut at that day") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    const Case subject = random_case(seed);
    if (later_rows_matter(subject))
      FAIL("seed " << seed << '\n' << describe(shrunk(subject, later_rows_matter)));
  }
}

TEST_CASE("a part day that comes after the replay does not move the workforce's mean by a hair") {
  // A third and two thirds are half a ten-thousandth a person only if nothing is lost on the way.
  Record record;
  record.person("E1").hours_per_day(30'000).part_day("2022-03-01", 10'000).part_day("2022-08-01", 7'500);
  record.person("E2").hours_per_day(30'000).part_day("2022-03-01", 20'000);
  const auto mean = [](const Case& subject) { return *Replay(subject).plan.triggers[0].rule.threshold; };
  Case full{
      record.rows(), PolicyBuilder().with(day_count(1).more_than_mean()).policy(), {}, day("2022-06-30")};
  for (int i = 0; i < 19'998; ++i) {
    PersonRow idle;
    idle.employee_id = "F" + std::to_string(i);
    full.rows.people.push_back(idle);
  }
  CHECK(mean(full) == Rational(1, 10'000));
  CHECK(mean(cut(full)) == Rational(1, 10'000));
}
