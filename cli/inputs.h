#pragma once
/// What the options of a command name: policies, a workforce, closed days.

#include <string>

#include "cli/arguments.h"
#include "core/engine/day_count.h"
#include "core/io/workforce/workforce_csv.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// A policy file, or the id of a shipped policy.
Checked<Policy> load_policy(const std::string& name);

/// A workforce with the text its rows lie in.
struct LoadedWorkforce {
  std::string people_text;
  std::string absences_text;
  WorkforceReading reading;
};

/// Reads --people and --absences and lists every refused row on the error output.
Checked<LoadedWorkforce> load_workforce(const Arguments& arguments);

/// Bank holidays of --bank-holidays from the record's first year to `as_at`'s; none without the option.
Result<ClosedDays> load_closed_days(const Arguments& arguments, const Workforce& workforce, Day as_at);

enum class Format : std::uint8_t { table, json, csv };
Result<Format> output_format(const Arguments& arguments);

}  // namespace turnpoint
