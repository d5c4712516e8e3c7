#pragma once
/// The whole years of 52 weeks that lie behind a day, and whose may stand for whose.

#include <optional>
#include <vector>

#include "core/base/draws.h"
#include "core/workforce/workforce.h"

namespace turnpoint {

/// A year of 52 weeks: what is moved by it keeps its weekday.
inline constexpr std::int32_t year_of_weeks = 364;

/// A year of one person; year 1 ends on the day before the future begins, year 2 one year earlier, and so on.
struct PastYear {
  std::uint32_t person = 0;
  std::int32_t number = 1;
  friend bool operator==(const PastYear&, const PastYear&) = default;
};

class PastYears {
 public:
  /// Years that end before the day number `from`; the workforce must outlive it.
  PastYears(const Workforce& workforce, std::int32_t from);

  /// Whole years from the record's first day on.
  std::int32_t held() const { return held_; }
  /// Of these, the ones that the person was in service for from first day to last.
  std::int32_t of(std::size_t person) const { return count_[person]; }
  /// How many people have at least one.
  std::size_t people() const { return everybody_.size(); }

  /// One of the person's own years, each as likely; there must be one.
  PastYear own(std::size_t person, const DrawKey& key) const;
  /// A year of another person, each as likely, then each of that person's years: of the same team as at
  /// `from` if the team has at least five people with a year, else of anybody. Nothing if nobody else has
  /// one.
  std::optional<PastYear> of_another(std::size_t person, const DrawKey& key) const;

 private:
  const std::vector<std::uint32_t>& group_of(std::size_t person) const;

  std::int32_t held_ = 0;
  std::vector<std::int32_t> newest_;  ///< by person: the number of the latest year
  std::vector<std::int32_t> count_;   ///< by person
  std::vector<std::uint32_t> team_;   ///< by person, as at `from`
  std::vector<std::uint32_t> everybody_;
  std::vector<std::vector<std::uint32_t>> by_team_;
};

}  // namespace turnpoint
