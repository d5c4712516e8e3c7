#include "core/engine/evidence.h"

#include <algorithm>
#include <set>

#include "core/engine/pattern_test.h"
#include "core/policy/wording/assumed.h"

namespace turnpoint {

std::string reason_left_out(const CategoryRule& rule, Category category) {
  std::string reason{to_words(category)};
  if (rule.shorter_than_days) {
    const char* unit = *rule.shorter_than_days < Rational(1)    ? " of a day"
                       : *rule.shorter_than_days == Rational(1) ? " day"
                                                                : " days";
    reason += ", shorter than " + to_fraction(*rule.shorter_than_days) + unit;
  }
  reason += rule.counts == Counts::informal_only ? ": not counted for formal action" : ": not counted";
  return reason + mark_of(rule);
}

SpellEvidence spell_evidence(const PersonRecord& record, const CountedSpell& spell, DayUnit unit,
                             const Span& window) {
  SpellEvidence entry;
  const std::int32_t last = std::min(spell.last, day_number(window.last_day));
  entry.days = {day_from_number(spell.first), day_from_number(last)};
  entry.open = spell.open || spell.last > last;
  entry.category = record.workforce->spells.category[spell.spell];
  entry.in_window = Rational(record.counted(spell, unit, day_number(window.first_day), last), record.scale);
  entry.whole = Rational(record.counted(spell, unit, spell.first, last), record.scale);
  return entry;
}

namespace {

/// The whole record of a person, and the part of it that is counted.
struct Records {
  PersonRecord whole;
  PersonRecord counted;
};

/// Lists every spell that touches the window: counted, left out by a rule of the policy, or without a day
/// that counts.
void list_spells(Evidence& evidence, const Records& records, const Plan& plan, const Trigger& trigger,
                 const std::vector<Unit>& units) {
  const PersonRecord& record = records.whole;
  const std::int32_t first = day_number(evidence.window.first_day);
  const std::int32_t last = day_number(evidence.window.last_day);
  std::set<std::uint32_t> counts;
  for (const Unit& unit : units) {
    if (!unit_counts(records.counted, trigger, unit, evidence.window)) continue;
    for (const std::uint32_t member : unit.members) counts.insert(records.counted.spells[member].spell);
  }
  for (const CountedSpell& spell : record.spells) {
    if (spell.first > last || spell.last < first) continue;
    SpellEvidence entry = spell_evidence(record, spell, trigger.day_unit, evidence.window);
    const CategoryRule& rule = plan.categories[static_cast<std::size_t>(entry.category)];
    if (counts.count(spell.spell) != 0) {
      evidence.counted.push_back(entry);
      continue;
    }
    if (!enters(spell.counts, Figure::formal)) {
      entry.left_out = reason_left_out(rule, entry.category);
      entry.clause = rule.clause;
    } else if (evidence.begun_from && spell.first < day_number(*evidence.begun_from)) {
      entry.left_out = "it began before the day from which the target counts";
    } else if (entry.in_window == Rational(0)) {
      entry.left_out = "no day in the window counts: not working days, or counted for an earlier spell";
    } else if (!evidence.has_window) {
      entry.left_out = "another spell";
    } else {
      entry.left_out = "shorter than " + to_fraction(trigger.minimum_spell_days) + " counted days";
    }
    evidence.left_out.push_back(entry);
  }
}

void add_informal_figure(Evidence& evidence, const PersonRecord& record, const Trigger& trigger) {
  const bool any = std::any_of(record.spells.begin(), record.spells.end(),
                               [](const CountedSpell& s) { return s.counts == Counts::informal_only; });
  if (!any) return;
  const Measured informal =
      measure_as_at(record, trigger, units_of(record, trigger, Figure::informal), evidence.day);
  evidence.has_informal = informal.value != evidence.value;
  evidence.informal_value = informal.value;
  evidence.informal_met = informal.met;
}

void fill_window(Evidence& evidence, const Records& records, const Plan& plan, const Trigger& trigger,
                 const std::vector<std::vector<Unit>>& units, std::size_t index) {
  const PersonRecord& record = records.counted;
  evidence.window = window_as_at(trigger.window, evidence.day);
  const Measured measured = measure_as_at(record, trigger, units[index], evidence.day);
  evidence.spells = measured.spells;
  evidence.days = Rational(measured.days, record.scale);
  evidence.factors = measured.factors;
  evidence.value = measured.value;
  evidence.met = met_as_at(record, plan, units, index, evidence.day);
  evidence.value_before = measure_as_at(record, trigger, units[index], evidence.day_before).value;
  if (trigger.measure == Measure::unusual_pattern) {
    evidence.pattern_hits = pattern_figure(record, trigger, units[index], evidence.window).hits;
  }
  list_spells(evidence, records, plan, trigger, units[index]);
  add_informal_figure(evidence, record, trigger);
}

void fill_length(Evidence& evidence, const Records& records, const Plan& plan, const Trigger& trigger,
                 const std::vector<std::vector<Unit>>& units, std::size_t index, Day spell_first) {
  const PersonRecord& record = records.counted;
  for (const Unit& unit : units[index]) {
    // Two spells may begin on one day, that of the start in service: the one that had ended by then is not
    // looked at.
    if (unit.first != day_number(spell_first) || unit.last < day_number(evidence.day)) continue;
    evidence.window = {spell_first, evidence.day};
    evidence.value = length_as_at(record, unit, day_number(evidence.day));
    evidence.days = evidence.value;
    evidence.spells = 1;
    evidence.met = meets(trigger, evidence.value) && met_as_at(record, plan, units, index, evidence.day);
    list_spells(evidence, records, plan, trigger, {unit});
    return;
  }
}

}  // namespace

Evidence evidence_of(const Workforce& workforce, const DayCount& days, const Plan& plan, std::size_t person,
                     std::size_t index, Day day, Day spell_first, Day as_at, std::optional<Day> begun_from) {
  const Trigger& trigger = plan.triggers[index].rule;
  Records records{make_record(workforce, days, plan, person, day_number(as_at)), {}};
  records.counted = begun_from ? spells_from(records.whole, day_number(*begun_from)) : records.whole;
  const PersonRecord& record = records.counted;
  const auto units = units_by_trigger(record, plan);
  Evidence evidence;
  evidence.trigger = trigger.id;
  evidence.day = day;
  evidence.day_before = spell_first - std::chrono::days(1);
  evidence.has_window = !is_length(trigger.measure);
  evidence.begun_from = begun_from;
  evidence.threshold = threshold_in_force(trigger);
  const std::uint32_t terms = terms_on(workforce, person, day_number(day));
  const WorkPattern& pattern = workforce.patterns[workforce.terms.pattern[terms]];
  evidence.working_days_in_cycle = pattern.working_days_in_cycle();
  evidence.weeks_in_cycle = pattern.weeks();
  if (workforce.people.start_day[person] != no_day) {
    evidence.service_days = day_number(day) - workforce.people.start_day[person] + 1;
  }
  if (evidence.has_window)
    fill_window(evidence, records, plan, trigger, units, index);
  else
    fill_length(evidence, records, plan, trigger, units, index, spell_first);
  evidence.met_before = evidence.has_window && met_as_at(record, plan, units, index, evidence.day_before);
  evidence.provisional = std::any_of(units[index].begin(), units[index].end(), [&](const Unit& unit) {
    return unit.open && unit.last == day_number(day) && trigger.measure != Measure::continuous_length;
  });
  return evidence;
}

std::optional<LookPlace> latest_look(const Workforce& workforce, const DayCount& days, const Plan& plan,
                                     std::size_t person, std::size_t trigger, Day as_at) {
  const PersonRecord record = make_record(workforce, days, plan, person, day_number(as_at));
  const std::vector<Unit> units = units_of(record, plan.triggers[trigger].rule);
  if (units.empty()) return std::nullopt;
  const auto latest = std::max_element(units.begin(), units.end(),
                                       [](const Unit& a, const Unit& b) { return a.last < b.last; });
  return LookPlace{day_from_number(latest->last), day_from_number(latest->first)};
}

}  // namespace turnpoint
