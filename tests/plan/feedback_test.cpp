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
  // The last two of staff wait for three more.
  CHECK(tally->given[0][0] == std::vector<int>{0, 0, 0, 5, 0});
  CHECK(tally->waiting[0][0] == std::vector<std::size_t>{1, 1});
  CHECK(tally->words[3].size() == 5);
}

TEST_CASE("a group of which no batch is full is not shown, and is in no sum") {
  const auto tally = read_feedback_answers(survey(), "answers.csv", answers());
  REQUIRE(tally);
  const auto improved = counts_of(survey(), *tally, 0, 5);
  CHECK(improved[0].mean == Rational(4));
  CHECK(improved[1].mean == Rational(5));
  CHECK_FALSE(improved[2].shown);
  CHECK(improved[2].by_option.empty());
  // Five times 4 and five times 5.
  CHECK(improved[3].mean == Rational(9, 2));
  // Two of staff and two of HR answered; of the six managers five count.
  const auto confident = counts_of(survey(), *tally, 1, 5);
  CHECK_FALSE(confident[0].shown);
  CHECK(confident[1].answers == 5);
  CHECK(confident[3].answers == 5);
  // Nobody answered: nothing is hidden, nothing is known.
  CHECK(counts_of(survey(), *tally, 2, 5)[0].shown);
  // From seven on, five of staff and five managers are ten together that nobody sees apart.
  const auto seven = counts_of(survey(), *tally, 0, 7);
  CHECK_FALSE(seven[0].shown);
  CHECK(seven[3].answers == 10);
}

TEST_CASE(
    "no two summaries of a table that grows differ by fewer than five answers, whatever size each has") {
  const FeedbackForm form = survey();
  const char* const groups[] = {"staff", "managers", "staff", "hr", "staff"};
  std::vector<std::vector<FeedbackCounts>> summaries;
  std::string text = "group,improved\n";
  for (int row = 0; row < 60; ++row) {
    text += std::string(groups[row % 5]) + "," + std::to_string(1 + row * row % 5) + "\n";
    const auto tally = read_feedback_answers(form, "answers.csv", text);
    REQUIRE(tally);
    for (const int fewest : {5, 6, 11}) summaries.push_back(counts_of(form, *tally, 0, fewest));
  }
  // Of all cells of both, so of a group against another and against all as well.
  for (const auto& a : summaries) {
    for (const auto& b : summaries) {
      for (std::size_t group = 0; group < a.size(); ++group) {
        if (!a[group].shown || !b[group].shown) continue;
        CHECK((a[group].answers - b[group].answers) % 5 == 0);
        if (a[group].answers == b[group].answers) CHECK(a[group].by_option == b[group].by_option);
      }
    }
    int apart = 0;
    for (std::size_t group = 0; group + 1 < a.size(); ++group) apart += a[group].shown ? a[group].answers : 0;
    if (a.back().shown) CHECK((a.back().answers - apart) % 5 == 0);
  }
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
  REQUIRE(kept.size() == 3);
  CHECK(kept[0] == SurveyAnswers{date, SurveyGroup::staff, SurveyQuestion::improved, {0, 0, 0, 5, 0}});
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
  // The fifth of each is the first of the two; the rest wait.
  CHECK(tally->given[0][0] == std::vector<int>{4, 1, 0, 0});
  CHECK(tally->given[2][0] == std::vector<int>{4, 1, 0});
  const FeedbackRun run{audit, *tally, 5};
  CHECK(feedback_rows(run, 0) == std::vector<std::vector<std::string>>{
                                     {"Group", "in time", "later", "none on file", "not due yet", "Answered"},
                                     {"Case files", "4", "1", "0", "0", "5"}});
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
