#include "core/policy/words.h"

#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string path_of(const Trigger& trigger) { return "triggers." + trigger.id; }

std::string bound_in_words(const Policy& policy, const Trigger& trigger) {
  if (trigger.workforce_mean)
    return "more than the workforce's mean" + mark_of(policy, path_of(trigger) + ".workforce_mean");
  const bool at_least = trigger.bound == Bound::at_least;
  return (at_least ? "at least " : "more than ") + to_decimal(trigger.threshold.value_or(Rational(0))) +
         mark_of(policy, path_of(trigger) + (at_least ? ".at_least" : ".more_than"));
}

std::string unit_in_words(const Policy& policy, const Trigger& trigger) {
  return (trigger.day_unit == DayUnit::working_day ? " working days" : " calendar days") +
         mark_of(policy, path_of(trigger) + ".day_unit");
}

std::string window_in_words(const Policy& policy, const Trigger& trigger) {
  return " in " + to_text(trigger.window) + mark_of(policy, path_of(trigger) + ".window");
}

std::string spells_in_words(const Policy& policy, const Trigger& trigger) {
  if (trigger.minimum_spell_days == Rational(0)) return " spells";
  return " spells of " + to_decimal(trigger.minimum_spell_days) +
         mark_of(policy, path_of(trigger) + ".minimum_spell_days") + " or more" +
         unit_in_words(policy, trigger);
}

/// A pattern test is shown in its own numbers.
std::string pattern_in_words(const Policy& policy, const Trigger& trigger) {
  const std::string path = path_of(trigger) + ".pattern_test";
  const PatternTest& test = trigger.pattern_test;
  return "at least " + std::to_string(test.minimum_spells) + mark_of(policy, path + ".minimum_spells") +
         " spells of up to " + std::to_string(test.longest_spell_days) +
         mark_of(policy, path + ".longest_spell_days") +
         " counted days, more of them at the edges of the working week than chance gives with a probability "
         "of " +
         to_decimal(test.probability_below) + mark_of(policy, path + ".probability_below");
}

const char* counts_in_words(Counts counts) {
  switch (counts) {
  case Counts::always: return "count";
  case Counts::informal_only: return "count for an informal conversation only";
  case Counts::never: return "do not count";
  }
  return "";
}

/// `week` of one week, `2 weeks`.
std::string each_in_words(const Term& term) {
  const std::string words = to_text(term);
  return term.count == 1 ? words.substr(2) : words;
}

std::string duty_event_in_words(const Duty& duty) {
  switch (duty.on) {
  case DutyOn::spell_day: return "day " + std::to_string(duty.spell_day) + " of a spell";
  case DutyOn::return_to_work: return "the first working day back";
  case DutyOn::spell_end: return "a spell's last day";
  case DutyOn::fit_note_expiry: return "a fit note's last day";
  case DutyOn::pay_change: return "a change of sick pay";
  case DutyOn::leaving: return "the last day in service";
  case DutyOn::recorded: return "the day of a recorded " + as_name(spaced(duty.recorded_kind));
  }
  return {};
}

}  // namespace

std::string category_rule_in_words(const CategoryRule& rule) {
  std::string words = counts_in_words(rule.counts);
  if (rule.shorter_than_days)
    words += " when shorter than " + to_decimal(*rule.shorter_than_days) + " of a day";
  return words;
}

std::string trigger_in_words(const Policy& policy, const Trigger& trigger) {
  const std::string bound = bound_in_words(policy, trigger);
  const std::string window = window_in_words(policy, trigger);
  switch (trigger.measure) {
  case Measure::spell_count: return bound + spells_in_words(policy, trigger) + window;
  case Measure::day_count: return bound + unit_in_words(policy, trigger) + window;
  case Measure::bradford_score: return "a Bradford score of " + bound + window;
  case Measure::continuous_length: return bound + " calendar days in one spell";
  case Measure::length_at_look: return "a spell just ended of " + bound + " calendar days";
  case Measure::unusual_pattern: return pattern_in_words(policy, trigger) + window;
  case Measure::manual: return "a person's decision";
  }
  return {};
}

std::string duty_in_words(const Policy& policy, const Duty& duty) {
  const std::string path = "duties." + duty.id;
  std::string words =
      duty.within ? "within " + to_text(*duty.within) + mark_of(policy, path + ".within") + " of " : "on ";
  words += duty_event_in_words(duty) + mark_of(policy, path + ".on") + mark_of(policy, path + ".spell_day");
  if (duty.every)
    words +=
        ", again every " + each_in_words(*duty.every) + mark_of(policy, path + ".every") + " while it lasts";
  if (duty.longer_than_days > 0)
    words += ", after spells of more than " + plural(duty.longer_than_days, "calendar day");
  if (duty.work_related_only) words += ", where work may be a cause";
  if (!duty.by_time.empty()) words += ", by " + duty.by_time;
  if (duty.plus_financial_year) words += ", and to the end of that financial year";
  return words;
}

}  // namespace turnpoint
