#pragma once
/// teams.csv: from which day on each team follows the new policy, with every row accounted for.

#include "core/io/workforce/workforce_csv.h"

namespace turnpoint {

/// The same for any order of rows. Where the file has rows and none is usable, `errors` says why.
struct TeamsReading {
  std::vector<std::int32_t> start;  ///< by team of the workforce; `no_day`: the day for everyone holds
  std::vector<RowProblem> refused;  ///< by line
  std::vector<Note> notes;
  std::vector<Error> errors;
  FileTally teams;

  bool usable() const { return errors.empty(); }
  const FileTally& tally(SourceFile) const { return teams; }
};

/// `known` is the workforce whose teams the rows are about; a name is written as there. Columns: `team`,
/// `new_policy_from`.
TeamsReading read_teams(std::string_view bytes, const WorkforceReading& known,
                        const std::string& name = "teams.csv",
                        std::size_t max_bytes = WorkforceLimits().file_bytes);

}  // namespace turnpoint
