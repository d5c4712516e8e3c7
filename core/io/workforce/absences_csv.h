#pragma once
/// absences.csv row by row; each is judged by itself (spell_rules.h has the rules between rows).

#include <vector>

#include "core/io/workforce/people_csv.h"

namespace turnpoint {

class AbsencesCsv {
 public:
  /// Without `people` every employee is known; else only those with a usable row there. `people` must outlive
  /// this. Without `health_detail` the column `reason` is neither read nor judged.
  AbsencesCsv(std::string name, std::string_view bytes, std::size_t max_bytes, const PeopleCsv* people,
              bool health_detail = false);

  /// Judges the next row, if there is one.
  void read_row(std::vector<RowProblem>& refused);

  Table& table() { return table_; }
  const Table& table() const { return table_; }
  /// Usable rows; `person` is the number in people.csv's ids, or in `ids()`.
  std::vector<SpellRow>& spells() { return spells_; }
  const Names& ids() const { return people_ != nullptr ? people_->rows().ids : ids_; }

 private:
  void judge(std::vector<RowProblem>& refused);

  Table table_;
  const PeopleCsv* people_;
  bool health_detail_;
  Names ids_;
  std::vector<SpellRow> spells_;
};

}  // namespace turnpoint
