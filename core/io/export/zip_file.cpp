#include "core/io/export/zip_file.h"

#include <cassert>
#include <cstdint>

#define ZLIB_CONST
#include <zlib.h>

namespace turnpoint {
namespace {

constexpr std::uint16_t version = 20;
constexpr std::uint16_t deflate_method = 8;
constexpr std::uint16_t first_of_1980 = 33;  ///< as ZIP writes days

void put_u16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(static_cast<std::uint8_t>(value & 0xFFU));
  out += static_cast<char>(static_cast<std::uint8_t>(value >> 8U & 0xFFU));
}

void put_u32(std::string& out, std::size_t value) {
  const auto low = static_cast<std::uint32_t>(value);
  put_u16(out, low & 0xFFFFU);
  put_u16(out, low >> 16U);
}

/// What the heading of a part and its entry in the list have in common.
std::string facts(const ZipFilePart& part, std::uint16_t method, std::size_t packed_size) {
  std::string out;
  put_u16(out, version);
  put_u16(out, 0);
  put_u16(out, method);
  put_u16(out, 0);
  put_u16(out, first_of_1980);
  const auto* bytes = reinterpret_cast<const Bytef*>(part.bytes.data());
  put_u32(out, static_cast<std::size_t>(crc32(0, bytes, static_cast<uInt>(part.bytes.size()))));
  put_u32(out, packed_size);
  put_u32(out, part.bytes.size());
  put_u16(out, static_cast<std::uint32_t>(part.name.size()));
  put_u16(out, 0);
  return out;
}

}  // namespace

std::string deflated(std::string_view bytes) {
  z_stream stream{};
  const int opened = deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  assert(opened == Z_OK);
  static_cast<void>(opened);
  std::string out(static_cast<std::size_t>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int ended = deflate(&stream, Z_FINISH);
  assert(ended == Z_STREAM_END);
  static_cast<void>(ended);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

std::string zip_file(const std::vector<ZipFilePart>& parts, ZipPacker pack) {
  std::string out;
  std::string list;
  for (const ZipFilePart& part : parts) {
    const std::size_t offset = out.size();
    const std::string bytes = pack == nullptr ? part.bytes : pack(part.bytes);
    const std::string common = facts(part, pack == nullptr ? 0 : deflate_method, bytes.size());
    out += "PK\x03\x04" + common + part.name + bytes;
    list += "PK\x01\x02";
    put_u16(list, version);
    list += common;
    put_u16(list, 0);  // comment
    put_u16(list, 0);  // disk
    put_u16(list, 0);  // what kind of file it was
    put_u32(list, 0);
    put_u32(list, offset);
    list += part.name;
  }
  const std::size_t first = out.size();
  out += list + "PK\x05\x06";
  put_u32(out, 0);
  put_u16(out, static_cast<std::uint32_t>(parts.size()));
  put_u16(out, static_cast<std::uint32_t>(parts.size()));
  put_u32(out, list.size());
  put_u32(out, first);
  put_u16(out, 0);
  return out;
}

}  // namespace turnpoint
