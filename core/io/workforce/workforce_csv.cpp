#include "core/io/workforce/workforce_csv.h"

#include <algorithm>
#include <tuple>

#include "core/base/order.h"
#include "core/io/workforce/people_rules.h"
#include "core/io/workforce/spell_rules.h"

namespace turnpoint {
namespace {

template <class Reported>
void sort_by_line(std::vector<Reported>& list) {
  sort_stably(list, [](const Reported& a, const Reported& b) {
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
}

}  // namespace

struct WorkforceReader::State {
  enum class Phase : std::uint8_t { before, people, absences, done };

  State(WorkforceFiles given, const WorkforceLimits& most) : files(std::move(given)), limits(most) {
    if (files.people) people.emplace(files.people_name, *files.people, limits.file_bytes);
    absences.emplace(files.absences_name, files.absences, limits.file_bytes, people ? &*people : nullptr,
                     files.health_detail);
  }

  void step();
  void begin();
  void end_people();
  void end_absences();
  void refuse_file(const Table& table, ErrorCode code, std::string detail);
  bool nothing_used(const Table& table);
  PeopleTables people_tables();

  WorkforceFiles files;
  WorkforceLimits limits;
  std::optional<PeopleCsv> people;
  std::optional<AbsencesCsv> absences;
  PeopleTables tables;
  WorkforceReading reading;
  Phase phase = Phase::before;
};

void WorkforceReader::State::begin() {
  const bool people_open = !people || people->table().open(reading.errors, reading.notes);
  const bool absences_open = absences->table().open(reading.errors, reading.notes);
  phase = !people_open || !absences_open ? Phase::done : people ? Phase::people : Phase::absences;
  if (absences_open && !absences->table().has(2)) {
    reading.notes.push_back(
        {NoteKind::no_last_day, SourceFile::absences, 0,
         "There is no column \"last_day\": every absence is taken as still open. Name the column "
         "\"last_day\" if the file has it."});
  }
}

void WorkforceReader::State::step() {
  if (phase == Phase::before) begin();
  if (phase == Phase::people) {
    people->read_row(reading.refused);
    if (people->rows().ids.size() > limits.people) {
      refuse_file(people->table(), ErrorCode::too_many_rows,
                  "There are more than " + std::to_string(limits.people) +
                      " people. Read the organisation in parts.");
    } else if (people->table().ended()) {
      end_people();
    }
  } else if (phase == Phase::absences) {
    absences->read_row(reading.refused);
    if (absences->spells().size() > limits.spells || absences->ids().size() > limits.people) {
      refuse_file(absences->table(), ErrorCode::too_many_rows,
                  "There are more than " + std::to_string(limits.spells) + " absences or " +
                      std::to_string(limits.people) +
                      " people. Read a shorter period, or the organisation in parts.");
    } else if (absences->table().ended()) {
      end_absences();
    }
  }
}

void WorkforceReader::State::refuse_file(const Table& table, ErrorCode code, std::string detail) {
  reading.errors.push_back({code, table.tally().name, std::move(detail)});
  phase = Phase::done;
}

/// Refuses a file of which no row can be used, with the first reason.
bool WorkforceReader::State::nothing_used(const Table& table) {
  if (table.tally().rows_used > 0) return false;
  const auto first = std::find_if(reading.refused.begin(), reading.refused.end(),
                                  [&](const RowProblem& problem) { return problem.file == table.file(); });
  if (first == reading.refused.end()) {
    refuse_file(table, ErrorCode::empty_input,
                "The file has a header and no rows (0 rows). Save it again with its rows.");
  } else {
    refuse_file(table, first->code,
                "None of the rows (" + std::to_string(table.tally().rows_read) +
                    ") can be used. The first, line " + std::to_string(first->line) +
                    (first->column.empty() ? "" : ", " + first->column) + ": " + first->detail);
  }
  return true;
}

void WorkforceReader::State::end_people() {
  people->table().note_empty_rows(reading.notes);
  if (nothing_used(people->table())) return;
  tables = settle_people(*people, reading.refused, reading.notes);
  phase = Phase::absences;
}

void WorkforceReader::State::end_absences() {
  absences->table().note_empty_rows(reading.notes);
  phase = Phase::done;
  if (absences->table().tally().rows_read > 0 || !people) nothing_used(absences->table());
}

PeopleTables WorkforceReader::State::people_tables() {
  if (people) return std::move(tables);
  const Names& ids = absences->ids();
  PeopleTables known;
  for (std::uint32_t i = 0; i < ids.size(); ++i) known.employee_id.push_back(ids[i]);
  known.start_day.resize(ids.size(), no_day);
  known.leave_day.resize(ids.size(), open_end);
  return known;
}

WorkforceReader::WorkforceReader(WorkforceFiles files, WorkforceLimits limits)
    : state_(std::make_unique<State>(std::move(files), limits)) {}
WorkforceReader::~WorkforceReader() = default;
WorkforceReader::WorkforceReader(WorkforceReader&&) noexcept = default;
WorkforceReader& WorkforceReader::operator=(WorkforceReader&&) noexcept = default;

ReadingProgress WorkforceReader::run(std::size_t max_rows) {
  for (std::size_t i = 0; i < max_rows && state_->phase != State::Phase::done; ++i) state_->step();
  ReadingProgress progress;
  progress.done = state_->phase == State::Phase::done;
  const auto add = [&](const Table& table) {
    progress.bytes_read += table.bytes_read();
    progress.bytes_total += table.bytes_total();
    progress.rows_read += table.tally().rows_read;
  };
  if (state_->people) add(state_->people->table());
  add(state_->absences->table());
  return progress;
}

WorkforceReading WorkforceReader::finish() {
  State& state = *state_;
  WorkforceReading reading = std::move(state.reading);
  if (reading.usable()) {
    const auto place = lay_out_people(reading.workforce, state.people_tables());
    std::vector<SpellRow>& spells = state.absences->spells();
    for (SpellRow& spell : spells) spell.person = place[spell.person];
    settle_spells(*state.absences, reading.workforce, state.limits, reading.refused);
    lay_out_spells(reading.workforce, spells);
    note_spells(reading.workforce, spells, reading.notes);
  }
  sort_by_line(reading.refused);
  sort_by_line(reading.notes);
  if (state.people) reading.people = std::move(state.people->table().tally());
  reading.absences = std::move(state.absences->table().tally());
  return reading;
}

WorkforceReading read_workforce(const WorkforceFiles& files, const WorkforceLimits& limits) {
  WorkforceReader reader(files, limits);
  while (!reader.run(10'000).done) {
  }
  return reader.finish();
}

}  // namespace turnpoint
