#include "tests/exercise/small_pack.h"

#include <catch2/catch_test_macros.hpp>

namespace turnpoint::test {

Json small_pack() {
  return *parse_json(R"({
    "schema": 1, "id": "small", "title": "A small pack", "audience": "Tests", "minutes": 30,
    "policies": {"old": "reigate-banstead-2014", "new": "nw-wellbeing"},
    "running_order": [
      {"kind": "talk", "title": "Welcome", "minutes": 10, "topics": ["background"]},
      {"kind": "exercise", "title": "Six spells", "minutes": 20, "exercise": "six"}
    ],
    "exercises": [{
      "id": "six", "title": "Six spells", "minutes": 20,
      "sources": [{"document": "reigate-banstead-2014", "clause": "1.6.2"}],
      "record": {
        "people": [{"employee_id": "colleague-a", "start_date": "2019-09-02"}],
        "absences": [
          {"first_day": "2025-02-03", "last_day": "2025-02-03"},
          {"first_day": "2025-03-17", "last_day": "2025-03-18"},
          {"first_day": "2025-05-12", "last_day": "2025-05-12"},
          {"first_day": "2025-07-07", "last_day": "2025-07-07"},
          {"first_day": "2025-09-15", "last_day": "2025-09-15"},
          {"first_day": "2025-11-10", "last_day": "2025-11-11"}
        ]
      },
      "steps": [
        {"id": "count", "day": "2025-11-12", "told": "Six times away.", "minutes": 4,
         "question": {"text": "How many spells?", "form": "number", "ask": "spells"}},
        {"id": "score", "day": "2025-11-12", "told": "A table of scores.", "minutes": 4,
         "question": {"text": "What is the score?", "form": "number", "under": "old", "ask": "score"},
         "branches": [{"on": "right", "to": "met"}]},
        {"id": "sum", "day": "2025-11-12", "told": "Spells, times spells, times days."},
        {"id": "met", "day": "2025-11-12", "told": "The triggers.",
         "question": {"text": "Which are met?", "form": "choose_several", "ask": "triggers_met"}},
        {"id": "talk", "day": "2025-11-12", "told": "You meet this afternoon.",
         "question": {"text": "Your first sentence?", "form": "free_text", "model": "How are you?"}}
      ]
    }]
  })",
                     "small.json");
}

LoadedPack loaded(const Json& pack) {
  INFO(refusal(pack));
  auto read = load_exercise_pack(print_json(pack), "small.json");
  REQUIRE(read);
  return std::move(*read);
}

std::string refusal_of_text(const std::string& text) {
  const auto read = load_exercise_pack(text, "small.json");
  std::string lines;
  if (!read) {
    for (const Error& error : read.error()) lines += error.where + ": " + error.detail + '\n';
  }
  return lines;
}

std::string refusal(const Json& pack) { return refusal_of_text(print_json(pack)); }

}  // namespace turnpoint::test
