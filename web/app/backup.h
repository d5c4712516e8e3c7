#pragma once
/// Backup files, as the page tells of them: it makes, checks and opens them, since passphrases stay there.

#include <optional>
#include <string>

#include "core/io/json.h"

namespace turnpoint::app {

struct AppView;

/// What is in a backup file, once all of it was opened, checked, and compared from once.
struct BackupContents {
  std::string old_policy, new_policy;  ///< names
  std::string from, to;                ///< ISO days of the study
  std::string workforce;               ///< `sample`, `synthetic`, `imported`, or `missing`: not in the file
  long people = 0, spells = 0;
  long meet_old = 0, meet_new = 0;  ///< people who meet a trigger, as worked out from the file alone
  bool encrypts = false;            ///< restoring it switches encryption on, with the file's passphrase
};

struct BackupView {
  std::string last;       ///< when the last file was made, in words; empty: never, as far as is known
  long days = 0;          ///< whole days since; where there was none, since the first change was kept
  long changes = 0;       ///< kept since
  bool due = false;       ///< the page thinks it is time for another
  bool own_code = false;  ///< the recovery code to print is that of a file
  std::string file;       ///< name of the file that was chosen to be opened; empty: none
  std::string made;       ///< when that one was made, in words
  std::optional<BackupContents> contents;  ///< once it was opened
};

/// `{"last", "days", "changes", "due", "own_code", "file", "made", "contents"}`; `contents` is null or an
/// object of the fields above. Nothing where a field is missing or of another kind.
std::optional<BackupView> backup_from_json(const Json& json);

/// For the page, which makes the file: `{"schema", "study", "people"}`, where `people` is `sample`,
/// `synthetic`, `imported`, `missing`, or `reading`: they are on their way.
std::string backup_source(const AppView& view, const std::string& study_text);

/// What is open now, as a sentence: policies, dates, people.
std::string present_in_words(const AppView& view);

}  // namespace turnpoint::app
