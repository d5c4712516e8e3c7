#pragma once
/// What the vault promises, watched from outside after every single deed.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "tests/store/fake_browser.h"

namespace turnpoint::store::test {

class Promise {
 public:
  explicit Promise(const Browser& browser) : browser_(browser) {}

  /// New content of its own for every save; `alone`: somebody was deleted from it. Where a deletion is under way,
  /// a newer save takes the wish over.
  Save next_save(bool alone = false, bool under_way = false);
  /// A deletion was said to be done: what was there before this revision is in no row, record or copy from now on.
  void forget_before(std::uint64_t revision) { gone_before_ = std::max(gone_before_, revision); }
  /// Notes what the tab says is saved. Empty, or the first thing that is not as promised:
  /// what was said to be saved is in the journal or a generation, in the order it was said; the newest of it,
  /// or something newer, is what a start would find; what became a generation stays until nine newer ones
  /// are.
  std::string broken(const Tab& tab);

  std::string last_acknowledged() const { return acknowledged_.empty() ? "" : acknowledged_.back().payload; }
  std::size_t acknowledged() const { return acknowledged_.size(); }

 private:
  struct Acknowledged {
    std::uint64_t revision = 0, number = 0;
    std::string payload;
  };

  /// Number and payload of each row, or each record, that verifies, oldest first.
  using Sound = std::map<std::uint64_t, std::string>;
  static Sound sound(const Files& files);
  std::string deleted_is_there() const;
  std::string generation_lost(const Sound& rows, std::uint64_t copied_revision);

  const Browser& browser_;
  std::uint64_t revision_ = 0;
  std::uint64_t asked_alone_ = 0;  ///< generations before it may go with a deletion
  std::uint64_t gone_before_ = 0;
  std::vector<Acknowledged> acknowledged_;
  Sound generations_;  ///< what was said to be a generation as well
};

}  // namespace turnpoint::store::test
