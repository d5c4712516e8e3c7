#pragma once
/// A study as JSON, the payload of a study's container, and as a request to the core program.

#include <optional>

#include "core/compare/study.h"
#include "core/io/json.h"

namespace turnpoint {

/// 1 had no cut-over, 2 no synthetic workforce and no disclosure, 3 no plan, no policies of its own and no
/// record of cases, 4 no packs of exercises, 5 no people entered by hand, 6 no versions.
inline constexpr int study_schema = 7;

Json study_to_json(const Study& study);
/// Collects every problem. What its own policies say is read where they are used, and paths in it need not
/// exist in the policies: that shows when it is used.
Checked<Study> study_from_json(const Json& json);
Checked<Study> read_study(std::string_view text);

/// What the core program is asked for: a study, and with `project_from` the day from which its record is
/// continued. That day is no part of a saved study.
struct StudyRequest {
  Study study;
  std::optional<Day> project_from;
};
Checked<StudyRequest> read_study_request(std::string_view text);

}  // namespace turnpoint
