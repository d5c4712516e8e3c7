#include "cli/case_inputs.h"
#include "cli/case_output.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "core/cases/letter/finished.h"
#include "core/io/cases/letter_file.h"
#include "core/io/cases/tone_json.h"

namespace turnpoint {
namespace {

tl::unexpected<std::vector<Error>> only(const Error& error) {
  return tl::unexpected(std::vector<Error>{error});
}

Result<LetterRequest> request_of(const Arguments& arguments) {
  LetterRequest request;
  const Result<std::string> name = arguments.needed("letter");
  if (!name) return tl::unexpected(name.error());
  const std::optional<LetterKind> kind = letter_kind_from_text(*name);
  if (!kind) {
    std::string names;
    for (const std::string_view each : letter_kind_names)
      names += (names.empty() ? "" : ", ") + std::string(each);
    return fail(ErrorCode::bad_argument, "--letter",
                "\"" + *name + "\" is no letter; write one of " + names + ".");
  }
  const Result<Day> date = arguments.day("date");
  if (!date) return tl::unexpected(date.error());
  const Result<CaseFacts> typed = typed_of(arguments);
  if (!typed) return tl::unexpected(typed.error());
  request.kind = *kind;
  request.date = *date;
  request.stage = arguments.value("stage");
  request.typed = *typed;
  if (!arguments.has("meeting")) return request;
  const Result<Day> meeting = arguments.day("meeting");
  if (!meeting) return tl::unexpected(meeting.error());
  request.meeting = *meeting;
  return request;
}

Checked<LetterTemplate> template_of(const Arguments& arguments, const std::string& policy, LetterKind kind) {
  if (!arguments.has("template")) return shipped_letter(policy, kind);
  const std::string name = arguments.value("template");
  const Result<std::string> text = read_file(name);
  if (!text) return only(text.error());
  return read_template(*text, name);
}

Checked<LetterFacts> facts_of(const Arguments& arguments, ReplayInputs& inputs, std::uint32_t person,
                              const LetterRequest& request) {
  if (request.kind == LetterKind::transition) return cutover_facts(arguments, inputs, person, request);
  const Result<StageRun> run = inputs.run(arguments, request.date, request.date);
  if (!run) return only(run.error());
  return letter_facts(*run, person, request);
}

}  // namespace

int run_case_letter(const Arguments& arguments) {
  const Result<PaperFormat> format = paper_format(arguments);
  if (!format) return refuse(format.error());
  const Result<LetterRequest> request = request_of(arguments);
  if (!request) return refuse(request.error());
  const Result<std::string> policy = arguments.needed("policy");
  if (!policy) return refuse(policy.error());
  const Checked<std::unique_ptr<ReplayInputs>> inputs = ReplayInputs::load(arguments, *policy);
  if (!inputs) return refuse(inputs.error());
  const Result<std::uint32_t> person = person_asked_for(arguments, (*inputs)->workforce());
  if (!person) return refuse(person.error());
  const Checked<LetterTemplate> letter = template_of(arguments, (*inputs)->policy().id, request->kind);
  if (!letter) return refuse(letter.error());
  const Checked<LetterFacts> facts = facts_of(arguments, **inputs, *person, *request);
  if (!facts) return refuse(facts.error());
  const Checked<Paper> paper = finished_letter(*letter, *facts, shipped_phrases());
  if (!paper) return refuse(paper.error());
  for (const std::string& note : facts->notes) complain("case letter: " + note + "\n");
  if (arguments.has("facts")) complain(facts_text(*facts));
  const Result<void> written = put_paper(arguments, *paper, *format, *facts);
  if (!written) return refuse(written.error());
  return arguments.has("strict") && (*inputs)->refused_any() ? 1 : 0;
}

}  // namespace turnpoint
