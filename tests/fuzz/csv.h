#pragma once
/// What holds for any bytes given as people.csv, absences.csv, events.csv, decisions.csv or stages.csv, and
/// as an export.

#include <string_view>

namespace turnpoint::fuzz {

/// Stops the program where a law is broken.
void check_csv(std::string_view bytes);

}  // namespace turnpoint::fuzz
