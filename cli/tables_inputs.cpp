#include "cli/tables_inputs.h"

#include "cli/files.h"
#include "cli/journal.h"
#include "core/compare/tables/numbers.h"
#include "core/io/compare/tables/unit_times_json.h"
#include "core/io/policy/shipped.h"

namespace turnpoint {
namespace {

tl::unexpected<Error> damaged(const char* what) {
  return fail(ErrorCode::damaged, what, "The numbers are not as many as these tables have.");
}

bool is_contact_day(std::int64_t number) { return number == no_day || is_day_number(number); }

}  // namespace

Checked<UnitTimes> load_unit_times(const Arguments& arguments) {
  if (!arguments.has("unit-times")) {
    const std::string name = "unit_times";
    std::string text = journal().given_document(name);
    if (text.empty()) text = shipped_text("assumptions/unit_times.json");
    journal().note_document(name, text);
    return read_unit_times(text, name);
  }
  const Result<std::string> text = read_input(arguments, "unit-times");
  if (!text) return tl::unexpected(std::vector<Error>{text.error()});
  return read_unit_times(*text, arguments.value("unit-times"));
}

void print_tables(Format format, const TablesRun& run) {
  print(format == Format::csv    ? tables_csv(run)
        : format == Format::json ? tables_json(run)
                                 : tables_table(run));
}

void fill(Partial& partial, const ComparisonTables& tables) {
  partial.sums = numbers_of(tables);
  partial.teams.clear();
  for (const auto& [team, counts] : tables.old_steps.teams)
    partial.teams.push_back({team, numbers_of_team(tables, team)});
  partial.rows.clear();
  for (const FirstContact& contact : tables.contacts)
    partial.rows.push_back({contact.employee_id, {contact.old_day, contact.new_day}});
}

Result<void> add_sums(const TablesRequest& request, const Partial& partial, ComparisonTables& whole) {
  std::optional<ComparisonTables> slice = tables_from(partial.sums, request);
  if (!slice) return damaged("sums");
  for (const PartialTeam& team : partial.teams) {
    if (!add_team(team.numbers, team.name, request, *slice)) return damaged("teams");
  }
  whole.merge(std::move(*slice));
  return {};
}

Result<void> take_rows(const Partial& partial, ComparisonTables& whole) {
  for (const PartialRow& row : partial.rows) {
    if (row.numbers.size() != 2 || !is_contact_day(row.numbers[0]) || !is_contact_day(row.numbers[1]))
      return damaged("rows");
    whole.contacts.push_back({row.employee_id, static_cast<std::int32_t>(row.numbers[0]),
                              static_cast<std::int32_t>(row.numbers[1])});
  }
  return {};
}

}  // namespace turnpoint
