/// What holds for every synthetic workforce, and the four profiles at 50,000 people and three seeds.

#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "core/engine/day_count.h"
#include "core/io/synth/profile_json.h"
#include "core/io/synth/synthetic_csv.h"
#include "core/synth/achieved.h"
#include "core/time/bank_holidays.h"
#include "tests/support/print.h"
#include "tests/support/rows.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const std::vector<std::string> profiles = {"council", "nhs_trust", "school", "civil_service"};

Synthesis made(const std::string& profile, std::int64_t employees, std::uint64_t seed = 1,
               std::int64_t years = 2) {
  const Checked<Profile> read = shipped_profile(profile);
  REQUIRE(read);
  return *Synthesis::of(*read, {employees, years, seed, day("2026-03-31")});
}

/// Both files' rows, made in slices of so many people.
std::string rows_of(const Synthesis& synthesis, std::size_t slice = 1000) {
  std::string people;
  std::string absences;
  for (std::size_t first = 0; first < synthesis.size(); first += slice) {
    const SyntheticPeople part = synthesis.people(first, std::min(synthesis.size(), first + slice));
    people += synthetic_people_rows(synthesis, part);
    absences += synthetic_absences_rows(part);
  }
  return people + absences;
}

bool same(const SyntheticPerson& a, const SyntheticPerson& b) {
  return a.start_day == b.start_day && a.leave_day == b.leave_day && a.team == b.team && a.group == b.group &&
         a.contract == b.contract && a.leave_reason == b.leave_reason && a.age == b.age &&
         a.salary == b.salary && a.is_woman == b.is_woman && a.disability == b.disability;
}

Achieved achieved_by(const Synthesis& synthesis, std::size_t slice = 1000) {
  Achieved sum;
  for (std::size_t first = 0; first < synthesis.size(); first += slice)
    sum.merge(measure(synthesis, synthesis.people(first, std::min(synthesis.size(), first + slice))));
  return sum;
}

}  // namespace

TEST_CASE("the same seed makes the same bytes in any slices, another seed others") {
  const std::string profile = GENERATE(from_range(profiles));
  const std::string all = rows_of(made(profile, 500), 500);
  CHECK(all == rows_of(made(profile, 500), 7));
  CHECK(all == rows_of(made(profile, 500), 1));
  CHECK(all != rows_of(made(profile, 500, 2)));
}

TEST_CASE("slices of people are measured to the same sums") {
  const Synthesis synthesis = made("nhs_trust", 3000);
  const Achieved whole = achieved_by(synthesis, 3000);
  const Achieved parts = achieved_by(synthesis, 64);
  CHECK(whole.people == parts.people);
  CHECK(whole.fte_days == parts.fte_days);
  CHECK(whole.lost_fte_days == parts.lost_fte_days);
  CHECK(whole.met == parts.met);
  CHECK(whole.spells == parts.spells);
}

TEST_CASE("fewer people are the first of more") {
  const Synthesis few = made("council", 300);
  const Synthesis more = made("council", 3000);
  const SyntheticPeople a = few.people(0, 300);
  const SyntheticPeople b = more.people(0, 300);
  for (std::size_t i = 0; i < 300; ++i) {
    INFO(i);
    REQUIRE(same(a.people[i], b.people[i]));
    REQUIRE(few.teams()[a.people[i].team].name == more.teams()[b.people[i].team].name);
  }
  CHECK(synthetic_absences_rows(a) == synthetic_absences_rows(b));
}

TEST_CASE(
    "every spell lies in service and begins and ends on a working day, a day of work apart from the next") {
  const std::string profile = GENERATE(from_range(profiles));
  const Synthesis synthesis = made(profile, 4000, 3, 3);
  const SyntheticPeople made = synthesis.people(0, 4000);
  const Workforce workforce = workforce_of(synthesis, made);
  const Span known{synthesis.record().first_day - std::chrono::days(366), synthesis.record().last_day};
  const DayCount days(workforce, bank_holidays(Division::england_and_wales, known));
  const std::int32_t record_first = day_number(synthesis.record().first_day);
  const std::int32_t record_last = day_number(synthesis.record().last_day);
  REQUIRE(workforce.spells.size() > 4000);
  for (std::size_t person = 0; person < workforce.people.size(); ++person) {
    std::int32_t free_from = no_day;
    for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
         ++i) {
      const std::int32_t first = workforce.spells.first_day[i];
      const bool is_open = workforce.spells.last_day[i] == open_end;
      const std::int32_t last = is_open ? record_last : workforce.spells.last_day[i];
      INFO(workforce.people.employee_id[person] << ' ' << to_text(day_from_number(first)));
      REQUIRE(first >= workforce.people.start_day[person]);
      REQUIRE(last <= std::min(workforce.people.leave_day[person], record_last));
      REQUIRE(last >= std::max(first, record_first));
      REQUIRE(days.works_on(person, first));
      REQUIRE((is_open || days.works_on(person, last)));
      const bool is_appointment = workforce.spells.category[i] == Category::medical_appointment;
      REQUIRE((workforce.spells.hours[i] != 0) == is_appointment);
      if (is_appointment) {
        // Less than half a day, on a day without absence.
        REQUIRE(2 * workforce.spells.hours[i] <
                workforce.terms.hours_per_day[workforce.people.first_term[person]]);
        REQUIRE(first == last);
        REQUIRE(first >= free_from);
        continue;
      }
      REQUIRE((free_from == no_day || days.working_days(person, free_from, first - 1) >= 1));
      free_from = last + 1;
    }
  }
}

TEST_CASE("schools have no absence that begins in the holidays") {
  const Synthesis synthesis = made("school", 4000);
  for (const SpellRow& row : synthesis.people(0, 4000).spells) {
    const std::string date = to_text(day_from_number(row.first_day)).substr(5);
    INFO(date);
    REQUIRE_FALSE((date >= "07-22" && date <= "09-02"));
    REQUIRE_FALSE((date >= "12-20" || date <= "01-03"));
  }
}

TEST_CASE("more absences of people who work every weekday begin on Mondays, and short ones in winter") {
  const Synthesis synthesis = made("council", 50'000);
  const SyntheticPeople all = synthesis.people(0, 50'000);
  std::array<double, 7> weekday{};
  double january = 0.0;
  double july = 0.0;
  double long_january = 0.0;
  double long_july = 0.0;
  for (const SpellRow& row : all.spells) {
    const Contract& contract = synthesis.profile().contracts.entries[all.people[row.person].contract];
    if (row.hours != 0 || row.first_day < day_number(day("2024-04-01")) ||
        !(contract.pattern == WorkPattern()))
      continue;
    ++weekday[static_cast<std::size_t>(weekday_index(day_from_number(row.first_day)))];
    const std::string month = to_text(day_from_number(row.first_day)).substr(5, 2);
    const bool is_long = row.last_day == open_end || row.last_day - row.first_day >= 28;
    if (month == "01") ++(is_long ? long_january : january);
    if (month == "07") ++(is_long ? long_july : july);
  }
  // From April 2024 to March 2026: 104 Mondays, 9 of them bank holidays; 104 Fridays, 2 of them: 145 x 95 to
  // 75 x 102 is 1.80. A seventh of either is spent absent and changes nothing.
  CHECK(weekday[0] / weekday[4] > 1.70);
  CHECK(weekday[0] / weekday[4] < 1.90);
  // 120 to 92 is 1.30; January has 22 + 22 open days in the two years, July 23 + 23: 1.25.
  CHECK(january / july > 1.15);
  CHECK(january / july < 1.35);
  CHECK(long_january / long_july > 0.75);
  CHECK(long_january / long_july < 1.15);
}

TEST_CASE("as many join as leave: the headcount stays") {
  const std::string profile = GENERATE(from_range(profiles));
  const Synthesis synthesis = made(profile, 20'000, 4, 4);
  const SyntheticPeople all = synthesis.people(0, 20'000);
  const auto in_service = [&](const char* date) {
    const std::int32_t number = day_number(day(date));
    return std::count_if(all.people.begin(), all.people.end(), [&](const SyntheticPerson& one) {
      return one.start_day <= number && number <= one.leave_day;
    });
  };
  // 1 to 4 years times the leavers; five standard errors of a share of 20,000 are below 0.018.
  const double expected = 20'000 / (1.0 + 4.0 * synthesis.profile().leavers_a_year);
  for (const char* date : {"2022-04-01", "2024-04-01", "2026-03-31"}) {
    INFO(date);
    CHECK(std::abs(static_cast<double>(in_service(date)) - expected) < 0.018 * 20'000);
  }
}

TEST_CASE("every team of a council is of one service and its people in service are about 12 to 40") {
  const Synthesis synthesis = made("council", 20'000);
  std::vector<int> size(synthesis.teams().size(), 0);
  for (const SyntheticPerson& one : synthesis.people(0, 20'000).people)
    size[one.team] += one.leave_day == open_end ? 1 : 0;
  std::set<std::string> names;
  std::set<std::size_t> places;
  for (const SyntheticTeam& team : synthesis.teams()) {
    names.insert(team.name);
    places.insert(team.place);
  }
  CHECK(names.size() == synthesis.teams().size());
  CHECK(places.size() == synthesis.profile().places.entries.size());
  for (std::size_t i = 0; i + 1 < size.size(); ++i) CHECK((size[i] >= 5 && size[i] <= 50));
}

TEST_CASE("an NHS trust has every category of absence in the proportions of its profile") {
  const Synthesis synthesis = made("nhs_trust", 20'000);
  std::array<int, category_names.size()> found{};
  const SyntheticPeople all = synthesis.people(0, 20'000);
  for (const SpellRow& row : all.spells) {
    ++found[static_cast<std::size_t>(row.category)];
    const SyntheticPerson& one = all.people[row.person];
    if (row.category == Category::pregnancy_related) REQUIRE((one.is_woman && one.age <= 44));
    if (row.category == Category::disability_related) REQUIRE(one.disability == Disability::yes);
    REQUIRE((row.work_related == 1) == (row.category == Category::work_accident));
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    INFO(category_names[i]);
    CHECK(found[i] > 0);
  }
  const auto all_spells = static_cast<double>(all.spells.size());
  CHECK(found[static_cast<std::size_t>(Category::sickness)] > 0.8 * all_spells);
  CHECK(std::abs(found[static_cast<std::size_t>(Category::covid)] / all_spells - 0.033) < 0.006);
}

TEST_CASE("a disability and a lower grade mean more spells, as the profile says") {
  const Synthesis synthesis = made("council", 50'000);
  const SyntheticPeople all = synthesis.people(0, 50'000);
  const auto spells_of = [&](auto is_one) {
    double spells = 0.0;
    double people = 0.0;
    for (const SyntheticPerson& one : all.people) people += is_one(one) ? 1.0 : 0.0;
    for (const SpellRow& row : all.spells) spells += is_one(all.people[row.person]) ? 1.0 : 0.0;
    return spells / people;
  };
  const double disabled =
      spells_of([](const SyntheticPerson& one) { return one.disability == Disability::yes; });
  const double others =
      spells_of([](const SyntheticPerson& one) { return one.disability != Disability::yes; });
  // The rate is 1.6 times as high; time spent absent keeps the count of spells below that.
  CHECK(disabled / others > 1.4);
  CHECK(disabled / others < 1.65);
  const double manual = spells_of([](const SyntheticPerson& one) { return one.group == 0; });
  const double managers = spells_of([](const SyntheticPerson& one) { return one.group == 3; });
  // 1.35 to 0.65 is 2.08.
  CHECK(manual / managers > 1.8);
  CHECK(manual / managers < 2.2);
}

TEST_CASE("each profile reaches its targets at 50,000 people with each of three seeds") {
  const std::string profile = GENERATE(from_range(profiles));
  const std::uint64_t seed = GENERATE(1U, 2U, 3U);
  const Synthesis synthesis = made(profile, 50'000, seed);
  const Achieved achieved = achieved_by(synthesis);
  REQUIRE(synthesis.profile().targets.size() == target_ids.size());
  for (std::size_t i = 0; i < target_ids.size(); ++i) {
    const TargetFigure& target = synthesis.profile().targets[i];
    INFO(profile << ", seed " << seed << ": " << target.id << " is " << to_decimal(achieved.value(i))
                 << ", to be " << to_decimal(target.value));
    CHECK(is_reached(target, achieved.value(i)));
  }
}

TEST_CASE("what cannot be made is refused with what can") {
  struct Row {
    SynthesisRequest request;
    const char* where;
    const char* detail;
  };
  const Profile profile = *shipped_profile("council");
  for (const Row& row : {Row{{0, 2, 1, day("2026-03-31")}, "employees", "1 to 1000000"},
                         Row{{1'000'001, 2, 1, day("2026-03-31")}, "employees", "1000001"},
                         Row{{1, 0, 1, day("2026-03-31")}, "years", "1 to 10"},
                         Row{{1, 11, 1, day("2026-03-31")}, "years", "11"},
                         Row{{1, 1, 1, day("2006-12-31")}, "to", "2007-01-01"},
                         Row{{1, 1, 1, day("2101-01-01")}, "to", "2100-12-31"}}) {
    INFO(row.where);
    const Result<Synthesis> made = Synthesis::of(profile, row.request);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::bad_argument);
    CHECK(made.error().where == row.where);
    CHECK(made.error().detail.find(row.detail) != std::string::npos);
  }
  CHECK(Synthesis::of(profile, {1, 10, 1, day("2007-01-01")}));
}
