#include "core/io/compare/equality/equality_text.h"
#include "core/io/csv.h"

namespace turnpoint {
namespace {

std::string hundredths(std::int64_t value) { return to_decimal(Rational(value, 100), 2); }

void add_row(std::string& text, const EqualityTable& table, const std::string& group,
             const std::string& measure, Shown shown, const std::optional<Bounds>& people,
             const std::optional<EqualityCell>& cell) {
  std::vector<std::string> row = {table.characteristic.id, table.characteristic.reference, group, measure,
                                  std::string(to_text(shown))};
  row.push_back(people ? std::to_string(people->least) : "");
  row.push_back(people ? std::to_string(people->most) : "");
  if (cell) {
    const std::optional<std::int64_t>& high = cell->interval.high_hundredths;
    for (const std::string& value :
         {std::to_string(cell->people.least), std::to_string(cell->people.most), to_decimal(cell->rate),
          to_decimal(cell->least_rate), to_decimal(cell->most_rate), to_decimal(cell->likelihood, 2),
          hundredths(cell->interval.low_hundredths), high ? hundredths(*high) : std::string()})
      row.push_back(value);
  }
  row.resize(15);
  append_csv_record(text, {row.begin(), row.end()});
}

}  // namespace

std::string equality_csv(const EqualityRun& run) {
  std::string text = "characteristic,beside,group,measure,shown,people_least,people_most,with_least,with_"
                     "most,rate,rate_least,"
                     "rate_most,likelihood,likelihood_low,likelihood_high\n";
  for (const EqualityTable& table : run.view.tables) {
    if (table.broken_down.empty()) add_row(text, table, "", "", Shown::no_reference, {}, {});
    for (std::size_t group = 0; group < table.groups.size(); ++group) {
      const EqualityGroup& entry = table.groups[group];
      for (std::size_t i = 0; i < run.request.measures.size(); ++i) {
        add_row(text, table, entry.group, run.request.measures[i].id, shown_of(table, i + 1, group),
                entry.people, entry.cells[i]);
      }
    }
  }
  return text;
}

}  // namespace turnpoint
