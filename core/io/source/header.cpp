#include "core/io/source/header.h"

#include <algorithm>

#include "core/io/workforce/cells.h"

namespace turnpoint {
namespace {

constexpr std::size_t records_looked_at = 30;

bool is_empty(const CsvRecord& record) {
  return std::all_of(record.cells.begin(), record.cells.end(),
                     [](std::string_view cell) { return trimmed(cell).empty(); });
}

}  // namespace

Header find_header(std::string_view text, CsvForm form, const KnowsColumn& knows) {
  form.ragged = true;
  CsvReader reader(text, {}, form);
  CsvRecord record;
  Header found{0, text.size(), 0, 0};
  std::ptrdiff_t most = -1;
  std::size_t above = 0;
  for (std::size_t i = 0; i < records_looked_at && reader.next(record); ++i) {
    if (is_empty(record)) continue;
    const std::ptrdiff_t known = std::count_if(record.cells.begin(), record.cells.end(), knows);
    if (known > most && (most < 0 || known > 1)) {
      most = known;
      // `raw` lies in the text itself.
      found = {record.line, static_cast<std::size_t>(record.raw.data() - text.data()),
               static_cast<std::size_t>(known), above};
    }
    ++above;
  }
  return found;
}

}  // namespace turnpoint
