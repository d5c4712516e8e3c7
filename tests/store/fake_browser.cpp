#include "tests/store/fake_browser.h"

#include <algorithm>
#include <utility>

namespace turnpoint::store::test {

Tab::Tab(Browser& browser, int id) : browser_(browser), id_(id) { tabs_[id] = this; }

void Tab::tell(const Event& event) {
  for (Action& action : vault.step(event)) inbox_.push_back(std::move(action));
}

bool Tab::advance(Fault fault, const std::string& name) {
  ++deeds;
  if (!news.empty()) {
    const News first = news.front();
    news.pop_front();
    tell(first);
  } else if (flush_) {
    const Flush flush = *std::exchange(flush_, std::nullopt);
    commit(flush);
  } else if (!inbox_.empty()) {
    const Action action = std::move(inbox_.front());
    inbox_.pop_front();
    carry_out(action, fault, name);
  } else {
    --deeds;
    return false;
  }
  return true;
}

std::optional<ActionKind> Tab::due() const {
  if (!news.empty() || flush_ || inbox_.empty()) return std::nullopt;
  return inbox_.front().kind;
}

void Tab::finish_slow_flush() {
  if (slow_flush_) commit(*std::exchange(slow_flush_, std::nullopt));
}

void Tab::settle() {
  while (advance()) {
  }
}

void Tab::close() {
  vault = Vault{"study", 1};
  news.clear();
  inbox_.clear();
  files_.clear();
  flush_.reset();
  slow_flush_.reset();
  open_ = false;
  auto& queue = browser_.lock_queue;
  queue.erase(std::remove(queue.begin(), queue.end(), id_), queue.end());
  if (browser_.lock_holder == id_) {
    browser_.lock_holder = -1;
    grant_next();
  }
}

void Tab::reload() {
  close();
  tell(News::start);
}

void Tab::grant_next() {
  if (browser_.lock_holder != -1 || browser_.lock_queue.empty()) return;
  browser_.lock_holder = browser_.lock_queue.front();
  browser_.lock_queue.pop_front();
  tabs_[browser_.lock_holder]->news.push_back(News::lock_free);
}

void Tab::carry_out(const Action& action, Fault fault, const std::string& name) {
  if (action.kind == ActionKind::wait) {
    browser_.lock_queue.push_back(id_);
    return grant_next();
  }
  if (action.kind == ActionKind::close) {
    open_ = false;
    return;
  }
  if (action.kind == ActionKind::trim) {
    if (open_ && fault == Fault::none && browser_.owner_epoch == action.number)
      std::erase_if(browser_.journal, [&](const auto& record) { return record.first < action.name; });
    return;
  }
  const bool done = fault != Fault::refused && fault != Fault::lost && fault != Fault::lied;
  if (const std::string why = refusal(action); done && !why.empty())
    return tell(Failed{action.ticket, why, "in memory"});
  if (action.kind == ActionKind::flush && done) return begin_flush(action, fault);
  const Done answered = answer(action, done, fault == Fault::torn);
  if (action.kind == ActionKind::append && (done || fault == Fault::lied)) copy(action);
  if (fault == Fault::none || fault == Fault::lied || fault == Fault::torn) return tell(answered);
  const bool silent = fault == Fault::lost || fault == Fault::late || fault == Fault::slow;
  tell(Failed{action.ticket, silent ? "late" : name, "in memory"});
}

std::string Tab::refusal(const Action& action) const {
  switch (action.kind) {
  case ActionKind::lock: return browser_.lock_holder == -1 || browser_.lock_holder == id_ ? "" : "busy";
  case ActionKind::populate:
  case ActionKind::flush: return open_ ? "" : "InvalidStateError";
  case ActionKind::append:
    if (!open_) return "InvalidStateError";
    if (browser_.journal.count(action.name)) return "ConstraintError";
    if (!browser_.fenced || browser_.owner_epoch == action.number) return "";
    return browser_.owner_epoch > action.number ? "fenced" : "InvalidStateError";
  case ActionKind::read: return files_.count(action.name) ? "" : "ErrnoError";
  default: return "";
  }
}

// The page's half of each action; `really` false leaves everything as it was.
Done Tab::answer(const Action& action, bool really, bool torn) {
  Done done;
  done.ticket = action.ticket;
  const std::uint64_t highest = std::max(browser_.owner_epoch, browser_.fence_epoch);
  switch (action.kind) {
  case ActionKind::lock:
  case ActionKind::steal:
    if (!really || browser_.lock_holder == id_) break;
    std::erase(browser_.lock_queue, id_);
    if (browser_.lock_holder != -1) tabs_[browser_.lock_holder]->news.push_back(News::lock_lost);
    browser_.lock_holder = id_;
    break;
  case ActionKind::claim:
  case ActionKind::reopen:
    done.epoch = action.kind == ActionKind::claim ? highest + 1 : std::max(highest, action.number);
    if (!really) break;
    browser_.owner_epoch = browser_.fence_epoch = done.epoch;
    open_ = true;
    ++connection_;
    break;
  case ActionKind::populate:
    files_.clear();
    if (really) files_ = browser_.rows;
    if (torn && !files_.empty()) files_.erase(files_.begin());
    break;
  case ActionKind::survey:
    done.epoch = browser_.owner_epoch;
    for (const auto& file : files_) done.local.push_back(file.first);
    for (const auto& row : browser_.rows) done.remote.push_back(row.first);
    break;
  case ActionKind::append:
    if (!really) break;
    browser_.journal[action.name] = action.bytes;
    if (torn) browser_.journal[action.name][action.bytes.size() / 2] ^= 1;
    break;
  case ActionKind::journal:
    for (const auto& record : browser_.journal) done.remote.push_back(record.first);
    for (const auto& copy : browser_.copies) {
      if (browser_.journal.empty() || copy.first > browser_.journal.rbegin()->first)
        done.local.push_back(copy.first);
    }
    listed_ = done.local;
    break;
  case ActionKind::record: {
    const bool copied = std::count(listed_.begin(), listed_.end(), action.name) > 0;
    const Files& from = copied ? browser_.copies : browser_.journal;
    done.found = from.count(action.name) > 0;
    if (done.found) done.bytes = from.at(action.name);
    break;
  }
  case ActionKind::read: done.bytes = files_.count(action.name) ? files_[action.name] : ""; break;
  case ActionKind::write:
    if (really) files_[action.name] = action.bytes;
    break;
  case ActionKind::unlink:
    if (really) files_.erase(action.name);
    break;
  case ActionKind::row:
    done.found = browser_.rows.count(action.name) > 0;
    if (done.found) done.bytes = browser_.rows[action.name];
    break;
  default: break;
  }
  return done;
}

void Tab::copy(const Action& action) {
  browser_.copies[action.name] = action.bytes;
  while (browser_.copies.size() > 2) browser_.copies.erase(browser_.copies.begin());
}

void Tab::begin_flush(const Action& action, Fault fault) {
  Flush flush{action.ticket, connection_, action.number, {}, {}, fault == Fault::torn, false};
  for (const auto& [name, bytes] : files_) {
    if (!browser_.rows.count(name)) flush.put[name] = bytes;
  }
  for (const auto& row : browser_.rows) {
    if (!files_.count(row.first)) flush.remove.push_back(row.first);
  }
  if (fault == Fault::none || fault == Fault::torn) {
    flush_ = flush;
    return;
  }
  flush.quiet = true;
  if (fault == Fault::slow)
    slow_flush_ = flush;
  else
    commit(flush);
  tell(Failed{action.ticket, fault == Fault::denied ? "UnknownError" : "late", "in memory"});
}

void Tab::commit(const Flush& flush) {
  const auto say = [&](const Event& event) {
    if (!flush.quiet) tell(event);
  };
  if (!open_ || flush.connection != connection_)
    return say(Failed{flush.ticket, "InvalidStateError", "closed"});
  if (browser_.fenced && browser_.fence_epoch != flush.epoch)
    return say(
        Failed{flush.ticket, browser_.fence_epoch > flush.epoch ? "fenced" : "InvalidStateError", "epoch"});
  for (auto [name, bytes] : flush.put) {
    if (flush.torn) bytes[bytes.size() / 2] ^= 1;
    browser_.rows[name] = bytes;
  }
  for (const std::string& name : flush.remove) browser_.rows.erase(name);
  Done done;
  done.ticket = flush.ticket;
  say(done);
}

std::string packed(const std::string& payload, std::uint32_t schema) {
  return pack_container({"study", schema, payload, {}}).value();
}

std::string newest_payload(const Browser& browser) {
  Files all = browser.rows;
  for (const auto& [name, bytes] : browser.journal) {
    if (open_container(bytes, {"study", 1})) all[name] = bytes;
  }
  for (auto row = all.rbegin(); row != all.rend(); ++row) {
    if (const auto found = open_container(row->second, {"study", 1})) return found->payload;
  }
  return {};
}

}  // namespace turnpoint::store::test
