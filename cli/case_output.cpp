#include "cli/case_output.h"

#include "cli/files.h"
#include "core/io/cases/letter_file.h"
#include "core/io/cases/paper_text.h"

namespace turnpoint {
namespace {

tl::unexpected<std::vector<Error>> only(const Error& error) {
  return tl::unexpected(std::vector<Error>{error});
}

}  // namespace

Result<PaperFormat> paper_format(const Arguments& arguments) {
  const std::string name = arguments.value("format");
  if (name.empty() || name == "text") return PaperFormat::text;
  if (name == "html") return PaperFormat::html;
  if (name == "json") return PaperFormat::json;
  return fail(ErrorCode::bad_argument, "--format",
              "\"" + name + "\" is not a format; write text, html or json.");
}

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

Checked<LetterFacts> cutover_facts(const Arguments& arguments, ReplayInputs& inputs, std::uint32_t person,
                                   const LetterRequest& request) {
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

Result<void> put_paper(const Arguments& arguments, const Paper& paper, PaperFormat format,
                       const LetterFacts& facts) {
  const std::string text = format == PaperFormat::html   ? paper_html(paper)
                           : format == PaperFormat::json ? letter_json(paper, facts)
                                                         : paper_text(paper);
  return put_text(arguments, text);
}

Result<void> put_text(const Arguments& arguments, const std::string& text) {
  if (!arguments.has("out")) {
    print(text);
    return {};
  }
  Result<NewFile> file = NewFile::create(arguments.value("out"));
  if (!file) return tl::unexpected(file.error());
  file->add(text);
  return file->close();
}

}  // namespace turnpoint
