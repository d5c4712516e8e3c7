#include "core/io/export/safe_csv.h"

#include "core/io/csv.h"

namespace turnpoint {
namespace {

constexpr std::size_t most_figures = 15;

/// = + - @ as full-width characters, which some programs take for the plain ones.
constexpr std::string_view wide_signs[] = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

}  // namespace

bool is_plain_number(std::string_view cell) {
  if (cell.starts_with('-')) cell.remove_prefix(1);
  const bool leading_zero = cell.size() > 1 && cell[0] == '0' && cell[1] != '.';
  if (cell.empty() || leading_zero || cell.front() == '.' || cell.back() == '.') return false;
  std::size_t figures = 0;
  std::size_t points = 0;
  for (const char c : cell) {
    if (c == '.') {
      ++points;
    } else if (c >= '0' && c <= '9') {
      ++figures;
    } else {
      return false;
    }
  }
  return points <= 1 && figures <= most_figures;
}

bool may_be_formula(std::string_view cell) {
  if (cell.empty() || is_plain_number(cell)) return false;
  if (cell[0] == '\t' || cell[0] == '\r' || cell[0] == '\n') return true;
  while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  if (cell.empty()) return false;
  for (const std::string_view sign : wide_signs) {
    if (cell.starts_with(sign)) return true;
  }
  return cell[0] == '=' || cell[0] == '+' || cell[0] == '-' || cell[0] == '@' || cell[0] == '\t' ||
         cell[0] == '\r';
}

std::string safe_csv(std::string_view csv) {
  std::string out = "\xEF\xBB\xBF";
  CsvReader reader(csv, {}, {',', 1, true});
  CsvRecord record;
  while (reader.next(record)) {
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
      if (i > 0) out += ',';
      const std::string_view cell = record.cells[i];
      append_csv_cell(out, may_be_formula(cell) ? "'" + std::string(cell) : std::string(cell));
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace turnpoint
