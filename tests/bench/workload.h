#pragma once
/// The benchmark's input as a workforce.

#include <cstddef>
#include <cstdint>
#include <functional>

#include "core/base/result.h"
#include "core/workforce/workforce.h"

namespace turnpoint::bench {

/// Where the bytes lie; `copy(offset, size, to)` is called once for each part.
struct WorkloadBytes {
  std::size_t size = 0;
  std::function<void(std::size_t offset, std::size_t size, void* to)> copy;
};

/// The binary form, little-endian: u32 n, u32 m, u32 first spell by person [n + 1], i32 first day [m], i32
/// last day [m], u8 left out [m]. A spell left out becomes one of disability leave. Errors: bad_argument.
Result<Workforce> workforce_from_bytes(const WorkloadBytes& bytes);
Result<Workforce> workforce_from_bytes(const std::uint8_t* bytes, std::size_t size);

}  // namespace turnpoint::bench
