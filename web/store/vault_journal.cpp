/// From an edit to the proof that it is in the journal: append, read back. That is when it may be called
/// saved.

#include <utility>

#include "web/store/vault.h"

namespace turnpoint::store {

void Vault::append() {
  in_flight_ = std::exchange(pending_, std::nullopt);
  journalled_ = false;
  auto packed = pack_container({kind_, newest_schema_, in_flight_->payload, {}});
  if (!packed) return attempt_failed({0, "mismatch", packed.error().detail});
  digest_ = sha256(*packed);
  current_ = shelf_.next_name();
  ask(ActionKind::append, Phase::appending, current_, std::move(*packed));
}

void Vault::confirmed(const Done& done) {
  if (!done.found || sha256(done.bytes) != digest_)
    return attempt_failed({0, "mismatch", "the browser said it stored " + current_ + ", but it did not"});
  journalled_ = true;
  journalled_as_ = current_;
  name_is_fresh_ = true;
  saved_revision_ = in_flight_->revision;
  tried_again_ = false;
  if (pending_) return append();  // edits first, the second copy when there is a pause
  become(State::ready);
  write();
}

}  // namespace turnpoint::store
