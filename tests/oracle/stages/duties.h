#pragma once
/// Duties and return meetings (rules 20 and 24).

#include "tests/oracle/stages/person_file.h"

namespace turnpoint::test {

void add_duties(const PersonFile& file, Diary& diary);
void add_return_meetings(const PersonFile& file, Diary& diary);

}  // namespace turnpoint::test
