#include "web/ui/tables.h"

#include "core/report/glossary.h"

#include <cassert>
#include <utility>

namespace turnpoint::ui {

TableScope::TableScope(Tables* tables, std::size_t row_count, std::optional<std::string> sort)
    : Scope(tables), tables_(tables), row_count_(row_count), sort_(std::move(sort)) {}

std::optional<RowRange> TableScope::next() { return tables_->backend().next_rows(row_count_); }

void TableScope::at(std::size_t index) { tables_->open_.row = index; }

TableScope Tables::table(std::string_view id, std::string_view caption, std::span<const Column> columns,
                         std::size_t row_count, Page page) {
  open_ = {{columns.begin(), columns.end()}, page.first, 0, 0};
  Node table = node(Role::table, id, caption);
  const std::size_t total = page.total == 0 ? row_count : page.total;
  table.numbers = {static_cast<long>(total) + 1, static_cast<long>(columns.size()), 0};
  for (const Column& column : columns) table.options.push_back({column.label, std::to_string(column.share)});
  open(std::move(table));

  std::optional<std::string> sort;
  Node header = node(Role::header_row, ".header", {});
  header.numbers[0] = 1;
  open(std::move(header));
  for (const Column& column : columns) {
    Node cell = node(Role::column_header, column.id, column.label);
    cell.description = meaning_in(column.label);
    if (column.numeric) cell.states |= state::numeric;
    if (column.sortable) cell.states |= state::sortable;
    if (column.sorted == Sort::ascending) cell.states |= state::ascending;
    if (column.sorted == Sort::descending) cell.states |= state::descending;
    if (leaf(std::move(cell)) && column.sortable) sort = column.id;
  }
  close();
  return TableScope(this, row_count, std::move(sort));
}

Scope Tables::row(std::string_view entity_id, bool current, Tone tone) {
  Node row = node(Role::row, entity_id, {});
  row.numbers[0] = static_cast<long>(open_.first_row + open_.row) + 2;
  if (current) row.states |= state::current;
  row.tone = tone;
  open(std::move(row));
  open_.column = 0;
  return Scope(this);
}

Node Tables::next_cell(std::string_view text) {
  assert(open_.column < open_.columns.size());
  const Column& column = open_.columns[open_.column++];
  Node cell = node(column.row_header ? Role::row_header : Role::cell, column.id, text);
  if (column.numeric) cell.states |= state::numeric;
  return cell;
}

void Tables::cell(std::string_view text, Tone tone) {
  Node cell = next_cell(text);
  cell.tone = tone;
  leaf(std::move(cell));
}

Scope Tables::cell() {
  open(next_cell({}));
  return Scope(this);
}

}  // namespace turnpoint::ui
