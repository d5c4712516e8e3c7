#include "core/io/import/people_rows.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/base/order.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

/// £23,500.00 as 23500.00
std::string plain_amount(std::string_view cell) {
  std::string text(cell);
  if (text.starts_with("\xC2\xA3")) text.erase(0, 2);
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  return text;
}

bool is_not_known(std::string_view word) {
  return word == "not declared" || word == "not known" || word == "unknown" || word == "undisclosed" ||
         word == "prefer not to say" || word == "not disclosed" || word == "unspecified";
}

class PeopleRows {
 public:
  PeopleRows(const Source& source, const ColumnMapping& mapping, const ImportPlan& plan)
      : source_(source), mapping_(mapping), plan_(plan) {
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
      if (mapping.columns[i].field != Field::dropped) used_.push_back(i);
    }
  }

  PeopleImport import() {
    rewrite();
    judge();
    if (found_.errors.empty()) write();
    return std::move(found_);
  }

 private:
  std::string name_of(std::size_t place) const {
    const PlannedColumn& column = mapping_.columns[place];
    return column.field == Field::characteristic ? lower_case(column.column)
                                                 : std::string(to_text(column.field));
  }

  void fault(std::uint64_t line, std::size_t place, std::string_view value, const Error& error) {
    found_.faults.push_back(
        {line, {mapping_.columns[place].column, to_valid_utf8(value), error.code, error.detail}});
  }

  /// The cell as people.csv has it; nothing where it was refused.
  std::optional<std::string> rewritten(std::uint64_t line, std::size_t place, std::string_view raw) {
    const SourceCell cell = source_cell(raw, source_.spreadsheet);
    if (cell.text.empty()) return std::string();
    const PlannedColumn& column = mapping_.columns[place];
    if (is_date(column.field)) {
      const auto day = day_from(cell, column.order, plan_.two_digit_years, source_.from_1904);
      if (day) return to_text(*day);
      fault(line, place, cell.text, day.error());
      return std::nullopt;
    }
    if (cell.kind == CellKind::fault) {
      fault(line, place, cell.text, yes_or_no_from(cell).error());
      return std::nullopt;
    }
    if (column.field == Field::disability) {
      if (is_not_known(lower_case(cell.text))) return std::string();
      const auto answer = yes_or_no_from(cell);
      return answer ? std::string(*answer ? "yes" : "no") : std::string(cell.text);
    }
    return column.field == Field::salary ? plain_amount(cell.text) : std::string(cell.text);
  }

  /// Each row stays on its own line, so that the reader of people.csv names lines of the export.
  void rewrite() {
    CsvReader reader = source_.rows();
    CsvRecord record;
    reader.next(record);
    next_line(record.line);
    for (std::size_t i = 0; i < used_.size(); ++i) text_ += (i == 0 ? "" : ",") + name_of(used_[i]);
    text_ += '\n';
    ++line_;
    while (reader.next(record)) {
      if (record.fault) {
        ++found_.rows_read;
        ++found_.rows_refused;
        found_.faults.push_back(
            {record.line,
             {"", to_valid_utf8(record.raw.substr(0, 400)), record.fault->code, record.fault->detail}});
      } else {
        rewrite_row(record);
      }
    }
  }

  void next_line(std::uint64_t line) {
    for (; line_ < line; ++line_) text_ += '\n';
  }

  void rewrite_row(const CsvRecord& record) {
    const std::size_t before = found_.faults.size();
    std::vector<std::string> cells;
    bool empty = true;
    for (const std::size_t place : used_) {
      const std::string_view raw = place < record.cells.size() ? record.cells[place] : std::string_view();
      empty = empty && trimmed(raw).empty();
      cells.push_back(rewritten(record.line, place, raw).value_or(""));
      std::replace_if(
          cells.back().begin(), cells.back().end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    }
    if (empty) return;
    ++found_.rows_read;
    if (found_.faults.size() > before) {
      ++found_.rows_refused;
      return;
    }
    next_line(record.line);
    append_csv_record(text_, std::vector<std::string_view>(cells.begin(), cells.end()));
    ++line_;
  }

  void judge() {
    WorkforceFiles files;
    files.absences = "employee_id,first_day\n";
    files.people = text_;
    files.people_name = source_.name;
    WorkforceReading reading = read_workforce(files);
    for (const RowProblem& problem : reading.refused) {
      std::string column = problem.column;
      for (const std::size_t place : used_) {
        if (name_of(place) == problem.column) column = mapping_.columns[place].column;
      }
      found_.faults.push_back({problem.line, {column, problem.value, problem.code, problem.detail}});
      refused_lines_.insert(problem.line);
    }
    found_.rows_refused += reading.people.rows_refused;
    for (const Note& note : reading.notes) {
      if (note.file == SourceFile::people) found_.notes.push_back(to_sentence(reading.people, note));
    }
    found_.errors = std::move(reading.errors);
    found_.workforce = std::move(reading.workforce);
  }

  /// The rows that were used, by id and the day from which they hold.
  void write() {
    CsvReader reader(text_);
    CsvRecord record;
    reader.next(record);
    std::string& csv = found_.csv;
    append_csv_record(csv, record.cells);
    const auto id = place_among_used(Field::employee_id);
    const auto from = place_among_used(Field::valid_from);
    std::vector<std::tuple<std::string, std::string, std::string>> rows;
    while (reader.next(record)) {
      if (record.fault || refused_lines_.contains(record.line)) continue;
      std::string row;
      append_csv_record(row, record.cells);
      rows.emplace_back(record.cells[*id], from ? record.cells[*from] : std::string_view(), std::move(row));
    }
    sort_stably(rows);
    for (const auto& row : rows) csv += std::get<2>(row);
  }

  std::optional<std::size_t> place_among_used(Field field) const {
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (mapping_.columns[used_[i]].field == field) return i;
    }
    return std::nullopt;
  }

  const Source& source_;
  const ColumnMapping& mapping_;
  const ImportPlan& plan_;
  std::vector<std::size_t> used_;  ///< places in the source
  std::string text_;
  std::uint64_t line_ = 1;
  std::set<std::uint64_t> refused_lines_;
  PeopleImport found_;
};

}  // namespace

PeopleImport import_people(const Source& source, const ColumnMapping& mapping, const ImportPlan& plan) {
  return PeopleRows(source, mapping, plan).import();
}

}  // namespace turnpoint
