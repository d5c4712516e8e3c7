#pragma once
/// What the vault promises, watched from outside after every single deed.

#include <map>
#include <string>
#include <vector>

#include "tests/store/fake_browser.h"

namespace turnpoint::store::test {

class Promise {
 public:
  explicit Promise(const Browser& browser) : browser_(browser) {}

  /// New content of its own for every save.
  Save next_save();
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
  std::string generation_lost(const Sound& rows, std::uint64_t copied_revision);

  const Browser& browser_;
  std::uint64_t revision_ = 0;
  std::vector<Acknowledged> acknowledged_;
  Sound generations_;  ///< what was said to be a generation as well
};

}  // namespace turnpoint::store::test
