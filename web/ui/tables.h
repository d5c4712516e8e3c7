#pragma once
/// Tables: a caption, columns with header cells, rows of entities.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/ui/fields.h"

namespace turnpoint::ui {

enum class Sort : std::uint8_t { none, ascending, descending };

struct Column {
  std::string id;
  std::string label;
  bool numeric = false;
  bool row_header = false;  ///< its cells name their row
  bool sortable = false;
  Sort sorted = Sort::none;
  int share = 1;  ///< of the width, on the canvas
};

/// The part of a longer table that is given: from row `first` (counted from 0) of `total`.
struct Page {
  std::size_t first = 0;
  std::size_t total = 0;  ///< 0: the given rows are all
};

class Tables;

class [[nodiscard]] TableScope : public Scope {
 public:
  TableScope(Tables* tables, std::size_t row_count, std::optional<std::string> sort);

  /// The column whose header was pressed.
  const std::optional<std::string>& sort() const { return sort_; }

  /// Calls `draw(index)` for each row that can be seen, in order; in the text view for all. `draw` opens
  /// `row`.
  template <class Draw>
  void rows(Draw&& draw) {
    while (const auto range = next()) {
      for (std::size_t i = range->first; i < range->end; ++i) {
        at(i);
        draw(i);
      }
    }
  }

 private:
  std::optional<RowRange> next();
  void at(std::size_t index);

  Tables* tables_;
  std::size_t row_count_;
  std::optional<std::string> sort_;
};

class Tables : public Fields {
 public:
  using Fields::Fields;

  TableScope table(std::string_view id, std::string_view caption, std::span<const Column> columns,
                   std::size_t row_count, Page page = {});

  /// A row about one entity; its cells follow in the order of the columns.
  Scope row(std::string_view entity_id, bool current = false, Tone tone = Tone::plain);

  void cell(std::string_view text, Tone tone = Tone::plain);

  /// A cell with widgets inside.
  Scope cell();

 private:
  friend class TableScope;
  struct Open {
    std::vector<Column> columns;
    std::size_t first_row = 0;
    std::size_t row = 0;
    std::size_t column = 0;
  };
  Node next_cell(std::string_view text);

  Open open_;  // tables do not nest
};

}  // namespace turnpoint::ui
