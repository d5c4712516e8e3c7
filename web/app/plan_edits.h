#pragma once
/// Edits of an implementation plan, at their place in its JSON (scenarios/plans/plan.schema.json). The reader
/// of plan files checks each, so that a page lets through what a file may hold and nothing else.

#include <map>
#include <string>

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace turnpoint::app {

enum class PlanEditKind : std::uint8_t {
  set,      ///< fields of the object at the place; an empty value takes one out
  add,      ///< an object of these fields to the list at the place
  remove,   ///< the entry at the place; an action also from what waits for it
  earlier,  ///< the entry at the place changes places with the one before
};

/// Values as typed: lists with semicolons between, numbers in digits.
using PlanValues = std::map<std::string, std::string>;

/// `place` with slashes, entries counted from 0: `` (the plan itself), `actions/3`, `actions/3/updates/0`.
struct EditPlan {
  PlanEditKind kind = PlanEditKind::set;
  std::string place;
  PlanValues values{};
};

/// Errors: all that the edited plan would have wrong; `where` is the field's name.
Checked<ActionPlan> edited(const ActionPlan& plan, const EditPlan& edit);

/// The first of `action-1`, `action-2`, … that no action, theme or measure of the plan has; `stem` is
/// `action`.
std::string free_id(const ActionPlan& plan, const std::string& stem);

}  // namespace turnpoint::app
