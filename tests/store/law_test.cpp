/// Two tabs on one store, in any order of deeds, with faults, take-overs and reloads: no acknowledged save is
/// lost.

#include <random>

#include <catch_amalgamated.hpp>

#include "tests/store/promise.h"

namespace turnpoint::store::test {
namespace {

class Interleaving {
 public:
  Interleaving(std::uint64_t seed, bool fenced) : bits_(seed) {
    browser_.fenced = fenced;
    for (Tab& tab : tabs_) tab.tell(News::start);
  }

  /// The first broken promise, or nothing.
  std::string live(int deeds) {
    for (int i = 0; i < deeds; ++i) {
      Tab& tab = tabs_[below(2)];
      happen(tab);
      if (const std::string broken = promise_.broken(tab); !broken.empty()) return broken;
    }
    return start_again();
  }

  std::size_t acknowledged() const { return promise_.acknowledged(); }

 private:
  std::uint64_t below(std::uint64_t end) { return bits_() % end; }

  void happen(Tab& tab) {
    switch (below(40)) {
    case 0: return tab.tell(News::take_over);
    case 1: return tab.tell(News::retry);
    case 2: return tab.tell(News::connection_lost);
    case 3: return below(4) == 0 ? tab.reload() : void();
    case 4:
    case 5:
    case 6: return tab.tell(promise_.next_save());
    case 7: return tab.finish_slow_flush();
    case 8: {
      static const char* const names[]{"UnknownError", "InvalidStateError", "QuotaExceededError",
                                       "AbortError"};
      tab.advance(all_faults[below(std::size(all_faults))], names[below(4)]);
      return;
    }
    default: tab.advance(); return;
    }
  }

  /// Both tabs close; what a fresh one finds is the newest of what was said to be saved, or newer.
  std::string start_again() {
    for (Tab& tab : tabs_) tab.close();
    tabs_[0].reload();
    tabs_[0].settle();
    const auto& document = tabs_[0].vault.document();
    if (promise_.acknowledged() == 0) return {};
    if (!document || document->payload != newest_payload(browser_))
      return "a fresh tab does not find the newest";
    return promise_.broken(tabs_[0]);
  }

  std::mt19937_64 bits_;
  Browser browser_;
  Tab tabs_[2]{{browser_, 0}, {browser_, 1}};
  Promise promise_{browser_};
};

TEST_CASE("no order of two tabs' deeds loses an acknowledged save") {
  std::size_t acknowledged = 0;
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    Interleaving interleaving(seed, true);
    INFO("seed " << seed);
    REQUIRE(interleaving.live(400) == "");
    acknowledged += interleaving.acknowledged();
  }
  CHECK(acknowledged > 20'000);  // the tabs did get something done
}

TEST_CASE("without the fence in the writing transaction the law finds losses") {
  std::size_t losses = 0;
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed)
    losses += Interleaving(seed, false).live(400).empty() ? 0 : 1;
  CHECK(losses > 0);
}

}  // namespace
}  // namespace turnpoint::store::test
