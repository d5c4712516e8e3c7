#pragma once
/// Which record of a text names its columns: exports often begin with titles and dates of printing.

#include <cstdint>
#include <functional>
#include <string_view>

#include "core/io/csv.h"

namespace turnpoint {

struct Header {
  std::uint64_t line = 1;       ///< from 1
  std::size_t at = 0;           ///< where it begins in the text
  std::size_t known = 0;        ///< columns of it that are known
  std::size_t passed_over = 0;  ///< records above it that are not empty
};

/// Whether a column of this name is one a table would have.
using KnowsColumn = std::function<bool(std::string_view)>;

/// The record among the first thirty with the most known columns, the first of equals; without any known
/// column, the first record that is not empty. `at` lies at the text's end where there is none.
Header find_header(std::string_view text, CsvForm form, const KnowsColumn& knows);

}  // namespace turnpoint
