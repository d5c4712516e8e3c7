// Letters and forms of a case, filled from the record as the command line fills them.

#include "core/cases/form/form_facts.h"
#include "core/cases/letter/edited.h"
#include "core/io/cases/case_history.h"
#include "core/io/cases/form_json.h"
#include "core/io/cases/letter_file.h"
#include "core/io/cases/paper_choice.h"
#include "core/io/cases/paper_text.h"
#include "core/io/cases/tone_json.h"
#include "core/io/json_object.h"
#include "core/io/request_text.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {

namespace {

/// As typed, but for the day and the person.
struct PaperAsked {
  bool old_policy = false;
  std::string employee_id, item, paper, stage, date, meeting;
  Answers answers;
  std::map<std::string, std::string> blanks;  ///< typed for this print
  std::string template_name, template_text;   ///< the organisation's own; empty: the shipped one
  std::optional<std::string> edited;          ///< the text of a letter, changed
  Day day{};
  std::uint32_t person = 0;
};

constexpr std::size_t largest_template = 100'000;  // bytes

/// Lines that say something, each without blanks at its ends.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string::npos)
      lines.push_back(line.substr(first, line.find_last_not_of(" \t\r") - first + 1));
    at = end + 1;
  }
  return lines;
}

Json fields_json(const std::vector<PaperField>& fields) {
  Json list = Json::array();
  for (const PaperField& field : fields)
    list.push_back(json_object({{"id", field.id},
                                {"label", field.label},
                                {"kind", field.kind},
                                {"required", field.required},
                                {"choices", field.choices},
                                {"hint", field.hint}}));
  return list;
}

void add_problems(Json& value, const std::vector<Error>& errors) {
  for (const Error& error : errors)
    value["problems"].push_back(json_object({{"where", error.where}, {"detail", error.detail}}));
}

void add_paper(Json& value, const Checked<Paper>& paper, const std::map<std::string, std::string>& blanks) {
  if (!paper) return add_problems(value, paper.error());
  const Paper printed = with_blanks(*paper, blanks);
  value["text"] = paper_text(printed);
  value["html"] = paper_html(printed);
  value["parts"] = paper_parts_json(printed);
}

PaperAsked read_asked(const Json& json) {
  PaperAsked asked;
  asked.old_policy = text_at(json, "side") == "old";
  asked.employee_id = text_at(json, "employee_id");
  asked.item = text_at(json, "item");
  asked.paper = text_at(json, "paper");
  asked.stage = text_at(json, "stage");
  asked.date = text_at(json, "date");
  asked.meeting = text_at(json, "meeting");
  asked.template_name = text_at(json, "template_name");
  asked.template_text = text_at(json, "template");
  const Json none = Json::object();
  const auto object = [&](const char* key) -> const Json& {
    const auto found = json.find(key);
    return found != json.end() && found->is_object() ? *found : none;
  };
  for (const auto& [name, text] : object("answers").items()) {
    std::vector<std::string> lines = lines_of(text.is_string() ? text.get<std::string>() : "");
    if (!lines.empty()) asked.answers[name] = std::move(lines);
  }
  for (const auto& [name, text] : object("blanks").items()) {
    if (text.is_string()) asked.blanks[name] = text.get<std::string>();
  }
  if (const auto edited = json.find("edited"); edited != json.end() && edited->is_string())
    asked.edited = edited->get<std::string>();
  return asked;
}

Checked<LetterTemplate> template_of(const PaperAsked& asked, const std::string& policy, LetterKind kind) {
  if (asked.template_name.empty()) return shipped_letter(policy, kind);
  return read_template(asked.template_text, asked.template_name);
}

Checked<Form> form_of(const PaperAsked& asked, const std::string& policy, const std::string& id) {
  if (asked.template_name.empty()) return shipped_form(policy, id);
  return read_form(asked.template_text, asked.template_name);
}

}  // namespace

/// A letter or a form being filled.
struct Facade::PaperWork {
  const Facade& facade;
  const PaperAsked& asked;
  const StageRun& stages;
  Json& value;

  Checked<LetterFacts> cutover_facts(const LetterRequest& request) const;
  void add_letter(LetterKind kind) const;
  void add_form(const std::string& id) const;
};

/// What the cut-over makes of the case; it is the old policy's.
Checked<LetterFacts> Facade::PaperWork::cutover_facts(const LetterRequest& request) const {
  const Run& run = *facade.run_;
  if (!run.study.cutover)
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::missing_value, "cutover",
                            "The day of the change is not set; set it under Cut-over first."}});
  const LedgerAsked cutover{run.study.cutover->day, run.study.cutover->mapping};
  const LedgerWork work(run, recorded_under(run.old_policy, facade.facts_), {}, cutover);
  return transition_facts(work.stages, work.request, asked.person, request);
}

void Facade::PaperWork::add_letter(LetterKind kind) const {
  const Checked<LetterTemplate> letter = template_of(asked, stages.policy.id, kind);
  if (!letter) return add_problems(value, letter.error());
  value["fields"] = fields_json(fields_of(*letter));
  value["blanks"] = fields_json(blanks_of(*letter));
  LetterRequest request;
  request.kind = kind;
  request.stage = asked.stage;
  request.date = asked.day;
  request.meeting = day_from_text(asked.meeting);
  for (const auto& [id, lines] : asked.answers) request.typed[id] = Fact{lines, "", false, true};
  const Checked<LetterFacts> facts =
      kind == LetterKind::transition ? cutover_facts(request) : letter_facts(stages, asked.person, request);
  if (!facts) return add_problems(value, facts.error());
  value["notes"] = facts->notes;
  const Checked<Paper> filled = finished_letter(*letter, *facts, shipped_phrases());
  if (filled) value["editable"] = editable_text(*filled);
  if (filled && asked.edited)
    add_paper(value, edited_letter(*asked.edited, *letter, *facts, shipped_phrases()), asked.blanks);
  else
    add_paper(value, filled, asked.blanks);
}

void Facade::PaperWork::add_form(const std::string& id) const {
  const Checked<Form> form = form_of(asked, stages.policy.id, id);
  if (!form) return add_problems(value, form.error());
  value["fields"] = fields_json(fields_of(*form, asked.answers));
  value["blanks"] = fields_json(blanks_of(*form));
  FormFacts facts = form_facts(stages, asked.person, {asked.day, asked.stage});
  if (asked.old_policy && facade.run_->study.cutover) {
    LetterRequest letter;
    letter.kind = LetterKind::transition;
    letter.date = asked.day;
    if (const Checked<LetterFacts> cutover = cutover_facts(letter)) {
      for (const char* name : {"cutover", "new_policy", "transition"}) {
        const auto fact = cutover->facts.find(name);
        if (fact != cutover->facts.end()) facts.facts[name] = fact->second;
      }
    }
  }
  add_paper(value, finished_form(*form, facts, asked.answers, shipped_phrases()), asked.blanks);
}

std::string Facade::prepare_paper(const std::string& request) const {
  if (!run_) return nothing_yet("comparison");
  const Result<Json> json = parse_json(request, "request");
  if (!json) return refuse(json.error());
  PaperAsked asked = read_asked(*json);
  const std::optional<Day> day = day_from_text(asked.date);
  if (!day)
    return refuse(Error{ErrorCode::bad_argument, "date",
                        "\"" + asked.date + "\" is not a date; write one such as 2026-04-01."});
  const std::size_t person = find_person(run_->workforce, asked.employee_id);
  if (person == run_->workforce.people.size()) return unknown_person(asked.employee_id);
  asked.day = *day;
  asked.person = static_cast<std::uint32_t>(person);
  const Policy& policy = asked.old_policy ? run_->old_policy : run_->new_policy;
  const std::vector<PaperName> papers = papers_for(policy.id);
  if (asked.paper.empty()) asked.paper = paper_for_item(policy, asked.item);
  if (asked.paper.empty()) asked.paper = papers.front().id;
  Json value = json_object({{"paper", asked.paper}, {"papers", Json::array()}});
  for (const PaperName& paper : papers)
    value["papers"].push_back(json_object({{"id", paper.id}, {"name", paper.name}}));
  const DueWork work(*run_, {asked.old_policy, due_within(*day, 0), ""}, recorded_under(policy, facts_),
                     {asked.person});
  const std::string name = asked.paper.substr(asked.paper.find('.') + 1);
  const std::optional<LetterKind> kind = letter_kind_from_text(name);
  const PaperWork paper{*this, asked, work.stages, value};
  if (kind && asked.paper.starts_with("letter."))
    paper.add_letter(*kind);
  else if (asked.paper.starts_with("history."))
    add_paper(value, case_history(work.stages, asked.person, run_->study.record, {*day, name == "redacted"}),
              {});
  else
    paper.add_form(name);
  return answer(std::move(value));
}

std::string Facade::check_template(const std::string& paper, const std::string& name,
                                   const std::string& text) const {
  if (text.size() > largest_template)
    return refuse(Error{ErrorCode::too_large, name,
                        "\"" + name +
                            "\" is larger than a letter or a form can be (100 kB). Choose the "
                            "template itself, as plain text."});
  if (paper.starts_with("letter.")) {
    if (const Checked<LetterTemplate> letter = read_template(text, name); !letter)
      return refuse(letter.error());
  } else if (const Checked<Form> form = read_form(text, name); !form) {
    return refuse(form.error());
  }
  return answer(json_object({{"paper", paper}, {"name", name}, {"text", text}}));
}

}  // namespace turnpoint
