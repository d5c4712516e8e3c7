#pragma once
/// From an export's reason codes and words to categories and reasons: a table that is data of the plan.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workforce/category.h"
#include "core/workforce/reason.h"

namespace turnpoint {

struct ReasonCode {
  std::string code;  ///< `S10`, or words such as `sick leave`
  Category category = Category::sickness;
  Reason reason = Reason::not_recorded;
  friend bool operator==(const ReasonCode&, const ReasonCode&) = default;
};

/// The attendance codes S10 to S99 of the NHS staff record, and everyday words. Only pregnancy has a category
/// of its own there: whether an absence is related to a disability or to work, no such code says.
std::vector<ReasonCode> default_reason_codes();

/// A table made ready to be asked, by letters and digits in any case.
class ReasonTable {
 public:
  explicit ReasonTable(const std::vector<ReasonCode>& codes);

  /// The entry of the whole cell, else of its first word (`S10 Anxiety/stress`), else nothing.
  const ReasonCode* find(std::string_view cell) const;

 private:
  const ReasonCode* exactly(std::string_view text) const;

  struct Entry {
    std::string key;
    ReasonCode code;
  };
  std::vector<Entry> entries_;  ///< by key
};

}  // namespace turnpoint
