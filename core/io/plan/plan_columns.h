#pragma once
/// The columns of a plan's table and what they are called.

#include <array>
#include <optional>
#include <string_view>

#include "core/io/plan/plan_table.h"

namespace turnpoint {

enum class PlanColumn : std::uint8_t {
  theme,
  what,
  by_when,
  leads,
  known_by,
  updates,
  how,
  depends_on,
  id,
  theme_id,
  kotter_step,
};
inline constexpr std::size_t plan_column_count = 11;

/// What heads a column in a shape.
std::string_view heading(PlanColumn column, PlanShape shape);

/// Case, spaces and punctuation make no difference: `WHO WILL TAKE THE LEAD ON IT`.
std::optional<PlanColumn> plan_column_from_text(std::string_view text);

}  // namespace turnpoint
