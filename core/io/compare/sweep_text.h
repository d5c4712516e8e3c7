#pragma once
/// A sweep as CSV, JSON and a table, the same bytes everywhere.

#include <string>

#include "core/compare/sweep.h"
#include "core/io/json.h"

namespace turnpoint {

struct SweepRun {
  const Policy& policy;
  Span dates;
  const Sweep& sweep;
};

/// `value,trigger,people,looks,findings`: a row a value and trigger, `any` for any of them.
std::string sweep_csv(const SweepRun& run);
/// As an object, and that printed.
Json sweep_document(const SweepRun& run);
std::string sweep_json(const SweepRun& run);
std::string sweep_table(const SweepRun& run);

}  // namespace turnpoint
