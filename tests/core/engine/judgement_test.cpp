#include "core/engine/judgement.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Stage judged_stage(const std::string& id) {
  Stage stage;
  stage.id = id;
  stage.by_judgement = true;
  return stage;
}

Chance chance(const std::string& stage, int spells, int days, int percent) {
  Chance row;
  row.stage = stage;
  row.spells_at_least = spells;
  row.days_at_least = days;
  row.percent = row.low = row.high = percent;
  return row;
}

/// Two stages, the same rows in every setting until told otherwise.
Policy two_steps(const std::vector<Chance>& rows) {
  Policy policy = PolicyBuilder().leaves_out(Category::disability_leave).policy();
  policy.stages = {judged_stage("talk"), judged_stage("meeting")};
  policy.judgement.emplace();
  policy.judgement->settings = {rows, rows, rows};
  return policy;
}

const std::vector<Chance> always = {chance("talk", 0, 0, 100), chance("meeting", 0, 0, 100)};

std::vector<JudgedLook> looks_of(const Record& record, const Policy& policy, const std::string& from,
                                 const std::string& to) {
  const Workforce workforce = record.build();
  return judged_looks(workforce, DayCount(workforce, record.rows().closed), *compile_judgement(policy), 0,
                      {day(from), day(to)});
}

JudgedMeetings meetings_of(const Record& record, const Policy& policy, std::size_t runs = 1) {
  const JudgementPlan plan = *compile_judgement(policy);
  JudgedMeetings meetings(plan.ladder.size(), runs);
  FirstDraws drawn;
  judge(plan, looks_of(record, policy, "2022-01-01", "2024-12-31"), judgement_key(1, "E1"), drawn, meetings);
  return meetings;
}

constexpr std::size_t expected = way_of(Setting::expected, TableEnd::percent);

}  // namespace

TEST_CASE("a look counts the spells and days of twelve months up to it") {
  // Saturday the 1st of January 2022; 3 to 7 January are 5 working days, 14 and 15 March 2, 9 January 2023 1.
  const Record record =
      Record().spell("2022-01-03", "2022-01-07").spell("2022-03-14", "2022-03-15").days({"2023-01-09"});
  const auto looks = looks_of(record, two_steps(always), "2022-01-01", "2023-12-31");
  REQUIRE(looks.size() == 3);
  CHECK(looks[0] == JudgedLook{day_number(day("2022-01-07")), day_number(day("2022-01-03")), 0, 1, 5});
  CHECK(looks[1] == JudgedLook{day_number(day("2022-03-15")), day_number(day("2022-03-14")), 0, 2, 7});
  // As at 9 January 2023 the window begins on 10 January 2022: the first spell is outside.
  CHECK(looks[2] == JudgedLook{day_number(day("2023-01-09")), day_number(day("2023-01-09")), 0, 2, 3});
}

TEST_CASE("looks before the period are none, though their spells count in it") {
  const Record record = Record().spell("2022-01-03", "2022-01-07").days({"2022-03-14"});
  const auto looks = looks_of(record, two_steps(always), "2022-02-01", "2022-12-31");
  REQUIRE(looks.size() == 1);
  CHECK(looks[0].spells == 2);
  CHECK(looks[0].days == Rational(6));
}

TEST_CASE("a spell whose category does not count is neither counted nor a look") {
  const Record record =
      Record().days({"2022-01-03"}).spell("2022-02-07", "2022-02-11", Category::disability_leave);
  CHECK(looks_of(record, two_steps(always), "2022-01-01", "2022-12-31").size() == 1);
}

TEST_CASE("a case closes when the quiet time has passed from the end of a spell to the next") {
  const auto cases = [](const std::string& next) {
    const Record record = Record().spell("2022-03-01", "2022-03-02").days({next});
    return looks_of(record, two_steps(always), "2022-01-01", "2023-12-31").back().case_number;
  };
  CHECK(cases("2023-03-01") == 0);
  CHECK(cases("2023-03-02") == 1);
}

TEST_CASE("at most one step a look, never past the last, and again from the first when a case has closed") {
  const Policy policy = two_steps(always);
  const auto of = [&](const Record& record, std::size_t stage) {
    return meetings_of(record, policy).at(expected, stage, 0);
  };
  const Record once = Record().days({"2022-01-03"});
  CHECK(of(once, 0) == 1);
  CHECK(of(once, 1) == 0);
  const Record thrice = Record().days({"2022-01-03", "2022-02-07", "2022-03-07"});
  CHECK(of(thrice, 0) == 1);
  CHECK(of(thrice, 1) == 1);
  const Record later = Record().days({"2022-01-03", "2022-02-07", "2024-03-04"});
  CHECK(of(later, 0) == 2);
  CHECK(of(later, 1) == 1);
}

TEST_CASE("the last row that fits holds, at its beginning and not below it") {
  const std::vector<Chance> rows = {chance("talk", 2, 0, 100), chance("talk", 2, 10, 0)};
  CHECK(chance_at(rows, "talk", 1, 100) == nullptr);
  CHECK(chance_at(rows, "talk", 2, Rational(19, 2)) == &rows[0]);
  CHECK(chance_at(rows, "talk", 2, 10) == &rows[1]);
  CHECK(chance_at(rows, "meeting", 9, 90) == nullptr);
}

TEST_CASE(
    "a chance of thirty in a hundred is taken in about three runs of ten, in other runs for another person") {
  const Policy policy = two_steps({chance("talk", 0, 0, 30)});
  const JudgementPlan plan = *compile_judgement(policy);
  const auto looks = looks_of(Record().days({"2022-01-03"}), policy, "2022-01-01", "2022-12-31");
  JudgedMeetings one(2, 10'000);
  JudgedMeetings other(2, 10'000);
  FirstDraws drawn;
  judge(plan, looks, judgement_key(1, "E1"), drawn, one);
  judge(plan, looks, judgement_key(1, "E2"), drawn, other);
  std::int64_t taken = 0;
  for (std::size_t run = 0; run < one.runs(); ++run) taken += one.at(expected, 0, run);
  // The standard deviation is 46.
  CHECK(taken > 2'800);
  CHECK(taken < 3'200);
  CHECK_FALSE(one == other);
}

TEST_CASE("meetings of slices add up; a slice without anyone adds nothing") {
  const JudgedMeetings some = meetings_of(Record().days({"2022-01-03", "2022-02-07"}), two_steps(always), 3);
  JudgedMeetings sum;
  sum.merge(some);
  sum.merge(JudgedMeetings());
  sum.merge(some);
  REQUIRE(sum.runs() == 3);
  CHECK(sum.at(expected, 1, 2) == 2);
}

TEST_CASE("a policy whose steps no judgement leads to has no judgement") {
  Policy policy = two_steps(always);
  policy.stages.clear();
  CHECK_FALSE(compile_judgement(policy));
  CHECK_FALSE(compile_judgement(PolicyBuilder().policy()));
}

TEST_CASE("stages that no judgement leads to are not steps of it") {
  Policy policy = two_steps(always);
  policy.stages.insert(policy.stages.begin(), Stage{});
  policy.stages.front().id = "by_a_rule";
  CHECK(compile_judgement(policy)->ladder == std::vector<std::string>{"talk", "meeting"});
}

TEST_CASE("a look on the period's first day is one") {
  const Record record = Record().spell("2022-03-01", "2022-03-04");
  const auto looks = looks_of(record, two_steps(always), "2022-03-04", "2022-12-31");
  REQUIRE(looks.size() == 1);
  CHECK(looks[0].day == day_number(day("2022-03-04")));
  CHECK(looks[0].spell_first == day_number(day("2022-03-01")));
  CHECK(looks_of(record, two_steps(always), "2022-03-05", "2022-12-31").empty());
}

TEST_CASE("each setting and each end of its ranges has a place of its own") {
  std::vector<std::size_t> ways;
  for (const Setting setting : {Setting::supportive, Setting::expected, Setting::firm}) {
    for (const TableEnd end : {TableEnd::low, TableEnd::percent, TableEnd::high})
      ways.push_back(way_of(setting, end));
  }
  CHECK(ways == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8});
  Policy policy = two_steps({});
  Chance row = chance("talk", 0, 0, 100);
  row.low = 0;
  policy.judgement->settings[static_cast<std::size_t>(Setting::firm)] = {row};
  const JudgedMeetings meetings = meetings_of(Record().days({"2022-01-03"}), policy);
  for (std::size_t way = 0; way < judged_ways; ++way) CHECK(meetings.at(way, 0, 0) == (way > 6 ? 1 : 0));
}

TEST_CASE("meetings of nobody have no stages and no runs") {
  CHECK(JudgedMeetings().stages() == 0);
  CHECK(JudgedMeetings().runs() == 0);
}
