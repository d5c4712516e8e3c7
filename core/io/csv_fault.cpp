#include <algorithm>

#include "core/io/csv.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

std::string hexadecimal(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<std::uint8_t>(byte);
  return {'0', 'x', digits[value >> 4U], digits[value & 15U]};
}

std::string count_of(std::size_t count, const char* noun) {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

std::string mark_name(char delimiter) {
  return delimiter == ','    ? "comma"
         : delimiter == ';'  ? "semicolon"
         : delimiter == '\t' ? "tab"
                             : "mark " + in_quotes(std::string_view(&delimiter, 1));
}

std::string place_text(const CsvFault& fault) {
  return " at character " + std::to_string(fault.column) + " of line " + std::to_string(fault.line);
}

/// Long enough to know the place again, short enough for a sentence.
std::string beginning(std::string_view text) { return in_quotes(text.substr(0, 400), 30); }

}  // namespace

void CsvReader::check_size() {
  if (bytes_.size() <= limits_.file_bytes) return;
  file_fault_ =
      CsvFault{ErrorCode::too_large, 0, 0, 0,
               "The file has " + std::to_string(bytes_.size()) + " bytes; at most " +
                   std::to_string(limits_.file_bytes) +
                   " can be read at once. Take a shorter period, or leave out columns that are not needed."};
}

void CsvReader::check_whole(CsvRecord& record) {
  if (record.fault) return;
  const std::string mark = mark_name(form_.delimiter);
  const std::string cells = "The row has " + count_of(cell_count_, "cell");
  if (cell_count_ > limits_.columns && width_ == 0) {
    refuse(record, ErrorCode::too_large, record_start_).detail =
        cells + "; at most " + std::to_string(limits_.columns) +
        " columns can be read. Leave out those that are not needed.";
  } else if (!form_.ragged && width_ != 0 && cell_count_ != width_) {
    refuse(record, ErrorCode::wrong_cell_count, record_start_).detail =
        cells + " where the header has " + std::to_string(width_) +
        (cell_count_ > width_
             ? ". Put quotes round a cell that holds a " + mark + ", or take the extra " + mark + "s out."
             : ". Add the missing cells; an empty one still needs its " + mark + ".");
  }
  if (width_ == 0) width_ = std::min(cell_count_, limits_.columns);
}

void CsvReader::check_encoding(CsvRecord& record) {
  const std::size_t bad = find_not_utf8(record.raw);
  if (bad == std::string_view::npos) return;
  const bool utf16 = bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF");
  CsvFault& fault = refuse(record, ErrorCode::not_utf8, record_start_ + bad);
  fault.detail = "Byte " + hexadecimal(bytes_[record_start_ + bad]) + place_text(fault) + " is not UTF-8" +
                 (utf16 ? " (the file looks like UTF-16, which Excel calls \"Unicode text\")" : "") +
                 ". Save the file as \"CSV UTF-8\" and read it again.";
}

void CsvReader::refuse_unclosed(CsvRecord& record, std::size_t open) const {
  CsvFault& fault = refuse(record, ErrorCode::unclosed_quote, open);
  fault.detail = "The quote" + place_text(fault) + ", before " + beginning(bytes_.substr(open + 1)) +
                 ", is never closed. Close it, or take it out.";
}

void CsvReader::refuse_text_after_quote(CsvRecord& record, std::size_t open, std::size_t close) const {
  const std::string_view rest = bytes_.substr(close + 1, 400);
  CsvFault& fault = refuse(record, ErrorCode::unclosed_quote, close);
  fault.detail = "The quote" + place_text(fault) + ", which closes " +
                 beginning(bytes_.substr(open + 1, close - open - 1)) + ", is followed by " +
                 beginning(rest.substr(0, rest.find_first_of(std::string("\r\n") + form_.delimiter))) +
                 ". Put a " + mark_name(form_.delimiter) +
                 " after it, write a quote inside a cell twice, or close the quote earlier.";
}

void CsvReader::refuse_large_cell(CsvRecord& record, std::size_t first, std::string_view cell) const {
  refuse(record, ErrorCode::too_large, first).detail =
      "The cell beginning " + beginning(cell) + " has " + std::to_string(cell.size()) + " bytes; at most " +
      std::to_string(limits_.cell_bytes) + " fit. Shorten it, or see whether a quote is left open in it.";
}

/// Counts lines, characters and cells from the record's beginning: slow, and only for faults.
CsvFault& CsvReader::refuse(CsvRecord& record, ErrorCode code, std::size_t where) const {
  CsvFault fault{code, record.line, 1, 0, {}};
  std::size_t line_start = record_start_;
  bool inside = false;
  for (std::size_t i = record_start_; i < where; ++i) {
    if (bytes_[i] == '"') inside = !inside;
    if (bytes_[i] == form_.delimiter && !inside) ++fault.cell;
    if (bytes_[i] != '\n' && (bytes_[i] != '\r' || bytes_.substr(i, 2) == "\r\n")) continue;
    ++fault.line;
    line_start = i + 1;
  }
  fault.column = 1 + count_characters(bytes_.substr(line_start, where - line_start));
  return record.fault.emplace(std::move(fault));
}

}  // namespace turnpoint
