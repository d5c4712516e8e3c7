#include <functional>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "tests/exercise/small_pack.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

struct Fault {
  const char* name;
  std::function<void(Json&)> change;
  const char* where;
  const char* says;
};

Json& exercise(Json& pack) { return pack["exercises"][0]; }
Json& step_at(Json& pack, std::size_t index) { return exercise(pack)["steps"][index]; }
Json& question_at(Json& pack, std::size_t index) { return step_at(pack, index)["question"]; }

const std::vector<Fault> faults = {
    {"an unknown field", [](Json& p) { p["colour"] = "red"; }, "colour", "is not a field here"},
    {"a field that only policies have", [](Json& p) { p["assumed"] = Json::object(); }, "assumed",
     "not a field here"},
    {"a wrong type", [](Json& p) { p["minutes"] = "many"; }, "minutes", "a whole number"},
    {"markup in a text", [](Json& p) { step_at(p, 0)["told"] = "Hello <script>alert(1)</script>"; },
     "exercises.0.steps.0.told", "holds \"<script>aler\", which is markup"},
    {"a reference in a title", [](Json& p) { p["title"] = "Tom &amp; Jo"; }, "title", "which is markup"},
    {"a control character", [](Json& p) { p["title"] = "One\ntwo"; }, "title", "control character 10"},
    {"writing turned round",
     [](Json& p) {
       p["title"] = "abc\xE2\x80\xAE"
                    "cba";
     },
     "title", "direction of writing"},
    {"a text too long", [](Json& p) { step_at(p, 0)["told"] = std::string(2001, 'a'); },
     "exercises.0.steps.0.told", "has 2001 bytes; at most 2000"},
    {"too many steps",
     [](Json& p) {
       for (int i = 0; i < 40; ++i) exercise(p)["steps"].push_back(step_at(p, 2));
     },
     "exercises.0.steps", "has 45 entries; at most 40"},
    {"an id with spaces", [](Json& p) { step_at(p, 0)["id"] = "the count"; }, "exercises.0.steps.0.id",
     "small letters"},
    {"a day that does not exist", [](Json& p) { step_at(p, 0)["day"] = "2025-02-30"; },
     "exercises.0.steps.0.day", "write a day as"},
    {"no steps", [](Json& p) { exercise(p)["steps"] = Json::array(); }, "exercises.0.steps",
     "write at least one"},
    {"an absence that ends before it begins",
     [](Json& p) { exercise(p)["record"]["absences"][1]["last_day"] = "2025-03-16"; },
     "exercises.0.record.absences.1.last_day", "2025-03-16"},
    {"a pattern that is none", [](Json& p) { exercise(p)["record"]["people"][0]["work_pattern"] = "MTX"; },
     "exercises.0.record.people.0.work_pattern", "MTX"},
    {"two people", [](Json& p) { exercise(p)["record"]["absences"][2]["employee_id"] = "colleague-b"; },
     "exercises.0.record.absences.2.employee_id", "one colleague"},
    {"an absence of a lifetime",
     [](Json& p) { exercise(p)["record"]["absences"][0]["first_day"] = "1950-01-01"; }, "exercises.0.record",
     "from 1950-01-01 to 2025-11-12; an exercise holds at most 20 years"},
    {"a policy that is not shipped", [](Json& p) { p["policies"]["old"] = "mine"; }, "mine", "mine"},
    {"a decision that only one policy knows",
     [](Json& p) {
       exercise(p)["record"]["decisions"] = Json::array(
           {{{"date", "2025-03-01"}, {"kind", "adjustment"}, {"about", "bradford"}, {"value", "300"}}});
     },
     "exercises.six.record.decisions.about", "\"under\": \"old\""},
    {"a circle", [](Json& p) { step_at(p, 3)["next"] = "score"; }, "exercises.six.steps.met",
     "in a circle: score, met, score"},
    {"a dead end", [](Json& p) { step_at(p, 0)["next"] = "nowhere"; }, "exercises.six.steps.count",
     "\"nowhere\", a dead end"},
    {"a step nobody reaches", [](Json& p) { step_at(p, 1)["next"] = "met"; }, "exercises.six.steps.sum",
     "No step leads here"},
    {"a score nobody has",
     [](Json& p) {
       step_at(p, 1)["branches"].push_back({{"on", "score_at_least"}, {"score", 4}, {"to", "talk"}});
     },
     "exercises.six.steps.score", "at most 3 can be had"},
    {"two steps of one id", [](Json& p) { step_at(p, 4)["id"] = "met"; }, "exercises.six.steps.met",
     "Two steps"},
    {"a step before the one that leads to it", [](Json& p) { step_at(p, 4)["day"] = "2025-11-11"; },
     "exercises.six.steps.met", "is after 2025-11-11"},
    {"a form the ask does not have", [](Json& p) { question_at(p, 0)["form"] = "date"; },
     "exercises.six.steps.count.question", "it must be number"},
    {"an answer typed in", [](Json& p) { question_at(p, 0)["answer"] = 6; },
     "exercises.six.steps.count.question", "the policy decides it"},
    {"an answer among no options",
     [](Json& p) {
       question_at(p, 3)["options"] =
           Json::array({{{"id", "ten_days"}, {"text", "Ten days"}}, {{"id", "none"}, {"text", "None"}}});
     },
     "exercises.six.steps.met.question", "the answer is \"bradford\", which is not among the options"},
    {"an option of the engine said to be right",
     [](Json& p) {
       question_at(p, 3)["options"] = Json::array(
           {{{"id", "bradford"}, {"text", "B"}, {"right", true}}, {{"id", "none"}, {"text", "None"}}});
     },
     "exercises.six.steps.met.question", "the policy decides that"},
    {"opinion without a right answer",
     [](Json& p) {
       question_at(p, 4) = {{"text", "Which?"},
                            {"form", "choose_one"},
                            {"options", Json::array({{{"id", "a"}, {"text", "A"}}})}};
     },
     "exercises.six.steps.talk.question", "0 options are said to be right"},
    {"a trigger of neither policy",
     [](Json& p) {
       question_at(p, 3) = {
           {"text", "?"}, {"form", "choose_one"}, {"ask", "trigger_met"}, {"trigger", "sundays"}};
     },
     "exercises.six.steps.met.question", "Neither policy has a trigger \"sundays\""},
    {"a spell that is not there", [](Json& p) { question_at(p, 3)["spell"] = "2025-02-04"; },
     "exercises.six.steps.met.question", "No absence begins on 2025-02-04"},
    {"a session too short", [](Json& p) { p["minutes"] = 29; }, "running_order",
     "take 30 minutes, but the session has 29"},
    {"an exercise too short for its steps", [](Json& p) { exercise(p)["minutes"] = 7; }, "exercises.six",
     "take 8 minutes"},
    {"an item too short", [](Json& p) { p["running_order"][1]["minutes"] = 19; }, "running_order.1.minutes",
     "takes 20 minutes"},
    {"no such exercise", [](Json& p) { p["running_order"][1]["exercise"] = "seven"; },
     "running_order.1.exercise", "no exercise \"seven\""},
    {"a topic nobody knows", [](Json& p) { p["running_order"][0]["topics"] = {"cake"}; },
     "running_order.0.topics", "\"cake\" is no topic"},
    {"the staff side's topic before everyone",
     [](Json& p) { p["running_order"][0]["topics"] = {"staff_side_video"}; }, "running_order.0.topics",
     "for the staff side only"},
};

}  // namespace

TEST_CASE("each fault of a pack is refused at its place, with what would be right") {
  const auto& fault = faults[GENERATE(range(std::size_t{0}, std::size_t{37}))];
  INFO(fault.name);
  REQUIRE(faults.size() == 37);
  Json pack = small_pack();
  fault.change(pack);
  const std::string lines = refusal(pack);
  INFO(lines);
  CHECK(lines.find(fault.where) != std::string::npos);
  CHECK(lines.find(fault.says) != std::string::npos);
}

TEST_CASE("all faults of a pack are told at once") {
  Json pack = small_pack();
  pack["minutes"] = -1;
  pack["title"] = "";
  step_at(pack, 0)["told"] = 7;
  const std::string lines = refusal(pack);
  CHECK(lines.find("minutes") != std::string::npos);
  CHECK(lines.find("title") != std::string::npos);
  CHECK(lines.find("exercises.0.steps.0.told") != std::string::npos);
}

TEST_CASE("a pack of a newer schema is refused politely, and nothing else is said of it") {
  Json pack = small_pack();
  pack["schema"] = 3;
  pack["holograms"] = true;
  CHECK(refusal(pack) == "small.json: schema: The pack has schema 3, made by a newer Turnpoint; this one "
                         "reads 2. Update Turnpoint, or "
                         "ask for the pack in that schema.\n");
}

TEST_CASE("what is no pack at all is refused with a reason") {
  CHECK(refusal_of_text("").find("small.json") == 0);
  CHECK(refusal_of_text("[]").find("A pack is an object") != std::string::npos);
  CHECK(refusal_of_text("{\"schema\": 1, \"schema\": 1}").find("schema") != std::string::npos);
  const std::string deep = std::string(100, '[') + std::string(100, ']');
  CHECK(refusal_of_text("{\"exercises\": " + deep + "}").find("64") != std::string::npos);
  const std::string huge(PackLimits::file_bytes, ' ');
  CHECK(refusal_of_text(huge + "{}").find("small.json") == 0);
}

TEST_CASE("a pack printed and read again is the same") {
  Json pack = small_pack();
  exercise(pack)["record"]["people"][0]["work_pattern"] = "MTW----";
  exercise(pack)["record"]["people"][0]["fte"] = "0.6";
  exercise(pack)["record"]["absences"][2]["told_until"] = "2025-06-01";
  exercise(pack)["record"]["events"] =
      Json::array({{{"date", "2025-03-19"}, {"kind", "return_meeting"}, {"under", "new"}},
                   {{"date", "2025-03-20"}, {"kind", "fit_note"}, {"until", "2025-03-27"}}});
  const LoadedPack first = loaded(pack);
  const Json printed = exercise_pack_json(first.pack);
  const LoadedPack second = loaded(printed);
  CHECK(print_json(exercise_pack_json(second.pack)) == print_json(printed));
  CHECK(second.pack.exercises[0].record.recorded[1].events.size() == 2);
  CHECK(second.pack.exercises[0].record.recorded[0].events.size() == 1);
}

TEST_CASE("a pack cut or changed anywhere is read or refused with a reason, and never breaks") {
  const std::string whole = print_json(small_pack());
  int refused = 0;
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
    for (const std::string& text : {whole.substr(0, at), changed}) {
      const auto read = load_exercise_pack(text, "small.json");
      if (read) continue;
      ++refused;
      REQUIRE_FALSE(read.error().empty());
      for (const Error& error : read.error()) {
        REQUIRE_FALSE(error.where.empty());
        REQUIRE_FALSE(error.detail.empty());
      }
    }
  }
  CHECK(refused > 200);
}
