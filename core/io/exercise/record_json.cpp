#include "core/io/exercise/record_json.h"

#include <algorithm>
#include <map>

#include "core/io/csv.h"
#include "core/io/workforce/recorded_csv.h"

namespace turnpoint {
namespace {

constexpr std::string_view colleague = "colleague";

using Columns = std::vector<std::string_view>;
/// Each file's columns, those that must be there first.
const Columns people_columns = {"employee_id",   "valid_from", "team",       "group", "fte", "work_pattern",
                                "hours_per_day", "start_date", "leave_date", "sex",   "age", "disability"};
const Columns absence_columns = {"employee_id", "first_day", "last_day",    "hours",
                                 "category",    "reason",    "work_related"};
const Columns event_columns = {"employee_id", "date", "kind", "until"};
const Columns decision_columns = {"employee_id", "date", "kind", "about", "value", "until", "why"};
const Columns stage_columns = {"employee_id", "track", "stage", "from", "expires", "next_review"};

struct RecordRow {
  std::string path;
  std::map<std::string, std::string> cells;
  std::optional<Day> told_on, told_until;  ///< of an absence
  AskedUnder under = AskedUnder::both;     ///< of a recorded row
};

/// One list of rows; what is no text, is unknown or is no plain text is a problem.
class RowReader {
 public:
  RowReader(PackFields& record, const std::string& key, const Columns& columns) {
    const std::vector<const Json*> rows = record.objects(key, PackLimits::rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      PackFields fields(*rows[i], record.place(key + "." + std::to_string(i)), record.notes());
      rows_.push_back(read(fields, *rows[i], key, columns, record.place(key + "." + std::to_string(i))));
      fields.refuse_others();
    }
  }
  std::vector<RecordRow> take() { return std::move(rows_); }

 private:
  static RecordRow read(PackFields& fields, const Json& json, const std::string& key, const Columns& columns,
                        std::string path) {
    RecordRow row;
    row.path = std::move(path);
    for (const std::string_view column : columns) {
      const std::string name(column);
      const std::string cell = name == "why" ? fields.paragraph(name) : fields.title(name, false);
      if (!cell.empty()) row.cells[name] = cell;
    }
    if (key == "people") {
      for (const auto& [name, value] : json.items()) {
        if (name.starts_with("characteristic_")) row.cells[name] = fields.title(name, false);
      }
    }
    if (key == "absences") {
      row.told_on = fields.day("told_on", false);
      row.told_until = fields.day("told_until", false);
    } else if (key != "people") {
      row.under = static_cast<AskedUnder>(fields.one_of("under", asked_under_names, 2, false));
    }
    return row;
  }

  std::vector<RecordRow> rows_;
};

/// The rows as a table with every column that one of them has; the required ones always.
std::string csv_of(const std::vector<const RecordRow*>& rows, const Columns& columns) {
  std::vector<std::string> names(columns.begin(), columns.end());
  for (const RecordRow* row : rows) {
    for (const auto& [name, cell] : row->cells) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  std::string text;
  append_csv_record(text, {names.begin(), names.end()});
  for (const RecordRow* row : rows) {
    std::vector<std::string_view> cells;
    for (const std::string& name : names) {
      const auto found = row->cells.find(name);
      cells.push_back(found == row->cells.end() ? std::string_view() : std::string_view(found->second));
    }
    append_csv_record(text, cells);
  }
  return text;
}

std::vector<const RecordRow*> pointers(const std::vector<RecordRow>& rows) {
  std::vector<const RecordRow*> all;
  for (const RecordRow& row : rows) all.push_back(&row);
  return all;
}

/// Every refused row at its own path. A row's line is its place in the list plus two; no cell holds a line
/// end but `why`, whose column comes last and whose reader refuses one.
void tell(const std::vector<RowProblem>& refused, SourceFile file, const std::vector<const RecordRow*>& rows,
          ReadingNotes& notes) {
  for (const RowProblem& problem : refused) {
    if (problem.file != file) continue;
    const std::size_t place = problem.line < 2 ? rows.size() : static_cast<std::size_t>(problem.line - 2);
    std::string where = place < rows.size() ? rows[place]->path : rows.empty() ? "record" : rows[0]->path;
    if (!problem.column.empty()) where += "." + problem.column;
    notes.problems.push_back({problem.code, std::move(where), problem.detail});
  }
}

WorkforceReading read_rows(const std::string& people, const std::string& absences) {
  WorkforceFiles files;
  files.people = people;
  files.absences = absences;
  files.health_detail = true;
  return read_workforce(files);
}

/// The terms that a row of its own is read to.
PersonTerms terms_of(const Workforce& workforce) {
  PersonTerms terms;
  terms.employee_id = workforce.people.employee_id[0];
  terms.start_day = workforce.people.start_day[0];
  terms.leave_day = workforce.people.leave_day[0];
  terms.pattern = workforce.patterns[workforce.terms.pattern[0]];
  terms.hours_per_day = workforce.terms.hours_per_day[0];
  terms.team = workforce.teams[workforce.terms.team[0]];
  terms.group = workforce.groups[workforce.terms.group[0]];
  terms.fte = workforce.terms.fte[0];
  const Traits& traits = workforce.traits[workforce.terms.traits[0]];
  for (std::size_t i = 0; i < workforce.characteristics.size(); ++i) {
    if (i < traits.size() && !traits[i].empty()) terms.traits[workforce.characteristics[i]] = traits[i];
  }
  return terms;
}

SpellEntry entry_of(const Workforce& workforce) {
  const Spells& spells = workforce.spells;
  return {workforce.people.employee_id[0],
          spells.first_day[0],
          spells.last_day[0],
          spells.hours[0],
          spells.category[0],
          spells.reason[0],
          spells.work_related[0]};
}

class RecordReader {
 public:
  RecordReader(const Json& json, const std::string& path, ReadingNotes& notes)
      : notes_(notes), fields_(json, path, notes),
        people_(RowReader(fields_, "people", people_columns).take()),
        absences_(RowReader(fields_, "absences", absence_columns).take()),
        events_(RowReader(fields_, "events", event_columns).take()),
        decisions_(RowReader(fields_, "decisions", decision_columns).take()),
        stages_(RowReader(fields_, "stages", stage_columns).take()) {
    fields_.refuse_others();
    if (people_.empty()) people_.push_back({fields_.place("people"), {}, {}, {}, AskedUnder::both});
    fill_ids();
  }

  ExerciseRecord read() {
    ExerciseRecord record;
    if (!is_one_person()) return record;
    const std::size_t before = notes_.problems.size();
    const std::string people = csv_of(pointers(people_), people_columns);
    const auto absences = pointers(absences_);
    const WorkforceReading reading = read_rows(people, csv_of(absences, absence_columns));
    tell(reading.refused, SourceFile::people, pointers(people_), notes_);
    tell(reading.refused, SourceFile::absences, absences, notes_);
    if (notes_.problems.size() > before) return record;
    read_people(record);
    for (const RecordRow& row : absences_) {
      const WorkforceReading one = read_rows(people, csv_of({&row}, absence_columns));
      if (one.workforce.spells.size() == 1)
        record.spells.push_back({entry_of(one.workforce), row.told_on, row.told_until});
    }
    for (const PolicySide side : policy_sides)
      record.recorded[static_cast<std::size_t>(side)] = read_recorded_rows(reading, side);
    return record;
  }

 private:
  /// Rows without an id are of the one colleague.
  void fill_ids() {
    const std::string id = people_[0].cells.try_emplace("employee_id", colleague).first->second;
    for (auto* rows : {&people_, &absences_, &events_, &decisions_, &stages_}) {
      for (RecordRow& row : *rows) row.cells.try_emplace("employee_id", id);
    }
  }

  bool is_one_person() {
    bool fine = true;
    const std::string& id = people_[0].cells["employee_id"];
    for (const auto* rows : {&people_, &absences_, &events_, &decisions_, &stages_}) {
      for (const RecordRow& row : *rows) {
        if (row.cells.at("employee_id") == id) continue;
        fine = false;
        notes_.problems.push_back({ErrorCode::unknown_person, row.path + ".employee_id",
                                   "\"" + row.cells.at("employee_id") +
                                       "\" is another person; an exercise is about one colleague."});
      }
    }
    return fine;
  }

  void read_people(ExerciseRecord& record) {
    for (const RecordRow& row : people_) {
      RecordRow alone = row;
      alone.cells.erase("valid_from");
      const std::string people = csv_of({&alone}, people_columns);
      const std::string absences = csv_of({}, absence_columns);
      PersonTerms terms = terms_of(read_rows(people, absences).workforce);
      if (const auto from = row.cells.find("valid_from"); from != row.cells.end())
        terms.valid_from = day_number(*day_from_text(from->second));
      record.people.push_back(std::move(terms));
    }
  }

  Recorded read_recorded_rows(const WorkforceReading& known, PolicySide side) {
    const auto of_side = [&](const std::vector<RecordRow>& rows) {
      std::vector<const RecordRow*> found;
      for (const RecordRow& row : rows) {
        if (row.under == AskedUnder::both || static_cast<int>(row.under) == static_cast<int>(side))
          found.push_back(&row);
      }
      return found;
    };
    const auto events = of_side(events_);
    const auto decisions = of_side(decisions_);
    const auto stages = of_side(stages_);
    const std::string event_text = csv_of(events, event_columns);
    const std::string decision_text = csv_of(decisions, decision_columns);
    const std::string stage_text = csv_of(stages, stage_columns);
    RecordedFiles files;
    if (!events.empty()) files.events = event_text;
    if (!decisions.empty()) files.decisions = decision_text;
    if (!stages.empty()) files.stages = stage_text;
    RecordedReading reading = read_recorded(files, known);
    tell(reading.refused, SourceFile::events, events, notes_);
    tell(reading.refused, SourceFile::decisions, decisions, notes_);
    tell(reading.refused, SourceFile::stages, stages, notes_);
    return std::move(reading.recorded);
  }

  ReadingNotes& notes_;
  PackFields fields_;
  std::vector<RecordRow> people_, absences_, events_, decisions_, stages_;
};

}  // namespace

ExerciseRecord read_exercise_record(const Json& json, const std::string& path, ReadingNotes& notes) {
  return RecordReader(json, path, notes).read();
}

}  // namespace turnpoint
