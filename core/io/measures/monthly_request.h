#pragma once
/// What every program asks a monthly report for in the same way.

#include <map>
#include <string>

#include "core/base/result.h"
#include "core/measures/request.h"
#include "core/plan/plan.h"

namespace turnpoint {

/// Settings of a report as typed: what is left out or empty stays as it is.
struct MonthlySetting {
  std::string_view id;
  std::string_view name;
  std::string_view does;
  std::string_view usual;
};
/// `amber_from`, `red_from`, `service_amber_from`, `service_red_from`, `top`, `suppression`.
inline constexpr std::array<MonthlySetting, 6> monthly_settings = {{
    {"amber_from", "Colleague amber from", "Working days lost in twelve months", "5"},
    {"red_from", "Colleague red from", "Working days lost in twelve months", "10"},
    {"service_amber_from", "Service amber from", "Days lost per FTE in twelve months", "8"},
    {"service_red_from", "Service red from", "Days lost per FTE in twelve months", "10"},
    {"top", "Colleagues a service", "Listed by days lost", "10"},
    {"suppression", "Smallest service shown", "People", "5"},
}};

/// `launch`: the plan's milestone, else `cutover`. Errors: bad_argument; `where` is a setting's id.
Checked<MeasuresRequest> read_monthly_request(const ActionPlan& plan, Day as_at, std::optional<Day> cutover,
                                              const std::map<std::string, std::string>& typed);

}  // namespace turnpoint
