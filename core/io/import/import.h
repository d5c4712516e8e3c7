#pragma once
/// One import: exports in, people.csv and absences.csv out, with every row accounted for.

#include "core/io/import/join_days.h"
#include "core/io/import/people_rows.h"

namespace turnpoint {

struct ImportFile {
  std::string name;
  std::string bytes;
};

/// What a person gave and said. Several absence files are read as one: a mended list of refused rows beside
/// the export it came from.
struct ImportRequest {
  std::vector<ImportFile> absences;
  std::optional<ImportFile> people;
  ImportPlan plan;
  std::vector<std::string> named;  ///< columns of the plan that a file is to have
  SourceChoices form;
  std::optional<DateOrder> order;  ///< for every column of dates; overrules the plan and the data
  bool health_detail = false;
};

struct ImportedColumn {
  PlannedColumn planned;
  std::vector<std::string> examples;  ///< of the first rows
};

struct ImportedFile {
  ImportKind kind{};
  Source source;
  std::vector<ImportedColumn> columns;
  std::uint64_t rows_read = 0;  ///< used + refused, always
  std::uint64_t rows_used = 0;
  std::uint64_t rows_refused = 0;
};

/// Dates of a column that can be read two ways.
struct DateQuestion {
  std::string file;
  std::string column;
  std::string example;  ///< `03/04/2026`; empty: as many dates say one thing as the other
  std::optional<Day> day_first, month_first;
};

struct RefusedRow {
  RowPlace place;
  std::vector<RowFault> faults;
};

/// Where nothing can be used, `errors` says why, or what has to be decided (ErrorCode::undecided), and the
/// tables are empty.
struct Import {
  ImportPlan plan;  ///< with everything that was decided: give it again and nothing is asked
  std::vector<ImportedFile> files;
  std::vector<DateQuestion> questions;  ///< each with its error
  std::vector<RefusedRow> refused;      ///< by file, then line
  std::vector<std::string> notes;       ///< with the file's name
  std::vector<std::string> row_notes;   ///< overlaps and days outside service, with file and line
  std::vector<Error> errors;
  std::string absences_csv;               ///< canonical: sorted, LF
  std::optional<std::string> people_csv;  ///< where people were given
  std::uint64_t spells = 0;

  bool usable() const { return errors.empty(); }
};

/// Nothing is kept anywhere but in the answer.
Import import_exports(ImportRequest request);

/// `export.csv, line 12, Absence Start Date: …`
std::string to_sentence(const Import& import, const RefusedRow& row, const RowFault& fault);

/// The refused rows of one kind with their own columns, then refused_file, refused_line, refused_column and
/// refused_because: mend the cells, and import the list beside the export. Empty where there are none.
std::string refused_csv(const Import& import, ImportKind kind);

}  // namespace turnpoint
