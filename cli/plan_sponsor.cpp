#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/comparison_inputs.h"
#include "cli/files.h"
#include "cli/plan_inputs.h"
#include "core/io/measures/sponsor_parts.h"
#include "core/io/plan/plan_text.h"

namespace turnpoint {
namespace {

/// Of --old and --new, from --from to --to; the twelve months up to the page's day where neither is given.
Result<std::unique_ptr<ReportAsked>> read_study(const Arguments& arguments, const MeasuresAsked& people) {
  Span dates = measured_days(people.request).year;
  if (arguments.has("from") || arguments.has("to")) {
    const Result<Span> given = dates_of(arguments);
    if (!given) return tl::unexpected(given.error());
    dates = *given;
  }
  if (!people.old_policy) return nullptr;
  std::optional<Day> cutover;
  if (arguments.has("cutover")) cutover = *arguments.day("cutover");
  return sponsor_study(*people.old_policy, *people.new_policy, dates, cutover, people);
}

int write_page(const Arguments& arguments, const SponsorPage& page, Format format) {
  if (arguments.has("html")) {
    const auto written = write_file(arguments.value("html"), report_html(page));
    if (!written) return refuse(written.error());
  }
  print(format == Format::csv    ? report_csv(page.plan, page.report)
        : format == Format::json ? report_json(page)
                                 : report_table(page));
  return 0;
}

}  // namespace

int run_plan_sponsor(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format) {
  const PlanReport report = report_plan(plan, as_at);
  if (!arguments.has("absences")) {
    if (!arguments.has("people") && !arguments.has("old") && !arguments.has("new"))
      return write_page(arguments, {plan, report, sponsor_parts_of_plan_alone()}, format);
    return refuse({ErrorCode::bad_argument, "--absences",
                   "People and policies go with their absences; name that file too."});
  }
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  Checked<PlanPeople> people = load_plan_people(arguments, plan, as_at);
  if (!people) return refuse(people.error());
  Result<std::unique_ptr<ReportAsked>> study = read_study(arguments, people->asked);
  if (!study) return refuse(study.error());
  const Workforce& workforce = people->loaded.reading.workforce;
  const std::size_t top = people->asked.request.top;
  const SponsorWork work(workforce, people->closed, std::move(people->asked), std::move(*study));
  SponsorSums sums = work.count(0, 0);
  in_blocks(
      workforce.people.size(), *jobs,
      [&](std::size_t first, std::size_t end) { return work.count(first, end); },
      [&](SponsorSums&& part) { sums.merge(std::move(part), top); }, 4096);
  if (const int written = write_page(arguments, {plan, report, sponsor_parts(work, sums, plan)}, format);
      written != 0)
    return written;
  return people->refused && arguments.has("strict") ? 1 : finished(arguments, people->loaded.reading);
}

}  // namespace turnpoint
