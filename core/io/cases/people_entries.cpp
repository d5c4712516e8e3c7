#include "core/io/cases/people_entries.h"

#include <algorithm>

#include "core/io/csv.h"
#include "core/io/workforce/canonical_csv.h"
#include "core/workforce/layout.h"

namespace turnpoint {
namespace {

CsvRows rows_of(std::string_view text) {
  CsvRows rows;
  CsvReader reader(text);
  CsvRecord record;
  while (reader.next(record)) rows.emplace_back(record.cells.begin(), record.cells.end());
  return rows;
}

std::string text_of(const CsvRows& rows) {
  std::string text;
  for (const auto& row : rows) append_csv_record(text, {row.begin(), row.end()});
  return text;
}

/// A row has its entry's cells first; a person's characteristics stand behind them.
CsvRows::iterator find_row(CsvRows& rows, const PeopleCells& cells) {
  return std::find_if(rows.begin() + 1, rows.end(), [&](const std::vector<std::string>& row) {
    return row.size() >= cells.size() && std::equal(cells.begin(), cells.end(), row.begin());
  });
}

/// Those of a person stand behind the cells of an entry.
void keep_characteristics(const std::vector<std::string>& from, std::size_t cells,
                          std::vector<std::string>& row) {
  const auto behind = static_cast<std::ptrdiff_t>(cells);
  std::copy(from.begin() + behind, from.end(), row.begin() + behind);
}

void apply_entry(CsvRows& rows, const PeopleEntry& entry) {
  std::vector<std::string> row = entry.now;
  row.resize(std::max(row.size(), rows.front().size()));
  if (!entry.was.empty()) {
    const auto found = find_row(rows, entry.was);
    if (found == rows.end()) return;
    keep_characteristics(*found, entry.was.size(), row);
    rows.erase(found);
  } else if (entry.person) {
    const auto same = std::find_if(rows.begin() + 1, rows.end(),
                                   [&](const auto& other) { return other.front() == row.front(); });
    if (same != rows.end()) keep_characteristics(*same, entry.now.size(), row);
  }
  if (!entry.now.empty()) rows.push_back(std::move(row));
}

/// The first `columns` cells of each row below the header.
std::vector<PeopleCells> cells_of(std::string_view text, std::size_t columns) {
  std::vector<PeopleCells> cells;
  for (auto& row : rows_of(text))
    cells.emplace_back(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(columns));
  cells.erase(cells.begin());
  return cells;
}

std::string days_of(const PeopleCells& spell) {
  const auto first = day_from_text(spell[1]), last = day_from_text(spell[2]);
  const std::string from = first ? to_words(*first) : spell[1];
  if (spell[2].empty()) return "from " + from + ", still open";
  return spell[1] == spell[2] ? "on " + from : "from " + from + " to " + (last ? to_words(*last) : spell[2]);
}

std::string in_words(std::string_view column) {
  std::string words(column);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

/// `last day was 2026-03-06, is 2026-03-09; category was …`
std::string changes(const PeopleEntry& entry) {
  std::string words;
  for (std::size_t i = 0; i < entry.was.size(); ++i) {
    if (entry.was[i] == entry.now[i]) continue;
    const std::string_view column = entry.person ? person_columns[i] : spell_columns[i];
    const auto shown = [](const std::string& cell) { return cell.empty() ? std::string("empty") : cell; };
    words += (words.empty() ? ": " : "; ") + in_words(column) + " was " + shown(entry.was[i]) + ", is " +
             shown(entry.now[i]);
  }
  return words;
}

}  // namespace

WorkforceReading empty_reading() {
  WorkforceReading reading;
  lay_out_people(reading.workforce, {});
  lay_out_spells(reading.workforce, {});
  return reading;
}

WorkforceRows rows_of(const Workforce& workforce) {
  const CanonicalCsv csv = canonical_csv(workforce);
  return {rows_of(csv.people), rows_of(csv.absences)};
}

void apply_entries(WorkforceRows& rows, const PeopleEntries& entries) {
  for (const PeopleEntry& entry : entries) apply_entry(entry.person ? rows.people : rows.absences, entry);
}

EnteredReading read_rows(const WorkforceRows& rows) {
  EnteredReading entered;
  entered.last_person_line = rows.people.size();
  entered.last_spell_line = rows.absences.size();
  if (rows.people.size() == 1) {
    entered.reading = empty_reading();
    return entered;
  }
  const std::string people = text_of(rows.people), absences = text_of(rows.absences);
  WorkforceFiles files;
  files.people = people;
  files.absences = absences;
  files.health_detail = true;
  entered.reading = read_workforce(files);
  return entered;
}

PersonCells cells_of(const Workforce& workforce, std::size_t person) {
  const CanonicalCsv csv = canonical_csv(workforce, person);
  return {cells_of(csv.people, person_columns.size()), cells_of(csv.absences, spell_columns.size())};
}

std::string entry_in_words(const PeopleEntry& entry) {
  const PeopleCells& cells = entry.now.empty() ? entry.was : entry.now;
  constexpr std::size_t valid_from = 8;
  const auto from = entry.person ? day_from_text(cells[valid_from]) : std::nullopt;
  const std::string what = from           ? "Terms from " + to_words(*from)
                           : entry.person ? "Person"
                                          : "Absence " + days_of(entry.was.empty() ? cells : entry.was);
  if (entry.was.empty()) return what + " entered";
  if (entry.now.empty()) return what + " taken out";
  return what + " corrected" + changes(entry);
}

}  // namespace turnpoint
