#pragma once
/// Working patterns: which days a person works, week by week.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/time/day.h"

namespace turnpoint {

/// A cycle of whole weeks, each from Monday to Sunday. One week is the usual case; several are a rota.
class WorkPattern {
 public:
  /// Monday to Friday.
  WorkPattern();

  /// `text` is 7 characters a week, the day's letter or `-`: `MTWTF--`, `MTW----`. A rota of several weeks
  /// needs its `anchor`: the week holding it is the first. Errors: bad_pattern.
  static Result<WorkPattern> from_text(std::string_view text, Day anchor);

  bool works_on(Day day) const { return works_[position(day)]; }
  int weeks() const { return static_cast<int>(works_.size() / 7); }
  /// Working days in the whole cycle, at least 1.
  int working_days_in_cycle() const { return working_days_; }
  /// Place of a day in the cycle, 0 being the first week's Monday.
  std::size_t position(Day day) const;
  bool works_at(std::size_t position) const { return works_[position]; }

  std::string to_text() const;
  friend bool operator==(const WorkPattern&, const WorkPattern&) = default;
  /// An order for tables; it means nothing else.
  friend bool operator<(const WorkPattern& a, const WorkPattern& b);

 private:
  std::vector<bool> works_;
  int working_days_ = 0;
  std::int32_t origin_ = 0;  ///< day number of the cycle's first Monday, reduced to [0, cycle)
};

}  // namespace turnpoint
