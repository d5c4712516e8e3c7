// A table of the page as a file.

#include "core/io/csv.h"
#include "core/io/export/safe_csv.h"
#include "core/io/export/workbook_file.h"
#include "web/bind/answer.h"
#include "web/bind/facade.h"

namespace turnpoint {

std::string Facade::table_as(const std::string& text, const std::string& title,
                             const std::string& format) const {
  const Result<Json> rows = parse_json(text, "cells");
  if (!rows) return refuse(rows.error());
  const Error no_table{ErrorCode::wrong_type, "cells", "A table is a list of rows of texts."};
  if (!rows->is_array()) return refuse(no_table);
  std::string csv;
  for (const Json& row : *rows) {
    if (!row.is_array()) return refuse(no_table);
    std::vector<std::string_view> cells;
    for (const Json& cell : row) {
      if (!cell.is_string()) return refuse(no_table);
      cells.emplace_back(cell.get_ref<const std::string&>());
    }
    append_csv_record(csv, cells);
  }
  if (format == "xlsx") return answer(base64(workbook_file(csv, title)));
  if (format == "csv") return answer(safe_csv(csv));
  return refuse(Error{ErrorCode::bad_argument, "format", "Write csv or xlsx."});
}

}  // namespace turnpoint
