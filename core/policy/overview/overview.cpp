#include "core/policy/overview/overview.h"

#include "core/policy/overview/sections.h"

namespace turnpoint {

std::vector<OverviewSection> overview(const Policy& policy) {
  using namespace overview_sections;
  std::vector<OverviewSection> sections = {stages(policy),    general(policy), discretion(policy),
                                           judgement(policy), duties(policy),  sick_pay(policy),
                                           provisions(policy)};
  std::erase_if(sections, [](const OverviewSection& section) { return section.parts.empty(); });
  return sections;
}

}  // namespace turnpoint
