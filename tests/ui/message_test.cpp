// What the page is told, and when it is told nothing.

#include <catch_amalgamated.hpp>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/ui/face.h"
#include "web/ui/changes.h"

using namespace turnpoint::ui;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Node labelled(NodeKey key, std::string name, NodeKey parent = root_key) {
  Node node;
  node.key = key;
  node.parent = parent;
  node.role = Role::button;
  node.name = std::move(name);
  return node;
}

Tree tree_of(const std::vector<Node>& nodes) {
  Tree tree;
  for (const Node& node : nodes) REQUIRE(tree.add(node));
  return tree;
}

std::string difference(const std::vector<Node>& before, const std::vector<Node>& now) {
  return changes_text(tree_of(before), tree_of(now), {});
}

}  // namespace

TEST_CASE("nothing changed, nothing said") {
  const auto face = GENERATE(0, 1) == 0 ? text_face() : canvas_face();
  CHECK(contains(face->frame(), "\"all\":true"));
  CHECK(face->frame().empty());
  CHECK(face->frame().empty());
}

TEST_CASE("a change of one value sends one node") {
  const auto face = text_face();
  face->frame();
  face->demo.name = "Spring review";
  const std::string name = key_text(face->node(Role::text_field, "Study name").key);
  const std::string message = face->frame();
  CHECK(message.starts_with("{\"nodes\":[{\"k\":\"" + name + "\""));
  CHECK(contains(message, "\"v\":\"Spring review\""));
  CHECK_FALSE(contains(message, "},{"));
  CHECK_FALSE(contains(message, "order"));
}

TEST_CASE("messages say what came, went and moved") {
  struct Row {
    const char* what;
    std::vector<Node> before, now;
    const char* message;
  };
  const Node a = labelled(10, "a"), b = labelled(11, "b"), c = labelled(12, "c");
  Node moved = a;
  moved.bounds = {1, 2, 30, 40.25F};
  const Row rows[] = {
      {"came",
       {a},
       {a, b},
       R"({"nodes":[{"k":"b","p":"1","r":"button","n":"b"}],"order":[["1",["a","b"]]]})"},
      {"went", {a, b}, {b}, R"({"gone":["a"],"order":[["1",["b"]]]})"},
      {"all went", {a}, {}, R"({"gone":["a"]})"},
      {"moved", {a, b, c}, {c, a, b}, R"({"order":[["1",["c","a","b"]]]})"},
      {"drawn elsewhere", {a}, {moved}, R"({"bounds":[["a",10,20,300,403]]})"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(difference(row.before, row.now) == row.message);
  }
}

TEST_CASE("text is escaped for JSON") {
  CHECK(difference({}, {labelled(10, "a \"b\" \\ \n\x01 é")}) ==
        "{\"nodes\":[{\"k\":\"a\",\"p\":\"1\",\"r\":\"button\",\"n\":\"a \\\"b\\\" \\\\ \\u000a\\u0001 é\"}],"
        "\"order\":[[\"1\",[\"a\"]]]}");
}

TEST_CASE("scrolling a container moves it, not what is inside") {
  Node parent = labelled(10, "part");
  Node child = labelled(11, "inside", 10);
  parent.bounds = {0, 100, 50, 50};
  child.bounds = {5, 110, 10, 10};
  const std::vector<Node> before = {parent, child};
  parent.bounds.y -= 60;
  child.bounds.y -= 60;
  CHECK(difference(before, {parent, child}) == R"({"bounds":[["a",0,400,500,500]]})");
}

TEST_CASE("a widget that was acted on is sent again, so that a refused edit is taken back on the page") {
  const auto face = text_face();
  face->frame();
  const Node box = face->node(Role::checkbox, "Leave out bank holidays");
  face->act(box, ActionKind::set, "true");
  CHECK(face->frame().empty());
  CHECK(face->ui->wants_frame());
  CHECK(contains(face->frame(), "{\"k\":\"" + key_text(box.key) + "\""));
  CHECK_FALSE(face->ui->wants_frame());
}

TEST_CASE("keys outlive frames, labels, order and back ends") {
  const auto face = text_face();
  face->frame();
  std::set<NodeKey> before;
  for (const Node& node : face->ui->tree().nodes()) before.insert(node.key);
  const Node run = face->node(Role::button, "Compare now");
  const Node person = face->node(Role::button, "Show E5");
  face->demo.run_label = "Compare again";
  face->demo.reversed = true;
  face->frame();
  std::set<NodeKey> after;
  for (const Node& node : face->ui->tree().nodes()) after.insert(node.key);
  CHECK(before == after);
  CHECK(face->node(Role::button, "Compare again").key == run.key);
  CHECK(face->node(Role::button, "Show E5").key == person.key);
  const auto canvas = canvas_face();
  canvas->frame();
  CHECK(canvas->node(Role::button, "Compare now").key == run.key);
}

TEST_CASE("keys are the same on every machine") {
  CHECK(key_text(key_of(root_key, "run")) == "caaa2d7bfe4f383a");
}

namespace {

int collisions = 0;
void count_collision(const Node&, const Node&) { ++collisions; }

}  // namespace

TEST_CASE("two widgets of one scope with the same id collide; of two entities they do not") {
  const auto face = text_face();
  Widgets& ui = *face->ui;
  ui.set_collision_handler(count_collision);
  collisions = 0;
  ui.begin_frame();
  {
    const auto main = ui.main();
    for (const char* person : {"E1", "E2"}) {
      const auto entity = ui.entity(person);
      ui.button("show", "Show");
    }
  }
  ui.end_frame();
  CHECK(collisions == 0);
  ui.begin_frame();
  {
    const auto main = ui.main();
    ui.button("show", "Show");
    ui.button("show", "Show more");
  }
  ui.end_frame();
  CHECK(collisions == 1);
  CHECK(ui.tree().nodes().size() == 3);
}

TEST_CASE("a panel can move keyboard focus to a widget") {
  const auto face = text_face();
  Widgets& ui = *face->ui;
  ui.begin_frame();
  {
    const auto main = ui.main();
    ui.button("show", "Show");
    ui.request_focus("show");
  }
  const std::string message = ui.end_frame();
  CHECK(contains(message, "\"focus\":\"" + key_text(ui.tree().nodes()[1].key) + "\"}"));
}

TEST_CASE("what the page sends is read strictly") {
  struct Row {
    const char *key, *kind;
    bool good;
  };
  const Row rows[] = {{"1f", "click", true},
                      {"", "click", false},
                      {"xyz", "click", false},
                      {"1f ", "click", false},
                      {"1f", "poke", false},
                      {"0", "focus", true},
                      {"12345678123456781", "click", false}};
  for (const Row& row : rows) {
    INFO('"' << row.key << "\" " << row.kind);
    CHECK(action_from_text(row.key, row.kind, "").has_value() == row.good);
  }
}

// The browser tests feed these to the page. TURNPOINT_UPDATE_GOLDEN=1 rewrites them.
TEST_CASE("the demo's messages are as the browser tests know them") {
  struct Row {
    const char* file;
    std::unique_ptr<Face> face;
  };
  Row rows[] = {{"tests/browser/demo_text.json", text_face()},
                {"tests/browser/demo_canvas.json", canvas_face(1280, 900)}};
  for (Row& row : rows) {
    INFO(row.file);
    row.face->demo.why_open = true;
    std::string messages = '[' + row.face->frame();
    row.face->demo.asking = true;
    for (int i = 0; i < 3; ++i) {
      const std::string message = row.face->frame();
      if (!message.empty()) messages += ",\n" + message;
    }
    messages += "]\n";
    if (std::getenv("TURNPOINT_UPDATE_GOLDEN") != nullptr)
      std::ofstream(row.file, std::ios::binary) << messages;
    std::ifstream file(row.file, std::ios::binary);
    std::ostringstream expected;
    expected << file.rdbuf();
    CHECK(messages == expected.str());
  }
}
