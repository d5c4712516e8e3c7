#pragma once
/// Short references that stand for people where no name and no id should: in calendars and titles.

#include <string>
#include <vector>

#include "core/workforce/workforce.h"

namespace turnpoint {

/// By person: four digits out of the SHA-256 of the employee_id, eight where two people would share them, so
/// that a reference stays while people come and go. It hides an id from a glance; it protects nothing.
std::vector<std::string> references_of(const Workforce& workforce);

}  // namespace turnpoint
