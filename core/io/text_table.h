#pragma once
/// Plain-text tables for the command line.

#include <string>
#include <vector>

namespace turnpoint {

/// Columns padded to their widest cell; those named in `right` are set to the right.
std::string text_table(const std::vector<std::vector<std::string>>& rows,
                       const std::vector<std::size_t>& right);

}  // namespace turnpoint
