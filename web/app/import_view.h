#pragma once
/// What is shown of exports before they are used.

#include <cstdint>
#include <string>
#include <vector>

#include "core/io/import/field.h"

namespace turnpoint::app {

struct ImportColumnView {
  std::string column, becomes, date_order, examples;
  bool is_date = false;
};

/// A file as it was given. Where it could not be opened yet, it has no columns.
struct ImportFileView {
  std::string name;
  ImportKind kind{};
  std::string form, sheet;
  std::vector<std::string> sheets;  ///< of a workbook
  std::vector<ImportColumnView> columns;
  long rows_read = 0, rows_used = 0, rows_refused = 0;
};

/// Dates that can be read two ways, in words: `3 April 2026`. Without an example both are empty.
struct DateQuestionView {
  std::string file, column, example, day_first, month_first;
};

struct ImportCodeView {
  std::string code, category;
  long rows = 0;
  bool known = false;
};

struct ImportView {
  bool reading = false;     ///< another way to read them is being tried; this is the one before
  bool remembered = false;  ///< as chosen for an earlier file with these columns
  std::vector<ImportFileView> files;
  std::string plan, shape;
  std::vector<DateQuestionView> questions;
  std::vector<ImportCodeView> codes;
  std::vector<std::string> notes, row_notes, refused, errors;
  long row_notes_count = 0, rows_refused = 0, spells = 0;
  /// The header and the first rows of the tables they become.
  std::vector<std::vector<std::string>> absences, people;

  long refused_of(ImportKind kind) const {
    long rows = 0;
    for (const ImportFileView& file : files) rows += file.kind == kind ? file.rows_refused : 0;
    return rows;
  }
};

}  // namespace turnpoint::app
