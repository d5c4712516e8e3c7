#include "core/policy/parameter.h"

#include <algorithm>

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

std::string threshold_path(const Trigger& trigger) {
  return "triggers." + trigger.id + (trigger.bound == Bound::at_least ? ".at_least" : ".more_than");
}

std::string window_path(const Trigger& trigger) {
  return "triggers." + trigger.id + ".window." +
         (trigger.window.unit == WindowLength::Unit::months ? "months" : "days");
}

bool has_window(const Trigger& trigger) { return !is_length(trigger.measure); }

tl::unexpected<Error> out_of_range(const ParameterEdit& edit, const std::string& remedy) {
  return fail(ErrorCode::out_of_range, edit.path,
              "The value \"" + edit.value + "\" cannot stand at " + edit.path + "; " + remedy);
}

Result<Trigger> with_threshold(Trigger trigger, const ParameterEdit& edit) {
  const std::optional<Rational> value = decimal_from_text(edit.value);
  if (!value || *value <= Rational(0) || *value > Rational(1'000'000'000)) {
    return out_of_range(edit, "write a number above 0, at most 1,000,000,000, with at most four decimals.");
  }
  if (!has_window(trigger) && !value->is_whole())
    return out_of_range(edit, "a length is in whole calendar days.");
  trigger.threshold = value;
  return trigger;
}

Result<Trigger> with_window(Trigger trigger, const ParameterEdit& edit) {
  const std::optional<std::int64_t> count = whole_from_text(edit.value);
  const std::int64_t most = trigger.window.unit == WindowLength::Unit::months ? 120 : 3660;
  if (!count || *count < 1 || *count > most) {
    return out_of_range(edit, "write a whole number from 1 to " + std::to_string(most) + ".");
  }
  trigger.window.count = static_cast<int>(*count);
  return trigger;
}

}  // namespace

std::vector<Parameter> parameters_of(const Policy& policy) {
  std::vector<Parameter> parameters;
  for (const Trigger& trigger : policy.triggers) {
    if (!is_computable(trigger)) continue;
    if (trigger.threshold) {
      const SliderRange range = range_of(trigger.measure);
      const char* bound = trigger.bound == Bound::at_least ? ": at least" : ": more than";
      const auto value =
          static_cast<std::int64_t>(trigger.threshold->numerator() / trigger.threshold->denominator());
      parameters.push_back({threshold_path(trigger), trigger.name + bound, *trigger.threshold, range.step,
                            std::max(range.most, value), range.step});
    }
    if (has_window(trigger)) {
      const bool months = trigger.window.unit == WindowLength::Unit::months;
      parameters.push_back({window_path(trigger),
                            trigger.name + (months ? ": months looked back" : ": days looked back"),
                            trigger.window.count, 1, std::max(months ? 36 : 1096, trigger.window.count), 1});
    }
  }
  return parameters;
}

Result<Policy> with_edit(const Policy& policy, const ParameterEdit& edit) {
  Policy changed = policy;
  for (Trigger& trigger : changed.triggers) {
    const bool threshold = trigger.threshold && edit.path == threshold_path(trigger);
    const bool window = has_window(trigger) && edit.path == window_path(trigger);
    if (!threshold && !window) continue;
    Result<Trigger> result = threshold ? with_threshold(trigger, edit) : with_window(trigger, edit);
    if (!result) return tl::unexpected(result.error());
    trigger = std::move(*result);
    for (Assumption& assumption : changed.assumptions) {
      if (assumption.path == edit.path) assumption.value = edit.value;
    }
    return changed;
  }
  return fail(ErrorCode::bad_argument, edit.path,
              "The policy " + policy.id + " has no number at \"" + edit.path + "\".");
}

Result<Policy> with_edits(const Policy& policy, const std::vector<ParameterEdit>& edits) {
  Result<Policy> changed = policy;
  for (const ParameterEdit& edit : edits) {
    changed = with_edit(*changed, edit);
    if (!changed) return changed;
  }
  return changed;
}

}  // namespace turnpoint
