#pragma once
/// The file of a case received into a study.

#include "core/io/cases/handover/case_file.h"
#include "core/io/cases/people_entries.h"

namespace turnpoint {

/// What is added to a study's entries and record.
struct ReceivedCase {
  PeopleEntries entries;  ///< rows that files had brought count as entered on the day of receipt
  CaseRecord record;      ///< as it was, then one row that says from which file the case was received
};

/// `as`: the pseudonym here. Errors, all of them: rows that make no person, absence or record of one; `where`
/// is their file, or employee_id where the pseudonym cannot stand.
Checked<ReceivedCase> receive_case(const CaseFile& file, const std::string& as, Day day);

/// How a case of this pseudonym differs from the one that is here already, as sentences; none: in nothing.
/// What was handed over and received does not count.
std::vector<std::string> case_differences(const ReceivedCase& received, const std::string& employee_id,
                                          const WorkforceRows& here, const CaseRecord& record);

/// Which policies of the file are not among those of the study that receives it, as sentences.
std::vector<std::string> policy_differences(const CaseFile& file, const CasePolicy& old_policy,
                                            const CasePolicy& new_policy);

}  // namespace turnpoint
