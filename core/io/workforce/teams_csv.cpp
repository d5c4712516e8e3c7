#include "core/io/workforce/teams_csv.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/io/utf8.h"
#include "core/io/workforce/row_cells.h"

namespace turnpoint {
namespace {

enum Column : std::size_t { team, new_policy_from };
constexpr std::array<std::string_view, 2> names = {"team", "new_policy_from"};
const TableColumns columns{names, 2};

constexpr std::size_t name_bytes = 200;
constexpr std::size_t most_listed = 20;

struct TeamRow {
  std::uint32_t team = 0;
  std::int32_t from = 0;
  std::uint32_t line = 0;
};

/// The first of several rows of one team is the one with the earliest day, whatever their order in the file.
bool comes_before(const TeamRow& a, const TeamRow& b) {
  return std::tie(a.team, a.from, a.line) < std::tie(b.team, b.from, b.line);
}

std::string listed(const std::vector<std::string>& teams) {
  std::string text;
  std::size_t count = 0;
  for (const std::string& name : teams) {
    if (name.empty()) continue;
    if (++count <= most_listed) text += (text.empty() ? "" : ", ") + in_quotes(name, 40);
  }
  return count > most_listed ? text + " and " + std::to_string(count - most_listed) + " more" : text;
}

Error unknown_team(std::string_view name, const WorkforceReading& known) {
  const std::string teams = listed(known.workforce.teams);
  if (teams.empty()) {
    return {ErrorCode::unknown_value,
            {},
            in_quotes(name) +
                " cannot be found, as no person has a team. Give the people with a column \"team\"."};
  }
  return {ErrorCode::unknown_value,
          {},
          in_quotes(name) + " is not a team of " + known.people.name + "; the teams there are " + teams +
              ". Mend the name here or there; capitals count."};
}

/// Reads the file row by row into a reading.
class TeamsTable {
 public:
  TeamsTable(Table table, const WorkforceReading& known, TeamsReading& reading)
      : table_(std::move(table)), known_(known), reading_(reading) {}

  void run() {
    if (table_.open(reading_.errors, reading_.notes)) {
      while (!table_.ended()) {
        if (table_.next(reading_.refused)) read_row();
      }
      table_.note_empty_rows(reading_.notes);
      settle();
      note_others();
      refuse_when_nothing_is_used();
    }
    reading_.teams = table_.tally();
  }

 private:
  void read_row();
  void settle();
  void note_others();
  void refuse_when_nothing_is_used();

  Table table_;
  const WorkforceReading& known_;
  TeamsReading& reading_;
  std::vector<TeamRow> rows_;
};

void TeamsTable::read_row() {
  RowCells cells(table_, reading_.refused);
  cells.require(team, "the name of a team, as in the people");
  cells.require(new_policy_from, "the first day of the new policy for this team, such as 2026-04-01");
  TeamRow row;
  row.line = static_cast<std::uint32_t>(table_.line());
  row.from = cells.value(new_policy_from, day_from_cell).value_or(0);
  if (const auto name = cells.value(team, text_from_cell, name_bytes)) {
    const std::vector<std::string>& teams = known_.workforce.teams;
    const auto found = std::find(teams.begin(), teams.end(), *name);
    if (found == teams.end()) cells.refuse(team, unknown_team(*name, known_));
    row.team = static_cast<std::uint32_t>(found - teams.begin());
  }
  if (!cells.usable()) return table_.count_refused();
  table_.count_used();
  rows_.push_back(row);
}

void TeamsTable::settle() {
  reading_.start.assign(known_.workforce.teams.size(), no_day);
  sort_stably(rows_, comes_before);
  const TeamRow* used = nullptr;
  for (const TeamRow& row : rows_) {
    if (used == nullptr || used->team != row.team) {
      used = &row;
      reading_.start[row.team] = row.from;
      continue;
    }
    const bool same = used->from == row.from;
    const std::string other = "line " + std::to_string(used->line) + ", which is used";
    reading_.refused.push_back(
        {SourceFile::teams, row.line, "", "", same ? ErrorCode::duplicate_row : ErrorCode::contradiction,
         same ? "The row says the same as " + other + ". Take one of the two rows out."
              : "The team has another, earlier day in " + other + ". Take out the one that does not hold."});
    table_.take_back();
  }
  sort_stably(reading_.refused, [](const RowProblem& a, const RowProblem& b) { return a.line < b.line; });
}

void TeamsTable::note_others() {
  std::vector<std::string> others;
  for (std::size_t i = 0; i < reading_.start.size(); ++i) {
    if (reading_.start[i] == no_day) others.push_back(known_.workforce.teams[i]);
  }
  const std::string text = listed(others);
  if (!text.empty())
    reading_.notes.push_back({NoteKind::teams_without_day, SourceFile::teams, 0,
                              "Teams without a row start on the day of the cut-over: " + text + "."});
}

void TeamsTable::refuse_when_nothing_is_used() {
  const FileTally& tally = table_.tally();
  if (tally.rows_used > 0 || tally.rows_read == 0) return;
  const RowProblem& first = reading_.refused.front();
  reading_.errors.push_back({first.code, tally.name,
                             "None of the rows (" + std::to_string(tally.rows_read) +
                                 ") can be used. The first, line " + std::to_string(first.line) +
                                 (first.column.empty() ? "" : ", " + first.column) + ": " + first.detail});
}

}  // namespace

TeamsReading read_teams(std::string_view bytes, const WorkforceReading& known, const std::string& name,
                        std::size_t max_bytes) {
  TeamsReading reading;
  TeamsTable(Table(SourceFile::teams, name, bytes, max_bytes, columns), known, reading).run();
  return reading;
}

}  // namespace turnpoint
