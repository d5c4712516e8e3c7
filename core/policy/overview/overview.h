#pragma once
/// A policy as a page to read: sections, their parts, a few sentences each, in the policy's order.

#include <string>
#include <vector>

#include "core/policy/policy.h"

namespace turnpoint {

struct OverviewPart {
  std::string id;  ///< path of the part: `stages.stage_1`
  std::string name;
  std::string clause;
  std::vector<std::string> lines;  ///< sentences; a value that is assumed says so
};

struct OverviewSection {
  std::string title;
  std::vector<OverviewPart> parts;
};

/// Stages, return meeting, target and the like, discretion, chances, duties, sick pay, provisions; a section
/// of which the policy says nothing is left out.
std::vector<OverviewSection> overview(const Policy& policy);

}  // namespace turnpoint
