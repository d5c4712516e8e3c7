#include <catch2/catch_test_macros.hpp>

#include "core/exercise/known_record.h"
#include "core/exercise/play/play.h"
#include "core/policy/parameter.h"
#include "tests/exercise/small_pack.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// The answers to one question about the record of the small pack, old and new.
class AskedPack {
 public:
  explicit AskedPack(Json absences) {
    json_["exercises"][0]["record"]["absences"] = std::move(absences);
    json_["exercises"][0]["steps"] = Json::array();
  }
  Json& record() { return json_["exercises"][0]["record"]; }
  Json& pack() { return json_; }

  std::string answer(const std::string& day, Json question) {
    question["text"] = "?";
    Json json = json_;
    json["exercises"][0]["steps"].push_back(
        {{"id", "a"}, {"day", day}, {"told", "…"}, {"question", question}});
    const LoadedPack pack = loaded(json);
    const Exercise& exercise = pack.pack.exercises[0];
    const auto answers = answer_exercise(exercise, pack.policies);
    because = {answers[0].answers[0].because, answers[0].answers[1].because};
    return canonical_text(*exercise.steps[0].question, answers[0].answers[0]) + " | " +
           canonical_text(*exercise.steps[0].question, answers[0].answers[1]);
  }

  std::array<std::string, 2> because;

 private:
  Json json_ = small_pack();
};

Json number(const char* ask) { return {{"form", "number"}, {"ask", ask}}; }
Json date(const char* ask) { return {{"form", "date"}, {"ask", ask}}; }
Json choice(const char* ask) { return {{"form", "choose_one"}, {"ask", ask}}; }

}  // namespace

TEST_CASE("spells, days and score are those of a person with a calendar") {
  // Working days: 3 February 1; 17 and 18 March 2; 12 May 1; 7 July 1; 15 September 1; 10 and 11 November 2.
  AskedPack asked(small_pack()["exercises"][0]["record"]["absences"]);
  CHECK(asked.answer("2025-11-12", number("spells")) == "6 | 6");
  CHECK(asked.answer("2025-11-12", number("days")) == "8 | 8");
  CHECK(asked.answer("2025-11-12", number("score")) == "288 | none");
  // On the day of the sixth spell's start it is still open: one day of it, five before.
  CHECK(asked.answer("2025-11-10", number("days")) == "7 | 7");
  // Three months back from 12 November is 13 August: two spells.
  Json three = number("spells");
  three["months"] = 3;
  CHECK(asked.answer("2025-11-12", three) == "2 | 2");
  CHECK(asked.answer("2025-01-01", number("spells")) == "0 | 0");
}

TEST_CASE("a spell is left out by the policy that leaves it out, and the because says where") {
  AskedPack asked(Json::array(
      {{{"first_day", "2025-06-02"}, {"last_day", "2025-06-13"}, {"category", "pregnancy_related"}}}));
  CHECK(asked.answer("2025-06-16", choice("counted")) == "informal_only | informal_only");
  CHECK(asked.because[0].find("2.12.7") != std::string::npos);
  CHECK(asked.answer("2025-06-16", {{"form", "choose_several"}, {"ask", "triggers_met"}}) == "none | none");
  CHECK(asked.answer("2025-06-16", number("days")) == "0 | 0");
  // Ten working days would meet the ten-day trigger were it any other absence.
  AskedPack other(Json::array({{{"first_day", "2025-06-02"}, {"last_day", "2025-06-13"}}}));
  CHECK(other.answer("2025-06-16", {{"form", "choose_several"}, {"ask", "triggers_met"}}) ==
        "ten_days | none");
  CHECK(other.answer("2025-06-16", choice("next_stage")) == "stage_1 | none");
}

TEST_CASE("a record is known as it was on the step's day") {
  Json absences =
      Json::array({{{"first_day", "2025-06-02"}, {"last_day", "2025-06-13"}, {"told_until", "2025-06-20"}},
                   {{"first_day", "2025-06-02"},
                    {"last_day", "2025-06-13"},
                    {"category", "work_accident"},
                    {"told_on", "2025-06-20"}}});
  AskedPack asked(absences);
  CHECK(asked.answer("2025-06-19", choice("counted")) == "always | always");
  CHECK(asked.answer("2025-06-20", choice("counted")) == "informal_only | always");
  CHECK(asked.answer("2025-06-06", number("days")) == "5 | 5");
}

TEST_CASE("a fit note's gap is counted from calendar day 8 and ends where a note covers") {
  // 2 June to 27 June: day 8 is 9 June. Notes cover 11 to 20 June: 9, 10 June and 21 to 27 June are without:
  // 9 days.
  AskedPack asked(Json::array({{{"first_day", "2025-06-02"}, {"last_day", "2025-06-27"}}}));
  asked.record()["events"] =
      Json::array({{{"date", "2025-06-11"}, {"kind", "fit_note"}, {"until", "2025-06-20"}}});
  CHECK(asked.answer("2025-06-30", number("fit_note_gap")) == "9 | none");
  CHECK(asked.because[0].find("9 to 10 June 2025") != std::string::npos);
  CHECK(asked.answer("2025-06-30", date("fit_note_day")) == "2025-06-09 | none");
  // 26 calendar days are two days short of four weeks.
  CHECK(asked.answer("2025-06-30", number("long_spells")) == "0 | 0");
}

TEST_CASE("days of a case come from the timeline") {
  AskedPack asked(Json::array({{{"first_day", "2025-06-02"}, {"last_day", "2025-06-13"}}}));
  asked.record()["decisions"] = Json::array({{{"date", "2025-06-16"},
                                              {"kind", "stage"},
                                              {"about", "informal_review"},
                                              {"why", "to talk"},
                                              {"under", "new"}}});
  // Old: the look on Friday 13 June; the invitation on Monday 16 June; 48 hours of notice are two clear days,
  // 17 and 18; the meeting on Thursday 19 June. New: decided on Monday 16 June; two clear working days, the
  // same two.
  CHECK(asked.answer("2025-06-16", date("meeting_day")) == "2025-06-19 | 2025-06-19");
  CHECK(asked.answer("2025-06-16", choice("stage")) == "none | none");
  CHECK(asked.answer("2025-06-23", choice("stage")) == "stage_1 | informal_review");
  // The first warning lives twelve months from the meeting, the review comes six months on; two months on
  // with the new.
  CHECK(asked.answer("2025-06-23", date("warning_ends")) == "2026-06-19 | none");
  CHECK(asked.answer("2025-06-23", date("review_day")) == "2025-12-19 | 2025-08-19");
  // Back on Monday 16 June: the old policy gives seven days of the pattern, to Tuesday 24 June; the new one
  // the day itself.
  CHECK(asked.answer("2025-06-16", date("return_meeting_day")) == "2025-06-24 | 2025-06-16");
}

TEST_CASE("an answer follows the policy: a threshold moved moves it") {
  const LoadedPack pack = loaded(small_pack());
  const Exercise& exercise = pack.pack.exercises[0];
  PackPolicies moved = pack.policies;
  moved[0] = *with_edit(moved[0], {"triggers.bradford.at_least", "289"});
  const auto before = answer_exercise(exercise, pack.policies);
  const auto after = answer_exercise(exercise, moved);
  CHECK(before[3].answers[0].chosen == std::vector<std::string>{"bradford"});
  CHECK_FALSE(after[3].answers[0].arises);
  CHECK(after[0].answers[0].number == before[0].answers[0].number);
}

TEST_CASE("what is shown beside a step is what is known on its day") {
  Json json = small_pack();
  json["exercises"][0]["record"]["people"][0]["work_pattern"] = "MTW----";
  json["exercises"][0]["record"]["events"] =
      Json::array({{{"date", "2025-03-18"}, {"kind", "fit_note"}, {"until", "2025-03-20"}},
                   {{"date", "2025-03-19"}, {"kind", "return_meeting"}, {"under", "new"}}});
  const LoadedPack pack = loaded(json);
  const auto known = record_known_on(pack.pack.exercises[0].record, *day_from_text("2025-03-18"));
  CHECK(known.person == "Works on Monday, Tuesday and Wednesday; in service since 2 September 2019.");
  REQUIRE(known.spells.size() == 2);
  CHECK(known.spells[0].last_day == day_from_text("2025-02-03"));
  CHECK_FALSE(known.spells[1].last_day);
  REQUIRE(known.facts.size() == 1);
  CHECK(known.facts[0].words == "Fit note until 20 March 2025");
  CHECK(known.facts[0].under == AskedUnder::both);
}
