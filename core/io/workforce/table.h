#pragma once
/// A CSV file with a header: its columns by name, its rows one after the other, its problems in one list.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/csv.h"
#include "core/io/workforce/row_report.h"

namespace turnpoint {

/// The columns a file may have, the required ones first; cells are asked for by their place here.
struct TableColumns {
  std::span<const std::string_view> known;
  std::size_t required = 1;
  bool characteristics = false;  ///< any `characteristic_*` is known as well, and kept
  std::uint64_t not_kept = 0;    ///< a bit a place: nothing is kept of it yet
  std::uint64_t not_read = 0;    ///< a bit a place: health detail nobody asked for
};

class Table {
 public:
  /// `bytes` and `columns` must outlive the table.
  Table(SourceFile file, std::string name, std::string_view bytes, std::size_t max_bytes,
        const TableColumns& columns);

  /// Reads the header; what makes the whole file unusable goes to `errors`, notes on columns to `notes`.
  bool open(std::vector<Error>& errors, std::vector<Note>& notes);

  /// Goes to the next row that has the right cells. Rows before it that do not are refused on the way, but at
  /// most one a call: false with `ended()` unset means "ask again".
  bool next(std::vector<RowProblem>& refused);
  bool ended() const { return ended_; }

  bool has(std::size_t column) const { return places_[column] != absent; }
  /// Trimmed; empty where the file has no such column.
  std::string_view cell(std::size_t column) const;
  const std::vector<std::size_t>& characteristics() const { return characteristics_; }
  std::string_view characteristic(std::size_t place) const;
  std::string characteristic_name(std::size_t place) const;
  std::uint64_t line() const { return record_.line; }

  /// A problem of the row at hand; `column` by its place among the known ones.
  void refuse(std::vector<RowProblem>& refused, std::size_t column, const Error& error) const;
  void refuse_characteristic(std::vector<RowProblem>& refused, std::size_t place, const Error& error) const;

  void count_used() { ++tally_.rows_used; }
  void count_refused() { ++tally_.rows_refused; }
  /// Late: a row counted as used turns out not to be.
  void take_back() { --tally_.rows_used, ++tally_.rows_refused; }
  void note_empty_rows(std::vector<Note>& notes) const;

  FileTally& tally() { return tally_; }
  const FileTally& tally() const { return tally_; }
  SourceFile file() const { return file_; }
  std::string_view column_name(std::size_t column) const { return columns_.known[column]; }
  std::size_t bytes_read() const { return csv_.bytes_read(); }
  std::size_t bytes_total() const { return csv_.bytes_total(); }

 private:
  static constexpr std::size_t absent = ~std::size_t{0};

  Error file_error(ErrorCode code, std::uint64_t line, std::string detail) const;
  bool map_columns(std::vector<Error>& errors);
  void map_column(std::size_t place, std::vector<Error>& errors);
  void check_required(std::vector<Error>& errors) const;
  void note_columns(std::vector<Note>& notes) const;
  void refuse_faulty(std::vector<RowProblem>& refused);
  bool is_empty_row() const;

  SourceFile file_;
  TableColumns columns_;
  CsvReader csv_;
  CsvRecord record_;
  FileTally tally_;
  std::vector<std::string> header_;           ///< as it stands, trimmed
  std::vector<std::size_t> places_;           ///< by known column; `absent` where the file has none
  std::vector<std::size_t> characteristics_;  ///< places in the file
  std::uint64_t empty_rows_ = 0;
  bool ended_ = false;
};

}  // namespace turnpoint
