#include "core/engine/measure.h"

#include "core/engine/pattern_test.h"

namespace turnpoint {
namespace {

Rational full_time_factor(const PersonRecord& record, Day as_at) {
  const std::uint32_t terms = terms_on(*record.workforce, record.person, day_number(as_at));
  const WorkPattern& pattern = record.workforce->patterns[record.workforce->terms.pattern[terms]];
  return {5 * Int128{pattern.weeks()}, pattern.working_days_in_cycle()};
}

}  // namespace

Rational value_of(const Trigger& trigger, const Measured& measured, std::int64_t scale) {
  const Rational spells =
      Rational(measured.spells) * (measured.factors.service_on_spells ? measured.factors.service : 1);
  if (trigger.measure == Measure::spell_count) return spells;
  const Rational days =
      Rational(measured.days, scale) * measured.factors.full_time * measured.factors.service;
  return trigger.measure == Measure::day_count ? days : spells * spells * days;
}

bool meets(const Trigger& trigger, const Rational& value) {
  if (!trigger.threshold) return false;
  return trigger.bound == Bound::at_least ? value >= *trigger.threshold : value > *trigger.threshold;
}

std::int64_t least_whole(const Trigger& trigger) {
  const Rational threshold = *trigger.threshold;
  const auto whole = static_cast<std::int64_t>(threshold.numerator() / threshold.denominator());
  return trigger.bound == Bound::at_least && threshold.is_whole() ? whole : whole + 1;
}

Factors factors_as_at(const PersonRecord& record, const Trigger& trigger, const Span& window) {
  Factors factors;
  const bool has_days = trigger.measure == Measure::day_count || trigger.measure == Measure::bradford_score;
  if (has_days && trigger.part_time == PartTime::full_time_equivalent) {
    factors.full_time = full_time_factor(record, window.last_day);
  }
  const bool scales_spells = trigger.short_service == ShortService::scale_to_full_window &&
                             trigger.measure != Measure::unusual_pattern;
  const bool scales_days = trigger.short_service != ShortService::none && has_days;
  const std::int32_t start = record.start_day();
  if (!(scales_days || scales_spells) || start == no_day) return factors;
  const std::int32_t in_service = day_number(window.last_day) - start + 1;
  const bool inside = start > day_number(window.first_day) && start <= day_number(window.last_day);
  if (!inside || in_service < trigger.minimum_service_days) return factors;
  factors.service = Rational(window.days(), in_service);
  factors.service_on_spells = scales_spells;
  return factors;
}

bool unit_counts(const PersonRecord& record, const Trigger& trigger, const Unit& unit, const Span& window) {
  const std::int32_t last = day_number(window.last_day);
  if (unit.first > last || unit.last < day_number(window.first_day)) return false;
  if (counted(record, unit, trigger.day_unit, day_number(window.first_day), last) == 0) return false;
  if (trigger.minimum_spell_days == Rational(0)) return true;
  return Rational(counted(record, unit, trigger.day_unit, unit.first, last), record.scale) >=
         trigger.minimum_spell_days;
}

Measured measure_as_at(const PersonRecord& record, const Trigger& trigger, const std::vector<Unit>& units,
                       Day as_at) {
  const Span window = window_as_at(trigger.window, as_at);
  Measured measured;
  measured.factors = factors_as_at(record, trigger, window);
  if (trigger.measure == Measure::unusual_pattern) {
    const PatternFigure figure = pattern_figure(record, trigger, units, window);
    measured.spells = static_cast<std::int64_t>(figure.trials.size());
    measured.value = figure.probability;
    measured.met = figure.met;
    return measured;
  }
  for (const Unit& unit : units) {
    if (!unit_counts(record, trigger, unit, window)) continue;
    ++measured.spells;
    measured.days += counted(record, unit, trigger.day_unit, day_number(window.first_day), day_number(as_at));
  }
  measured.value = value_of(trigger, measured, record.scale);
  measured.met = meets(trigger, measured.value);
  return measured;
}

}  // namespace turnpoint
