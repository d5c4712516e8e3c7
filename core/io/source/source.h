#pragma once
/// One file of an export, opened: what it is, which line names its columns, its rows of cells.

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/io/csv.h"
#include "core/io/source/encoding.h"
#include "core/io/source/header.h"

namespace turnpoint {

/// What a person said about a file; whatever is left open is found.
struct SourceChoices {
  std::optional<Encoding> encoding;
  std::optional<char> separator;
  std::string sheet;        ///< of a spreadsheet; empty: the only one whose columns are known
  std::string usual_sheet;  ///< taken where `sheet` is empty and the workbook has it
};

struct Source {
  std::string name;
  std::string text;  ///< UTF-8; a sheet's cells begin with a mark of their kind (core/io/spreadsheet)
  bool spreadsheet = false;
  std::string sheet;
  bool from_1904 = false;  ///< its days count from 1904
  Encoding encoding = Encoding::utf_8;
  char separator = ',';
  Header header;
  std::vector<std::string> columns;  ///< as they stand, trimmed

  /// The rows below the header, which itself comes first.
  CsvReader rows() const;
};

/// Takes the bytes. Errors: empty_input, too_large, damaged (a spreadsheet), undecided (which sheet),
/// unclosed_quote (in the header).
Result<Source> open_source(std::string name, std::string bytes, const SourceChoices& choices,
                           const KnowsColumn& knows);

/// What was found, as sentences: `UTF-16, little-endian; cells separated by tabs; the columns are named in
/// line 4, below 2 lines that are passed over`.
std::string form_sentence(const Source& source);

}  // namespace turnpoint
