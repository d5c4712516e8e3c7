// The day of the change on the page: when the ledger is worked out, its rules, its lists.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/app/page.h"
#include "web/app/edits.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

std::unique_ptr<Page> at_cutover() {
  auto page = opened_page();
  page->apply(GoTo{Place::cutover});
  return page;
}

long asked(const Page& page, const std::string& call) { return std::count(page.calls.begin(), page.calls.end(), call); }

}  // namespace

TEST_CASE("the ledger is worked out when its place is opened, and again after each edit made there") {
  const auto page = opened_page();
  CHECK(asked(*page, "ledger") == 0);
  page->apply(GoTo{Place::cutover});
  REQUIRE(page->view().cutover.ledger);
  CHECK(page->view().cutover.ledger->cutover == "2026-04-01");  // the day after the study's dates
  CHECK(asked(*page, "ledger") == 1);
  page->apply(SetCutOverDay{"2026-01-01"});
  CHECK(page->view().cutover.ledger->cutover == "2026-01-01");
  page->apply(GoTo{Place::compare});
  page->apply(ChoosePolicy{Side::old_policy, "reigate-banstead-2014"});
  CHECK(asked(*page, "ledger") == 2);
  page->apply(GoTo{Place::cutover});
  CHECK(asked(*page, "ledger") == 3);
  CHECK_FALSE(page->view().cutover.working);
}

TEST_CASE("the page's lists hold what the native program's ledger holds") {
  const auto page = at_cutover();
  const LedgerView& ledger = *page->view().cutover.ledger;
  page->apply(SaveLedger{"csv"});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "cut-over-ledger.csv");
  const auto rows_of = [&](const char* kind) {
    long rows = 0;
    for (std::size_t at = files[0].text.find(kind); at != std::string::npos; at = files[0].text.find(kind, at + 1)) ++rows;
    return rows;
  };
  CHECK(ledger.to_do == rows_of(",2026-04-01,action,"));
  CHECK(ledger.letters == rows_of(",2026-04-01,letter,"));
  CHECK(ledger.found == static_cast<std::size_t>(ledger.live));
  CHECK(ledger.rows.size() == 25);
}

TEST_CASE("what is to be done is in the order of its days, what is due on return last") {
  const auto page = at_cutover();
  page->apply(ShowLedger{{LedgerList::to_do, "", 0, 10'000}});
  const LedgerView& ledger = *page->view().cutover.ledger;
  REQUIRE(ledger.rows.size() > 10);
  bool on_return = false;
  std::string before;
  for (const LedgerEntry& entry : ledger.rows) {
    on_return = on_return || entry.day.empty();
    CHECK(entry.day.empty() == on_return);
    if (!on_return) CHECK(before <= entry.day);
    before = entry.day;
    CHECK_FALSE(entry.because.empty());
    CHECK((entry.owner == "manager" || entry.owner == "HR"));
  }
}

TEST_CASE("a rule for everyone, one stage and one kind of absence is one step of undo each") {
  const auto page = at_cutover();
  Mapping mapping = cutover_of(page->view().study).mapping;
  mapping.usual = MappingRule::reset;
  page->apply(SetMapping{mapping});
  const auto all_reset = [&] {
    for (const LedgerEntry& entry : page->view().cutover.ledger->rows) {
      if (!entry.rule.empty() && entry.rule != "reset") return false;
    }
    return true;
  };
  CHECK(all_reset());
  mapping.by_stage["stage_1"] = MappingRule::honour_until_expiry;
  page->apply(SetMapping{mapping});
  CHECK_FALSE(all_reset());
  page->apply(Undo{});
  CHECK(all_reset());
  page->apply(Undo{});
  CHECK_FALSE(page->view().study.cutover);
  CHECK_FALSE(all_reset());
}

TEST_CASE("another old policy has other stages, so rules of single stages go") {
  const auto page = at_cutover();
  Mapping mapping;
  mapping.by_stage["stage_1"] = MappingRule::reset;
  mapping.by_category[Category::covid] = MappingRule::reset;
  page->apply(SetMapping{mapping});
  page->apply(ChoosePolicy{Side::old_policy, "nw-wellbeing"});
  CHECK(page->view().errors.empty());
  CHECK(page->view().study.cutover->mapping.by_stage.empty());
  CHECK(page->view().study.cutover->mapping.by_category.size() == 1);
}

TEST_CASE("a day that does not exist stays in its field with what is wrong, and the ledger stays") {
  const auto page = at_cutover();
  page->apply(SetCutOverDay{"2026-02-30"});
  CHECK(page->view().cutover.day_entered == "2026-02-30");
  CHECK(page->view().cutover.day_error.find("2026-02-30") != std::string::npos);
  CHECK(page->view().cutover.ledger->cutover == "2026-04-01");
  page->apply(SetCutOverDay{"2026-05-01"});
  CHECK(page->view().cutover.day_error.empty());
  CHECK(page->view().cutover.ledger->cutover == "2026-05-01");
}

TEST_CASE("people are found by id and team, and a page past the last entry becomes the last page") {
  const auto page = at_cutover();
  const std::string someone = page->view().cutover.ledger->rows.front().employee_id;
  const std::string team = page->view().cutover.ledger->rows.front().team;
  page->apply(ShowLedger{{LedgerList::live, someone, 0, 100}});
  REQUIRE_FALSE(page->view().cutover.ledger->rows.empty());
  for (const LedgerEntry& entry : page->view().cutover.ledger->rows) CHECK(entry.employee_id == someone);
  page->apply(ShowLedger{{LedgerList::live, team, 0, 100}});
  for (const LedgerEntry& entry : page->view().cutover.ledger->rows) CHECK(entry.team == team);
  page->apply(ShowLedger{{LedgerList::live, "", 5'000, 10}});
  const LedgerView& ledger = *page->view().cutover.ledger;
  CHECK(ledger.first == (ledger.found - 1) / 10 * 10);
  CHECK_FALSE(ledger.rows.empty());
}
