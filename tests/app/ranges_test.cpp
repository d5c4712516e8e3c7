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
