#include "tests/store/promise.h"

#include <algorithm>

namespace turnpoint::store::test {
namespace {

// Ten are kept, the one on its way among them.
constexpr std::ptrdiff_t always_there = 9;

std::string text_of(std::uint64_t revision) { return "revision " + std::to_string(revision); }

}  // namespace

Save Promise::next_save(bool alone, bool under_way) {
  ++revision_;
  if (alone || under_way) asked_alone_ = revision_;
  return {text_of(revision_), revision_, alone};
}

std::string Promise::deleted_is_there() const {
  for (const Files* files : {&browser_.rows, &browser_.journal, &browser_.copies}) {
    for (const auto& [name, bytes] : *files) {
      for (std::uint64_t revision = 1; revision < gone_before_; ++revision) {
        const auto opened = open_container(bytes, {"study", 1});
        if (opened && opened->payload == text_of(revision))
          return "deleted, but is still there as " + name + ": " + opened->payload;
      }
    }
  }
  return {};
}

Promise::Sound Promise::sound(const Files& files) {
  Sound found;
  for (const auto& [name, bytes] : files) {
    const auto number = generation_from_name(name);
    const auto opened = open_container(bytes, {"study", 1});
    if (number && opened) found[*number] = opened->payload;
  }
  return found;
}

std::string Promise::generation_lost(const Sound& rows, std::uint64_t copied_revision) {
  const auto find = [&](const std::string& payload) {
    return std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.second == payload; });
  };
  if (copied_revision != 0) {
    const auto row = find(text_of(copied_revision));
    const bool is_new = std::none_of(generations_.begin(), generations_.end(),
                                     [&](const auto& one) { return one.second == text_of(copied_revision); });
    if (is_new && row == rows.end()) return "said to be a generation, but is not";
    if (is_new) generations_[row->first] = row->second;
  }
  for (const auto& [number, payload] : generations_) {
    const auto newer = std::distance(rows.upper_bound(number), rows.end());
    const bool may_go = std::stoull(payload.substr(payload.find(' '))) < asked_alone_;
    if (!may_go && find(payload) == rows.end() && newer < always_there)
      return "lost: the generation of " + payload;
  }
  return {};
}

std::string Promise::broken(const Tab& tab) {
  const View view = tab.vault.view();
  if (view.state == State::ready && view.unsaved) return "ready, but something is unsaved";
  if (sentence(view).empty()) return "nothing to show";
  const Sound rows = sound(browser_.rows);
  Sound all = sound(browser_.journal);
  all.insert(rows.begin(), rows.end());
  const auto known = [&](const Acknowledged& one) { return one.revision == view.saved_revision; };
  if (view.saved_revision != 0 && std::none_of(acknowledged_.begin(), acknowledged_.end(), known)) {
    const std::string payload = text_of(view.saved_revision);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.second == payload; });
    if (found == all.end()) return "said to be saved, but is not: " + payload;
    if (!acknowledged_.empty() && found->first <= acknowledged_.back().number)
      return "out of order: " + payload;
    acknowledged_.push_back({view.saved_revision, found->first, payload});
  }
  if (!acknowledged_.empty()) {
    const Acknowledged& last = acknowledged_.back();
    const auto at = all.lower_bound(last.number);
    if (at == all.end() || (at->first == last.number && at->second != last.payload))
      return "lost: " + last.payload;
  }
  if (std::string there = deleted_is_there(); !there.empty()) return there;
  return generation_lost(rows, view.copied_revision);
}

}  // namespace turnpoint::store::test
