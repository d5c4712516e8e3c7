#include "core/io/spreadsheet/zip.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/io/spreadsheet/zip_bytes.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::size_t end_size = 22;
constexpr std::size_t entry_size = 46;
constexpr std::string_view end_mark = "PK\x05\x06";
constexpr std::string_view entry_mark = "PK\x01\x02";

/// The end record whose comment reaches to the end of the file, npos where there is none.
std::size_t find_end(std::string_view bytes) {
  if (bytes.size() < end_size) return std::string_view::npos;
  const std::size_t lowest = bytes.size() - std::min<std::size_t>(bytes.size(), end_size + 0xFFFF);
  for (std::size_t at = bytes.size() - end_size;; --at) {
    if (bytes.substr(at, 4) == end_mark && at + end_size + u16(bytes, at + 20) == bytes.size()) return at;
    if (at == lowest) return std::string_view::npos;
  }
}

bool climbs_out(std::string_view name) {
  return name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
         name.find("../") != std::string_view::npos || name == ".." ||
         name.find('\0') != std::string_view::npos;
}

}  // namespace

Result<ZipArchive> ZipArchive::open(std::string name, std::string_view bytes, const ZipLimits& limits) {
  ZipArchive archive;
  archive.name_ = std::move(name);
  archive.bytes_ = bytes;
  const std::size_t end = find_end(bytes);
  if (end == std::string_view::npos) {
    return fail(ErrorCode::damaged, archive.name_,
                "The file is cut short or damaged: the list of its parts (ZIP) is missing after " +
                    std::to_string(bytes.size()) + " bytes. Save it again, or copy it again.");
  }
  const std::size_t count = u16(bytes, end + 10);
  const std::size_t size = u32(bytes, end + 12);
  const std::size_t first = u32(bytes, end + 16);
  if (count == 0xFFFF || size == 0xFFFFFFFFU || first == 0xFFFFFFFFU) {
    return fail(
        ErrorCode::too_large, archive.name_,
        "The file is written for more than 4 GB (ZIP64), which is not read. Take a shorter period, or save "
        "it as CSV UTF-8.");
  }
  if (u16(bytes, end + 4) != 0 || u16(bytes, end + 8) != count || first > end || size > end - first) {
    return fail(ErrorCode::damaged, archive.name_,
                "The file is damaged: the list of its " + std::to_string(count) +
                    " parts does not lie where it is said to. Save it again, or copy it again.");
  }
  if (count > limits.parts) {
    return fail(ErrorCode::too_large, archive.name_,
                "The file has " + std::to_string(count) + " parts; at most " + std::to_string(limits.parts) +
                    " are read. Save the sheet by itself as CSV UTF-8.");
  }
  if (auto read = archive.read_entries(first, count, first + size, limits); !read)
    return tl::unexpected(read.error());
  return archive;
}

Result<void> ZipArchive::read_entries(std::size_t at, std::size_t count, std::size_t end,
                                      const ZipLimits& limits) {
  const auto refuse = [&](const std::string& what) {
    return fail(ErrorCode::damaged, name_, what + " Save the file again with a spreadsheet program.");
  };
  for (std::size_t i = 0; i < count; ++i) {
    if (end - at < entry_size || bytes_.substr(at, 4) != entry_mark)
      return refuse("The file is damaged: part " + std::to_string(i + 1) + " of " + std::to_string(count) +
                    " is missing from its list.");
    const std::size_t name_size = u16(bytes_, at + 28);
    const std::size_t whole = entry_size + name_size + u16(bytes_, at + 30) + u16(bytes_, at + 32);
    if (whole > end - at) return refuse("The file is damaged: the list of its parts is cut short.");
    ZipEntry entry;
    entry.name = bytes_.substr(at + entry_size, name_size);
    entry.method = u16(bytes_, at + 10);
    entry.checksum = u32(bytes_, at + 16);
    entry.packed = u32(bytes_, at + 20);
    entry.unpacked = u32(bytes_, at + 24);
    entry.offset = u32(bytes_, at + 42);
    if (climbs_out(entry.name)) {
      return refuse("The part " + in_quotes(entry.name) +
                    " has a name that leads out of the file, which no "
                    "spreadsheet program writes.");
    }
    if ((u16(bytes_, at + 8) & 1U) != 0) {
      return fail(ErrorCode::damaged, name_,
                  "The file is locked with a password. Save it without one, and read it again.");
    }
    const bool huge = entry.unpacked > limits.part_bytes ||
                      (entry.unpacked > 1U << 20U && entry.unpacked / limits.ratio > entry.packed);
    if (huge) {
      return fail(ErrorCode::too_large, name_,
                  "The part " + in_quotes(entry.name) + " would unpack from " + std::to_string(entry.packed) +
                      " to " + std::to_string(entry.unpacked) +
                      " bytes, which is more than is read. Save the sheet as CSV UTF-8.");
    }
    entries_.push_back(std::move(entry));
    at += whole;
  }
  sort_stably(entries_, [](const ZipEntry& a, const ZipEntry& b) { return a.name < b.name; });
  const auto twice =
      std::adjacent_find(entries_.begin(), entries_.end(),
                         [](const ZipEntry& a, const ZipEntry& b) { return a.name == b.name; });
  if (twice != entries_.end())
    return refuse("The part " + in_quotes(twice->name) +
                  " is there twice, so which one holds cannot be known.");
  return {};
}

const ZipEntry* ZipArchive::find(std::string_view part) const {
  const auto found =
      std::lower_bound(entries_.begin(), entries_.end(), part,
                       [](const ZipEntry& entry, std::string_view name) { return entry.name < name; });
  return found != entries_.end() && found->name == part ? &*found : nullptr;
}

}  // namespace turnpoint
