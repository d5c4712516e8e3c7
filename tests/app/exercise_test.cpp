// Training case studies in the app: a pack opened, played, resumed, handed out. Answers by hand.

#include <catch2/catch_test_macros.hpp>

#include "core/io/exercise/pack_json.h"
#include "core/io/json.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

std::unique_ptr<Page> in_pack() {
  auto page = opened_page();
  page->apply(GoTo{Place::exercises});
  page->apply(OpenPack{"manager-session"});
  REQUIRE(page->view().exercises.pack);
  return page;
}

const StepView& step(const Page& page) {
  REQUIRE(page.view().exercises.step);
  return *page.view().exercises.step;
}

}  // namespace

TEST_CASE("a pack is opened with its running order and case studies") {
  const auto page = opened_page();
  page->apply(GoTo{Place::exercises});
  REQUIRE(page->view().exercises.packs.size() == 2);
  page->apply(OpenPack{"manager-session"});
  const PackView& pack = *page->view().exercises.pack;
  long minutes = 0;
  for (const RunningItemView& item : pack.running_order) minutes += item.minutes;
  CHECK(minutes <= pack.minutes);
  CHECK(pack.minutes == 120);
  CHECK(pack.exercises.size() == 14);
  CHECK(pack.policies.size() == 2);
}

TEST_CASE("a learner answers under both policies, is told why, goes on and back") {
  const auto page = in_pack();
  page->apply(BeginExercise{"six-short-spells"});
  CHECK(step(*page).number == 1);
  CHECK(step(*page).spells.size() == 6);
  CHECK(step(*page).answers.empty());
  // Six spells between 3 February and 11 November 2025, all within twelve months of 12 November.
  page->apply(MovePlay{"answer", "old", "5"});
  CHECK_FALSE(step(*page).sides[0].is_right);
  page->apply(MovePlay{"answer", "old", "6"});
  CHECK(step(*page).sides[0].is_right);
  page->apply(MovePlay{"answer", "new", "many"});
  CHECK_FALSE(page->view().exercises.error_of("new").empty());
  CHECK(step(*page).sides[1].given.empty());
  page->apply(MovePlay{"answer", "new", "6"});
  CHECK(page->view().exercises.errors.empty());
  CHECK(step(*page).answers.size() == 2);
  CHECK(step(*page).points == "2");
  page->apply(MovePlay{"go_on"});
  CHECK(step(*page).step == "score");
  // Six spells of 1, 2, 1, 1, 1 and 2 working days: 6 times 6 times 8.
  page->apply(MovePlay{"answer", "old", "288"});
  CHECK(step(*page).sides[0].is_right);
  page->apply(MovePlay{"go_on"});
  CHECK(step(*page).step == "met");
  page->apply(MovePlay{"go_back"});
  CHECK(step(*page).sides[0].given == "288");
}

TEST_CASE("a learner who knows goes through every case study of both packs and has every point") {
  std::size_t exercises = 0;
  for (const std::string& id : shipped_pack_ids()) {
    const auto loaded = shipped_pack(id);
    const auto page = opened_page();
    page->apply(GoTo{Place::exercises});
    page->apply(OpenPack{id});
    for (const Exercise& exercise : loaded->pack.exercises) {
      INFO(id << ' ' << exercise.id);
      ++exercises;
      const auto answers = answer_exercise(exercise, loaded->policies);
      page->apply(BeginExercise{exercise.id});
      for (std::size_t steps = 0; !step(*page).ended && steps <= exercise.steps.size(); ++steps) {
        const std::size_t at = step_index(exercise, step(*page).step);
        REQUIRE(at < exercise.steps.size());
        const auto& question = exercise.steps[at].question;
        if (question && question->form == QuestionForm::free_text) page->apply(MovePlay{"own", {}, {}, true});
        for (const PolicySide side : policy_sides) {
          if (!question || question->form == QuestionForm::free_text || !question->asks(side)) continue;
          const std::string under(policy_side_names[static_cast<std::size_t>(side)]);
          page->apply(MovePlay{"answer", under, canonical_text(*question, answers[at].under(side))});
        }
        CHECK(page->view().exercises.errors.empty());
        CHECK(step(*page).done);
        CHECK(step(*page).points == std::to_string(step(*page).possible));
        page->apply(MovePlay{"go_on"});
      }
      CHECK(step(*page).ended);
      page->apply(LeaveExercise{});
    }
  }
  CHECK(exercises == 24);
}

TEST_CASE("a begun case study is there at the next opening; one that no longer fits is begun again") {
  const auto page = in_pack();
  page->apply(BeginExercise{"six-short-spells"});
  page->apply(MovePlay{"answer", "old", "6"});
  page->apply(MovePlay{"go_on"});
  const std::string kept = page->session.take_plays();
  REQUIRE_FALSE(kept.empty());
  CHECK(page->session.take_plays().empty());
  const auto later = opened_page();
  later->session.set_plays(kept);
  later->apply(GoTo{Place::exercises});
  later->apply(OpenPack{"manager-session"});
  later->apply(BeginExercise{"six-short-spells"});
  CHECK(step(*later).step == "score");
  later->apply(MovePlay{"begin"});
  CHECK(step(*later).step == "count");
  const auto odd = opened_page();
  odd->session.set_plays(R"({"manager-session/six-short-spells":"{\"schema\":1,\"exercise\":\"another\"}"})");
  odd->apply(GoTo{Place::exercises});
  odd->apply(OpenPack{"manager-session"});
  odd->apply(BeginExercise{"six-short-spells"});
  CHECK(step(*odd).step == "count");
}

TEST_CASE("what is known of a part day and of another kind of absence is said as the handout says it") {
  const auto page = in_pack();
  page->apply(BeginExercise{"a-morning-at-the-hospital"});
  // Two hours of an appointment on 14 October 2025; the one in January is not known yet on 15 October.
  CHECK(step(*page).spells ==
        std::vector<std::string>{"14 October 2025, 2 hours of the day (medical appointment)"});
}

TEST_CASE("the clock of a session counts while it runs, the step's from its beginning") {
  const auto page = in_pack();
  page->session.tick(40);  // it stands
  page->apply(RunClock{true});
  CHECK(page->session.take_forwarded().back().is<RunClock>());
  page->session.tick(100);
  page->session.tick(130);
  page->apply(BeginExercise{"six-short-spells"});
  const SessionClockView& clock = page->view().exercises.clock;
  CHECK(clock.session == 30);
  CHECK(clock.step == 0);
  page->session.tick(150);
  page->apply(MovePlay{"reveal"});
  CHECK(clock.step == 20);
  page->apply(MovePlay{"go_on"});
  CHECK(clock.step == 0);
  page->apply(RunClock{false});
  page->session.tick(500);
  page->apply(RunClock{true});
  page->session.tick(600);
  page->session.tick(601);
  CHECK(clock.session == 51);
  CHECK(clock.step == 1);
  page->apply(ResetClock{});
  CHECK(clock.session == 0);
  CHECK(clock.running);
  page->apply(ClosePack{});
  CHECK_FALSE(clock.running);
}

TEST_CASE("what is revealed first gives no point, and free text is marked by its writer") {
  const auto page = in_pack();
  page->apply(BeginExercise{"six-short-spells"});
  page->apply(MovePlay{"reveal"});
  CHECK(step(*page).revealed);
  CHECK(step(*page).answers.size() == 2);
  CHECK(step(*page).points == "0");
  page->apply(MovePlay{"answer", "old", "6"});
  CHECK(step(*page).points == "0");
  page->apply(MovePlay{"jump", {}, "talk"});
  CHECK(step(*page).form == "free_text");
  page->apply(MovePlay{"reveal"});
  REQUIRE(step(*page).answers.size() == 1);
  page->apply(MovePlay{"own", {}, {}, true});
  CHECK(step(*page).points == "1");
}

TEST_CASE("moves asked for in one breath are each made from what the one before gave") {
  const auto page = in_pack();
  page->apply(BeginExercise{"six-short-spells"});
  page->apply(MovePlay{"jump", {}, "talk"});
  page->apply(MovePlay{"reveal"});
  page->session.apply(MovePlay{"own", {}, {}, true});
  page->session.apply(MovePlay{"go_on"});
  page->settle();
  CHECK(step(*page).points == "1");
  CHECK(step(*page).ended);
}

TEST_CASE("a second press of Go on before the answer leads past no step unseen") {
  const auto page = in_pack();
  page->apply(BeginExercise{"six-short-spells"});
  page->session.apply(MovePlay{"go_on"});
  page->session.apply(MovePlay{"go_on"});
  page->settle();
  CHECK(step(*page).step == "score");
}

TEST_CASE("an answer given and left in one breath is there on return; one that is refused is seen first") {
  const auto page = in_pack();
  page->apply(BeginExercise{"six-short-spells"});
  page->session.apply(MovePlay{"answer", "old", "6"});
  page->session.apply(LeaveExercise{});
  page->settle();
  CHECK_FALSE(page->view().exercises.step);
  page->apply(BeginExercise{"six-short-spells"});
  CHECK(step(*page).sides[0].given == "6");
  page->session.apply(MovePlay{"answer", "new", "about six"});
  page->session.apply(MovePlay{"go_on"});
  page->settle();
  CHECK(step(*page).step == "count");
  CHECK_FALSE(page->view().exercises.error_of("new").empty());
}

TEST_CASE("a pack is played under the study's own policies, follows their changes, and a copy carries them") {
  const std::string own = "reigate-banstead-2014-own";
  const auto page = opened_page();
  page->apply(CopyPolicy{"reigate-banstead-2014"});
  page->apply(ChoosePolicy{Side::old_policy, own});
  page->apply(ChoosePolicy{Side::new_policy, "nw-wellbeing"});
  page->apply(GoTo{Place::exercises});
  page->apply(OpenPack{"manager-session"});
  CHECK_FALSE(page->view().exercises.pack->under_study);
  page->apply(PlayUnder{true});
  REQUIRE(page->view().exercises.pack->under_study);
  CHECK(page->view().exercises.pack->policies[0].ends_with(", our own"));
  CHECK(page->view().exercises.pack->left_out.empty());
  const auto met = [&] {
    page->apply(BeginExercise{"six-short-spells"});
    page->apply(MovePlay{"jump", {}, "met"});
    page->apply(MovePlay{"reveal"});
    return step(*page).answers[0].text;
  };
  CHECK(met() == "“Bradford score”");
  // 288 is met from 200 on, not from 300 on.
  page->apply(ChangePolicy{own, "set", "triggers.bradford.at_least", "300"});
  CHECK_FALSE(page->view().exercises.step);
  CHECK(met() == "None");
  page->apply(LeaveExercise{});
  page->apply(CopyPack{});
  const std::string copy = page->view().study.own_packs.at(0).text;
  page->apply(WritePack{});
  page->apply(OpenPack{"manager-session"});
  CHECK(met() == "“Bradford score”");
  const auto another = in_pack();
  another->offer({{"copy.json", copy}});
  CHECK(another->view().exercises.pack->policies[0].ends_with(", our own"));
  another->apply(PlayUnder{true});
  CHECK_FALSE(another->view().exercises.pack->policies[0].ends_with(", our own"));
  another->apply(PlayUnder{false});
  CHECK(another->view().exercises.pack->policies[0].ends_with(", our own"));
}

TEST_CASE("a pack from someone else is checked before anything of it is shown") {
  const auto page = in_pack();
  page->offer({{"theirs.json", R"({"schema":1,"id":"theirs","title":"<script>alert(1)</script>"})"}});
  CHECK_FALSE(page->view().errors.empty());
  CHECK(page->view().exercises.pack->id == "manager-session");
  page->apply(Dismiss{});
  page->apply(SaveHandout{true});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "answers.html");
  CHECK(files[0].text.find("Six short spells") != std::string::npos);
  page->apply(PrintHandout{false});
  CHECK(page->calls.back() == "print_report");
}
