// How long records are kept, what is held about one person, and the study without somebody who was deleted.

#include <catch2/catch_test_macros.hpp>

#include "core/base/sha256.h"
#include "core/io/json.h"
#include "tests/app/core_answers.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;
using turnpoint::test::value_of;

namespace {

/// A was last away on 15 May 2019, so under the old policy the record is due from 31 March 2023.
const NamedFile absences = {"absences.csv", "employee_id,first_day,last_day\n"
                                            "A,2019-05-14,2019-05-15\n"
                                            "B,2025-03-09,2025-03-10\n"};

SavingView saving(const std::string& state, const std::string& sentence) {
  SavingView view;
  view.state = state;
  view.sentence = sentence;
  return view;
}

std::unique_ptr<Page> page_with_two() {
  auto page = opened_page();
  page->session.set_today("2026-03-17");
  KeepingView keeping;
  keeping.protection = Protection::open;
  page->session.set_keeping(keeping);
  page->session.set_saving(saving("ready", ""));
  page->offer({absences});
  return page;
}

/// As web/page/deleting.js does it.
void delete_person(Page& page, const std::string& id) {
  const Json kept = value_of(page.core.workforce_to_keep());
  const Json mark = Json::array({{{"salt", "s"}, {"person", turnpoint::to_text(sha256("s\n" + id))}}});
  const Json left = value_of(page.core.without_deleted(page.session.study_text(),
                                                       kept["text"].get<std::string>(), print_json(mark)));
  REQUIRE(left["persons"] == 1);
  const std::uint32_t number = page.keep_file(left["people"].get<std::string>());
  REQUIRE(page.session.forget(left["study"].get<std::string>(), number, "Deleted."));
  page.settle();
}

}  // namespace

TEST_CASE(
    "records that are due are listed with because and clause, and saved as the native program prints them") {
  const auto page = page_with_two();
  page->apply(AskRetention{Side::old_policy, "2025-12-31", ""});
  REQUIRE(page->view().retention.found);
  const RetentionView& found = *page->view().retention.found;
  CHECK(found.says);
  CHECK(found.people == 2);
  REQUIRE(found.records.size() == 1);
  CHECK(found.records[0].employee_id == "A");
  CHECK(found.records[0].due == "2023-03-31");
  CHECK(found.records[0].clause == "Collection, Storage and Use of Records, paragraph 3");
  CHECK_FALSE(found.records[0].kept);
  page->apply(SaveRetention{});
  const auto files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(
      files[0].text.starts_with("employee_id,due,state,closed,clause,because\nA,2023-03-31,due,2019-05-15,"));
  page->apply(AskRetention{Side::new_policy, "2025-12-31", ""});
  CHECK_FALSE(page->view().retention.found->says);
  page->apply(AskRetention{Side::new_policy, "soon", ""});
  CHECK_FALSE(page->view().retention.error_of("as_at").empty());
}

TEST_CASE("a recorded duty to keep a record marks it in the list") {
  const auto page = page_with_two();
  page->apply(AskDue{Side::old_policy, "2025-12-31", "7", ""});
  page->apply(RecordRow{{true, "A", "2025-12-01", "keep", "", "", "2026-12-31", "A claim is open."}});
  CHECK(page->view().record.errors.empty());
  page->apply(AskRetention{Side::old_policy, "2025-12-31", ""});
  REQUIRE(page->view().retention.found->records.size() == 1);
  CHECK(page->view().retention.found->records[0].kept);
}

TEST_CASE("everything held about one person names nobody else") {
  const auto page = page_with_two();
  page->apply(SaveHeld{"A", "html"});
  page->apply(SaveHeld{"A", "json"});
  const auto files = page->saved();
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "everything-held.html");
  CHECK(files[0].text.find("14 May 2019") != std::string::npos);
  CHECK(files[0].text.find("9 March 2025") == std::string::npos);
  CHECK((*parse_json(files[1].text, "held"))["absences"].size() == 1);
}

TEST_CASE("a deletion leaves nothing to undo, to put back or to look at of the person") {
  const auto page = page_with_two();
  page->apply(AskDue{Side::old_policy, "2025-12-31", "7", ""});
  page->apply(RecordRow{{true, "A", "2025-12-01", "keep", "", "", "", "A claim is open."}});
  page->apply(AskRetention{Side::old_policy, "2025-12-31", ""});
  page->apply(OpenPerson{"A"});
  REQUIRE(page->view().can_undo);
  delete_person(*page, "A");
  CHECK(page->view().workforce->people == 1);
  CHECK(page->view().study.record.empty());
  CHECK_FALSE(page->view().can_undo);
  CHECK_FALSE(page->view().can_put_back);
  CHECK_FALSE(page->view().person);
  CHECK_FALSE(page->view().retention.found);
  CHECK(page->view().place == Place::keeping);
  CHECK(page->view().comparison->old_side.people == 0);
  CHECK(page->session.study_text().find("claim") == std::string::npos);
}

TEST_CASE("nobody is deleted of invented people, nor while something waits to be saved") {
  const auto page = opened_page();
  page->session.set_saving(saving("ready", ""));
  const Keep wish{KeepingDeed::delete_person, "S001"};
  CHECK(obstacle(page->view(), wish) == "These people are invented: there is nothing to delete.");
  page->offer({absences});
  CHECK(obstacle(page->view(), wish).empty());
  page->session.set_saving(saving("failed", "Not saved."));
  CHECK(obstacle(page->view(), wish) == "Only once everything is saved. Not saved.");
}
