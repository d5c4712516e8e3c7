#pragma once
/// A browser in memory: rows, epochs and one lock shared by tabs, each tab with its own files and its own
/// vault. Every action is carried out as `web/page/store` does it, or fails in a way that was chosen.

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "web/store/vault.h"

namespace turnpoint::store::test {

enum class Fault {
  none,
  refused,  ///< not done, and said so
  denied,   ///< done, and said that it was not
  lost,     ///< not done, never answered
  late,     ///< done, never answered
  slow,     ///< a flush: never answered, and goes on at some later time; else as `late`
  lied,     ///< not done, and said that it was
  torn,     ///< a flush: done with a flipped byte, and said that all is well; else as `none`
};
inline constexpr Fault all_faults[]{Fault::none, Fault::refused, Fault::denied, Fault::lost,
                                    Fault::late, Fault::slow,    Fault::lied,   Fault::torn};

using Files = std::map<std::string, std::string>;

struct Browser {
  Files rows;
  Files journal;
  Files copies;                   ///< outside the databases, as web/page/store/copy.js has them
  std::uint64_t owner_epoch = 0;  ///< in the small database of our own
  std::uint64_t fence_epoch = 0;  ///< beside the rows, checked in the writing transaction
  int lock_holder = -1;
  std::deque<int> lock_queue;
  bool fenced = true;  ///< off: IDBFS as it is, to see that the laws notice
};

/// A flush between its two transactions.
struct Flush {
  std::uint64_t ticket = 0, connection = 0, epoch = 0;
  Files put;
  std::vector<std::string> remove;
  bool torn = false, quiet = false;
};

class Tab {
 public:
  Tab(Browser& browser, int id);

  void tell(const Event& event);
  /// One deed: a piece of news, an action or half a flush. False if there was nothing to do.
  bool advance(Fault fault = Fault::none, const std::string& name = "UnknownError");
  /// The kind of the action that comes next, if that is an action.
  std::optional<ActionKind> due() const;
  /// A flush nobody waits for any more takes its second step.
  void finish_slow_flush();
  /// Everything goes well until there is nothing left to do.
  void settle();
  /// The page is gone: files, lock and what was under way with it.
  void close();
  void reload();

  Vault vault{"study", 1};
  std::deque<News> news;
  std::size_t deeds = 0;

 private:
  void carry_out(const Action& action, Fault fault, const std::string& name);
  Done answer(const Action& action, bool really, bool torn);
  std::string refusal(const Action& action) const;
  void copy(const Action& action);
  void begin_flush(const Action& action, Fault fault);
  void commit(const Flush& flush);
  void grant_next();

  Browser& browser_;
  int id_;
  Files files_;
  std::deque<Action> inbox_;
  std::optional<Flush> flush_, slow_flush_;
  std::vector<std::string> listed_;  ///< what the second copy alone had
  std::uint64_t connection_ = 0;
  bool open_ = false;
  static inline std::map<int, Tab*> tabs_;
};

std::string packed(const std::string& payload, std::uint32_t schema = 1);
/// The payload of the newest row or record that verifies; empty if none does.
std::string newest_payload(const Browser& browser);

}  // namespace turnpoint::store::test
