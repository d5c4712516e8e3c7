#pragma once
/// Implementation plans as the tables that organisations keep: CSV and XLSX, in and out.

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace turnpoint {

/// Whose words head the columns: `full` those of the JSON; `objectives` as in document 000 (what we want,
/// how, when, who, how we will know, progress); `headlines` as in 001 (headline, action, timescale, owner,
/// update).
enum class PlanShape : std::uint8_t { full, objectives, headlines };
inline constexpr std::array<std::string_view, 3> plan_shape_names = {"full", "objectives", "headlines"};

/// One row an action, every field of it whatever the shape; further columns come after those of the document.
std::string plan_csv(const ActionPlan& plan, PlanShape shape);

/// The same as an XLSX workbook, its parts unpacked: the page writes it too, without a packer.
std::string plan_workbook(const ActionPlan& plan, PlanShape shape);

/// Reads any of the shapes, also without the further columns, from CSV or XLSX. `onto` gives what a table
/// does not say: id, name, starts, milestones and themes; its actions are replaced. An update without a date
/// is of `as_at`. Collects every problem, by `file:line:column`; then those of check_plan.
Checked<ActionPlan> read_plan_table(const std::string& name, std::string bytes, const ActionPlan& onto,
                                    Day as_at);

}  // namespace turnpoint
