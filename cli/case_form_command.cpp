#include "cli/case_inputs.h"
#include "cli/case_output.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "core/cases/form/form_facts.h"
#include "core/cases/letter/letter.h"
#include "core/io/cases/form_json.h"
#include "core/io/cases/tone_json.h"

namespace turnpoint {
namespace {

tl::unexpected<std::vector<Error>> only(const Error& error) {
  return tl::unexpected(std::vector<Error>{error});
}

/// --answers, then --set over it.
Checked<Answers> answers_of(const Arguments& arguments) {
  Answers answers;
  if (arguments.has("answers")) {
    const std::string name = arguments.value("answers");
    const Result<std::string> text = read_file(name);
    if (!text) return only(text.error());
    Checked<Answers> read = read_answers(*text, name);
    if (!read) return read;
    answers = std::move(*read);
  }
  const Result<CaseFacts> typed = typed_of(arguments);
  if (!typed) return only(typed.error());
  for (const auto& [name, fact] : *typed) answers[name] = fact.lines;
  return answers;
}

Checked<Form> form_of(const Arguments& arguments, const std::string& policy) {
  const Result<std::string> name = arguments.needed("form");
  if (!name) return only(name.error());
  if (name->find_first_of("/.") == std::string::npos) return shipped_form(policy, *name);
  const Result<std::string> text = read_file(*name);
  if (!text) return only(text.error());
  return read_form(*text, *name);
}

/// With --cutover also what it makes of the case, for the conversation about it.
Checked<FormFacts> facts_of(const Arguments& arguments, ReplayInputs& inputs, std::uint32_t person,
                            const FormRequest& request) {
  const Result<StageRun> run = inputs.run(arguments, request.on, request.on);
  if (!run) return only(run.error());
  FormFacts facts = form_facts(*run, person, request);
  if (!arguments.has("cutover")) return facts;
  LetterRequest letter;
  letter.kind = LetterKind::transition;
  letter.date = request.on;
  const Checked<LetterFacts> cutover = cutover_facts(arguments, inputs, person, letter);
  if (!cutover) return tl::unexpected(cutover.error());
  for (const char* name : {"cutover", "new_policy", "transition"}) {
    const auto fact = cutover->facts.find(name);
    if (fact != cutover->facts.end()) facts.facts[name] = fact->second;
  }
  return facts;
}

}  // namespace

int run_case_form(const Arguments& arguments) {
  const Result<PaperFormat> format = paper_format(arguments);
  if (!format) return refuse(format.error());
  const Result<std::string> policy = arguments.needed("policy");
  if (!policy) return refuse(policy.error());
  const Result<Day> date = arguments.day("date");
  if (!date) return refuse(date.error());
  const Checked<Answers> answers = answers_of(arguments);
  if (!answers) return refuse(answers.error());
  const Checked<std::unique_ptr<ReplayInputs>> inputs = ReplayInputs::load(arguments, *policy);
  if (!inputs) return refuse(inputs.error());
  const Checked<Form> form = form_of(arguments, (*inputs)->policy().id);
  if (!form) return refuse(form.error());
  const Result<std::uint32_t> person = person_asked_for(arguments, (*inputs)->workforce());
  if (!person) return refuse(person.error());
  const Checked<FormFacts> facts = facts_of(arguments, **inputs, *person, {*date, arguments.value("stage")});
  if (!facts) return refuse(facts.error());
  const Checked<Paper> paper = finished_form(*form, *facts, *answers, shipped_phrases());
  if (!paper) return refuse(paper.error());
  const Result<void> written = put_paper(arguments, *paper, *format);
  if (!written) return refuse(written.error());
  return arguments.has("strict") && (*inputs)->refused_any() ? 1 : 0;
}

}  // namespace turnpoint
