#pragma once
/// people.csv and absences.csv as a Workforce, with every row accounted for.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/workforce/row_report.h"
#include "core/workforce/workforce.h"

namespace turnpoint {

/// The bytes must outlive the reader. Without `people`, the people are those of the absences: Monday to
/// Friday, no dates.
struct WorkforceFiles {
  std::string_view absences;
  std::optional<std::string_view> people;
  std::string absences_name = "absences.csv";
  std::string people_name = "people.csv";
  bool health_detail = false;  ///< whether the reasons of absences are read
};

/// What is accepted; smaller in tests only.
struct WorkforceLimits {
  std::size_t file_bytes = std::size_t{256} << 20U;
  std::size_t people = Limits::people;
  std::size_t spells = Limits::spells;
  std::size_t spells_of_one_person = Limits::spells_of_one_person;
  std::int64_t part_day_denominator = Limits::part_day_denominator;
};

/// The same workforce for any order of rows. Where nothing is usable, `errors` says why and the workforce is
/// empty; the tallies then say how far reading came.
struct WorkforceReading {
  Workforce workforce;
  std::vector<RowProblem> refused;  ///< by file (people first), then line
  std::vector<Note> notes;          ///< by file, then line
  std::vector<Error> errors;        ///< what made a file as a whole unusable
  FileTally people;
  FileTally absences;

  bool usable() const { return errors.empty(); }
  const FileTally& tally(SourceFile file) const { return file == SourceFile::people ? people : absences; }
};

struct ReadingProgress {
  std::uint64_t bytes_read = 0;
  std::uint64_t bytes_total = 0;
  std::uint64_t rows_read = 0;
  bool done = false;
};

/// Reads in slices, so that a caller can show progress and drop the reader to cancel.
class WorkforceReader {
 public:
  explicit WorkforceReader(WorkforceFiles files, WorkforceLimits limits = {});
  ~WorkforceReader();
  WorkforceReader(WorkforceReader&&) noexcept;
  WorkforceReader& operator=(WorkforceReader&&) noexcept;

  /// Reads at most about `max_rows` more rows.
  ReadingProgress run(std::size_t max_rows);
  /// Sorts, applies the rules that need all rows, and lays out the workforce. Once, after `run` said done.
  WorkforceReading finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Both files in one go.
WorkforceReading read_workforce(const WorkforceFiles& files, const WorkforceLimits& limits = {});

/// As row_report.h says them, with the name of the file each is about.
std::string to_sentence(const WorkforceReading& reading, const RowProblem& problem);
std::string to_sentence(const WorkforceReading& reading, const Note& note);

/// The refused list as CSV: `file,line,column,value,problem,detail`, LF, so that it can be saved and worked
/// through.
std::string refused_to_csv(const WorkforceReading& reading);

}  // namespace turnpoint
