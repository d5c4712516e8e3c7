#pragma once
/// The file of one case: everything held about one person, to be handed to whoever supports them next, and
/// nothing about anybody else.

#include "core/compare/study.h"
#include "core/io/json.h"

namespace turnpoint {

inline constexpr int case_file_schema = 1;

/// A policy that the case was looked at under, so that a receiver sees whether theirs is the same.
struct CasePolicy {
  std::string id, name;
  std::string sha256;  ///< of the policy's file and what the study changed of it
  friend bool operator==(const CasePolicy&, const CasePolicy&) = default;
};

struct CaseFile {
  std::string employee_id;
  Day made{};
  bool redacted = false;  ///< without reasons, anyone's words and what was taken back
  Span dates{};           ///< of the study
  CasePolicy old_policy, new_policy;
  std::vector<PeopleCells> people, absences;  ///< rows that files brought, by core/compare/people_entry.h
  PeopleEntries entries;                      ///< what was entered and corrected by hand over them
  CaseRecord record;                          ///< what was recorded, also what was taken back
  friend bool operator==(const CaseFile&, const CaseFile&) = default;
};

/// {"kind": "case", "schema", "employee_id", "made", "redacted", "from", "to", "old", "new", "people",
/// "absences", "entries", "record"}
std::string print_case_file(const CaseFile& file);

/// Errors, all of them: what of the file is missing, of another kind, or about another person. That its rows
/// make a case shows when it is received (receive.h).
Checked<CaseFile> read_case_file(std::string_view text);

}  // namespace turnpoint
