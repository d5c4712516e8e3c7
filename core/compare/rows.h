#pragma once
/// Who changes: found and sorted for a page of a table, and counted by team.

#include <cstdint>
#include <string>
#include <vector>

#include "core/compare/compare.h"

namespace turnpoint {

enum class RowOrder : std::uint8_t { employee_id, change, old_first, new_first, old_looks, new_looks };

struct RowQuery {
  std::string find;  ///< part of an employee_id or a team, any case; empty: everyone
  RowOrder order = RowOrder::employee_id;
  bool descending = false;
};

/// Indexes into `comparison.changes` that fit the query, in its order; ties by person.
std::vector<std::uint32_t> find_rows(const Workforce& workforce, const Comparison& comparison,
                                     const RowQuery& query);

/// The people of a team who meet a trigger under either policy. It is where they are now: the team of their
/// latest terms.
struct TeamChanges {
  std::string team;
  Headline people;
};

/// Teams in which somebody meets a trigger, those first where most people meet one under one policy alone;
/// ties by name.
std::vector<TeamChanges> changes_by_team(const Workforce& workforce, const Comparison& comparison);

}  // namespace turnpoint
