#pragma once
/// The command line as data: a command, its positional words, its options.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/time/day.h"

namespace turnpoint {

class Arguments {
 public:
  /// `words` without the program's name. Options are `--name value`, flags `--name`; which is which comes
  /// from the command's table. Errors: bad_argument.
  static Result<Arguments> read(const std::vector<std::string>& words);

  const std::string& command() const { return command_; }
  /// Of `help` the command it is asked about, if any.
  const std::vector<std::string>& positional() const { return positional_; }
  bool has(const std::string& name) const { return options_.contains(name); }
  /// Last value given, or empty.
  std::string value(const std::string& name) const;
  std::vector<std::string> values(const std::string& name) const;
  /// Errors: bad_argument, also when a needed option is missing.
  Result<std::string> needed(const std::string& name) const;
  Result<Day> day(const std::string& name) const;
  static bool is_command(const std::string& name);
  /// Whether a command takes this option or flag.
  static bool command_takes(const std::string& command, const std::string& name);
  /// Whether the command takes this option.
  bool takes(const std::string& name) const;
  /// The words as they were given, without options that name files to write.
  const std::vector<std::string>& words_to_repeat() const { return words_to_repeat_; }

 private:
  std::string command_;
  std::vector<std::string> positional_;
  std::vector<std::string> words_to_repeat_;
  std::map<std::string, std::vector<std::string>> options_;
};

}  // namespace turnpoint
