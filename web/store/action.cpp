#include "web/store/action.h"

namespace turnpoint::store {

const char* to_text(ActionKind kind) {
  switch (kind) {
  case ActionKind::lock: return "lock";
  case ActionKind::steal: return "steal";
  case ActionKind::wait: return "wait";
  case ActionKind::claim: return "claim";
  case ActionKind::reopen: return "reopen";
  case ActionKind::populate: return "populate";
  case ActionKind::survey: return "survey";
  case ActionKind::read: return "read";
  case ActionKind::append: return "append";
  case ActionKind::journal: return "journal";
  case ActionKind::record: return "record";
  case ActionKind::trim: return "trim";
  case ActionKind::write: return "write";
  case ActionKind::unlink: return "unlink";
  case ActionKind::flush: return "flush";
  case ActionKind::row: return "row";
  case ActionKind::close: return "close";
  }
  return "unknown";
}

int limit_ms(ActionKind kind) {
  // Reading a store for the first time after a start may find a cold disk; nothing is at risk meanwhile.
  return kind == ActionKind::populate ? 30'000 : 10'000;
}

}  // namespace turnpoint::store
