#pragma once
/// A printed document as data, in the order in which it is read.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/report/chart.h"

namespace turnpoint {

struct ReportText {
  std::string text;
};
/// What a reader must not miss.
struct ReportNote {
  std::string text;
};
/// Below the heading of a section.
struct ReportHeading {
  std::string text;
};
struct ReportList {
  std::vector<std::string> items;
};
struct ReportTerms {
  std::vector<std::pair<std::string, std::string>> terms;  ///< each with its meaning
};
/// A line for the command line.
struct ReportCommand {
  std::string text;
};
/// Figures that stand out, each under the old and the new policy.
struct ReportFigures {
  struct Figure {
    std::string name;
    std::string old_value, old_range;  ///< range empty: nothing moves it
    std::string new_value, new_range;
    std::string change;
  };
  std::string caption;
  std::vector<Figure> figures;
};
struct ReportTable {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< the first cell names its row
  std::size_t words = 1;                       ///< so many columns at the start hold words, the rest numbers
};

using ReportBlock =
    std::variant<ReportText, ReportNote, ReportHeading, ReportList, ReportTerms, ReportCommand, ReportFigures,
                 ReportTable, BarChart, LineChart, OverlapChart, FlowChart, HeatChart>;

struct ReportSection {
  std::string id;
  std::string heading;
  std::vector<ReportBlock> blocks;
};

struct ReportDocument {
  std::string title;
  std::string subtitle;
  std::vector<ReportSection> sections;
  std::string kind = "Report of a comparison";  ///< above the title
  std::string contents = "In this report";      ///< heads the list of sections
  std::string footer =
      "Made with Turnpoint from the organisation’s own record, on the device of the person who made it. It "
      "rests on health data: share it with care.";
  bool dense = false;  ///< many short blocks, to be copied for a room: closer and smaller on paper
};

}  // namespace turnpoint
