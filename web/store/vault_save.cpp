/// From an edit in the journal to the proof that there is a second copy: write, prune, guard, flush, read
/// back.

#include <algorithm>
#include <utility>

#include "web/store/fault.h"
#include "web/store/vault.h"

namespace turnpoint::store {
void Vault::on(const Save& save) {
  const bool alone = save.alone || is_alone(pending_) || is_alone(in_flight_);
  pending_ = save;
  pending_->alone = alone;
  const bool may_try =
      state_ == State::ready || (state_ == State::failed && reason_ != Reason::could_not_load);
  if (!may_try) return;  // saving: it goes next; loading, read_only: it stays in memory and the view says so
  tried_again_ = false;
  if (phase_ == Phase::idle) return attempt();
  become(State::saving);  // a generation is on its way: it goes next
}

void Vault::attempt() {
  become(State::saving);
  if (stale_) return recover();
  go_on();
}

void Vault::recover() {
  become(State::saving);
  stale_ = true;
  ask(ActionKind::reopen, Phase::reopening);
}

void Vault::reopened(const Done& done) {
  if (done.epoch > epoch_) return stop(Reason::other_tab, "another tab has taken over");
  stale_ = false;
  if (abandoned_) return ask(ActionKind::unlink, Phase::discarding, *abandoned_);
  go_on();
}

void Vault::go_on() {
  if (pending_) return append();
  if (in_flight_) return write();
  become(State::ready);
}

void Vault::write() {
  auto packed = pack_container({kind_, newest_schema_, in_flight_->payload, {}});
  if (!packed) return attempt_failed({0, "mismatch", packed.error().detail});
  digest_ = sha256(*packed);
  // Named as its record; a failed attempt's name is never used again, since its flush may still be under way.
  if (std::exchange(name_is_fresh_, false))
    shelf_.add(current_ = journalled_as_);
  else
    current_ = shelf_.add();
  abandoned_ = current_;  // until it is proved stored
  ask(ActionKind::write, Phase::writing, current_, std::move(*packed));
}

void Vault::prune() {
  if (is_alone(in_flight_)) return ask(ActionKind::survey, Phase::clearing);
  const auto old = shelf_.oldest_beyond(generations_kept);
  if (!old) return ask(ActionKind::survey, Phase::guarding);
  ask(ActionKind::read, Phase::checking_old, *old);
}

void Vault::checked_old(const Done& done) {
  const std::string old = shelf_.oldest_beyond(generations_kept).value_or("");
  if (!open(done.bytes)) {  // damaged, or a newer version's: never deleted
    shelf_.set_aside(old);
    return prune();
  }
  shelf_.drop(old);
  ask(ActionKind::unlink, Phase::pruning, old);
}

/// Whatever can be read of them or not: what was deleted may stand in each.
void Vault::found_older(const Done& done) {
  older_ = older_in(done.local);
  drop_older();
}

std::vector<std::string> Vault::older_in(const std::vector<std::string>& names) const {
  std::vector<std::string> older;
  std::copy_if(names.begin(), names.end(), std::back_inserter(older),
               [&](const std::string& name) { return generation_from_name(name) && name != current_; });
  return older;
}

void Vault::drop_older() {
  if (older_.empty()) return ask(ActionKind::survey, Phase::guarding);
  const std::string name = std::move(older_.back());
  older_.pop_back();
  shelf_.drop(name);
  ask(ActionKind::unlink, Phase::dropping, name);
}

void Vault::guarded(const Done& done) {
  if (!lock_held_ || !populated_) return stop(Reason::store_changed, "this tab does not own the store");
  if (done.epoch > epoch_) return stop(Reason::other_tab, "another tab has taken over");
  // The owner record is gone: someone cleared the site's data under us. The lock is still ours, so write it
  // again.
  if (done.epoch < epoch_) return attempt_failed({0, "InvalidStateError", "the site's data was cleared"});
  if (std::find(done.local.begin(), done.local.end(), current_) == done.local.end())
    return attempt_failed({0, "mismatch", "the new file " + current_ + " could not be written"});
  if (const auto older = older_in(done.local); is_alone(in_flight_) && !older.empty())
    return attempt_failed({0, "mismatch", "the older version " + older.front() + " could not be removed"});
  if (const auto lost = shelf_.unmeant_deletion(done.local, done.remote))
    return stop(Reason::store_changed, *lost);
  shelf_.date(done.days);
  ask(ActionKind::flush, Phase::flushing);
}

void Vault::proved(const Done& done) {
  if (!done.found || sha256(done.bytes) != digest_)
    return attempt_failed({0, "mismatch", "the browser said it stored " + current_ + ", but it did not"});
  copied_revision_ = in_flight_->revision;
  abandoned_.reset();
  shelf_.settle();
  actions_.push_back({0, ActionKind::trim, journalled_as_, epoch_, {}});
  if (is_alone(in_flight_)) return ask(ActionKind::journal, Phase::trimming);
  copied();
}

/// A trim may fail, and what was deleted may stand in each older record.
void Vault::trimmed(const Done& done) {
  for (const std::string& name : done.remote) {
    if (generation_from_name(name) && name < journalled_as_)
      return attempt_failed({0, "mismatch", "the older record " + name + " could not be removed"});
  }
  copied();
}

void Vault::copied() {
  in_flight_.reset();
  tried_again_ = false;
  if (!pending_) return become(State::ready);
  attempt();
}

void Vault::attempt_failed(const Failed& failed) {
  if (in_flight_ && !journalled_ && !pending_) pending_ = std::move(in_flight_);
  if (pending_) in_flight_.reset();
  if (abandoned_) shelf_.drop(*abandoned_);
  stale_ = true;  // an old flush may still be under way there
  if (is_transient(failed.fault) && !std::exchange(tried_again_, true)) return recover();
  const std::string why = cause(failed.fault, failed.detail);
  if (is_newer(failed.fault)) return stop(Reason::newer_format, why);
  if (failed.fault == "fenced") return stop(Reason::other_tab, why);
  become(State::failed, pending_ ? Reason::could_not_save : Reason::no_second_copy, why);
}

}  // namespace turnpoint::store
