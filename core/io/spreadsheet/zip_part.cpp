#include <algorithm>
#include <array>

#define ZLIB_CONST
#include <zlib.h>

#include "core/io/spreadsheet/zip.h"
#include "core/io/spreadsheet/zip_bytes.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::size_t heading_size = 30;
constexpr std::string_view heading_mark = "PK\x03\x04";
constexpr std::size_t piece_size = std::size_t{64} << 10U;

}  // namespace

struct ZipPart::State {
  State(std::string file_name, const ZipEntry& what, std::string_view bytes)
      : file(std::move(file_name)), entry(what), packed(bytes), piece(piece_size, '\0') {
    checksum = static_cast<std::uint32_t>(crc32(0, nullptr, 0));
    // A raw stream, as ZIP has it: no heading of its own.
    open = entry.method == 8 && inflateInit2(&stream, -MAX_WBITS) == Z_OK;
    stream.next_in = reinterpret_cast<const Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
  }
  ~State() {
    if (open) inflateEnd(&stream);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  Result<std::string_view> next();
  Result<std::string_view> inflate_piece();
  Result<std::string_view> give(std::string_view bytes);
  tl::unexpected<Error> refuse(const std::string& what) const {
    return fail(ErrorCode::damaged, file,
                "The file is damaged: its part " + in_quotes(entry.name) + ' ' + what +
                    ". Save it again, or copy it again.");
  }

  std::string file;
  ZipEntry entry;
  std::string_view packed;
  std::string piece;
  z_stream stream{};
  bool open = false;
  bool done = false;
  std::uint64_t given = 0;
  std::uint32_t checksum = 0;
};

/// Counts what comes out; at the end size and checksum must be what the archive says.
Result<std::string_view> ZipPart::State::give(std::string_view bytes) {
  given += bytes.size();
  // For no bytes at all zlib would begin anew.
  if (!bytes.empty()) {
    checksum = static_cast<std::uint32_t>(
        crc32(checksum, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
  }
  if (given > entry.unpacked)
    return refuse("unpacks to more than the " + std::to_string(entry.unpacked) + " bytes it says");
  if (!bytes.empty()) return bytes;
  if (given != entry.unpacked) {
    return refuse("ends after " + std::to_string(given) + " of " + std::to_string(entry.unpacked) + " bytes");
  }
  if (checksum != entry.checksum) return refuse("does not have the checksum it says");
  return bytes;
}

Result<std::string_view> ZipPart::State::inflate_piece() {
  stream.next_out = reinterpret_cast<Bytef*>(piece.data());
  stream.avail_out = static_cast<uInt>(piece.size());
  const int answer = ::inflate(&stream, Z_NO_FLUSH);
  done = answer == Z_STREAM_END;
  const std::size_t count = piece.size() - stream.avail_out;
  if (answer != Z_OK && answer != Z_STREAM_END) return refuse("cannot be unpacked");
  if (count == 0 && !done) return refuse("is cut short");
  return give(std::string_view(piece).substr(0, count));
}

Result<std::string_view> ZipPart::State::next() {
  if (entry.method == 0) {
    const std::string_view bytes = packed.substr(0, piece_size);
    packed.remove_prefix(bytes.size());
    return give(bytes);
  }
  while (!done) {
    auto bytes = inflate_piece();
    if (!bytes || !bytes->empty()) return bytes;
  }
  return give({});
}

ZipPart::ZipPart(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipPart::ZipPart(ZipPart&&) noexcept = default;
ZipPart& ZipPart::operator=(ZipPart&&) noexcept = default;
ZipPart::~ZipPart() = default;

Result<std::string_view> ZipPart::next() { return state_->next(); }

Result<ZipPart> ZipArchive::part(std::string_view part) const {
  const ZipEntry* entry = find(part);
  const auto refuse = [&](const std::string& what) {
    return fail(ErrorCode::damaged, name_,
                "The file is damaged: its part " + in_quotes(part) + ' ' + what +
                    ". Save it again, or copy it again.");
  };
  if (entry == nullptr) return refuse("is missing");
  if (entry->method != 0 && entry->method != 8) {
    return refuse("is packed in a way spreadsheet programs do not use (" + std::to_string(entry->method) +
                  ")");
  }
  const std::size_t at = entry->offset;
  if (at > bytes_.size() || bytes_.size() - at < heading_size || bytes_.substr(at, 4) != heading_mark)
    return refuse("does not lie where it is said to");
  const std::size_t name_size = u16(bytes_, at + 26);
  const std::size_t start = at + heading_size + name_size + u16(bytes_, at + 28);
  if (bytes_.substr(at + heading_size, name_size) != entry->name)
    return refuse("has another name where it lies");
  if (start > bytes_.size() || entry->packed > bytes_.size() - start) return refuse("is cut short");
  auto state = std::make_unique<ZipPart::State>(name_, *entry, bytes_.substr(start, entry->packed));
  if (entry->method == 8 && !state->open) return refuse("cannot be unpacked for want of memory");
  return ZipPart(std::move(state));
}

}  // namespace turnpoint
