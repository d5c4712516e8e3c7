#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/engine/stages/explain_event.h"
#include "core/policy/wording/assumed.h"
#include "tests/support/random_stage_case.h"
#include "tests/support/replay.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Rational added(const std::vector<SpellEvidence>& spells) {
  Rational sum;
  for (const SpellEvidence& spell : spells) sum = sum + spell.in_window;
  return sum;
}

/// How often each kind of figure was held to its event, so that a law that never looks cannot pass.
struct Seen {
  int targets = 0;
  int reviews = 0;
  int pay = 0;
  int assumed = 0;
};

std::string fault_of_target(const EventContext& context, const Event& event, Seen& seen) {
  if (event.kind != EventKind::target_missed || event.value.empty()) return "";
  const auto evidence = evidence_of_event(context, event);
  if (!evidence) return "a missed target has no evidence";
  ++seen.targets;
  if (to_decimal(evidence->value) != event.value) return "the evidence gives " + to_decimal(evidence->value);
  return evidence->met ? "" : "the evidence says it was not met";
}

std::string fault_of_review(const EventContext& context, const Event& event, Seen& seen) {
  const auto tally = review_tally(context, event);
  const bool is_review = event.kind == EventKind::review_met || event.kind == EventKind::review_missed;
  if (!tally) return is_review ? "nothing shows what it was judged on" : "";
  ++seen.reviews;
  if (added(tally->counted) != tally->days) return "its spells do not add up to " + to_fraction(tally->days);
  return tally->missed == (event.kind == EventKind::review_missed) ? "" : "its verdict is another";
}

std::string fault_of_pay(const EventContext& context, const Event& event, Seen& seen) {
  const auto tally = pay_tally(context, event);
  if (!tally) return "";
  ++seen.pay;
  return tally->days == Rational(event.because.day_rule.number) ? ""
                                                                : "days used: " + to_fraction(tally->days);
}

/// What is assumed is in the paragraph, each with its range.
std::string fault_of_paragraph(const EventContext& context, const Event& event, Seen& seen) {
  const std::string text = explain_event(context, event);
  for (const std::string& path : event.because.assumed) {
    const Assumption* assumption = find_assumption(context.run.policy, path);
    ++seen.assumed;
    if (assumption == nullptr) return path + " is assumed nowhere";
    if (text.find(range_in_words(context.run.policy, *assumption)) == std::string::npos)
      return "the range of " + path + " is not told: " + text;
  }
  const std::string day = to_words(day_from_number(event.day));
  return text.find(day) == std::string::npos ? "its day is not told: " + text : "";
}

std::string first_fault(const StageCase& subject, Seen& seen) {
  static const Calendar calendar;
  const Replay run(subject.base);
  if (run.workforce.people.size() == 0) return "";
  const StageRun stages{run.workforce, run.days, subject.base.policy, run.plan, calendar, subject.recorded};
  const Timeline timeline = replay(stages, 0, subject.base.as_at);
  const EventContext context{stages, 0, subject.base.as_at, &timeline};
  for (const Event& event : timeline.events) {
    for (const std::string& fault :
         {fault_of_target(context, event, seen), fault_of_review(context, event, seen),
          fault_of_pay(context, event, seen), fault_of_paragraph(context, event, seen)}) {
      if (!fault.empty())
        return to_text(day_from_number(event.day)) + " " + std::string(to_text(event.kind)) + ": " + fault;
    }
  }
  return "";
}

}  // namespace

TEST_CASE("what an event is said to be counted from gives the event's own figure, verdict and days") {
  Seen seen;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    StageCase subject = random_stage_case(seed);
    subject.base.policy.assumptions = {
        {"delays.invitation", "1 working day", "1 working day to 5 working days", "Not said."},
        {"target.counts", "from_meeting", "rolling_window", "Not said.", {"rolling_window"}}};
    const std::string fault = first_fault(subject, seen);
    INFO("seed " << seed << '\n' << describe(subject));
    REQUIRE(fault == "");
  }
  CHECK(seen.targets > 200);
  CHECK(seen.reviews > 200);
  CHECK(seen.pay > 200);
  CHECK(seen.assumed > 200);
}
