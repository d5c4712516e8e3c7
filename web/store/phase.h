#pragma once
/// Which answer the vault is waiting for.

namespace turnpoint::store {

enum class Phase {
  idle,

  // to the newest document (vault_load.cpp)
  locking,
  stealing,
  claiming,
  populating,
  comparing,
  listing,
  reading,

  // a look without the lock (vault_load.cpp)
  looking,
  viewing,

  // to the proof that an edit is in the journal (vault_journal.cpp)
  appending,
  confirming,

  // to the proof that there is a second copy, a generation (vault_save.cpp)
  reopening,
  discarding,
  writing,
  checking_old,
  pruning,
  clearing,
  dropping,
  guarding,
  flushing,
  proving,
  trimming,
};

}  // namespace turnpoint::store
