#pragma once
/// Pairs the entries of two policies that are called differently.

#include <cstddef>
#include <vector>

#include "core/policy/policy.h"

namespace turnpoint {

inline constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

/// Pairs entries of two lists: by id first, then those left over by each of `alike` in turn, each once, in
/// order. Entries without a partner have no_partner.
template <class Entry, class... Alike>
std::vector<std::size_t> partners(const std::vector<Entry>& old_list, const std::vector<Entry>& new_list,
                                  Alike... alike) {
  std::vector<std::size_t> partner(old_list.size(), no_partner);
  std::vector<bool> taken(new_list.size(), false);
  const auto match = [&](auto fits) {
    for (std::size_t i = 0; i < old_list.size(); ++i) {
      for (std::size_t j = 0; j < new_list.size() && partner[i] == no_partner; ++j) {
        if (taken[j] || !fits(old_list[i], new_list[j])) continue;
        partner[i] = j;
        taken[j] = true;
      }
    }
  };
  match([](const Entry& a, const Entry& b) { return a.id == b.id; });
  (match(alike), ...);
  return partner;
}

/// Calls `both`, `only_old` or `only_new` for every entry.
template <class Entry, class Both, class OnlyOld, class OnlyNew>
void walk(const std::vector<Entry>& old_list, const std::vector<Entry>& new_list,
          const std::vector<std::size_t>& partner, Both both, OnlyOld only_old, OnlyNew only_new) {
  std::vector<bool> matched(new_list.size(), false);
  for (std::size_t i = 0; i < old_list.size(); ++i) {
    if (partner[i] == no_partner) {
      only_old(old_list[i]);
    } else {
      matched[partner[i]] = true;
      both(old_list[i], new_list[partner[i]]);
    }
  }
  for (std::size_t j = 0; j < new_list.size(); ++j) {
    if (!matched[j]) only_new(new_list[j]);
  }
}

/// A formal stage by its place on its track.
std::vector<std::size_t> stage_partners(const Policy& old_policy, const Policy& new_policy);

}  // namespace turnpoint
