#pragma once
/// A number and what it counts, in words of a sentence.

#include <string>

#include "core/policy/wording/plain.h"

namespace turnpoint::app {

/// `1 person`, `12,000 people`.
inline std::string counted(std::int64_t number, const char* one, const char* many) {
  return grouped(number) + ' ' + (number == 1 ? one : many);
}

}  // namespace turnpoint::app
