#include "web/store/port.h"

#include <catch_amalgamated.hpp>

using namespace turnpoint::store;

TEST_CASE("an action is one line") {
  CHECK(to_text(Action{7, ActionKind::read, "gen-000001.study", 3, ""}) ==
        "7\tread\t10000\t3\tgen-000001.study\n");
  CHECK(to_text(Action{8, ActionKind::populate, "", 3, ""}) == "8\tpopulate\t30000\t3\t\n");
  CHECK(to_text(Action{0, ActionKind::close}) == "0\tclose\t10000\t0\t\n");
}

TEST_CASE("an event is read as the page writes it") {
  CHECK(std::get<News>(*event_from_text("lock_lost", "")) == News::lock_lost);
  const auto failed = std::get<Failed>(*event_from_text("failed\t4\tAbortError\tput\tfailed", ""));
  CHECK(failed.ticket == 4);
  CHECK(failed.fault == "AbortError");
  CHECK(failed.detail == "put\tfailed");
  const auto done = std::get<Done>(
      *event_from_text("done\t9\nepoch\t3\nlocal\ta\nlocal\tb%09c\nremote\ta\nday\t20420\tb%09c\nfound\n",
                       std::string_view("\0x", 2)));
  CHECK(done.ticket == 9);
  CHECK(done.epoch == 3);
  CHECK(done.local == std::vector<std::string>{"a", "b%09c"});
  CHECK(done.days == std::map<std::string, long>{{"b%09c", 20'420}});
  CHECK(done.remote == std::vector<std::string>{"a"});
  CHECK(done.found);
  CHECK(done.bytes == std::string_view("\0x", 2));
}

TEST_CASE("what is no event is refused and changes nothing") {
  Port port("study", 1);
  for (const char* text :
       {"", "starts", "done", "done\tx", "done\t1x", "failed\t\tlate", "done\t1\nepoch\tx",
        "done\t1\nepoch\t-1", "done\t1\nlocals\ta", "done\t1\nday\tMonday\ta", "done\t99999999999999999999"})
    CHECK_FALSE(port.event(text, ""));
  CHECK(port.actions().empty());
}

TEST_CASE("what the browser noted outside the databases comes as one line") {
  const auto event = event_from_text("witness\tgen-000002.study\t3 May\tgen-000001.study\t2 May", "");
  REQUIRE(event);
  const Witness& witness = std::get<Witness>(*event);
  CHECK(witness.begun == "gen-000002.study");
  CHECK(witness.begun_at == "3 May");
  CHECK(witness.kept == "gen-000001.study");
  CHECK(witness.kept_at == "2 May");
}

TEST_CASE("the page and the app meet at the port") {
  Port port("study", 1);
  REQUIRE(port.event("start", ""));
  CHECK(port.actions() == "1\tlock\t10000\t0\t\n");
  CHECK(port.actions().empty());
  REQUIRE(port.event("done\t1", ""));
  REQUIRE(port.event("done\t2\nepoch\t5\n", ""));
  REQUIRE(port.event("done\t3", ""));
  CHECK(port.actions() == "2\tclaim\t10000\t0\t\n3\tpopulate\t30000\t5\t\n4\tsurvey\t10000\t5\t\n");
  REQUIRE(port.event("done\t4\nepoch\t5\n", ""));
  CHECK(port.actions() == "5\tjournal\t10000\t5\t\n");
  REQUIRE(port.event("done\t5", ""));
  CHECK(port.vault().view().state == State::ready);

  port.step(Save{"alpha", 1});
  CHECK(port.actions() == "6\tappend\t10000\t5\tgen-000001.study\n");
  const std::string bytes = port.bytes(6);
  CHECK(turnpoint::open_container(bytes, {"study", 1})->payload == "alpha");
  CHECK(port.bytes(6).empty());
  REQUIRE(port.event("done\t6", ""));
  CHECK(port.vault().view().state == State::saving);
  REQUIRE(port.event("done\t7\nfound\n", bytes));
  CHECK(port.vault().view().state == State::ready);
  CHECK(port.vault().view().saved_revision == 1);

  CHECK(port.actions() == "7\trecord\t10000\t5\tgen-000001.study\n8\twrite\t10000\t5\tgen-000001.study\n");
  CHECK(port.bytes(8) == bytes);
  for (const char* text : {"done\t8", "done\t9\nepoch\t5\nlocal\tgen-000001.study", "done\t10"})
    REQUIRE(port.event(text, ""));
  REQUIRE(port.event("done\t11\nfound\n", bytes));
  CHECK(port.actions().ends_with("0\ttrim\t10000\t5\tgen-000001.study\n"));
}
