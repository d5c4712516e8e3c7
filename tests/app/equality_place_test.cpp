// The equality view in the app: a secret drawn once, references named once, the native program's bytes.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/app/core_answers.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

constexpr const char* key = "00112233445566778899aabbccddeeff";  // what tests/app/page.cpp draws

const CharacteristicTable& table_of(const Page& page, const std::string& id) {
  REQUIRE(page.view().equality.found);
  const auto& tables = page.view().equality.found->characteristics;
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const CharacteristicTable& table) { return table.id == id; });
  REQUIRE(found != tables.end());
  return *found;
}

/// What the core program alone gives with this request.
std::string csv_of(Page& page, const std::string& request) {
  test::value_of(page.core.begin_equality(request));
  while (!test::value_of(page.core.continue_equality(40))["done"].get<bool>()) {
  }
  return test::value_of(page.core.equality_as("csv")).get<std::string>();
}

}  // namespace

TEST_CASE("the first equality view draws the study's key and fixes the suppression size") {
  const auto page = opened_page();
  CHECK_FALSE(page->view().study.disclosure);
  page->apply(CountEquality{"6"});
  REQUIRE(page->view().study.disclosure);
  CHECK(page->view().study.disclosure->disclosure.suppression == 6);
  CHECK(to_text(page->view().study.disclosure->disclosure.key) == key);
  CHECK(page->view().equality.found->suppression == 6);
  CHECK_FALSE(page->view().can_undo);
  page->apply(CountEquality{"9"});
  CHECK(page->view().equality.found->suppression == 6);
  CHECK(std::count(page->calls.begin(), page->calls.end(), "draw_key") == 1);
}

TEST_CASE("an equality view is asked for with a whole number of people from 2 to 1,000") {
  const auto page = opened_page();
  for (const char* wrong : {"", "1", "1001", "five", "5.5"}) {
    page->apply(CountEquality{wrong});
    CHECK(page->view().equality.error_of("suppression").find("2 to 1000") != std::string::npos);
    CHECK_FALSE(page->view().equality.under_way);
    CHECK_FALSE(page->view().study.disclosure);
  }
}

TEST_CASE("what is shown is what the core program gives, in bands, and what it withholds has no figure") {
  const auto page = opened_page();
  page->apply(CountEquality{"5"});
  const EqualityTables& view = *page->view().equality.found;
  CHECK(view.people == 112);  // on the sample's dates
  REQUIRE(view.measures.size() == 2);
  CHECK(view.measures[0].id == "old");
  const Json document = test::value_of(page->core.equality());
  const Json& tables = document["tables"];
  REQUIRE(view.characteristics.size() == tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const CharacteristicTable& shown = view.characteristics[i];
    REQUIRE(shown.groups.size() == tables[i]["groups"].size());
    for (std::size_t group = 0; group < shown.groups.size(); ++group) {
      const Json& people = tables[i]["groups"][group]["people"];
      CHECK(shown.groups[group].people ==
            (people.is_null() ? std::string() : people["least"].dump() + " to " + people["most"].dump()));
    }
  }
  page->apply(SaveEquality{});
  const auto saved = page->saved();
  REQUIRE(saved.size() == 1);
  CHECK(saved[0].name == "equality.csv");
  CHECK(saved[0].text == csv_of(*page, std::string(R"({"disclosure_key":")") + key + "\"}"));
  CHECK(saved[0].text.find(key) == std::string::npos);
}

TEST_CASE("a reference is named once for the study; a second name for it changes nothing") {
  const auto page = opened_page();
  page->apply(CountEquality{"5"});
  CHECK(table_of(*page, "team").beside.empty());
  CHECK(table_of(*page, "team").groups.empty());
  const std::vector<std::string> choices = table_of(*page, "team").choices;
  REQUIRE(choices.size() > 1);
  CHECK(table_of(*page, "sex").choices.empty());
  page->apply(NameReference{"team", choices[0]});
  CHECK(table_of(*page, "team").beside == choices[0]);
  page->apply(NameReference{"team", choices[1]});
  CHECK(page->view().study.disclosure->references == std::vector<std::string>{"team=" + choices[0]});
  page->apply(NameReference{"pay_group", ""});
  CHECK(page->view().study.disclosure->references.size() == 1);
}

TEST_CASE("the key stays with the study: through edits, undo, other people and opening it again") {
  const auto page = opened_page();
  page->apply(ChoosePolicy{Side::new_policy, "reigate-banstead-2014"});
  page->apply(CountEquality{"5"});
  const auto chosen = page->view().study.disclosure;
  REQUIRE(chosen);
  page->apply(Undo{});
  CHECK(page->view().study.disclosure == chosen);
  page->apply(Redo{});
  CHECK(page->view().study.disclosure == chosen);
  page->offer({small_people(), small_absences()});
  CHECK(page->view().study.disclosure == chosen);
  page->apply(LoadSample{});
  CHECK(page->view().study.disclosure == chosen);
  const auto after = opened_page();
  REQUIRE(after->session.open_study(page->session.study_text()));
  after->settle();
  CHECK(after->view().study.disclosure == chosen);
  after->apply(CountEquality{"5"});
  CHECK(std::count(after->calls.begin(), after->calls.end(), "draw_key") == 0);
}

TEST_CASE(
    "a reference of a column that other people do not have is left out for them, and kept for the study") {
  const auto page = opened_page();
  page->offer({{"people.csv", "employee_id,characteristic_faith\nE1,one\nE2,other\n"}, small_absences()});
  page->apply(CountEquality{"5"});
  page->apply(NameReference{"characteristic_faith", "one"});
  CHECK(table_of(*page, "characteristic_faith").beside == "one");
  page->apply(LoadSample{});
  page->apply(CountEquality{"5"});
  CHECK(page->view().equality.errors.empty());
  CHECK_FALSE(page->view().equality.stale);
  CHECK(page->view().study.disclosure->references.size() == 1);
}

TEST_CASE(
    "an equality view is of before once the study changed, and is not saved until it is asked for again") {
  const auto page = opened_page();
  CHECK_FALSE(obstacle(page->view(), SaveEquality{}).empty());
  page->apply(CountEquality{"5"});
  CHECK(obstacle(page->view(), SaveEquality{}).empty());
  page->apply(SetDates{"2025-06-01", "2026-03-31"});
  CHECK(page->view().equality.stale);
  CHECK_FALSE(obstacle(page->view(), SaveEquality{}).empty());
}

TEST_CASE("a view that is stopped while its key is drawn is not made, and can be asked for again") {
  const auto page = opened_page();
  page->session.apply(CountEquality{"5"});
  const Request drawn = page->session.take_requests().at(0);
  CHECK(drawn.call == "draw_key");
  page->apply(SetDates{"2025-06-01", "2026-03-31"});
  page->session.answer(drawn.id, page->answer_to(drawn));
  CHECK_FALSE(page->view().study.disclosure);
  CHECK_FALSE(page->view().equality.under_way);
  page->apply(CountEquality{"5"});
  CHECK(page->view().equality.found);
}
