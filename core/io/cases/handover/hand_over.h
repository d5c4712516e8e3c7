#pragma once
/// One person's case taken out of a study, as the file of a case.

#include "core/io/cases/handover/case_file.h"
#include "core/io/cases/people_entries.h"

namespace turnpoint {

/// `policy`: the one that the choice names, for its name. Errors: its file cannot be read.
Result<CasePolicy> case_policy(const Study& study, const PolicyChoice& choice, const Policy& policy);

struct HandOver {
  const Study& study;
  CasePolicy old_policy, new_policy;
  Day made{};
  bool redacted = false;
};

/// `brought`: the rows below the study's entries; `now`: with them. Characteristics of the person, which the
/// equality view has, are no part of a case. A redacted file has the rows as they are now, without reasons,
/// without what they were before, and the record without anyone's words and what was taken back.
CaseFile case_file_of(const HandOver& given, const std::string& employee_id, const WorkforceRows& brought,
                      const WorkforceRows& now);

/// What the case's own history then says.
CaseRow handed_over_row(const std::string& employee_id, Day day, bool redacted);

}  // namespace turnpoint
