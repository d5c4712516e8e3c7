// The map of a case study that is written: its steps in order, their ways on, what leads nowhere and what is
// not reached. By hand.

#include <catch2/catch_test_macros.hpp>

#include "tests/app/page.h"
#include "tests/panels/screen.h"

using namespace turnpoint::app;
using namespace turnpoint::ui;

namespace {

/// One point to be had in the opening; it leads on by score, else to a step that there is not. Nobody comes
/// to the aside.
constexpr const char* pack = R"({
  "schema": 1, "id": "ours", "title": "Ours", "audience": "Tests", "minutes": 30,
  "policies": {"old": "reigate-banstead-2014", "new": "nw-wellbeing"},
  "exercises": [{
    "id": "first", "title": "First words", "minutes": 20,
    "record": {"people": [{"employee_id": "a", "start_date": "2019-09-02"}]},
    "steps": [
      {"id": "opening", "day": "2025-11-12", "told": "Sam is back.",
       "question": {"text": "What comes first?", "form": "choose_one",
                    "options": [{"id": "how", "text": "How are you?", "right": true},
                                {"id": "why", "text": "Why were you away?"}]},
       "branches": [{"on": "score_at_least", "score": 1, "to": "praise"}], "next": "lost"},
      {"id": "praise", "day": "2025-11-12", "told": "A good beginning.", "next": "end"},
      {"id": "aside", "day": "2025-11-12", "told": "Nobody hears of this."}
    ]
  }]
})";

std::unique_ptr<turnpoint::app::Page> writing() {
  auto page = opened_page();
  page->apply(GoTo{Place::exercises});
  page->apply(ChangePackFiles{true});
  page->offer({{"ours.json", pack}});
  page->apply(WritePack{"ours", "exercises.#0"});
  REQUIRE(page->view().exercises.workshop.form);
  return page;
}

const std::vector<Option> drawn = {
    {"box", "1. opening"},
    {"detail", "What comes first?"},
    {"flaw", "It leads to \"lost\", a dead end: there is no such step. Write the id of a step, or end."},
    {"2", "1 point or more: praise"},
    {"0", "Else: lost (a dead end: no such step)"},
    {"box", "2. praise"},
    {"4", "On to the end"},
    {"box", "3. aside"},
    {"flaw", "No step leads here; let a branch or a next lead to it, or take it out."},
    {"4", "On to the end"},
    {"box", "The end"}};

}  // namespace

TEST_CASE("the map says of each step where it leads and when, a dead end, and a step that nobody comes to") {
  const auto page = writing();
  for (const bool draws : {false, true}) {
    const auto screen = draws ? Screen::canvas() : Screen::text();
    screen->show(page->view());
    const Node map = screen->node(Role::diagram, "Map of the steps");
    CHECK(map.options == drawn);
    // Four boxes of at least a line each with room about it, and room for lanes beside them.
    if (draws) CHECK(map.bounds.height > 4 * 40);
    if (draws) CHECK(map.bounds.width > 200);
  }
}

TEST_CASE("the map follows what is written") {
  const auto page = writing();
  page->apply(ChangePack{"ours", "set", "exercises.#0.steps.#0.next", "aside"});
  const auto screen = Screen::canvas();
  screen->show(page->view());
  for (const Option& option : screen->node(Role::diagram, "Map of the steps").options)
    CHECK(option.value != "flaw");
}
