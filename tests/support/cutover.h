#pragma once
/// Runs a cut-over and gives its ledger as lines.

#include "core/transition/ledger.h"
#include "tests/support/stages.h"

namespace turnpoint::test {

/// A new policy with a return meeting called "welcome" and, unless it is asked to have none, an informal
/// stage "talk".
Policy supportive(bool informal_stage = true);

/// A cut-over to `supportive` on 1 April 2022 until told otherwise, under the usual rule.
class Cutover {
 public:
  Cutover(const Record& record, Policy old_policy);

  Cutover& to(Policy new_policy);
  Cutover& on(const std::string& date);
  Cutover& beside(const Beside& facts);
  /// As `--rule` has it. Stops the program on one that cannot be read.
  Cutover& rule(const std::string& text);
  Cutover& review_within(const std::string& length);
  Cutover& letters_before(const std::string& length);
  Cutover& team(const std::string& name, const std::string& start);

  Ledger ledger() const;
  /// Of the people from `first` up to `end`.
  Ledger ledger(std::size_t first, std::size_t end) const;
  const Workforce& workforce() const { return workforce_; }

 private:
  Rows rows_;
  Workforce workforce_;
  Policy old_;
  Policy new_ = supportive();
  Recorded recorded_;
  Day cutover_;
  Mapping mapping_;
  std::vector<std::int32_t> team_start_;
};

/// `stage stage_1 2022-03-10 stays until 9 March 2023`, with `*` after the kind of a recorded one.
std::string to_line(const LiveItem& item);
/// `2022-04-29 manager Hold a review with the colleague. Because.`; `back` on return.
std::string to_line(const LedgerAction& action);
/// `2022-03-25 reset “stage_1” is closed on 1 April 2022.`
std::string to_line(const LedgerLetter& letter);

/// Of the row's place in the ledger; nothing where there is none.
Lines items_of(const Ledger& ledger, std::size_t row = 0);
Lines actions_of(const Ledger& ledger, std::size_t row = 0);
Lines letters_of(const Ledger& ledger, std::size_t row = 0);
/// Everything of every row, with the sums: equal lines, equal ledgers.
Lines all_of(const Ledger& ledger);

}  // namespace turnpoint::test
