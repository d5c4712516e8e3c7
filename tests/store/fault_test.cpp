/// One fault at every single action, of every kind: either nothing is wrong, or it shows and nothing saved is
/// lost.

#include <functional>

#include <catch_amalgamated.hpp>

#include "tests/store/promise.h"

namespace turnpoint::store::test {
namespace {

const char* const fault_words[]{"none", "refused", "denied", "lost", "late", "slow", "lied", "torn"};

/// What happens in this test, deed by deed: which fault strikes at which deed.
struct Strike {
  std::size_t at = 0;
  Fault fault = Fault::none;
  std::string name{};
};

class Run {
 public:
  explicit Run(Strike strike) : strike_(std::move(strike)) {
    for (std::uint64_t i = 1; i <= 12; ++i)
      browser_.rows[generation_name(i)] = packed("earlier " + std::to_string(i));
    browser_.rows["gen-000002.study"] = "damaged";
    browser_.owner_epoch = browser_.fence_epoch = 4;
  }

  /// A start, a save, two more while that one is on its way; the fault strikes somewhere in it.
  void live() {
    tab_.tell(News::start);
    settle();
    tab_.tell(promise_.next_save());
    step();
    tab_.tell(promise_.next_save());
    tab_.tell(promise_.next_save());
    settle();
  }

  void settle() {
    while (step()) {
    }
  }

  bool step() {
    const bool strikes = tab_.deeds == strike_.at && strike_.fault != Fault::none;
    const bool moved = strikes ? tab_.advance(strike_.fault, strike_.name) : tab_.advance();
    REQUIRE(promise_.broken(tab_) == "");
    return moved;
  }

  Strike strike_;
  Browser browser_;
  Tab tab_{browser_, 1};
  Promise promise_{browser_};
};

std::size_t deeds_without_fault() {
  Run run({});
  run.live();
  REQUIRE(run.tab_.vault.view().state == State::ready);
  REQUIRE(run.promise_.last_acknowledged() == "revision 3");
  return run.tab_.deeds;
}

/// Whatever went wrong: a retry, or a reload where none is offered, ends with the newest content safe.
void mend(Run& run) {
  run.strike_ = {};
  if (run.tab_.vault.view().can_retry()) run.tab_.tell(News::retry);
  run.settle();
  run.tab_.finish_slow_flush();
  REQUIRE(run.promise_.broken(run.tab_) == "");
  if (run.tab_.vault.view().state == State::ready && !run.tab_.vault.view().left_over)
    CHECK(newest_payload(run.browser_) == "revision 3");
  run.tab_.reload();
  run.settle();
  CHECK(run.tab_.vault.view().state == State::ready);
  CHECK(run.tab_.vault.document()->payload == newest_payload(run.browser_));
}

TEST_CASE("a fault at any one action loses nothing that was said to be saved, and shows") {
  const std::size_t deeds = deeds_without_fault();
  std::size_t runs = 0;
  for (std::size_t at = 0; at < deeds; ++at) {
    for (const Fault fault : all_faults) {
      for (const char* name :
           {"UnknownError", "QuotaExceededError", "VersionError", "SecurityError", "unsupported"}) {
        Run run({at, fault, name});
        INFO("deed " << at << " " << fault_words[static_cast<int>(fault)] << " " << name);
        run.live();
        const View view = run.tab_.vault.view();
        INFO(to_text(view.state) << ": " << sentence(view));
        if (view.state == State::ready) {
          CHECK((run.promise_.last_acknowledged() == "revision 3" || view.left_over));
        } else {
          CHECK((view.state == State::failed || view.state == State::read_only));
          CHECK((view.unsaved || run.promise_.last_acknowledged() == "revision 3"));
        }
        mend(run);
        CHECK(run.browser_.rows.at("gen-000002.study") == "damaged");
        ++runs;
      }
    }
  }
  CHECK(runs == deeds * 40);
}

TEST_CASE("two faults in a row at any two actions lose nothing either") {
  const std::size_t deeds = deeds_without_fault();
  for (std::size_t at = 0; at < deeds; ++at) {
    for (std::size_t gap = 1; gap < 6; ++gap) {
      for (const Fault fault : all_faults) {
        Run run({at, fault, "UnknownError"});
        INFO("deeds " << at << " and " << at + gap << " " << fault_words[static_cast<int>(fault)]);
        run.tab_.tell(News::start);
        run.settle();
        run.strike_ = {at, fault, "UnknownError"};
        while (run.tab_.deeds <= at && run.step()) {
        }
        run.strike_ = {at + gap, fault, "InvalidStateError"};
        for (int i = 0; i < 3; ++i) run.tab_.tell(run.promise_.next_save());
        run.settle();
        mend(run);
      }
    }
  }
}

TEST_CASE(
    "saved is said only after the journal's record was read back, and then before the second copy is made") {
  Run run({});
  run.tab_.tell(News::start);
  run.settle();
  run.tab_.tell(run.promise_.next_save());
  while (run.tab_.due() != ActionKind::record) {
    CHECK(run.tab_.vault.view().state == State::saving);
    CHECK(run.tab_.vault.view().saved_revision == 0);
    REQUIRE(run.step());
  }
  CHECK(newest_payload(run.browser_) == "revision 1");  // stored already, and still not said
  CHECK(run.tab_.vault.view().state == State::saving);
  run.step();
  CHECK(run.tab_.vault.view().state == State::ready);
  CHECK(run.tab_.vault.view().saved_revision == 1);
  CHECK(run.tab_.due() == ActionKind::write);
}

}  // namespace
}  // namespace turnpoint::store::test
