#pragma once
/// What is to be done for one person around the cut-over, by whom and by when, and the letters to send.

#include "core/transition/ledger.h"

namespace turnpoint {

/// Gathers a row's actions and letters, dated from its cut-over. Deadlines are days of the organisation's
/// calendar; a conversation is due on the last working day in time, a record is put right on the first after.
class ToDo {
 public:
  ToDo(const StageRun& run, const LedgerRequest& request, LedgerRow& row);

  /// Whether the colleague is away at the cut-over.
  bool away() const { return away_; }
  std::int32_t cutover() const { return row_.cutover; }
  /// When letters go out.
  std::int32_t letters_on() const { return letters_on_; }
  /// By when the review of the mapping is held: the term from the cut-over, at most the last day in service.
  std::int32_t review_by() const { return review_by_; }
  /// The last working day on or before `day`, but none before the cut-over.
  std::int32_t held_by(std::int32_t day) const;
  /// The first working day on or after `day`.
  std::int32_t working_day_from(std::int32_t day) const;

  /// Asked for twice, the same thing is done once, for both reasons.
  void add(Owner owner, const std::string& what, std::int32_t due, const std::string& because);
  /// A conversation within the review's term; where the colleague is away, that is said.
  void hold_review(const std::string& what, const std::string& because);
  /// When a letter about what arose on a day goes out: the mapping's term before the cut-over, or the next
  /// working day where it arose too late for that.
  std::int32_t told_by(std::int32_t arose) const;
  /// A sentence about the item in the letter on its rule, which goes out on the latest of the days its
  /// sentences are due.
  void tell(const LiveItem& item, std::int32_t due, const std::string& sentence);
  /// Puts actions and letters in order; called once, last.
  void finish();

 private:
  const Calendar& calendar_;
  LedgerRow& row_;
  std::int32_t letters_on_;
  std::int32_t review_by_;
  bool away_;
};

}  // namespace turnpoint
