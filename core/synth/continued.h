#pragma once
/// A record that goes on after the last day it knows, run by run, out of its own years.

#include <vector>

#include "core/base/result.h"
#include "core/synth/past_years.h"
#include "core/workforce/layout.h"

namespace turnpoint {

class Continued {
 public:
  /// `future` begins on the day after the last one known; what the record says of it is not looked at. The
  /// workforce must outlive it. Errors: bad_argument when the record holds no whole year before the future,
  /// or nobody was in service for one.
  static Result<Continued> of(const Workforce& workforce, const Span& future, std::uint64_t seed);

  /// Spells of the person that began before the future and whose end is known or that leaving ended: the same
  /// in every run. Rows of both lists are sorted and have person 0.
  std::vector<SpellRow> known(std::size_t person) const;
  /// Spells still open when the future begins, with the end they have in this run, and those that begin in
  /// it. They need not lie in service and may overlap: the counting rules see to both.
  std::vector<SpellRow> drawn(std::size_t person, std::uint64_t run, int other_person_percent) const;

  const PastYears& years() const { return years_; }

 private:
  Continued(const Workforce& workforce, const Span& future, std::uint64_t seed);
  SpellRow row_of(std::uint32_t spell) const;
  std::int32_t known_last(std::size_t person, std::uint32_t spell) const;
  std::int32_t last_in_run(std::size_t person, std::uint32_t spell, std::uint64_t run) const;
  std::optional<PastYear> year_for(std::size_t person, const DrawKey& key, int other_person_percent) const;
  void copy_year(const PastYear& year, std::int32_t block, std::uint64_t run,
                 std::vector<SpellRow>& rows) const;

  const Workforce* workforce_;
  std::int32_t from_;
  std::int32_t to_;
  DrawKey key_;
  PastYears years_;
  std::vector<std::int32_t> lengths_;  ///< calendar days of spells that ended by then, sorted
};

}  // namespace turnpoint
