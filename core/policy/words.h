#pragma once
/// Parts of a policy in plain English, as a sentence would hold them.

#include <string>

#include "core/policy/policy.h"

namespace turnpoint {

/// `at least 4 spells in 12 months`.
std::string trigger_in_words(const Trigger& trigger);

/// `count`, `do not count`, `count for an informal conversation only`.
std::string category_rule_in_words(const CategoryRule& rule);

/// `leaves the stages`, `stays until the warning lapses`, `goes to stage_2, reviewed after 6 months`.
std::string step_in_words(const Step& step);

/// `1 month of full pay, then 2 months of half pay, from 4 months of service on`.
std::string band_in_words(const SickPay& scheme, const PayBand& band);

/// When a duty falls due: `on day 8 of a spell`, `within 3 working days of a fit note's last day`.
std::string duty_in_words(const Duty& duty);

}  // namespace turnpoint
