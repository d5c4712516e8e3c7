#pragma once
/// Files and standard streams of the native program.

#include <string>

#include "core/base/result.h"

namespace turnpoint {

/// The whole file. Errors: bad_argument, with the name and the system's reason.
Result<std::string> read_file(const std::string& name);

/// Replaces the file. Errors: bad_argument, with the name and the system's reason.
Result<void> write_file(const std::string& name, const std::string& text);
/// Makes the folder where it is not there; the one above must be. Errors: bad_argument.
Result<void> make_folder(const std::string& name);

void print(const std::string& text);
void complain(const std::string& text);
/// Whether a person reads the output as it comes.
bool output_is_terminal();

}  // namespace turnpoint
