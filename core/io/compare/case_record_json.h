#pragma once
/// What was recorded of cases, as part of a study's JSON.

#include "core/compare/case_record.h"
#include "core/io/fields.h"

namespace turnpoint {

Json row_to_json(const CaseRow& row);
Json record_to_json(const CaseRecord& record);

/// The list "record" of a study; none where there is none, as in schemas before 4.
CaseRecord read_record(Fields& study, ReadingNotes& notes);
/// One row as `row_to_json` writes it. `path`: its place, for what is noted.
CaseRow row_from_json(const Json& json, const std::string& path, ReadingNotes& notes);

}  // namespace turnpoint
