#pragma once
/// Rows of a case's record in words.

#include <span>
#include <string>

#include "core/compare/case_record.h"

namespace turnpoint {

/// A kind of row that a replay or the list knows.
struct RecordKind {
  const char* id;
  const char* label;
  bool decision;  ///< of decisions.csv, else of events.csv
};

/// Decisions, then events (core/io/workforce/decision_kinds.h, core/workforce/recorded.h).
std::span<const RecordKind> record_kinds();
const RecordKind* find_record_kind(const std::string& id);

/// `Meeting adjourned to another day: stage_1, to 5 March 2026`: without why, and without its own day.
std::string row_in_words(const CaseRow& row);

}  // namespace turnpoint
