#pragma once
/// Files and standard streams of the native program.

#include <cstdio>
#include <memory>
#include <string>

#include "core/base/result.h"

namespace turnpoint {

/// The whole file. Errors: bad_argument, with the name and the system's reason.
Result<std::string> read_file(const std::string& name);

/// The folder, made where it is missing; the one it lies in must be there. Errors: bad_argument.
Result<void> make_folder(const std::string& name);

/// A file that was not there before: nothing is ever written over. One that is not closed is taken away
/// again.
class NewFile {
 public:
  /// Errors: bad_argument, with the name and why not.
  static Result<NewFile> create(const std::string& name);
  NewFile(NewFile&&) = default;
  NewFile& operator=(NewFile&&) = default;
  ~NewFile();

  void add(const std::string& text);
  /// Errors: bad_argument, where not everything could be written; the file is then taken away.
  Result<void> close();

 private:
  NewFile(std::string name, std::FILE* file) : name_(std::move(name)), file_(file, std::fclose) {}

  std::string name_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;  ///< none once it is closed
  int fault_ = 0;                                         ///< errno of the first write that failed
};

/// Replaces the file. Errors: bad_argument, with the name and the system's reason.
Result<void> write_file(const std::string& name, const std::string& text);

void print(const std::string& text);
void complain(const std::string& text);
/// Whether a person reads the output as it comes.
bool output_is_terminal();

}  // namespace turnpoint
