#pragma once
/// A table as an XLSX workbook of one sheet.

#include <string>
#include <string_view>

#include "core/io/export/zip_file.h"

namespace turnpoint {

/// Text is written as text, so that no cell is a formula. A column whose cells are all plain numbers holds
/// numbers, one whose cells are all days (2011-02-28) holds dates; `employee_id` is always text. The first
/// row is set apart and stays in sight. At most 1,048,576 rows and 32,767 characters a cell: what is beyond
/// is left out.
std::string workbook_file(std::string_view csv, std::string_view sheet_name, ZipPacker pack = deflated);

}  // namespace turnpoint
