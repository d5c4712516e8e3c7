#pragma once
/// What a chosen file lists, by the columns of its first line.

#include "web/app/requests.h"

namespace turnpoint::app {

/// Any column that only absences have, so that the reader can name the one that is missing.
bool is_absences(const OfferedFile& file);
bool is_people(const OfferedFile& file);
/// Events, decisions or stages, as *Save the record* and the command line have them.
bool is_record(const OfferedFile& file);

}  // namespace turnpoint::app
