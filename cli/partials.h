#pragma once
/// Partial results of commands: which people are asked for, workforce-wide values, the file written.

#include "cli/arguments.h"
#include "core/engine/day_count.h"
#include "core/engine/plan.h"
#include "core/io/run/partial.h"

namespace turnpoint {

/// The people from `first` up to `end` of the workforce.
struct AskedPeople {
  std::size_t first = 0;
  std::size_t end = 0;
  std::int64_t part = 1;
  std::int64_t parts = 1;
};

/// Of --slice, else everyone. Errors: bad_argument.
Result<AskedPeople> asked_people(const Arguments& arguments, const Workforce& workforce);

/// The options that decide what is counted, in a fixed order, so that equal questions have equal words.
std::vector<std::string> deciding_arguments(const Arguments& arguments);

/// All but sums and rows; the journal must have been kept since before any file was read.
Partial begin_partial(const Arguments& arguments, const Workforce& workforce, const AskedPeople& people);

/// Writes the workforce-wide values into the plans: those of --facts, else of the workforce read, which with
/// --partial and no --slice may be a part of the whole: then --facts is needed where a plan has such a value.
/// Answers what was written, by plan; empty where no plan needs any. Errors: bad_argument.
Checked<std::vector<Facts>> find_facts(const Arguments& arguments, const Workforce& workforce,
                                       const DayCount& days, const std::vector<Plan*>& plans, Day as_at);

/// Writes --partial. Errors: bad_argument.
Result<void> write_partial(const Arguments& arguments, const Partial& partial);

}  // namespace turnpoint
