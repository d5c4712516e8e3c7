#include "core/io/import/codes_seen.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/order.h"

namespace turnpoint {
namespace {

constexpr std::size_t codes_counted = 5'000;

using Counts = std::map<std::string, std::uint64_t, std::less<>>;

void count(const ImportedFile& file, Counts& counts) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < file.columns.size(); ++i) {
    const Field field = file.columns[i].planned.field;
    if (field == Field::reason || field == Field::reason_code) places.push_back(i);
  }
  if (places.empty()) return;
  CsvReader reader = file.source.rows();
  CsvRecord record;
  reader.next(record);
  while (reader.next(record)) {
    if (record.fault) continue;
    for (const std::size_t place : places) {
      if (place >= record.cells.size()) continue;
      const std::string_view code = source_cell(record.cells[place], file.source.spreadsheet).text;
      if (code.empty()) continue;
      const auto found = counts.find(code);
      if (found != counts.end())
        ++found->second;
      else if (counts.size() < codes_counted)
        counts.emplace(code, 1);
    }
  }
}

}  // namespace

std::vector<CodeSeen> codes_seen(const Import& import) {
  Counts counts;
  for (const ImportedFile& file : import.files) {
    if (file.kind == ImportKind::absences) count(file, counts);
  }
  const ReasonTable table(import.plan.codes);
  std::vector<CodeSeen> seen;
  for (const auto& [code, rows] : counts) {
    const ReasonCode* known = table.find(code);
    seen.push_back({code, rows, known == nullptr ? Category::sickness : known->category, known != nullptr});
  }
  sort_stably(seen, [](const CodeSeen& a, const CodeSeen& b) {
    return std::make_tuple(a.known, b.rows) < std::make_tuple(b.known, a.rows);
  });
  if (seen.size() > codes_told) seen.resize(codes_told);
  return seen;
}

}  // namespace turnpoint
