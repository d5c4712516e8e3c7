#pragma once
/// A row of events.csv, decisions.csv or stages.csv by itself.

#include <tuple>

#include "core/io/workforce/row_cells.h"
#include "core/io/workforce/workforce_csv.h"
#include "core/workforce/recorded.h"

namespace turnpoint {

extern const TableColumns event_columns;
extern const TableColumns decision_columns;
extern const TableColumns stage_columns;

/// What the row says; only of use where no cell was refused. Every problem of the row is refused.
RecordedEvent read_event(RowCells& cells, const WorkforceReading& known);
Decision read_decision(RowCells& cells, const WorkforceReading& known);
RecordedStage read_stage(RowCells& cells, const WorkforceReading& known);

/// The place of the person a row's first column names; refuses one nobody knows. 0 where it was refused.
std::uint32_t read_person(RowCells& cells, const WorkforceReading& known);

/// Whether two rows give two answers to one question, so that only one of them can hold.
bool contradict(const RecordedEvent& a, const RecordedEvent& b);
bool contradict(const Decision& a, const Decision& b);
bool contradict(const RecordedStage& a, const RecordedStage& b);

/// Everything a row says save why, the person and the day first.
inline auto said(const RecordedEvent& row) { return std::tie(row.person, row.day, row.kind, row.until); }
inline auto said(const Decision& row) {
  return std::tie(row.person, row.day, row.kind, row.about, row.value, row.until);
}
inline auto said(const RecordedStage& row) {
  return std::tie(row.person, row.track, row.from, row.stage, row.expires, row.next_review);
}

}  // namespace turnpoint
