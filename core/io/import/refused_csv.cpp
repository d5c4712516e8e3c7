#include <algorithm>

#include "core/io/import/import.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

class RefusedList {
 public:
  RefusedList(const Import& import, ImportKind kind) : import_(import), kind_(kind) {}

  std::string csv() {
    collect_columns();
    if (columns_.empty()) return {};
    std::vector<std::string_view> header(columns_.begin(), columns_.end());
    header.insert(header.end(), added_to_refused.begin(), added_to_refused.end());
    append_csv_record(csv_, header);
    for (std::uint32_t file = 0; file < import_.files.size(); ++file) {
      if (import_.files[file].kind == kind_) append_file(file);
    }
    return std::move(csv_);
  }

 private:
  bool has_refused(std::uint32_t file) const {
    return import_.files[file].kind == kind_ && import_.files[file].rows_refused > 0;
  }

  /// Of all files with a refused row; columns of the same name are one.
  void collect_columns() {
    for (std::uint32_t file = 0; file < import_.files.size(); ++file) {
      if (!has_refused(file)) continue;
      for (const std::string& column : import_.files[file].source.columns) {
        if (!is_added_to_refused(column) && place_of(column) == columns_.size()) columns_.push_back(column);
      }
    }
  }

  std::size_t place_of(const std::string& column) const {
    return static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin());
  }

  void append_file(std::uint32_t file) {
    if (!has_refused(file)) return;
    auto next = std::find_if(import_.refused.begin(), import_.refused.end(),
                             [&](const RefusedRow& row) { return row.place.file == file; });
    CsvReader reader = import_.files[file].source.rows();
    CsvRecord record;
    reader.next(record);
    while (reader.next(record) && next != import_.refused.end() && next->place.file == file) {
      if (next->place.line != record.line) continue;
      append_row(import_.files[file].source, record, *next);
      // A row refused twice over stands once.
      while (next != import_.refused.end() && next->place.file == file && next->place.line == record.line)
        ++next;
    }
  }

  void append_row(const Source& source, const CsvRecord& record, const RefusedRow& row) {
    std::vector<std::string> cells(columns_.size());
    for (std::size_t i = 0; i < std::min(source.columns.size(), record.cells.size()); ++i) {
      const std::size_t place = place_of(source.columns[i]);
      if (place < cells.size())
        cells[place] = to_valid_utf8(source_cell(record.cells[i], source.spreadsheet).text);
    }
    std::string columns;
    std::string because;
    for (const RowFault& fault : row.faults) {
      columns += (columns.empty() ? "" : "; ") + fault.column;
      because += (because.empty() ? "" : " ") + fault.detail;
    }
    const std::string line = std::to_string(row.place.line);
    std::vector<std::string_view> all(cells.begin(), cells.end());
    all.insert(all.end(), {source.name, line, columns, because});
    append_csv_record(csv_, all);
  }

  const Import& import_;
  ImportKind kind_;
  std::vector<std::string> columns_;
  std::string csv_;
};

}  // namespace

std::string refused_csv(const Import& import, ImportKind kind) { return RefusedList(import, kind).csv(); }

}  // namespace turnpoint
