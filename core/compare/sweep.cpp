#include "core/compare/sweep.h"

#include <algorithm>

#include "core/compare/outcomes.h"
#include "core/engine/facts.h"

namespace turnpoint {
namespace {

constexpr std::size_t most_values = 1000;

}  // namespace

void Sweep::merge(const Sweep& next) {
  people += next.people;
  for (std::size_t i = 0; i < steps.size(); ++i) add(steps[i].totals, next.steps[i].totals);
}

Result<std::vector<std::string>> swept_values(const Policy& policy, const std::string& path,
                                              const Rational& from, const Rational& to,
                                              const Rational& step) {
  const std::vector<Parameter> parameters = parameters_of(policy);
  const bool is_number = std::any_of(parameters.begin(), parameters.end(),
                                     [&](const Parameter& parameter) { return parameter.path == path; });
  if (!is_number) {
    std::string known;
    for (const Parameter& parameter : parameters) known += (known.empty() ? "" : ", ") + parameter.path;
    return fail(ErrorCode::bad_argument, path,
                "The policy has no number at \"" + path + "\"; " +
                    (known.empty() ? "it has none that a sweep can move." : "it has " + known + "."));
  }
  if (step <= Rational(0))
    return fail(ErrorCode::bad_argument, "step", "A step is above 0, not " + to_decimal(step) + ".");
  std::vector<std::string> values;
  for (Rational value = from; value <= to; value = value + step) {
    if (values.size() == most_values)
      return fail(ErrorCode::out_of_range, "step", "That is more than 1,000 values; take a larger step.");
    values.push_back(to_decimal(value));
  }
  if (values.empty())
    return fail(ErrorCode::bad_argument, "to",
                "The last value, " + to_decimal(to) + ", is below the first, " + to_decimal(from) + ".");
  return values;
}

Result<Sweep> begin_sweep(const Workforce& workforce, const DayCount& days, const Policy& policy,
                          const std::vector<std::string>& triggers, const std::string& path,
                          const std::vector<std::string>& values, Day as_at) {
  Sweep sweep;
  sweep.path = path;
  for (const Parameter& parameter : parameters_of(policy)) {
    if (parameter.path != path) continue;
    sweep.name = parameter.name;
    sweep.in_force = to_decimal(parameter.value);
  }
  for (const std::string& value : values) {
    const Result<Policy> edited = with_edit(policy, {path, value});
    if (!edited) return tl::unexpected(edited.error());
    Result<Plan> plan = triggers.empty() ? compile(*edited) : compile(*edited, triggers);
    if (!plan) return tl::unexpected(plan.error());
    apply_facts(*plan, gather_facts(workforce, days, *plan, 0, workforce.people.size(), as_at));
    sweep.steps.push_back({value, std::move(*plan), {}});
    sweep.steps.back().totals.triggers.resize(sweep.steps.back().plan.triggers.size());
  }
  return sweep;
}

Sweep sweep_people(const Workforce& workforce, const DayCount& days, const Sweep& asked, Span dates,
                   std::size_t first, std::size_t end) {
  Sweep sweep = asked;
  sweep.people = 0;
  for (std::size_t person = first; person < end; ++person)
    sweep.people += in_service(workforce, person, dates) ? 1 : 0;
  for (SweepStep& step : sweep.steps) {
    Outcomes outcomes(workforce, days, step.plan, dates);
    for (std::size_t block = first; block < end; block += Outcomes::block) {
      const std::size_t block_end = std::min(end, block + Outcomes::block);
      outcomes.take(block, block_end);
      for (std::size_t person = block; person < block_end; ++person) {
        if (in_service(workforce, person, dates)) add(step.totals, outcomes.of(person));
      }
    }
  }
  return sweep;
}

}  // namespace turnpoint
