#include "core/io/import/import_rows.h"

#include <algorithm>
#include <tuple>

#include "core/base/exact.h"
#include "core/base/order.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }

std::string counted(std::uint64_t count, const std::string& one, const std::string& several) {
  return std::to_string(count) + ' ' + (count == 1 ? one : several);
}

class Rows {
 public:
  Rows(Import& import, const std::vector<ColumnMapping>& mappings, bool health_detail)
      : import_(import), mappings_(mappings), health_detail_(health_detail), reasons_(import.plan.codes) {}

  void run() {
    for (std::uint32_t i = 0; i < import_.files.size() && import_.usable(); ++i) {
      if (import_.files[i].kind == ImportKind::people) {
        read_people(i);
      } else {
        read_absences(i);
      }
    }
    if (!import_.usable()) return;
    join();
    write();
    if (!import_.usable()) return;
    say();
    check_anything_used();
  }

 private:
  void refuse(RowPlace place, RowFault fault) {
    import_.refused.push_back({place, {std::move(fault)}});
    count_refused(place);
  }

  void count_refused(RowPlace place) { ++import_.files[place.file].rows_refused; }

  void read_people(std::uint32_t file) {
    ImportedFile& imported = import_.files[file];
    people_ = import_people(imported.source, mappings_[file], import_.plan);
    imported.rows_read = people_->rows_read;
    imported.rows_refused = people_->rows_refused;
    sort_stably(people_->faults, [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [line, fault] : people_->faults) {
      const RowPlace place{file, static_cast<std::uint32_t>(line)};
      if (import_.refused.empty() || import_.refused.back().place.line != line)
        import_.refused.push_back({place, {}});
      import_.refused.back().faults.push_back(std::move(fault));
    }
    for (std::string& note : people_->notes) import_.notes.push_back(std::move(note));
    for (Error& error : people_->errors) import_.errors.push_back(std::move(error));
    import_.people_csv = std::move(people_->csv);
  }

  void read_absences(std::uint32_t file) {
    ImportedFile& imported = import_.files[file];
    SpellCells cells(imported.source, mappings_[file], import_.plan, reasons_, health_detail_, remarks_);
    CsvReader reader = imported.source.rows();
    CsvRecord record;
    reader.next(record);
    while (reader.next(record)) {
      if (!record.fault && is_empty(record)) continue;
      ++imported.rows_read;
      read_absence(file, record, cells);
    }
  }

  static bool is_empty(const CsvRecord& record) {
    return std::all_of(record.cells.begin(), record.cells.end(),
                       [](std::string_view cell) { return trimmed(cell).empty(); });
  }

  void read_absence(std::uint32_t file, const CsvRecord& record, SpellCells& cells) {
    const RowPlace place{file, static_cast<std::uint32_t>(record.line)};
    if (record.fault) {
      const auto& columns = import_.files[file].source.columns;
      const bool one_cell =
          record.fault->code != ErrorCode::wrong_cell_count && record.fault->cell < columns.size();
      refuse(place, {one_cell ? to_valid_utf8(columns[record.fault->cell]) : "",
                     to_valid_utf8(record.raw.substr(0, 400)), record.fault->code, record.fault->detail});
      return;
    }
    std::vector<RowFault> faults;
    auto row = cells.read(record, faults);
    if (!row) {
      import_.refused.push_back({place, std::move(faults)});
      count_refused(place);
      return;
    }
    if (people_ &&
        find_person(people_->workforce, std::string(row->employee_id)) == people_->workforce.people.size()) {
      refuse(place,
             {column_name(file, Field::employee_id), std::string(row->employee_id), ErrorCode::unknown_person,
              in_quotes(row->employee_id) +
                  " has no usable row in the people given. Add a row there, or mend "
                  "the number here; capitals count."});
      return;
    }
    row->draft.person = ids_.index_of(row->employee_id);
    row->draft.place.file = file;
    drafts_.push_back(row->draft);
  }

  std::string column_name(std::uint32_t file, Field field) const {
    const auto place = mappings_[file].place(field);
    return place ? mappings_[file].columns[*place].column : std::string(to_text(field));
  }

  std::string place_text(RowPlace place) const {
    return import_.files[place.file].source.name + ", line " + std::to_string(place.line);
  }

  void join() {
    const KnownPeople known(people_ ? &people_->workforce : nullptr, ids_, import_.plan.working_days);
    for (const Repeat& repeat : settle_drafts(drafts_, known)) {
      refuse(repeat.place, {column_name(repeat.place.file, Field::employee_id), ids_[repeat.person],
                            ErrorCode::duplicate_row,
                            in_quotes(ids_[repeat.person]) + " from " + day_text(repeat.first_day) +
                                " says the same as " + place_text(repeat.kept) +
                                ", which is used. Take one of the two rows out."});
    }
    spells_ = join_drafts(drafts_, known, import_.plan.shape.value_or(RowShape::spell));
    sort_stably(spells_, [&](const JoinedSpell& a, const JoinedSpell& b) {
      const std::string& id_a = ids_[a.spell.person];
      const std::string& id_b = ids_[b.spell.person];
      if (a.spell.person != b.spell.person) return id_a < id_b;
      const auto key = [](const SpellDraft& s) {
        return std::make_tuple(s.first_day, s.last_day, s.hours, s.category, s.reason, s.work_related);
      };
      return key(a.spell) < key(b.spell);
    });
  }

  void append(const SpellDraft& spell) {
    std::string& csv = import_.absences_csv;
    append_csv_cell(csv, ids_[spell.person]);
    csv += ',' + day_text(spell.first_day) + ',';
    if (spell.last_day != open_end) csv += day_text(spell.last_day);
    csv += ',';
    if (spell.hours != 0) csv += to_decimal(Rational(spell.hours, hours_unit));
    csv += ',';
    csv += to_text(spell.category);
    if (health_detail_) {
      csv += ',';
      csv += to_text(spell.reason);
    }
    csv += spell.work_related != 0 ? ",yes\n" : ",\n";
  }

  void write_spells() {
    import_.absences_csv = health_detail_
                               ? "employee_id,first_day,last_day,hours,category,reason,work_related\n"
                               : "employee_id,first_day,last_day,hours,category,work_related\n";
    for (const JoinedSpell& spell : spells_) append(spell.spell);
  }

  /// What is written is read as every command will read it; what that reader would refuse is refused now.
  void write() {
    write_spells();
    WorkforceFiles files;
    files.absences = import_.absences_csv;
    if (import_.people_csv) files.people = *import_.people_csv;
    files.health_detail = health_detail_;
    const WorkforceReading reading = read_workforce(files);
    for (const Error& error : reading.errors) {
      if (error.code == ErrorCode::too_large || error.code == ErrorCode::too_many_rows)
        import_.errors.push_back(error);
    }
    std::vector<bool> out(spells_.size(), false);
    for (const RowProblem& problem : reading.refused) {
      if (problem.file != SourceFile::absences || problem.line < 2 || problem.line - 2 >= spells_.size())
        continue;
      const JoinedSpell& spell = spells_[static_cast<std::size_t>(problem.line - 2)];
      if (out[static_cast<std::size_t>(problem.line - 2)]) continue;
      out[static_cast<std::size_t>(problem.line - 2)] = true;
      for (std::size_t i = spell.first; i < spell.first + spell.count; ++i)
        refuse(drafts_[i].place, {problem.column, problem.value, problem.code, problem.detail});
    }
    note_overlaps(reading);
    if (std::find(out.begin(), out.end(), true) == out.end()) return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < spells_.size(); ++i) {
      if (!out[i]) spells_[kept++] = spells_[i];
    }
    spells_.resize(kept);
    write_spells();
  }

  /// Overlaps and days outside service, by the line of the row in its export.
  void note_overlaps(const WorkforceReading& reading) {
    for (const Note& note : reading.notes) {
      if (note.file != SourceFile::absences || note.line < 2 || note.line - 2 >= spells_.size()) continue;
      const std::size_t at = static_cast<std::size_t>(note.line - 2);
      const std::string where = place_text(drafts_[spells_[at].first].place) + ": ";
      if (note.kind != NoteKind::overlapping_rows) import_.row_notes.push_back(where + note.detail);
    }
    std::int32_t latest = 0;
    for (std::size_t i = 0, holder = 0; i < spells_.size(); ++i) {
      const SpellDraft& spell = spells_[i].spell;
      if (i > 0 && spell.person == spells_[i - 1].spell.person && spell.first_day <= latest) {
        import_.row_notes.push_back(
            place_text(drafts_[spells_[i].first].place) + ": The absence of " +
            in_quotes(ids_[spell.person]) + " from " + day_text(spell.first_day) +
            " shares days with " + place_text(drafts_[spells_[holder].first].place) + ", from " +
            day_text(spells_[holder].spell.first_day) + ": both are used and each day counts once.");
      }
      const bool new_person = i == 0 || spell.person != spells_[i - 1].spell.person;
      if (!new_person && spell.last_day <= latest) continue;
      latest = spell.last_day;
      holder = i;
    }
  }

  void say() {
    import_.spells = spells_.size();
    for (ImportedFile& file : import_.files) file.rows_used = file.rows_read - file.rows_refused;
    if (import_.plan.shape == RowShape::day) {
      std::uint64_t rows = 0;
      std::uint64_t parts = 0;
      for (const JoinedSpell& spell : spells_) {
        rows += spell.count;
        parts += spell.spell.hours != 0 ? 1 : 0;
      }
      import_.notes.push_back(counted(rows, "row of one day became ", "rows of one day each became ") +
                              counted(spells_.size(), "spell.", "spells."));
      if (parts > 0) {
        import_.notes.push_back(
            counted(parts, "part of a day is a spell of its own", "parts of days are spells of their own") +
            ", also beside whole days: hours go with one day.");
      }
    }
    if (remarks_.times_left_out > 0) {
      import_.notes.push_back(counted(remarks_.times_left_out, "date had", "dates had") +
                              " a time of day behind it, which is left out.");
    }
    if (remarks_.parts_among_days > 0) {
      import_.notes.push_back(
          counted(remarks_.parts_among_days, "row says", "rows say") +
          " that a part of a day was lost somewhere in several days; where is not said, so "
          "whole days count.");
    }
    for (const auto& [code, count] : remarks_.unknown_codes) {
      import_.notes.push_back("Assumed: " + in_quotes(code) + " (" + counted(count, "row", "rows") +
                              ") is not in the table of reason codes and is taken as sickness. Add it to the "
                              "reason_codes of the plan if it is something else.");
    }
  }

  void check_anything_used() {
    for (const ImportedFile& file : import_.files) {
      if (file.kind == ImportKind::people) continue;
      if (file.rows_used > 0) return;
    }
    const auto& file = import_.files.back();
    std::string why = "There are no rows below the line that names the columns.";
    if (!import_.refused.empty()) {
      const RefusedRow& first = import_.refused.front();
      why = "None of the rows can be used. The first: " + to_sentence(import_, first, first.faults.front());
    }
    import_.errors.push_back(
        {import_.refused.empty() ? ErrorCode::empty_input : import_.refused.front().faults.front().code,
         file.source.name, why});
  }

  Import& import_;
  const std::vector<ColumnMapping>& mappings_;
  bool health_detail_;
  ReasonTable reasons_;
  SpellRemarks remarks_;
  std::optional<PeopleImport> people_;
  Names ids_;
  std::vector<SpellDraft> drafts_;
  std::vector<JoinedSpell> spells_;
};

}  // namespace

void import_rows(Import& import, const std::vector<ColumnMapping>& mappings, bool health_detail) {
  Rows(import, mappings, health_detail).run();
}

}  // namespace turnpoint
