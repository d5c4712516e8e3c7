#pragma once
/// Which saved generations there are, which of them may be deleted, and which deletions are meant.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace turnpoint::store {

/// Older ones go when new ones come, but for the last one of each day of these days.
inline constexpr std::size_t generations_kept = 10;
inline constexpr long days_kept = 14;

/// `gen-000042.study`
std::string generation_name(std::uint64_t number);
std::optional<std::uint64_t> generation_from_name(std::string_view name);

class Shelf {
 public:
  /// Starts over with the names found in the store. What is not a generation's name is never touched.
  void fill(const std::vector<std::string>& names);

  /// On which day each was written, as a number of days; one without a day counts as of no day.
  void date(const std::map<std::string, long>& days);

  /// The highest number seen or given.
  std::uint64_t last() const { return last_; }

  /// Numbers up to that of this name are taken.
  void pass(const std::string& name);

  /// A name above every number seen, for an edit's record in the journal.
  std::string next_name();
  /// The same for a new generation, which is kept from now on; or one of this name, which `next_name` gave.
  std::string add();
  void add(const std::string& name);

  /// Never offered again: neither read nor deleted.
  void set_aside(const std::string& name);

  /// No longer wanted; its deletion from the store is meant.
  void drop(const std::string& name);

  /// The store has carried out every meant deletion.
  void settle();

  /// Whether it is among those kept; one set aside is not.
  bool holds(const std::string& name) const;
  std::optional<std::string> newest() const;
  /// The oldest generation that may go: not of the newest `keep`, nor the last of one of the last days.
  std::optional<std::string> oldest_beyond(std::size_t keep) const;
  /// The first of `remote` that bringing the store in line with `local` would delete without that being
  /// meant.
  std::optional<std::string> unmeant_deletion(const std::vector<std::string>& local,
                                              const std::vector<std::string>& remote) const;

 private:
  bool is_last_of_a_recent_day(std::set<std::uint64_t>::const_iterator at) const;

  std::set<std::uint64_t> kept_;
  std::map<std::uint64_t, long> days_;
  long latest_day_ = 0;
  std::set<std::string> meant_;
  std::uint64_t last_ = 0;
};

}  // namespace turnpoint::store
