// Work on many people that several programs count comes to what one counts.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "tests/app/core_answers.h"
#include "web/bind/facade.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr const char* study =
    R"({"schema":6,"id":"00","workforce":"sample:council","old":{"policy":"thornton-2009","edits":[],"without":[],"with":[]},)"
    R"("new":{"policy":"nw-wellbeing","edits":[],"without":[],"with":[]},"from":"2025-01-01","to":"2025-12-31",)"
    R"("cutover":{"day":"2026-01-05"}})";

/// Work as it is asked for: begun, gone on with by so many people, and its result once that is done.
struct Work {
  const char* name;
  bool of_ranges;  ///< it rests on the ranges of the comparison
  std::function<std::string(Facade&)> begin;
  std::function<std::string(Facade&, int)> go_on;
  std::function<std::string(Facade&)> result;
};

Work inquiry(bool of_ranges, std::function<std::string(Facade&)> begin) {
  return {"inquiry", of_ranges, std::move(begin),
          [](Facade& core, int people) { return core.continue_inquiry(people); },
          [](Facade& core) { return value_of(core.continue_inquiry(1))["document"].dump(); }};
}

Work removal() {
  return inquiry(false, [](Facade& core) { return core.begin_inquiry("removal", "{}"); });
}

Work sweep() {
  return inquiry(false, [](Facade& core) {
    return core.begin_inquiry(
        "sweep", R"({"parameter":"triggers.four_spells.at_least","from":"2","to":"6","step":"1",)"
                 R"("second":"triggers.four_spells.window.months","second_from":"6",)"
                 R"("second_to":"12","second_step":"3"})");
  });
}

Work report() {
  return inquiry(true, [](Facade& core) {
    return core.begin_report(
        R"({"title":"Both","disclosure":{"disclosure_key":"00112233445566778899aabbccddeeff",)"
        R"("references":["team=Customer services"]}})");
  });
}

Work equality() {
  return {"equality", false,
          [](Facade& core) {
            return core.begin_equality(R"({"disclosure_key":"00112233445566778899aabbccddeeff",)"
                                       R"("references":["pay_group=officer"]})");
          },
          [](Facade& core, int people) { return core.continue_equality(people); },
          [](Facade& core) {
            value_of(core.continue_equality(1));
            return core.equality_as("json");
          }};
}

Work ranges() {
  return {"ranges", false, [](Facade& core) { return core.begin_ranges(); },
          [](Facade& core, int people) { return core.continue_ranges(people); },
          [](Facade& core) {
            value_of(core.continue_ranges(1));
            return core.summary();
          }};
}

std::vector<Work> shared_work() { return {ranges(), removal(), sweep(), equality(), report()}; }

/// The sample compared, with a cut-over.
std::unique_ptr<Facade> compared(bool with_ranges = false) {
  auto core = std::make_unique<Facade>();
  value_of(core->load_sample("council"));
  value_of(core->begin_comparison(study));
  while (!value_of(core->continue_comparison(50))["done"].get<bool>()) {
  }
  if (!with_ranges) return core;
  value_of(core->begin_ranges());
  while (!value_of(core->continue_ranges(50))["done"].get<bool>()) {
  }
  return core;
}

/// Another program with the workforce that the first one keeps, and the study.
std::unique_ptr<Facade> helper_of(const Facade& core) {
  auto helper = std::make_unique<Facade>();
  value_of(helper->begin_kept_import(value_of(core.workforce_to_keep())["text"].get<std::string>()));
  while (!value_of(helper->continue_import(1000))["done"].get<bool>()) {
  }
  value_of(helper->begin_part(study));
  return helper;
}

/// Takes people from `core` twice; its part.
std::string count_some(const Work& work, Facade& core, Facade& helper, int people) {
  value_of(work.begin(helper));
  for (int turn = 0; turn < 2; ++turn) {
    const Json lent = value_of(core.lend(work.name, people));
    value_of(helper.add_to_part(work.name, lent["first"].get<int>(), lent["end"].get<int>()));
  }
  return value_of(helper.part(work.name)).get<std::string>();
}

/// Nobody is left to be counted here.
void count_the_rest(const Work& work, Facade& core) {
  while (!value_of(work.go_on(core, 11))["done"].get<bool>()) {
  }
}

/// All but one person, who is left to `result`.
std::string counted_alone(const Work& work) {
  const auto core = compared(work.of_ranges);
  const Json begun = value_of(work.begin(*core));
  CHECK(begun["can_be_shared"].get<bool>());
  for (int left = begun["people"].get<int>() - 1; left > 0; left -= 7)
    CHECK_FALSE(value_of(work.go_on(*core, std::min(left, 7)))["done"].get<bool>());
  return work.result(*core);
}

}  // namespace

TEST_CASE("what several programs count is what one counts") {
  for (const Work& work : shared_work()) {
    CAPTURE(work.name);
    const auto core = compared(work.of_ranges);
    const auto one = helper_of(*core);
    const auto other = helper_of(*core);
    const int people = value_of(work.begin(*core))["people"].get<int>();
    const std::string first = count_some(work, *core, *one, 17);
    value_of(work.go_on(*core, 5));
    const std::string second = count_some(work, *core, *other, 20);
    count_the_rest(work, *core);
    CHECK(value_of(core->lend(work.name, 5)) == Json{{"first", people}, {"end", people}});
    CHECK(value_of(core->give_back(work.name, second)).get<bool>());
    CHECK_FALSE(value_of(work.go_on(*core, 1)).contains("document"));
    CHECK(value_of(core->give_back(work.name, first)).get<bool>());
    CHECK(work.result(*core) == counted_alone(work));
    CHECK(value_of(core->lend(work.name, 5)) == Json{{"first", 0}, {"end", 0}});
  }
}

TEST_CASE("an export waits for no other program, whose part is then left aside") {
  const Work work = ranges();
  const auto core = compared();
  const auto helper = helper_of(*core);
  const std::string figures = compared()->comparison_as("figures");
  value_of(work.begin(*core));
  const std::string part = count_some(work, *core, *helper, 30);
  CHECK(core->comparison_as("figures") == figures);
  check_refused(core->give_back("ranges", part), "bad_argument");
  CHECK(core->comparison_as("figures") == figures);
}

TEST_CASE("a part of something else, or of more people than were lent, is refused and changes nothing") {
  for (const Work& work : shared_work()) {
    CAPTURE(work.name);
    const auto core = compared(work.of_ranges);
    const auto helper = helper_of(*core);
    value_of(work.begin(*core));
    const std::string part = count_some(work, *core, *helper, 30);
    REQUIRE(part.starts_with("{\"people\":60,"));
    for (const std::string& wrong :
         {std::string("{"), std::string("[]"), std::string(R"({"people":1,"counted":[1,2]})"),
          std::string(R"({"people":1,"counted":{"totals":[1],"groups":[]}})"),
          std::string(R"({"people":1,"counted":{"removal":[],"near":[0]}})"),
          std::string(R"({"people":"all","counted":[]})"), "{\"people\":61" + part.substr(part.find(','))}) {
      CAPTURE(wrong.substr(0, 40));
      check_refused(core->give_back(work.name, wrong), "bad_argument");
    }
    count_the_rest(work, *core);
    CHECK(value_of(core->give_back(work.name, part)).get<bool>());
    CHECK(work.result(*core) == counted_alone(work));
  }
}

TEST_CASE("what other programs cannot know or add is not shared") {
  const auto core = compared();
  const Json statistics = value_of(
      core->begin_inquiry("statistics", R"({"long_from":"21","top":"5","red_from":"10","amber_from":"5"})"));
  CHECK_FALSE(statistics["can_be_shared"].get<bool>());
  check_refused(core->add_to_part("charts", 0, 1), "bad_argument");
  check_refused(core->part("charts"), "bad_argument");
}
