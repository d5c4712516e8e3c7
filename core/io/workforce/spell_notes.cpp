#include "core/io/utf8.h"
#include "core/io/workforce/spell_rules.h"
#include "core/workforce/builder.h"

namespace turnpoint {
namespace {

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }

std::string days_text(const SpellRow& row) {
  if (row.last_day == open_end) return day_text(row.first_day) + ", still open,";
  return row.last_day == row.first_day ? day_text(row.first_day)
                                       : day_text(row.first_day) + " to " + day_text(row.last_day);
}

void note_service(const Workforce& workforce, const SpellRow& row, std::vector<Note>& notes) {
  const std::int32_t start = workforce.people.start_day[row.person];
  const std::int32_t leave = workforce.people.leave_day[row.person];
  if (row.first_day >= start && row.last_day <= leave) return;
  const std::string& id = workforce.people.employee_id[row.person];
  std::string service = " of " + in_quotes(id);
  if (start != no_day) service += ", from " + day_text(start);
  if (leave != open_end) service += ", to " + day_text(leave);
  if (row.last_day < start || row.first_day > leave) {
    notes.push_back({NoteKind::wholly_outside_service, SourceFile::absences, row.source,
                     days_text(row) + " lies outside the service" + service +
                         ": it is kept and no day of it counts. Mend the days, or the dates of service, if "
                         "they are wrong."});
  } else if (row.last_day == open_end && row.first_day >= start) {
    notes.push_back({NoteKind::partly_outside_service, SourceFile::absences, row.source,
                     days_text(row) + " ends with the service" + service + '.'});
  } else {
    notes.push_back(
        {NoteKind::partly_outside_service, SourceFile::absences, row.source,
         days_text(row) + " lies partly outside the service" + service + ": the days outside do not count."});
  }
}

void note_overlap(const SpellRow& earlier, const SpellRow& later, const std::string& id,
                  std::vector<Note>& notes) {
  notes.push_back({NoteKind::overlapping_rows, SourceFile::absences, later.source,
                   days_text(later) + " of " + in_quotes(id) + " shares days with line " +
                       std::to_string(earlier.source) + ", " + days_text(earlier) +
                       ": both rows are used and each day counts once."});
}

}  // namespace

void note_spells(const Workforce& workforce, const std::vector<SpellRow>& rows, std::vector<Note>& notes) {
  for (const SpellRow& row : rows) note_service(workforce, row, notes);
  for (const auto& [earlier, later] : overlapping_spells(workforce)) {
    note_overlap(rows[earlier], rows[later], workforce.people.employee_id[rows[later].person], notes);
  }
}

}  // namespace turnpoint
