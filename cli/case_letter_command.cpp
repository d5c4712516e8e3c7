#include "cli/case_inputs.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "core/cases/letter/finished.h"
#include "core/io/cases/letter_file.h"
#include "core/io/cases/paper_text.h"
#include "core/io/cases/tone_json.h"

namespace turnpoint {
namespace {

tl::unexpected<std::vector<Error>> only(const Error& error) {
  return tl::unexpected(std::vector<Error>{error});
}

enum class LetterFormat : std::uint8_t { text, html, json };

Result<LetterFormat> format_of(const Arguments& arguments) {
  const std::string name = arguments.value("format");
  if (name.empty() || name == "text") return LetterFormat::text;
  if (name == "html") return LetterFormat::html;
  if (name == "json") return LetterFormat::json;
  return fail(ErrorCode::bad_argument, "--format",
              "\"" + name + "\" is not a format; write text, html or json.");
}

/// What `--set NAME=TEXT` types; given again for more points of a list.
Result<CaseFacts> typed_of(const Arguments& arguments) {
  CaseFacts typed;
  for (const std::string& text : arguments.values("set")) {
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == text.size())
      return fail(ErrorCode::bad_argument, "--set",
                  "\"" + text + "\" is not NAME=TEXT; write one such as place=\"Room 4\".");
    Fact& fact = typed[text.substr(0, sign)];
    fact.lines.push_back(text.substr(sign + 1));
    fact.typed = true;
  }
  return typed;
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
  if (request.kind != LetterKind::transition) {
    const Result<StageRun> run = inputs.run(arguments, request.date, request.date);
    if (!run) return only(run.error());
    return letter_facts(*run, person, request);
  }
  const Result<Day> cutover = arguments.day("cutover");
  if (!cutover) return only(cutover.error());
  const Result<std::string> name = arguments.needed("new");
  if (!name) return only(name.error());
  const Checked<Policy> new_policy = load_policy(*name);
  if (!new_policy) return tl::unexpected(new_policy.error());
  const Result<Mapping> mapping = with_rules({}, arguments.values("rule"), inputs.policy());
  if (!mapping) return only(mapping.error());
  const Result<StageRun> run = inputs.run(arguments, *cutover - std::chrono::days(1), *cutover);
  if (!run) return only(run.error());
  return transition_facts(*run, {*cutover, {}, *mapping, *new_policy}, person, request);
}

Result<void> put(const Arguments& arguments, const std::string& text) {
  if (!arguments.has("out")) {
    print(text);
    return {};
  }
  Result<NewFile> file = NewFile::create(arguments.value("out"));
  if (!file) return tl::unexpected(file.error());
  file->add(text);
  return file->close();
}

}  // namespace

int run_case_letter(const Arguments& arguments) {
  const Result<LetterFormat> format = format_of(arguments);
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
  const Result<void> written = put(arguments, *format == LetterFormat::html   ? paper_html(*paper)
                                              : *format == LetterFormat::json ? letter_json(*paper, *facts)
                                                                              : paper_text(*paper));
  if (!written) return refuse(written.error());
  return arguments.has("strict") && (*inputs)->refused_any() ? 1 : 0;
}

}  // namespace turnpoint
