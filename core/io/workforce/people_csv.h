#pragma once
/// people.csv row by row; each is judged by itself (people_rules.h has the rules between rows).

#include <map>
#include <vector>

#include "core/io/workforce/names.h"
#include "core/io/workforce/row_cells.h"
#include "core/io/workforce/table.h"
#include "core/workforce/layout.h"

namespace turnpoint {

/// A row as kept: names, patterns, teams, groups and traits by number.
struct PeopleRow {
  std::uint32_t person = 0;
  std::int32_t valid_from = no_day;
  std::uint32_t pattern = 0;
  Hours hours_per_day = default_hours_per_day;
  std::uint32_t team = 0;
  std::uint32_t group = 0;
  Fte fte = full_time;
  std::uint32_t traits = 0;
  std::int32_t start_day = no_day;
  std::int32_t leave_day = open_end;
  std::uint32_t line = 0;
};

/// The usable rows of people.csv. Every id has at least one.
struct PeopleRows {
  Names ids;
  Names teams;   ///< 0 is no team
  Names groups;  ///< 0 is no group
  std::map<WorkPattern, std::uint32_t> patterns;
  std::vector<std::string> characteristics;  ///< by name
  std::map<Traits, std::uint32_t> traits;    ///< 0 is nothing known
  std::vector<PeopleRow> rows;
  Names refused_ids;                         ///< of rows that were refused and had one
  std::vector<std::uint32_t> refused_lines;  ///< by refused id: the first such row
  std::uint64_t patterns_assumed = 0;        ///< part-time rows without a working pattern
};

class PeopleCsv {
 public:
  PeopleCsv(std::string name, std::string_view bytes, std::size_t max_bytes);

  /// Judges the next row, if there is one.
  void read_row(std::vector<RowProblem>& refused);

  Table& table() { return table_; }
  const Table& table() const { return table_; }
  PeopleRows& rows() { return rows_; }
  const PeopleRows& rows() const { return rows_; }

 private:
  void judge(std::vector<RowProblem>& refused);
  void find_characteristics();
  Traits read_traits(RowCells& cells, std::vector<RowProblem>& refused) const;

  /// Where the cells of a characteristic are: a known column, or a place in the file.
  struct TraitCell {
    std::string name;
    std::size_t column = 0;
    bool is_known_column = false;
  };

  Table table_;
  std::vector<TraitCell> trait_cells_;
  PeopleRows rows_;
};

}  // namespace turnpoint
