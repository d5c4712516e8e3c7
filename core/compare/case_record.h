#pragma once
/// What a manager recorded of their people's cases: rows of events.csv, decisions.csv and stages.csv, with
/// when each was entered.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace turnpoint {

enum class RecordFile : std::uint8_t { events, decisions, stages };

/// One row, by what it says. Its cells are those of the file it belongs to (core/io/cases/record_csv.h). Only
/// decisions have value and why. A stage that is open already has its track as about, its first day as date
/// and the day it expires as until.
struct CaseRow {
  RecordFile file = RecordFile::decisions;
  std::string employee_id;
  Day date{};
  std::string kind, about, value;
  std::optional<Day> until{};
  std::string why;
  Day entered{};
  std::optional<Day> taken_back{};   ///< it stays in the history of the case and counts no longer
  std::optional<Day> next_review{};  ///< of a stage
  friend bool operator==(const CaseRow&, const CaseRow&) = default;
};

/// In the order of entry.
using CaseRecord = std::vector<CaseRow>;

}  // namespace turnpoint
