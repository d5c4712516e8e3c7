#pragma once
/// People and spells of a synthetic workforce as people.csv and absences.csv.

#include <string>

#include "core/synth/generate/synthesis.h"

namespace turnpoint {

/// The first line of each file.
std::string synthetic_people_head();
std::string synthetic_absences_head();

/// The rows of a slice, sorted, LF. A whole file is its head and the rows of all slices in their order.
std::string synthetic_people_rows(const Synthesis& synthesis, const SyntheticPeople& people);
std::string synthetic_absences_rows(const SyntheticPeople& people);

}  // namespace turnpoint
