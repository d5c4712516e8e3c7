/// What the contract and the laws cannot say: single answers to single events.

#include "web/store/vault.h"

#include <catch_amalgamated.hpp>

#include "tests/store/opened.h"

namespace turnpoint::store::test {
namespace {

TEST_CASE("of content given while saving only the newest is stored next") {
  Opened opened;
  opened.tab.tell(Save{"a", 1});
  for (std::uint64_t revision = 2; revision < 6; ++revision) opened.tab.tell(Save{"later", revision});
  opened.tab.settle();
  // Both edits went into the journal, and then the newest became a generation.
  CHECK(opened.browser.rows == Files{{"gen-000002.study", packed("later")}});
  CHECK(opened.browser.journal == opened.browser.rows);
  CHECK(opened.view().saved_revision == 5);
  CHECK(opened.view().copied_revision == 5);
}

TEST_CASE("an empty store where something was kept before is no fresh start until a person says so") {
  Browser browser;
  Tab tab(browser, 1);
  tab.tell(Witness{"gen-000007.study", "3 May", "gen-000007.study", "4 May"});
  tab.tell(News::start);
  tab.settle();
  CHECK(tab.vault.view().reason == Reason::removed);
  CHECK_THAT(sentence(tab.vault.view()), Catch::Matchers::ContainsSubstring("kept on 4 May"));
  tab.tell(Save{"a", 1});
  tab.settle();
  CHECK(browser.journal.empty());
  CHECK(browser.rows.empty());
  CHECK(tab.vault.view().unsaved);
  CHECK(tab.vault.view().can_start_afresh());
  tab.tell(News::start_afresh);
  tab.settle();
  CHECK(tab.vault.view().state == State::ready);
  CHECK(browser.rows == Files{{"gen-000001.study", packed("a")}});
  tab.tell(News::start_afresh);  // means nothing now
  CHECK(tab.vault.view().state == State::ready);
}

TEST_CASE("an edit that was begun and is not there is told with its time; nothing else is") {
  const struct {
    const char *begun, *kept;
    Files rows;
    std::size_t notes;
  } starts[] = {{"gen-000003.study", "gen-000002.study", two_versions, 1},
                {"gen-000002.study", "gen-000002.study", two_versions, 0},
                {"gen-000001.study", "gen-000001.study", two_versions, 0},
                {"", "", two_versions, 0},
                {"gen-000001.study", "", {}, 1}};
  for (const auto& start : starts) {
    INFO(start.begun);
    Browser browser;
    browser.rows = start.rows;
    Tab tab(browser, 1);
    tab.tell(Witness{start.begun, "3 May", start.kept, "3 May"});
    tab.tell(News::start);
    tab.settle();
    CHECK(tab.vault.view().state == State::ready);
    REQUIRE(tab.vault.view().notes.size() == start.notes);
    if (start.notes > 0)
      CHECK_THAT(tab.vault.view().notes[0], Catch::Matchers::ContainsSubstring("made on 3 May was not kept"));
    // It is told once.
    tab.tell(News::connection_lost);
    tab.tell(News::lock_lost);
    tab.tell(News::take_over);
    tab.settle();
    CHECK(tab.vault.view().notes.empty());
  }
}

TEST_CASE("a version that was sealed with another key is set aside, and the one before it is used") {
  Opened opened;
  opened.browser.rows = two_versions;
  opened.tab.reload();
  opened.until(ActionKind::read);
  opened.tab.advance(Fault::refused, "unsealable");
  opened.tab.settle();
  CHECK(opened.view().state == State::ready);
  CHECK(opened.tab.vault.document()->payload == "first");
  REQUIRE(opened.view().notes.size() == 1);
  CHECK(opened.view().notes[0].find("gen-000002.study cannot be read and was set aside") !=
        std::string::npos);
  opened.tab.tell(Save{"third", 1});
  opened.tab.settle();
  CHECK(opened.browser.rows.size() == 3);
}

TEST_CASE("a copy that alone is sound is stored again under a name of its own where a damaged version has its name") {
  Browser browser;
  browser.rows = {{"gen-000001.study", packed("first")}, {"gen-000002.study", "damaged"}};
  browser.copies = {{"gen-000002.study", packed("second")}};
  Tab tab(browser, 1);
  tab.tell(News::start);
  tab.settle();
  CHECK(tab.vault.view().state == State::ready);
  REQUIRE(tab.vault.document());
  CHECK(tab.vault.document()->payload == "second");
  CHECK(newest_payload(browser) == "second");
  CHECK(browser.rows.at("gen-000002.study") == "damaged");
}

TEST_CASE("pruning leaves a version alone that was sealed with another key") {
  Opened opened;
  for (std::uint64_t revision = 1; revision <= 10; ++revision) {
    opened.tab.tell(Save{"text", revision});
    opened.tab.settle();
  }
  opened.tab.tell(Save{"text", 11});
  opened.until(ActionKind::read);
  opened.tab.advance(Fault::refused, "unsealable");
  opened.tab.settle();
  CHECK(opened.view().state == State::ready);
  CHECK(opened.browser.rows.size() == 11);
  CHECK(opened.browser.rows.count("gen-000001.study") == 1);
}

TEST_CASE("a sealed version without a key at hand is left as it is") {
  const std::string sealed = pack_container({"study", 1, "ciphertext", "how it was sealed"}).value();
  Opened opened(Files{{"gen-000001.study", sealed}});
  CHECK(opened.view().state == State::read_only);
  opened.tab.tell(Save{"other", 1});
  opened.tab.settle();
  CHECK(opened.browser.rows == Files{{"gen-000001.study", sealed}});
}

TEST_CASE("a document the app cannot use gives way to the one before and is kept") {
  Opened opened(two_versions);
  CHECK(opened.tab.vault.document()->payload == "second");
  opened.tab.tell(RefuseDocument{"it names no policy"});
  opened.tab.settle();
  CHECK(opened.view().state == State::ready);
  CHECK(opened.tab.vault.document()->payload == "first");
  CHECK(opened.view().documents == 2);
  CHECK(opened.view().notes ==
        std::vector<std::string>{"The saved version gen-000002.study cannot be used and was set aside: it "
                                 "names no policy. The one before it is used."});
  opened.tab.tell(RefuseDocument{"nor does this"});
  opened.tab.settle();
  CHECK(opened.view().state == State::ready);
  CHECK_FALSE(opened.tab.vault.document());
  opened.tab.tell(Save{"third", 1});
  opened.tab.settle();
  CHECK(opened.browser.rows.size() == 3);
}

TEST_CASE(
    "content given before the store was read is stored if the store is empty and set beside it if not") {
  for (const bool empty : {true, false}) {
    Browser browser;
    if (!empty) browser.rows = two_versions;
    Tab tab(browser, 1);
    tab.tell(News::start);
    tab.tell(Save{"early", 1});
    tab.settle();
    CHECK(tab.vault.view().state == State::ready);
    CHECK(browser.rows.size() == (empty ? 1 : 2));
    CHECK(tab.vault.left_over() == (empty ? std::nullopt : std::optional<std::string>("early")));
    tab.tell(News::forget_left_over);
    CHECK_FALSE(tab.vault.view().left_over);
  }
}

TEST_CASE("an answer that comes after the time was up is not listened to") {
  Opened opened;
  opened.tab.tell(Save{"a", 1});
  opened.until(ActionKind::append);
  Vault& vault = opened.tab.vault;
  std::uint64_t ticket = 0;
  while (vault.view().state == State::saving) vault.step(Failed{++ticket, "late", ""});
  CHECK(vault.view().state == State::failed);
  CHECK(vault.step(Done{ticket, 0, {}, {}, true, ""}).empty());
  CHECK(vault.step(Done{}).empty());
  CHECK(vault.view().state == State::failed);
  CHECK(vault.view().saved_revision == 0);
}

TEST_CASE("an old answer is not taken for the one awaited now") {
  Opened opened;
  opened.tab.tell(Save{"a", 1});
  opened.until(ActionKind::flush);
  opened.tab.advance(Fault::lost);
  opened.tab.tell(News::retry);
  REQUIRE(opened.tab.due() == ActionKind::reopen);
  for (std::uint64_t old = 0; old < 8; ++old) {
    CHECK(opened.tab.vault.step(Done{old}).empty());
    CHECK(opened.tab.vault.step(Failed{old, "VersionError", ""}).empty());
  }
  CHECK(opened.view().state == State::saving);
}

TEST_CASE("newer content after a failure goes over a new connection, without the file that failed") {
  Opened opened;
  opened.tab.tell(Save{"a", 1});
  opened.until(ActionKind::flush);
  opened.tab.advance(Fault::slow);
  CHECK(opened.view().state == State::failed);
  opened.tab.tell(Save{"b", 2});
  CHECK(opened.tab.due() == ActionKind::reopen);
  opened.tab.settle();
  opened.tab.finish_slow_flush();
  CHECK(opened.view().saved_revision == 2);
  CHECK(opened.browser.rows == Files{{"gen-000002.study", packed("b")}});
}

TEST_CASE("an owner's record with a higher epoch stops this tab wherever it is met") {
  for (const ActionKind met : {ActionKind::reopen, ActionKind::survey}) {
    Opened opened;
    if (met == ActionKind::reopen) opened.tab.tell(News::connection_lost);
    opened.tab.tell(Save{"a", 1});
    opened.until(met);
    opened.browser.owner_epoch += 1;
    opened.tab.advance();
    CHECK(opened.view().reason == Reason::other_tab);
    CHECK(opened.view().unsaved == (met == ActionKind::reopen));  // else it is in the journal
    CHECK_FALSE(opened.tab.due());
    opened.tab.tell(News::take_over);  // the lock is still ours: only the epoch has to be won back
    opened.tab.settle();
    CHECK(opened.view().state == State::ready);
    CHECK(opened.view().left_over == false);
    CHECK(opened.view().saved_revision == 1);
  }
  Browser browser;
  Tab tab(browser, 1);
  tab.tell(News::start);
  while (tab.due() != ActionKind::survey) REQUIRE(tab.advance());
  browser.owner_epoch += 1;
  tab.settle();
  CHECK(tab.vault.view().reason == Reason::other_tab);
}

TEST_CASE("an owner's record that is gone is written again before anything is flushed") {
  Opened opened;
  opened.tab.tell(Save{"a", 1});
  opened.until(ActionKind::survey);
  opened.browser.owner_epoch = 0;
  opened.tab.advance();
  CHECK(opened.tab.due() == ActionKind::reopen);
  opened.tab.settle();
  CHECK(opened.view().state == State::ready);
  CHECK(opened.browser.owner_epoch == opened.browser.fence_epoch);
}

TEST_CASE("a record of another tab is never overwritten: its name being taken stops this one") {
  Opened opened;
  opened.browser.journal["gen-000001.study"] = packed("another tab's");
  opened.tab.tell(Save{"a", 1});
  opened.tab.settle();
  CHECK(opened.view().reason == Reason::other_tab);
  CHECK(opened.view().unsaved);
  CHECK(opened.browser.journal == Files{{"gen-000001.study", packed("another tab's")}});
}

TEST_CASE("a file that was not written is noticed before the flush") {
  Opened opened;
  opened.tab.tell(Save{"a", 1});
  opened.until(ActionKind::write);
  opened.tab.advance(Fault::lied);
  opened.tab.advance();
  CHECK_FALSE(opened.tab.due());
  CHECK_THAT(sentence(opened.view()),
             Catch::Matchers::ContainsSubstring("gen-000001.study could not be written"));
}

TEST_CASE("a deletion is meant once only") {
  Files eleven;
  for (std::uint64_t i = 1; i <= 11; ++i) eleven[generation_name(i)] = packed("old");
  Opened opened(eleven);
  opened.tab.tell(Save{"a", 1});
  opened.tab.settle();
  CHECK(opened.browser.rows.size() == 10);
  opened.browser.rows["gen-000001.study"] = packed("back again, from elsewhere");
  opened.tab.tell(Save{"b", 2});
  opened.tab.settle();
  CHECK(opened.view().reason == Reason::store_changed);
  CHECK(opened.browser.rows.count("gen-000001.study") == 1);
}

TEST_CASE("a lock lost at any moment of a save leaves the content in memory, or in the journal, and stops "
          "all writing") {
  const std::pair<ActionKind, bool> moments[] = {{ActionKind::append, true}, {ActionKind::record, true},
                                                 {ActionKind::write, false}, {ActionKind::survey, false},
                                                 {ActionKind::flush, false}, {ActionKind::row, false}};
  for (const auto& [moment, unsaved] : moments) {
    Opened opened;
    opened.tab.tell(Save{"a", 1});
    opened.until(moment);
    const auto actions = opened.tab.vault.step(News::lock_lost);
    REQUIRE(actions.size() == 2);
    CHECK(actions[0].kind == ActionKind::close);
    CHECK(actions[1].kind == ActionKind::wait);
    CHECK(opened.view().state == State::read_only);
    CHECK(opened.view().reason == Reason::other_tab);
    CHECK(opened.view().unsaved == unsaved);
    CHECK(opened.tab.vault.step(Save{"b", 2}).empty());
    CHECK(opened.tab.vault.step(News::retry).empty());
    CHECK(opened.tab.vault.step(News::lock_lost).empty());
  }
}

TEST_CASE("a connection closed under us is opened again before the next save") {
  Opened opened;
  opened.tab.tell(News::connection_lost);
  CHECK(opened.view().state == State::ready);
  opened.tab.tell(Save{"a", 1});
  CHECK(opened.tab.due() == ActionKind::reopen);
  opened.tab.settle();
  CHECK(opened.view().state == State::ready);
  CHECK(opened.browser.rows.size() == 1);
}

TEST_CASE("a dead connection is opened again once by itself, and then only on request") {
  Opened opened;
  opened.tab.tell(Save{"a", 1});
  opened.until(ActionKind::flush);
  opened.tab.advance(Fault::refused, "InvalidStateError");
  CHECK(opened.tab.due() == ActionKind::reopen);
  opened.until(ActionKind::flush);
  opened.tab.advance(Fault::refused, "InvalidStateError");
  CHECK(opened.view().state == State::failed);
  CHECK_FALSE(opened.tab.due());
  opened.tab.tell(News::retry);
  opened.tab.settle();
  CHECK(opened.view().state == State::ready);
  CHECK(opened.browser.rows == Files{{"gen-000003.study", packed("a")}});
}

TEST_CASE("a store that went wrong says what happened and what to do") {
  struct Row {
    ActionKind at;
    const char* fault;
    State state;
    Reason reason;
    const char* says;
  };
  const Row rows[]{
      {ActionKind::lock, "unsupported", State::read_only, Reason::no_storage,
       "this browser lacks what saving needs"},
      {ActionKind::claim, "SecurityError", State::read_only, Reason::no_storage, "leave private browsing"},
      {ActionKind::claim, "VersionError", State::read_only, Reason::newer_format,
       "newer version of Turnpoint"},
      {ActionKind::claim, "blocked", State::failed, Reason::could_not_load, "Choose Retry"},
      {ActionKind::populate, "late", State::failed, Reason::could_not_load,
       "did not answer in time. Nothing was changed"},
      {ActionKind::append, "AbortError", State::failed, Reason::could_not_save, "AbortError: in memory"},
      {ActionKind::append, "QuotaExceededError", State::failed, Reason::could_not_save, "storage is full"},
      {ActionKind::append, "fenced", State::read_only, Reason::other_tab, "choose Take over"},
      {ActionKind::write, "ErrnoError", State::failed, Reason::no_second_copy, "Saved in this browser, but"},
      {ActionKind::flush, "QuotaExceededError", State::failed, Reason::no_second_copy, "storage is full"},
      {ActionKind::flush, "fenced", State::read_only, Reason::other_tab, "choose Take over"},
  };
  for (const Row& row : rows) {
    INFO(to_text(row.at) << " " << row.fault);
    Browser browser;
    Tab tab(browser, 1);
    tab.tell(News::start);
    tab.tell(Save{"a", 1});
    while (tab.due() != row.at) REQUIRE(tab.advance());
    tab.advance(Fault::refused, row.fault);
    tab.settle();
    CHECK(tab.vault.view().state == row.state);
    CHECK(tab.vault.view().reason == row.reason);
    CHECK(tab.vault.view().unsaved == (row.at != ActionKind::write && row.at != ActionKind::flush));
    CHECK_THAT(sentence(tab.vault.view()), Catch::Matchers::ContainsSubstring(row.says));
  }
}

TEST_CASE("content that no file can hold is said to be so and stays in memory") {
  // As for content that is too large; a kind without a name needs less memory.
  Vault vault("", 1);
  vault.step(News::start);
  for (std::uint64_t ticket = 1; ticket <= 3; ++ticket) vault.step(Done{ticket});
  vault.step(Done{4});
  vault.step(Done{5});
  vault.step(Save{"a", 1});
  CHECK(vault.view().state == State::failed);
  CHECK(vault.view().unsaved);
  CHECK_THAT(sentence(vault.view()), Catch::Matchers::ContainsSubstring("a kind is 1 to 16"));
}

}  // namespace
}  // namespace turnpoint::store::test
