#pragma once
/// Every value of a policy that may be changed.

#include <optional>
#include <string_view>
#include <vector>

#include "core/policy/places/place.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// Places that the policy holds, in its order: triggers, stages, target, long term, delays, discretions,
/// duties, sick pay, return meeting, judgement. What a value depends on decides whether it is there: a
/// threshold where the trigger has one, a term where one is set.
std::vector<Place> places_of(Policy& policy);

/// Bands as `from_months 0, full 1, half 2, half_from_months 4; from_months 12, full 2, half 2`: in order,
/// the first from 0 months of service.
std::optional<std::vector<PayBand>> bands_from_text(std::string_view text);

/// Its parts.
void add_trigger_places(Policy& policy, std::vector<Place>& places);
void add_stage_places(Policy& policy, std::vector<Place>& places);
void add_duty_places(Policy& policy, std::vector<Place>& places);
void add_pay_places(Policy& policy, std::vector<Place>& places);

/// A step as a whole, and its parts; it may go to one of `stages`.
void add_step_places(const std::string& path, Step& step, const std::vector<std::string>& stages,
                     std::vector<Place>& places);
/// Adds `path` if the policy states a term there.
void add_term(std::vector<Place>& places, std::string path, std::optional<Term>& term,
              std::vector<TermUnit> units = {});
/// A window as a whole (`12 months`, `91 days`), and its number with a slider named for `what`.
void add_window_places(const std::string& path, WindowLength& window, const std::string& what,
                       std::vector<Place>& places);

}  // namespace turnpoint
