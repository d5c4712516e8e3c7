#include "core/io/workforce/recorded_csv.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/io/workforce/recorded_rows.h"

namespace turnpoint {
namespace {

template <class Row>
struct Lined {
  Row row;
  std::uint32_t line = 0;
};

const std::string& why_of(const Decision& row) { return row.why; }
template <class Row>
std::string why_of(const Row&) {
  return {};
}

/// By what rows say, so that their order in the file never matters; the line only decides which of two equal
/// rows is named.
template <class Row>
bool comes_before(const Lined<Row>& a, const Lined<Row>& b) {
  if (said(a.row) != said(b.row)) return said(a.row) < said(b.row);
  return std::make_tuple(why_of(a.row), a.line) < std::make_tuple(why_of(b.row), b.line);
}

/// Reads one of the files, known by `read_row`, into a reading.
template <class Row>
class RecordedTable {
 public:
  using Read = Row (*)(RowCells&, const WorkforceReading&);

  RecordedTable(Table table, RecordedReading& reading) : table_(std::move(table)), reading_(reading) {}

  FileTally run(Read read_row, const WorkforceReading& known, std::vector<Row>& rows,
                std::vector<std::uint32_t>& lines) {
    if (table_.open(reading_.errors, reading_.notes)) {
      read(read_row, known);
      table_.note_empty_rows(reading_.notes);
      settle(rows, lines);
      refuse_when_nothing_is_used();
    }
    return table_.tally();
  }

 private:
  void read(Read read_row, const WorkforceReading& known);
  void settle(std::vector<Row>& rows, std::vector<std::uint32_t>& lines);
  void refuse_repeated(const Lined<Row>& extra, const Lined<Row>& used);
  void refuse_when_nothing_is_used();

  Table table_;
  RecordedReading& reading_;
  std::vector<Lined<Row>> rows_;
};

template <class Row>
void RecordedTable<Row>::read(Read read_row, const WorkforceReading& known) {
  while (!table_.ended()) {
    if (!table_.next(reading_.refused)) continue;
    RowCells cells(table_, reading_.refused);
    Row row = read_row(cells, known);
    if (cells.usable()) {
      rows_.push_back({std::move(row), static_cast<std::uint32_t>(table_.line())});
      table_.count_used();
    } else {
      table_.count_refused();
    }
  }
}

template <class Row>
void RecordedTable<Row>::settle(std::vector<Row>& rows, std::vector<std::uint32_t>& lines) {
  sort_stably(rows_, comes_before<Row>);
  const Lined<Row>* used = nullptr;
  for (const Lined<Row>& entry : rows_) {
    if (used != nullptr && (said(entry.row) == said(used->row) || contradict(entry.row, used->row))) {
      refuse_repeated(entry, *used);
      continue;
    }
    used = &entry;
    rows.push_back(entry.row);
    lines.push_back(entry.line);
  }
}

template <class Row>
void RecordedTable<Row>::refuse_repeated(const Lined<Row>& extra, const Lined<Row>& used) {
  const bool same = said(extra.row) == said(used.row);
  const std::string other = "line " + std::to_string(used.line);
  reading_.refused.push_back(
      {table_.file(), extra.line, "", "", same ? ErrorCode::duplicate_row : ErrorCode::contradiction,
       same ? "The row says the same as " + other + ", which is used. Take one of the two rows out."
            : "The row answers the same question for the same day as " + other +
                  ", which is used. Take out the one that does not hold, or mend its day."});
  table_.take_back();
}

template <class Row>
void RecordedTable<Row>::refuse_when_nothing_is_used() {
  const FileTally& tally = table_.tally();
  if (tally.rows_used > 0 || tally.rows_read == 0) return;
  const auto first = std::find_if(reading_.refused.begin(), reading_.refused.end(),
                                  [&](const RowProblem& problem) { return problem.file == table_.file(); });
  reading_.errors.push_back({first->code, tally.name,
                             "None of the rows (" + std::to_string(tally.rows_read) +
                                 ") can be used. The first, line " + std::to_string(first->line) +
                                 (first->column.empty() ? "" : ", " + first->column) + ": " + first->detail});
}

void sort_refused(std::vector<RowProblem>& refused) {
  sort_stably(refused, [](const RowProblem& a, const RowProblem& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
}

/// Takes out the rows of one file that have a problem.
template <class Row>
void take_out(std::vector<Row>& rows, std::vector<std::uint32_t>& lines, SourceFile file,
              const std::vector<RowProblem>& problems, FileTally& tally) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool refused = std::any_of(problems.begin(), problems.end(), [&](const RowProblem& problem) {
      return problem.file == file && problem.line == lines[i];
    });
    if (refused) {
      --tally.rows_used;
      ++tally.rows_refused;
      continue;
    }
    if (kept != i) rows[kept] = std::move(rows[i]);
    lines[kept++] = lines[i];
  }
  rows.resize(kept);
  lines.resize(kept);
}

}  // namespace

RecordedReading read_recorded(const RecordedFiles& files, const WorkforceReading& known,
                              std::size_t max_bytes) {
  RecordedReading reading;
  Recorded& recorded = reading.recorded;
  if (files.events) {
    Table table(SourceFile::events, files.events_name, *files.events, max_bytes, event_columns);
    reading.events = RecordedTable<RecordedEvent>(std::move(table), reading)
                         .run(read_event, known, recorded.events, reading.event_lines);
  }
  if (files.decisions) {
    Table table(SourceFile::decisions, files.decisions_name, *files.decisions, max_bytes, decision_columns);
    reading.decisions = RecordedTable<Decision>(std::move(table), reading)
                            .run(read_decision, known, recorded.decisions, reading.decision_lines);
  }
  if (files.stages) {
    Table table(SourceFile::stages, files.stages_name, *files.stages, max_bytes, stage_columns);
    reading.stages = RecordedTable<RecordedStage>(std::move(table), reading)
                         .run(read_stage, known, recorded.stages, reading.stage_lines);
  }
  sort_refused(reading.refused);
  if (!reading.usable()) reading.recorded = {};
  return reading;
}

void refuse_rows(RecordedReading& reading, std::vector<RowProblem> problems) {
  Recorded& recorded = reading.recorded;
  take_out(recorded.events, reading.event_lines, SourceFile::events, problems, reading.events);
  take_out(recorded.decisions, reading.decision_lines, SourceFile::decisions, problems, reading.decisions);
  take_out(recorded.stages, reading.stage_lines, SourceFile::stages, problems, reading.stages);
  for (RowProblem& problem : problems) reading.refused.push_back(std::move(problem));
  sort_refused(reading.refused);
}

std::string refused_to_csv(const WorkforceReading& reading, const RecordedReading& recorded) {
  std::string csv = refused_to_csv(reading);
  for (const RowProblem& problem : recorded.refused)
    append_refused(csv, recorded.tally(problem.file), problem);
  return csv;
}

}  // namespace turnpoint
