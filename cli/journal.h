#pragma once
/// What the one command of this process reads and prints, for its run file; and in a rerun, what it is given
/// in place of files.

#include <map>
#include <optional>
#include <string>

#include "cli/arguments.h"
#include "core/base/sha256.h"
#include "core/io/run/run_file.h"

namespace turnpoint {

class Journal {
 public:
  /// Notes everything from now on.
  void begin() { notes_ = true; }
  bool is_kept() const { return notes_; }
  void note_output(const std::string& text);
  void note_input(const std::string& option, const std::string& path, const std::string& text);
  void note_policy(const std::string& name, std::string_view text);
  void note_document(const std::string& name, std::string_view text);
  void note_workforce(const std::string& id) { file_.workforce = id; }
  void note_seed(std::uint64_t seed) { file_.seed = std::to_string(seed); }

  /// From now on policies, profiles and unit times are those of the run file, never of the disk or this
  /// version.
  void give(const RunFile& file);
  bool is_rerun() const { return is_rerun_; }
  /// Empty where the run file does not hold it.
  std::string given_policy(const std::string& name) const { return given(policies_, name); }
  std::string given_document(const std::string& name) const { return given(documents_, name); }

  /// What is known of the run up to now.
  const RunFile& run() const { return file_; }
  bool printed_anything() const { return printed_; }
  /// The run so far; the output ends here. May be called once.
  RunFile finish(const Arguments& arguments);

 private:
  using Documents = std::map<std::string, std::string>;
  static std::string given(const Documents& documents, const std::string& name);

  bool notes_ = false;
  bool is_rerun_ = false;
  bool printed_ = false;
  Sha256 output_;
  RunFile file_;
  Documents policies_;
  Documents documents_;
};

/// Of this process.
Journal& journal();

}  // namespace turnpoint
