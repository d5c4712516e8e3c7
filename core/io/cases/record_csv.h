#pragma once
/// What was recorded of cases as events.csv and decisions.csv, the files that the command line reads, and
/// back.

#include <array>

#include "core/compare/case_record.h"
#include "core/io/workforce/recorded_csv.h"

namespace turnpoint {

/// A row as it was typed, by the columns of decisions.csv; a row of events.csv has no about, value and why.
struct TypedRow {
  bool decision = true;
  std::string employee_id, date, kind, about, value, until, why;
};

/// Texts of both files, rows in the order of entry without those taken back. Empty where there is no row.
struct RecordCsv {
  std::string events, decisions;
};

RecordCsv record_csv(const CaseRecord& record);

/// Adds a row below, with the head where there is none yet.
void append_typed(RecordCsv& csv, const TypedRow& row);

RecordedReading read_record_csv(const RecordCsv& csv, const WorkforceReading& known);

/// The usable rows of a reading, entered on a day.
CaseRecord record_of(const RecordedReading& reading, const Workforce& workforce, Day entered);

/// Whether the file's first line is that of decisions.csv rather than of events.csv.
bool is_decisions_head(std::string_view text);

}  // namespace turnpoint
