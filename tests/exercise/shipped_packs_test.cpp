/// The packs that come with Turnpoint. Set TURNPOINT_UPDATE_GOLDEN to rewrite all answers; read the diff.

#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/io/cases/tone_json.h"
#include "core/io/exercise/answers_text.h"
#include "core/io/exercise/pack_tone.h"
#include "core/policy/parameter.h"
#include "tests/io/golden.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const std::vector<std::string> ids = {"manager-session", "train-the-trainer"};

LoadedPack pack_of(const std::string& id) {
  auto loaded = shipped_pack(id);
  std::string faults;
  if (!loaded) {
    for (const Error& error : loaded.error()) faults += error.where + ": " + error.detail + '\n';
  }
  INFO(faults);
  REQUIRE(loaded);
  return std::move(*loaded);
}

/// `exercise/step` and what is answered to it, old and new.
std::map<std::string, std::string> answers_of(const LoadedPack& loaded) {
  std::map<std::string, std::string> answers;
  for (const Exercise& exercise : loaded.pack.exercises) {
    const auto found = answer_exercise(exercise, loaded.policies);
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!found[i].asked || !exercise.steps[i].question->is_engine_decided()) continue;
      const ExerciseQuestion& question = *exercise.steps[i].question;
      answers[exercise.id + '/' + exercise.steps[i].id] = canonical_text(question, found[i].answers[0]) +
                                                          " | " +
                                                          canonical_text(question, found[i].answers[1]);
    }
  }
  return answers;
}

/// The exercises that answer otherwise once one value of the old policy is another.
std::set<std::string> changed_by(const std::string& id, const ParameterEdit& edit) {
  LoadedPack loaded = pack_of(id);
  const auto before = answers_of(loaded);
  loaded.policies[0] = *with_edit(loaded.policies[0], edit);
  std::set<std::string> changed;
  for (const auto& [place, answer] : answers_of(loaded)) {
    if (before.at(place) != answer) changed.insert(place.substr(0, place.find('/')));
  }
  return changed;
}

}  // namespace

TEST_CASE("the shipped packs are these, and hold every exercise asked for") {
  CHECK(shipped_pack_ids() == ids);
  std::set<std::string> exercises;
  for (const std::string& id : ids) {
    for (const Exercise& exercise : pack_of(id).pack.exercises) exercises.insert(exercise.id);
  }
  // The subject of training each stands for.
  const std::map<std::string, std::string> subjects = {{"mid-shift sickness", "left-mid-shift"},
                                                       {"appointment", "a-morning-at-the-hospital"},
                                                       {"sick on annual leave", "ill-on-holiday"},
                                                       {"disability leave", "planned-time"},
                                                       {"adjustment", "an-agreed-number"},
                                                       {"terminal diagnosis", "after-the-diagnosis"},
                                                       {"pregnancy", "four-days-in-spring"},
                                                       {"fertility", "one-more-try"},
                                                       {"elective surgery", "an-operation-by-choice"},
                                                       {"work accident", "a-fall-from-the-ladder"},
                                                       {"stress", "stress-on-the-note"},
                                                       {"Monday pattern", "four-mondays"},
                                                       {"repeated short spells", "six-short-spells"},
                                                       {"long-term with phased return", "twelve-weeks-away"},
                                                       {"redeployment", "another-post"},
                                                       {"ill-health retirement", "ill-health-retirement"},
                                                       {"no contact on day one", "nobody-rang"},
                                                       {"mid-stage at cut-over", "at-stage-two"},
                                                       {"tone", "two-ways-to-say-it"}};
  for (const auto& [subject, exercise] : subjects) {
    INFO(subject);
    CHECK(exercises.contains(exercise));
  }
  CHECK(exercises.size() >= 20);
}

TEST_CASE(
    "each running order fills its time, covers the ten topics and keeps the staff side's to the staff side") {
  const std::string& id = GENERATE_REF(ids[0], ids[1]);
  const LoadedPack loaded = pack_of(id);
  INFO(id);
  int minutes = 0;
  std::vector<std::string> staff_side;
  for (const RunningItem& item : loaded.pack.running_order) {
    minutes += item.minutes;
    if (item.staff_side_only) staff_side.push_back(item.title);
  }
  CHECK(minutes == loaded.pack.minutes);
  CHECK(minutes == (id == "manager-session" ? 120 : 210));
  CHECK(topics_left_out(loaded.pack).empty());
  CHECK(staff_side == std::vector<std::string>{"The staff side’s video"});
}

TEST_CASE("no text of a shipped pack accuses, save the directive side of a tone exercise, which does") {
  const std::string& id = GENERATE_REF(ids[0], ids[1]);
  LoadedPack loaded = pack_of(id);
  std::string hits;
  for (const Error& hit : tone_of_pack(loaded.pack, shipped_phrases()))
    hits += hit.where + ": " + hit.detail + '\n';
  CHECK(hits.empty());
  std::vector<std::string> exempt;
  for (Exercise& exercise : loaded.pack.exercises) {
    for (ExerciseStep& step : exercise.steps) {
      if (step.shows_directive_tone) exempt.push_back(exercise.id + '/' + step.id);
      step.shows_directive_tone = false;
    }
  }
  CHECK(exempt.size() == 1);
  CHECK(tone_of_pack(loaded.pack, shipped_phrases()).size() >= 3);
}

TEST_CASE("every exercise is asked under both policies, has its sources, and ends by every way through it") {
  const std::string& id = GENERATE_REF(ids[0], ids[1]);
  const LoadedPack loaded = pack_of(id);
  const auto answers = answers_of(loaded);
  for (const Exercise& exercise : loaded.pack.exercises) {
    INFO(exercise.id);
    CHECK_FALSE(exercise.sources.empty());
    CHECK_FALSE(exercise.about.empty());
    const bool tone = exercise.id == "two-ways-to-say-it" || exercise.id == "the-same-letter-twice";
    const auto first = answers.lower_bound(exercise.id + '/');
    CHECK((first != answers.end() && first->first.starts_with(exercise.id + '/')) != tone);
  }
}

TEST_CASE("all answers of a shipped pack are as they were") {
  const std::string& id = GENERATE_REF(ids[0], ids[1]);
  const LoadedPack loaded = pack_of(id);
  check_golden("exercises-" + id + ".csv", answers_csv(loaded, *exercises_shown(loaded.pack, "")));
}

TEST_CASE("answers are those of a person with a calendar") {
  const auto managers = answers_of(pack_of("manager-session"));
  const auto trainers = answers_of(pack_of("train-the-trainer"));
  const std::vector<std::pair<std::string, std::string>> by_hand = {
      // 1 + 2 + 1 + 1 + 1 + 2 = 8 days in 6 spells: 6 x 6 x 8.
      {"six-short-spells/score", "288 | none"},
      // Invited on Wednesday 12 November; 48 hours are 13 and 14; the first working day after is Monday the
      // 17th. Seven
      // days of the pattern from Wednesday 12: 12, 13, 14, 17, 18, 19, 20 November.
      {"six-short-spells/return", "2025-11-20 | 2025-11-12"},
      // Three of seven and a half hours.
      {"left-mid-shift/days", "0.4 | 0.4"},
      // Two thirds of a day is half a day or more: the old policy counts it.
      {"a-morning-at-the-hospital/long", "always | never"},
      {"a-morning-at-the-hospital/spells", "1 | 0"},
      // Day 8 of an absence from 12 January is 19 January, on which the note begins.
      {"a-fall-from-the-ladder/gap", "0 | none"},
      // 2 + 1 + 2 + 1 + 3 = 9 days in 5 spells; 400 was agreed.
      {"an-agreed-number/score", "225 | none"},
      {"an-agreed-number/met", "no | no"},
      // Found on Friday 19 September; invited on Monday 22; the report is there on Monday 6 October; the
      // meeting on
      // Tuesday 7 October. A final warning lives 18 months, the review comes after 6.
      {"at-stage-two/warning", "2027-04-07 | none"},
      {"at-stage-two/review", "2026-04-07 | none"},
      // Unauthorised until Wednesday's call, sickness from then on.
      {"nobody-rang/counted", "never | never"},
      {"nobody-rang/call", "always | always"},
      // Invited on Tuesday 24 February; five clear working days: 25, 26, 27 February, 2, 3 March.
      {"four-mondays/day", "2026-03-04 | none"},
      // Notes end on 14 and begin on 17 December: the 15th and the 16th.
      {"twelve-weeks-away/gap", "2 | none"},
      {"twelve-weeks-away/contact", "2025-11-17 | none"},
      // 12 January + 27 days = 8 February: four weeks. Under the charter no step follows.
      {"after-the-diagnosis/next", "stage_1 | none"},
      // Six months from 12 May: full pay to 11 November.
      {"ill-health-retirement/half", "2025-11-12 | 2025-11-12"},
      // Tuesdays and Thursdays: 4, 6, 11, 13 November. Day 8 from 4 November is the 11th.
      {"two-days-a-week/days", "4 | 4"},
      {"two-days-a-week/note", "2025-11-11 | none"},
      // Thursday 5 February, then Tuesday the 10th.
      {"two-days-a-week/meeting", "2026-02-10 | 2026-02-10"},
  };
  for (const auto& [place, answer] : by_hand) {
    INFO(place);
    const auto& answers = managers.contains(place) ? managers : trainers;
    CHECK(answers.at(place) == answer);
  }
}

TEST_CASE("a threshold moved changes exactly the exercises that depend on it") {
  // 288 lies below 300; the other score, 225, is held to the person's own 400.
  CHECK(changed_by("manager-session", {"triggers.bradford.at_least", "300"}) ==
        std::set<std::string>{"six-short-spells"});
  // Ten days no longer meet eleven; the other long absences have fifteen days and more.
  CHECK(changed_by("manager-session", {"triggers.ten_days.at_least", "11"}) ==
        std::set<std::string>{"at-stage-two"});
  // Four spells are four Mondays, and the part-timer's fourth.
  CHECK(changed_by("train-the-trainer", {"triggers.four_spells.at_least", "5"}) ==
        std::set<std::string>{"four-mondays", "three-times-two"});
  CHECK(changed_by("train-the-trainer", {"triggers.three_of_two_days.at_least", "4"}) ==
        std::set<std::string>{"on-the-day-it-changes", "three-times-two"});
  // Nobody in the managers' pack has a warning but the one at Stage 2.
  CHECK(changed_by("manager-session", {"stages.stage_2.warning.life", "12 months"}) ==
        std::set<std::string>{"at-stage-two"});
}
