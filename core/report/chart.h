#pragma once
/// What a chart shows, for any painter. Every chart is followed by the table of its numbers.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace turnpoint {

/// A number with the ends of its range, both itself where nothing moves it.
struct ChartNumber {
  std::int64_t value = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// One bar a row and series, each with its range; all of one unit.
struct BarChart {
  std::string title;
  std::string description;
  std::vector<std::string> series;  ///< two: the first is drawn solid, the second hatched
  struct Row {
    std::string name;
    std::vector<ChartNumber> numbers;  ///< by series
  };
  std::vector<Row> rows;
};

/// One line a series over points in their order; a point that is not shown leaves a gap. Between low and high
/// a band is drawn.
struct LineChart {
  std::string title;
  std::string description;
  std::vector<std::string>
      series;  ///< two: the first is drawn whole with discs, the second dashed with squares
  std::vector<std::string> points;
  std::vector<std::vector<std::optional<ChartNumber>>> numbers;  ///< by series, then point
};

/// How many are in each of some sets, and in several at once: a column each, its sets marked below it.
struct OverlapChart {
  std::string title;
  std::string description;
  std::vector<std::string> sets;
  struct Column {
    std::vector<bool> in;               ///< by set
    std::optional<std::int64_t> count;  ///< nothing: too few to show
    std::string label;
  };
  std::vector<Column> columns;
};

}  // namespace turnpoint
