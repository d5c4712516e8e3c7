#include "tests/store/promise.h"

#include <algorithm>

namespace turnpoint::store::test {
namespace {

// Ten are kept, the one on its way among them.
constexpr std::ptrdiff_t always_there = 9;

std::string text_of(std::uint64_t revision) { return "revision " + std::to_string(revision); }

}  // namespace

Save Promise::next_save() {
  ++revision_;
  return {text_of(revision_), revision_};
}

std::map<std::uint64_t, std::string> Promise::sound_rows() const {
  std::map<std::uint64_t, std::string> rows;
  for (const auto& [name, bytes] : browser_.rows) {
    const auto number = generation_from_name(name);
    const auto found = open_container(bytes, {"study", 1});
    if (number && found) rows[*number] = found->payload;
  }
  return rows;
}

std::string Promise::broken(const Tab& tab) {
  const View view = tab.vault.view();
  if (view.state == State::ready && view.unsaved) return "ready, but something is unsaved";
  if (sentence(view).empty()) return "nothing to show";
  const auto rows = sound_rows();
  const auto known = [&](const Acknowledged& one) { return one.revision == view.saved_revision; };
  if (view.saved_revision != 0 && std::none_of(acknowledged_.begin(), acknowledged_.end(), known)) {
    const std::string payload = text_of(view.saved_revision);
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.second == payload; });
    if (row == rows.end()) return "said to be saved, but is not: " + payload;
    if (!acknowledged_.empty() && row->first <= acknowledged_.back().generation)
      return "out of order: " + payload;
    acknowledged_.push_back({view.saved_revision, row->first, payload});
  }
  for (const Acknowledged& one : acknowledged_) {
    const auto row = rows.find(one.generation);
    const auto newer = std::distance(rows.upper_bound(one.generation), rows.end());
    if (row == rows.end() ? newer < always_there : row->second != one.payload) return "lost: " + one.payload;
  }
  return {};
}

}  // namespace turnpoint::store::test
