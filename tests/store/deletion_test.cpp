/// A save that is to stand alone, since somebody was deleted: nothing from before it stays.

#include "tests/store/opened.h"

namespace turnpoint::store::test {
namespace {

TEST_CASE("a save that is to stand alone leaves no version and no record before it, not even one set aside") {
  Opened opened({{"gen-000001.study", "damaged"}, {"gen-000002.study", packed("second")}});
  opened.tab.tell(Save{"third", 3});
  opened.tab.settle();
  opened.tab.tell(Save{"without", 4, true});
  CHECK(opened.view().clearing);
  opened.tab.settle();
  CHECK_FALSE(opened.view().clearing);
  CHECK(opened.view().state == State::ready);
  CHECK(opened.browser.rows == Files{{"gen-000004.study", packed("without")}});
  CHECK(opened.browser.journal == opened.browser.rows);
}

TEST_CASE("an edit that comes before the older versions are gone takes the wish over") {
  Opened opened(two_versions);
  opened.tab.tell(Save{"without", 3, true});
  opened.until(ActionKind::write);
  opened.tab.tell(Save{"later", 4});
  opened.tab.settle();
  CHECK_FALSE(opened.view().clearing);
  CHECK(opened.browser.rows == Files{{"gen-000004.study", packed("later")}});
}

TEST_CASE(
    "older versions that could not be dropped at once are dropped over a new connection, or by a retry") {
  Opened opened(two_versions);
  opened.tab.tell(Save{"without", 3, true});
  opened.until(ActionKind::unlink);
  SECTION("once") { opened.tab.advance(Fault::refused); }
  SECTION("and again") {
    for (int times = 0; times < 2; ++times) {
      opened.until(ActionKind::unlink);
      opened.tab.advance(Fault::refused);
    }
    opened.tab.settle();
    CHECK(opened.view().clearing);
    CHECK(opened.view().can_retry());
    opened.tab.tell(News::retry);
  }
  opened.tab.settle();
  CHECK_FALSE(opened.view().clearing);
  CHECK(opened.browser.rows.size() == 1);
}

TEST_CASE("a version whose removal was told and not done is found, said, and removed by a retry") {
  Opened opened(two_versions);
  opened.tab.tell(Save{"without", 3, true});
  opened.until(ActionKind::unlink);
  opened.tab.advance(Fault::lied);
  opened.tab.settle();
  CHECK(opened.view().clearing);
  CHECK(opened.view().can_retry());
  CHECK_THAT(opened.view().detail, Catch::Matchers::ContainsSubstring("could not be removed"));
  opened.tab.tell(News::retry);
  opened.tab.settle();
  CHECK_FALSE(opened.view().clearing);
  CHECK(opened.browser.rows.size() == 1);
  CHECK(newest_payload(opened.browser) == "without");
}

TEST_CASE("a deletion is not done while the journal still has a record from before") {
  Opened opened;
  opened.tab.tell(Save{"with", 1});
  opened.tab.settle();
  opened.tab.tell(Save{"without", 2, true});
  opened.until(ActionKind::trim);
  opened.tab.advance(Fault::refused);
  opened.tab.settle();
  CHECK(opened.browser.journal.size() == 2);
  CHECK(opened.view().clearing);
  CHECK(opened.view().can_retry());
  opened.tab.tell(News::retry);
  opened.tab.settle();
  CHECK_FALSE(opened.view().clearing);
  CHECK(opened.view().state == State::ready);
  CHECK(opened.browser.journal.size() == 1);
  CHECK(newest_payload(opened.browser) == "without");
}

}  // namespace
}  // namespace turnpoint::store::test
