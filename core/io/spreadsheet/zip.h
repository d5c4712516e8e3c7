#pragma once
/// A ZIP archive where it lies in memory: which parts it has, and each part's bytes, piece by piece.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace turnpoint {

struct ZipLimits {
  std::size_t parts = 5'000;
  std::uint64_t part_bytes = std::uint64_t{2} << 30U;  ///< unpacked
  std::uint64_t ratio = 400;                           ///< unpacked to packed, for parts over a megabyte
};

struct ZipEntry {
  std::string name;
  std::uint16_t method = 0;  ///< 0 stored, 8 deflated
  std::uint32_t checksum = 0;
  std::uint32_t packed = 0;
  std::uint32_t unpacked = 0;  ///< as the archive says; what comes out is held to it
  std::uint32_t offset = 0;    ///< of its own heading
};

/// One part on its way out.
class ZipPart {
 public:
  ZipPart(ZipPart&&) noexcept;
  ZipPart& operator=(ZipPart&&) noexcept;
  ~ZipPart();

  /// The next piece; empty at the end, where size and checksum are then known to be right. Code: damaged.
  Result<std::string_view> next();

 private:
  friend class ZipArchive;
  struct State;
  explicit ZipPart(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

class ZipArchive {
 public:
  /// `bytes` must outlive the archive and its parts; `name` is the file's, for sentences. Codes: damaged,
  /// too_large.
  static Result<ZipArchive> open(std::string name, std::string_view bytes, const ZipLimits& limits = {});

  const std::vector<ZipEntry>& entries() const { return entries_; }
  bool has(std::string_view part) const { return find(part) != nullptr; }
  /// Codes: damaged, too_large.
  Result<ZipPart> part(std::string_view part) const;
  const std::string& name() const { return name_; }

 private:
  const ZipEntry* find(std::string_view part) const;
  Result<void> read_entries(std::size_t first, std::size_t count, std::size_t end, const ZipLimits& limits);

  std::string name_;
  std::string_view bytes_;
  std::vector<ZipEntry> entries_;  ///< by name
};

}  // namespace turnpoint
