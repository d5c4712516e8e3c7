#pragma once
/// How an export is read, as plain data: what a person decided once and need not decide again.

#include <optional>
#include <string>
#include <vector>

#include "core/io/import/date_order.h"
#include "core/io/import/field.h"
#include "core/io/import/reason_codes.h"
#include "core/io/json.h"

namespace turnpoint {

enum class RowShape : std::uint8_t { spell, day };
std::string_view to_text(RowShape shape);
std::optional<RowShape> shape_from_text(std::string_view text);

struct PlannedColumn {
  std::string column;  ///< as it stands in the file
  Field field = Field::dropped;
  std::optional<DateOrder> order;  ///< of a column of dates, where its dates do not say
  friend bool operator==(const PlannedColumn&, const PlannedColumn&) = default;
};

struct ImportPlan {
  std::optional<RowShape> shape;
  bool two_digit_years = false;  ///< 70 to 99 are 1970 to 1999, 00 to 69 are 2000 to 2069
  std::string working_days;      ///< `MTWTF--`: of people whose pattern is not known; empty: every day
  std::string sheet;             ///< of a spreadsheet, where it has one of this name
  std::vector<PlannedColumn> absences;
  std::vector<PlannedColumn> people;
  std::vector<ReasonCode> codes = default_reason_codes();

  std::vector<PlannedColumn>& columns(ImportKind kind) {
    return kind == ImportKind::people ? people : absences;
  }
  const std::vector<PlannedColumn>& columns(ImportKind kind) const {
    return kind == ImportKind::people ? people : absences;
  }
};

/// Whether two names are of one column: equal, or of the same letters and digits.
bool is_same_column(std::string_view a, std::string_view b);

/// The entry of this column.
const PlannedColumn* find_column(const ImportPlan& plan, ImportKind kind, std::string_view column);

Json plan_to_json(const ImportPlan& plan);
/// `name` says which document in the errors, which are all there are. A plan read back is the same plan.
Checked<ImportPlan> read_import_plan(std::string_view text, const std::string& name);

}  // namespace turnpoint
