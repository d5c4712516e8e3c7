#include "tests/fuzz/csv.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "core/io/csv.h"
#include "core/io/import/import.h"
#include "core/io/utf8.h"
#include "core/io/workforce/recorded_csv.h"

namespace turnpoint::fuzz {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// Lines grow, views are UTF-8, and what was read is read again after printing.
void check_records(std::string_view bytes) {
  CsvReader reader(bytes);
  CsvRecord record;
  std::uint64_t line = 0;
  std::string printed;
  std::size_t records = 0;
  while (reader.next(record)) {
    require(record.line > line);
    line = record.line;
    if (record.fault) {
      require(record.fault->line >= record.line &&
              find_not_utf8(record.fault->detail) == std::string_view::npos);
      continue;
    }
    for (const std::string_view cell : record.cells) require(find_not_utf8(cell) == std::string_view::npos);
    append_csv_record(printed, record.cells);
    ++records;
  }
  require(reader.bytes_read() == bytes.size());
  CsvReader again(printed);
  std::string printed_again;
  for (; again.next(record); --records) {
    require(!record.fault);
    append_csv_record(printed_again, record.cells);
  }
  require(records == 0 && printed == printed_again);
}

void check_reading(const WorkforceFiles& files) {
  const WorkforceReading reading = read_workforce(files);
  for (const FileTally* tally : {&reading.people, &reading.absences}) {
    require(tally->rows_used + tally->rows_refused == tally->rows_read);
  }
  require(reading.refused.size() >= reading.people.rows_refused + reading.absences.rows_refused);
  for (const RowProblem& problem : reading.refused) {
    require(find_not_utf8(to_sentence(reading, problem)) == std::string::npos);
    require(find_not_utf8(problem.value) == std::string::npos);
  }
  if (!reading.usable()) return require(reading.workforce.people.size() == 0);
  require(reading.workforce.spells.size() == reading.absences.rows_used);
  require(reading.workforce.people.first_spell.size() == reading.workforce.people.size() + 1);
}

/// As events, decisions and stages of a small workforce.
void check_recorded_files(std::string_view bytes) {
  WorkforceFiles known_files;
  known_files.absences =
      "employee_id,first_day,last_day\nE1,2011-01-03,2011-01-04\nE2,2011-02-01,2011-02-20\n";
  const WorkforceReading known = read_workforce(known_files);
  RecordedFiles files;
  files.events = bytes;
  files.decisions = bytes;
  files.stages = bytes;
  RecordedReading reading = read_recorded(files, known);
  refuse_rows(reading, check_recorded(Policy{}, reading));
  for (const FileTally* tally : {&reading.events, &reading.decisions, &reading.stages})
    require(tally->rows_used + tally->rows_refused == tally->rows_read);
  require(refused_to_csv(known, reading).ends_with('\n'));
  for (const RowProblem& problem : reading.refused) {
    require(find_not_utf8(to_sentence(reading.tally(problem.file), problem)) == std::string::npos);
    require(find_not_utf8(problem.value) == std::string::npos);
  }
  for (const Decision& row : reading.recorded.decisions) require(row.person < known.workforce.people.size());
}

/// As an export: rows add up, and what is written is read without a refusal.
void check_import(std::string_view bytes) {
  for (const bool with_people : {false, true}) {
    ImportRequest request;
    request.absences.push_back({"export", std::string(bytes)});
    if (with_people) request.people = ImportFile{"people", std::string(bytes)};
    request.order = DateOrder::day_first;
    const Import import = import_exports(std::move(request));
    for (const ImportedFile& file : import.files)
      require(file.rows_read == file.rows_used + file.rows_refused);
    for (const Error& error : import.errors) require(find_not_utf8(error.detail) == std::string::npos);
    require(find_not_utf8(refused_csv(import, ImportKind::absences)) == std::string::npos);
    if (!import.usable()) continue;
    WorkforceFiles files;
    files.absences = import.absences_csv;
    if (import.people_csv) files.people = *import.people_csv;
    const WorkforceReading reading = read_workforce(files);
    require(reading.usable() && reading.refused.empty() && reading.absences.rows_used == import.spells);
    ImportRequest again;
    again.absences.push_back({"absences.csv", import.absences_csv});
    if (import.people_csv) again.people = ImportFile{"people.csv", *import.people_csv};
    const Import second = import_exports(std::move(again));
    require(second.refused.empty() && second.absences_csv == import.absences_csv &&
            second.people_csv == import.people_csv);
  }
}

}  // namespace

void check_csv(std::string_view bytes) {
  check_records(bytes);
  WorkforceFiles files;
  files.absences = bytes;
  check_reading(files);
  files.people = bytes;
  check_reading(files);
  files.absences = "employee_id,first_day,last_day,hours\nE1,2011-01-03,2011-01-03,1\nE1,2011-01-03,,\n";
  check_reading(files);
  check_recorded_files(bytes);
  check_import(bytes);
}

}  // namespace turnpoint::fuzz
