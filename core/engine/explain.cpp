#include "core/engine/explain.h"

#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

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
  const std::string path = "triggers." + trigger.id;
  const bool more_than = trigger.bound == Bound::more_than;
  const std::string text = (more_than ? "more than " : "at least ") + to_decimal(evidence.threshold);
  if (trigger.workforce_mean)
    return text + ", the workforce's mean" + mark_of(policy, path + ".workforce_mean");
  const std::string mark = mark_of(policy, path + (more_than ? ".more_than" : ".at_least"));
  if (!mark.empty()) return text + mark;
  return text + (trigger.clause.empty() ? "" : " (" + trigger.clause + ")");
}

std::string rule_in_words(const Policy& policy, const Trigger& trigger, const Evidence& evidence) {
  if (trigger.measure != Measure::unusual_pattern)
    return "The rule asks for " + threshold_in_words(policy, trigger, evidence) + '.';
  return "The rule asks for a probability below " + to_decimal(evidence.threshold) +
         mark_of(policy, "triggers." + trigger.id + ".pattern_test.probability_below") + '.';
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
  const bool pattern = trigger.measure == Measure::unusual_pattern;
  std::string text = "In the " + to_text(trigger.window) + " to " + to_words(evidence.day) + " (from " +
                     to_words(evidence.window.first_day) + "), " + plural(evidence.spells, "spell");
  if (evidence.begun_from) text += " that began on or after " + to_words(*evidence.begun_from);
  if (pattern) {
    text +=
        " of at most " + plural(trigger.pattern_test.longest_spell_days, "counted day") + " were looked at";
  } else {
    text += " counted";
    if (trigger.minimum_spell_days > Rational(0))
      text += ", each of at least " + days_in_words(trigger.minimum_spell_days, trigger.day_unit);
    text += ", " + days_in_words(evidence.days, trigger.day_unit) + " in all";
  }
  return text + (evidence.counted.empty() ? "" : ": " + counted_in_words(evidence.counted)) + '.' +
         left_out_in_words(evidence.left_out);
}

std::string length_in_words(const Trigger& trigger, const Evidence& evidence) {
  return "The spell that began on " + to_words(evidence.window.first_day) + " had lasted " +
         to_decimal(evidence.value) + " calendar " + (evidence.value == Rational(1) ? "day" : "days") +
         " on " + to_words(evidence.day) +
         (trigger.measure == Measure::continuous_length ? ", its first day being day 1." : ".") +
         left_out_in_words(evidence.left_out);
}

/// The days of each spell added up, where there is more than one: `1 + 17`.
std::string days_added(const Evidence& evidence) {
  std::string text;
  for (const SpellEvidence& spell : evidence.counted)
    text += (text.empty() ? "" : " + ") + to_fraction(spell.in_window);
  return text.empty() ? to_fraction(evidence.days) : text;
}

std::string day_sum(const Evidence& evidence) {
  const std::string factors = factor_in_words(evidence);
  const std::string value = to_decimal(evidence.value);
  const bool several = evidence.counted.size() > 1;
  const std::string days = evidence.value == Rational(1) ? " day" : " days";
  if (factors.empty())
    return several || value != to_fraction(evidence.days) ? days_added(evidence) + " = " + value + days
                                                          : value + days;
  return (several ? "(" + days_added(evidence) + ")" : days_added(evidence)) + factors + " = " + value;
}

}  // namespace

std::string arithmetic(const Trigger& trigger, const Evidence& evidence) {
  const std::string spells = std::to_string(evidence.spells);
  const std::string value = to_decimal(evidence.value);
  const std::string factors = factor_in_words(evidence);
  switch (trigger.measure) {
  case Measure::bradford_score: {
    const std::string twice = evidence.factors.service_on_spells ? " × the service factor twice more" : "";
    return spells + " × " + spells + " × " + to_fraction(evidence.days) + factors + twice + " = " + value;
  }
  case Measure::day_count: return day_sum(evidence);
  case Measure::spell_count:
    return factors.empty() ? plural(evidence.spells, "spell") : spells + factors + " = " + value;
  case Measure::continuous_length:
  case Measure::length_at_look: return value + (evidence.value == Rational(1) ? " day" : " days");
  case Measure::unusual_pattern:
    return std::to_string(evidence.pattern_hits) + " of " + spells +
           " short spells begin or end the working week; by chance as many or more with probability " + value;
  case Measure::manual: return "a person's decision";
  }
  return value;
}

std::string counted_in_words(const std::vector<SpellEvidence>& spells) {
  std::vector<std::string> each;
  for (const SpellEvidence& spell : spells) {
    const bool whole = spell.whole == spell.in_window;
    const char* unit = spell.whole == Rational(1) ? " day)" : " days)";
    each.push_back(to_words(spell.days) + (spell.open ? ", still open (" : " (") +
                   to_fraction(spell.in_window) + (whole ? "" : " of " + to_fraction(spell.whole)) + unit);
  }
  return listed(each);
}

std::string left_out_in_words(const std::vector<SpellEvidence>& spells) {
  if (spells.empty()) return "";
  std::vector<std::string> each;
  for (const SpellEvidence& spell : spells)
    each.push_back(to_words(spell.days) + " (" + spell.left_out +
                   (spell.clause.empty() ? "" : ", " + spell.clause) + ")");
  return ' ' + plural(static_cast<std::int64_t>(spells.size()), "spell") + " did not count: " + listed(each) +
         '.';
}

std::string explain_look(const Policy& policy, const Trigger& trigger, const Evidence& evidence) {
  std::string text =
      evidence.has_window ? what_counted(trigger, evidence) : length_in_words(trigger, evidence);
  const std::string sum = arithmetic(trigger, evidence);
  if (sum.find(" = ") != std::string::npos || trigger.measure == Measure::unusual_pattern)
    text += " The sum: " + sum + ".";
  text += ' ' + rule_in_words(policy, trigger, evidence) + ' ' + verdict(trigger, evidence);
  if (!evidence.has_informal) return text;
  text +=
      " With the spells that formal action leaves out the figure is " + to_decimal(evidence.informal_value);
  return text +
         (evidence.informal_met && !evidence.met ? ": that calls for a conversation, never a stage." : ".");
}

std::string explain(const Policy& policy, const Trigger& trigger, const Evidence& evidence) {
  return trigger.name + ". " + explain_look(policy, trigger, evidence);
}

}  // namespace turnpoint
