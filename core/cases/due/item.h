#pragma once
/// One thing that a policy asks for of a person on a day, and what was recorded of it.

#include <string>

#include "core/engine/stages/timeline.h"

namespace turnpoint {

struct DueItem {
  std::uint32_t person = 0;
  /// What a recorded `done` or `moved` names it by: `letter.stage_1.outcome.2024-03-05`.
  std::string name;
  Event event;            ///< on the policy's own day
  std::int32_t day = 0;   ///< the policy's, or the one it was moved to
  std::string owner;      ///< `manager`, `employee`, `hr`
  bool happens = false;   ///< comes by itself (pay changes, a warning ends): never overdue
  bool expected = false;  ///< rests on an absence still under way going on as the record expects
  bool overdue = false;   ///< asked of somebody, its day is past, not recorded as done
  int times_moved = 0;
  std::string moved_why;  ///< of the last move
  std::int32_t done_on = no_day;
  std::string done_why;
  std::string what;     ///< what it asks for, in a few words
  std::string because;  ///< how its day was found, and where the policy says so
  std::string assumed;  ///< what the policy does not state; empty where it states all

  std::string because_in_full() const { return because + assumed; }
  bool done() const { return done_on != no_day; }
  bool moved() const { return times_moved > 0; }
};

/// What the item's day is counted from: the first day of the spell it is about, else the day its rule starts
/// from, else its own. It stays when the item moves.
std::int32_t anchor_of(const Event& event);

/// The kind of the item's name: a review is `review` before and after its day, a warning's end `warning`.
std::string item_kind(EventKind kind);

/// `review.stage_1.2024-03-05`; the second of its name ends in `.2`, and so on.
std::string item_name(const Event& event, int turn);

/// Whether an event of a timeline is something to be done or known of on its day.
bool is_item(const Event& event);
/// Whether it comes by itself.
bool happens_by_itself(const Event& event);

/// Who sees to it: the duty's owner, else HR for letters and notices of pay, the employee for an appeal, else
/// the manager.
std::string owner_of(const Policy& policy, const Event& event);

/// `Welcome-back meeting`, `Letter with the main points of the meeting: First formal meeting`.
std::string item_in_words(const Policy& policy, const Event& event);

}  // namespace turnpoint
