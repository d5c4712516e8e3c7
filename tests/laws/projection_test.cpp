#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/draws.h"
#include "tests/support/print.h"
#include "tests/support/projected.h"
#include "tests/support/random_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Writes down everyone, so that nobody is known only from a later spell.
void write_down_everyone(Rows& rows) {
  std::set<std::string> ids;
  for (const PersonRow& row : rows.people) ids.insert(row.employee_id);
  for (const SpellEntry& spell : rows.spells) {
    if (!ids.insert(spell.employee_id).second) continue;
    rows.people.emplace_back();
    rows.people.back().employee_id = spell.employee_id;
  }
}

/// A few people from several small cases under two policies, projected from the latest case's day on.
ProjectionCase some_case(std::uint64_t seed) {
  ProjectionCase subject;
  Day latest{};
  for (std::uint64_t house = 0; house < 3; ++house) {
    Case more = random_case(10 * seed + house);
    for (PersonRow& row : more.rows.people) row.employee_id += "-" + std::to_string(house);
    for (SpellEntry& row : more.rows.spells) row.employee_id += "-" + std::to_string(house);
    subject.rows.people.insert(subject.rows.people.end(), more.rows.people.begin(), more.rows.people.end());
    subject.rows.spells.insert(subject.rows.spells.end(), more.rows.spells.begin(), more.rows.spells.end());
    (house % 2 == 0 ? subject.old_policy : subject.new_policy) = more.policy;
    latest = std::max(latest, more.as_at);
  }
  write_down_everyone(subject.rows);
  subject.from = to_text(latest - std::chrono::days(300));
  subject.project_from = to_text(latest);
  subject.to = to_text(latest + std::chrono::days(420));
  subject.runs = {seed, 4};
  return subject;
}

bool can_be_projected(const ProjectionCase& subject) {
  const Workforce workforce = workforce_of(subject.rows);
  return Continued::of(workforce, {day(subject.project_from), day(subject.to)}, 1).has_value();
}

/// The record as it is known on the day before the future begins.
ProjectionCase cut(ProjectionCase subject) {
  const std::int32_t known = day_number(day(subject.project_from)) - 1;
  std::erase_if(subject.rows.spells, [&](const SpellEntry& spell) { return spell.first_day > known; });
  for (SpellEntry& spell : subject.rows.spells) {
    if (spell.last_day > known) spell.last_day = open_end;
  }
  return subject;
}

ProjectionCase mixed(ProjectionCase subject) {
  Draws draws(subject.runs.seed);
  draws.mix(subject.rows.people);
  draws.mix(subject.rows.spells);
  return subject;
}

Projection merged(const Projected& projected, Draws& draws) {
  Projection whole;
  const std::size_t people = projected.workforce.people.size();
  for (std::size_t first = 0; first < people;) {
    const std::size_t end = std::min(people, first + static_cast<std::size_t>(draws.between(0, 4)));
    whole.merge(projected.of(first, end));
    first = end;
  }
  return whole;
}

/// Calls `check` for every case that can be projected and tells how many there were.
template <class Check>
int for_each_case(std::uint64_t cases, Check check) {
  int projected = 0;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const ProjectionCase subject = some_case(seed);
    if (!can_be_projected(subject)) continue;
    ++projected;
    if (!check(subject)) FAIL("seed " << seed);
  }
  return projected;
}

}  // namespace

TEST_CASE("a projection is the same from the full record and from the record cut at its last known day") {
  CHECK(for_each_case(1000, [](const ProjectionCase& subject) {
          return Projected(subject).projection == Projected(cut(subject)).projection;
        }) > 110);
}

TEST_CASE("a projection's slices merge to the whole, wherever they are cut") {
  Draws draws(7);
  CHECK(for_each_case(100, [&](const ProjectionCase& subject) {
          const Projected projected(subject);
          return projected.projection == merged(projected, draws);
        }) > 70);
}

TEST_CASE("the order of rows is irrelevant to a projection") {
  CHECK(for_each_case(1000, [](const ProjectionCase& subject) {
          return Projected(subject).projection == Projected(mixed(subject)).projection;
        }) > 110);
}

TEST_CASE("records looked at once for many runs give what each run gives by itself") {
  CHECK(for_each_case(100, [](const ProjectionCase& subject) {
          const Projected projected(subject);
          const ProjectionRequest& request = projected.request;
          for (std::size_t run = 0; run < subject.runs.runs; ++run) {
            // The whole workforce of this run, replayed as any record is.
            std::vector<SpellRow> rows;
            for (std::uint32_t person = 0; person < projected.workforce.people.size(); ++person) {
              for (const auto& some :
                   {projected.record.known(person),
                    projected.record.drawn(person, run, request.other_person_percent[0])}) {
                for (SpellRow row : some) {
                  row.person = person;
                  rows.push_back(row);
                }
              }
            }
            std::sort(rows.begin(), rows.end());
            Workforce workforce = projected.workforce;
            workforce.people.first_spell.clear();
            workforce.spells = {};
            lay_out_spells(workforce, rows);
            const DayCount days(workforce, projected.days.closed());
            const Comparison replayed =
                compare_people(workforce, days, request.comparison, 0, workforce.people.size());
            const ProjectedRuns& runs = projected.projection.ends[0];
            const Headline headline{replayed.only_old, replayed.only_new, replayed.both};
            if (!(runs.old_policy.counts[run] == replayed.old_figures.counts[0]) ||
                !(runs.new_policy.counts[run] == replayed.new_figures.counts[0]) ||
                !(runs.record[run] == RecordCounts{replayed.spells, replayed.people_with_spell, headline}) ||
                replayed.people != projected.projection.people)
              return false;
          }
          return true;
        }) > 70);
}
