// What is due: asked for, shown, saved. Dates by hand from the policy and a calendar.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

std::unique_ptr<Page> two_teams() {
  auto page = opened_page();
  page->offer({{"people.csv", "employee_id,team\nA,North\nB,South\n"},
               {"absences.csv",
                "employee_id,first_day,last_day\n"
                "A,2026-03-02,2026-03-06\n"
                "B,2026-03-09,2026-03-10\n"}});
  page->apply(SetDates{"2025-04-01", "2026-03-31"});
  return page;
}

}  // namespace

TEST_CASE("a list of what is due is of the policy, the days and the team asked for") {
  const auto page = two_teams();
  page->apply(AskDue{Side::new_policy, "2026-03-09", "7", "North"});
  REQUIRE(page->view().due.found);
  const DueView& due = *page->view().due.found;
  CHECK(due.policy == "nw-wellbeing");
  CHECK(due.as_at == "2026-03-09");
  CHECK(due.to == "2026-03-16");
  REQUIRE_FALSE(due.items.empty());
  CHECK(std::all_of(due.items.begin(), due.items.end(), [](const DueItemView& item) { return item.employee_id == "A"; }));
  // A is back on Monday 9 March: the welcome-back meeting is asked for on the day of return.
  CHECK(std::any_of(due.items.begin(), due.items.end(), [](const DueItemView& item) {
    return item.what == "Welcome-back meeting" && item.day == "2026-03-09" && item.state == "to do";
  }));
  page->apply(AskDue{Side::old_policy, "2026-03-31", "7", ""});
  CHECK(page->view().due.found->policy == "thornton-2009");
  page->apply(SetDates{"2025-04-01", "2026-03-30"});
  CHECK(page->view().due.stale);
}

TEST_CASE("what cannot be asked is told at its field, and the list before stays") {
  const auto page = two_teams();
  page->apply(AskDue{Side::new_policy, "2026-03-09", "7", ""});
  page->apply(AskDue{Side::new_policy, "soon", "7", ""});
  CHECK(page->view().due.error_of("as_at") == "\"soon\" is not a date; write one such as 2026-04-01.");
  page->apply(AskDue{Side::new_policy, "2026-03-09", "7", "Nort"});
  CHECK(page->view().due.error_of("team") == "There is no team \"Nort\" in these files.");
  CHECK(page->view().due.found);
}

TEST_CASE("a calendar file names nobody and nothing of health") {
  const auto page = two_teams();
  page->apply(AskDue{Side::new_policy, "2026-03-09", "7", ""});
  page->apply(SaveDue{"ics"});
  page->apply(SaveDue{"csv"});
  const std::vector<SavedFile> files = page->session.take_saved_files();
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "due.ics");
  CHECK(files[0].type == "text/calendar");
  CHECK(files[0].text.starts_with("BEGIN:VCALENDAR\r\n"));
  CHECK(files[0].text.find("Welcome") == std::string::npos);
  CHECK(files[1].type == "text/csv");
  CHECK(files[1].text.find("A,") != std::string::npos);
}
