#pragma once
/// By which characteristics people are grouped, and which group a person is in.

#include <map>
#include <string>
#include <vector>

#include "core/workforce/workforce.h"

namespace turnpoint {

/// A characteristic of the equality view. A group's text is what is read, kept and printed.
struct Characteristic {
  std::string id;                   ///< `disability`, `pay_group`, `characteristic_faith`
  std::string name;                 ///< `Disability`
  std::vector<std::string> always;  ///< groups listed whether or not anyone is in them
  std::string reference;            ///< as a rule; empty: somebody names it
};

inline constexpr std::string_view not_known = "not known";

/// Disability, sex, age band, part time, pregnancy, pay group, team, then the workforce's own
/// `characteristic_*`.
std::vector<Characteristic> characteristics_of(const Workforce& workforce);

/// By `characteristics`: the person's group as at `dates.last_day`; pregnancy by spells with a day in
/// `dates`.
std::vector<std::string> groups_of(const Workforce& workforce,
                                   const std::vector<Characteristic>& characteristics, std::size_t person,
                                   Span dates);

}  // namespace turnpoint
