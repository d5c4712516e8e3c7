#include "web/ui/text_backend.h"

namespace turnpoint::ui {

Shown TextBackend::begin(const Node& node) {
  if (node.role == Role::table) rows_given_ = false;
  return {};
}

std::optional<RowRange> TextBackend::next_rows(std::size_t count) {
  if (rows_given_) return std::nullopt;
  rows_given_ = true;
  return RowRange{0, count};
}

}  // namespace turnpoint::ui
