#pragma once
/// A duty: something a policy asks for on a day that follows from the record (notification, certificate,
/// contact, referral, letter, record kept).

#include <optional>
#include <string>
#include <vector>

#include "core/time/term.h"
#include "core/workforce/category.h"
#include "core/workforce/reason.h"

namespace turnpoint {

/// What a duty follows from.
enum class DutyOn : std::uint8_t {
  spell_day,        ///< a calendar day of the spell, the first being 1, if the spell lasts that long
  return_to_work,   ///< the first working day back
  spell_end,        ///< the spell's last day
  fit_note_expiry,  ///< a recorded fit note's last day, while the spell goes on
  pay_change,       ///< the first day of half pay, or of no pay
  leaving,          ///< the last day in service
  recorded,         ///< a recorded event of kind `recorded_kind`
};

enum class DutyKind : std::uint8_t {
  notification,
  fit_note,
  final_certificate,
  contact,
  referral,
  investigation,
  letter,
  meeting,
  evidence,   ///< something to be shown: an appointment card, a doctor's note from abroad
  retention,  ///< the day from which a record need no longer be kept
};

struct Duty {
  std::string id;
  std::string name;
  std::string clause;
  DutyKind kind = DutyKind::notification;
  std::string owner;  ///< who sees to it: `employee`, `manager`, `hr`, …
  DutyOn on = DutyOn::spell_day;
  int spell_day = 1;
  std::optional<Term> every;         ///< again after each such time while the spell lasts
  std::optional<Term> within;        ///< a deadline counted from the day it follows from; else that day itself
  std::string by_time;               ///< `10:00`: shown, never counted
  std::vector<Category> categories;  ///< empty: every category that is sickness for this policy
  std::vector<Reason> reasons;       ///< empty: every reason
  bool work_related_only = false;
  int longer_than_days = 0;          ///< only after spells of more calendar days than this
  std::string recorded_kind;
  bool plus_financial_year = false;  ///< kept to the end of the financial year (31 March) in which the time ends
  std::string says;                  ///< what else it asks for, in our own words
  friend bool operator==(const Duty&, const Duty&) = default;
};

}  // namespace turnpoint
