#pragma once
/// Comma-separated text as RFC 4180 has it, read record by record where it lies, and written with as few
/// quotes as will do.

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace turnpoint {

struct CsvLimits {
  std::size_t file_bytes = std::size_t{256} << 20U;
  std::size_t cell_bytes = std::size_t{32} << 10U;
  std::size_t columns = 200;
};

/// How cells are told apart, and where reading begins.
struct CsvForm {
  char delimiter = ',';
  std::uint64_t first_line = 1;  ///< the line number of the first byte
  bool ragged = false;           ///< records need not have as many cells as the first
};

/// Why a record cannot be used. `line` and `column` are where a person would put the cursor, from 1; a column
/// is a character.
struct CsvFault {
  ErrorCode code{};
  std::uint64_t line = 0;
  std::uint64_t column = 0;
  std::size_t cell = 0;  ///< from 0
  std::string detail;
};

/// Its views hold until the reader reads on.
struct CsvRecord {
  std::uint64_t line = 0;  ///< where it begins
  std::string_view raw;    ///< as it lies in the file, without its line end
  std::vector<std::string_view> cells;
  std::optional<CsvFault> fault;
};

/// UTF-8 with or without a byte order mark; LF, CRLF and CR end lines; blank lines are passed over. The first
/// record says how many cells the others must have. A faulty record never stops the file.
class CsvReader {
 public:
  /// `bytes` must outlive the reader.
  explicit CsvReader(std::string_view bytes, CsvLimits limits = {}, CsvForm form = {});

  /// False at the end. After a fault in quoting, reading goes on at the line after the one with the quote.
  bool next(CsvRecord& record);

  /// Why the file as a whole is not read; `next` then gives nothing. Code: too_large.
  const std::optional<CsvFault>& file_fault() const { return file_fault_; }
  std::size_t bytes_read() const { return at_; }
  std::size_t bytes_total() const { return bytes_.size(); }

 private:
  std::uint8_t kind_of(char byte) const { return kinds_[static_cast<std::uint8_t>(byte)]; }

  enum class CellEnd : std::uint8_t { comma, line, file, fault };

  void start_record(CsvRecord& record);
  void pass_line_end();
  void skip_line();
  CellEnd after_cell();
  CellEnd read_cell(CsvRecord& record);
  CellEnd read_quoted(CsvRecord& record);
  std::size_t closing_quote();
  void add_cell(CsvRecord& record, std::size_t first, std::size_t end, bool doubled);
  void check_whole(CsvRecord& record);
  void check_encoding(CsvRecord& record);
  void check_size();
  void refuse_unclosed(CsvRecord& record, std::size_t open) const;
  void refuse_text_after_quote(CsvRecord& record, std::size_t open, std::size_t close) const;
  void refuse_large_cell(CsvRecord& record, std::size_t first, std::string_view cell) const;
  CsvFault& refuse(CsvRecord& record, ErrorCode code, std::size_t where) const;

  std::string_view bytes_;
  CsvLimits limits_;
  CsvForm form_;
  std::array<std::uint8_t, 256> kinds_;  ///< what a byte may mean
  std::optional<CsvFault> file_fault_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  std::size_t width_ = 0;       ///< cells of the first record
  std::size_t cell_count_ = 0;  ///< of this record, also those over the limit
  std::size_t record_start_ = 0;
  bool beyond_ascii_ = false;  ///< this record has bytes above 0x7F
  std::size_t resume_at_ = 0;  ///< the line after the one where the open quote stands; 0: none yet
  std::uint64_t resume_line_ = 0;
  bool doubled_ = false;               ///< the cell has doubled quotes
  std::deque<std::string> undoubled_;  ///< cells that had doubled quotes; a deque, so that views into it hold
};

/// `text` as one cell, quoted only where it must be.
void append_csv_cell(std::string& out, std::string_view text);
/// Cells, commas and LF.
void append_csv_record(std::string& out, const std::vector<std::string_view>& cells);

}  // namespace turnpoint
