#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/journal.h"
#include "cli/partials.h"
#include "cli/projection.h"
#include "core/compare/first_pass.h"
#include "core/io/compare/tables/tables_text.h"
#include "core/io/compare/tables/unit_times_json.h"

namespace turnpoint {
namespace {

Checked<UnitTimes> load_unit_times(const Arguments& arguments) {
  if (!arguments.has("unit-times")) return shipped_unit_times();
  if (!arguments.has("tables")) {
    return tl::unexpected(std::vector<Error>{
        {ErrorCode::bad_argument, "--unit-times", "Unit times are for the tables; add --tables."}});
  }
  const Result<std::string> text = read_input(arguments, "unit-times");
  if (!text) return tl::unexpected(std::vector<Error>{text.error()});
  return read_unit_times(*text, arguments.value("unit-times"));
}

/// Prints the tables instead of who changes.
void print_tables(Format format, const Workforce& workforce, const DayCount& days,
                  const ComparisonRequest& comparison, const UnitTimes& unit_times, const AskedPeople& people,
                  std::size_t jobs) {
  const TablesRequest request(comparison);
  const ComparisonTables tables =
      in_slices(people.first, people.end, jobs, [&](std::size_t first, std::size_t end) {
        return tables_of(workforce, days, request, first, end);
      });
  const TablesRun run{request, tables, unit_times};
  print(format == Format::csv    ? tables_csv(run)
        : format == Format::json ? tables_json(run)
                                 : tables_table(run));
}

/// What does not go together. Tables and partial results are of looks that are known; a record that goes on
/// is drawn from the whole.
Result<void> check_options(const Arguments& arguments) {
  for (const char* option : {"partial", "slice", "tables"}) {
    if (arguments.has(option) && arguments.has("project-from"))
      return fail(ErrorCode::bad_argument, "--" + std::string(option),
                  "A projection has no tables and no partial results; leave one of the two out.");
  }
  for (const char* option : {"figures", "partial"}) {
    if (arguments.has(option) && arguments.has("tables"))
      return fail(ErrorCode::bad_argument, "--" + std::string(option),
                  "--tables prints other figures; leave one of the two out.");
  }
  return {};
}

}  // namespace

int run_compare(const Arguments& arguments) {
  if (arguments.has("partial")) journal().begin();
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  if (const Result<void> sound = check_options(arguments); !sound) return refuse(sound.error());
  const Checked<UnitTimes> unit_times = load_unit_times(arguments);
  if (!unit_times) return refuse(unit_times.error());
  Checked<AskedComparison> asked = asked_comparison(arguments);
  if (!asked) return refuse(asked.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Result<AskedPeople> people = asked_people(arguments, workforce);
  if (!people) return refuse(people.error());
  ComparisonRequest& request = asked->request;
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, request.dates.last_day);
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  if (arguments.has("project-from")) {
    const Result<void> done = run_projection(
        arguments, *format, {workforce, days, asked->old_policy, asked->new_policy, std::move(request)});
    return done ? finished(arguments, loaded->reading) : refuse(done.error());
  }
  Checked<std::vector<Facts>> facts =
      find_facts(arguments, workforce, days, plans_of(request), request.dates.last_day);
  if (!facts) return refuse(facts.error());
  if (arguments.has("tables")) {
    print_tables(*format, workforce, days, request, *unit_times, *people, *jobs);
    return finished(arguments, loaded->reading);
  }
  const Comparison comparison =
      in_slices(people->first, people->end, *jobs, [&](std::size_t first, std::size_t end) {
        return compare_people(workforce, days, request, first, end);
      });
  if (!arguments.has("partial")) {
    print_comparison(arguments, *format,
                     {workforce, asked->old_policy, asked->new_policy, request, comparison});
    return finished(arguments, loaded->reading);
  }
  Partial partial = begin_partial(arguments, workforce, *people);
  partial.facts = std::move(*facts);
  fill(partial, comparison, workforce);
  const Result<void> written = write_partial(arguments, partial);
  return written ? finished(arguments, loaded->reading) : refuse(written.error());
}

}  // namespace turnpoint
