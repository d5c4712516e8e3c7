#pragma once
/// A page of the table of who changes, as it is asked for.

#include "core/base/result.h"
#include "core/compare/rows.h"

namespace turnpoint {

struct RowPage {
  RowQuery query;
  std::size_t first = 0;
  std::size_t count = 100;
};

/// {"find", "order", "descending", "first", "count"}, each optional. Errors: the first fault of the request.
Result<RowPage> read_row_page(std::string_view text);
std::string print_row_page(const RowPage& page);

}  // namespace turnpoint
