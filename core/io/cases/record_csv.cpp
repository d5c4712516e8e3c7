#include "core/io/cases/record_csv.h"

#include "core/io/csv.h"

namespace turnpoint {
namespace {

std::string text_of(const std::optional<Day>& day) { return day ? to_text(*day) : std::string(); }

std::optional<Day> day_if(std::int32_t day) {
  if (day == no_day) return std::nullopt;
  return day_from_number(day);
}

void append_stage(std::string& csv, const CaseRow& row) {
  if (csv.empty()) csv = "employee_id,track,stage,from,expires,next_review\n";
  append_csv_record(csv, {row.employee_id, row.about, row.kind, to_text(row.date), text_of(row.until),
                          text_of(row.next_review)});
}

}  // namespace

void append_typed(RecordCsv& csv, const TypedRow& row) {
  if (row.decision) {
    if (csv.decisions.empty()) csv.decisions = "employee_id,date,kind,about,value,until,why\n";
    append_csv_record(csv.decisions,
                      {row.employee_id, row.date, row.kind, row.about, row.value, row.until, row.why});
  } else {
    if (csv.events.empty()) csv.events = "employee_id,date,kind,until\n";
    append_csv_record(csv.events, {row.employee_id, row.date, row.kind, row.until});
  }
}

RecordCsv record_csv(const CaseRecord& record) {
  RecordCsv csv;
  for (const CaseRow& row : record) {
    if (row.taken_back) continue;
    if (row.file == RecordFile::stages) {
      append_stage(csv.stages, row);
      continue;
    }
    append_typed(csv, {row.file == RecordFile::decisions, row.employee_id, to_text(row.date), row.kind,
                       row.about, row.value, text_of(row.until), row.why});
  }
  return csv;
}

RecordedReading read_record_csv(const RecordCsv& csv, const WorkforceReading& known) {
  RecordedFiles files;
  if (!csv.events.empty()) files.events = csv.events;
  if (!csv.decisions.empty()) files.decisions = csv.decisions;
  if (!csv.stages.empty()) files.stages = csv.stages;
  return read_recorded(files, known);
}

CaseRecord record_of(const RecordedReading& reading, const Workforce& workforce, Day entered) {
  CaseRecord record;
  const std::vector<std::string>& ids = workforce.people.employee_id;
  for (const RecordedEvent& row : reading.recorded.events)
    record.push_back({RecordFile::events, ids[row.person], day_from_number(row.day), row.kind, "", "",
                      day_if(row.until), "", entered});
  for (const Decision& row : reading.recorded.decisions)
    record.push_back({RecordFile::decisions, ids[row.person], day_from_number(row.day), row.kind, row.about,
                      row.value, day_if(row.until), row.why, entered});
  for (const RecordedStage& row : reading.recorded.stages)
    record.push_back({RecordFile::stages,
                      ids[row.person],
                      day_from_number(row.from),
                      row.stage,
                      row.track,
                      "",
                      day_if(row.expires),
                      "",
                      entered,
                      {},
                      day_if(row.next_review)});
  return record;
}

RecordFile record_file_of(std::string_view text) {
  const std::string_view head = text.substr(0, text.find_first_of("\r\n"));
  if (head.find("track") != std::string_view::npos) return RecordFile::stages;
  const bool decisions = head.find("about") != std::string_view::npos ||
                         head.find("why") != std::string_view::npos ||
                         head.find("value") != std::string_view::npos;
  return decisions ? RecordFile::decisions : RecordFile::events;
}

const char* to_text(RecordFile file) {
  return file == RecordFile::events ? "events" : file == RecordFile::decisions ? "decisions" : "stages";
}

RecordFile record_file_from_text(std::string_view word) {
  return word == "events"   ? RecordFile::events
         : word == "stages" ? RecordFile::stages
                            : RecordFile::decisions;
}

}  // namespace turnpoint
