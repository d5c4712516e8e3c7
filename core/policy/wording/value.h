#pragma once
/// One value of a policy as a sentence holds it, from the text a policy file has for it.

#include <string>
#include <string_view>

#include "core/policy/policy.h"

namespace turnpoint {

/// What kind of value stands at a path, so that its text can be said in words.
enum class ValueKind : std::uint8_t {
  plain,  ///< numbers, terms and words of the document, as they are
  choice,
  categories,
  step_missed,
  step_met,
  stage,
  outcome,
  bands,
};

/// Where a value stands.
struct ValuePlace {
  const Policy& policy;
  std::string_view key;          ///< the last name of its path
  const Stage* stage = nullptr;  ///< the stage or the sick pay scheme it belongs to, where it does
  const SickPay* scheme = nullptr;
};

/// `working_day` at `triggers.bradford.day_unit` is `working days`; an id becomes the name it stands for.
std::string value_in_words(const ValuePlace& place, ValueKind kind, const std::string& text);

/// `goes to “Stage 2”, to be reviewed after 6 months`, `leaves the stages`, `stays where it is`, `stays until
/// its warning is over`; `met`: the step after a target that was met.
std::string step_in_words(const Policy& policy, const Stage& stage, const Step& step, bool met);

/// `is asked before the meeting, if it was not yet`.
std::string referral_in_words(ReferralAt at);

/// `scales the days of short service to the whole window`.
std::string part_time_in_words(PartTime part_time);
std::string short_service_in_words(ShortService short_service);

/// `from the start of service 1 month of full pay, then 2 months of half pay (the half pay from 4 months of
/// service on)`.
std::string band_in_words(TermUnit unit, const PayBand& band);
std::string bands_in_words(TermUnit unit, const std::vector<PayBand>& bands);

}  // namespace turnpoint
