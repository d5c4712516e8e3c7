#include "core/io/policy/policy_text.h"

#include "core/io/text_table.h"

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

std::string policy_overview(const Policy& policy) {
  std::string text =
      policy.name + " (" + policy.id + ")\n" + policy.organisation + ": " + policy.source + "\n\nTriggers\n";
  std::vector<std::vector<std::string>> rows;
  for (const Trigger& trigger : policy.triggers) {
    rows.push_back({"  " + trigger.id, trigger_in_words(trigger),
                    trigger.clause.empty() ? "" : "(" + trigger.clause + ")"});
  }
  text += rows.empty() ? "  none: what happens is decided by people\n" : text_table(rows, {});
  text += "\nSpells by category\n";
  rows.clear();
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const CategoryRule& rule = policy.categories[i];
    rows.push_back({"  " + std::string(category_names[i]), category_rule_in_words(rule),
                    rule.stated ? "(" + rule.clause + ")" : "assumed: " + rule.why});
  }
  text += text_table(rows, {}) + "\nAssumed, because the document does not say\n";
  rows.clear();
  for (const Assumption& assumption : policy.assumptions) {
    rows.push_back({"  " + assumption.path, assumption.value, "range " + assumption.range, assumption.why});
  }
  for (const Stage& stage : policy.stages) {
    if (stage.by_judgement) rows.push_back({"  stages." + stage.id, "a manager's judgement", "", stage.why});
  }
  return text + (rows.empty() ? "  nothing\n" : text_table(rows, {}));
}

}  // namespace turnpoint
