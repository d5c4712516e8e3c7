#pragma once
/// Sorting whole vectors of anything with one sort in the program: each std::sort of a type of its own takes
/// kilobytes of what is downloaded. Loops over many rows keep the standard's.

#include <cstdint>
#include <utility>
#include <vector>

namespace turnpoint {

/// Asks whether entry `a` comes before entry `b` of whatever `of` points to.
using ComesBefore = bool (*)(const void* of, std::uint32_t a, std::uint32_t b);

/// The entries from 0 to `count` in their order; those that neither comes before the other stay as they were.
std::vector<std::uint32_t> stable_order(std::uint32_t count, ComesBefore comes_before, const void* of);

/// What std::stable_sort does to the whole vector. `is_less` takes two entries.
template <class Entry, class Less>
void sort_stably(std::vector<Entry>& entries, Less is_less) {
  if (entries.size() < 2) return;
  const std::pair<const std::vector<Entry>&, Less&> of(entries, is_less);
  const auto order = stable_order(
      static_cast<std::uint32_t>(entries.size()),
      [](const void* at, std::uint32_t a, std::uint32_t b) -> bool {
        const auto& [all, less] = *static_cast<const std::pair<const std::vector<Entry>&, Less&>*>(at);
        return less(all[a], all[b]);
      },
      &of);
  std::vector<Entry> sorted;
  sorted.reserve(entries.size());
  for (const std::uint32_t index : order) sorted.push_back(std::move(entries[index]));
  entries = std::move(sorted);
}

/// By `<`.
template <class Entry>
void sort_stably(std::vector<Entry>& entries) {
  sort_stably(entries, [](const Entry& a, const Entry& b) { return a < b; });
}

}  // namespace turnpoint
