#pragma once
/// How what is kept in this browser is protected, as the page tells it. Passphrases and recovery codes never
/// come here: they go from the page's own fields to its scripts.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "web/app/backup.h"

namespace turnpoint::app {

enum class KeepingDeed : std::uint8_t {
  encrypt,            ///< fields `passphrase`, `passphrase_again`
  unlock,             ///< field `passphrase`
  recover,            ///< fields `recovery_code`, `passphrase`, `passphrase_again`
  change_passphrase,  ///< fields `passphrase_now`, `passphrase`, `passphrase_again`
  put_away_code,      ///< the recovery code is on paper: the page forgets it
  print_code,
  lock,
  lock_after,      ///< value: minutes
  keep_people,     ///< value: `true` or `false`
  back_up,         ///< fields `passphrase`, `passphrase_again`, unless protection is `open`
  check_backup,    ///< the file that was chosen; field `passphrase` or `recovery_code`
  restore_backup,  ///< the file that was checked
  leave_backup,
  put_back,
  delete_person,       ///< value: the employee_id
  hand_over,           ///< value: the employee_id; fields `passphrase`, `passphrase_again`
  hand_over_redacted,  ///< the same, without reasons and notes
  open_case,           ///< the case file that was chosen; field `passphrase`
  leave_case,
};

const char* to_text(KeepingDeed deed);

enum class Protection : std::uint8_t {
  none,         ///< what is kept is not encrypted
  locked,       ///< encrypted, and this tab has no key
  open,         ///< encrypted, and this tab has the key
  unavailable,  ///< this browser cannot encrypt here
};

struct KeepingView {
  Protection protection = Protection::none;
  bool busy = false;
  std::string error;      ///< what was wrong with the last deed, as a sentence
  long done = 0;          ///< deeds that went well so far
  bool has_code = false;  ///< the page holds a recovery code to be printed
  long lock_minutes = 10;
  std::string persistence;   ///< `granted`, `refused`; empty: not asked yet
  bool keep_people = false;  ///< imported people are kept; only where protection is `open`
  BackupView backup{};
  std::string case_file{};               ///< name of the case file that was chosen to be opened; empty: none
  std::vector<std::string> deletions{};  ///< what deletions on this device did, newest first, as sentences
};

/// Reads `{"protection", "busy", "error", "done", "has_code", "lock_minutes", "persistence", "keep_people",
/// "backup", "case_file", "deletions"}`.
Result<KeepingView> keeping_from_text(std::string_view text);

}  // namespace turnpoint::app
