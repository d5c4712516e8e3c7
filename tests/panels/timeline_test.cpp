// The timeline of a person: the picture says where things lie, and the table says the same. Shares by hand.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/panels/screen.h"
#include "tests/panels/views.h"

using namespace turnpoint::ui;
using namespace turnpoint::app;
using turnpoint::day_from_text;

namespace {

/// A hundred days, 1 January to 10 April 2025, so that a day is a hundredth.
AppView hundred_days() {
  AppView view = view_named("person, compare");
  const auto day = [](const char* text) { return *day_from_text(text); };
  view.study.dates = {day("2025-01-01"), day("2025-04-10")};
  view.study.cutover = turnpoint::CutOver{day("2025-03-02"), {}};
  view.timeline = TimelineView{
      view.person_asked,
      {{TimelineLane::absences, "spell", day("2025-01-11"), day("2025-01-20"), "Sickness", false},
       {TimelineLane::old_policy, "stage", day("2025-01-31"), std::nullopt, "Stage 1", false},
       {TimelineLane::new_policy, "meeting", day("2025-01-21"), day("2025-01-21"), "Welcome-back meeting",
        false}}};
  return view;
}

}  // namespace

TEST_CASE("a timeline is drawn to scale, cut-over day and all, and its table has a row for each") {
  for (const bool draws : {false, true}) {
    const auto screen = draws ? Screen::canvas(4000) : Screen::text();
    screen->show(hundred_days(), 3);
    const auto& nodes = screen->tree().nodes();
    const auto picture = std::find_if(nodes.begin(), nodes.end(),
                                      [](const Node& node) { return node.role == Role::timeline; });
    REQUIRE(picture != nodes.end());
    CHECK(picture->numbers[0] == 4);
    std::vector<std::string> marks;
    for (std::size_t i = 4; i < picture->options.size(); ++i)
      marks.push_back(picture->options[i].value + " " + picture->options[i].label);
    CHECK(marks == std::vector<std::string>{"0 0 10000 plain 2025", "1 1000 2000 plain Sickness",
                                            "3 2000 2000 good ", "2 3000 10000 info Stage 1",
                                            "1 6000 6000 attention ", "2 6000 6000 attention ",
                                            "3 6000 6000 attention "});
    CHECK(picture->description ==
          "From 1 January 2025 to 10 April 2025. Absences: 1. Under the old policy, stages: 1, meetings: 0. "
          "Under the new policy, stages: 0, meetings: 1. The table says the same.");
    const auto table = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
      return node.role == Role::table && node.name == "The timeline, day by day";
    });
    REQUIRE(table != nodes.end());
    CHECK(table->numbers[0] == 5);  // its header and four rows
    if (draws) continue;
    std::string words;
    for (const Node& node : nodes) {
      if (node.role == Role::cell || node.role == Role::row_header) words += node.name + "|";
    }
    CHECK(words.find("11 January 2025|20 January 2025|Sickness|Absences|21 January 2025||Welcome-back "
                     "meeting|New policy|31 January 2025|still open|Stage 1|Old policy|2 March 2025||The new "
                     "policy starts|Both policies|") != std::string::npos);
  }
}
