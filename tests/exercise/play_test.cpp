#include <catch2/catch_test_macros.hpp>

#include "core/io/exercise/play_json.h"
#include "tests/exercise/small_pack.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr PolicySide old_side = PolicySide::old_policy;
constexpr PolicySide new_side = PolicySide::new_policy;

struct Played {
  explicit Played(const Json& json = small_pack())
      : pack(loaded(json)), with(pack.pack.exercises[0], pack.policies) {}
  Played(const Played&) = delete;
  Played& operator=(const Played&) = delete;

  Played& give(PolicySide side, const char* text) {
    auto next = answer_step(with, play, side, text);
    REQUIRE(next);
    play = *next;
    return *this;
  }
  Played& on() {
    play = go_on(with, play);
    return *this;
  }
  std::string step() const { return step_in_hand(with, play).id; }
  std::string refused(PolicySide side, const char* text) const {
    const auto next = answer_step(with, play, side, text);
    return next ? "" : next.error().detail;
  }
  std::string why(PolicySide side) const { return mark_of_step(with, play, play.path.size() - 1, side)->why; }

  LoadedPack pack;
  PlayedExercise with;
  Play play = start_play();
};

}  // namespace

TEST_CASE("right answers are points, and the mark gives the policy's because") {
  Played played;
  played.give(old_side, "6").give(new_side, "5");
  CHECK(mark_of_step(played.with, played.play, 0, old_side)->right);
  CHECK_FALSE(mark_of_step(played.with, played.play, 0, new_side)->right);
  CHECK(played.why(old_side).find("Right: 6. In the 12 months up to 12 November 2025") == 0);
  CHECK(played.why(new_side).find("The answer is 6. You were 1 below it.") == 0);
  CHECK(score_of(played.with, played.play) == PlayScore{1, 2});
}

TEST_CASE("a right answer and a wrong one lead different ways") {
  Played right;
  right.on().give(old_side, "288").on();
  CHECK(right.step() == "met");
  Played wrong;
  wrong.on().give(old_side, "48").on();
  CHECK(wrong.step() == "sum");
  Played unanswered;
  unanswered.on().on();
  CHECK(unanswered.step() == "sum");
}

TEST_CASE("the straight way is that of right answers") {
  Played played;
  CHECK(straight_way(played.with) == std::vector<std::size_t>{0, 1, 3, 4});
}

TEST_CASE("several choices are right as a whole, and the mark says what is missing and what too much") {
  Played played;
  played.on().give(old_side, "288").on();
  played.give(old_side, "ten_days;bradford");
  CHECK(played.why(old_side).find("Too much: “Ten days in twelve months”.") != std::string::npos);
  played.give(old_side, "none");
  CHECK(played.why(old_side).find("Missing: “Bradford score”.") != std::string::npos);
  played.give(old_side, " bradford ").give(new_side, "none");
  CHECK(mark_of_step(played.with, played.play, 2, old_side)->right);
  CHECK(mark_of_step(played.with, played.play, 2, new_side)->right);
}

TEST_CASE("of several choices the right ones less the wrong ones give a part of the point") {
  ExerciseQuestion question;
  question.form = QuestionForm::choose_several;
  const std::vector<AnswerOption> options = {
      {"a", "A", true}, {"b", "B", true}, {"c", "C", true}, {"d", "D", false}};
  PolicyAnswer answer;
  answer.chosen = {"a", "b", "c"};
  const auto points = [&](const char* given) {
    return mark_answer(question, options, answer, *read_given(question, options, given)).points;
  };
  CHECK(points("a;b;c") == Rational(1));
  CHECK(points("a;b") == Rational(2, 3));
  CHECK(points("a;b;d") == Rational(1, 3));
  CHECK(points("a;d") == Rational(0));
  CHECK(points("d") == Rational(0));
  // All of them is not right, and what is too much is taken off.
  CHECK(points("a;b;c;d") == Rational(2, 3));
  const AnswerMark mark = mark_answer(question, options, answer, *read_given(question, options, "a;b"));
  CHECK_FALSE(mark.right);
  CHECK(mark.why.find("That is 0.67 of a point.") != std::string::npos);
}

TEST_CASE("what cannot be an answer is refused with what would be right") {
  Played played;
  CHECK(played.refused(old_side, "six") == "\"six\" is no number; write digits such as 7 or 7.5, or none.");
  CHECK(played.refused(old_side, " ") == "Nothing is written; where there is no answer write none.");
  played.on();
  CHECK(played.refused(new_side, "288") == "This step asks nothing under the new policy.");
  played.give(old_side, "288").on();
  CHECK(played.refused(old_side, "sundays") ==
        "\"sundays\" is none of the options; write bradford, ten_days, none.");
}

TEST_CASE("an answer shown first gives no point and is not answered any more") {
  Played played;
  played.play = reveal_step(played.play);
  CHECK(played.refused(old_side, "6") == "The answer has been shown already.");
  CHECK(is_step_done(played.with, played.play));
  CHECK(score_of(played.with, played.play) == PlayScore{0, 2});
}

TEST_CASE("free text is marked by its writer beside the model answer") {
  Played played;
  const auto jumped = jump_to(played.with, played.play, "talk");
  REQUIRE(jumped);
  played.play = *jumped;
  played.give(new_side, "Good morning, how are you?");
  CHECK_FALSE(mark_of_step(played.with, played.play, 1, new_side));
  played.play = *mark_own_text(played.with, played.play, true);
  CHECK(played.why(new_side) == "A model answer: How are you?");
  CHECK(score_of(played.with, played.play).points == 1);
  played.on();
  CHECK(played.play.ended);
  CHECK_FALSE(answer_step(played.with, played.play, new_side, "more"));
}

TEST_CASE("going back takes one move back, and what was answered is there again on return") {
  Played played;
  played.give(old_side, "6").on().give(old_side, "288");
  played.play = go_back(played.play);
  CHECK(played.step() == "count");
  CHECK(score_of(played.with, played.play) == PlayScore{1, 2});
  played.on();
  CHECK(played.why(old_side).find("Right: 288.") == 0);
  Play at_start = start_play();
  CHECK(go_back(at_start) == at_start);
}

TEST_CASE("a step jumped back to is there once, as it was answered, and its points count once") {
  Played played;
  played.give(old_side, "6").give(new_side, "6").on().give(old_side, "288");
  for (const char* step : {"count", "score", "count", "talk", "count"})
    played.play = *jump_to(played.with, played.play, step);
  CHECK(played.play.path.size() == 3);
  CHECK(played.step() == "count");
  CHECK(mark_of_step(played.with, played.play, 2, old_side)->right);
  CHECK(score_of(played.with, played.play) == PlayScore{3, 4});
  CHECK_FALSE(jump_to(played.with, played.play, "nowhere"));
}

TEST_CASE("a branch by score is taken at its score and not below it") {
  Json pack = small_pack();
  pack["exercises"][0]["steps"][1]["branches"] =
      Json::array({{{"on", "score_at_least"}, {"score", 2}, {"to", "talk"}},
                   {{"on", "score_below"}, {"score", 1}, {"to", "sum"}}});
  pack["exercises"][0]["steps"][1]["next"] = "met";
  Played two(pack);
  two.give(old_side, "6").on().give(old_side, "288").on();
  CHECK(two.step() == "talk");
  Played one(pack);
  one.on().give(old_side, "288").on();
  CHECK(one.step() == "met");
  Played none(pack);
  none.on().on();
  CHECK(none.step() == "sum");
}

TEST_CASE("a play saved and resumed is the same, and its marks are found again") {
  Played played;
  played.give(old_side, "6").on().give(old_side, "48").on();
  played.play = reveal_step(go_back(played.play));
  const std::string saved = print_json(play_json(played.with, played.play));
  const auto resumed = read_play(played.with, saved, "play.json");
  REQUIRE(resumed);
  CHECK(*resumed == played.play);
  CHECK(score_of(played.with, *resumed) == score_of(played.with, played.play));
  CHECK(saved.find("point") == std::string::npos);
}

TEST_CASE("a saved play that does not fit is refused with why") {
  Played played;
  const auto refusal_to_resume = [&](const char* text) {
    const auto read = read_play(played.with, text, "play.json");
    std::string lines;
    if (!read) {
      for (const Error& error : read.error()) lines += error.where + ": " + error.detail + '\n';
    }
    return lines;
  };
  CHECK(refusal_to_resume(R"({"schema":1,"exercise":"seven","path":[{"step":"count"}]})") ==
        "play.json: exercise: It is of the exercise \"seven\", not of \"six\".\n");
  CHECK(refusal_to_resume(R"({"schema":1,"exercise":"six","path":[{"step":"gone"}]})") ==
        "play.json: path.0.step: The exercise has no step \"gone\"; begin it again.\n");
  CHECK(refusal_to_resume(R"({"schema":1,"exercise":"six","path":[{"step":"count","old":"many"}]})")
            .find("path.0.old: \"many\" is no number") != std::string::npos);
  CHECK(refusal_to_resume(R"({"schema":1,"exercise":"six","path":[{"step":"count"},{"step":"count"}]})")
            .find("path.1.step: The step stands there twice") != std::string::npos);
  CHECK(refusal_to_resume(R"({"schema":1,"exercise":"six","path":[]})").find("path") != std::string::npos);
}
