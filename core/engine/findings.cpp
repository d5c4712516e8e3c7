#include "core/engine/findings.h"

#include <algorithm>
#include <tuple>

namespace turnpoint {
namespace {

/// A length trigger is met as at a day by a spell under way then (or just ended on it) that is long enough.
bool length_met_as_at(const PersonRecord& record, const Trigger& trigger, const std::vector<Unit>& units,
                      Day as_at) {
  const std::int32_t day = day_number(as_at);
  return std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
    return unit.first <= day && day <= unit.last && meets(trigger, length_as_at(record, unit, day));
  });
}

bool own_condition_met(const PersonRecord& record, const Trigger& trigger, const std::vector<Unit>& units,
                       Day as_at) {
  if (is_length(trigger.measure)) return length_met_as_at(record, trigger, units, as_at);
  return measure_as_at(record, trigger, units, as_at).met;
}

bool another_is_met(const PersonRecord& record, const Plan& plan, const std::vector<std::vector<Unit>>& units,
                    Day as_at) {
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    if (plan.triggers[i].rule.only_if_no_other) continue;
    if (own_condition_met(record, plan.triggers[i].rule, units[i], as_at)) return true;
  }
  return false;
}

struct Search {
  const PersonRecord& record;
  const Plan& plan;
  std::vector<std::vector<Unit>> units;
  std::vector<MetLook> found;

  bool gives_way(const Trigger& rule, Day day) const {
    return rule.only_if_no_other && another_is_met(record, plan, units, day);
  }

  void add(std::size_t trigger, const Unit& unit, std::int32_t day, const Rational& value, bool crossing,
           bool open) {
    MetLook look;
    look.person = static_cast<std::uint32_t>(record.person);
    look.trigger = static_cast<std::uint16_t>(trigger);
    look.day = day;
    look.value = value;
    look.threshold = threshold_in_force(plan.triggers[trigger].rule);
    look.crossing = crossing;
    look.provisional = open;
    look.spell_first = unit.first;
    found.push_back(look);
  }

  /// Before its spell began no length was reached, so every look that meets one is a crossing.
  void look_at_lengths(std::size_t trigger) {
    const Trigger& rule = plan.triggers[trigger].rule;
    for (const Unit& unit : units[trigger]) {
      // Met on one day of the spell, whatever comes after it, so a continuous length is never provisional.
      const bool continuous = rule.measure == Measure::continuous_length;
      const std::int32_t day = continuous ? day_length_reached(record, unit, least_whole(rule)) : unit.last;
      if (day > unit.last) continue;
      const std::int64_t length = length_as_at(record, unit, day);
      if (!meets(rule, length) || gives_way(rule, day_from_number(day))) continue;
      add(trigger, unit, day, length, true, unit.open && !continuous);
    }
  }

  void look_at_windows(std::size_t trigger) {
    const Trigger& rule = plan.triggers[trigger].rule;
    for (const Unit& unit : units[trigger]) {
      const Day day = day_from_number(unit.last);
      const Measured measured = measure_as_at(record, rule, units[trigger], day);
      if (!measured.met || gives_way(rule, day)) continue;
      const bool before = met_as_at(record, plan, units, trigger, day_from_number(unit.first - 1));
      add(trigger, unit, unit.last, measured.value, !before, unit.open);
    }
  }
};

/// Two spells that end on one day give one look; it is a crossing if either is.
void merge_same_day(std::vector<MetLook>& found) {
  std::vector<MetLook> merged;
  for (const MetLook& look : found) {
    if (!merged.empty() && merged.back().day == look.day && merged.back().trigger == look.trigger) {
      merged.back().crossing = merged.back().crossing || look.crossing;
      merged.back().provisional = merged.back().provisional || look.provisional;
    } else {
      merged.push_back(look);
    }
  }
  found = std::move(merged);
}

}  // namespace

std::vector<std::vector<Unit>> units_by_trigger(const PersonRecord& record, const Plan& plan, Figure figure) {
  std::vector<std::vector<Unit>> units;
  units.reserve(plan.triggers.size());
  for (const PlannedTrigger& trigger : plan.triggers) units.push_back(units_of(record, trigger.rule, figure));
  return units;
}

bool met_as_at(const PersonRecord& record, const Plan& plan, const std::vector<std::vector<Unit>>& units,
               std::size_t trigger, Day as_at) {
  const Trigger& rule = plan.triggers[trigger].rule;
  if (!own_condition_met(record, rule, units[trigger], as_at)) return false;
  return !rule.only_if_no_other || !another_is_met(record, plan, units, as_at);
}

std::vector<MetLook> met_looks(const Workforce& workforce, const DayCount& days, const Plan& plan,
                               std::size_t person, Day as_at) {
  return met_looks(make_record(workforce, days, plan, person, day_number(as_at)), plan);
}

std::vector<MetLook> met_looks(const PersonRecord& record, const Plan& plan, Figure figure) {
  if (record.spells.empty()) return {};
  Search search{record, plan, units_by_trigger(record, plan, figure), {}};
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    if (!plan.triggers[i].reported) continue;
    if (is_length(plan.triggers[i].rule.measure))
      search.look_at_lengths(i);
    else
      search.look_at_windows(i);
  }
  std::stable_sort(search.found.begin(), search.found.end(), [&](const MetLook& a, const MetLook& b) {
    return std::tie(a.day, plan.triggers[a.trigger].rule.id) <
           std::tie(b.day, plan.triggers[b.trigger].rule.id);
  });
  merge_same_day(search.found);
  return std::move(search.found);
}

}  // namespace turnpoint
