#pragma once
/// What `turnpoint help` prints.

#include <string>

namespace turnpoint {

/// Everything, or what concerns one command: how it is called, what it does, its options.
std::string usage();
std::string usage_of(const std::string& command);

}  // namespace turnpoint
