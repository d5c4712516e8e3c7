#include "web/store/vault.h"

#include <utility>

#include "web/store/fault.h"

namespace turnpoint::store {

Vault::Vault(std::string kind, std::uint32_t newest_schema)
    : kind_(std::move(kind)), newest_schema_(newest_schema) {}

std::vector<Action> Vault::step(const Event& event) {
  std::visit([this](const auto& happened) { on(happened); }, event);
  return std::exchange(actions_, {});
}

View Vault::view() const {
  View view;
  view.state = state_;
  view.reason = reason_;
  view.detail = detail_;
  view.documents = documents_;
  view.saved_revision = saved_revision_;
  view.copied_revision = copied_revision_;
  view.unsaved = pending_ || (in_flight_ && !journalled_);
  view.clearing = is_alone(pending_) || is_alone(in_flight_);
  view.left_over = left_over_.has_value();
  view.notes = notes_;
  return view;
}

void Vault::on(News news) {
  switch (news) {
  case News::start:
    if (phase_ == Phase::idle && state_ == State::loading) load();
    return;
  case News::lock_lost: return lose_lock();
  case News::lock_free:
    if (!lock_held_ && phase_ != Phase::stealing) {
      lock_held_ = true;
      tried_again_ = false;
      load();
    }
    return;
  case News::connection_lost: stale_ = true; return;
  case News::retry:
    if (state_ != State::failed) return;
    tried_again_ = false;
    return reason_ == Reason::could_not_load ? load() : recover();
  case News::take_over: return take_over();
  case News::start_afresh: return start_afresh();
  case News::forget_left_over: left_over_.reset(); return;
  }
}

void Vault::on(const Witness& witness) { witness_ = witness; }

void Vault::on(const Done& done) {
  if (done.ticket == 0 || done.ticket != awaited_) return;
  awaited_ = 0;
  switch (std::exchange(phase_, Phase::idle)) {
  case Phase::idle: return;
  case Phase::locking:
  case Phase::stealing: lock_held_ = true; return load();
  case Phase::claiming:
    epoch_ = done.epoch;
    stale_ = false;
    return ask(ActionKind::populate, Phase::populating);
  case Phase::populating: return ask(ActionKind::survey, Phase::comparing);
  case Phase::comparing: return compared(done);
  case Phase::looking: return looked(done);
  case Phase::listing: return listed(done);
  case Phase::reading:
  case Phase::viewing: return took(done);
  case Phase::reopening: return reopened(done);
  case Phase::discarding: abandoned_.reset(); return go_on();
  case Phase::appending: return ask(ActionKind::record, Phase::confirming, current_);
  case Phase::confirming: return confirmed(done);
  case Phase::writing: return prune();
  case Phase::checking_old: return checked_old(done);
  case Phase::pruning: return prune();
  case Phase::clearing: return found_older(done);
  case Phase::dropping: return drop_older();
  case Phase::guarding: return guarded(done);
  case Phase::flushing: return ask(ActionKind::row, Phase::proving, current_);
  case Phase::proving: return proved(done);
  case Phase::trimming: return trimmed(done);
  }
}

void Vault::on(const Failed& failed) {
  if (failed.ticket == 0 || failed.ticket != awaited_) return;
  awaited_ = 0;
  const Phase was = std::exchange(phase_, Phase::idle);
  switch (was) {
  case Phase::idle: return;
  case Phase::locking:
    if (failed.fault == "busy") return look_on();
    return load_failed(failed);
  case Phase::reading:
  case Phase::viewing:
    if (is_unsealable(failed.fault)) return set_aside(cause(failed.fault, failed.detail));
    if (was == Phase::reading) return load_failed(failed);
    return become(State::read_only, Reason::other_tab, cause(failed.fault, failed.detail));
  case Phase::appending:
    if (is_taken(failed.fault)) return stop(Reason::other_tab, cause("fenced", ""));
    return attempt_failed(failed);
  case Phase::checking_old:
    if (!is_unsealable(failed.fault)) return attempt_failed(failed);
    shelf_.set_aside(shelf_.oldest_beyond(generations_kept).value_or(""));
    return prune();
  case Phase::stealing:
  case Phase::looking: return become(State::read_only, Reason::other_tab, cause(failed.fault, failed.detail));
  case Phase::claiming:
  case Phase::populating:
  case Phase::comparing: return load_failed(failed);
  case Phase::listing:
    if (lock_held_) return load_failed(failed);
    return become(State::read_only, Reason::other_tab, cause(failed.fault, failed.detail));
  default: return attempt_failed(failed);
  }
}

void Vault::ask(ActionKind kind, Phase phase, std::string name, std::string bytes) {
  phase_ = phase;
  awaited_ = ++last_ticket_;
  actions_.push_back({awaited_, kind, std::move(name), epoch_, std::move(bytes)});
}

void Vault::tell(ActionKind kind) { actions_.push_back({0, kind}); }

void Vault::become(State state, Reason reason, std::string detail) {
  state_ = state;
  reason_ = reason;
  detail_ = std::move(detail);
}

void Vault::stop(Reason reason, std::string detail) {
  phase_ = Phase::idle;
  awaited_ = 0;
  populated_ = false;
  if (in_flight_ && !journalled_ && !pending_) pending_ = std::move(in_flight_);
  in_flight_.reset();
  become(State::read_only, reason, std::move(detail));
}

Result<Container> Vault::open(const std::string& bytes) const {
  return open_container(bytes, {kind_, newest_schema_});
}

}  // namespace turnpoint::store
