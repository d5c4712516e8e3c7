#pragma once
/// The vault as text, for the page script: one line an action, one small text an event, bytes beside them.
///
///     action   ticket TAB kind TAB limit_ms TAB number TAB name
///     event    done TAB ticket, then lines `epoch TAB n`, `local TAB name`, `remote TAB name`, `day TAB n
///     TAB
///              name`, `found`
///              failed TAB ticket TAB fault TAB detail
///              witness TAB begun TAB when TAB kept TAB when
///              the name of a news, e.g. `lock_lost`
///
/// Names travel percent-encoded, so that a foreign row's name cannot break a line.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "web/store/vault.h"

namespace turnpoint::store {

/// `bytes` goes into `Done::bytes`.
Result<Event> event_from_text(std::string_view text, std::string_view bytes);
std::string to_text(const Action& action);

class Port {
 public:
  Port(std::string kind, std::uint32_t newest_schema);

  /// For the app: what it wants, and what it may know.
  void step(const Event& event);
  const Vault& vault() const { return vault_; }

  /// For the page script. `event` answers whether it understood.
  bool event(std::string_view text, std::string_view bytes);
  /// The actions since the last call, a line each.
  std::string actions();
  /// The bytes that go with the action of this ticket; handed out once.
  std::string bytes(std::uint64_t ticket);

 private:
  Vault vault_;
  std::string actions_;
  std::map<std::uint64_t, std::string> bytes_;
};

}  // namespace turnpoint::store
