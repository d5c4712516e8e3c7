#pragma once
/// Tables as rows of whole numbers, and back: how slices travel between programs.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/compare/tables/tables.h"

namespace turnpoint {

/// Everything but teams and contacts, in an order that the request decides.
std::vector<std::int64_t> numbers_of(const ComparisonTables& tables);
/// Nothing where there are not as many numbers as the request asks for.
std::optional<ComparisonTables> tables_from(const std::vector<std::int64_t>& numbers,
                                            const TablesRequest& request);

/// A team's row under the old and the new policy; it has one under both.
std::vector<std::int64_t> numbers_of_team(const ComparisonTables& tables, const std::string& team);
/// Adds the row. False where the numbers are not a row.
bool add_team(const std::vector<std::int64_t>& numbers, const std::string& team, const TablesRequest& request,
              ComparisonTables& tables);

}  // namespace turnpoint
