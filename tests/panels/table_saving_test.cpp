// Any table of a page is saved as it stands there, with the rows that the canvas has not drawn.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/panels/screen.h"
#include "tests/panels/views.h"
#include "web/ui/table_text.h"
#include "web/ui/text_backend.h"

using namespace turnpoint::ui;
using turnpoint::app::AppView;
using turnpoint::app::Commands;
using turnpoint::app::SaveTable;
using turnpoint::app::view_named;

namespace {

constexpr const char* people = "People who meet a trigger under either policy";

/// What is asked for when a person chooses the table, whose caption ends so, in the dialog and saves it.
SaveTable saved(Screen& screen, const AppView& view, const std::string& caption, const char* button) {
  screen.show(view);
  CHECK(screen.act(view, screen.node(Role::button, "Save a table…"), ActionKind::click).empty());
  screen.show(view);
  const Node choice = screen.node(Role::select, "Table");
  const auto option = std::find_if(choice.options.begin(), choice.options.end(),
                                   [&](const Option& one) { return one.label.ends_with(caption); });
  REQUIRE(option != choice.options.end());
  CHECK(screen.act(view, choice, ActionKind::set, option->value).empty());
  screen.show(view);
  const Commands commands = screen.act(view, screen.node(Role::button, button), ActionKind::click);
  REQUIRE(commands.size() == 1);
  REQUIRE(commands[0].is<SaveTable>());
  screen.show(view);
  CHECK(screen.tree().find(Role::dialog, "Save a table of this page") == nullptr);
  return *commands[0].as<SaveTable>();
}

}  // namespace

TEST_CASE("a table is saved whole from either view") {
  const AppView& view = view_named("huge, compare");
  const auto canvas = Screen::canvas(900);
  const SaveTable drawn = saved(*canvas, view, people, "Save it as CSV");
  CHECK(drawn.title == people);
  CHECK(drawn.format == "csv");
  REQUIRE(drawn.cells.size() == 101);
  CHECK(drawn.cells[0].front() == "Person");
  for (const auto& row : drawn.cells) CHECK(row.size() == drawn.cells[0].size());
  CHECK(drawn.cells[1].front() == "P14200");
  CHECK(drawn.cells[100].front() == "P14299");
  const auto text = Screen::text();
  const SaveTable told = saved(*text, view, people, "Save it as XLSX");
  CHECK(told.format == "xlsx");
  CHECK(told.cells == drawn.cells);
}

TEST_CASE("what a cell shows is saved: numbers plain, a bar as its share, and no column of buttons") {
  const AppView& view = view_named("studied, removal");
  const auto screen = Screen::text();
  const SaveTable sets = saved(*screen, view, "What is left under each set", "Save it as CSV");
  REQUIRE(sets.cells.size() == view.removal.found->sets.size() + 1);
  CHECK(sets.cells[0][3] == "Of those now");
  CHECK(sets.cells[1][3] == "100.0%");
  CHECK(sets.cells[1][2] == std::to_string(view.removal.found->whole.people_with_finding));
  const SaveTable triggers = saved(*screen, view, "What each trigger catches and adds", "Save it as CSV");
  const auto header = triggers.cells[0];
  CHECK(triggers.cells.size() == view.removal.found->triggers.size() + 1);
  CHECK(std::find(header.begin(), header.end(), "Meetings without it") != header.end());
  CHECK(header.size() == 7);
}

TEST_CASE("commas of thousands are no part of a number that is saved; what else a field or cell holds is") {
  TextBackend backend;
  ActionQueue actions;
  Widgets ui(backend, actions);
  ui.begin_frame();
  {
    const auto main = ui.main();
    const Column columns[] = {{.id = "what", .label = "What", .row_header = true},
                              {.id = "days", .label = "Days", .numeric = true},
                              {.id = "field", .label = "Field"}};
    auto table = ui.table("t", "Some days", columns, 3);
    table.rows([&](std::size_t i) {
      const auto row = ui.row(std::to_string(i));
      ui.cell(i == 0 ? "1,000 people" : "more");
      const char* const numbers[] = {"-12,345.5", "10,000 (…)", "7"};
      ui.cell(numbers[i]);
      const auto cell = ui.cell();
      if (i == 0) ui.select("choice", "Choice", std::vector<Option>{{"a", "Alpha"}, {"b", "Beta"}}, "b");
      if (i == 1) ui.text_field("text", "Text", "as typed");
      if (i == 2) ui.checkbox("yes", "Yes", true);
    });
  }
  ui.end_frame();
  const std::vector<Option> tables = tables_in(ui.tree());
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].label == "Some days");
  CHECK(cells_of(ui.tree(), tables[0].value) ==
        std::vector<std::vector<std::string>>{{"What", "Days", "Field"},
                                              {"1,000 people", "-12345.5", "Beta"},
                                              {"more", "10,000 (…)", "as typed"},
                                              {"more", "7", "yes"}});
  CHECK(cells_of(ui.tree(), "1").empty());
}

TEST_CASE("a page without a table offers none to be saved") {
  const auto screen = Screen::text();
  screen->show(view_named("sample, report"));
  CHECK(screen->tree().find(Role::table, "") == nullptr);
  CHECK(screen->tree().find(Role::button, "Save a table…") == nullptr);
}
