#pragma once
/// Contractual sick pay: how long full and half pay last, by service.

#include <optional>
#include <string>
#include <vector>

#include "core/time/term.h"
#include "core/workforce/category.h"

namespace turnpoint {

/// Entitlement from a length of service on, until the next band.
struct PayBand {
  int from_months = 0;       ///< of service on the first day of the spell
  int full = 0;              ///< months or working days, by the scheme's unit
  int half = 0;
  int half_from_months = 0;  ///< half pay only from this service on, on the first day of the spell
  friend bool operator==(const PayBand&, const PayBand&) = default;
};

struct SickPay {
  std::string id;
  std::string name;
  std::string clause;
  /// Values of people.csv's `group` that it holds for; empty: everyone no other scheme names.
  std::vector<std::string> groups;
  TermUnit unit = TermUnit::month;  ///< `month` or `working_day` (of the person's pattern)
  int look_back_months = 12;        ///< paid days in so many months before day one are taken off
  std::vector<PayBand> bands;       ///< by from_months, the first from 0
  std::vector<Category> not_for;    ///< categories with statutory pay only
  friend bool operator==(const SickPay&, const SickPay&) = default;
};

}  // namespace turnpoint
