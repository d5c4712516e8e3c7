#include "core/io/source/separator.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/io/csv.h"

namespace turnpoint {
namespace {

struct Named {
  char mark;
  std::string_view name;
};

constexpr std::array<Named, 4> marks = {{{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "pipe"}}};
constexpr std::size_t sample_records = 500;
constexpr std::size_t sample_bytes = std::size_t{1} << 20U;

/// How many of the first records have the most usual number of cells, and that number.
struct Agreement {
  std::size_t records = 0;
  std::size_t cells = 0;
};

Agreement agreement(std::string_view text, char mark) {
  CsvReader reader(text, {}, {mark, 1, true});
  CsvRecord record;
  std::map<std::size_t, std::size_t> counts;
  for (std::size_t i = 0; i < sample_records && reader.next(record); ++i) {
    if (!record.fault && record.cells.size() > 1) ++counts[record.cells.size()];
  }
  Agreement best;
  for (const auto& [cells, records] : counts) {
    if (records >= best.records) best = {records, cells};
  }
  return best;
}

}  // namespace

std::optional<char> find_separator(std::string_view text) {
  text = text.substr(0, sample_bytes);
  std::optional<char> found;
  Agreement best;
  for (const Named& candidate : marks) {
    const Agreement now = agreement(text, candidate.mark);
    if (now.records == 0) continue;
    if (now.records > best.records || (now.records == best.records && now.cells > best.cells)) {
      best = now;
      found = candidate.mark;
    }
  }
  return found;
}

std::string_view separator_name(char separator) {
  const auto found =
      std::find_if(marks.begin(), marks.end(), [&](const Named& n) { return n.mark == separator; });
  return found == marks.end() ? std::string_view("mark") : found->name;
}

std::optional<char> separator_from_text(std::string_view text) {
  for (const Named& candidate : marks) {
    if (text == candidate.name || (text.size() == 1 && text[0] == candidate.mark)) return candidate.mark;
  }
  return std::nullopt;
}

}  // namespace turnpoint
