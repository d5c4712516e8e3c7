#include "core/engine/explain.h"

namespace turnpoint {
namespace {

std::string plural(std::int64_t count, const std::string& word) {
  return std::to_string(count) + ' ' + word + (count == 1 ? "" : "s");
}

std::string days_in_words(const Rational& days, DayUnit unit) {
  const std::string kind = unit == DayUnit::working_day ? "working day" : "calendar day";
  return to_fraction(days) + ' ' + kind + (days == Rational(1) ? "" : "s");
}

/// `× 5/3 (5 days over 3 worked a week)`, empty when the factor is 1.
std::string factor_in_words(const Evidence& evidence) {
  std::string text;
  if (evidence.factors.full_time != Rational(1)) {
    text += " × " + to_fraction(evidence.factors.full_time) + " (5 days over " +
            to_fraction(Rational(evidence.working_days_in_cycle, evidence.weeks_in_cycle)) +
            " worked a week)";
  }
  if (evidence.factors.service != Rational(1)) {
    text += " × " + std::to_string(evidence.window.days()) + '/' + std::to_string(evidence.service_days) +
            " (days of the window over days in service)";
  }
  return text;
}

std::string threshold_in_words(const Policy& policy, const Trigger& trigger, const Evidence& evidence) {
  const std::string word = trigger.bound == Bound::more_than ? "more than " : "at least ";
  const Assumption* assumed = find_assumption(policy, "triggers." + trigger.id + ".at_least");
  if (assumed == nullptr) assumed = find_assumption(policy, "triggers." + trigger.id + ".more_than");
  std::string text = word + to_decimal(evidence.threshold);
  if (trigger.workforce_mean) return text + " (assumed: the workforce's mean)";
  if (assumed != nullptr) return text + " (assumed; range " + assumed->range + ")";
  return text + (trigger.clause.empty() ? "" : " (" + trigger.clause + ")");
}

std::string verdict(const Trigger& trigger, const Evidence& evidence) {
  if (!evidence.met && trigger.only_if_no_other && meets(trigger, evidence.value)) {
    return "It was not met: it is for people who meet no other trigger, and another was met.";
  }
  if (!evidence.met) return "It was not met.";
  std::string text = evidence.provisional ? "It was met so far: the spell was still open." : "It was met.";
  if (evidence.has_window) {
    text +=
        evidence.met_before ? " It had been met before this spell began, on " : " It had not been met on ";
    text += to_words(evidence.day_before) + ", the day before the spell (" +
            to_decimal(evidence.value_before) + ").";
  }
  return text;
}

std::string what_counted(const Trigger& trigger, const Evidence& evidence) {
  std::string text = "In the " + to_text(trigger.window) + " to " + to_words(evidence.day) + " (from " +
                     to_words(evidence.window.first_day) + "), " + plural(evidence.spells, "spell");
  if (trigger.measure == Measure::unusual_pattern) {
    text +=
        " of at most " + plural(trigger.pattern_test.longest_spell_days, "counted day") + " were looked at.";
  } else {
    text += " counted";
    if (trigger.minimum_spell_days > Rational(0)) {
      text += ", each of at least " + days_in_words(trigger.minimum_spell_days, trigger.day_unit);
    }
    text += ": " + days_in_words(evidence.days, trigger.day_unit) + " in all.";
  }
  if (!evidence.left_out.empty()) {
    text += ' ' + plural(static_cast<std::int64_t>(evidence.left_out.size()), "spell") +
            " in the window did not count.";
  }
  return text;
}

std::string length_in_words(const Trigger& trigger, const Evidence& evidence) {
  return "The spell that began on " + to_words(evidence.window.first_day) + " had lasted " +
         to_decimal(evidence.value) + " calendar days on " + to_words(evidence.day) +
         (trigger.measure == Measure::continuous_length ? ", its first day being day 1." : ".");
}

}  // namespace

std::string arithmetic(const Trigger& trigger, const Evidence& evidence) {
  const std::string spells = std::to_string(evidence.spells);
  const std::string days = to_fraction(evidence.days);
  const std::string value = to_decimal(evidence.value);
  const std::string factors = factor_in_words(evidence);
  switch (trigger.measure) {
  case Measure::bradford_score: {
    const std::string twice = evidence.factors.service_on_spells ? " × the service factor twice more" : "";
    return spells + " × " + spells + " × " + days + factors + twice + " = " + value;
  }
  case Measure::day_count:
    return factors.empty() ? days + " = " + value + " days" : days + factors + " = " + value;
  case Measure::spell_count:
    return factors.empty() ? plural(evidence.spells, "spell") : spells + factors + " = " + value;
  case Measure::continuous_length:
  case Measure::length_at_look: return value + " days";
  case Measure::unusual_pattern:
    return std::to_string(evidence.pattern_hits) + " of " + spells +
           " short spells begin or end the working week; by chance as many or more with probability " + value;
  case Measure::manual: return "a person's decision";
  }
  return value;
}

std::string explain(const Policy& policy, const Trigger& trigger, const Evidence& evidence) {
  const bool pattern = trigger.measure == Measure::unusual_pattern;
  std::string text = trigger.name + ". ";
  text += evidence.has_window ? what_counted(trigger, evidence) : length_in_words(trigger, evidence);
  text += " The sum: " + arithmetic(trigger, evidence) + ". ";
  text += pattern ? "The rule asks for a probability below " + to_decimal(evidence.threshold) + " (assumed)."
                  : "The rule asks for " + threshold_in_words(policy, trigger, evidence) + '.';
  text += ' ' + verdict(trigger, evidence);
  if (evidence.has_informal) {
    text += " With the spells that formal action leaves out, the figure is " +
            to_decimal(evidence.informal_value) +
            (evidence.informal_met ? ": that calls for a conversation, never a stage." : ".");
  }
  return text;
}

}  // namespace turnpoint
