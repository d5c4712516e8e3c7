#pragma once
/// The one owner of what is stored: a state machine that decides, and leaves every deed to the page script.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/sha256.h"
#include "core/io/container.h"
#include "web/store/action.h"
#include "web/store/event.h"
#include "web/store/phase.h"
#include "web/store/shelf.h"
#include "web/store/view.h"

namespace turnpoint::store {

class Vault {
 public:
  /// Keeps containers of this kind, written with this schema; older schemas are read too.
  Vault(std::string kind, std::uint32_t newest_schema);

  /// Takes in what happened; answers what to do next, in order.
  std::vector<Action> step(const Event& event);

  View view() const;
  /// The newest document that verified; none if the store holds none.
  const std::optional<Container>& document() const { return document_; }
  /// What `View::left_over` speaks of.
  const std::optional<std::string>& left_over() const { return left_over_; }

 private:
  void on(News news);
  void on(const Witness& witness);
  void on(const Done& done);
  void on(const Failed& failed);
  void on(const Save& save);
  void on(const RefuseDocument& refusal);

  static bool is_alone(const std::optional<Save>& save) { return save && save->alone; }
  void ask(ActionKind kind, Phase phase, std::string name = {}, std::string bytes = {});
  void tell(ActionKind kind);
  void become(State state, Reason reason = Reason::none, std::string detail = {});
  void stop(Reason reason, std::string detail);
  Result<Container> open(const std::string& bytes) const;

  void load();
  void take_over();
  void start_afresh();
  void compare_with_witness();
  void lose_lock();
  void load_failed(const Failed& failed);
  void look_on();
  void compared(const Done& done);
  void looked(const Done& done);
  void listed(const Done& done);
  void read_newest();
  void took(const Done& done);
  void set_aside(const std::string& why);
  void adopt(Container found);
  void store_again();

  void attempt();
  void recover();
  void reopened(const Done& done);
  void go_on();
  void append();
  void confirmed(const Done& done);
  void write();
  void prune();
  void checked_old(const Done& done);
  void found_older(const Done& done);
  /// Generations among these, the one on its way apart.
  std::vector<std::string> older_in(const std::vector<std::string>& names) const;
  void drop_older();
  void guarded(const Done& done);
  void proved(const Done& done);
  void trimmed(const Done& done);
  void copied();
  void attempt_failed(const Failed& failed);

  std::string kind_;
  std::uint32_t newest_schema_;

  Phase phase_ = Phase::idle;
  std::uint64_t last_ticket_ = 0;
  std::uint64_t awaited_ = 0;  ///< the ticket whose answer counts; every other answer comes too late
  std::vector<Action> actions_;

  State state_ = State::loading;
  Reason reason_ = Reason::none;
  std::string detail_;
  std::vector<std::string> notes_;

  bool lock_held_ = false;
  bool populated_ = false;  ///< the local files are those of the store, as far as this owner knows
  bool stale_ = false;      ///< the connection may be dead or still busy with an old flush
  bool tried_again_ = false;
  std::uint64_t epoch_ = 0;
  Witness witness_;  ///< of the time before this page; empty once it was compared

  Shelf shelf_;
  std::optional<Container> document_;
  std::uint64_t documents_ = 0;
  std::set<std::string> journal_;  ///< names of its records that may be read
  std::set<std::string> copied_;   ///< those of them that are in the second copy only
  std::string current_;            ///< the generation or record last asked for or written
  std::string journalled_as_;      ///< the newest record proved to be in the journal
  bool name_is_fresh_ = false;     ///< no generation of that name was tried
  bool from_journal_ = false;      ///< `current_` is a record

  std::optional<Save> pending_;     ///< the newest content, not yet on its way
  std::optional<Save> in_flight_;   ///< on its way to the journal, or from there to a generation
  bool journalled_ = false;         ///< what is in flight is proved to be in the journal
  std::vector<std::string> older_;  ///< generations that go, since what is in flight is to stand alone
  std::optional<std::string> left_over_;
  std::optional<std::string> abandoned_;  ///< a local file whose storing failed
  Digest digest_{};                       ///< of the file in flight
  std::uint64_t saved_revision_ = 0, copied_revision_ = 0;
};

}  // namespace turnpoint::store
