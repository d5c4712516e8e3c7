#pragma once
/// The cells of a table's row as values; what is wrong with any of them refuses the row.

#include <optional>
#include <utility>

#include "core/io/workforce/cells.h"
#include "core/io/workforce/table.h"

namespace turnpoint {

class RowCells {
 public:
  RowCells(const Table& table, std::vector<RowProblem>& refused)
      : table_(table), refused_(refused), problems_before_(refused.size()) {}

  /// Nothing where the cell is empty, and where it was refused.
  template <class Read, class... More>
  auto value(std::size_t column, Read read, More&&... more) {
    using Value = typename decltype(read(std::string_view(), more...))::value_type;
    const std::string_view cell = table_.cell(column);
    if (cell.empty()) return std::optional<Value>();
    auto result = read(cell, std::forward<More>(more)...);
    if (result) return std::optional<Value>(std::move(*result));
    refuse(column, result.error());
    return std::optional<Value>();
  }

  void refuse(std::size_t column, const Error& error) { table_.refuse(refused_, column, error); }

  /// Refuses an empty cell; `what` goes on from "Write ".
  void require(std::size_t column, const char* what) {
    if (!table_.cell(column).empty()) return;
    refuse(column, {ErrorCode::missing_value, {}, std::string("The cell is empty. Write ") + what + '.'});
  }

  bool usable() const { return refused_.size() == problems_before_; }

 private:
  const Table& table_;
  std::vector<RowProblem>& refused_;
  std::size_t problems_before_;
};

}  // namespace turnpoint
