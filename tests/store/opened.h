#pragma once
/// A tab on a browser in memory, opened and at rest.

#include <catch_amalgamated.hpp>

#include "tests/store/fake_browser.h"

namespace turnpoint::store::test {

struct Opened {
  Opened() {
    tab.tell(News::start);
    tab.settle();
  }
  explicit Opened(Files rows) : Opened() {
    browser.rows = std::move(rows);
    tab.reload();
    tab.settle();
  }
  /// Goes on until this action comes next.
  void until(ActionKind kind) {
    while (tab.due() != kind) REQUIRE(tab.advance());
  }
  View view() const { return tab.vault.view(); }

  Browser browser;
  Tab tab{browser, 1};
};

inline const Files two_versions{{"gen-000001.study", packed("first")},
                                {"gen-000002.study", packed("second")}};

}  // namespace turnpoint::store::test
