#include "core/io/csv.h"

#include <algorithm>
#include <array>

namespace turnpoint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// One look-up a byte: what it may mean decides whether the loop over a cell stops.
enum ByteKind : std::uint8_t { plain = 0, comma = 1, line_end = 2, quote = 4, beyond_ascii = 8 };

std::array<std::uint8_t, 256> kinds_for(char delimiter) {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t byte = 0x80; byte < 256; ++byte) kinds[byte] = beyond_ascii;
  kinds[static_cast<std::uint8_t>(delimiter)] = comma;
  kinds['\n'] = line_end;
  kinds['\r'] = line_end;
  kinds['"'] = quote;
  return kinds;
}

}  // namespace

CsvReader::CsvReader(std::string_view bytes, CsvLimits limits, CsvForm form)
    : bytes_(bytes), limits_(limits), form_(form), kinds_(kinds_for(form.delimiter)), line_(form.first_line) {
  check_size();
  if (file_fault_) {
    at_ = bytes.size();
  } else if (bytes.starts_with(byte_order_mark)) {
    at_ = byte_order_mark.size();
  }
}

bool CsvReader::next(CsvRecord& record) {
  while (at_ < bytes_.size() && (kind_of(bytes_[at_]) & line_end) != 0) pass_line_end();
  if (at_ >= bytes_.size()) return false;
  start_record(record);
  CellEnd end = CellEnd::comma;
  while (end == CellEnd::comma) end = read_cell(record);
  if (end == CellEnd::fault) {
    // An open quote may have swallowed good rows: only the line with the quote is given up.
    record.raw = bytes_.substr(record_start_, (resume_at_ != 0 ? resume_at_ : at_) - record_start_);
    while (!record.raw.empty() && (kind_of(record.raw.back()) & line_end) != 0) record.raw.remove_suffix(1);
    if (resume_at_ != 0) {
      at_ = resume_at_;
      line_ = resume_line_;
    }
  } else {
    record.raw = bytes_.substr(record_start_, at_ - record_start_);
    if (end == CellEnd::line) pass_line_end();
    check_whole(record);
  }
  if (beyond_ascii_) check_encoding(record);
  return true;
}

void CsvReader::start_record(CsvRecord& record) {
  record.line = line_;
  record.cells.clear();
  record.fault.reset();
  undoubled_.clear();
  record_start_ = at_;
  cell_count_ = 0;
  beyond_ascii_ = false;
  resume_at_ = 0;
}

void CsvReader::pass_line_end() {
  at_ += bytes_.substr(at_, 2) == "\r\n" ? 2 : 1;
  ++line_;
}

void CsvReader::skip_line() {
  for (; at_ < bytes_.size() && (kind_of(bytes_[at_]) & line_end) == 0; ++at_) {
    beyond_ascii_ = beyond_ascii_ || kind_of(bytes_[at_]) == beyond_ascii;
  }
}

CsvReader::CellEnd CsvReader::after_cell() {
  if (at_ == bytes_.size()) return CellEnd::file;
  if (bytes_[at_] != form_.delimiter) return CellEnd::line;
  ++at_;
  return CellEnd::comma;
}

CsvReader::CellEnd CsvReader::read_cell(CsvRecord& record) {
  if (at_ < bytes_.size() && bytes_[at_] == '"') return read_quoted(record);
  const std::size_t first = at_;
  std::uint8_t seen = 0;
  for (; at_ < bytes_.size(); ++at_) {
    const std::uint8_t kind = kind_of(bytes_[at_]);
    if ((kind & (comma | line_end)) != 0) break;
    seen |= kind;
  }
  beyond_ascii_ = beyond_ascii_ || (seen & beyond_ascii) != 0;
  add_cell(record, first, at_, false);
  return after_cell();
}

/// Goes to the quote that ends the cell (npos: none), remembers where the line after its first one begins.
std::size_t CsvReader::closing_quote() {
  doubled_ = false;
  resume_at_ = 0;
  while (at_ < bytes_.size()) {
    const std::uint8_t kind = kind_of(bytes_[at_]);
    beyond_ascii_ = beyond_ascii_ || kind == beyond_ascii;
    if (kind == line_end) {
      pass_line_end();
      if (resume_at_ == 0) {
        resume_at_ = at_;
        resume_line_ = line_;
      }
    } else if (kind != quote) {
      ++at_;
    } else if (bytes_.substr(at_, 2) == "\"\"") {
      doubled_ = true;
      at_ += 2;
    } else {
      return at_++;
    }
  }
  return std::string_view::npos;
}

CsvReader::CellEnd CsvReader::read_quoted(CsvRecord& record) {
  const std::size_t open = at_++;
  const std::size_t close = closing_quote();
  if (close == std::string_view::npos) {
    refuse_unclosed(record, open);
    return CellEnd::fault;
  }
  if (at_ < bytes_.size() && (kind_of(bytes_[at_]) & (comma | line_end)) == 0) {
    refuse_text_after_quote(record, open, close);
    if (resume_at_ == 0) skip_line();
    return CellEnd::fault;
  }
  add_cell(record, open + 1, close, doubled_);
  // A cell too large to be one that runs over lines is most likely a quote left open.
  if (close - open - 1 > limits_.cell_bytes && resume_at_ != 0) return CellEnd::fault;
  resume_at_ = 0;
  return after_cell();
}

void CsvReader::add_cell(CsvRecord& record, std::size_t first, std::size_t end, bool doubled) {
  ++cell_count_;
  if (record.cells.size() == limits_.columns || record.fault) return;
  std::string_view cell = bytes_.substr(first, end - first);
  if (cell.size() > limits_.cell_bytes) {
    refuse_large_cell(record, first, cell);
    return;
  }
  if (doubled) {
    std::string& text = undoubled_.emplace_back();
    text.reserve(cell.size());
    for (std::size_t i = 0; i < cell.size(); ++i) {
      text += cell[i];
      if (cell[i] == '"') ++i;
    }
    cell = text;
  }
  record.cells.push_back(cell);
}

void append_csv_cell(std::string& out, std::string_view text) {
  const bool plain_cell =
      text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(byte_order_mark);
  if (plain_cell) {
    out += text;
    return;
  }
  out += '"';
  for (const char byte : text) {
    if (byte == '"') out += '"';
    out += byte;
  }
  out += '"';
}

void append_csv_record(std::string& out, const std::vector<std::string_view>& cells) {
  const std::size_t start = out.size();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_csv_cell(out, cells[i]);
  }
  // One empty cell alone would be a blank line, which readers pass over.
  if (out.size() == start) out += "\"\"";
  out += '\n';
}

}  // namespace turnpoint
