#pragma once
/// The gate through which counts of people in groups go out: bands with secret edges, small cells hidden. Its
/// README has the rules and why they hold against all tables of a study together.

#include <optional>
#include <string>
#include <vector>

#include "core/compare/disclosure/key.h"

namespace turnpoint {

inline constexpr std::int64_t usual_suppression = 5;
inline constexpr std::int64_t most_suppression = 1000;

/// Of one study: neither ever changes, nor do the references of its tables.
struct Disclosure {
  DisclosureKey key{};
  std::int64_t suppression = usual_suppression;  ///< 2 to `most_suppression`

  std::int64_t most_edge() const { return 2 * suppression; }
  std::int64_t width() const { return most_edge() + 1; }  ///< of a band
  friend bool operator==(const Disclosure&, const Disclosure&) = default;
};

/// Where the first band of a group begins: `suppression` to `most_edge`, known to nobody without the key.
std::int64_t edge_of(const Disclosure& disclosure, std::string_view characteristic, std::string_view group);

/// How many people of a group are in each measure: the first is everyone in it, the others are some of them.
struct GroupCounts {
  std::string group;
  std::vector<std::int64_t> counts;
  /// Its name says nothing about whether anyone is in it.
  bool always_listed = false;
};

/// One characteristic. Every person of the workforce is in one group.
struct CountTable {
  std::string characteristic;
  std::string reference;  ///< the group that takes up what the others leave open; it is never shown
  std::vector<GroupCounts> groups;
  std::vector<std::int64_t> totals;  ///< by measure, of everyone: known exactly
};

/// The number of a band, 0 the first; nothing: not shown.
using Band = std::optional<std::int64_t>;

struct PublishedGroup {
  std::string group;
  std::vector<Band> bands;  ///< by measure
  friend bool operator==(const PublishedGroup&, const PublishedGroup&) = default;
};

struct PublishedTable {
  std::vector<bool> broken_down;       ///< by measure: without, nothing of it is shown by this characteristic
  std::vector<PublishedGroup> groups;  ///< in the table's order, without the reference
  friend bool operator==(const PublishedTable&, const PublishedTable&) = default;
};

PublishedTable publish(const Disclosure& disclosure, const CountTable& table);

/// The counts that a reader must take as possible for a band, both included.
std::int64_t least_of(const Disclosure& disclosure, std::int64_t band);
std::int64_t most_of(const Disclosure& disclosure, std::int64_t band);

}  // namespace turnpoint
