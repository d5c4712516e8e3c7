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

/// A raw deflate stream.
std::string deflated(std::string_view bytes);
/// How parts are packed; null: they lie as they are, and a program that packs none does not carry the packer.
using ZipPacker = std::string (*)(std::string_view);

/// Dated 1 January 1980. Together under 4 GB, at most 60,000 parts.
std::string zip_file(const std::vector<ZipFilePart>& parts, ZipPacker pack = deflated);

}  // namespace turnpoint
