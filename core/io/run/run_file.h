#pragma once
/// A run file: all that is needed to make a result again, and the hash of what came out.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace turnpoint {

inline constexpr int run_file_schema = 1;
inline constexpr std::string_view program_version = "0.1.0";

/// A file the command read.
struct RunInput {
  std::string option;  ///< that names it, without `--`
  std::string path;
  std::string sha256;
};

/// A policy, a profile or unit times as they were, under the name by which the command line calls it.
struct RunDocument {
  std::string name;
  std::string text;  ///< canonical, see canonical_json
};

struct RunFile {
  std::string version{program_version};
  std::string command;
  std::vector<std::string> arguments;  ///< without the command and without options that name files to write
  std::string seed;                    ///< in digits; empty: nothing is drawn
  std::string workforce;               ///< id, see workforce_id; empty: none was read
  std::vector<RunInput> inputs;
  std::vector<RunDocument> policies;
  std::vector<RunDocument> documents;  ///< profiles, unit times
  std::string output_sha256;
};

/// A JSON document in the one way it is hashed and kept: two spaces a level, keys in their order, LF. Errors:
/// those of parse_json.
Result<std::string> canonical_json(std::string_view text, const std::string& name);

std::string run_file_json(const RunFile& file);

/// Every problem of the file: newer_schema, unknown fields, a document whose hash is not the one stated.
/// `name` says which file.
Checked<RunFile> read_run_file(std::string_view text, const std::string& name);

}  // namespace turnpoint
