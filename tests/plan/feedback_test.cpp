// Feedback and audit forms: read, counted, small groups left out. Counts by hand.
#include <catch2/catch_test_macros.hpp>

#include "core/io/plan/feedback/answers_table.h"
#include "core/io/plan/feedback/feedback_json.h"
#include "core/io/plan/feedback/feedback_text.h"

using namespace turnpoint;

namespace {

FeedbackForm survey() { return shipped_feedback_form("survey").value(); }

std::string rows(const std::string& row, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += row + "\n";
  return text;
}

/// Seven of staff, six managers, two of HR.
std::string answers() {
  return "group,improved,confident,Is there anything you would like us to know? Please name nobody.\n" +
         rows("staff,4,,Kind", 5) + rows("staff,2,3,", 2) + rows("managers,5,2,", 6) + rows("hr,1,1,", 2);
}

}  // namespace

TEST_CASE("every form that comes with Turnpoint is read, and groups fit their place in a plan") {
  CHECK(shipped_feedback_form_ids() == std::vector<std::string>{"survey", "manager", "colleague", "audit"});
  for (const std::string& id : shipped_feedback_form_ids()) {
    const auto form = shipped_feedback_form(id);
    REQUIRE(form);
    CHECK(form->id == id);
  }
  CHECK_FALSE(shipped_feedback_form("weather"));
}

TEST_CASE("answers are counted by question, group and option") {
  const auto tally = read_feedback_answers(survey(), "answers.csv", answers());
  REQUIRE(tally);
  CHECK(tally->people == std::vector<int>{7, 6, 2});
  CHECK(tally->given[0][0] == std::vector<int>{0, 2, 0, 5, 0});
  CHECK(tally->words[3].size() == 5);
}

TEST_CASE("a small group hides the next smallest, and all of them stay") {
  const auto tally = read_feedback_answers(survey(), "answers.csv", answers());
  REQUIRE(tally);
  const auto improved = counts_of(survey(), *tally, 0, 5);
  CHECK(improved[0].shown);
  // 5 times 4 and 2 times 2 are 24 points of 7 people.
  CHECK(improved[0].mean == Rational(24, 7));
  CHECK_FALSE(improved[1].shown);
  CHECK_FALSE(improved[2].shown);
  CHECK(improved[2].by_option.empty());
  // 24 + 30 + 2 points of 15 people.
  CHECK(improved[3].mean == Rational(56, 15));
  // Two of staff and two of HR answered: four together, so the managers are hidden beside them.
  const auto confident = counts_of(survey(), *tally, 1, 5);
  CHECK_FALSE(confident[0].shown);
  CHECK_FALSE(confident[1].shown);
  CHECK(confident[3].answers == 10);
  // Nobody answered: nothing is hidden, nothing is known.
  CHECK(counts_of(survey(), *tally, 2, 5)[0].shown);
}

TEST_CASE("which groups are shown") {
  CHECK(shown_groups({5, 5}, 5) == std::vector<bool>{true, true});
  CHECK(shown_groups({4, 9, 30}, 5) == std::vector<bool>{false, false, true});
  CHECK(shown_groups({3, 2, 9}, 5) == std::vector<bool>{false, false, true});
  CHECK(shown_groups({0, 9}, 5) == std::vector<bool>{true, true});
  CHECK(shown_groups({4}, 5) == std::vector<bool>{false});
}

TEST_CASE("a plan keeps its three questions, of groups that are shown") {
  const auto tally = read_feedback_answers(survey(), "answers.csv", answers());
  REQUIRE(tally);
  const Day date = day_from_text("2026-06-01").value();
  const auto kept = survey_answers(survey(), *tally, date, 5);
  REQUIRE(kept.size() == 1);
  CHECK(kept[0] == SurveyAnswers{date, SurveyGroup::staff, SurveyQuestion::improved, {0, 2, 0, 5, 0}});
}

TEST_CASE("nothing that may say who answered is read") {
  const auto refused =
      read_feedback_answers(survey(), "answers.csv", "group,Name,improved\nstaff,A. Person,6\nboard,B,3\n");
  REQUIRE_FALSE(refused);
  REQUIRE(refused.error().size() == 3);
  CHECK(refused.error()[0].where == "answers.csv:1:Name");
  CHECK(refused.error()[0].code == ErrorCode::unknown_field);
  CHECK(refused.error()[1].where == "answers.csv:2:improved");
  CHECK(refused.error()[1].detail == "\"6\" is none of the answers; write 1, 2, 3, 4 or 5.");
  CHECK(refused.error()[2].where == "answers.csv:3:group");
  CHECK_FALSE(read_feedback_answers(survey(), "answers.csv", "improved\n3\n"));
}

TEST_CASE("an audit's results are counted file by file") {
  const FeedbackForm audit = shipped_feedback_form("audit").value();
  const auto tally = read_feedback_answers(audit, "audit.csv",
                                           "welcome_back,plan\n" + rows("in time,yes", 4) +
                                               rows("Later,no", 2) + ",not needed\n");
  REQUIRE(tally);
  CHECK(tally->people == std::vector<int>{7});
  CHECK(tally->given[0][0] == std::vector<int>{4, 2, 0, 0});
  CHECK(tally->given[2][0] == std::vector<int>{4, 2, 1});
  const FeedbackRun run{audit, *tally, 5};
  CHECK(feedback_rows(run, 0) == std::vector<std::vector<std::string>>{
                                     {"Group", "in time", "later", "none on file", "not due yet", "Answered"},
                                     {"Case files", "4", "2", "0", "0", "6"}});
  CHECK(feedback_csv(run).starts_with("question,group,answer,count\nwelcome_back,Case files,in time,4\n"));
}

TEST_CASE("texts are listed only where they were asked for and enough people wrote one") {
  const auto tally = read_feedback_answers(survey(), "answers.csv", answers());
  REQUIRE(tally);
  CHECK(feedback_table({survey(), *tally, 5}).find("Kind") == std::string::npos);
  CHECK(feedback_table({survey(), *tally, 5, true}).find("  - Kind") != std::string::npos);
  CHECK(feedback_table({survey(), *tally, 6, true}).find("Kind") == std::string::npos);
}

TEST_CASE("a form with faults is refused with all of them") {
  const auto refused = read_feedback_form(
      R"({"id": "f", "name": "F", "groups": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}],
          "questions": [{"id": "group", "label": "?", "kind": "choice", "options": ["yes"]},
                        {"id": "q", "label": "?", "low": "no", "survey": "weather"}]})",
      "form.json");
  REQUIRE_FALSE(refused);
  std::vector<std::string> places;
  for (const Error& error : refused.error()) places.push_back(error.where);
  CHECK(places == std::vector<std::string>{"form.json: questions.group.options",
                                           "form.json: questions.q.high", "form.json: questions.q.survey",
                                           "form.json: questions", "form.json: groups"});
}

TEST_CASE("a blank form has a heading for each question and room for each answer") {
  const std::string page = feedback_form_html(survey());
  CHECK(page.find("<h2>Which group do you belong to?</h2>") != std::string::npos);
  CHECK(page.find("<li>1 (not at all)</li>") != std::string::npos);
  CHECK(page.find("class=\"lines\"") != std::string::npos);
  CHECK(page.find("size: A4") != std::string::npos);
}
