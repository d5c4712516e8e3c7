#pragma once
/// Which cells of a workbook show a date: that is a matter of their format alone.

#include <string>
#include <string_view>
#include <vector>

#include "core/io/spreadsheet/xml.h"

namespace turnpoint {

/// Whether a number of this format is shown as a day: `dd/mm/yyyy`, `[$-809]d mmmm yy`, not `0.00`, `h:mm` or
/// `[h]:mm`.
bool shows_a_day(std::string_view format);

/// By a cell's style number.
class Styles {
 public:
  static Result<Styles> read(XmlReader& xml);
  bool shows_a_day(std::size_t style) const { return style < dates_.size() && dates_[style]; }

 private:
  std::vector<bool> dates_;
};

}  // namespace turnpoint
