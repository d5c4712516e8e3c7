#pragma once
/// What the options of a command name: policies, a workforce, recorded facts, closed days.

#include <string>

#include "cli/arguments.h"
#include "core/engine/day_count.h"
#include "core/io/workforce/recorded_csv.h"
#include "core/io/workforce/teams_csv.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// The file that an option names. Errors: bad_argument.
Result<std::string> read_input(const Arguments& arguments, const std::string& option);

/// A policy file, or the id of a shipped policy.
Checked<Policy> load_policy(const std::string& name);

/// The text that load_policy reads. Errors: of the file; empty where there is no shipped policy of that id.
Result<std::string> policy_text(const std::string& name);

/// A workforce with the text its rows lie in.
struct LoadedWorkforce {
  std::string people_text;
  std::string absences_text;
  WorkforceReading reading;
};

/// Reads --people and --absences and lists every refused row on the error output.
Checked<LoadedWorkforce> load_workforce(const Arguments& arguments);

/// Reads --events, --decisions and --stages, takes out what this policy does not have, and lists every
/// refused row on the error output.
Checked<RecordedReading> load_recorded(const Arguments& arguments, const WorkforceReading& known,
                                       const Policy& policy);

/// Reads --events alone, whatever a policy makes of their kinds, and lists every refused row.
Checked<RecordedReading> load_events(const Arguments& arguments, const WorkforceReading& known);

/// Reads --teams and lists every refused row on the error output; without the option no team has a day of its
/// own.
Checked<TeamsReading> load_teams(const Arguments& arguments, const WorkforceReading& known);

/// Bank holidays of --bank-holidays from the record's first year to `as_at`'s; none without the option.
Result<ClosedDays> load_closed_days(const Arguments& arguments, const Workforce& workforce, Day as_at);

/// Threads asked for with --jobs: 1 unless set, 256 at most.
Result<std::size_t> jobs_of(const Arguments& arguments);

/// The whole number of an option, `otherwise` where it is not given. Errors: outside `least` to `most`.
Result<std::int64_t> whole_option(const Arguments& arguments, const std::string& name, std::int64_t otherwise,
                                  std::int64_t least, std::int64_t most);

enum class Format : std::uint8_t { table, json, csv };
Result<Format> output_format(const Arguments& arguments);

}  // namespace turnpoint
