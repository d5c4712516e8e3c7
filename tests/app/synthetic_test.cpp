// A synthetic workforce in the app: made, used as any other, kept as what it is made of.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/app/core_answers.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

const MakeSynthetic school{"school", "60", "2", "3", "2026-03-31"};

std::unique_ptr<Page> page_of_school() {
  auto page = opened_page();
  page->apply(GoTo{Place::workforce});
  page->apply(school);
  return page;
}

}  // namespace

TEST_CASE("the Workforce place knows the profiles, and asks for them once") {
  const auto page = opened_page();
  CHECK(page->view().profiles.empty());
  page->apply(GoTo{Place::workforce});
  page->apply(GoTo{Place::compare});
  page->apply(GoTo{Place::workforce});
  REQUIRE(page->view().profiles.size() == 4);
  CHECK(page->view().profiles[0].id == "council");
  CHECK_FALSE(page->view().profiles[0].name.empty());
  CHECK(std::count(page->calls.begin(), page->calls.end(), "profiles") == 1);
}

TEST_CASE(
    "synthetic people are compared over the last twelve months of their record, target beside achieved") {
  const auto page = page_of_school();
  REQUIRE(page->view().workforce);
  CHECK(page->view().workforce->people == 60);
  CHECK(page->view().workforce->refused_count == 0);
  CHECK_FALSE(page->view().workforce->imported);
  CHECK(page->view().study.workforce == "synthetic");
  const SyntheticWorkforce wanted{"school", 60, 2, 3, *day_from_text("2026-03-31")};
  CHECK(page->view().study.synthetic == wanted);
  CHECK(page->view().study.dates == Span{*day_from_text("2025-04-01"), *day_from_text("2026-03-31")});
  CHECK(page->view().comparison->from == "2025-04-01");
  REQUIRE(page->view().synthesis.found);
  CHECK(page->view().synthesis.found->from == "2024-04-01");
  CHECK(page->view().synthesis.found->figures.size() == 8);
  CHECK(page->view().synthesis.found->figures[0].id == "days_per_fte");
  page->apply(StudyRemoval{});
  CHECK(page->view().removal.found);
}

TEST_CASE("the files that are saved are those that are used") {
  const auto page = page_of_school();
  for (const char* file : {"people.csv", "absences.csv", "targets.csv"}) page->apply(SaveSynthetic{file});
  const auto saved = page->saved();
  REQUIRE(saved.size() == 3);
  CHECK(saved[0].text == test::value_of(page->core.synthesis_file("people.csv")).get<std::string>());
  CHECK(saved[1].text == test::value_of(page->core.synthesis_file("absences.csv")).get<std::string>());
  CHECK(saved[2].text.starts_with("profile,seed,figure,"));
  page->apply(LoadSample{});
  CHECK_FALSE(obstacle(page->view(), SaveSynthetic{"people.csv"}).empty());
}

TEST_CASE("undo and redo cross synthetic people, imports and the sample") {
  const auto page = page_of_school();
  const Study first = page->view().study;
  page->apply(MakeSynthetic{"council", "40", "1", "9", "2025-12-31"});
  CHECK(page->view().workforce->people == 40);
  page->offer({small_people(), small_absences()});
  CHECK(page->view().workforce->people == 2);
  CHECK_FALSE(page->view().study.synthetic);
  page->apply(Undo{});
  CHECK(page->view().workforce->people == 40);
  page->apply(Undo{});
  CHECK(page->view().study == first);
  CHECK(page->view().workforce->people == 60);
  CHECK(page->view().synthesis.found->made.profile == "school");
  page->apply(Undo{});
  CHECK(page->view().workforce->people == 120);
  for (int i = 0; i < 3; ++i) page->apply(Redo{});
  CHECK(page->view().workforce->people == 2);
}

TEST_CASE("a study of synthetic people makes them again when it is opened, with its dates as they were") {
  const auto page = page_of_school();
  page->apply(SetDates{"2025-06-01", "2025-12-31"});
  Page after;
  REQUIRE(after.session.open_study(page->session.study_text()));
  after.settle();
  CHECK(after.view().study == page->view().study);
  CHECK(after.view().workforce->people == 60);
  CHECK(after.view().comparison->from == "2025-06-01");
  CHECK(after.view().comparison->old_side.people == page->view().comparison->old_side.people);
  CHECK_FALSE(after.view().can_undo);
  CHECK(test::value_of(after.core.synthesis()) == test::value_of(page->core.synthesis()));
}

TEST_CASE("what cannot be made is said of its field, and the people stay") {
  const auto page = page_of_school();
  const Study before = page->view().study;
  page->apply(MakeSynthetic{"school", "1000001", "2", "3", "2026-03-31"});
  CHECK(page->view().synthesis.error_of("employees").find("1 to 1000000") != std::string::npos);
  page->apply(MakeSynthetic{"school", "ten", "-1", "1.5", "31/03/2026"});
  for (const char* field : {"employees", "years", "seed", "to"}) {
    INFO(field);
    CHECK_FALSE(page->view().synthesis.error_of(field).empty());
  }
  CHECK_FALSE(page->view().synthesis.under_way);
  CHECK(page->view().study == before);
  CHECK(page->view().workforce->people == 60);
}

TEST_CASE("making can be stopped: nothing changes, and it can be asked for again") {
  const auto page = opened_page();
  page->session.apply(school);
  CHECK_FALSE(obstacle(page->view(), school).empty());
  const Request request = page->session.take_requests().at(0);
  page->session.progress(request.id, 10, 60);
  REQUIRE(page->view().work);
  CHECK(page->view().work->label == "Inventing people");
  page->session.apply(CancelWork{});
  CHECK(obstacle(page->view(), school).empty());
  page->session.answer(request.id, page->answer_to(request));
  CHECK_FALSE(page->view().study.synthetic);
}
