#pragma once
/// What the app may know of the vault, and the words it shows.

#include <cstdint>
#include <string>
#include <vector>

namespace turnpoint::store {

enum class State {
  loading,    ///< not known yet what is stored
  ready,      ///< everything the app gave is proved stored, in the journal at least
  saving,     ///< on its way
  failed,     ///< not stored; `Retry` may help
  read_only,  ///< not stored and nothing will be until the reason is gone
};

enum class Reason {
  none,
  could_not_load,  ///< failed
  could_not_save,  ///< failed
  no_second_copy,  ///< failed: the last edit is in the journal, but not in a generation as well
  other_tab,       ///< read_only; `TakeOver` ends it
  newer_format,    ///< read_only
  no_storage,      ///< read_only
  removed,         ///< read_only: something was kept here and is gone; `StartAfresh` ends it
  store_changed,   ///< read_only: saving would have deleted something it did not mean to
};

struct View {
  State state = State::loading;
  Reason reason = Reason::none;
  std::string detail;  ///< for failed and read_only: what happened, in words
  std::uint64_t documents =
      0;  ///< counts the documents taken from the store; the newest is `Vault::document`
  std::uint64_t saved_revision = 0;   ///< of the last `Save` proved stored
  std::uint64_t copied_revision = 0;  ///< of the last `Save` proved to be a generation as well
  bool unsaved = false;               ///< some content of the app is only in memory
  bool clearing = false;              ///< what was kept before a `Save` alone is not gone yet
  bool left_over = false;  ///< content this tab could not save before the store's document replaced it
  std::vector<std::string> notes;  ///< what was unusual when loading, as sentences

  bool can_retry() const { return state == State::failed; }
  bool can_start_afresh() const { return reason == Reason::removed; }
  bool can_take_over() const { return state == State::read_only && reason == Reason::other_tab; }
};

const char* to_text(State state);
const char* to_text(Reason reason);

/// One or two sentences for the status line: what is so, and what to do.
std::string sentence(const View& view);

}  // namespace turnpoint::store
