// Every page in every situation: drawn by both back ends, the same for both, named, and kind in its words.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>

#include "tests/panels/screen.h"
#include "tests/panels/views.h"

using namespace turnpoint::ui;
using turnpoint::app::all_views;
using turnpoint::app::NamedView;
using turnpoint::app::view_named;

namespace {

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::vector<std::string> texts_of(const Node& node) {
  std::vector<std::string> texts = {node.name, node.value, node.description};
  for (const Option& option : node.options) texts.push_back(option.label);
  return texts;
}

/// The canvas records only the table rows in sight.
bool in_a_row(const Tree& tree, const Node& node) {
  for (const Node* at = &node; at != nullptr; at = tree.find(at->parent)) {
    if (at->role == Role::row) return true;
  }
  return false;
}

std::size_t rows_in(const Tree& tree) {
  return static_cast<std::size_t>(std::count_if(tree.nodes().begin(), tree.nodes().end(),
                                                [](const Node& node) { return node.role == Role::row; }));
}

std::string describe(const Node& node) { return std::string(to_text(node.role)) + " “" + node.name + "”"; }

}  // namespace

TEST_CASE("no two widgets of a page have the same key, with either back end") {
  for (const bool draws : {false, true}) {
    const auto screen = draws ? Screen::canvas() : Screen::text();
    for (const auto& [name, view] : all_views()) {
      INFO(name << (draws ? " on the canvas" : " as text"));
      screen->show(view, 2);
      CHECK(screen->collisions() == 0);
      CHECK(screen->tree().nodes().size() > 9);
    }
  }
}

TEST_CASE("both back ends record the same page, apart from bounds and rows out of sight") {
  const auto text = Screen::text();
  const auto canvas = Screen::canvas(2400);
  for (const auto& [name, view] : all_views()) {
    INFO(name);
    text->show(view);
    canvas->show(view);
    for (const Node& node : canvas->tree().nodes()) {
      INFO(describe(node));
      const Node* const same = text->tree().find(node.key);
      REQUIRE(same != nullptr);
      CHECK(node.same_content(*same));
    }
    for (const Node& node : text->tree().nodes()) {
      INFO(describe(node));
      CHECK((canvas->tree().find(node.key) != nullptr || in_a_row(text->tree(), node)));
    }
  }
}

TEST_CASE("the text view holds a hundred rows of ten thousand people, the canvas those in sight") {
  const auto& view = view_named("huge, compare");
  const auto text = Screen::text();
  text->show(view);
  CHECK(rows_in(text->tree()) >= 100);
  CHECK(rows_in(text->tree()) < 140);
  CHECK(text->node(Role::table, "People who meet a trigger under either policy").numbers[0] == 10'001);
  CHECK(text->tree().find(Role::text, "Rows 4,201 to 4,300 of 10,000") != nullptr);
  CHECK(text->tree().find(Role::button, "Why P14200") != nullptr);
  const auto canvas = Screen::canvas(900);
  canvas->show(view);
  CHECK(rows_in(canvas->tree()) < 60);
}

TEST_CASE("every control has a name and, where it cannot be used, a reason") {
  const auto screen = Screen::text();
  for (const auto& [name, view] : all_views()) {
    screen->show(view, 1);
    for (const Node& node : screen->tree().nodes()) {
      if (node.role < Role::button && node.role != Role::disclosure && node.role != Role::table) continue;
      INFO(name << ": " << describe(node));
      CHECK_FALSE(node.name.empty());
      if ((node.states & state::disabled) != 0) CHECK_FALSE(node.description.empty());
      if (node.role != Role::select) continue;
      const bool offered = node.options.empty() ||
                           std::any_of(node.options.begin(), node.options.end(),
                                       [&](const Option& option) { return option.value == node.value; });
      CHECK(offered);
    }
  }
}

TEST_CASE("names of controls that a person must tell apart are different") {
  const auto screen = Screen::text();
  for (const auto& [name, view] : all_views()) {
    screen->show(view, 1);
    std::map<std::string, int> buttons;
    for (const Node& node : screen->tree().nodes()) {
      if (node.role == Role::button) ++buttons[node.name];
    }
    for (const auto& [label, count] : buttons) {
      INFO(name << ": " << label);
      // Each policy's numbers have their own.
      CHECK(count <= (label == "Put the numbers back" ? 2 : 1));
    }
  }
}

TEST_CASE("no word accuses anyone") {
  const auto screen = Screen::text();
  for (const auto& [name, view] : all_views()) {
    screen->show(view, 1);
    for (const Node& node : screen->tree().nodes()) {
      for (const std::string& text : texts_of(node)) {
        for (const char* word :
             {"offend", "abuse", "abusing", "culprit", "malinger", "skiv", "punish", "guilt"}) {
          INFO(name << ": " << describe(node) << ": " << text);
          CHECK(lower(text).find(word) == std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("headings start at one and never skip a level") {
  const auto screen = Screen::text();
  for (const auto& [name, view] : all_views()) {
    INFO(name);
    screen->show(view, 1);
    long level = 0;
    for (const Node& node : screen->tree().nodes()) {
      if (node.role != Role::heading) continue;
      INFO(node.name);
      if (level > 0) CHECK(node.numbers[0] <= level + 1);
      level = node.numbers[0];
    }
  }
}

TEST_CASE("everything drawn stays within the page's width, and targets are big enough") {
  const auto screen = Screen::canvas(2400);
  for (const char* name :
       {"sample, compare", "person, compare", "huge, compare", "faulty, workforce", "sample, policies",
        "studied, removal", "studied, sweep", "studied, statistics", "studied, then changed, sweep",
        "sample, removal", "import with questions, workforce", "import to confirm, workforce",
        "everything at once, compare"}) {
    screen->show(view_named(name));
    for (const Node& node : screen->tree().nodes()) {
      INFO(name << ": " << describe(node) << " at " << node.bounds.x << ", " << node.bounds.y << ": "
                << node.bounds.width << " by " << node.bounds.height);
      CHECK(node.bounds.x >= 0);
      CHECK(node.bounds.x + node.bounds.width <= 1280);
      if (node.role < Role::button) continue;
      CHECK(node.bounds.width >= 24);
      CHECK(node.bounds.height >= 24);
    }
  }
}

TEST_CASE("what a place is for comes first: what is due above the record, everyone's list last") {
  const auto screen = Screen::text();
  const auto place_of = [&](Role role, std::string_view name) {
    const auto& nodes = screen->tree().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const Node& node) { return node.role == role && node.name == name; });
    INFO(name);
    REQUIRE(found != nodes.end());
    return found - nodes.begin();
  };
  screen->show(view_named("nothing, due"));
  CHECK(place_of(Role::text, "Nothing was asked for yet.") < place_of(Role::heading, "The record"));
  screen->show(view_named("sample, workforce"));
  CHECK(place_of(Role::heading, "Everyone") > place_of(Role::heading, "People"));
}

TEST_CASE("whoever changes is told with triggers by their names") {
  const auto screen = Screen::text();
  screen->show(view_named("sample, compare"));
  const std::vector<Node>& nodes = screen->tree().nodes();
  const auto names = [&](std::string_view words) {
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
      return node.role == Role::cell && node.name.find(words) != std::string::npos;
    });
  };
  CHECK(names("Four spells in twelve months ("));
  CHECK_FALSE(names("four_spells ("));
}

TEST_CASE("labels of fields and figures tell what their word means, where the label is seen") {
  const auto screen = Screen::text();
  screen->show(view_named("sample, compare"));
  CHECK(screen->node(Role::select, "Old policy").meaning == "One organisation's rules on sickness absence.");
  CHECK(screen->node(Role::figure, "Meet a trigger, old policy")
            .meaning.starts_with("What a record must show"));
  CHECK(screen->node(Role::date_field, "From").meaning.empty());
}

TEST_CASE("the study and the version beside it stand in one table each, with a CSV of it") {
  const auto screen = Screen::text();
  screen->show(view_named("version beside, compare"));
  CHECK(screen->node(Role::table, "The headline, side by side").numbers[1] == 4);
  screen->node(Role::table, "People who meet a trigger, by team: old policy");
  screen->node(Role::button, "Save “The headline, side by side” as CSV");
}
