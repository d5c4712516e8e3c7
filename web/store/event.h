#pragma once
/// What happened: the page script's answers and news, and the app's wishes.

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace turnpoint::store {

/// What needs no more than its name.
enum class News {
  start,             ///< the page is ready to carry out actions
  lock_lost,         ///< another tab stole the lock
  lock_free,         ///< the lock came after `wait`
  connection_lost,   ///< a database connection was closed under us
  retry,             ///< the app's wish, where `View::can_retry`
  take_over,         ///< the app's wish, where `View::can_take_over`
  start_afresh,      ///< the app's wish, where `View::can_start_afresh`
  forget_left_over,  ///< the app has dealt with the content that could not be saved
};

/// The action with this ticket was carried out. Each action fills what action.h says, the rest stays empty.
struct Done {
  std::uint64_t ticket = 0;
  std::uint64_t epoch = 0;
  std::vector<std::string> local{};
  std::vector<std::string> remote{};
  bool found = false;
  std::string bytes{};
  std::map<std::string, long> days{};  ///< on which day each of `local` was written, counted from any day
};

/// The action with this ticket was not carried out, or nobody knows whether it was.
struct Failed {
  std::uint64_t ticket = 0;
  std::string fault;   ///< `late`, `busy`, `unsupported`, or the name of the browser's error
  std::string detail;  ///< the browser's own words
};

/// What this browser noted outside the databases about the edits before this start; empty where nothing was.
struct Witness {
  std::string begun, begun_at;  ///< name of the last edit's record, before it was stored; when, in words
  std::string kept, kept_at;    ///< the same once it was stored
};

/// The app has a newer document to keep; `revision` comes back as `View::saved_revision` once it is proved
/// stored.
struct Save {
  std::string payload;
  std::uint64_t revision = 0;
  /// Something was deleted for good: once it is stored, every generation and record before it goes, those set
  /// aside as well.
  bool alone = false;
};

/// The app could not make sense of the document it was given, sound though its file is.
struct RefuseDocument {
  std::string detail;
};

using Event = std::variant<News, Witness, Done, Failed, Save, RefuseDocument>;

}  // namespace turnpoint::store
