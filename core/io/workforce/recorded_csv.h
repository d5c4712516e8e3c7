#pragma once
/// events.csv, decisions.csv and stages.csv as Recorded, with every row accounted for.

#include "core/io/workforce/workforce_csv.h"
#include "core/policy/policy.h"
#include "core/workforce/recorded.h"

namespace turnpoint {

/// Each may be left out. The bytes must outlive the call only.
struct RecordedFiles {
  std::optional<std::string_view> events;
  std::optional<std::string_view> decisions;
  std::optional<std::string_view> stages;
  std::string events_name = "events.csv";
  std::string decisions_name = "decisions.csv";
  std::string stages_name = "stages.csv";
};

/// The same for any order of rows. Where a file has rows and none is usable, `errors` says why.
struct RecordedReading {
  Recorded recorded;
  std::vector<std::uint32_t> event_lines;  ///< the line in its file, by place in `recorded`
  std::vector<std::uint32_t> decision_lines;
  std::vector<std::uint32_t> stage_lines;
  std::vector<RowProblem> refused;  ///< by file, then line
  std::vector<Note> notes;
  std::vector<Error> errors;
  FileTally events;
  FileTally decisions;
  FileTally stages;

  bool usable() const { return errors.empty(); }
  const FileTally& tally(SourceFile file) const {
    return file == SourceFile::events ? events : file == SourceFile::decisions ? decisions : stages;
  }
};

/// `known` is the workforce the rows are about; its people and first days of spells are what they may name.
RecordedReading read_recorded(const RecordedFiles& files, const WorkforceReading& known,
                              std::size_t max_bytes = WorkforceLimits().file_bytes);

/// Rows that name a stage, trigger, outcome or discretion this policy does not have, or use one in a way it
/// does not allow: one entry a row and column. Codes: unknown_value, contradiction.
std::vector<RowProblem> check_recorded(const Policy& policy, const RecordedReading& reading);

/// Kinds of events that no rule of the policy asks for: they are listed in a timeline and move nothing.
std::vector<Note> note_kinds(const Policy& policy, const RecordedReading& reading);

/// Takes the rows of these problems out, so that the tallies still add up.
void refuse_rows(RecordedReading& reading, std::vector<RowProblem> problems);

/// The refused rows of both as one list that can be saved.
std::string refused_to_csv(const WorkforceReading& reading, const RecordedReading& recorded);

}  // namespace turnpoint
