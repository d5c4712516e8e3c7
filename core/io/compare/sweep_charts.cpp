#include "core/io/compare/sweep_charts.h"

#include <algorithm>

#include "core/io/report/chart_json.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {

Json sweep_chart(const Sweep& sweep, const std::vector<Sweep>& others) {
  LineChart chart{
      "People who meet a trigger, by value",
      "The line is each value of “" + sweep.name +
          "” with everything else as it stands; the band reaches from the lowest to the highest number "
          "with each assumption, one at a time, at the other end of its range.",
      {"People who meet a trigger"},
      {},
      {{}}};
  ReportTable table{chart.title, {"Value", "People", "Lowest", "Highest"}, {}, 1};
  for (std::size_t i = 0; i < sweep.steps.size(); ++i) {
    const SweepStep& step = sweep.steps[i];
    ChartNumber number{step.totals.any.people, step.totals.any.people, step.totals.any.people};
    for (const Sweep& other : others) {
      number.low = std::min(number.low, other.steps[i].totals.any.people);
      number.high = std::max(number.high, other.steps[i].totals.any.people);
    }
    chart.points.push_back(step.value);
    chart.numbers[0].emplace_back(number);
    table.rows.push_back({step.value + (step.value == sweep.in_force ? " (in force)" : ""),
                          grouped(number.value), grouped(number.low), grouped(number.high)});
  }
  return chart_json("sweep", std::move(chart), table);
}

Json sweep_grid(const std::vector<Sweep>& rows, const std::vector<std::string>& down,
                const std::string& down_name) {
  const Sweep& first = rows.front();
  HeatChart chart{
      "People who meet a trigger, by two numbers",
      "Each place holds the people who meet a trigger with both numbers at its values; the more, the darker.",
      first.name,
      down_name,
      {},
      down,
      {}};
  ReportTable table{chart.title, {down_name}, {}, 1};
  for (const SweepStep& step : first.steps) {
    chart.columns.push_back(step.value);
    table.columns.push_back(first.name + " " + step.value);
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    chart.numbers.emplace_back();
    table.rows.push_back({down[r]});
    for (const SweepStep& step : rows[r].steps) {
      chart.numbers.back().push_back(step.totals.any.people);
      table.rows.back().push_back(grouped(step.totals.any.people));
    }
  }
  return chart_json("grid", std::move(chart), table);
}

}  // namespace turnpoint
