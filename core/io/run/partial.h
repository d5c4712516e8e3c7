#pragma once
/// A partial result: what one slice of a workforce comes to, in whole numbers, to be merged with others.
/// Nothing in it is suppressed: small counts and pseudonyms stand in it as they are.

#include <cstdint>
#include <optional>

#include "core/engine/facts.h"
#include "core/io/run/run_file.h"
#include "core/time/window.h"

namespace turnpoint {

inline constexpr int partial_schema = 1;
/// A partial of some hundred thousand people.
inline constexpr std::size_t partial_size_limit = std::size_t{256} << 20U;

/// Which people: all of a workforce, or the `part`th of `parts` equal runs of them in their order.
struct PartialSlice {
  std::string workforce;  ///< id, see workforce_id
  std::int64_t part = 1;
  std::int64_t parts = 1;
  friend bool operator==(const PartialSlice&, const PartialSlice&) = default;
};
bool operator<(const PartialSlice& a, const PartialSlice& b);

struct PartialRow {
  std::string employee_id;
  std::vector<std::int64_t> numbers;
};

/// Whether a number of a row may be a day: within some thousand years of 1970.
constexpr bool is_day_number(std::int64_t number) { return number >= -1'000'000 && number <= 1'000'000; }

struct PartialTeam {
  std::string name;
  std::vector<std::int64_t> numbers;
};

struct Partial {
  std::string version{program_version};
  std::string command;                 ///< `compare`, `findings`; `facts`: a first pass
  std::vector<std::string> arguments;  ///< those that decide what is counted, in a fixed order
  std::vector<RunDocument> policies;
  std::vector<PartialSlice> slices;  ///< sorted
  std::optional<Span> record;        ///< of the slice; none without a spell
  std::vector<Facts> facts;          ///< by plan: of a first pass its own, else those of the whole
  std::vector<std::int64_t> sums;
  std::vector<PartialRow> rows;    ///< by employee_id
  std::vector<PartialTeam> teams;  ///< by name
};

std::string partial_json(const Partial& partial);
/// Every problem of the file. Numbers are at most a million million either way, so that sums of a million
/// partials are exact.
Checked<Partial> read_partial(std::string_view text, const std::string& name);

/// Takes in another partial: slices, record and rows, which move; of a first pass also its facts. Sums
/// and teams are the caller's business. Errors: bad_argument for partials that are unlike in what they count,
/// for a slice or person that stands in both. `name` says which file `next` is.
Result<void> join(Partial& whole, Partial& next, const std::string& name);

/// Slices of a workforce of which other parts are missing, in words; empty: none.
std::string missing_parts(const Partial& partial);

}  // namespace turnpoint
