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

/// How many go from each place on the left to each on the right; a way that few go stands in the table only.
struct FlowChart {
  std::string title;
  std::string description;
  std::vector<std::string> from;
  std::vector<std::string> to;
  struct Flow {
    std::size_t from = 0;
    std::size_t to = 0;
    std::int64_t count = 0;
  };
  std::vector<Flow> flows;
};

/// A number for each pair of two values: shaded by how high it is, and written in its place.
struct HeatChart {
  std::string title;
  std::string description;
  std::string across;  ///< what its columns are values of
  std::string down;    ///< what its rows are values of
  std::vector<std::string> columns;
  std::vector<std::string> rows;
  std::vector<std::vector<std::int64_t>> numbers;  ///< by row, then column
};
inline constexpr std::size_t heat_shades = 5;

/// What each chart shows, in one sentence with its numbers.
std::string summary_of(const BarChart& chart);
std::string summary_of(const LineChart& chart);
std::string summary_of(const OverlapChart& chart);
std::string summary_of(const FlowChart& chart);
std::string summary_of(const HeatChart& chart);

}  // namespace turnpoint
