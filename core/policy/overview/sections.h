#pragma once
/// The sections of a policy's page.

#include "core/policy/overview/overview.h"

namespace turnpoint::overview_sections {

OverviewSection stages(const Policy& policy);
OverviewSection general(const Policy& policy);
OverviewSection discretion(const Policy& policy);
OverviewSection judgement(const Policy& policy);
OverviewSection duties(const Policy& policy);
OverviewSection sick_pay(const Policy& policy);
OverviewSection provisions(const Policy& policy);

}  // namespace turnpoint::overview_sections
