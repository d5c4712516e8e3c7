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
  reading,

  // a look without the lock (vault_load.cpp)
  looking,
  viewing,

  // to the proof that new content is stored (vault_save.cpp)
  reopening,
  discarding,
  writing,
  checking_old,
  pruning,
  guarding,
  flushing,
  proving,
};

}  // namespace turnpoint::store
