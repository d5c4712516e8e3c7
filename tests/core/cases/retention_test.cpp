#include <catch2/catch_test_macros.hpp>

#include "core/cases/retention/retention.h"
#include "core/io/cases/retention_text.h"
#include "core/io/policy/shipped.h"
#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

template <class Use>
auto with_run(const Record& record, const Policy& policy, const Beside& beside, const char* as_at, Use use) {
  static const Calendar calendar;
  const Replay replay({record.rows(), policy, {}, *day_from_text(as_at)});
  return use(StageRun{replay.workforce, replay.days, policy, replay.plan, calendar, beside.recorded()});
}

/// `2024-03-31 due retention closed 2020-05-15`, or nothing.
std::string due_on(const Record& record, const char* policy_id, const Beside& beside, const char* as_at) {
  return with_run(record, *shipped_policy(policy_id), beside, as_at, [&](const StageRun& run) {
    const auto due = due_record(run, 0, *day_from_text(as_at));
    if (!due) return std::string();
    return to_text(day_from_number(due->due)) + (due->kept ? " kept " : " due ") + due->duty + " closed " +
           (due->closed == no_day ? "never" : to_text(day_from_number(due->closed)));
  });
}

}  // namespace

TEST_CASE("a record closed on 15 May 2020 and kept 3 years and the financial year is due on 31 March 2024") {
  const Record record = Record().spell("2020-05-14", "2020-05-15");
  CHECK(due_on(record, "thornton-2009", {}, "2024-03-30").empty());
  CHECK(due_on(record, "thornton-2009", {}, "2024-03-31") == "2024-03-31 due retention closed 2020-05-15");
}

TEST_CASE("the last absence closes a record, and one under way keeps it open") {
  const Record two = Record().spell("2020-05-14", "2020-05-15").spell("2021-04-01", "2021-04-01");
  CHECK(due_on(two, "thornton-2009", {}, "2024-12-31").empty());
  CHECK(due_on(two, "thornton-2009", {}, "2025-03-30").empty());
  CHECK(due_on(two, "thornton-2009", {}, "2025-03-31") == "2025-03-31 due retention closed 2021-04-01");
  CHECK(due_on(Record().open_spell("2015-01-05"), "thornton-2009", {}, "2025-04-01").empty());
}

TEST_CASE("the record of a leaver is kept six years from the last day in service") {
  const Record record = Record().spell("2015-02-02", "2015-02-03").leaves("2018-08-31");
  CHECK(due_on(record, "thornton-2009", {}, "2024-08-30").empty());
  CHECK(due_on(record, "thornton-2009", {}, "2024-08-31") ==
        "2024-08-31 due leaver_retention closed 2015-02-03");
}

TEST_CASE("what was recorded later closes it later, and a duty to keep it holds it back") {
  const Record record = Record().spell("2020-05-14", "2020-05-15");
  const Beside held = Beside().event("2021-05-03", "contact");
  CHECK(due_on(record, "thornton-2009", held, "2025-03-30").empty());
  CHECK(due_on(record, "thornton-2009", held, "2025-03-31") == "2025-03-31 due retention closed 2021-05-03");
  const Beside kept = Beside().decision("2024-01-08", "keep", "", "", "2024-12-31");
  CHECK(due_on(record, "thornton-2009", kept, "2024-12-31") == "2024-03-31 kept retention closed 2020-05-15");
  CHECK(due_on(record, "thornton-2009", kept, "2025-01-01") == "2024-03-31 due retention closed 2020-05-15");
}

TEST_CASE("that a case was handed over or received does not keep its record longer") {
  const Record record = Record().spell("2020-05-14", "2020-05-15");
  for (const char* kind : {"handed_over", "received"}) {
    const Beside moved = Beside().decision("2024-01-08", kind);
    CHECK(due_on(record, "thornton-2009", moved, "2024-03-31") ==
          "2024-03-31 due retention closed 2020-05-15");
  }
}

TEST_CASE("a policy that says nothing of keeping records has none due") {
  CHECK(due_on(Record().spell("2010-05-14", "2010-05-15"), "nw-wellbeing", {}, "2024-03-31").empty());
  CHECK_FALSE(says_retention(*shipped_policy("nw-wellbeing")));
}

TEST_CASE("a due record says when it was closed, how long it is kept and where the policy says so") {
  const Record record = Record().spell("2020-05-14", "2020-05-15");
  with_run(record, *shipped_policy("thornton-2009"), {}, "2024-04-02", [](const StageRun& run) {
    const RetentionRun list = RetentionRun::of(run, *day_from_text("2024-04-02"), {0});
    CHECK(because_of(list, list.records.at(0)) ==
          "Closed on 15 May 2020, the last day of the last absence. Kept 3 years from then and to the end of "
          "the financial year, so until 31 March 2024.");
    CHECK(retention_csv(list).find(",2024-03-31,due,2020-05-15,\"Collection, Storage and Use of Records, "
                                   "paragraph 3\",") != std::string::npos);
  });
}
