#pragma once
/// Target beside achieved of a synthetic workforce, in the three formats; and how one is asked for in JSON.

#include <string>

#include "core/io/json.h"
#include "core/synth/achieved.h"

namespace turnpoint {

/// One file of the workforce.
struct SyntheticFile {
  std::string name;
  std::int64_t rows = 0;  ///< without the head
  std::int64_t bytes = 0;
  std::string sha256;
};

struct SynthesisRun {
  const Synthesis& synthesis;
  Achieved achieved;
  SyntheticFile people;
  SyntheticFile absences;
};

/// The record's last day where nobody asks for another.
inline constexpr Day usual_last_day{std::chrono::year(2026) / 3 / 31};

std::string synthesis_table(const SynthesisRun& run);
/// As an object, and that printed.
Json synthesis_document(const SynthesisRun& run);
std::string synthesis_json(const SynthesisRun& run);
/// `profile,seed,figure,target,within,achieved,reached`.
std::string synthesis_csv(const SynthesisRun& run);
/// What has no place in the CSV, a line each: the files and what the figures cannot say.
std::string synthesis_remarks(const SynthesisRun& run);

/// `{"profile", "employees", "years", "seed", "to"}`: the id of a shipped profile or a whole profile as an
/// object; the last three may be left out. Errors: what is wrong with each, by its key.
Checked<Synthesis> read_synthesis_request(std::string_view text);

}  // namespace turnpoint
