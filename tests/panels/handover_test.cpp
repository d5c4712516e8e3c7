// Handing a case over, opening one, and terms from a day on: what is asked, and what the dialogs ask for.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/panels/screen.h"
#include "tests/panels/views.h"

using namespace turnpoint::ui;
using namespace turnpoint::app;

namespace {

constexpr auto click = ActionKind::click;

/// The page of a colleague of one's own, protected.
AppView own_person() {
  AppView view = view_named("person, compare");
  view.study.workforce = "own";
  view.keeping.protection = Protection::open;
  view.saving.state = "ready";
  return view;
}

struct Hand {
  explicit Hand(AppView shown, bool draws)
      : view(std::move(shown)), screen(draws ? Screen::canvas(6000) : Screen::text()) {}
  AppView view;
  std::unique_ptr<Screen> screen;

  Commands press(const char* name) {
    screen->show(view);
    const Node button = screen->node(Role::button, name);
    return screen->draws() ? screen->click(view, button) : screen->act(view, button, click);
  }
  void put(Role role, const char* field, ActionKind kind, const std::string& value) {
    screen->show(view);
    screen->act(view, screen->node(role, field), kind, value);
  }
  bool shows(Role role, const char* name) {
    screen->show(view);
    return screen->tree().find(role, name) != nullptr;
  }
};

template <class Wish>
Wish only(const Commands& commands) {
  REQUIRE(commands.size() == 1);
  const auto* const wish = commands.front().as<Wish>();
  REQUIRE(wish != nullptr);
  return *wish;
}

}  // namespace

TEST_CASE("a case is handed over once a passphrase is asked for, and without reasons where that is chosen") {
  Hand hand(own_person(), GENERATE(false, true));
  const std::string id = hand.view.person->employee_id;
  CHECK(hand.press("Hand over this case…").empty());
  CHECK(hand.shows(Role::password_field, "Passphrase for the file"));
  CHECK(hand.shows(Role::password_field, "The same again"));
  Keep wish = only<Keep>(hand.press("Save the case file"));
  CHECK(wish.deed == KeepingDeed::hand_over);
  CHECK(wish.value == id);
  hand.put(Role::checkbox, "Without reasons and notes", ActionKind::set, "true");
  wish = only<Keep>(hand.press("Save the case file"));
  CHECK(wish.deed == KeepingDeed::hand_over_redacted);
  CHECK(wish.value == id);
  ++hand.view.keeping.done;
  CHECK_FALSE(hand.shows(Role::password_field, "The same again"));
}

TEST_CASE("what is held is saved to read without reasons and notes") {
  Hand hand(own_person(), false);
  CHECK(only<SaveHeld>(hand.press("Save it to read, without reasons and notes")).format == "redacted");
}

TEST_CASE("a case file that was chosen asks for its passphrase, and can be left") {
  Hand hand(own_person(), GENERATE(false, true));
  hand.view.keeping.case_file = "turnpoint-case-20260331-0915.case";
  CHECK(hand.shows(Role::password_field, "Passphrase of the case file"));
  CHECK(only<Keep>(hand.press("Open")).deed == KeepingDeed::open_case);
  CHECK(only<Keep>(hand.press("Cancel")).deed == KeepingDeed::leave_case);
}

TEST_CASE("a case that was opened is received under its pseudonym, or another where somebody has it") {
  Hand hand(own_person(), GENERATE(false, true));
  CaseFileView found;
  found.employee_id = found.as = "P-07";
  found.made = "2026-03-31";
  hand.view.case_file = found;
  CHECK(only<ReceiveCase>(hand.press("Receive this case")).as == "P-07");
  hand.view.case_file->here = true;
  hand.view.case_file->differences = {"Only here: Absence: first day 2026-03-02."};
  hand.screen->show(hand.view);
  CHECK((hand.screen->node(Role::button, "Receive this case").states & state::disabled) != 0);
  hand.put(Role::text_field, "Pseudonym here", ActionKind::set, "P-08");
  CHECK(only<ReceiveCase>(hand.press("Receive this case")).as == "P-08");
  only<LeaveCase>(hand.press("Cancel"));
}

TEST_CASE("terms are added from a day on, beginning with those that hold") {
  Hand hand(own_person(), GENERATE(false, true));
  hand.press("Add terms from a day on…");
  hand.screen->show(hand.view);
  CHECK((hand.screen->node(Role::button, "Enter").states & state::disabled) != 0);
  CHECK_FALSE(hand.shows(Role::date_field, "In service from"));
  hand.put(Role::date_field, "These terms hold from", ActionKind::set, "2026-03-01");
  hand.put(Role::text_field, "Working days", ActionKind::set, "MTW----");
  const turnpoint::PeopleEntry entry = only<EnterRow>(hand.press("Enter")).entry;
  CHECK(entry.person);
  CHECK(entry.was.empty());
  CHECK(entry.now[0] == hand.view.person->employee_id);
  CHECK(entry.now[4] == "MTW----");
  CHECK(entry.now[8] == "2026-03-01");
}
