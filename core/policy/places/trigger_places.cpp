#include <algorithm>

#include "core/policy/names.h"
#include "core/policy/places/places.h"

namespace turnpoint {
namespace {

struct SliderRange {
  std::int64_t most;
  std::int64_t step;
};

SliderRange range_of(Measure measure) {
  switch (measure) {
  case Measure::bradford_score: return {1000, 10};
  case Measure::day_count: return {60, 1};
  case Measure::spell_count: return {12, 1};
  default: return {180, 1};
  }
}

Place threshold_place(const std::string& path, Trigger& trigger) {
  const bool at_least = trigger.bound == Bound::at_least;
  Place place = decimal_place(path + (at_least ? ".at_least" : ".more_than"), *trigger.threshold,
                              is_length(trigger.measure));
  const SliderRange range = range_of(trigger.measure);
  const auto value =
      static_cast<std::int64_t>(trigger.threshold->numerator() / trigger.threshold->denominator());
  place.slider = Parameter{place.path,
                           trigger.name + (at_least ? ": at least" : ": more than"),
                           *trigger.threshold,
                           range.step,
                           std::max(range.most, value),
                           range.step};
  return place;
}

void add_pattern_test(const std::string& path, PatternTest& test, std::vector<Place>& places) {
  places.push_back(whole_place(path + ".longest_spell_days", test.longest_spell_days, 1, 7));
  places.push_back(whole_place(path + ".minimum_spells", test.minimum_spells, 1, 100));
  Place probability = decimal_place(path + ".probability_below", test.probability_below);
  probability.remedy = "write a probability above 0, at most 1, with at most four decimals.";
  probability.set = [set = probability.set](std::string_view text) {
    const std::optional<Rational> value = decimal_from_text(text);
    return value && *value <= Rational(1) && set(text);
  };
  places.push_back(std::move(probability));
}

void add_places(Trigger& trigger, const std::vector<std::string>& stages, std::vector<Place>& places) {
  const std::string path = "triggers." + trigger.id;
  if (!trigger.leads_to.empty()) places.push_back(id_place(path + ".leads_to", trigger.leads_to, stages));
  if (!is_computable(trigger)) return;
  if (trigger.threshold) places.push_back(threshold_place(path, trigger));
  if (!is_length(trigger.measure)) add_window_places(path + ".window", trigger.window, trigger.name, places);
  places.push_back(choice_place(path + ".day_unit", trigger.day_unit, day_unit_names));
  if (trigger.minimum_spell_days > Rational(0))
    places.push_back(decimal_place(path + ".minimum_spell_days", trigger.minimum_spell_days));
  if (trigger.join_gap_days)
    places.push_back(whole_place(path + ".join_gap_days", *trigger.join_gap_days, 0, 60));
  places.push_back(choice_place(path + ".part_time", trigger.part_time, part_time_names));
  places.push_back(choice_place(path + ".short_service", trigger.short_service, short_service_names));
  places.push_back(whole_place(path + ".minimum_service_days", trigger.minimum_service_days, 1, 3660));
  if (trigger.measure == Measure::unusual_pattern)
    add_pattern_test(path + ".pattern_test", trigger.pattern_test, places);
  places.push_back(yes_no_place(path + ".only_if_no_other", trigger.only_if_no_other));
  places.push_back(yes_no_place(path + ".on_request", trigger.on_request));
}

}  // namespace

void add_trigger_places(Policy& policy, std::vector<Place>& places) {
  std::vector<std::string> stages;
  for (const Stage& stage : policy.stages) stages.push_back(stage.id);
  for (Trigger& trigger : policy.triggers) add_places(trigger, stages, places);
}

}  // namespace turnpoint
