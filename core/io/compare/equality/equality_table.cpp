#include "core/io/compare/equality/equality_text.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string range(const Bounds& bounds) {
  return std::to_string(bounds.least) + " to " + std::to_string(bounds.most);
}

std::string percent(const Rational& rate) { return to_decimal(rate * Rational(100), 0); }

std::string hundredths(std::int64_t value) { return to_decimal(Rational(value, 100), 2); }

std::string rate_text(const EqualityCell& cell) {
  return percent(cell.rate) + " % (" + percent(cell.least_rate) + " to " + percent(cell.most_rate) + ")";
}

std::string likelihood_text(const EqualityCell& cell) {
  const std::optional<std::int64_t>& high = cell.interval.high_hundredths;
  return to_decimal(cell.likelihood, 2) + " (" + hundredths(cell.interval.low_hundredths) +
         (high ? " to " + hundredths(*high) : " and more") + ")";
}

/// The groups under one measure.
std::string measure_table(const EqualityRun& run, const EqualityTable& table, std::size_t measure) {
  Rows rows = {{"    " + run.request.measures[measure].name, "people", "with a formal meeting", "rate",
                "relative likelihood"}};
  for (const EqualityGroup& group : table.groups) {
    const std::optional<EqualityCell>& cell = group.cells[measure];
    const std::string no(to_words(Shown::not_shown));
    rows.push_back({"    " + group.group, group.people ? range(*group.people) : no,
                    cell ? range(cell->people) : no, cell ? rate_text(*cell) : no,
                    cell ? likelihood_text(*cell) : no});
  }
  return text_table(rows, {1, 2, 3, 4});
}

std::string table_text(const EqualityRun& run, const EqualityTable& table) {
  const Characteristic& one = table.characteristic;
  std::string text = "\n  " + one.name;
  if (table.broken_down.empty()) {
    return text + ": " + std::string(to_words(Shown::no_reference)) + " (" + one.id + "=GROUP)\n";
  }
  text += " (beside \"" + one.reference + "\", which has no figures of its own)\n";
  if (!table.broken_down[0]) return text + "    " + std::string(to_words(Shown::not_broken_down)) + "\n";
  for (std::size_t i = 0; i < run.request.measures.size(); ++i) {
    text += table.broken_down[i + 1] ? measure_table(run, table, i)
                                     : "    " + run.request.measures[i].name + ": " +
                                           std::string(to_words(Shown::not_broken_down)) + "\n";
  }
  return text;
}

}  // namespace

std::string equality_table(const EqualityRun& run) {
  std::string text = "Equality view, " + to_words(run.request.dates) + "\n" + run.old_policy.name + " (" +
                     run.old_policy.id + ") and " + run.new_policy.name + " (" + run.new_policy.id +
                     ")\n\n  " + std::to_string(run.view.totals[0]) + " people in service\n";
  for (std::size_t i = 0; i < run.request.measures.size(); ++i) {
    text += "  " + std::to_string(run.view.totals[i + 1]) + " of them with a formal meeting, " +
            run.request.measures[i].name + "\n";
  }
  for (const EqualityTable& table : run.view.tables) text += table_text(run, table);
  text += "\nWhat each figure is\n";
  for (const EqualityDefinition& one : equality_definitions(run))
    text += bullet(one.name + ": " + one.definition);
  return text + "\n" + wrapped(bands_note(run), "");
}

}  // namespace turnpoint
