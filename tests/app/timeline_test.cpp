// One person's time side by side: absences, and stages and meetings under both policies. Dates by hand.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

Day day(const char* text) { return *day_from_text(text); }

std::vector<TimelineEntry> on_lane(const Page& page, TimelineLane lane, const std::string& kind) {
  std::vector<TimelineEntry> found;
  for (const TimelineEntry& entry : page.view().timeline->entries) {
    if (entry.lane == lane && entry.kind == kind) found.push_back(entry);
  }
  return found;
}

/// Away on Tuesday 14 and Wednesday 15 May 2024; the study ends with June.
std::unique_ptr<Page> page_of_a() {
  auto page = opened_page();
  KeepingView keeping;
  keeping.protection = Protection::open;
  page->session.set_keeping(keeping);
  page->apply(ChoosePolicy{Side::old_policy, "thornton-2009"});
  page->offer({{"absences.csv", "employee_id,first_day,last_day\nA,2024-05-14,2024-05-15\n"}});
  page->apply(SetDates{"2024-01-01", "2024-06-30"});
  page->apply(OpenPerson{"A"});
  return page;
}

const NamedFile stages = {"stages.csv", "employee_id,track,stage,from,expires,next_review\n"
                                        "A,frequent,stage_2,2024-03-04,,2024-09-04\n"};

}  // namespace

TEST_CASE("an absence and the return meetings it calls for stand side by side") {
  const auto page = page_of_a();
  REQUIRE(page->view().timeline);
  CHECK(on_lane(*page, TimelineLane::absences, "spell") ==
        std::vector<TimelineEntry>{
            {TimelineLane::absences, "spell", day("2024-05-14"), day("2024-05-15"), "Sickness", false}});
  // Both policies meet on the first day back, Thursday 16 May.
  for (const TimelineLane lane : {TimelineLane::old_policy, TimelineLane::new_policy}) {
    const auto meetings = on_lane(*page, lane, "meeting");
    REQUIRE(meetings.size() == 1);
    CHECK(meetings[0].from == day("2024-05-16"));
    CHECK(on_lane(*page, lane, "stage").empty());
  }
}

TEST_CASE("a recorded stage is open under the old policy and not under the new, until it is taken back") {
  const auto page = page_of_a();
  page->offer({stages});
  const auto open = on_lane(*page, TimelineLane::old_policy, "stage");
  REQUIRE(open.size() == 1);
  CHECK(open[0].from == day("2024-03-04"));
  CHECK_FALSE(open[0].to);
  CHECK(open[0].what == "Stage 2 meeting, stage open");
  CHECK(on_lane(*page, TimelineLane::new_policy, "stage").empty());
  page->apply(TakeBackRow{0});
  CHECK(on_lane(*page, TimelineLane::old_policy, "stage").empty());
  page->apply(ClosePerson{});
  CHECK_FALSE(page->view().timeline);
}
