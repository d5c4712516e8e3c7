#include "core/io/workforce/people_rules.h"

#include <algorithm>
#include <tuple>

#include "core/io/utf8.h"

namespace turnpoint {
namespace {

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }

class Rules {
 public:
  Rules(PeopleCsv& people, std::vector<RowProblem>& refused, std::vector<Note>& notes)
      : people_(people), rows_(people.rows()), refused_(refused), notes_(notes),
        keep_(rows_.rows.size(), true) {
    patterns_.resize(rows_.patterns.size());
    for (const auto& [pattern, index] : rows_.patterns) patterns_[index] = pattern;
    traits_.resize(rows_.traits.size());
    for (const auto& [traits, index] : rows_.traits) traits_[index] = &traits;
  }

  PeopleTables settle();

 private:
  bool comes_before(const PeopleRow& a, const PeopleRow& b) const;
  bool says_the_same(const PeopleRow& a, const PeopleRow& b) const;
  void refuse_repeated(std::size_t row, std::size_t kept);
  void settle_service(std::size_t first, std::size_t end);
  void refuse(std::size_t row, std::string column, std::string value, ErrorCode code, std::string detail);
  const std::string& id_of(const PeopleRow& row) const { return rows_.ids[row.person]; }

  PeopleCsv& people_;
  PeopleRows& rows_;
  std::vector<RowProblem>& refused_;
  std::vector<Note>& notes_;
  std::vector<bool> keep_;
  std::vector<WorkPattern> patterns_;
  std::vector<const Traits*> traits_;
  PeopleTables tables_;
};

/// Equal terms in the end go by line, which then decides only which of them is reported.
bool Rules::comes_before(const PeopleRow& a, const PeopleRow& b) const {
  const auto dates = [](const PeopleRow& row) { return std::tie(row.person, row.valid_from); };
  if (dates(a) != dates(b)) return dates(a) < dates(b);
  const auto rest = [this](const PeopleRow& row) {
    return std::tie(patterns_[row.pattern], row.hours_per_day, rows_.teams[row.team], row.start_day,
                    row.leave_day, rows_.groups[row.group], row.fte, *traits_[row.traits], row.line);
  };
  return rest(a) < rest(b);
}

bool Rules::says_the_same(const PeopleRow& a, const PeopleRow& b) const {
  return std::tie(a.pattern, a.hours_per_day, a.team, a.group, a.fte, a.traits, a.start_day, a.leave_day) ==
         std::tie(b.pattern, b.hours_per_day, b.team, b.group, b.fte, b.traits, b.start_day, b.leave_day);
}

void Rules::refuse(std::size_t row, std::string column, std::string value, ErrorCode code,
                   std::string detail) {
  keep_[row] = false;
  refused_.push_back({SourceFile::people, rows_.rows[row].line, std::move(column), std::move(value), code,
                      std::move(detail)});
  people_.table().take_back();
}

void Rules::refuse_repeated(std::size_t row, std::size_t kept) {
  const PeopleRow& extra = rows_.rows[row];
  const PeopleRow& used = rows_.rows[kept];
  const std::string other = "line " + std::to_string(used.line);
  if (says_the_same(extra, used)) {
    refuse(row, "employee_id", id_of(extra), ErrorCode::duplicate_row,
           in_quotes(id_of(extra)) + " says the same as " + other +
               ", which is used. Take one of the two rows out.");
  } else if (extra.valid_from == no_day) {
    refuse(row, "valid_from", "", ErrorCode::missing_value,
           in_quotes(id_of(extra)) + " has another row without a day, " + other +
               ", which is used. Write in valid_from the day from which this one holds, or take it out.");
  } else {
    refuse(row, "valid_from", day_text(extra.valid_from), ErrorCode::duplicate_row,
           day_text(extra.valid_from) + " is also the valid_from of " + other + " for " +
               in_quotes(id_of(extra)) + ", which is used. Give one of them another day, or take it out.");
  }
}

/// The earliest row that states a date of service holds; the others may leave it empty.
void Rules::settle_service(std::size_t first, std::size_t end) {
  std::int32_t start = no_day;
  for (std::size_t i = first; i < end && start == no_day; ++i) {
    if (keep_[i]) start = rows_.rows[i].start_day;
  }
  std::int32_t leave = open_end;
  bool differ = false;
  for (std::size_t i = first; i < end; ++i) {
    const PeopleRow& row = rows_.rows[i];
    if (!keep_[i]) continue;
    if (start != no_day && row.leave_day < start) {
      refuse(i, "leave_date", day_text(row.leave_day), ErrorCode::last_before_first,
             day_text(row.leave_day) + " is before the start date of " + in_quotes(id_of(row)) +
                 " in another row, " + day_text(start) +
                 ". Write the dates of service the same in all rows, or only in one.");
      continue;
    }
    differ = differ || (row.start_day != no_day && row.start_day != start) ||
             (leave != open_end && row.leave_day != open_end && row.leave_day != leave);
    if (leave == open_end) leave = row.leave_day;
  }
  tables_.start_day[rows_.rows[first].person] = start;
  tables_.leave_day[rows_.rows[first].person] = leave;
  if (!differ) return;
  notes_.push_back({NoteKind::service_dates_differ, SourceFile::people, rows_.rows[first].line,
                    "The rows of " + in_quotes(id_of(rows_.rows[first])) +
                        " state different dates of service; those of the earliest row hold: from " +
                        (start == no_day ? "the beginning" : day_text(start)) + " to " +
                        (leave == open_end ? "now" : day_text(leave)) + '.'});
}

PeopleTables Rules::settle() {
  std::vector<PeopleRow>& rows = rows_.rows;
  std::sort(rows.begin(), rows.end(),
            [&](const PeopleRow& a, const PeopleRow& b) { return comes_before(a, b); });
  tables_.start_day.resize(rows_.ids.size(), no_day);
  tables_.leave_day.resize(rows_.ids.size(), open_end);
  for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
    std::size_t kept = first;
    for (end = first + 1; end < rows.size() && rows[end].person == rows[first].person; ++end) {
      if (rows[end].valid_from == rows[kept].valid_from) {
        refuse_repeated(end, kept);
      } else {
        kept = end;
      }
    }
    settle_service(first, end);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PeopleRow& row = rows[i];
    if (keep_[i])
      tables_.terms.push_back({row.person, row.valid_from, row.pattern, row.hours_per_day, row.team,
                               row.group, row.fte, row.traits});
  }
  tables_.patterns = std::move(patterns_);
  tables_.characteristics = rows_.characteristics;
  tables_.traits.clear();
  for (const Traits* traits : traits_) tables_.traits.push_back(*traits);
  if (tables_.traits.empty()) tables_.traits.emplace_back();
  tables_.teams.clear();
  for (std::uint32_t i = 0; i < rows_.teams.size(); ++i) tables_.teams.push_back(rows_.teams[i]);
  tables_.groups.clear();
  for (std::uint32_t i = 0; i < rows_.groups.size(); ++i) tables_.groups.push_back(rows_.groups[i]);
  for (std::uint32_t i = 0; i < rows_.ids.size(); ++i) tables_.employee_id.push_back(rows_.ids[i]);
  return std::move(tables_);
}

}  // namespace

PeopleTables settle_people(PeopleCsv& people, std::vector<RowProblem>& refused, std::vector<Note>& notes) {
  if (const auto count = people.rows().patterns_assumed; count > 0) {
    notes.push_back(
        {NoteKind::pattern_assumed, SourceFile::people, 0,
         std::to_string(count) + (count == 1 ? " row has" : " rows have") +
             " an fte below 1 and no work_pattern; Monday to Friday is assumed. Give a work_pattern such as "
             "MTW---- where that is wrong."});
  }
  PeopleTables tables = Rules(people, refused, notes).settle();
  people.rows().rows = {};
  return tables;
}

}  // namespace turnpoint
