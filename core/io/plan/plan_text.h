#pragma once
/// What the command line prints of a plan: its actions, what is late, the sponsor's page.

#include "core/io/json.h"
#include "core/io/plan/records_rows.h"
#include "core/plan/report.h"

namespace turnpoint {

/// Some actions of a plan, as indexes in its order, on a day.
struct PlanView {
  const ActionPlan& plan;
  Day as_at;
  std::vector<std::size_t> actions;
};

std::string plan_view_table(const PlanView& view);
/// `id,theme,what,by_when,due,leads,status,late_since`; `late_since` is the day an action was due, or of the
/// update that says it is late.
std::string plan_view_csv(const PlanView& view);
/// The same, with how we will know and the whole history of updates.
std::string plan_view_json(const PlanView& view);

std::string late_table(const ActionPlan& plan, Day as_at);
/// `id,due,days_late,because,holds_up`; what it holds up as ids with semicolons.
std::string late_csv(const ActionPlan& plan, Day as_at);
std::string late_json(const ActionPlan& plan, Day as_at);

/// The sponsor's page: a plan on a day, and what people and study say beside it.
struct SponsorPage {
  const ActionPlan& plan;
  const PlanReport& report;
  std::vector<ReportPart> beside = {};
};

std::string report_table(const SponsorPage& page);
/// `theme,actions,STATUS…,late`: one row a theme, then `all`. How the plan stands, and no more.
std::string report_csv(const ActionPlan& plan, const PlanReport& report);
std::string report_json(const SponsorPage& page);
/// One page to print on A4: a document without script, with headings and tables.
std::string report_html(const SponsorPage& page);
/// `{"title", "style", "main"}`, from which a page builds the same without reading HTML.
Json report_parts(const SponsorPage& page);

/// What a late action holds up, each along its shortest path: `Train managers; Train managers, then launch`.
std::string held_up_words(const ActionPlan& plan, const LateAction& late);
std::string leads_words(const PlanAction& action);

}  // namespace turnpoint
