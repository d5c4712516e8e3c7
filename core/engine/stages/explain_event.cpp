#include "core/engine/stages/explain_event.h"

#include <algorithm>

#include "core/engine/explain.h"
#include "core/engine/stages/day_rule.h"
#include "core/engine/stages/event_names.h"
#include "core/engine/stages/event_words.h"

namespace turnpoint {
namespace {

bool is_look(EventKind kind) {
  return kind == EventKind::finding || kind == EventKind::look_met || kind == EventKind::conversation ||
         kind == EventKind::target_missed;
}

/// The adjustment of this trigger that holds for the person on a day: the latest of those in force. A trigger
/// without a threshold has none to adjust.
const Decision* adjustment_on(const EventContext& context, const Trigger& trigger, std::int32_t day) {
  if (!trigger.threshold) return nullptr;
  const Decision* found = nullptr;
  for (const Decision& decision : context.run.recorded.decisions) {
    if (decision.person != context.person || decision.kind != "adjustment" || decision.about != trigger.id)
      continue;
    const bool known = decision.day <= day && decision.day <= day_number(context.as_at);
    if (known && (decision.until == no_day || day <= decision.until)) found = &decision;
  }
  return found;
}

std::size_t place_of(const Plan& plan, const std::string& trigger) {
  const auto found = std::find_if(plan.triggers.begin(), plan.triggers.end(),
                                  [&](const PlannedTrigger& planned) { return planned.rule.id == trigger; });
  return static_cast<std::size_t>(found - plan.triggers.begin());
}

/// The plan with every adjustment of this person that holds on the day.
Plan plan_on(const EventContext& context, std::int32_t day) {
  Plan plan = context.run.plan;
  for (PlannedTrigger& planned : plan.triggers) {
    const Decision* adjustment = adjustment_on(context, planned.rule, day);
    if (adjustment == nullptr) continue;
    if (const auto threshold = decimal_from_text(adjustment->value)) planned.rule.threshold = *threshold;
  }
  return plan;
}

/// The look in the words of its evidence; an adjusted threshold is said to be the person's own.
std::string look_in_words(const EventContext& context, const Event& event, const Evidence& evidence) {
  const Policy& policy = context.run.policy;
  const Trigger& trigger = context.run.plan.triggers[place_of(context.run.plan, event.because.trigger)].rule;
  const Decision* adjustment = adjustment_on(context, trigger, event.day);
  if (adjustment == nullptr) return ' ' + explain_look(policy, trigger, evidence);
  Policy without;  // the policy's own number is neither stated nor assumed for this person
  Trigger adjusted = trigger;
  adjusted.clause.clear();
  return ' ' + explain_look(without, adjusted, evidence) + " This threshold is the person's own, agreed on " +
         to_words(day_from_number(adjustment->day)) +
         (adjustment->why.empty() ? "" : " (" + adjustment->why + ")") + "; for others it is " +
         to_decimal(threshold_in_force(trigger)) + '.';
}

std::string days_in_words(const Rational& days, DayUnit unit) {
  const std::string word = unit == DayUnit::working_day ? " working day" : " calendar day";
  return to_fraction(days) + word + (days == Rational(1) ? "" : "s");
}

/// ` From 10 March 2022 to 9 September 2022, 2 spells counted, 5 working days in all: …`
std::string counted_over(const Tally& tally, const std::string& which) {
  const std::string time =
      " From " + to_words(tally.window.first_day) + " to " + to_words(tally.window.last_day) + ", ";
  const std::string left_out = left_out_in_words(tally.left_out);
  if (tally.counted.empty()) return time + "no spell" + which + " counted." + left_out;
  return time + plural(static_cast<std::int64_t>(tally.counted.size()), "spell") + which + " counted, " +
         days_in_words(tally.days, tally.unit) + " in all: " + counted_in_words(tally.counted) + '.' +
         left_out;
}

std::string limit_in_words(const Policy& policy, const Tally& tally) {
  if (!tally.below) return "";
  return " The target allows fewer than " + to_decimal(*policy.target.days_a_year_below) + " days a year" +
         mark_of(policy, "target.days_a_year_below") + ", fewer than " + to_decimal(*tally.below) +
         " in the time of this review: " + to_decimal(tally.days) +
         (tally.days < *tally.below ? " is fewer." : " is not fewer.");
}

std::string away_in_words(const Policy& policy, const Tally& tally) {
  if (!policy.target.absent_at_review_misses) return "";
  const std::string mark = mark_of(policy, "target.absent_at_review_misses");
  const std::string length = to_text(policy.long_term.at_least);
  if (!tally.away)
    return " No spell of " + length + " or more was under way, which would miss the target" + mark + '.';
  return " The spell that began on " + to_words(tally.away->first_day) + " had lasted " +
         plural(tally.away->days(), "calendar day") + ", and a spell of " + length +
         " or more under way misses the target" + mark + '.';
}

/// What a review was judged on: what was decided, else a long spell under way, else the days.
std::string review_in_words(const EventContext& context, const Event& event) {
  const auto tally = review_tally(context, event);
  if (!tally) return "";
  const Policy& policy = context.run.policy;
  if (tally->decision != nullptr)
    return " So it was decided on " + to_words(day_from_number(tally->decision->day)) + '.';
  if (tally->away) return away_in_words(policy, *tally);
  std::string text = away_in_words(policy, *tally);
  text += counted_over(*tally, " that began in that time");
  text += limit_in_words(policy, *tally);
  return tally->below ? text : text + " No trigger was met again.";
}

std::string pay_in_words(const EventContext& context, const Event& event) {
  const auto tally = pay_tally(context, event);
  return tally ? counted_over(*tally, "") : "";
}

/// A missed target whose spells cannot be shown says its figure.
std::string target_in_words(const EventContext& context, const Event& event) {
  if (event.kind != EventKind::target_missed || event.value.empty()) return "";
  const bool whole = context.run.policy.target.counts == TargetCounts::rolling_window;
  return " The figure is " + event.value + ", taken over " +
         (whole ? "every spell in the trigger's window." : "spells that began once the stage was open.");
}

/// Which spell a duty is about that falls on a day of its own.
std::string spell_in_words(const Event& event) {
  if (event.because.spell_first == no_day || !event.because.rule.starts_with("duties.")) return "";
  return ", about the spell that began on " + to_words(day_from_number(event.because.spell_first));
}

/// A day that came later than its rule gives was waited for.
std::string day_in_words(const EventContext& context, const Event& event) {
  const Day day = day_from_number(event.day);
  const std::string words =
      day_rule_in_words(context.run, event.because.day_rule, day, start_in_words(context.run.policy, event));
  if (words.empty()) return spell_in_words(event);
  const auto again = day_again(context.run, context.person, event.because.day_rule);
  const std::string lead = ", " + words;
  if (!again || *again == day) return lead;
  return lead + ", which is " + to_words(*again) + ", and a meeting was still pending until " + to_words(day);
}

std::string state_in_words(const EventContext& context, const Event& event) {
  std::string text;
  if (event.done && event.because.rule != "events.csv") text += " It is recorded as done.";
  if (event.planned) text += " It lies ahead: planned from what is known on " + to_words(context.as_at) + '.';
  if (event.provisional)
    text += " It is provisional, as the spell was still open on " + to_words(context.as_at) + '.';
  return text;
}

}  // namespace

std::string_view basis_of(const Event& event) {
  if (event.because.rule == "events.csv") return "recorded";
  return event.because.assumed.empty() && !event.because.clause.empty() ? "stated" : "assumed";
}

std::optional<Evidence> evidence_of_event(const EventContext& context, const Event& event) {
  const StageRun& run = context.run;
  const std::size_t place = place_of(run.plan, event.because.trigger);
  if (!is_look(event.kind) || event.because.spell_first == no_day || place == run.plan.triggers.size())
    return std::nullopt;
  // The length of a spell that formal action leaves out is no figure of the trigger's.
  const bool length = is_length(run.plan.triggers[place].rule.measure);
  if (length && event.because.rule.starts_with("categories.")) return std::nullopt;
  std::optional<Day> begun_from;
  if (event.kind == EventKind::target_missed && run.policy.target.counts == TargetCounts::from_meeting) {
    begun_from = target_counts_from(context, event);
    if (!begun_from) return std::nullopt;
  }
  return evidence_of(run.workforce, run.days, plan_on(context, event.day), context.person, place,
                     day_from_number(event.day), day_from_number(event.because.spell_first), context.as_at,
                     begun_from);
}

// Those the day itself rests on come first: they lie under its own rule, or are times taken.
std::string assumed_in_words(const EventContext& context, const Event& event) {
  if (event.because.assumed.empty()) return "";
  std::vector<std::string> paths = event.because.assumed;
  std::stable_partition(paths.begin(), paths.end(), [&](const std::string& path) {
    return path.starts_with(event.because.rule) || path.starts_with("delays.");
  });
  std::string text = " Not stated, so assumed: ";
  for (std::size_t i = 0; i < paths.size(); ++i)
    text += (i == 0 ? "" : "; ") + assumption_in_words(context.run.policy, paths[i]);
  return text + '.';
}

namespace {

std::string reasons_in_words(const EventContext& context, const Event& event) {
  std::string text = event_in_words(context.run.policy, event) + day_in_words(context, event);
  if (!event.because.clause.empty()) text += " (" + event.because.clause + ')';
  text += '.';
  const auto evidence = evidence_of_event(context, event);
  text += evidence ? look_in_words(context, event, *evidence) : target_in_words(context, event);
  text += review_in_words(context, event) + pay_in_words(context, event);
  if (!event.because.decision.empty()) text += " The decision behind it: “" + event.because.decision + "”.";
  return text;
}

}  // namespace

std::string explain_event(const EventContext& context, const Event& event) {
  return reasons_in_words(context, event) + assumed_in_words(context, event) + state_in_words(context, event);
}

std::string explain_event_briefly(const EventContext& context, const Event& event) {
  return reasons_in_words(context, event) + state_in_words(context, event);
}

}  // namespace turnpoint
