#pragma once
/// Which items were recorded as done or moved.

#include <vector>

#include "core/cases/due/item.h"

namespace turnpoint {

/// A decision that names no item, one that cannot be moved so, or one that leads to no stage.
struct UnusedDecision {
  const Decision* decision = nullptr;
  std::string why;  ///< what is wrong and what would be right, a sentence
};

/// Marks the items of one person with what was recorded by `as_at` (see README.md); they are in the order of
/// their policy days. Answers the decisions `done` and `moved` that reach none.
std::vector<UnusedDecision> mark_items(std::vector<DueItem>& items, const Recorded& recorded,
                                       std::uint32_t person, std::int32_t as_at);

}  // namespace turnpoint
