/// Two tabs on one store, in any order of deeds, with faults, take-overs and reloads: no acknowledged save is
/// lost.

#include <random>

#include <catch_amalgamated.hpp>

#include "tests/store/promise.h"

namespace turnpoint::store::test {
namespace {

class Interleaving {
 public:
  enum class Deletes { never, now_and_then };
  Interleaving(std::uint64_t seed, bool fenced, Deletes deletes = Deletes::never)
      : bits_(seed), deletes_(deletes) {
    browser_.fenced = fenced;
    for (Tab& tab : tabs_) tab.tell(News::start);
  }

  /// The first broken promise, or nothing.
  std::string live(int deeds) {
    for (int i = 0; i < deeds; ++i) {
      Tab& tab = tabs_[below(2)];
      happen(tab);
      note_deletions();
      if (const std::string broken = promise_.broken(tab); !broken.empty()) return broken;
    }
    return start_again();
  }

  std::size_t acknowledged() const { return promise_.acknowledged(); }
  std::size_t deleted() const { return deleted_; }

 private:
  std::uint64_t below(std::uint64_t end) { return bits_() % end; }

  void happen(Tab& tab) {
    switch (below(40)) {
    case 0: return tab.tell(News::take_over);
    case 1: return tab.tell(News::retry);
    case 2: return tab.tell(News::connection_lost);
    case 3: return below(4) == 0 ? reload(tab) : void();
    case 4:
    case 5:
    case 6: return save(tab);
    case 7: return tab.finish_slow_flush();
    case 8: {
      static const char* const names[]{"UnknownError", "InvalidStateError", "QuotaExceededError",
                                       "AbortError"};
      // One after the other: compilers take arguments in different orders.
      const Fault fault = all_faults[below(std::size(all_faults))];
      tab.advance(fault, names[below(4)]);
      return;
    }
    default: tab.advance(); return;
    }
  }

  void save(Tab& tab) {
    std::uint64_t& deleting = deleting_[tab_number(tab)];
    const bool alone = deletes_ == Deletes::now_and_then && below(4) == 0;
    const Save next = promise_.next_save(alone, tab.vault.view().clearing);
    if (next.alone) deleting = next.revision;
    tab.tell(next);
  }

  void reload(Tab& tab) {
    deleting_[tab_number(tab)] = 0;
    tab.reload();
  }

  std::size_t tab_number(const Tab& tab) const { return &tab == &tabs_[0] ? 0 : 1; }

  /// A deletion is done once the tab that was told of it says that all is ready and nothing is being cleared.
  void note_deletions() {
    for (std::size_t i = 0; i < std::size(tabs_); ++i) {
      const View view = tabs_[i].vault.view();
      // What could not be saved is handed back to the app, and its wish with it.
      const bool handed_back = view.state == State::ready && view.saved_revision < deleting_[i];
      if (handed_back || view.state == State::read_only) deleting_[i] = 0;
      if (deleting_[i] == 0 || view.state != State::ready || view.clearing ||
          view.saved_revision < deleting_[i])
        continue;
      promise_.forget_before(deleting_[i]);
      // The page drops what the copies outside the databases have more (web/page/deleting.js).
      while (browser_.copies.size() > 1) browser_.copies.erase(browser_.copies.begin());
      deleting_[i] = 0;
      ++deleted_;
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
  Deletes deletes_;
  std::uint64_t deleting_[2]{};  ///< by tab: revision of the deletion under way there
  std::size_t deleted_ = 0;
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

TEST_CASE("nor does a deletion among them, and what it took out is nowhere once it was said to be done") {
  std::size_t acknowledged = 0;
  std::size_t deleted = 0;
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    Interleaving interleaving(seed, true, Interleaving::Deletes::now_and_then);
    INFO("seed " << seed);
    REQUIRE(interleaving.live(400) == "");
    acknowledged += interleaving.acknowledged();
    deleted += interleaving.deleted();
  }
  CHECK(acknowledged > 20'000);
  CHECK(deleted > 2'000);
}

TEST_CASE("without the fence in the writing transaction the law finds losses") {
  std::size_t losses = 0;
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed)
    losses += Interleaving(seed, false).live(400).empty() ? 0 : 1;
  CHECK(losses > 0);
}

}  // namespace
}  // namespace turnpoint::store::test
