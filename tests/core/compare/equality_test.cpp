#include "core/compare/equality/sides.h"

#include <catch2/catch_test_macros.hpp>

#include "core/workforce/builder.h"
#include "tests/support/print.h"
#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const Span year{day("2022-01-01"), day("2022-12-31")};

PersonTerms person(const std::string& id, const std::map<std::string, std::string>& traits) {
  PersonTerms terms;
  terms.employee_id = id;
  terms.traits = traits;
  return terms;
}

std::vector<std::string> groups(const Workforce& workforce, std::size_t index) {
  return groups_of(workforce, characteristics_of(workforce), index, year);
}

/// One day more than the threshold leads to a formal meeting.
Policy formal_from(int days) {
  return policy_of(PolicyBuilder().with(day_count(days).id("days").leads_to("stage_1")),
                   {StageBuilder("stage_1")});
}

}  // namespace

TEST_CASE("a person's groups are those of their record on the last day") {
  PersonTerms early = person("A", {{"sex", "F"}, {"age", "34"}, {"disability", "yes"}});
  PersonTerms later = person("A", {{"sex", "F"}, {"age", "35"}, {"characteristic_faith", "none"}});
  later.valid_from = day_number(day("2022-12-31"));
  later.fte = 6000;
  later.group = "officer";
  later.team = "Parks";
  PersonTerms last = person("A", {{"sex", "M"}});
  last.valid_from = day_number(day("2023-01-01"));
  const Workforce workforce = build_workforce({early, later, last}, {});
  CHECK(groups(workforce, 0) == std::vector<std::string>{"not known", "female", "35 to 44", "part time",
                                                         "none recorded", "officer", "Parks", "none"});
  CHECK(characteristics_of(workforce).back().name == "faith");
}

TEST_CASE("ages fall in bands of ten years, and what is not known is a group") {
  const std::vector<std::pair<std::string, std::string>> bands = {
      {"", "not known"},  {"24", "under 25"}, {"25", "25 to 34"},    {"34", "25 to 34"},
      {"54", "45 to 54"}, {"64", "55 to 64"}, {"65", "65 and over"}, {"100", "65 and over"},
  };
  for (const auto& [age, band] : bands)
    CHECK(groups(build_workforce({person("A", {{"age", age}})}, {}), 0)[2] == band);
  const Workforce unknown = build_workforce({person("A", {})}, {});
  CHECK(groups(unknown, 0) == std::vector<std::string>{"not known", "not known", "not known", "full time",
                                                       "none recorded", "not known", "not known"});
  CHECK(groups(build_workforce({person("A", {{"sex", "Woman"}})}, {}), 0)[1] == "female");
  CHECK(groups(build_workforce({person("A", {{"sex", "non-binary"}})}, {}), 0)[1] == "non-binary");
}

TEST_CASE("part time is fewer than five working days a week, too; pregnancy goes by spells in the period") {
  PersonTerms four_days = person("A", {});
  four_days.pattern = *WorkPattern::from_text("MTWT---", Day{});
  const std::int32_t last = day_number(day("2022-01-01"));
  const SpellEntry in_time{"A", last - 10, last, 0, Category::pregnancy_related};
  const SpellEntry before{"A", last - 10, last - 1, 0, Category::pregnancy_related};
  CHECK(groups(build_workforce({four_days}, {in_time}), 0)[3] == "part time");
  CHECK(groups(build_workforce({four_days}, {in_time}), 0)[4] == "pregnancy-related absence");
  CHECK(groups(build_workforce({four_days}, {before}), 0)[4] == "none recorded");
}

TEST_CASE("people with a formal meeting are counted by group, with adjustments and before them") {
  Record record;
  record.person("E1").spell("2022-03-07", "2022-03-11").group("officer");
  record.person("E2").spell("2022-03-07", "2022-03-09").group("officer");
  record.person("E3").starts("2020-01-01").group("teacher");
  record.person("E4").leaves("2021-12-31").group("teacher");
  const Workforce workforce = record.build();
  const DayCount days(workforce, {});
  Recorded adjusted;
  adjusted.decisions.push_back({0, day_number(day("2022-01-01")), "adjustment", "days", "20", no_day, ""});
  const Policy old_policy = formal_from(3);
  const Policy new_policy = formal_from(5);
  EqualitySides sides{old_policy, new_policy, compile(old_policy), compile(new_policy), adjusted, adjusted};
  const EqualityRequest request =
      equality_request(workforce, days, sides, characteristics_of(workforce), year);
  REQUIRE(request.measures.size() == 4);
  const EqualityCounts counts = count_groups(workforce, request, 0, 4);
  // Everyone; under old E2 alone, under new nobody; without the adjustment E1 as well.
  CHECK(counts.totals == std::vector<std::int64_t>{3, 1, 0, 2, 1});
  CHECK(counts.groups[5] == std::map<std::string, std::vector<std::int64_t>>{{"officer", {2, 1, 0, 2, 1}},
                                                                             {"teacher", {1, 0, 0, 0, 0}}});
  EqualityCounts slices = count_groups(workforce, request, 0, 1);
  slices.merge(count_groups(workforce, request, 1, 4));
  CHECK(slices == counts);
}

TEST_CASE("a relative likelihood and its interval are those worked out by hand") {
  // p 0.3, q 0.2; variances 0.0021 and 0.0016; the roots of 0.03385 r^2 - 0.12 r + 0.08193.
  CHECK(ratio_of({30, 100}, {20, 100}) == Rational(3, 2));
  CHECK(interval_of({30, 100}, {20, 100}) == RatioBounds{92, 262});
  // One of ten beside one of ten: the variances are too large to bound it.
  CHECK(interval_of({1, 10}, {1, 10}) == RatioBounds{0, std::nullopt});
  CHECK(ratio_of({12, 10}, {20, 100}) == Rational(5));
}

TEST_CASE("the view's figures are made of bands and totals alone") {
  const Workforce workforce = build_workforce({person("A", {{"sex", "f"}})}, {});
  EqualityRequest request;
  request.characteristics = {characteristics_of(workforce)[1], characteristics_of(workforce)[6]};
  // Of 300 people 60 have a formal meeting; 100 men, 30 of them. The edge of men is 7 with this key.
  EqualityCounts counts{{300, 60}, {}};
  counts.groups.resize(2);
  counts.groups[0] = {{"female", {200, 30}}, {"male", {100, 30}}};
  const Disclosure disclosure{*disclosure_key_from_text("00000000000000000000000000000004")};
  REQUIRE(edge_of(disclosure, "sex", "male") == 7);
  const EqualityView view = equality_view(request, counts, disclosure);
  const EqualityTable& sex = view.tables[0];
  REQUIRE(sex.groups.size() == 2);
  CHECK(sex.groups[0].group == "male");
  // (100 - 7) / 11 is band 8, (30 - 7) / 11 band 2; their middles are 100 and 34.
  CHECK(sex.groups[0].people == Bounds{93, 108});
  const EqualityCell cell = sex.groups[0].cells[0].value();
  CHECK(cell.people == Bounds{27, 42});
  CHECK(cell.rate == Rational(34, 100));
  CHECK(cell.least_rate == Rational(27, 108));
  CHECK(cell.most_rate == Rational(42, 93));
  // 34 of 100 beside 26 of 200; the interval from 27 of 108 beside 33 of 192 to 42 of 93 beside 18 of 207.
  CHECK(cell.likelihood == Rational(34, 13));
  CHECK(cell.interval == RatioBounds{90, 958});
  CHECK(sex.groups[1].group == "not known");
  CHECK_FALSE(sex.groups[1].people);
  CHECK_FALSE(sex.groups[1].cells[0]);
  // Two men fewer, one of them with a meeting, are in the same bands: nothing tells.
  counts.groups[0] = {{"female", {202, 31}}, {"male", {98, 29}}};
  const EqualityCell same = equality_view(request, counts, disclosure).tables[0].groups[0].cells[0].value();
  CHECK(same.rate == cell.rate);
  CHECK(same.likelihood == cell.likelihood);
  CHECK(same.interval == cell.interval);
  // Nobody named the team that the others stand beside.
  CHECK(view.tables[1].broken_down.empty());
  CHECK(view.tables[1].groups.empty());
}

TEST_CASE("a reference is named by characteristic and group") {
  const std::vector<Characteristic> usual = characteristics_of(Workforce{});
  const auto named = with_references(usual, {"team=Parks", "sex=male"});
  REQUIRE(named);
  CHECK((*named)[6].reference == "Parks");
  CHECK((*named)[1].reference == "male");
  CHECK((*named)[0].reference == "no");
  for (const std::string text : {"team", "team=", "shoe_size=9", ""}) {
    const auto refused = with_references(usual, {text});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::bad_argument);
  }
}
