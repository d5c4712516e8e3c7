#pragma once
/// What was recorded of cases as events.csv, decisions.csv and stages.csv, the files that the command line
/// reads, and back.

#include "core/compare/case_record.h"
#include "core/io/workforce/recorded_csv.h"

namespace turnpoint {

/// A row as it was typed, by the columns of decisions.csv; a row of events.csv has no about, value and why.
struct TypedRow {
  bool decision = true;
  std::string employee_id, date, kind, about, value, until, why;
};

/// Texts of the files, rows in the order of entry without those taken back. Empty where there is no row.
struct RecordCsv {
  std::string events, decisions, stages;
  const std::string& of(RecordFile file) const {
    return file == RecordFile::events ? events : file == RecordFile::decisions ? decisions : stages;
  }
};

RecordCsv record_csv(const CaseRecord& record);

/// Adds a row below, with the head where there is none yet.
void append_typed(RecordCsv& csv, const TypedRow& row);

RecordedReading read_record_csv(const RecordCsv& csv, const WorkforceReading& known);

/// The usable rows of a reading, entered on a day.
CaseRecord record_of(const RecordedReading& reading, const Workforce& workforce, Day entered);

/// By the columns of its first line.
RecordFile record_file_of(std::string_view text);
/// `events`, `decisions`, `stages`.
const char* to_text(RecordFile file);
/// Of one of these words.
RecordFile record_file_from_text(std::string_view word);

}  // namespace turnpoint
