#include "core/io/cases/held.h"

#include "core/engine/stages/explain_event.h"
#include "core/io/cases/people_entries.h"
#include "core/io/cases/record_words.h"
#include "core/io/compare/case_record_json.h"
#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/workforce/canonical_csv.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

using Kind = PaperBlock::Kind;
using Row = std::vector<std::pair<std::string, std::string>>;  // column and cell, filled cells only

std::vector<Row> rows_of(const std::string& csv) {
  CsvReader reader(csv);
  CsvRecord record;
  std::vector<std::string> columns;
  std::vector<Row> rows;
  while (reader.next(record)) {
    if (columns.empty()) {
      columns.assign(record.cells.begin(), record.cells.end());
      continue;
    }
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
      if (!record.cells[i].empty()) row.emplace_back(columns[i], record.cells[i]);
    }
  }
  return rows;
}

std::optional<Day> day_or_nothing(std::int32_t day) {
  return day == no_day ? std::nullopt : std::optional(day_from_number(day));
}

/// Rows of files, which do not say when they were entered.
CaseRecord recorded_rows(const Held& held) {
  const Recorded& recorded = held.runs.front()->recorded;
  const std::string& id = held.runs.front()->workforce.people.employee_id[held.person];
  CaseRecord rows;
  for (const RecordedEvent& row : recorded.events) {
    if (row.person == held.person)
      rows.push_back({RecordFile::events, id, day_from_number(row.day), row.kind, "", "",
                      day_or_nothing(row.until), "", Day{}, std::nullopt});
  }
  for (const Decision& row : recorded.decisions) {
    if (row.person == held.person)
      rows.push_back({RecordFile::decisions, id, day_from_number(row.day), row.kind, row.about, row.value,
                      day_or_nothing(row.until), row.why, Day{}, std::nullopt});
  }
  return rows;
}

CaseRecord record_of(const Held& held) {
  if (held.record == nullptr) return recorded_rows(held);
  const std::string& id = held.runs.front()->workforce.people.employee_id[held.person];
  CaseRecord rows;
  for (const CaseRow& row : *held.record) {
    if (row.employee_id == id) rows.push_back(row);
  }
  return rows;
}

std::vector<const RecordedStage*> stages_of(const Held& held) {
  std::vector<const RecordedStage*> rows;
  for (const RecordedStage& row : held.runs.front()->recorded.stages) {
    if (row.person == held.person) rows.push_back(&row);
  }
  return rows;
}

/// Rows before and after each change by hand.
std::vector<std::string> entered_lines(const Held& held) {
  std::vector<std::string> lines;
  if (held.entries == nullptr) return lines;
  const std::string& id = held.runs.front()->workforce.people.employee_id[held.person];
  for (const PeopleEntry& entry : *held.entries) {
    if (entry.employee_id() == id || (!entry.was.empty() && entry.was.front() == id))
      lines.push_back(entry_in_words(entry) + " (entered on " + to_words(entry.entered) + ").");
  }
  return lines;
}

/// `sickness` of `category`: the words of a file as a sentence has them.
std::string in_words(const Row& row) {
  std::string text;
  for (const auto& [column, cell] : row) {
    if (column == "employee_id") continue;
    const auto day = day_from_text(cell);
    text += (text.empty() ? "" : "; ") + spaced(column) + ": " + (day ? to_words(*day) : spaced(cell));
  }
  return text.empty() ? "Nothing beside the reference." : text;
}

void add_points(Paper& paper, const std::string& heading, const std::vector<std::string>& points) {
  paper.blocks.push_back({Kind::heading, heading});
  if (points.empty()) paper.blocks.push_back({Kind::paragraph, "Nothing."});
  for (const std::string& point : points) paper.blocks.push_back({Kind::point, point});
}

std::vector<std::string> in_words(const std::vector<Row>& rows) {
  std::vector<std::string> points;
  for (const Row& row : rows) points.push_back(in_words(row));
  return points;
}

std::string line_of(const CaseRow& row, bool says_entry) {
  std::string line = to_words(row.date) + ": " + row_in_words(row);
  if (!row.why.empty()) line += ". Why: " + without_stop(row.why);
  if (!says_entry) return line + ".";
  line += " (entered on " + to_words(row.entered);
  if (row.taken_back) line += ", taken back on " + to_words(*row.taken_back);
  return line + ").";
}

std::string line_of(const RecordedStage& row) {
  std::string line = "Stage " + row.stage + " since " + to_words(day_from_number(row.from));
  if (row.expires != no_day) line += ", until " + to_words(day_from_number(row.expires));
  if (row.next_review != no_day) line += ", next review " + to_words(day_from_number(row.next_review));
  return line + ".";
}

std::vector<std::string> lines_under(const StageRun& run, const Held& held) {
  const Timeline timeline = replay(run, held.person, held.on);
  const EventContext context{run, held.person, held.on, &timeline};
  std::vector<std::string> lines;
  for (const Event& event : timeline.events) lines.push_back(explain_event(context, event));
  return lines;
}

Json to_json(const std::vector<Row>& rows) {
  Json list = Json::array();
  for (const Row& row : rows) {
    Json& object = list.emplace_back(Json::object());
    for (const auto& [column, cell] : row) object[column] = cell;
  }
  return list;
}

}  // namespace

Paper held_paper(const Held& held) {
  const StageRun& run = *held.runs.front();
  const CanonicalCsv csv = canonical_csv(run.workforce, held.person);
  Paper paper{"Everything held about one person", {}};
  paper.blocks.push_back({Kind::row, "Person", run.workforce.people.employee_id[held.person]});
  paper.blocks.push_back({Kind::row, "As known on", to_words(held.on)});
  paper.blocks.push_back(
      {Kind::paragraph, "Names and addresses are not held: whoever keeps the list of references has them."});
  if (held.redacted)
    paper.blocks.push_back(
        {Kind::paragraph, "Redacted: reasons of absences, and why decisions were taken, were taken out."});
  add_points(paper, "Employment", in_words(rows_of(csv.people)));
  add_points(paper, "Absences", in_words(rows_of(csv.absences)));
  if (held.entries != nullptr) add_points(paper, "Entered and corrected by hand", entered_lines(held));
  std::vector<std::string> recorded;
  for (const CaseRow& row : record_of(held)) recorded.push_back(line_of(row, held.record != nullptr));
  for (const RecordedStage* row : stages_of(held)) recorded.push_back(line_of(*row));
  add_points(paper, "What was recorded: meetings, letters, decisions and notes", recorded);
  for (const StageRun* each : held.runs)
    add_points(paper, "What " + as_name(each->policy.name) + " asks for, day by day",
               lines_under(*each, held));
  return paper;
}

Json held_json(const Held& held) {
  const StageRun& run = *held.runs.front();
  const CanonicalCsv csv = canonical_csv(run.workforce, held.person);
  Json recorded = Json::array();
  for (const CaseRow& row : record_of(held)) {
    Json& json = recorded.emplace_back(row_to_json(row));
    if (held.record == nullptr) json.erase("entered");
  }
  Json stages = Json::array();
  for (const RecordedStage* row : stages_of(held)) {
    Json& json = stages.emplace_back(json_object({{"track", row->track}, {"stage", row->stage}}));
    for (const auto& [key, day] : {std::pair("from", row->from), std::pair("expires", row->expires),
                                   std::pair("next_review", row->next_review)}) {
      if (day != no_day) json[key] = to_text(day_from_number(day));
    }
  }
  Json policies = Json::array();
  for (const StageRun* each : held.runs)
    policies.push_back(json_object({{"policy", each->policy.id}, {"events", lines_under(*each, held)}}));
  return json_object({{"kind", "everything held"},
                      {"employee_id", run.workforce.people.employee_id[held.person]},
                      {"on", to_text(held.on)},
                      {"people", to_json(rows_of(csv.people))},
                      {"absences", to_json(rows_of(csv.absences))},
                      {"entered", entered_lines(held)},
                      {"recorded", std::move(recorded)},
                      {"stages", std::move(stages)},
                      {"policies", std::move(policies)}});
}

}  // namespace turnpoint
