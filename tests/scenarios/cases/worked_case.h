#pragma once
/// A worked case: one person's record under a shipped policy, with the dates that a calendar and a pencil
/// give.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/stages/event.h"
#include "core/policy/parameter.h"

namespace turnpoint::test {

using Lines = std::vector<std::string>;

/// Cells by column.
using CaseRow = std::map<std::string, std::string>;

struct ExpectedEvent {
  Day day{};
  EventKind kind = EventKind::recorded;
  std::string about;
  std::optional<std::string> value;  ///< any, where the case names none
  bool planned = false;
  bool provisional = false;
  bool done = false;
  std::vector<std::size_t> because;  ///< places in the arithmetic, the first being 1
};

/// One of the stages live on a day; without an id, none is.
struct ExpectedLive {
  Day day{};
  std::string stage;
  std::optional<Day> expires;
};

struct WorkedCase {
  std::string sentence;
  std::string policy;
  Lines clauses;
  std::vector<ParameterEdit> edits;
  std::string bank_holidays;
  CaseRow person;
  std::vector<CaseRow> absences;
  std::vector<CaseRow> events;
  std::vector<CaseRow> decisions;
  std::vector<CaseRow> stages;
  Day as_at{};
  Lines arithmetic;
  std::vector<ExpectedEvent> expect;
  std::vector<EventKind> complete;
  std::vector<ExpectedLive> live;
};

/// A case, of use only without `problems`.
struct CaseReading {
  WorkedCase worked;
  Lines problems;
};

/// Reads strictly: every field that is not one, and every value that cannot be one, is a problem. `name` says
/// which file.
CaseReading read_case(const std::string& text, const std::string& name);

/// What a file of this case is called: small letters and digits, `_` for everything between; apostrophes are
/// left out.
std::string file_name_of(const std::string& sentence);

}  // namespace turnpoint::test
