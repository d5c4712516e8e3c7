#include "cli/commands.h"
#include "cli/findings_inputs.h"
#include "cli/journal.h"
#include "cli/partials.h"
#include "core/engine/find_all.h"

namespace turnpoint {

int run_findings(const Arguments& arguments) {
  if (arguments.has("partial")) journal().begin();
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  Checked<AskedFindings> asked = asked_findings(arguments);
  if (!asked) return refuse(asked.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Result<AskedPeople> people = asked_people(arguments, workforce);
  if (!people) return refuse(people.error());
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, asked->as_at);
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  Checked<std::vector<Facts>> facts = find_facts(arguments, workforce, days, {&asked->plan}, asked->as_at);
  if (!facts) return refuse(facts.error());
  const bool all_looks = arguments.has("all");
  const FindingsRun run{
      workforce, asked->plan, asked->as_at, all_looks,
      find_looks(workforce, days, asked->plan, asked->as_at, all_looks, people->first, people->end)};
  if (!arguments.has("partial")) {
    print_findings(*format, run);
    return finished(arguments, loaded->reading);
  }
  Partial partial = begin_partial(arguments, workforce, *people);
  partial.facts = std::move(*facts);
  fill(partial, run);
  const Result<void> written = write_partial(arguments, partial);
  return written ? finished(arguments, loaded->reading) : refuse(written.error());
}

}  // namespace turnpoint
