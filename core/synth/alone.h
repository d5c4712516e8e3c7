#pragma once
/// One person as a workforce of their own, so that one record after another can be looked at.

#include <vector>

#include "core/workforce/layout.h"

namespace turnpoint {

/// The person with terms and dates of service as they are, without spells.
Workforce alone(const Workforce& workforce, std::size_t person);

/// Replaces the spells of a workforce of one person. `rows` are sorted and have person 0.
void replace_spells(Workforce& one_person, const std::vector<SpellRow>& rows);

}  // namespace turnpoint
