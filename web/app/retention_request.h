#pragma once
/// What is asked of the core program about how long records are kept.

#include <string>

#include "web/app/command.h"

namespace turnpoint::app {

/// As Facade::retention takes it.
std::string retention_request(const AskRetention& asked);

}  // namespace turnpoint::app
