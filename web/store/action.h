#pragma once
/// What the vault asks of the page script. It asks for one thing at a time and waits for the answer, which
/// carries the action's ticket; `wait`, `trim` and `close` have ticket 0 and no answer.

#include <cstdint>
#include <string>

namespace turnpoint::store {

enum class ActionKind {
  lock,      ///< take the Web Lock if it is free; fault `busy` if not, `unsupported` without Web Locks
  steal,     ///< take the Web Lock from whoever holds it
  wait,      ///< queue for the Web Lock; `LockFree` when it comes
  claim,     ///< open both databases anew, raise the epoch by one, fence out older owners; answers `epoch`
  reopen,    ///< close and open both databases, keep epoch `number`; answers the highest `epoch` found
  populate,  ///< mount afresh, read the store into memory
  survey,    ///< answers the recorded `epoch`, the names of `local` files with their `days`, the names of
             ///< `remote` rows
  read,      ///< answers the `bytes` of the local file `name`
  append,    ///< add `bytes` to the journal as record `name`, in one transaction that checks the epoch
             ///< `number`; fault `ConstraintError` where there is such a record: it is never overwritten
  journal,   ///< answers the names of the journal's records as `remote`; as `local` those that are newer than
             ///< all of them and in the second copy outside the databases only
  record,    ///< answers `found` and the `bytes` of the record `name`, from the journal or of the second copy
  trim,      ///< delete the journal's records before `name`; no answer, it may fail
  write,     ///< write `bytes` to the new local file `name`
  unlink,    ///< remove the local file `name`; content if it is not there
  flush,     ///< bring the store in line with the local files
  row,       ///< answers `found` and the `bytes` of the row `name`, read by a transaction of its own
  close,     ///< close both databases, so that nothing more can be written
};

struct Action {
  std::uint64_t ticket = 0;
  ActionKind kind{};
  std::string name{};
  std::uint64_t number = 0;
  std::string bytes{};
};

const char* to_text(ActionKind kind);

/// After this long without an answer the page script reports the fault `late`.
int limit_ms(ActionKind kind);

}  // namespace turnpoint::store
