#include "cli/blocks.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/plan_inputs.h"
#include "core/io/measures/monthly_report.h"
#include "core/io/report/document_text.h"
#include "core/io/report/report_html.h"

namespace turnpoint {

int run_plan_monthly(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format) {
  const Result<std::size_t> jobs = jobs_of(arguments);
  if (!jobs) return refuse(jobs.error());
  Checked<PlanPeople> people = load_plan_people(arguments, plan, as_at);
  if (!people) return refuse(people.error());
  const Workforce& workforce = people->loaded.reading.workforce;
  const std::size_t top = people->asked.request.top;
  const MeasuresWork work(workforce, people->closed, std::move(people->asked));
  MeasureSums sums = work.count(0, 0);
  in_blocks(
      workforce.people.size(), *jobs,
      [&](std::size_t first, std::size_t end) { return work.count(first, end); },
      [&](MeasureSums&& part) { sums.merge(part, top); }, 4096);
  const ReportDocument document = monthly_report({work, sums, plan});
  if (arguments.has("html")) {
    if (const auto written = write_file(arguments.value("html"), report_file(document)); !written)
      return refuse(written.error());
  }
  print(format == Format::csv    ? document_csv(document)
        : format == Format::json ? print_json(document_json(document))
                                 : document_table(document));
  return people->refused && arguments.has("strict") ? 1 : finished(arguments, people->loaded.reading);
}

}  // namespace turnpoint
