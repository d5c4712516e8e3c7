#pragma once
/// The two parts of a profile that are lists, and what all parts are read with.

#include "core/io/fields.h"
#include "core/synth/generate/profile.h"

namespace turnpoint {

/// A number above 0, at most `most`; 1 and a problem where it is missing or larger.
double needed_decimal(Fields& fields, const std::string& key, std::int64_t most);
/// `least` and a problem where it is missing or outside.
int needed_whole(Fields& fields, const std::string& key, int least, int most);

void read_people(const Json& object, Profile& profile, ReadingNotes& notes);
void read_spells(const Json& object, Profile& profile, ReadingNotes& notes);

}  // namespace turnpoint
