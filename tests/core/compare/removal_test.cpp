#include "core/compare/removal/removal.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// E1 has five days, one and one; E2 one, one and one; E3 five; E4 one; E5 no spell.
Record five_people() {
  Record record;
  record.person("E1").spell("2022-03-07", "2022-03-11").days({"2022-04-04", "2022-05-03"});
  record.person("E2").days({"2022-02-01", "2022-03-01", "2022-04-05"});
  record.person("E3").spell("2022-03-07", "2022-03-11");
  record.person("E4").days({"2022-06-07"});
  record.person("E5").starts("2022-01-01");
  return record;
}

/// Three triggers, so that the sets of those kept are: bit 0 days, bit 1 fallback, bit 2 spells.
Policy three_triggers() {
  return PolicyBuilder()
      .with(day_count(3).id("days"))
      .with(spell_count(3).id("spells"))
      .with(day_count(2).id("fallback").only_if_no_other())
      .policy();
}

constexpr KeptSet days_kept = 1;
constexpr KeptSet fallback_kept = 2;
constexpr KeptSet spells_kept = 4;

struct Study {
  explicit Study(const std::string& from)
      : workforce(five_people().build()), days(workforce, {}),
        request(*removal_request(three_triggers(), {}, {}, {day(from), day("2022-12-31")})) {
    apply_facts(workforce, days, request);
    sums = study_removal(workforce, days, request, 0, workforce.people.size());
  }
  Workforce workforce;
  DayCount days;
  RemovalRequest request;
  RemovalSums sums;
};

Policy many_triggers(int count) {
  PolicyBuilder builder;
  for (int i = 1; i <= count; ++i) builder.with(spell_count(i).id("t" + std::to_string(i)));
  return builder.policy();
}

Result<RemovalRequest> asked(const Policy& policy, const std::vector<std::string>& added,
                             const std::vector<std::string>& studied) {
  return removal_request(policy, added, studied, {day("2022-01-01"), day("2022-12-31")});
}

}  // namespace

TEST_CASE("a removal study counts people, looks and findings of every set of triggers kept") {
  const Study study("2022-01-01");
  CHECK(study.request.studied == std::vector<std::string>{"days", "fallback", "spells"});
  CHECK(study.sums.people == 5);
  const auto& kept = study.sums.kept;
  REQUIRE(kept.size() == 8);
  CHECK(kept[0] == KeptCounts{});
  // Days: E1 three times, E2 and E3 once. Spells: E1 and E2. The fallback: E2 on 1 March.
  CHECK(kept[days_kept | fallback_kept | spells_kept] == KeptCounts{3, 3, 8, 6, 5, 0, 0});
  CHECK(kept[days_kept | spells_kept] == KeptCounts{3, 3, 7, 5, 4, 0, 0});
  CHECK(kept[days_kept] == KeptCounts{3, 3, 5, 3, 3, 0, 0});
  CHECK(kept[spells_kept] == KeptCounts{2, 2, 2, 2, 2, 0, 0});
}

TEST_CASE("a fallback gives way to the triggers kept alone, on the day and before the spell") {
  const Study study("2022-01-01");
  // E1 on 11 March and 4 April, which is no crossing; E2 on 1 March; E3 on 11 March.
  CHECK(study.sums.kept[fallback_kept | spells_kept] == KeptCounts{3, 3, 6, 5, 5, 0, 0});
  // E1 three times, E2 twice, E3 once.
  CHECK(study.sums.kept[fallback_kept] == KeptCounts{3, 3, 6, 3, 3, 0, 0});
}

TEST_CASE("a removal study says whom one trigger alone catches and whom two do") {
  const Study study("2022-01-01");
  CHECK(study.sums.only == std::vector<Overlap>{{1, 1}, {0, 0}, {0, 0}});  // E3, by days
  CHECK(study.sums.overlaps[0][0] == Overlap{3, 3});
  CHECK(study.sums.overlaps[0][2] == Overlap{2, 2});  // E1 and E2
  CHECK(study.sums.overlaps[0][1] == Overlap{1, 1});  // E2
  const TriggerShare days = share_of(study.request, study.sums, 0);
  CHECK(days.alone == study.sums.kept[days_kept]);
  CHECK(days.without == study.sums.kept[fallback_kept | spells_kept]);
}

TEST_CASE("looks before the first day are not counted and still say what is a crossing") {
  const Study study("2022-05-01");
  // E1 on 3 May meets days, as before the spell, and spells for the first time.
  CHECK(study.sums.kept[7] == KeptCounts{1, 1, 2, 1, 1, 0, 0});
  CHECK(study.sums.kept[days_kept] == KeptCounts{1, 0, 1, 0, 0, 0, 0});
}

TEST_CASE("more triggers than six are studied a few at a time, the others always staying") {
  const Result<RemovalRequest> all = asked(many_triggers(7), {}, {});
  REQUIRE_FALSE(all);
  CHECK(all.error().code == ErrorCode::bad_argument);
  CHECK(all.error().detail.find("7 triggers (t1, t2, t3, t4, t5, t6, t7)") != std::string::npos);
  CHECK(all.error().detail.find("--remove") != std::string::npos);
  const Result<RemovalRequest> two = asked(many_triggers(7), {}, {"t7", "t2"});
  REQUIRE(two);
  CHECK(two->studied == std::vector<std::string>{"t2", "t7"});
  REQUIRE(two->kept.size() == 4);
  CHECK(two->kept[0].plan.triggers.size() == 5);
  CHECK(two->whole().plan.triggers.size() == 7);
  CHECK(asked(many_triggers(6), {}, {}));
}

TEST_CASE("a removal study of triggers that are not in the run is refused") {
  const Policy policy =
      PolicyBuilder().with(spell_count(3)).with(day_count(9).id("asked_for").on_request()).policy();
  const Result<RemovalRequest> left_out = asked(policy, {}, {"asked_for"});
  REQUIRE_FALSE(left_out);
  CHECK(left_out.error().code == ErrorCode::unknown_trigger);
  CHECK(left_out.error().detail.find("--trigger") != std::string::npos);
  CHECK(asked(policy, {"asked_for"}, {"asked_for"}));
  CHECK(asked(policy, {"nothing"}, {}).error().code == ErrorCode::unknown_trigger);
  const Result<RemovalRequest> none = asked(PolicyBuilder().with(manual("by_hand")).policy(), {}, {});
  REQUIRE_FALSE(none);
  CHECK(none.error().detail.find("none to remove") != std::string::npos);
}
