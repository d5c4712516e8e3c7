#pragma once
/// Parts into a ZIP archive: the same parts, the same bytes, wherever and whenever.

#include <string>
#include <string_view>
#include <vector>

namespace turnpoint {

struct ZipFilePart {
  std::string name;
  std::string bytes;
};

/// Deflated, dated 1 January 1980. Together under 4 GB, at most 60,000 parts.
std::string zip_file(const std::vector<ZipFilePart>& parts);

}  // namespace turnpoint
