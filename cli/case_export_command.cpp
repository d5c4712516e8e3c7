#include "cli/case_inputs.h"
#include "cli/case_output.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "core/io/cases/held.h"
#include "core/io/cases/paper_text.h"

namespace turnpoint {

int run_case_export(const Arguments& arguments) {
  const Result<PaperFormat> format = paper_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::string> policy = arguments.needed("policy");
  if (!policy) return refuse(policy.error());
  const Result<Day> as_at = arguments.day("as-at");
  if (!as_at) return refuse(as_at.error());
  const Checked<std::unique_ptr<ReplayInputs>> inputs = ReplayInputs::load(arguments, *policy);
  if (!inputs) return refuse(inputs.error());
  const Result<std::uint32_t> person = person_asked_for(arguments, (*inputs)->workforce());
  if (!person) return refuse(person.error());
  const bool redacted = arguments.has("redacted");
  if (redacted) (*inputs)->redact();
  const Result<StageRun> run = (*inputs)->run(arguments, *as_at, *as_at);
  if (!run) return refuse(run.error());
  Held held{{&*run}, *person, *as_at};
  held.redacted = redacted;
  const std::string text = *format == PaperFormat::json   ? print_json(held_json(held))
                           : *format == PaperFormat::html ? paper_html(held_paper(held))
                                                          : paper_text(held_paper(held));
  const Result<void> put = put_text(arguments, text);
  if (!put) return refuse(put.error());
  return arguments.has("strict") && (*inputs)->refused_any() ? 1 : 0;
}

}  // namespace turnpoint
