#pragma once
/// Answers that come several times with parts of their own: goals, phases of a return.

#include <set>
#include <span>

#include "core/cases/form/form.h"

namespace turnpoint {

/// A part of a goal or a phase.
struct NumberedPart {
  std::string_view name;
  std::string_view asks;  ///< goes on from "write "
};
std::span<const NumberedPart> goal_parts();
std::span<const NumberedPart> phase_parts();

struct NumberedReading {
  std::vector<std::string> lines;  ///< one each, in words
  std::set<std::string> used;      ///< the answers they took
  std::vector<Error> problems;
};

/// Goals `FIELD.1.specific`, …: specific, measurable, achievable, relevant, by (a day). A goal that lacks one
/// of the five says which, and what belongs there.
NumberedReading goals_of(const Answers& answers, const std::string& field);

/// Phases `FIELD.1.from`, `to`, `hours` (a week, above 0, at most 168): one after the other without overlap,
/// the first not before `first`.
NumberedReading phases_of(const Answers& answers, const std::string& field, std::optional<Day> first);

}  // namespace turnpoint
