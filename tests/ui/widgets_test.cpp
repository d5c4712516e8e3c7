// Both back ends give the same tree and the same results.

#include <catch_amalgamated.hpp>

#include "tests/ui/face.h"

using namespace turnpoint::ui;

namespace {

bool same(const Demo& a, const Demo& b) {
  return a.place == b.place && a.policy == b.policy && a.name == b.name && a.threshold == b.threshold &&
         a.start == b.start && a.months == b.months && a.provisional == b.provisional &&
         a.large_type == b.large_type && a.why_open == b.why_open && a.asking == b.asking &&
         a.runs == b.runs && a.opened_person == b.opened_person && a.sort_asked == b.sort_asked;
}

void require_same_trees(const Face& a, const Face& b) {
  const auto& first = a.ui->tree().nodes();
  const auto& second = b.ui->tree().nodes();
  REQUIRE(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    INFO(to_text(first[i].role) << " “" << first[i].name << "”");
    REQUIRE(first[i].same_content(second[i]));
  }
}

}  // namespace

TEST_CASE("both back ends record the same nodes") {
  const auto text = text_face();
  const auto canvas = canvas_face();
  for (Face* face : {text.get(), canvas.get()})
    face->demo.why_open = face->demo.alarmed = face->demo.asking = true;
  for (int i = 0; i < 3; ++i) {
    text->frame();
    canvas->frame();
  }
  require_same_trees(*text, *canvas);
}

TEST_CASE("every drawn node has bounds inside the page, and the text view has none") {
  const auto canvas = canvas_face();
  canvas->demo.why_open = true;
  for (int i = 0; i < 3; ++i) canvas->frame();
  for (const Node& node : canvas->ui->tree().nodes()) {
    INFO(to_text(node.role) << " “" << node.name << "” " << node.bounds.x << ' ' << node.bounds.y << ' '
                            << node.bounds.width << ' ' << node.bounds.height);
    CHECK(node.bounds.width > 0);
    CHECK(node.bounds.height > 0);
    CHECK(node.bounds.x >= 0);
    CHECK(node.bounds.x + node.bounds.width <= 1280);
  }
  const auto text = text_face();
  text->frame();
  for (const Node& node : text->ui->tree().nodes()) CHECK(node.bounds == Rect{});
}

TEST_CASE("targets are at least 24 pixels wide and high") {
  const auto canvas = canvas_face();
  canvas->frame();
  for (const Node& node : canvas->ui->tree().nodes()) {
    if (node.role < Role::button) continue;
    INFO(to_text(node.role) << " “" << node.name << "”");
    CHECK(node.bounds.width >= 24);
    CHECK(node.bounds.height >= 24);
  }
}

TEST_CASE("a pointer click and a page action give the same result") {
  struct Row {
    Role role;
    const char* name;
    ActionKind kind;
    const char* value;
  };
  const auto row = GENERATE(Row{Role::button, "Compare now", ActionKind::click, ""},
                            Row{Role::button, "Large type", ActionKind::click, ""},
                            Row{Role::button, "Publish", ActionKind::click, ""},
                            Row{Role::button, "Policies", ActionKind::click, ""},
                            Row{Role::button, "Show E5", ActionKind::click, ""},
                            Row{Role::button, "Delete study…", ActionKind::click, ""},
                            Row{Role::column_header, "Spells", ActionKind::click, ""},
                            Row{Role::checkbox, "Show provisional looks", ActionKind::set, "false"},
                            Row{Role::disclosure, "Why 12 months?", ActionKind::set, "true"});
  INFO(row.name);
  const auto canvas = canvas_face();
  canvas->frame();
  canvas->click(canvas->node(row.role, row.name));
  const auto text = text_face();
  text->frame();
  text->act(text->node(row.role, row.name), row.kind, row.value);
  for (int i = 0; i < 3; ++i) text->frame();
  CHECK(same(canvas->demo, text->demo));
  if (std::string(row.name) != "Publish") CHECK_FALSE(same(text->demo, Demo{}));
  CHECK(canvas->demo.forbidden == 0);
  CHECK(text->demo.forbidden == 0);
}

TEST_CASE("a committed edit comes out of its field") {
  struct Row {
    Role role;
    const char* name;
    const char* value;
    std::string Demo::*field;
  };
  const auto row = GENERATE(Row{Role::text_field, "Study name", "Spring review", &Demo::name},
                            Row{Role::number_field, "Bradford threshold", "250", &Demo::threshold},
                            Row{Role::date_field, "Cut-over", "2026-01-31", &Demo::start},
                            Row{Role::select, "Policy", "new", &Demo::policy});
  const auto face = GENERATE(0, 1) == 0 ? text_face() : canvas_face();
  face->frame();
  face->act(face->node(row.role, row.name), ActionKind::set, row.value);
  face->frame();
  CHECK(face->demo.*row.field == row.value);
}

TEST_CASE("a select refuses what it does not offer, a slider keeps to its range") {
  const auto face = text_face();
  face->frame();
  face->act(face->node(Role::select, "Policy"), ActionKind::set, "neither");
  face->frame();
  face->act(face->node(Role::slider, "Window"), ActionKind::set, "900");
  face->frame();
  CHECK(face->demo.policy == "old");
  CHECK(face->demo.months == 24);
  face->act(face->node(Role::slider, "Window"), ActionKind::set, "1e9");
  face->frame();
  CHECK(face->demo.months == 24);
}

TEST_CASE("each widget gets one action a frame and loses none") {
  const auto face = text_face();
  face->frame();
  const Node run = face->node(Role::button, "Compare now");
  for (int i = 0; i < 3; ++i) face->act(run, ActionKind::click);
  face->frame();
  CHECK(face->demo.runs == 1);
  CHECK(face->ui->wants_frame());
  face->frame();
  face->frame();
  CHECK(face->demo.runs == 3);
  face->frame();
  face->frame();
  CHECK_FALSE(face->ui->wants_frame());
}

TEST_CASE("movements of one slider gesture share its number; other edits do not") {
  const auto face = text_face();
  face->frame();
  const Node slider = face->node(Role::slider, "Window");
  const auto after = [&](const Node& node, ActionKind kind, const char* value) {
    face->act(node, kind, value);
    face->frame();
    return face->ui->gesture();
  };
  const unsigned first = after(slider, ActionKind::set, "13");
  CHECK(after(slider, ActionKind::set, "14") == first);
  after(slider, ActionKind::done, "");
  const unsigned second = after(slider, ActionKind::set, "15");
  CHECK(second != first);
  const Node name = face->node(Role::text_field, "Study name");
  const unsigned third = after(name, ActionKind::set, "A");
  CHECK(third != second);
  CHECK(after(name, ActionKind::set, "B") != third);
}

TEST_CASE("dragging a slider gives an edit for each movement, in one gesture") {
  const auto face = canvas_face();
  face->frame();
  const Node slider = face->node(Role::slider, "Window");
  Node right = slider;
  right.bounds.x += slider.bounds.width * 0.75F;
  right.bounds.width = 0;
  face->click(right);
  CHECK(face->demo.months > 16);
  CHECK(face->demo.months < 22);
}

TEST_CASE("Escape on a dialog dismisses it") {
  const auto face = text_face();
  face->demo.asking = true;
  face->frame();
  face->act(face->node(Role::dialog, "Delete this study?"), ActionKind::close);
  face->frame();
  CHECK_FALSE(face->demo.asking);
  CHECK(face->demo.dismissals == 1);
}

TEST_CASE("a dialog on the canvas answers the pointer and gives way afterwards") {
  const auto face = canvas_face();
  face->demo.asking = true;
  for (int i = 0; i < 3; ++i) face->frame();
  face->click(face->node(Role::button, "Compare now"));
  CHECK(face->demo.runs == 0);
  face->click(face->node(Role::button, "Keep it"));
  CHECK_FALSE(face->demo.asking);
  face->frame();
  face->click(face->node(Role::button, "Compare now"));
  CHECK(face->demo.runs == 1);
}

TEST_CASE("an error is the field's description and marks it invalid") {
  const auto face = text_face();
  face->frame();
  face->act(face->node(Role::number_field, "Bradford threshold"), ActionKind::set, "many");
  face->frame();
  face->frame();
  const Node field = face->node(Role::number_field, "Bradford threshold");
  CHECK((field.states & state::invalid) != 0);
  CHECK(field.description == "“many” is not a whole number; write one from 50 to 500.");
  CHECK(field.value == "many");
}

TEST_CASE("a long table records the rows in sight on the canvas and all in the text view") {
  const auto canvas = canvas_face(1280, 900);
  const auto text = text_face();
  for (Face* face : {canvas.get(), text.get()}) {
    face->demo.people = 1000;
    for (int i = 0; i < 3; ++i) face->frame();
  }
  const auto rows = [](const Face& face) {
    long count = 0;
    for (const Node& node : face.ui->tree().nodes()) count += node.role == Role::row ? 1 : 0;
    return count;
  };
  CHECK(rows(*text) == 1000);
  CHECK(rows(*canvas) > 3);
  CHECK(rows(*canvas) < 40);
  CHECK(canvas->node(Role::table, "People whose outcome changes").numbers[0] == 1001);
}

TEST_CASE("arrowing down a long table brings its rows into sight one by one") {
  const auto face = canvas_face(1280, 900);
  face->demo.people = 200;
  for (int i = 0; i < 3; ++i) face->frame();
  for (int person = 1; person <= 120; ++person) {
    const std::string name = "Show E" + std::to_string(person);
    face->actions.set_focus({face->node(Role::button, name).key, true});
    for (int i = 0; i < 2; ++i) face->frame();
  }
  const Node last = face->node(Role::button, "Show E120");
  CHECK(last.bounds.y > 0);
  CHECK(last.bounds.y + last.bounds.height < 900);
}

TEST_CASE("the row with keyboard focus stays recorded when the pointer scrolls it away") {
  const auto face = canvas_face(1280, 900);
  face->demo.people = 500;
  for (int i = 0; i < 3; ++i) face->frame();
  face->actions.set_focus({face->node(Role::button, "Show E1").key, true});
  for (int i = 0; i < 3; ++i) face->frame();
  face->actions.set_focus({face->node(Role::button, "Show E1").key, false});
  for (int i = 0; i < 2; ++i) face->frame();
  const Node main = face->node(Role::main, "");
  Node below = main;
  for (int i = 0; i < 30; ++i) {
    face->scroll(below, -20);
  }
  CHECK(face->node(Role::button, "Show E1").bounds.y < 0);
  CHECK(face->ui->tree().find(Role::button, "Show E9") == nullptr);
}

TEST_CASE("actions come one a frame in the order a person acted, and movements in a row count once") {
  using namespace turnpoint::ui;
  ActionQueue queue;
  const auto act = [&](NodeKey key, ActionKind kind, const char* value) { queue.push({key, kind, value}); };
  act(7, ActionKind::set, "210");
  act(7, ActionKind::set, "220");
  act(7, ActionKind::done, "");
  act(7, ActionKind::set, "230");
  act(8, ActionKind::click, "");
  std::string order;
  while (queue.waiting()) {
    queue.begin_frame();
    for (const NodeKey key : {NodeKey{8}, NodeKey{7}}) {
      if (const auto action = queue.take(key)) order += std::to_string(key) + ":" + action->value + " ";
    }
  }
  CHECK(order == "7:220 7: 7:230 8: ");
}

TEST_CASE("a timeline says what it shows, and where each mark lies") {
  const auto canvas = canvas_face();
  for (int i = 0; i < 3; ++i) canvas->frame();
  for (const Node& node : canvas->ui->tree().nodes()) {
    if (node.role != Role::timeline) continue;
    CHECK(node.name == "Timeline of E1");
    CHECK(node.description == "One absence and one meeting.");
    REQUIRE(node.options.size() == 4);
    CHECK(node.options[1].label == "Old policy");
    const TimelinePlace spell = timeline_place(node.options[2].value);
    CHECK(spell.lane == 0);
    CHECK(spell.from == 2500);
    CHECK(spell.to == 5000);
    CHECK(spell.tone == Tone::plain);
    const TimelinePlace meeting = timeline_place(node.options[3].value);
    CHECK(meeting.lane == 1);
    CHECK(meeting.from == meeting.to);
    CHECK(meeting.tone == Tone::good);
    return;
  }
  FAIL("there is no timeline");
}
