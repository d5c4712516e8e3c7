#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "core/io/compare/sweep_text.h"

namespace turnpoint {
namespace {

/// A decimal number. Errors: bad_argument.
Result<Rational> number_option(const Arguments& arguments, const std::string& name) {
  const Result<std::string> text = arguments.needed(name);
  if (!text) return tl::unexpected(text.error());
  const std::optional<Rational> number = decimal_from_text(*text);
  if (!number) {
    return fail(ErrorCode::bad_argument, "--" + name,
                "--" + name + " is \"" + *text + "\"; write a number such as 50 or 7.5.");
  }
  return *number;
}

Result<std::vector<std::string>> asked_values(const Arguments& arguments, const Policy& policy,
                                              const std::string& path) {
  const Result<Rational> from = number_option(arguments, "from");
  if (!from) return tl::unexpected(from.error());
  const Result<Rational> to = number_option(arguments, "to");
  if (!to) return tl::unexpected(to.error());
  const Result<Rational> step = number_option(arguments, "step");
  if (!step) return tl::unexpected(step.error());
  return swept_values(policy, path, *from, *to, *step);
}

/// From --since to --as-at; by default the days of the record.
Result<Span> asked_dates(const Arguments& arguments, const Workforce& workforce) {
  Span dates = workforce.record;
  for (const auto& [name, day] :
       {std::pair{"since", &dates.first_day}, std::pair{"as-at", &dates.last_day}}) {
    if (!arguments.has(name)) continue;
    const Result<Day> given = arguments.day(name);
    if (!given) return tl::unexpected(given.error());
    *day = *given;
  }
  if (dates.first_day > dates.last_day) {
    return fail(ErrorCode::bad_argument, "--as-at",
                "The last day, " + to_text(dates.last_day) + ", is before the first, " +
                    to_text(dates.first_day) + ".");
  }
  return dates;
}

}  // namespace

int run_sweep(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  const Result<std::string> name = arguments.needed("policy");
  if (!name) return refuse(name.error());
  const Result<std::string> path = arguments.needed("parameter");
  if (!path) return refuse(path.error());
  const Checked<Policy> policy = load_policy(*name);
  if (!policy) return refuse(policy.error());
  const Result<std::vector<std::string>> values = asked_values(arguments, *policy, *path);
  if (!values) return refuse(values.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  const Result<Span> dates = asked_dates(arguments, workforce);
  if (!dates) return refuse(dates.error());
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, dates->last_day);
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  Result<Sweep> sweep =
      begin_sweep(workforce, days, *policy, arguments.values("trigger"), *path, *values, dates->last_day);
  if (!sweep) return refuse(sweep.error());
  const Sweep asked = *sweep;
  in_blocks(
      workforce.people.size(), *jobs,
      [&](std::size_t first, std::size_t end) {
        return sweep_people(workforce, days, asked, *dates, first, end);
      },
      [&](const Sweep& slice) { sweep->merge(slice); }, 4096);
  const SweepRun run{*policy, *dates, *sweep};
  print(*format == Format::csv    ? sweep_csv(run)
        : *format == Format::json ? sweep_json(run)
                                  : sweep_table(run));
  return finished(arguments, loaded->reading);
}

}  // namespace turnpoint
