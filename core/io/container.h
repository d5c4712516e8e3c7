#pragma once
/// The one file format of everything the app saves or shares: a study, a pack, a case, a backup.
///
///     0  8   magic            40  32  SHA-256 of bytes 0 to 39, payload and seal
///     8  16  kind, ascii      72  n   payload
///     24 4   schema           ..  m   seal: how the payload was encrypted; empty if it was not
///     28 4   m, seal bytes
///     32 8   n, payload bytes                              integers are little endian

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace turnpoint {

struct Container {
  std::string kind;          ///< 1 to 16 of a-z and _, e.g. `study`
  std::uint32_t schema = 1;  ///< of the payload, counted from 1 for each kind
  std::string payload;
  std::string seal;  ///< opaque here; empty: the payload is plain
};

/// What the caller is able to read.
struct Readable {
  std::string_view kind;
  std::uint32_t newest_schema = 1;
  bool sealed = false;  ///< whether a sealed payload is welcome
};

/// More than any study needs, and little enough for a browser tab.
inline constexpr std::size_t max_container_bytes = std::size_t{256} << 20;

/// The file's bytes. `bad_argument` for a kind or schema that could not be read back, `too_large` past the
/// limit.
Result<std::string> pack_container(const Container& container);

/// Strict: every flipped, missing or added byte is `not_a_container` or `damaged`. Only a sound file is asked
/// what it is: `wrong_kind`, or `newer_schema` if a newer version wrote it, which must then never be
/// overwritten.
Result<Container> open_container(std::string_view bytes, const Readable& readable);

}  // namespace turnpoint
