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
  /// what was said to be saved is in the store until nine newer generations are, in the order it was said,
  /// and the newest of it, or something newer, is what a start would find.
  std::string broken(const Tab& tab);

  std::string last_acknowledged() const { return acknowledged_.empty() ? "" : acknowledged_.back().payload; }
  std::size_t acknowledged() const { return acknowledged_.size(); }

 private:
  struct Acknowledged {
    std::uint64_t revision = 0, generation = 0;
    std::string payload;
  };

  /// Generation and payload of each row that verifies, oldest first.
  std::map<std::uint64_t, std::string> sound_rows() const;

  const Browser& browser_;
  std::uint64_t revision_ = 0;
  std::vector<Acknowledged> acknowledged_;
};

}  // namespace turnpoint::store::test
