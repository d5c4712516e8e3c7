/// From the lock to the newest document that verifies; and the look without the lock.

#include <algorithm>
#include <utility>

#include "core/base/order.h"
#include "web/store/fault.h"
#include "web/store/vault.h"

namespace turnpoint::store {
namespace {

bool same_names(std::vector<std::string> a, std::vector<std::string> b) {
  sort_stably(a);
  sort_stably(b);
  return a == b;
}

}  // namespace

void Vault::load() {
  become(State::loading);
  notes_.clear();
  populated_ = false;
  if (!lock_held_) return ask(ActionKind::lock, Phase::locking);
  ask(ActionKind::claim, Phase::claiming);
}

void Vault::take_over() {
  if (!view().can_take_over()) return;
  tried_again_ = false;
  if (lock_held_) return load();
  become(State::loading);
  ask(ActionKind::steal, Phase::stealing);
}

void Vault::lose_lock() {
  if (!lock_held_) return;
  lock_held_ = false;
  stop(Reason::other_tab, "another tab has taken over");
  // A flush on its way would still be refused by the epoch; closing spares the new owner the wait for it.
  tell(ActionKind::close);
  tell(ActionKind::wait);
}

void Vault::load_failed(const Failed& failed) {
  if (is_transient(failed.fault) && !std::exchange(tried_again_, true)) return load();
  const std::string why = cause(failed.fault, failed.detail);
  if (is_newer(failed.fault)) return stop(Reason::newer_format, why);
  if (is_absence(failed.fault)) return stop(Reason::no_storage, why);
  become(State::failed, Reason::could_not_load, why);
}

void Vault::look_on() {
  tell(ActionKind::wait);
  ask(ActionKind::survey, Phase::looking);
}

void Vault::looked(const Done& done) {
  shelf_.fill(done.remote);
  ask(ActionKind::journal, Phase::listing);
}

void Vault::listed(const Done& done) {
  journal_.clear();
  copied_ = {done.local.begin(), done.local.end()};
  for (const std::vector<std::string>* names : {&done.remote, &done.local}) {
    for (const std::string& name : *names) {
      if (!generation_from_name(name)) continue;
      journal_.insert(name);
      shelf_.pass(name);
    }
  }
  read_newest();
}

void Vault::compared(const Done& done) {
  if (done.epoch > epoch_) return stop(Reason::other_tab, "another tab has taken over");
  if (!same_names(done.local, done.remote))
    return load_failed({0, "mismatch",
                        "the browser's storage holds " + std::to_string(done.remote.size()) + " files and " +
                            std::to_string(done.local.size()) + " of them were read"});
  populated_ = true;
  abandoned_.reset();
  shelf_.fill(done.local);
  shelf_.date(done.days);
  ask(ActionKind::journal, Phase::listing);
}

void Vault::read_newest() {
  const auto newest = shelf_.newest();
  const auto last = std::max_element(journal_.begin(), journal_.end(), [](const auto& a, const auto& b) {
    return generation_from_name(a) < generation_from_name(b);
  });
  from_journal_ =
      last != journal_.end() && generation_from_name(*last) >= generation_from_name(newest.value_or(""));
  if (from_journal_) {
    current_ = *last;
    return ask(ActionKind::record, lock_held_ ? Phase::reading : Phase::viewing, current_);
  }
  current_ = newest.value_or("");
  if (newest && lock_held_) return ask(ActionKind::read, Phase::reading, *newest);
  if (newest) return ask(ActionKind::row, Phase::viewing, *newest);
  if (!lock_held_) return become(State::read_only, Reason::other_tab);
  if (shelf_.last() == 0 && !witness_.kept.empty()) return stop(Reason::removed, witness_.kept_at);
  tried_again_ = false;
  compare_with_witness();
  become(State::ready);
  if (pending_) attempt();
}

void Vault::start_afresh() {
  if (!view().can_start_afresh()) return;
  witness_ = {};
  load();
}

/// An edit that was begun and is nowhere was lost with the page or with the browser.
void Vault::compare_with_witness() {
  const Witness before = std::exchange(witness_, {});
  if (generation_from_name(before.begun).value_or(0) > shelf_.last())
    notes_.push_back("A change made on " + before.begun_at +
                     " was not kept: the page or the browser ended before it was stored. What is shown is "
                     "from before it.");
}

void Vault::took(const Done& done) {
  auto found = open(done.bytes);
  if (found) return adopt(std::move(*found));
  if (found.error().code == ErrorCode::newer_schema) return stop(Reason::newer_format, found.error().detail);
  set_aside(found.error().detail);
}

void Vault::set_aside(const std::string& why) {
  notes_.push_back((from_journal_ ? "The last edit's record " : "The saved version ") + current_ +
                   " cannot be read and was set aside: " + why + ". " +
                   (from_journal_ ? "The newest other copy is used." : "The one before it is used."));
  if (from_journal_)
    journal_.erase(current_);
  else
    shelf_.set_aside(current_);
  read_newest();
}

void Vault::adopt(Container found) {
  document_ = std::move(found);
  ++documents_;
  if (!lock_held_) return become(State::read_only, Reason::other_tab);
  tried_again_ = false;
  compare_with_witness();
  // What this tab could not save is older or newer than what it now shows: only a person can say which.
  if (pending_) left_over_ = std::move(pending_->payload);
  pending_.reset();
  become(State::ready);
  if (from_journal_ && copied_.count(current_)) store_again();
}

/// The databases lost what the copy outside them still has: a generation makes them whole.
void Vault::store_again() {
  notes_.push_back("The browser lost part of what was kept here. The copy kept beside it, " + current_ +
                   ", is used and is being stored again.");
  in_flight_ = Save{document_->payload, copied_revision_};  // no edit of this session
  journalled_ = true;
  name_is_fresh_ = !shelf_.holds(current_);  // a generation of that name may be there, damaged
  journalled_as_ = current_;
  write();
}

void Vault::on(const RefuseDocument& refusal) {
  if (state_ != State::ready || !document_) return;
  notes_.push_back("The saved version " + current_ + " cannot be used and was set aside: " + refusal.detail +
                   ". The one before it is used.");
  journal_.erase(current_);
  shelf_.set_aside(current_);
  document_.reset();
  become(State::loading);
  read_newest();
}

}  // namespace turnpoint::store
