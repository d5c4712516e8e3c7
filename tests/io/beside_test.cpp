// Rows and teams of two studies side by side, by hand.

#include <catch2/catch_test_macros.hpp>

#include "core/io/report/beside/beside_tables.h"

using namespace turnpoint;

namespace {

using Row = std::vector<std::string>;

/// So many people who meet a trigger under the old policy alone, and so many under the new one alone.
TeamChanges team(const char* name, std::int64_t before, std::int64_t after) {
  return {name, {before, after, 0}};
}

}  // namespace

TEST_CASE("a row says what the other study has more or fewer of, and within which range") {
  const BesideNumber twelve = beside_number(12);
  CHECK(beside_row("Letters", "letters", twelve, beside_number(9), false) ==
        Row{"Letters", "12", "9", "3 fewer letters"});
  CHECK(beside_row("Reached", "people", twelve, beside_number(13), false)[3] == "1 more person");
  CHECK(beside_row("Reached", "people", twelve, twelve, false)[3] == "the same");
  // From 1,400 - 60 at the least to 1,600 - 40 at the most.
  CHECK(beside_row("Hearings", "meetings", BesideNumber{50, 40, 60}, BesideNumber{1500, 1400, 1600}, false) ==
        Row{"Hearings", "50 (40 to 60)", "1,500 (1,400 to 1,600)",
            "1,450 more meetings (1,340 more to 1,560 more)"});
  // 10 - 60 to 60 - 10 where they are apart; nothing can differ where both rest on the same.
  const BesideNumber wide{30, 10, 60};
  CHECK(beside_row("Hearings", "meetings", wide, wide, false)[3] == "the same (50 fewer to 50 more)");
  CHECK(beside_row("Hearings", "meetings", wide, wide, true)[3] == "the same");
  CHECK(beside_row("Stage 2", "meetings", twelve, std::nullopt, false) ==
        Row{"Stage 2", "12", "not there", "in one only"});
}

TEST_CASE("a team that is small under any of the four policies stands alone in no table") {
  // South is small in the other study alone; with it 4 people of the rest are too few, so that East goes too.
  const std::vector<TeamBeside> teams =
      teams_beside({team("North", 20, 10), team("South", 9, 8), team("East", 7, 6), team("West", 40, 30)},
                   {team("West", 40, 20), team("North", 20, 9), team("East", 7, 5), team("South", 9, 4)}, 5);
  REQUIRE(teams.size() == 3);
  CHECK(teams[0].team == "North");
  CHECK(teams[0].people == std::array<std::int64_t, 4>{20, 10, 20, 9});
  CHECK(teams[1].team == "West");
  CHECK(teams[2].team == "Smaller teams, together");
  CHECK(teams[2].people == std::array<std::int64_t, 4>{16, 14, 16, 9});
}

TEST_CASE("where everybody together is few, nothing is told by team") {
  CHECK(teams_beside({team("North", 2, 1)}, {team("North", 1, 1)}, 5).empty());
  CHECK(teams_beside({}, {}, 5).empty());
  // Nobody is no small group.
  const std::vector<TeamBeside> teams = teams_beside({team("", 6, 0)}, {}, 5);
  REQUIRE(teams.size() == 1);
  CHECK(teams[0].team == "No team");
  CHECK(teams[0].people == std::array<std::int64_t, 4>{6, 0, 0, 0});
}
