#include <map>

#include <catch2/catch_test_macros.hpp>

#include "tests/scenarios/five_rules.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

struct EdgeCase {
  std::string name;
  std::vector<NumberedSpell> spells;
  Lines met;  ///< a line for each look that meets a rule: its day and the rules
};

Lines met_by_day(const std::vector<NumberedSpell>& spells) {
  std::map<std::int64_t, std::string> days;
  for (const FoundLook& look : engine_looks(numbered_case(spells, five_rules()))) {
    days[(look.day - first_of_cases).count()] += ' ' + look.trigger;
  }
  Lines lines;
  for (const auto& [number, triggers] : days) lines.push_back(std::to_string(number) + ":" + triggers);
  return lines;
}

const std::vector<EdgeCase> edge_cases = {
    {"nobody is absent", {}, {}},
    {"one day meets nothing", {{5, 5}}, {}},
    {"28 days are long, and more than ten", {{10, 37}}, {"37: days length"}},
    {"27 days are not long", {{10, 36}}, {"36: days"}},
    {"ten days in one spell", {{10, 19}}, {"19: days"}},
    {"nine days are too few", {{10, 18}}, {}},
    {"ten days over three spells", {{10, 12}, {30, 33}, {60, 62}}, {"62: days short_spells"}},
    {"four separate days", {{10, 10}, {20, 20}, {30, 30}, {40, 40}}, {"40: spells"}},
    {"the first of four is out of the window by a day", {{10, 10}, {20, 20}, {30, 30}, {375, 375}}, {}},
    {"the first of four is on the window's first day",
     {{10, 10}, {20, 20}, {30, 30}, {374, 374}},
     {"374: spells"}},
    {"an old spell is clipped at the window and still a spell",
     {{0, 20}, {380, 381}, {383, 383}, {384, 384}},
     {"20: days", "384: spells"}},
    {"clipped to one day it is a spell, the day after it is none",
     {{0, 20}, {100, 100}, {200, 200}, {384, 384}, {385, 385}},
     {"20: days", "100: days", "200: bradford days", "384: spells", "385: spells"}},
    {"a score of 5 × 5 × 8 = 200 is met at the threshold",
     {{10, 10}, {20, 20}, {30, 31}, {40, 41}, {50, 51}},
     {"41: spells", "51: bradford short_spells spells"}},
    {"a score of 4 × 4 × 12 = 192 is not",
     {{10, 12}, {20, 22}, {30, 32}, {40, 42}, {400, 403}},
     {"32: short_spells", "42: days short_spells spells"}},
    {"one long spell alone scores by its days", {{0, 199}}, {"199: bradford days length"}},
    {"three spells of two days, the first ending 90 days before",
     {{9, 10}, {50, 51}, {99, 100}},
     {"100: short_spells"}},
    {"three spells of two days, the first ending 91 days before", {{8, 9}, {50, 51}, {99, 100}}, {}},
    {"a spell of two days of which one is in the window counts whole",
     {{9, 10}, {50, 51}, {98, 100}},
     {"100: short_spells"}},
    {"a single day is no spell of two", {{10, 10}, {30, 31}, {60, 61}}, {}},
    {"a single day is judged all the same",
     {{10, 11}, {30, 31}, {60, 61}, {65, 65}},
     {"61: short_spells", "65: short_spells spells"}},
    {"a spell left out is neither counted nor judged", {{10, 37, true}, {50, 52}}, {}},
    {"a spell left out between others leaves them as they are",
     {{10, 11}, {30, 31, true}, {50, 51}, {70, 71}},
     {"71: short_spells"}},
    {"only spells left out", {{10, 60, true}, {100, 140, true}}, {}},
    {"spells on neighbouring days are two", {{10, 13}, {14, 17}, {18, 18}, {19, 19}}, {"19: days spells"}},
    {"a spell longer than the window counts its 365 days, and its whole length",
     {{0, 399}},
     {"399: bradford days length"}},
    {"after a long spell one day is two spells",
     {{0, 399}, {410, 410}},
     {"399: bradford days length", "410: bradford days"}},
    {"years later nothing is left",
     {{0, 30}, {40, 70}, {80, 110}, {900, 908}},
     {"30: days length", "70: bradford days length", "110: bradford days length short_spells"}},
};

}  // namespace

TEST_CASE("each rule is met exactly from its threshold on") {
  for (const EdgeCase& edge : edge_cases) {
    CAPTURE(edge.name);
    CHECK(met_by_day(edge.spells) == edge.met);
  }
}
