#include "core/io/container.h"

#include <algorithm>

#include "core/base/sha256.h"

namespace turnpoint {
namespace {

// As in PNG: the high bit, the line ends and the ^Z show a file that some program passed on as text.
constexpr std::string_view magic{"\x89TPT\r\n\x1a\n", 8};
constexpr std::size_t kind_at = 8, kind_size = 16, schema_at = 24, seal_length_at = 28, length_at = 32;
constexpr std::size_t checksum_at = 40, checksum_size = 32, payload_at = 72;

void put_integer(std::string& out, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
}

std::uint64_t integer(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

bool is_kind(std::string_view kind) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  return !kind.empty() && kind.size() <= kind_size && std::all_of(kind.begin(), kind.end(), allowed);
}

std::string checksum(std::string_view head, std::string_view body) {
  Sha256 hash;
  hash.add(head);
  hash.add(body);
  const Digest digest = hash.finish();
  return {digest.begin(), digest.end()};
}

std::string bytes_text(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " byte" : " bytes");
}

tl::unexpected<Error> damaged(std::string where, std::string what) {
  return fail(ErrorCode::damaged, std::move(where), std::move(what) + ". Use an earlier copy or a backup");
}

Result<void> check_whole(std::string_view bytes) {
  if (bytes.size() > max_container_bytes)
    return fail(ErrorCode::too_large, "file",
                "The file has " + bytes_text(bytes.size()) + "; at most " + bytes_text(max_container_bytes) +
                    " are read");
  const std::string_view start = bytes.substr(0, magic.size());
  if (bytes.empty())
    return fail(ErrorCode::empty_input, "file", "The file is empty; choose a file that Turnpoint saved");
  if (start != magic.substr(0, start.size()))
    return fail(ErrorCode::not_a_container, "byte 0",
                "The file does not start as a file saved by Turnpoint does; choose one that Turnpoint saved");
  if (bytes.size() < payload_at)
    return damaged("file", "The file is cut short: it has " + bytes_text(bytes.size()) +
                               " and its heading alone has " + bytes_text(payload_at));
  const std::uint64_t payload = integer(bytes, length_at, 8), seal = integer(bytes, seal_length_at, 4);
  const std::uint64_t present = bytes.size() - payload_at;
  if (payload > present || seal != present - payload)
    return damaged("file", "The file says it holds " + bytes_text(payload) + " of content and " +
                               bytes_text(seal) + " of seal, but " + bytes_text(present) +
                               " follow its heading");
  if (checksum(bytes.substr(0, checksum_at), bytes.substr(payload_at)) !=
      bytes.substr(checksum_at, checksum_size))
    return damaged(
        "file", "The file's checksum does not agree with its content: a byte was changed after it was saved");
  return {};
}

Result<void> check_readable(const Container& found, const Readable& readable) {
  if (!is_kind(found.kind) || found.schema == 0)
    return damaged("heading", "The file's heading names schema " + std::to_string(found.schema) +
                                  " and a kind of " + bytes_text(found.kind.size()) +
                                  "; a schema is 1 or more, a kind letters a to z");
  if (found.kind != readable.kind)
    return fail(ErrorCode::wrong_kind, "heading",
                "The file holds a '" + found.kind + "'; choose one that holds a '" +
                    std::string(readable.kind) + "'");
  if (found.schema > readable.newest_schema)
    return fail(ErrorCode::newer_schema, "heading",
                "A newer version of Turnpoint saved this file (format " + std::to_string(found.schema) +
                    "; this version reads up to " + std::to_string(readable.newest_schema) +
                    "). Update Turnpoint to open it");
  if (!found.seal.empty() && !readable.sealed)
    return fail(ErrorCode::newer_schema, "seal",
                "The file is sealed (encrypted) and its key is not at hand. It was left as it is");
  return {};
}

}  // namespace

Result<std::string> pack_container(const Container& container) {
  if (!is_kind(container.kind) || container.schema == 0)
    return fail(ErrorCode::bad_argument, "heading",
                "'" + container.kind + "' schema " + std::to_string(container.schema) +
                    " cannot be saved: a kind is 1 to 16 of a to z and _, a schema is 1 or more");
  if (container.payload.size() > max_container_bytes - payload_at ||
      container.seal.size() > max_container_bytes - payload_at - container.payload.size())
    return fail(ErrorCode::too_large, "payload",
                "The content has " + bytes_text(container.payload.size()) + "; a file holds at most " +
                    bytes_text(max_container_bytes - payload_at));
  std::string file(magic);
  file += container.kind;
  file.resize(schema_at, '\0');
  put_integer(file, container.schema, 4);
  put_integer(file, container.seal.size(), 4);
  put_integer(file, container.payload.size(), 8);
  const std::string body = container.payload + container.seal;
  file += checksum(file, body);
  return file + body;
}

Result<Container> open_container(std::string_view bytes, const Readable& readable) {
  if (auto whole = check_whole(bytes); !whole) return tl::unexpected(whole.error());
  const std::size_t payload_size = static_cast<std::size_t>(integer(bytes, length_at, 8));
  Container found;
  const std::string_view kind = bytes.substr(kind_at, kind_size);
  found.kind = kind.substr(0, kind.find_last_not_of('\0') + 1);
  found.schema = static_cast<std::uint32_t>(integer(bytes, schema_at, 4));
  found.payload = bytes.substr(payload_at, payload_size);
  found.seal = bytes.substr(payload_at + payload_size);
  if (auto readable_here = check_readable(found, readable); !readable_here)
    return tl::unexpected(readable_here.error());
  return found;
}

}  // namespace turnpoint
