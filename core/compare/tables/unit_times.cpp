#include "core/compare/tables/unit_times.h"

namespace turnpoint {
namespace {

RangedNumber operator*(const RangedNumber& a, const RangedNumber& b) {
  return {a.value * b.value, a.low * b.low, a.high * b.high};
}

RangedNumber operator+(const RangedNumber& a, const RangedNumber& b) {
  return {a.value + b.value, a.low + b.low, a.high + b.high};
}

RangedNumber hours(const CountCell& times, const RangedNumber& minutes) {
  const Rational hour(60);
  return {minutes.value * times.value / hour, minutes.low * times.low / hour,
          minutes.high * times.high / hour};
}

}  // namespace

Effort effort_of(const UnitTimes& unit_times, CountedStep step, const CountCell& times) {
  const StepTime& time = unit_times.steps[static_cast<std::size_t>(step)];
  const RangedNumber manager = hours(times, time.manager_minutes);
  const RangedNumber hr = hours(times, time.hr_minutes);
  return {manager, hr, manager * unit_times.manager_hour_pounds + hr * unit_times.hr_hour_pounds};
}

Effort effort_of(const UnitTimes& unit_times, const RunCounts& steps) {
  Effort sum;
  for (std::size_t i = 0; i < counted_steps; ++i) {
    const Effort step = effort_of(unit_times, static_cast<CountedStep>(i), steps.cell(i));
    sum = {sum.manager_hours + step.manager_hours, sum.hr_hours + step.hr_hours,
           sum.cost_pounds + step.cost_pounds};
  }
  return sum;
}

}  // namespace turnpoint
