#include <algorithm>
#include <cstdlib>

#include "core/report/chart.h"

namespace turnpoint {
namespace {

std::string text(std::int64_t number) { return std::to_string(number); }

}  // namespace

std::string summary_of(const BarChart& chart) {
  const BarChart::Row* most = nullptr;
  const auto difference = [](const BarChart::Row& row) {
    return std::abs(row.numbers.back().value - row.numbers.front().value);
  };
  for (const BarChart::Row& row : chart.rows) {
    if (row.numbers.empty()) continue;
    if (most == nullptr || difference(row) > difference(*most)) most = &row;
  }
  if (most == nullptr) return "There is nothing to show.";
  std::string words = "The widest difference is at " + most->name + ": ";
  for (std::size_t s = 0; s < most->numbers.size(); ++s)
    words += (s == 0 ? "" : ", ") + chart.series[s] + " " + text(most->numbers[s].value);
  return words + ".";
}

std::string summary_of(const LineChart& chart) {
  std::string words;
  for (std::size_t s = 0; s < chart.numbers.size(); ++s) {
    std::size_t high = chart.points.size();
    std::size_t low = chart.points.size();
    const auto& numbers = chart.numbers[s];
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (!numbers[i]) continue;
      if (high == chart.points.size() || numbers[i]->value > numbers[high]->value) high = i;
      if (low == chart.points.size() || numbers[i]->value < numbers[low]->value) low = i;
    }
    if (high == chart.points.size()) continue;
    words += (words.empty() ? "" : " ") + chart.series[s] + ": lowest " + text(numbers[low]->value) + " at " +
             chart.points[low] + ", highest " + text(numbers[high]->value) + " at " + chart.points[high] +
             ".";
  }
  return words.empty() ? "There is nothing to show." : words;
}

std::string summary_of(const OverlapChart& chart) {
  const OverlapChart::Column* most = nullptr;
  for (const OverlapChart::Column& column : chart.columns) {
    if (column.count && (most == nullptr || *column.count > *most->count)) most = &column;
  }
  if (most == nullptr) return "There is nothing to show.";
  std::string sets;
  for (std::size_t s = 0; s < chart.sets.size(); ++s) {
    if (most->in[s]) sets += (sets.empty() ? "" : " and ") + chart.sets[s];
  }
  return "The highest column, " + text(*most->count) + ", is for " + sets + ".";
}

std::string summary_of(const FlowChart& chart) {
  const auto most =
      std::max_element(chart.flows.begin(), chart.flows.end(),
                       [](const FlowChart::Flow& a, const FlowChart::Flow& b) { return a.count < b.count; });
  if (most == chart.flows.end()) return "There is nothing to show.";
  return "The widest way, " + text(most->count) + " people, goes from " + chart.from[most->from] + " to " +
         chart.to[most->to] + ".";
}

std::string summary_of(const HeatChart& chart) {
  std::string low, high;
  std::int64_t least = 0;
  std::int64_t most = 0;
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    for (std::size_t c = 0; c < chart.columns.size(); ++c) {
      const std::int64_t number = chart.numbers[r][c];
      const std::string at =
          text(number) + " at " + chart.columns[c] + " across and " + chart.rows[r] + " down";
      if (low.empty() || number < least) {
        least = number;
        low = at;
      }
      if (high.empty() || number > most) {
        most = number;
        high = at;
      }
    }
  }
  return low.empty() ? "There is nothing to show." : "From " + low + " to " + high + ".";
}

}  // namespace turnpoint
