// The table of who changes: pages, order, search, one person, and files saved from it.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <set>

#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

RowPage page_of(std::size_t first, std::size_t count, RowQuery query = {}) { return {query, first, count}; }

std::vector<std::string> ids(const AppView& view) {
  std::vector<std::string> found;
  for (const ChangeRow& row : view.rows->rows) found.push_back(row.employee_id);
  return found;
}

std::vector<std::vector<std::string>> cells(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  for (const char c : csv) {
    if (c == ',') rows.back().emplace_back();
    else if (c == '\n') rows.push_back({""});
    else rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

}  // namespace

TEST_CASE("pages follow one another without a gap, in order of id") {
  const auto page = opened_page();
  const std::size_t found = page->view().rows->found;
  std::vector<std::string> all;
  for (std::size_t first = 0; first < found; first += 10) {
    page->apply(ShowRows{page_of(first, 10)});
    CHECK(page->view().rows->first == first);
    for (const std::string& id : ids(page->view())) all.push_back(id);
  }
  CHECK(all.size() == found);
  CHECK(std::is_sorted(all.begin(), all.end()));
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == found);
}

TEST_CASE("a page that is gone after an edit gives way to the last there is") {
  const auto page = opened_page();
  const std::size_t before = page->view().rows->found;
  page->apply(ShowRows{page_of((before - 1) / 5 * 5, 5)});
  page->apply(UseTrigger{Side::old_policy, "four_spells", false});
  REQUIRE(page->view().rows->found < before);
  CHECK_FALSE(page->view().rows->rows.empty());
  CHECK(page->view().rows->first == (page->view().rows->found - 1) / 5 * 5);
  CHECK(page->view().page.first == page->view().rows->first);
}

TEST_CASE("rows are in the order asked for, either way") {
  const auto page = opened_page();
  const bool descending = GENERATE(false, true);
  page->apply(ShowRows{page_of(0, 1000, {"", RowOrder::old_looks, descending})});
  std::vector<long> looks;
  for (const ChangeRow& row : page->view().rows->rows) looks.push_back(row.old_outcome.looks);
  REQUIRE(looks.size() > 10);
  if (descending) std::reverse(looks.begin(), looks.end());
  CHECK(std::is_sorted(looks.begin(), looks.end()));
}

TEST_CASE("search finds people and teams in any case, and says when nobody fits") {
  const auto page = opened_page();
  page->apply(ShowRows{page_of(0, 100, {"s001"})});
  CHECK(ids(page->view()) == std::vector<std::string>{"S001"});
  page->apply(ShowRows{page_of(0, 100, {"WASTE"})});
  CHECK(page->view().rows->found > 0);
  page->apply(ShowRows{page_of(0, 100, {"nobody of that name"})});
  CHECK(page->view().rows->found == 0);
  CHECK(page->view().errors.empty());
}

TEST_CASE("the newest page wins, whichever answer comes last") {
  const auto page = opened_page();
  page->session.apply(ShowRows{page_of(0, 5)});
  page->session.apply(ShowRows{page_of(5, 5)});
  const std::vector<Request> requests = page->session.take_requests();
  REQUIRE(requests.size() == 2);
  const std::string earlier = page->answer_to(requests[0]);
  page->session.answer(requests[1].id, page->answer_to(requests[1]));
  page->session.answer(requests[0].id, earlier);
  CHECK(page->view().rows->first == 5);
}

TEST_CASE("a person's page explains every look, follows edits, and closes") {
  const auto page = opened_page();
  const std::string id = page->view().rows->rows[0].employee_id;
  page->apply(OpenPerson{id});
  REQUIRE(page->view().person);
  CHECK(page->view().person->employee_id == id);
  REQUIRE_FALSE(page->view().person->old_looks.empty());
  CHECK(page->view().person->new_looks.empty());
  long met = 0;
  for (const LookView& look : page->view().person->old_looks) {
    CHECK_FALSE(look.because.empty());
    CHECK_FALSE(look.sum.empty());
    met += look.met ? 1 : 0;
  }
  CHECK(met > 0);
  page->apply(ChoosePolicy{Side::old_policy, "nw-wellbeing"});
  CHECK(page->view().person->old_looks.empty());
  page->apply(ClosePerson{});
  CHECK(page->view().person_asked.empty());
  CHECK_FALSE(page->view().person);
}

TEST_CASE("a person who is not there is said") {
  const auto page = opened_page();
  page->apply(OpenPerson{"nobody"});
  REQUIRE(page->view().errors.size() == 1);
  CHECK(page->view().errors[0].find("nobody") != std::string::npos);
  CHECK_FALSE(page->view().person);
}

TEST_CASE("files are saved under a name that says what they are") {
  const auto page = opened_page();
  const Command commands[] = {SaveComparison{"csv"}, SaveComparison{"json"}, SaveFindings{Side::old_policy}};
  for (const Command& command : commands) page->apply(command);
  const std::vector<SavedFile> saved = page->saved();
  REQUIRE(saved.size() == 3);
  CHECK(saved[0].name == "comparison.csv");
  CHECK(saved[0].type == "text/csv");
  CHECK(saved[1].name == "comparison.json");
  CHECK(saved[1].type == "application/json");
  CHECK(saved[2].name == "findings-old.csv");
  CHECK(saved[2].text.starts_with("employee_id,date,trigger,value,threshold\n"));
  CHECK(page->saved().empty());
}

TEST_CASE("the headline counts the rows of the comparison's CSV") {
  const char* const policies[] = {"thornton-2009", "reigate-banstead-2014", "nw-wellbeing"};
  const auto page = opened_page();
  for (const char* old_policy : policies) {
    for (const char* new_policy : policies) {
      INFO(old_policy << " against " << new_policy);
      page->apply(ChoosePolicy{Side::old_policy, old_policy});
      page->apply(ChoosePolicy{Side::new_policy, new_policy});
      page->apply(SaveComparison{"csv"});
      long only_old = 0, only_new = 0, both = 0, old_looks = 0, new_looks = 0;
      const auto rows = cells(page->saved().at(0).text);
      for (std::size_t i = 1; i < rows.size(); ++i) {
        only_old += rows[i][1] == "only_old" ? 1 : 0;
        only_new += rows[i][1] == "only_new" ? 1 : 0;
        both += rows[i][1] == "both" ? 1 : 0;
        old_looks += std::stol(rows[i][3]);
        new_looks += std::stol(rows[i][6]);
      }
      const ComparisonView& sums = *page->view().comparison;
      CHECK(sums.only_old == only_old);
      CHECK(sums.only_new == only_new);
      CHECK(sums.both == both);
      CHECK(sums.neither == sums.people - only_old - only_new - both);
      CHECK(sums.old_side.people == only_old + both);
      CHECK(sums.new_side.people == only_new + both);
      CHECK(sums.old_side.looks == old_looks);
      CHECK(sums.new_side.looks == new_looks);
    }
  }
}
