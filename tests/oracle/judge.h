#pragma once
/// One trigger judged on one person's days, by brute force.

#include "tests/oracle/ledger.h"

namespace turnpoint::test {

/// A look that meets the trigger's own condition.
struct Judged {
  Day day{};
  Rational value;
  bool met_before = false;  ///< as at the day before the spell's first, fallback rule aside
  bool provisional = false;
  Day spell_first{};
};

/// Which spells a judge counts.
struct Counting {
  bool informal = false;  ///< those left out of formal action as well
  Day begun_from{std::chrono::days(-1'000'000)};
  bool holds(const LivedSpell& spell) const {
    return (informal ? spell.informal : spell.formal) && begun_from <= spell.first;
  }
};

/// The ledger must outlive it.
class Judge {
 public:
  Judge(const Ledger& ledger, const Trigger& rule, const Counting& counting = {});

  const Trigger& rule() const { return rule_; }
  Rational limit() const;
  std::vector<Judged> looks() const;
  bool met_as_at(Day as_at) const;
  /// Counted days in the window, no factor applied.
  Rational plain_days(Day as_at) const;

 private:
  /// Spells that count as one (rule 6), by index into the ledger.
  struct Group {
    std::vector<std::size_t> members;
    Day first{};
    Day last{};
    bool open = false;
  };
  struct Sum {
    std::int64_t spells = 0;
    Rational days;
  };

  void group_spells(const Counting& counting);
  Rational counted(const Group& group, Day first, Day last, DayUnit unit) const;
  bool enters(const Group& group, Day first, Day as_at) const;
  Sum sum_as_at(Day as_at) const;
  Rational value_as_at(Day as_at) const;
  bool meets(const Rational& value) const;
  std::int64_t length(const Group& group, Day as_at) const;
  std::optional<Judged> reached(const Group& group) const;
  bool pattern_met(Day as_at, Rational& shown) const;
  bool windowed_met(Day as_at, Rational& value) const;

  const Ledger& ledger_;
  Trigger rule_;
  std::vector<Group> groups_;
};

}  // namespace turnpoint::test
