// The implementation plan in a study: begun, edited, refused, taken back, saved. Dates by hand.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/io/json.h"
#include "tests/app/begun.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

std::unique_ptr<Page> with_plan() {
  auto page = opened_page();
  page->session.set_today("2026-04-01");
  page->apply(GoTo{Place::plan});
  page->offer({{"small.json", small_plan}});
  REQUIRE(page->view().study.plan);
  return page;
}

long asked(const Page& page, const char* call) {
  return std::count(page.calls.begin(), page.calls.end(), std::string(call));
}

EditPlan set(std::string place, PlanValues values) {
  return {PlanEditKind::set, std::move(place), std::move(values)};
}

}  // namespace

TEST_CASE("a plan is begun from a shipped one, kept with the study and undone") {
  const auto page = opened_page();
  page->session.set_today("2026-04-01");
  page->apply(GoTo{Place::plan});
  REQUIRE(page->view().plan.shipped.size() == 4);
  CHECK(page->view().plan.as_at == day_from_text("2026-04-01"));
  page->apply(BeginPlan{"council-objectives"});
  REQUIRE(page->view().study.plan);
  CHECK(page->view().study.plan->actions.size() == 36);
  const std::string text = page->session.study_text();
  page->apply(Undo{});
  CHECK_FALSE(page->view().study.plan);
  REQUIRE(page->session.open_study(text));
  CHECK(page->view().study.plan->id == "council-objectives");
  page->apply(LeavePlan{});
  CHECK_FALSE(page->view().study.plan);
}

TEST_CASE("what is late shows what it holds up, and is over once that was told") {
  const auto page = with_plan();
  REQUIRE(page->view().plan.report);
  REQUIRE(page->view().plan.report->late.size() == 1);
  CHECK(page->view().plan.report->late[0].days_late == 1);
  CHECK(page->view().plan.report->held_up == 1);
  page->apply(EditPlan{PlanEditKind::add,
                       "actions/0/updates",
                       {{"date", "2026-03-30"}, {"status", "completed"}, {"text", "Signed by both sides."}}});
  CHECK(page->view().plan.report->late.empty());
  page->apply(SetPlanDay{"2026-03-29"});
  CHECK(page->view().plan.report->all.by_status[static_cast<std::size_t>(ActionStatus::completed)] == 0);
  page->apply(SetPlanDay{"soon"});
  CHECK(page->view().plan.day_error == "\"soon\" is not a date; write one such as 2026-04-01.");
  CHECK(page->view().plan.report->as_at == *day_from_text("2026-03-29"));
}

TEST_CASE("an edit that cannot stand is told at its field, and the plan stays as it was") {
  const auto page = with_plan();
  const ActionPlan before = *page->view().study.plan;
  const struct {
    EditPlan edit;
    const char *field, *part;
  } rows[] = {
      {set("actions/0", {{"by_when", "whenever"}}), "by_when", "\"whenever\" is no date that can be read"},
      {set("actions/0", {{"what", ""}}), "what", "missing"},
      {set("actions/0", {{"theme", "b"}}), "theme", "There is no theme \"b\""},
      {set("actions/0", {{"depends_on", "training"}}), "depends_on",
       "wait for each other: sign_off → training → sign_off"},
      {set("", {{"starts", "2026-02-30"}}), "starts", "2026-02-30"},
      {{PlanEditKind::add,
        "messages",
        {{"date", "2026-04-01"}, {"channel", "mail"}, {"text", "News"}, {"heard", "3"}}},
       "heard",
       "3 have heard it, of 0"},
      {{PlanEditKind::add, "surveys", {{"date", "2026-04-01"}, {"counts", "1; 2"}}},
       "counts",
       "five whole numbers"}};
  for (const auto& row : rows) {
    INFO(row.field);
    page->apply(row.edit);
    CHECK(page->view().plan.error_of(row.edit.place, row.field).find(row.part) != std::string::npos);
    CHECK(page->view().study.plan == before);
  }
  page->apply(set("actions/0", {{"by_when", "30 April 2026"}}));
  CHECK(page->view().plan.errors.empty());
  CHECK(page->view().study.plan->actions[0].by_when.day == day_from_text("2026-04-30"));
  page->apply(EditPlan{PlanEditKind::remove, "actions/9"});
  CHECK(page->view().plan.errors.size() == 1);
}

TEST_CASE("actions are added with ids of their own, moved, and removed from what waits for them") {
  const auto page = with_plan();
  const ActionPlan& plan = *page->view().study.plan;
  CHECK(free_id(plan, "action") == "action-1");
  page->apply(EditPlan{PlanEditKind::add,
                       "actions",
                       {{"id", "action-1"},
                        {"theme", "a"},
                        {"what", "Write to everyone"},
                        {"by_when", "4 weeks before launch"},
                        {"leads", "HR; staff side"}}});
  REQUIRE(plan.actions.size() == 3);
  CHECK(plan.actions[2].leads == std::vector<std::string>{"HR", "staff side"});
  CHECK(free_id(plan, "action") == "action-2");
  page->apply(EditPlan{PlanEditKind::earlier, "actions/2"});
  CHECK(plan.actions[1].id == "action-1");
  page->apply(EditPlan{PlanEditKind::remove, "actions/0"});
  REQUIRE(plan.actions.size() == 2);
  CHECK(plan.actions[1].id == "training");
  CHECK(plan.actions[1].depends_on.empty());
  page->apply(Undo{});
  CHECK(plan.actions[2].depends_on == std::vector<std::string>{"sign_off"});
}

TEST_CASE("records of a plan are kept as its files hold them") {
  const auto page = with_plan();
  page->apply(
      EditPlan{PlanEditKind::add,
               "measures",
               {{"id", "measure-1"}, {"name", "Days lost"}, {"lower_is_better", "yes"}, {"target", "8.5"}}});
  page->apply(EditPlan{PlanEditKind::add, "measures/0/values", {{"date", "2026-03-31"}, {"value", "9.25"}}});
  page->apply(EditPlan{PlanEditKind::add, "concerns", {{"date", "2026-03-01"}, {"text", "Who hears what?"}}});
  page->apply(set("concerns/0", {{"answered", "2026-02-01"}, {"answer", "All of it."}}));
  CHECK(page->view().plan.error_of("concerns/0", "answered").find("is before it was raised") !=
        std::string::npos);
  page->apply(set("concerns/0", {{"answered", "2026-03-09"}, {"answer", "All of it."}}));
  const PlanRecords& records = page->view().study.plan->records;
  REQUIRE(records.measures.size() == 1);
  CHECK(records.measures[0].values[0].value == Rational(37, 4));
  CHECK(records.concerns[0].answered == day_from_text("2026-03-09"));
}

TEST_CASE("a plan does not touch the figures: nothing is compared again for it") {
  const auto page = with_plan();
  const long before = asked(*page, "compare");
  page->apply(set("", {{"name", "Another name"}}));
  page->apply(Undo{});
  page->apply(Redo{});
  CHECK(asked(*page, "compare") == before);
  CHECK(page->view().study.plan->name == "Another name");
  page->apply(SetDates{"2025-05-01", "2026-03-31"});
  CHECK(asked(*page, "compare") == before + 1);
  page->apply(Undo{});
  CHECK(asked(*page, "compare") == before + 2);
}

TEST_CASE("a plan's table goes out and comes back; what cannot be read is told") {
  const auto page = with_plan();
  page->apply(SavePlan{"csv", "headlines"});
  page->apply(SavePlan{"json", "full"});
  page->apply(SavePlanPage{});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 3);
  CHECK(files[0].name == "plan.csv");
  CHECK(files[2].name == "sponsor-page.html");
  CHECK(files[2].type == "text/html");
  CHECK(files[2].text.find("Sign the policy off") != std::string::npos);
  CHECK(files[2].text.find("would have asked for") != std::string::npos);
  page->apply(PrintPlanPage{});
  CHECK(asked(*page, "print_report") == 1);
  const ActionPlan before = *page->view().study.plan;
  page->apply(EditPlan{PlanEditKind::remove, "actions/1"});
  page->offer({{"plan.csv", files[0].text}});
  CHECK(page->view().study.plan == before);
  page->offer({{"plan.json", "{\"schema\": 1}"}});
  CHECK_FALSE(page->view().errors.empty());
  CHECK(page->view().study.plan == before);
  page->offer({{"plan.txt", "nothing"}});
  CHECK(page->view().errors[0].find("choose a file that ends in .json, .csv or .xlsx") != std::string::npos);
}

TEST_CASE("training is estimated, and a changed input explains its change") {
  const auto page = with_plan();
  page->apply(EstimateTraining{{{"managers", "400"}}});
  REQUIRE(page->view().plan.training.found);
  CHECK(page->view().plan.training.found->changes.empty());
  CHECK(page->view().plan.training.found->figures.size() == 7);
  page->apply(EstimateTraining{{{"managers", "many"}}});
  CHECK_FALSE(page->view().plan.training.error_of("managers").empty());
  page->apply(EstimateTraining{{{"managers", "800"}}});
  REQUIRE(page->view().plan.training.found->changes.size() == 1);
  CHECK(page->view().plan.training.errors.empty());
}

TEST_CASE(
    "the monthly report is made of the study's people and plan, and is of an earlier state after an edit") {
  const auto page = with_plan();
  page->apply(SaveMonthly{});
  CHECK(page->saved().empty());
  page->apply(MakeMonthly{{{"red_from", "many"}}});
  CHECK(page->view().plan.monthly.error_of("red_from") ==
        "\"many\" does not fit; write a whole number from 1 to 400.");
  page->apply(MakeMonthly{{{"amber_from", "6"}, {"service_amber_from", "11"}}});
  CHECK(page->view().plan.monthly.error_of("service_amber_from") == "11 is above red, from 10; lower it.");
  page->apply(MakeMonthly{{{"amber_from", "6"}}});
  REQUIRE(page->view().plan.monthly.found);
  CHECK(page->view().plan.monthly.found->file.find("amber from 6 and red from 10") != std::string::npos);
  page->apply(SaveMonthly{});
  const auto files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "monthly-report.html");
  page->apply(PrintMonthly{});
  CHECK(asked(*page, "print_report") == 1);
  page->apply(set("actions/0", {{"what", "Agree the policy"}}));
  CHECK(page->view().plan.monthly.stale);
}

TEST_CASE("answers to a form are counted, and the plan's survey questions kept until undone") {
  const auto page = with_plan();
  REQUIRE(page->view().plan.forms.size() == 4);
  std::string answers = "group,improved,comment\n";
  for (int i = 0; i < 6; ++i) answers += "staff,4,Kind\n";
  page->offer({{"answers.csv", answers}}, "answers_survey");
  REQUIRE(page->view().plan.feedback);
  CHECK(page->view().plan.feedback->questions[0].rows[1] ==
        std::vector<std::string>{"Staff", "0", "0", "0", "5", "0", "5", "4"});
  page->apply(KeepFeedback{});
  const auto& kept = page->view().study.plan->records.surveys;
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].counts[3] == 5);
  page->apply(KeepFeedback{});
  CHECK(page->view().study.plan->records.surveys.size() == 1);
  page->apply(Undo{});
  CHECK(page->view().study.plan->records.surveys.empty());
  page->apply(KeepFeedback{});
  CHECK(page->view().study.plan->records.surveys.size() == 1);
  page->offer({{"answers.csv", "group,Name\nstaff,A. Person\n"}}, "answers_survey");
  CHECK_FALSE(page->view().plan.feedback);
  CHECK(page->view().plan.feedback_errors.size() == 1);
}

TEST_CASE("a table and a blank form are saved, the workbook in base64") {
  const auto page = with_plan();
  page->apply(SavePlan{"xlsx", "full"});
  page->apply(SaveForm{"audit"});
  page->apply(PrintForm{"survey"});
  const auto files = page->saved();
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "plan.xlsx");
  CHECK(files[0].text.starts_with("UEsDB"));  // PK 3
  CHECK(files[0].text.size() % 4 == 0);
  CHECK(files[1].name == "audit-form.html");
  CHECK(asked(*page, "print_report") == 1);
}
