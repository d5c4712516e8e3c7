#include "core/engine/stages/day_rule.h"

#include <catch2/catch_test_macros.hpp>

#include "core/engine/stages/explain_event.h"
#include "tests/support/random_stage_case.h"
#include "tests/support/replay.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr std::uint64_t cases = 1'000;

/// Calls `visit(run, event)` for every event of many random cases.
template <class Visit>
void for_each_event(Visit visit) {
  const Calendar calendar;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const StageCase subject = random_stage_case(seed);
    const Replay replay(subject.base);
    const StageRun run{replay.workforce, replay.days, subject.base.policy,
                       replay.plan,      calendar,    subject.recorded};
    for (const Event& event : turnpoint::replay(run, 0, replay.as_at).events)
      visit(EventContext{run, 0, replay.as_at}, event);
  }
}

}  // namespace

TEST_CASE("every event's day is found again by the rule it was found by") {
  std::size_t counted = 0;
  for_each_event([&](const EventContext& context, const Event& event) {
    const auto again = day_again(context.run, context.person, event.because.day_rule);
    if (!again) return;
    ++counted;
    if (day_number(*again) != event.day)
      FAIL(explain_event(context, event) << " but the rule gives " << to_text(*again));
  });
  CHECK(counted > 10 * cases);  // the cases are not trivial
}

TEST_CASE("every event's explanation names its day and ends as a sentence") {
  for_each_event([&](const EventContext& context, const Event& event) {
    const std::string text = explain_event(context, event);
    if (text.find(to_words(day_from_number(event.day))) == std::string::npos || !text.ends_with('.'))
      FAIL(text);
  });
}

TEST_CASE("the evidence of a finding has its value") {
  std::size_t compared = 0;
  for_each_event([&](const EventContext& context, const Event& event) {
    const auto evidence = evidence_of_event(context, event);
    if (!evidence || event.kind == EventKind::conversation) return;
    ++compared;
    if (to_decimal(evidence->value) != event.value || !evidence->met) FAIL(explain_event(context, event));
  });
  CHECK(compared > cases);
}
