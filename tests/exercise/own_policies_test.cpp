// Packs under an organisation's own policies: carried in the file or put in the place of the pack's. By hand.

#include <catch2/catch_test_macros.hpp>

#include <set>

#include "core/io/exercise/pack_policies.h"
#include "core/io/policy/shipped.h"
#include "tests/exercise/small_pack.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const std::string old_id = "reigate-banstead-2014";

/// The old policy's file as an organisation's own, with another score to be met.
Json own_policy(int bradford) {
  Json policy = *parse_json(shipped_text("policies/" + old_id + ".json"), old_id);
  policy["id"] = "our-old";
  policy["name"] = "Our old policy";
  policy["triggers"][0]["assumed"]["at_least"]["value"] = bradford;
  return policy;
}

/// The policy with another id for one of its triggers, wherever it is named.
Json renamed(const Json& policy, const std::string& from, const std::string& to) {
  std::string text = print_json(policy);
  const std::string quoted = '"' + from + '"';
  for (std::size_t at = text.find(quoted); at != std::string::npos; at = text.find(quoted, at))
    text.replace(at, quoted.size(), '"' + to + '"');
  return *parse_json(text, "policy");
}

Json carrying(Json policy) {
  Json pack = small_pack();
  pack["schema"] = 2;
  pack["policies"]["old"] = std::move(policy);
  return pack;
}

/// `exercise/step/side` of each answer that is another under the second pack.
std::set<std::string> changed(const LoadedPack& before, const LoadedPack& after) {
  std::set<std::string> places;
  for (std::size_t e = 0; e < before.pack.exercises.size(); ++e) {
    const Exercise& exercise = before.pack.exercises[e];
    const auto was = answer_exercise(exercise, before.policies);
    const auto is = answer_exercise(after.pack.exercises[e], after.policies);
    for (std::size_t s = 0; s < exercise.steps.size(); ++s) {
      if (!exercise.steps[s].question) continue;
      for (const PolicySide side : policy_sides) {
        const ExerciseQuestion& question = *exercise.steps[s].question;
        if (canonical_text(question, was[s].under(side)) != canonical_text(question, is[s].under(side)))
          places.insert(exercise.id + "/" + exercise.steps[s].id + "/" +
                        std::string(policy_side_names[static_cast<std::size_t>(side)]));
      }
    }
  }
  return places;
}

}  // namespace

TEST_CASE("a threshold of a carried policy changes the answers that depend on it, and only those") {
  // The score is 288: met from 200 on, not from 300 on; counts, days and the new policy have nothing to do
  // with it.
  const LoadedPack shipped = loaded(small_pack());
  CHECK(changed(shipped, loaded(carrying(own_policy(200)))).empty());
  CHECK(changed(shipped, loaded(carrying(own_policy(288)))).empty());
  const std::set<std::string> met = {"six/met/old"};
  CHECK(changed(shipped, loaded(carrying(own_policy(289)))) == met);
  CHECK(changed(shipped, loaded(carrying(own_policy(300)))) == met);
}

TEST_CASE("a pack that carries a policy is written as it was read") {
  const LoadedPack pack = loaded(carrying(own_policy(300)));
  CHECK(pack.policies[0].name == "Our old policy");
  CHECK(pack.pack.policies[0] == "our-old");
  const Json written = exercise_pack_json(pack.pack);
  CHECK(written["schema"] == 2);
  CHECK(written["policies"]["old"] == own_policy(300));
  CHECK(written["policies"]["new"] == "nw-wellbeing");
  CHECK(print_json(exercise_pack_json(loaded(written).pack)) == print_json(written));
  CHECK(exercise_pack_json(loaded(small_pack()).pack)["schema"] == 1);
}

TEST_CASE("a carried policy is read as any policy is: what is wrong is refused at its place") {
  Json policy = own_policy(300);
  policy["triggers"][0]["measure"] = "luck";
  const std::string lines = refusal(carrying(policy));
  CHECK(lines.find("small.json: policies.old: ") != std::string::npos);
  CHECK(lines.find("luck") != std::string::npos);
  CHECK(refusal(carrying(Json::object())).find("policies.old") != std::string::npos);
  policy = own_policy(300);
  policy["note"] = std::string(PackLimits::file_bytes, 'x');
  CHECK_FALSE(refusal(carrying(policy)).empty());
}

TEST_CASE("a case study that asks about what neither policy has is left out, and says what that is") {
  const Json own = renamed(own_policy(200), "ten_days", "twelve_days");
  Json pack = small_pack();
  Json other = pack["exercises"][0];
  other["id"] = "ten";
  other["title"] = "Ten days";
  other["steps"][3]["question"] = {
      {"text", "Is it?"}, {"form", "choose_one"}, {"ask", "trigger_met"}, {"trigger", "ten_days"}};
  pack["exercises"].push_back(other);
  const auto put = pack_with_policies(loaded(pack).pack, {print_json(own), "nw-wellbeing"});
  REQUIRE(put);
  const auto fitted = fitted_pack(*put);
  REQUIRE(fitted);
  REQUIRE(fitted->loaded.pack.exercises.size() == 1);
  CHECK(fitted->loaded.pack.exercises[0].id == "six");
  REQUIRE(fitted->left_out.size() == 1);
  CHECK(fitted->left_out[0] ==
        "“Ten days” is left out under these policies. Neither policy has a trigger \"ten_days\".");

  // Where none is left there is nothing to play.
  pack["exercises"].erase(0);
  pack["running_order"].erase(1);
  const auto none = pack_with_policies(loaded(pack).pack, {print_json(own), "nw-wellbeing"});
  REQUIRE(none);
  CHECK_FALSE(fitted_pack(*none));
}

TEST_CASE("answers that name a stage of neither policy are a fault") {
  Json pack = small_pack();
  Json& question = pack["exercises"][0]["steps"][3]["question"];
  question = {{"text", "Which?"},
              {"form", "stage"},
              {"ask", "next_stage"},
              {"options", Json::array({{{"id", "stage_1"}, {"text", "Stage 1"}},
                                       {{"id", "stage_9"}, {"text", "Stage 9"}},
                                       {{"id", "none"}, {"text", "None"}}})}};
  CHECK(refusal(pack).find("Neither policy has a stage \"stage_9\"; it is among the answers.") !=
        std::string::npos);
}

TEST_CASE("a policy without the triggers that are asked about says so, and not that it has none at all") {
  Json pack = carrying(renamed(own_policy(200), "bradford", "score"));
  pack["policies"]["new"] = old_id;
  pack["exercises"][0]["steps"][3]["question"]["triggers"] = {"bradford"};
  const LoadedPack both = loaded(pack);
  const auto answers = answer_exercise(both.pack.exercises[0], both.policies);
  CHECK(answers[3].answers[0].because == "“Our old policy” has no trigger “bradford”.");
  CHECK(answers[3].answers[1].chosen == std::vector<std::string>{"bradford"});
}

TEST_CASE("of the session for managers a higher score changes only the case studies that turn on it") {
  const auto shipped = shipped_pack("manager-session");
  REQUIRE(shipped);
  const auto put =
      pack_with_policies(shipped->pack, {print_json(own_policy(300)), shipped->pack.policies[1]});
  REQUIRE(put);
  const auto fitted = fitted_pack(*put);
  REQUIRE(fitted);
  CHECK(fitted->left_out.empty());
  // 288 no longer meets it, so that no stage follows; nothing else of the fourteen turns on a score from 200
  // to 299.
  CHECK(changed(*shipped, fitted->loaded) ==
        std::set<std::string>{"six-short-spells/met/old", "six-short-spells/next/old"});
}
