// Backup files: what is asked before anything is replaced, and before another version of the app is used.

#include <catch2/catch_test_macros.hpp>

#include "tests/panels/screen.h"
#include "tests/panels/views.h"

using namespace turnpoint::ui;
using namespace turnpoint::app;

namespace {

constexpr auto click = ActionKind::click;

/// Shows a view that changes, and presses what is on it.
struct Hand {
  explicit Hand(AppView shown, bool draws)
      : view(std::move(shown)), screen(draws ? Screen::canvas() : Screen::text()) {}
  AppView view;
  std::unique_ptr<Screen> screen;

  /// The deeds that pressing the button asks for.
  std::string press(const char* name) {
    screen->show(view);
    const Node button = screen->node(Role::button, name);
    return in_words(screen->draws() ? screen->click(view, button) : screen->act(view, button, click));
  }
  std::string enter(const char* field) {
    screen->show(view);
    return in_words(screen->act(view, screen->node(Role::password_field, field), click));
  }
  bool shows(Role role, const char* name) {
    screen->show(view);
    return screen->tree().find(role, name) != nullptr;
  }
  bool tells(const std::string& part) {
    screen->show(view);
    for (const Node& node : screen->tree().nodes()) {
      if (node.name.find(part) != std::string::npos || node.value.find(part) != std::string::npos)
        return true;
    }
    return false;
  }
  static std::string in_words(const Commands& commands) {
    std::string words;
    for (const Command& command : commands) {
      const auto* const wish = command.as<Keep>();
      words += (words.empty() ? "" : "; ");
      words += wish != nullptr                                ? to_text(wish->deed)
               : command.is<UpdateApp>()   ? "update"
               : command.is<SwapRelease>() ? "swap"
               : command.is<GoTo>()        ? "go"
                                                              : "something else";
    }
    return words;
  }
};

}  // namespace

TEST_CASE("without a key a backup file is given a passphrase; with one it is one press") {
  for (const bool draws : {false, true}) {
    Hand plain(view_named("sample, keeping"), draws);
    CHECK(plain.press("Save a backup file…").empty());
    CHECK(plain.press("Save the file") == "back_up");
    CHECK(plain.enter("The same again") == "back_up");
    ++plain.view.keeping.done;
    CHECK_FALSE(plain.shows(Role::password_field, "The same again"));
    plain.view.keeping.has_code = plain.view.keeping.backup.own_code = true;
    CHECK(plain.tells("This code opens it if its passphrase is forgotten"));
    CHECK(plain.press("I have it on paper") == "put_away_code");
    Hand open(view_named("encrypted, keeping"), draws);
    CHECK(open.press("Save a backup file") == "back_up");
    Hand training(view_named("training, rolled back, keeping"), draws);
    CHECK(training.press("Save a backup file…").empty());
    CHECK(training.shows(Role::password_field, "Passphrase for the file"));
  }
}

TEST_CASE("a chosen file asks for its passphrase or its code, and can be left") {
  for (const bool draws : {false, true}) {
    Hand hand(view_named("backup chosen, keeping"), draws);
    CHECK(hand.press("Open and check") == "check_backup");
    CHECK(hand.enter("Passphrase of the file") == "check_backup");
    CHECK(hand.press("Use the printed recovery code instead").empty());
    CHECK(hand.enter("Recovery code") == "check_backup");
    CHECK(hand.press("Cancel") == "leave_backup");
    hand.view.keeping.error = "That is not the passphrase.";
    CHECK(hand.shows(Role::alert, "That is not the passphrase."));
    hand.view.keeping.busy = true;
    CHECK(hand.press("Open and check").empty());
  }
}

TEST_CASE("a full vault names what is there and what would replace it before it is replaced") {
  for (const bool draws : {false, true}) {
    Hand hand(view_named("backup opened, keeping"), draws);
    CHECK(hand.tells("1,234 people, 1 spell of absence, imported"));
    CHECK(hand.tells("56 under the old policy, 7 under the new one"));
    CHECK(hand.press("Close") == "leave_backup");
    CHECK(hand.press("Restore…").empty());
    CHECK(hand.tells("Open now: " + present_in_words(hand.view)));
    CHECK(hand.tells("In its place: An old policy compared with A new policy, 1 April 2025 to 31 March 2026; "
                     "1,234 people"));
    CHECK(hand.press("Cancel").empty());
    CHECK(hand.press("Restore…").empty());
    CHECK(hand.press("Replace it with the backup") == "restore_backup");
  }
}

TEST_CASE("where what was kept is gone, a backup is offered on every page and replaces nothing") {
  for (const bool draws : {false, true}) {
    AppView gone = view_named("backup opened, compare");
    gone.saving.state = "read_only";
    gone.saving.can_start_afresh = true;
    Hand hand(gone, draws);
    CHECK(hand.press("Restore") == "restore_backup");
    hand.view.keeping.backup = {};
    CHECK(hand.shows(Role::file_field, "Open a backup file"));
    hand.view.place = Place::keeping;
    CHECK(hand.shows(Role::file_field, "Open a backup file"));
    CHECK_FALSE(hand.shows(Role::button, "Save a backup file…"));
  }
}

TEST_CASE("where nothing can be saved nothing is restored, and the reason stands there") {
  AppView view = view_named("backup opened, keeping");
  view.saving.state = "read_only";
  view.saving.sentence = "This study is open in another tab.";
  CHECK(
      obstacle(view, Keep{KeepingDeed::restore_backup, {}}).ends_with("This study is open in another tab."));
  Hand hand(view, false);
  CHECK(hand.press("Restore…").empty());
  CHECK_FALSE(hand.shows(Role::button, "Replace it with the backup"));
}

TEST_CASE("an old backup is told on every page; a young one under Safekeeping only") {
  Hand hand(view_named("backup due, compare"), false);
  const char* age = "The last backup file was made on 3 May 2026, 12:00: 16 days ago, 1 change since.";
  CHECK(hand.tells(std::string(age) + " It is time for another."));
  CHECK(hand.press("Go to the backup files") == "go");
  hand.view.keeping.backup.due = false;
  CHECK_FALSE(hand.tells("backup file was made"));
  hand.view.place = Place::keeping;
  CHECK(hand.shows(Role::text, age));
  hand.view.can_put_back = true;
  CHECK(hand.press("Put back what was here before it") == "put_back");
}

TEST_CASE("another version of the app asks for a backup first, and goes on without one when told so") {
  const struct {
    const char *view, *opener, *without, *with, *command;
  } ways[] = {
      {"newer release, compare", "Save and update", "Update without a backup", "Update now", "update"},
      {"newer release, about", "Go back to the version before", "Go on without a backup", "Go back now",
       "swap"}};
  for (const auto& way : ways) {
    for (const bool draws : {false, true}) {
      Hand hand(view_named(way.view), draws);
      CHECK(hand.press(way.opener).empty());
      CHECK(hand.press(way.without) == way.command);
      hand.view.keeping.protection = Protection::open;
      CHECK(hand.press("Save a backup file") == "back_up");
      ++hand.view.keeping.done;
      CHECK(hand.press(way.with) == way.command);
      CHECK(hand.press("Cancel").empty());
      CHECK_FALSE(hand.shows(Role::button, way.with));
    }
  }
}
