#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/findings_inputs.h"
#include "cli/journal.h"
#include "cli/partials.h"
#include "core/compare/first_pass.h"

namespace turnpoint {
namespace {

struct Slice {
  std::vector<Facts> facts;
  void merge(Slice&& next) { turnpoint::merge(facts, next.facts); }
};

/// The first pass for these plans over the people asked for, printed.
int run_first_pass(const Arguments& arguments, const std::vector<Plan*>& plans, Day as_at) {
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Result<AskedPeople> people = asked_people(arguments, workforce);
  if (!people) return refuse(people.error());
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, as_at);
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  Partial partial = begin_partial(arguments, workforce, *people);
  partial.facts = in_slices(people->first, people->end, *jobs, [&](std::size_t first, std::size_t end) {
                    return Slice{first_pass(workforce, days, plans, first, end, as_at)};
                  }).facts;
  print(partial_json(partial));
  return finished(arguments, loaded->reading);
}

}  // namespace

int run_facts(const Arguments& arguments) {
  journal().begin();
  if (arguments.has("policy")) {
    Checked<AskedFindings> asked = asked_findings(arguments);
    return asked ? run_first_pass(arguments, {&asked->plan}, asked->as_at) : refuse(asked.error());
  }
  Checked<AskedComparison> asked = asked_comparison(arguments);
  if (!asked) return refuse(asked.error());
  return run_first_pass(arguments, plans_of(asked->request), asked->request.dates.last_day);
}

}  // namespace turnpoint
