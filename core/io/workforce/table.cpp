#include "core/io/workforce/table.h"

#include <algorithm>

#include "core/io/utf8.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {

Table::Table(SourceFile file, std::string name, std::string_view bytes, std::size_t max_bytes,
             const TableColumns& columns)
    : file_(file), columns_(columns), csv_(bytes, {.file_bytes = max_bytes}),
      places_(columns.known.size(), absent) {
  tally_.name = std::move(name);
}

bool Table::open(std::vector<Error>& errors, std::vector<Note>& notes) {
  if (csv_.file_fault()) {
    errors.push_back(file_error(csv_.file_fault()->code, 0, csv_.file_fault()->detail));
  } else if (!csv_.next(record_)) {
    errors.push_back(file_error(ErrorCode::empty_input, 0,
                                "The file is empty (" + std::to_string(csv_.bytes_total()) +
                                    " bytes). Its first line is to name the columns, such as " +
                                    std::string(columns_.known[0]) + '.'));
  } else if (record_.fault) {
    errors.push_back(file_error(record_.fault->code, record_.fault->line, record_.fault->detail));
  } else if (map_columns(errors)) {
    note_columns(notes);
    return true;
  }
  ended_ = true;
  return false;
}

bool Table::next(std::vector<RowProblem>& refused) {
  do {
    if (!csv_.next(record_)) {
      ended_ = true;
      return false;
    }
    if (record_.fault || !is_empty_row()) break;
    ++empty_rows_;
  } while (true);
  ++tally_.rows_read;
  if (!record_.fault) return true;
  refuse_faulty(refused);
  return false;
}

bool Table::is_empty_row() const {
  return std::all_of(record_.cells.begin(), record_.cells.end(),
                     [](std::string_view cell) { return trimmed(cell).empty(); });
}

void Table::refuse_faulty(std::vector<RowProblem>& refused) {
  const CsvFault& fault = *record_.fault;
  const bool one_cell = fault.code != ErrorCode::wrong_cell_count && fault.cell < header_.size();
  refused.push_back({file_, record_.line, one_cell ? to_valid_utf8(header_[fault.cell]) : std::string(),
                     to_valid_utf8(record_.raw.substr(0, 400)), fault.code, fault.detail});
  count_refused();
}

std::string_view Table::cell(std::size_t column) const {
  return places_[column] == absent ? std::string_view() : trimmed(record_.cells[places_[column]]);
}

std::string_view Table::characteristic(std::size_t place) const { return trimmed(record_.cells[place]); }

std::string Table::characteristic_name(std::size_t place) const { return lower_case(header_[place]); }

void Table::refuse(std::vector<RowProblem>& refused, std::size_t column, const Error& error) const {
  const std::size_t place = places_[column];
  refused.push_back({file_, record_.line, std::string(columns_.known[column]),
                     place == absent ? std::string() : std::string(record_.cells[place]), error.code,
                     error.detail});
}

void Table::refuse_characteristic(std::vector<RowProblem>& refused, std::size_t place,
                                  const Error& error) const {
  refused.push_back(
      {file_, record_.line, header_[place], std::string(record_.cells[place]), error.code, error.detail});
}

void Table::note_empty_rows(std::vector<Note>& notes) const {
  if (empty_rows_ > 0) {
    notes.push_back({NoteKind::empty_rows, file_, 0,
                     std::to_string(empty_rows_) + (empty_rows_ == 1 ? " row of" : " rows of") +
                         " nothing but empty cells passed over."});
  }
  if (tally_.rows_read == 0) {
    notes.push_back({NoteKind::no_rows, file_, 0, "The file has a header and no rows (0 rows)."});
  }
}

}  // namespace turnpoint
