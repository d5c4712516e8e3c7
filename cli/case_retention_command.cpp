#include "cli/case_inputs.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "core/io/cases/retention_text.h"

namespace turnpoint {

int run_case_retention(const Arguments& arguments) {
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::string> policy = arguments.needed("policy");
  if (!policy) return refuse(policy.error());
  const Result<Day> as_at = arguments.day("as-at");
  if (!as_at) return refuse(as_at.error());
  const Checked<std::unique_ptr<ReplayInputs>> inputs = ReplayInputs::load(arguments, *policy);
  if (!inputs) return refuse(inputs.error());
  const Result<std::vector<std::uint32_t>> people =
      people_asked_for(arguments, (*inputs)->workforce(), *as_at);
  if (!people) return refuse(people.error());
  const Result<StageRun> stages = (*inputs)->run(arguments, *as_at, *as_at);
  if (!stages) return refuse(stages.error());
  const RetentionRun run = RetentionRun::of(*stages, *as_at, *people);
  print(*format == Format::csv    ? retention_csv(run)
        : *format == Format::json ? print_json(retention_document(run))
                                  : retention_table(run));
  return arguments.has("strict") && (*inputs)->refused_any() ? 1 : 0;
}

}  // namespace turnpoint
