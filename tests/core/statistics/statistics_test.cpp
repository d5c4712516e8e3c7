#include "core/statistics/figures.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"
#include "tests/support/record.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Statistics of(const Record& record, const StatisticsRequest& request) {
  const Workforce workforce = record.build();
  const DayCount days(workforce, record.rows().closed);
  return statistics_of(workforce, days, request, 0, workforce.people.size());
}

StatisticsRequest over(const std::string& from, const std::string& to) {
  StatisticsRequest request;
  request.period = {day(from), day(to)};
  return request;
}

std::optional<Rational> value(const Statistics& found, const StatisticsRequest& request,
                              std::string_view id) {
  for (const StatisticFigure& figure : figures_of(found.all, request.period, request)) {
    if (figure.id == id) return figure.value;
  }
  FAIL("there is no figure " << id);
  return std::nullopt;
}

/// January to March 2024 has 91 days. E1 and E3 are there throughout; E2 works Monday to Wednesday at 0.6
/// from 1 February on: 29 + 31 = 60 days. E1 loses Monday to Friday, 8 to 12 January, and two days to COVID;
/// E2 Monday to Wednesday of 5 to 11 February; E3 the five days of 25 to 29 March of a spell that goes on to
/// Monday 22 April: 5 + 5 + 5 + 5 + 1 = 21 working days.
Record quarter(const std::string& last_day = "2024-04-22") {
  Record record;
  record.person("E1").spell("2024-01-08", "2024-01-12").spell("2024-03-04", "2024-03-05", Category::covid);
  record.person("E2").works("MTW----").fte(6'000).starts("2024-02-01").spell("2024-02-05", "2024-02-11");
  record.person("E3").spell("2024-03-25", last_day);
  return record;
}

const StatisticsRequest first_quarter = over("2024-01-01", "2024-03-31");

}  // namespace

TEST_CASE("days lost per FTE are days times FTE over the daily mean of the FTE in service") {
  const Statistics found = of(quarter(), first_quarter);
  // 91 + 91 + 0.6 * 60 = 218 FTE days; 5 + 0.6 * 3 = 6.8 short and 5 long days.
  CHECK(value(found, first_quarter, "mean_fte") == Rational(218, 91));
  CHECK(value(found, first_quarter, "short_per_fte") == Rational(68 * 91, 2180));
  CHECK(value(found, first_quarter, "long_per_fte") == Rational(5 * 91, 218));
  CHECK(value(found, first_quarter, "days_per_fte") == Rational(118 * 91, 2180));
  // On the first day 2 FTE, on the last 2.6: 2.3 in the mean.
  CHECK(value(found, first_quarter, "days_per_fte_ends") == Rational(118, 23));
  // 13 days; 91 + 91 + 60 = 242 days in service.
  CHECK(value(found, first_quarter, "days_lost") == Rational(13));
  CHECK(value(found, first_quarter, "days_per_employee") == Rational(13 * 91, 242));
}

TEST_CASE("the absence rate is over the working days that everyone had") {
  // 1 January 2024 is a Monday: 13 weeks of 5 days for E1 and E3. E2's 1 February is a Thursday: eight weeks
  // from 5 February to 31 March, 24 days.
  const Statistics found = of(quarter(), first_quarter);
  CHECK(found.all.available_days == 65 + 65 + 24);
  CHECK(value(found, first_quarter, "absence_rate") == Rational(1300, 154));
}

TEST_CASE("a spell is long by its whole length, also after the period") {
  CHECK(of(quarter("2024-04-21"), first_quarter).all.long_term.spells == 0);
  CHECK(of(quarter("2024-04-22"), first_quarter).all.long_term.spells == 1);
  StatisticsRequest request = first_quarter;
  request.long_from = 22;
  CHECK(of(quarter("2024-04-22"), request).all.long_term.spells == 0);
}

TEST_CASE("COVID stands apart") {
  const Statistics found = of(quarter(), first_quarter);
  CHECK(value(found, first_quarter, "spells") == Rational(3));
  CHECK(value(found, first_quarter, "covid_days") == Rational(2));
  CHECK(value(found, first_quarter, "covid_mean") == Rational(2));
  CHECK(found.all.categories[static_cast<std::size_t>(Category::covid)].spells == 1);
}

TEST_CASE("a part day counts its hours, and what is no illness is in no figure but its category's") {
  Record record;
  record.part_day("2024-01-09", 37'500).part_day("2024-01-10", 37'500, Category::medical_appointment);
  record.spell("2024-02-05", "2024-02-09");
  record.person("E2");
  const Statistics found = of(record, first_quarter);
  CHECK(value(found, first_quarter, "days_lost") == Rational(11, 2));
  CHECK(value(found, first_quarter, "mean_length") == Rational(11, 4));
  CHECK(value(found, first_quarter, "no_absence") == Rational(50));
  CHECK(found.all.categories[static_cast<std::size_t>(Category::medical_appointment)].days.value() ==
        Rational(1, 2));
  // 2 * 2 * 5.5 = 22, and 0.
  CHECK(found.all.bradford == decltype(found.all.bradford){1, 1, 0, 0, 0, 0});
}

TEST_CASE("a score on the edge of a band is in the band above") {
  Record record;
  // Five days: 1 * 1 * 5 in one spell, 5 * 5 * 5 = 125 in five.
  record.days({"2024-01-08", "2024-01-15", "2024-01-22", "2024-01-29", "2024-02-05"});
  CHECK(of(record, first_quarter).all.bradford[3] == 1);
}

TEST_CASE("days count for the team and at the FTE of the day") {
  Record record;
  record.team("north").spell("2024-02-12", "2024-02-16");
  record.team_from("2024-02-15", "south").fte(5'000);
  const Statistics found = of(record, first_quarter);
  // Monday to Wednesday in the north, Thursday and Friday, half days, in the south.
  REQUIRE(found.teams.size() == 3);
  CHECK(found.teams[1].short_term.fte_days.value() == Rational(3));
  CHECK(found.teams[2].short_term.days.value() == Rational(2));
  CHECK(found.teams[2].short_term.fte_days.value() == Rational(1));
  CHECK(found.all.short_term.fte_days.value() == Rational(4));
  CHECK(found.teams[1].head_days == 31 + 14);
  CHECK(found.teams[2].head_days == 15 + 31);
  CHECK(found.teams[1].opening_heads == 1);
  CHECK(found.teams[2].opening_heads == 0);
  CHECK(found.all.short_term.spells == 1);
}

TEST_CASE("closed days are not lost and shared days count once") {
  Record record;
  // Monday to Friday, with Wednesday closed: four days. The second spell adds the Monday after it.
  record.spell("2024-01-08", "2024-01-12").spell("2024-01-11", "2024-01-15").closed("2024-01-10");
  const Statistics found = of(record, first_quarter);
  CHECK(value(found, first_quarter, "days_lost") == Rational(5));
  CHECK(value(found, first_quarter, "spells") == Rational(2));
  // 13 weeks without one day.
  CHECK(found.all.available_days == 64);
}

TEST_CASE("reasons come by days, where any was read") {
  Record record;
  record.spell("2024-01-08", "2024-01-09").because_of(Reason::back);
  record.spell("2024-02-05", "2024-02-07");
  record.spell("2024-03-04", "2024-03-04").because_of(Reason::back);
  record.spell("2024-03-11", "2024-03-15").because_of(Reason::stomach);
  const std::vector<LostRow> rows = by_reason(of(record, first_quarter).all);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].id == "stomach");
  CHECK(rows[0].days == Rational(5));
  CHECK(rows[1].id.empty());
  CHECK(rows[2].id == "back");
  CHECK(rows[2].days == Rational(3));
  CHECK(rows[2].spells == 2);
  CHECK(by_reason(of(quarter(), first_quarter).all).empty());
}

TEST_CASE("turnover is who left over the mean headcount") {
  Record record;
  record.person("E1").leaves("2024-03-31");
  record.person("E2").leaves("2024-04-01");
  record.person("E3").leaves("2023-12-31");
  const Statistics found = of(record, first_quarter);
  CHECK(found.all.people == 2);
  CHECK(value(found, first_quarter, "turnover") == Rational(50));
}

TEST_CASE("a rolling year has the twelve months up to its quarter's end, and short and long add up") {
  const StatisticsRequest request = over("2024-01-31", "2024-09-30");
  CHECK(quarter_ends(request.period) ==
        std::vector<Day>{day("2024-03-31"), day("2024-06-30"), day("2024-09-30")});
  const std::vector<RollingYear> years = rolling_years(of(quarter(), request), request);
  REQUIRE(years.size() == 3);
  CHECK(years[0].year == Span{day("2023-04-01"), day("2024-03-31")});
  // 366 + 366 + 0.6 * 60 = 768 FTE days in 366 days.
  CHECK(years[0].all == Rational(118 * 366, 7680));
  // To 30 September: all 21 days of the long spell; E2 has 29 + 31 + 30 + 31 + 30 + 31 + 31 + 30 = 243 days.
  CHECK(years[2].long_term == Rational(21 * 366 * 10, 7320 + 6 * 243));
  CHECK(years[2].all == *years[2].short_term + *years[2].long_term);
}

TEST_CASE("most days lost come first, the thresholds decide the colour") {
  Record record;
  for (const auto& [id, last] : {std::pair("A", "2024-01-11"), std::pair("B", "2024-01-19"),
                                 std::pair("C", "2024-01-12"), std::pair("D", "2024-01-12")})
    record.person(id).team("north").spell("2024-01-08", last);
  record.person("E").team("north").leaves("2024-03-30").spell("2024-01-08", "2024-02-09");
  StatisticsRequest request = first_quarter;
  request.top = 3;
  const Statistics found = of(record, request);
  REQUIRE(found.priority[1].size() == 3);
  CHECK(found.priority[1][0] == PriorityCase{1, Rational(10)});
  CHECK(found.priority[1][1] == PriorityCase{2, Rational(5)});
  CHECK(found.priority[1][2] == PriorityCase{3, Rational(5)});
  CHECK(attention_of(request, Rational(10)) == Attention::red);
  CHECK(attention_of(request, Rational(19, 2)) == Attention::amber);
  CHECK(attention_of(request, Rational(5)) == Attention::amber);
  CHECK(attention_of(request, Rational(4)) == Attention::green);
}

TEST_CASE("referrals are those with a day in the period") {
  const std::vector<RecordedEvent> events = {{0, day_number(day("2023-12-31")), "referral"},
                                             {0, day_number(day("2024-01-01")), "referral"},
                                             {1, day_number(day("2024-02-01")), "fit_note"},
                                             {1, day_number(day("2024-03-31")), "referral"}};
  StatisticsRequest request = first_quarter;
  CHECK(value(of(quarter(), request), request, "referrals") == std::nullopt);
  request.referrals = count_referrals(events, request.period);
  CHECK(value(of(quarter(), request), request, "referrals") == Rational(2));
}

TEST_CASE("with nobody in service nothing is divided by 0") {
  Record record;
  record.person("E1").leaves("2023-12-31");
  const Statistics found = of(record, first_quarter);
  CHECK(value(found, first_quarter, "days_per_fte") == std::nullopt);
  CHECK(value(found, first_quarter, "no_absence") == std::nullopt);
  CHECK(value(found, first_quarter, "mean_fte") == Rational(0));
}

TEST_CASE("small teams are not shown, nor so many others that what is left over is a small team's") {
  const auto shown = [](const std::vector<std::int64_t>& people) {
    Statistics statistics;
    for (const std::int64_t count : people) statistics.teams.emplace_back().people = count;
    return shown_teams(statistics, StatisticsRequest{});
  };
  CHECK(shown({5, 6}) == std::vector<bool>{true, true});
  CHECK(shown({30, 3, 12, 20}) == std::vector<bool>{true, false, false, true});
  CHECK(shown({4, 12, 4}) == std::vector<bool>{false, true, false});
  CHECK(shown({3, 1, 9, 5, 30}) == std::vector<bool>{false, false, true, false, true});
  CHECK(shown({0, 8}) == std::vector<bool>{true, true});
}
