#pragma once
/// Which triggers each look meets, for a block of people at a time: the same answers as `met_looks`.

#include "core/engine/columns/window_counts.h"

namespace turnpoint {

/// A day on which a person's record meets triggers: a bit each, by the plan's triggers.
struct MetDay {
  std::int32_t day = 0;
  std::uint32_t met = 0;
  std::uint32_t crossed = 0;  ///< of these, findings
  friend bool operator==(const MetDay&, const MetDay&) = default;
};

class LookColumns {
 public:
  /// Nothing where the plan or the length of the record does not fit columns. Means must be applied to the
  /// plan; all must outlive it.
  static std::unique_ptr<LookColumns> make(const Workforce& workforce, const DayCount& days, const Plan& plan,
                                           Day as_at);

  enum class Crossings : std::uint8_t { find, leave };

  /// Takes the people from `first` up to `end` in hand and judges every look of theirs; a few dozen at a time
  /// stay close to the processor.
  void judge(std::size_t first, std::size_t end, Crossings crossings);

  /// By row: how many of `thresholds`, which ascend, the trigger's figure meets; 0 for what is no look. Not
  /// for lengths reached inside a spell.
  void count_met(std::size_t trigger, const std::vector<Rational>& thresholds,
                 std::vector<std::uint32_t>& met) const;

  /// Whether the person, one of those in hand, has rows; else the record must be judged by itself.
  bool is_plain(std::size_t person) const { return rows_.plain[person - rows_.first_person] != 0; }
  /// The days on which a plain person's record meets a trigger, in order.
  void met_days(std::size_t person, std::vector<MetDay>& days) const;

  const ColumnPlan& plan() const { return plan_; }
  const SpellRows& rows() const { return rows_; }
  /// By row: triggers that the look on its last day meets, lengths reached inside a spell apart.
  const std::vector<std::uint32_t>& met() const { return met_; }
  const CountedLooks& counts_of(std::size_t trigger) const {
    return counts_.of(plan_.triggers[trigger].count);
  }

 private:
  LookColumns(const Workforce& workforce, const DayCount& days, const Plan& plan, ColumnPlan columns,
              std::int32_t first_day, std::int32_t as_at);

  void judge_rows(std::size_t trigger);
  void keep_looks(std::vector<std::uint32_t>& met, std::size_t trigger) const;
  void judge_exactly(std::size_t trigger);
  void judge_exactly(std::size_t trigger, std::uint32_t person);
  void find_crossings(std::size_t trigger);
  bool may_have_factors(const Comparand& comparand, std::size_t person) const;
  bool is_met(const Comparand& comparand, bool exactly, std::size_t person, std::int32_t day,
              std::int32_t spells, std::int32_t days) const;

  const Workforce& workforce_;
  const DayCount& days_;
  const Plan& source_;
  ColumnPlan plan_;
  std::int32_t as_at_;
  DayTables tables_;
  SpellRows rows_;
  WindowCounts counts_;
  std::vector<std::uint32_t> met_, crossed_;
  std::vector<std::uint32_t> reached_;  ///< by row: lengths reached by the spell, on a day of their own
  std::vector<std::uint32_t> exact_;    ///< by person: triggers that shares of a day or factors may concern
};

/// The same for anyone, from the record itself.
void met_days(const Workforce& workforce, const DayCount& days, const Plan& plan, std::size_t person,
              Day as_at, std::vector<MetDay>& found);

}  // namespace turnpoint
