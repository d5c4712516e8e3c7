#include <algorithm>

#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "core/io/statistics/statistics_text.h"

namespace turnpoint {
namespace {

/// As many days as twelve months have, and a few.
constexpr std::int64_t most_days = 400;

Result<StatisticsRequest> read_options(const Arguments& arguments) {
  StatisticsRequest request;
  const Result<Span> period = dates_of(arguments);
  if (!period) return tl::unexpected(period.error());
  request.period = *period;
  const Result<std::int64_t> long_from =
      whole_option(arguments, "long-term-from", request.long_from, 2, most_days);
  if (!long_from) return tl::unexpected(long_from.error());
  const Result<std::int64_t> top =
      whole_option(arguments, "top", static_cast<std::int64_t>(request.top), 0, 10'000);
  if (!top) return tl::unexpected(top.error());
  const Result<std::int64_t> red = whole_option(arguments, "red-from", request.red_from, 1, most_days);
  if (!red) return tl::unexpected(red.error());
  const Result<std::int64_t> amber =
      whole_option(arguments, "amber-from", std::min(request.amber_from, *red), 1, *red);
  if (!amber) return tl::unexpected(amber.error());
  const Result<std::int64_t> suppression =
      whole_option(arguments, "suppression", request.suppression, 1, 1000);
  if (!suppression) return tl::unexpected(suppression.error());
  const auto salary = read_price(arguments.value("salary-a-day"), "--salary-a-day");
  if (!salary) return tl::unexpected(salary.error());
  const auto cover = read_price(arguments.value("cover-a-day"), "--cover-a-day");
  if (!cover) return tl::unexpected(cover.error());
  request.salary_a_day = *salary;
  request.cover_a_day = *cover;
  request.suppression = *suppression;
  request.long_from = *long_from;
  request.top = static_cast<std::size_t>(*top);
  request.red_from = *red;
  request.amber_from = *amber;
  return request;
}

}  // namespace

int run_stats(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  Result<StatisticsRequest> request = read_options(arguments);
  if (!request) return refuse(request.error());
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  const Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return refuse(loaded.error());
  const Workforce& workforce = loaded->reading.workforce;
  bool refused_event = false;
  if (arguments.has("events")) {
    const Checked<RecordedReading> events = load_events(arguments, loaded->reading);
    if (!events) return refuse(events.error());
    request->referrals = count_referrals(events->recorded.events, request->period);
    refused_event = !events->refused.empty();
  }
  const Day known_to = std::max(workforce.record.last_day, request->period.last_day);
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce, known_to);
  if (!closed) return refuse(closed.error());
  const DayCount days(workforce, *closed);
  Statistics statistics = statistics_of(workforce, days, *request, 0, 0);
  in_blocks(
      workforce.people.size(), *jobs,
      [&](std::size_t first, std::size_t end) {
        return statistics_of(workforce, days, *request, first, end);
      },
      [&](Statistics&& part) { statistics.merge(part, request->top); }, 4096);
  const StatisticsRun run{workforce, *request, statistics};
  print(*format == Format::csv    ? statistics_csv(run)
        : *format == Format::json ? statistics_json(run)
                                  : statistics_table(run));
  if (const std::string note = record_note(run); *format == Format::csv && !note.empty())
    complain("stats: " + note + "\n");
  return refused_event && arguments.has("strict") ? 1 : finished(arguments, loaded->reading);
}

}  // namespace turnpoint
