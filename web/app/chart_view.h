#pragma once
/// A chart as the core program laid it out, with the table of its numbers.

#include <string>
#include <vector>

namespace turnpoint::app {

struct ChartView {
  std::string id, title;
  std::string summary;                         ///< its numbers in a sentence, and how it is read
  std::string drawing;                         ///< drawing_text of core/io/report/svg.h
  std::vector<std::vector<std::string>> rows;  ///< the first names the columns
  std::size_t words = 1;                       ///< so many columns at the start hold words
  std::string csv;
};

}  // namespace turnpoint::app
