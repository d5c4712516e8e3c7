#include "core/policy/words.h"

namespace turnpoint {
namespace {

std::string bound_in_words(const Trigger& trigger) {
  if (trigger.workforce_mean) return "more than the workforce's mean";
  const std::string number = to_decimal(trigger.threshold.value_or(Rational(0)));
  return (trigger.bound == Bound::at_least ? "at least " : "more than ") + number;
}

std::string unit_in_words(const Trigger& trigger) {
  return trigger.day_unit == DayUnit::working_day ? " working days" : " calendar days";
}

const char* counts_in_words(Counts counts) {
  switch (counts) {
  case Counts::always: return "count";
  case Counts::informal_only: return "count for an informal conversation only";
  case Counts::never: return "do not count";
  }
  return "";
}

std::string counted(int count, const char* unit) {
  return std::to_string(count) + " " + unit + (count == 1 ? "" : "s");
}

std::string duty_event_in_words(const Duty& duty) {
  switch (duty.on) {
  case DutyOn::spell_day: return "day " + std::to_string(duty.spell_day) + " of a spell";
  case DutyOn::return_to_work: return "the first working day back";
  case DutyOn::spell_end: return "a spell's last day";
  case DutyOn::fit_note_expiry: return "a fit note's last day";
  case DutyOn::pay_change: return "a change of sick pay";
  case DutyOn::leaving: return "the last day in service";
  case DutyOn::recorded: return "a recorded " + duty.recorded_kind;
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

std::string trigger_in_words(const Trigger& trigger) {
  const std::string window = " in " + to_text(trigger.window);
  switch (trigger.measure) {
  case Measure::spell_count: {
    const bool all = trigger.minimum_spell_days == Rational(0);
    return bound_in_words(trigger) + " spells" +
           (all ? ""
                : " of " + to_decimal(trigger.minimum_spell_days) + " or more" + unit_in_words(trigger)) +
           window;
  }
  case Measure::day_count: return bound_in_words(trigger) + unit_in_words(trigger) + window;
  case Measure::bradford_score: return "Bradford score of " + bound_in_words(trigger) + window;
  case Measure::continuous_length: return bound_in_words(trigger) + " calendar days in one spell";
  case Measure::length_at_look: return "a spell just ended of " + bound_in_words(trigger) + " calendar days";
  case Measure::unusual_pattern:
    return "short spells at the edges of the working week more often than chance" + window;
  case Measure::manual: return "a person's decision";
  }
  return {};
}

std::string step_in_words(const Step& step) {
  switch (step.kind) {
  case Step::Kind::leaves: return "leaves the stages";
  case Step::Kind::stays: return "stays until the warning lapses";
  case Step::Kind::to_stage:
    return "goes to " + step.to + (step.review ? ", reviewed after " + to_text(*step.review) : "");
  }
  return {};
}

std::string band_in_words(const SickPay& scheme, const PayBand& band) {
  const char* unit = scheme.unit == TermUnit::month ? "month" : "working day";
  std::string words =
      counted(band.full, unit) + " of full pay, then " + counted(band.half, unit) + " of half pay";
  if (band.half_from_months > band.from_months)
    words += " (half pay from " + counted(band.half_from_months, "month") + " of service on)";
  return words + ", from " + counted(band.from_months, "month") + " of service on";
}

std::string duty_in_words(const Duty& duty) {
  std::string words = duty.within ? "within " + to_text(*duty.within) + " of " : "on ";
  words += duty_event_in_words(duty);
  if (duty.every) words += ", again every " + to_text(*duty.every) + " while it lasts";
  if (duty.longer_than_days > 0)
    words += ", after spells of more than " + counted(duty.longer_than_days, "calendar day");
  if (duty.work_related_only) words += ", where work may be a cause";
  if (!duty.by_time.empty()) words += ", by " + duty.by_time;
  if (duty.plus_financial_year) words += ", and to the end of that financial year";
  return words;
}

}  // namespace turnpoint
