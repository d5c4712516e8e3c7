#pragma once
/// Test files as bytes, and a workforce as one text that shows every column.

#include <optional>
#include <string>
#include <vector>

#include "core/io/workforce/workforce_csv.h"

namespace turnpoint::test {

/// Nothing where there is no such file. `path` from the root of the clone.
std::optional<std::string> file_bytes(const std::string& path);

/// Paths of a folder's files with this ending, sorted.
std::vector<std::string> files_of(const std::string& folder, const std::string& ending);
std::vector<std::string> csv_files(const std::string& folder);

/// Reads absences alone, without and with health detail, or with people.
WorkforceReading read_absences(const std::string& absences);
WorkforceReading read_with_health_detail(const std::string& absences);
WorkforceReading read_both(const std::string& people, const std::string& absences);

/// Every column of it as text: equal texts, equal workforces.
std::string dump(const Workforce& workforce);

bool adds_up(const FileTally& tally);

/// Codes of the refused rows, in their order: `bad_date hours_not_allowed`.
std::string codes(const WorkforceReading& reading);

}  // namespace turnpoint::test
