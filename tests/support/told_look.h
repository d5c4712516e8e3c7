#pragma once
/// Evidence of a trigger's latest look, met or not, with its sum and its explanation.

#include "tests/support/replay.h"

namespace turnpoint::test {

struct ToldLook {
  Evidence evidence;
  std::string sum;
  std::string text;
};

/// Of the first person, up to `as_at`; `trigger` is its place in the plan. Empty where there is no look.
ToldLook tell(const Record& record, const PolicyBuilder& policy, const std::string& as_at = "2022-12-31",
              std::size_t trigger = 0);

/// `2022-03-01 2022-03-28 20 of 20 open`, then why it does not count.
Lines listed(const std::vector<SpellEvidence>& spells);

bool contains(const std::string& text, const std::string& part);

}  // namespace turnpoint::test
