#pragma once
/// What a reader of tables says about the rows it met: refused with the reason, used with a remark, and how
/// many.

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace turnpoint {

enum class SourceFile : std::uint8_t { people, absences, events, decisions, stages, teams };

/// `absences`
const char* to_text(SourceFile file);

/// One thing wrong with one row. A row with two faults has two entries, so that one mending does.
struct RowProblem {
  SourceFile file{};
  std::uint64_t line = 0;  ///< the row's line in the file, the header being line 1
  std::string column;      ///< empty: the row as a whole
  std::string value;  ///< as it stands in the file, except that bytes which are not UTF-8 are shown as U+FFFD
  ErrorCode code{};
  std::string detail;  ///< what is wrong, with the value, and what would be right
};

enum class NoteKind : std::uint8_t {
  columns_not_used,        ///< columns Turnpoint does not know; they are dropped
  columns_not_kept,        ///< columns that are read, some of them checked, and not kept
  health_detail_off,       ///< columns with health detail, dropped because nobody asked for them
  empty_rows,              ///< rows of nothing but empty cells; they are not counted as rows
  no_last_day,             ///< without that column every spell is taken as still open
  no_rows,                 ///< a header and nothing else
  pattern_assumed,         ///< part-time people without a working pattern
  service_dates_differ,    ///< rows of one person state different dates; the earliest row's hold
  overlapping_rows,        ///< both are used, each day counting once
  partly_outside_service,  ///< the days outside do not count
  wholly_outside_service,  ///< the row is used but no day of it counts
  kind_only_listed,        ///< events of a kind no rule of the policy asks for: listed, nothing more
  teams_without_day,       ///< teams of which no row says when they start: the day for everyone holds
};

const char* to_text(NoteKind kind);

/// Something worth knowing about rows that were used.
struct Note {
  NoteKind kind{};
  SourceFile file{};
  std::uint64_t line = 0;  ///< 0: the whole file
  std::string detail;
};

/// rows_used + rows_refused == rows_read, always. The header, blank lines and rows of empty cells are not
/// rows.
struct FileTally {
  std::string name;  ///< as shown in sentences; empty where the file was not given
  std::uint64_t rows_read = 0;
  std::uint64_t rows_used = 0;
  std::uint64_t rows_refused = 0;
  std::vector<std::string> columns_used;    ///< as Turnpoint names them, in the file's order
  std::vector<std::string> columns_unused;  ///< as they stand in the file
};

/// `absences.csv, line 12, last_day: 2011-02-31 is not a date; …`
std::string to_sentence(const FileTally& tally, const RowProblem& problem);
/// `absences.csv, line 12: …`, or `absences.csv: …` for the whole file.
std::string to_sentence(const FileTally& tally, const Note& note);

/// One refused row of a saved list: `file,line,column,value,problem,detail`.
void append_refused(std::string& csv, const FileTally& tally, const RowProblem& problem);

}  // namespace turnpoint
