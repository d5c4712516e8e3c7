#pragma once
/// Names that UK payroll and HR systems give the columns, one line each; add yours here.

#include <span>
#include <string_view>

#include "core/io/import/field.h"

namespace turnpoint {

struct Synonym {
  ImportKind kind{};
  Field field{};
  int rank = 1;
  std::string_view name;
  bool daily = false;
};

std::span<const Synonym> synonyms();

}  // namespace turnpoint
