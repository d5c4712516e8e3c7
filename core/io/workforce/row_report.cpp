#include "core/io/workforce/row_report.h"

#include "core/io/csv.h"
#include "core/io/workforce/workforce_csv.h"

namespace turnpoint {

const char* to_text(SourceFile file) {
  switch (file) {
  case SourceFile::people: return "people";
  case SourceFile::absences: return "absences";
  case SourceFile::events: return "events";
  case SourceFile::decisions: return "decisions";
  case SourceFile::stages: return "stages";
  case SourceFile::teams: return "teams";
  }
  return "unknown";
}

const char* to_text(NoteKind kind) {
  switch (kind) {
  case NoteKind::columns_not_used: return "columns_not_used";
  case NoteKind::columns_not_kept: return "columns_not_kept";
  case NoteKind::health_detail_off: return "health_detail_off";
  case NoteKind::empty_rows: return "empty_rows";
  case NoteKind::no_last_day: return "no_last_day";
  case NoteKind::no_rows: return "no_rows";
  case NoteKind::pattern_assumed: return "pattern_assumed";
  case NoteKind::service_dates_differ: return "service_dates_differ";
  case NoteKind::overlapping_rows: return "overlapping_rows";
  case NoteKind::partly_outside_service: return "partly_outside_service";
  case NoteKind::wholly_outside_service: return "wholly_outside_service";
  case NoteKind::kind_only_listed: return "kind_only_listed";
  case NoteKind::teams_without_day: return "teams_without_day";
  }
  return "unknown";
}

std::string to_sentence(const FileTally& tally, const RowProblem& problem) {
  std::string sentence = tally.name + ", line " + std::to_string(problem.line);
  if (!problem.column.empty()) sentence += ", " + problem.column;
  return sentence + ": " + problem.detail;
}

std::string to_sentence(const FileTally& tally, const Note& note) {
  std::string sentence = tally.name;
  if (note.line != 0) sentence += ", line " + std::to_string(note.line);
  return sentence + ": " + note.detail;
}

void append_refused(std::string& csv, const FileTally& tally, const RowProblem& problem) {
  append_csv_record(csv, {tally.name, std::to_string(problem.line), problem.column, problem.value,
                          to_text(problem.code), problem.detail});
}

std::string to_sentence(const WorkforceReading& reading, const RowProblem& problem) {
  return to_sentence(reading.tally(problem.file), problem);
}

std::string to_sentence(const WorkforceReading& reading, const Note& note) {
  return to_sentence(reading.tally(note.file), note);
}

std::string refused_to_csv(const WorkforceReading& reading) {
  std::string csv = "file,line,column,value,problem,detail\n";
  for (const RowProblem& problem : reading.refused) append_refused(csv, reading.tally(problem.file), problem);
  return csv;
}

}  // namespace turnpoint
