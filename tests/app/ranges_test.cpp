// Figures come first, how far what is assumed moves them second.

#include <catch2/catch_test_macros.hpp>

#include "tests/app/core_answers.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;
using namespace turnpoint::test;

namespace {

std::unique_ptr<Page> ranged_page() {
  auto page = std::make_unique<Page>();
  page->with_ranges = true;
  page->settle();
  return page;
}

}  // namespace

TEST_CASE("the first answer to a comparison has its figures and says that ranges are to come") {
  const auto page = opened_page();
  REQUIRE(page->view().comparison);
  CHECK_FALSE(page->view().comparison->ranged);
  CHECK(page->view().comparison->old_side.figures.empty());
  CHECK(page->view().comparison->only_old > 0);
}

TEST_CASE("the second answer changes no figure and adds ranges that hold it") {
  const auto page = ranged_page();
  const auto plain = opened_page();
  const ComparisonView& ranged = *page->view().comparison;
  const ComparisonView& first = *plain->view().comparison;
  REQUIRE(ranged.ranged);
  CHECK(ranged.only_old == first.only_old);
  CHECK(ranged.old_side.people == first.old_side.people);
  CHECK(ranged.neither == first.neither);
  bool moves = false;
  for (const SideView* side : {&ranged.old_side, &ranged.new_side}) {
    CHECK_FALSE(side->figures.empty());
    for (const FigureView& figure : side->figures) {
      CAPTURE(figure.id);
      CHECK(figure.low <= figure.value);
      CHECK(figure.value <= figure.high);
      moves = moves || figure.low < figure.high;
    }
  }
  CHECK(moves);
  for (const FigureView& range : ranged.headline_ranges) CHECK((range.low <= range.value && range.value <= range.high));
  CHECK(page->view().rows->found == plain->view().rows->found);
}

TEST_CASE("ranges that come after a newer comparison was asked for are not shown") {
  const auto page = opened_page();
  page->session.apply(SetParameter{Side::old_policy, "triggers.four_spells.at_least", "5", 1});
  const std::vector<Request> asked = page->session.take_requests();
  REQUIRE(asked.size() == 1);
  page->session.answer(asked[0].id, page->answer_to(asked[0]));
  const long before = page->view().comparison->only_old;
  page->session.apply(SetParameter{Side::old_policy, "triggers.four_spells.at_least", "9", 2});
  value_of(page->core.begin_ranges());
  while (!value_of(page->core.continue_ranges(50))["done"].get<bool>()) {
  }
  page->session.answer(asked[0].id, page->core.summary());
  CHECK_FALSE(page->view().comparison->ranged);
  CHECK(page->view().comparison->only_old == before);
}

TEST_CASE("a stop during the ranges keeps the figures, and a late answer changes nothing") {
  const auto page = opened_page();
  page->session.apply(SetParameter{Side::old_policy, "triggers.four_spells.at_least", "5", 1});
  const std::vector<Request> asked = page->session.take_requests();
  page->session.answer(asked[0].id, page->answer_to(asked[0]));
  page->session.progress(asked[0].id, 10, 120);
  REQUIRE(page->view().work);
  CHECK(page->view().work->label == "Working out how far assumptions move the figures");
  page->session.apply(CancelWork{});
  CHECK_FALSE(page->view().work);
  const long before = page->view().comparison->only_old;
  value_of(page->core.begin_ranges());
  while (!value_of(page->core.continue_ranges(50))["done"].get<bool>()) {
  }
  page->session.answer(asked[0].id, page->core.summary());
  CHECK_FALSE(page->view().comparison->ranged);
  CHECK(page->view().comparison->only_old == before);
}

TEST_CASE("a saved comparison is the same whether its ranges were worked out before or for it") {
  const auto with = ranged_page();
  const auto without = opened_page();
  CHECK(value_of(with->core.comparison_as("json")) == value_of(without->core.comparison_as("json")));
}

namespace {

constexpr const char* shared_study =
    R"({"schema":6,"id":"00","workforce":"sample:council","old":{"policy":"thornton-2009","edits":[],"without":[],"with":[]},)"
    R"("new":{"policy":"nw-wellbeing","edits":[],"without":[],"with":[]},"from":"2025-01-01","to":"2025-12-31"})";

/// The sample compared, its ranges begun.
void begin(Facade& core) {
  value_of(core.load_sample("council"));
  value_of(core.begin_comparison(shared_study));
  while (!value_of(core.continue_comparison(50))["done"].get<bool>()) {
  }
  CHECK(value_of(core.begin_ranges())["can_be_shared"].get<bool>());
}

/// Another program with the workforce that the first one keeps.
void hold_the_same(const Facade& core, Facade& helper) {
  value_of(helper.begin_kept_import(value_of(core.workforce_to_keep())["text"].get<std::string>()));
  while (!value_of(helper.continue_import(1000))["done"].get<bool>()) {
  }
}

/// Takes people from `core` twice; its part.
std::string count_some(Facade& core, Facade& helper, int people) {
  value_of(helper.begin_part(shared_study));
  for (int turn = 0; turn < 2; ++turn) {
    const Json lent = value_of(core.lend_ranges(people));
    value_of(helper.add_to_part(lent["first"].get<int>(), lent["end"].get<int>()));
  }
  return value_of(helper.part()).get<std::string>();
}

void count_the_rest(Facade& core) {
  while (!value_of(core.continue_ranges(11))["done"].get<bool>()) {
  }
}

}  // namespace

TEST_CASE("ranges that several programs count are those that one counts") {
  Facade alone, core, one, other;
  begin(alone);
  count_the_rest(alone);
  begin(core);
  hold_the_same(core, one);
  hold_the_same(core, other);
  const std::string first = count_some(core, one, 17);
  value_of(core.continue_ranges(5));
  const std::string second = count_some(core, other, 20);
  count_the_rest(core);
  CHECK_FALSE(value_of(core.return_ranges(second)).get<bool>());
  CHECK(core.summary() != alone.summary());
  CHECK(value_of(core.return_ranges(first)).get<bool>());
  CHECK(core.summary() == alone.summary());
  CHECK(value_of(core.lend_ranges(5)) == Json{{"first", 0}, {"end", 0}});
}

TEST_CASE("an export waits for no other program, whose part is then left aside") {
  Facade alone, core, helper;
  begin(alone);
  const std::string figures = alone.comparison_as("figures");
  begin(core);
  hold_the_same(core, helper);
  const std::string part = count_some(core, helper, 30);
  CHECK(core.comparison_as("figures") == figures);
  CHECK_FALSE(value_of(core.return_ranges(part)).get<bool>());
  CHECK(core.comparison_as("figures") == figures);
}

TEST_CASE("a part of something else, or of more people than were lent, is refused and changes nothing") {
  Facade core, helper;
  begin(core);
  hold_the_same(core, helper);
  const std::string part = count_some(core, helper, 30);
  for (const std::string& wrong :
       {std::string("{"), std::string("[]"), std::string(R"({"people":1,"numbers":[1,2]})"),
        std::string(R"({"people":"all","numbers":[]})"), "{\"people\":61" + part.substr(part.find(','))}) {
    CAPTURE(wrong.substr(0, 40));
    const Result<Json> answer = parse_json(core.return_ranges(wrong), "answer");
    REQUIRE(answer);
    CHECK_FALSE((*answer)["ok"].get<bool>());
  }
  count_the_rest(core);
  CHECK(value_of(core.return_ranges(part)).get<bool>());
}
