#include "core/io/cases/paper_choice.h"

#include <algorithm>

#include "core/cases/form/numbered.h"
#include "core/cases/letter/placeholders.h"
#include "core/io/cases/form_json.h"
#include "core/io/cases/letter_file.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

bool has(const std::vector<PaperName>& papers, const std::string& id) {
  return std::any_of(papers.begin(), papers.end(), [&](const PaperName& paper) { return paper.id == id; });
}

/// By the kind of an item, what would serve it, the best first.
struct Serves {
  std::string_view kind;
  std::vector<const char*> papers;
};

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

/// `the place of the meeting, typed by the writer` is asked for as `Place of the meeting`.
std::string label_of(const Placeholder& placeholder) {
  if (placeholder.by == FilledBy::print) {
    std::string words(placeholder.name);
    std::replace(words.begin(), words.end(), '_', ' ');
    return capitalised(std::move(words));
  }
  std::string words(placeholder.filled_by.substr(0, placeholder.filled_by.find(',')));
  if (words.starts_with("the ")) words.erase(0, 4);
  return capitalised(std::move(words));
}

std::string kind_of(std::string_view name) {
  constexpr std::array<std::string_view, 4> short_ones = {"time", "place", "last_day", "name"};
  const bool is_short = std::find(short_ones.begin(), short_ones.end(), name) != short_ones.end();
  const Placeholder* known = find_placeholder(name);
  return is_short || (known->by == FilledBy::print && name != "address") ? "text" : "list";
}

/// The placeholders of a template that somebody types, in their order, each once.
std::vector<PaperField> typed_in(const LetterTemplate& letter, FilledBy by) {
  std::vector<PaperField> fields;
  for (const TemplateBlock& block : letter.blocks) {
    for (std::size_t at = block.text.find("{{"); at != std::string::npos; at = block.text.find("{{", at)) {
      const std::size_t end = block.text.find("}}", at);
      std::string name = block.text.substr(at + 2, end - at - 2);
      std::erase(name, ' ');
      at = end;
      const Placeholder* known = find_placeholder(name);
      if (known == nullptr || known->by != by) continue;
      const bool needed = by == FilledBy::writer && block.only_if != name;
      const auto there = std::find_if(fields.begin(), fields.end(),
                                      [&](const PaperField& field) { return field.id == name; });
      if (there != fields.end())
        there->required = there->required || needed;
      else
        fields.push_back({name, label_of(*known), kind_of(name), needed, {}, {}});
    }
  }
  return fields;
}

/// The numbers of goals or phases begun: those that something was typed for.
int begun(const Answers& answers, const std::string& field) {
  int most = 0;
  for (const auto& [name, lines] : answers) {
    if (!name.starts_with(field + '.')) continue;
    int number = 0;
    for (std::size_t i = field.size() + 1; i < name.size() && name[i] >= '0' && name[i] <= '9'; ++i)
      number = std::min(number * 10 + (name[i] - '0'), 20);
    most = std::max(most, number);
  }
  return most;
}

void add_numbered(std::vector<PaperField>& fields, const FormField& field, const Answers& answers) {
  const bool goals = field.kind == FieldKind::goals;
  for (int n = 1; n <= begun(answers, field.id) + 1; ++n) {
    for (const NumberedPart& part : goals ? goal_parts() : phase_parts()) {
      const std::string number = std::to_string(n) + (goals ? ": " : ", ");
      const bool day = part.name == "by" || part.name == "from" || part.name == "to";
      fields.push_back({field.id + '.' + std::to_string(n) + '.' + std::string(part.name),
                        (goals ? "Goal " : "Phase ") + number + std::string(part.name),
                        day ? "day" : "text",
                        field.required && n == 1,
                        {},
                        "Write " + std::string(part.asks)});
    }
  }
}

}  // namespace

std::vector<PaperName> papers_for(const std::string& policy) {
  std::vector<PaperName> papers;
  for (const LetterKind kind : shipped_letters(policy)) {
    if (const Checked<LetterTemplate> letter = shipped_letter(policy, kind))
      papers.push_back({"letter." + std::string(to_text(kind)), "Letter: " + letter->title});
  }
  if (papers.empty()) {
    for (const std::string_view kind : letter_kind_names)
      papers.push_back({"letter." + std::string(kind), "Letter by your own template: " + std::string(kind)});
  }
  for (const std::string& id : shipped_forms(policy)) {
    if (const Checked<Form> form = shipped_form(policy, id))
      papers.push_back({"form." + id, "Form: " + form->name});
  }
  papers.push_back({"history.full", "History of the case, for HR"});
  papers.push_back({"history.redacted", "History of the case, without notes and reasons"});
  return papers;
}

std::string paper_for_item(const Policy& policy, const std::string& item) {
  const std::string kind = item.substr(0, item.find('.'));
  const std::size_t from = std::min(kind.size() + 1, item.size());
  const Stage* stage = find_named(policy.stages, item.substr(from, item.find('.', from) - from));
  const bool hearing = stage != nullptr && !stage->outcomes.empty();
  const Serves known[] = {
      {"invitation", {hearing ? "letter.hearing" : "letter.invitation"}},
      {"letter",
       {hearing                              ? "letter.decision"
        : stage != nullptr && stage->warning ? "letter.warning"
                                             : "letter.outcome"}},
      {"stage_meeting", {"form.stage_meeting", "letter.outcome"}},
      {"hearing", {"form.hearing_order", "letter.decision"}},
      {"return_meeting",
       {"form.return_to_work_2009", "form.return_to_work_2014", "form.welcome_back_meeting"}},
      {"meeting", {"form.phased_return"}},
      {"review", {"letter.review"}},
      {"warning", {"letter.lapse"}},
      {"leaves", {"letter.lapse"}},
      {"referral", {"form.referral"}},
      {"notification", {"form.first_day_call"}},
      {"contact", {"form.crib_long"}},
      {"conversation", {"form.crib_short"}},
  };
  const std::vector<PaperName> papers = papers_for(policy.id);
  for (const Serves& each : known) {
    if (each.kind != kind) continue;
    for (const char* id : each.papers) {
      if (has(papers, id)) return id;
    }
  }
  return {};
}

std::vector<PaperField> fields_of(const LetterTemplate& letter) { return typed_in(letter, FilledBy::writer); }
std::vector<PaperField> blanks_of(const LetterTemplate& letter) { return typed_in(letter, FilledBy::print); }

std::vector<PaperField> fields_of(const Form& form, const Answers& answers) {
  std::vector<PaperField> fields;
  for (const FormSection& section : form.sections) {
    for (const FormField& field : section.fields) {
      if (field.kind == FieldKind::note || field.kind == FieldKind::record || field.kind == FieldKind::blank)
        continue;
      if (field.kind == FieldKind::goals || field.kind == FieldKind::phases)
        add_numbered(fields, field, answers);
      else
        fields.push_back({field.id, field.label,
                          std::string(field_kind_names[static_cast<std::size_t>(field.kind)]), field.required,
                          field.choices, field.clause});
    }
  }
  return fields;
}

std::vector<PaperField> blanks_of(const Form& form) {
  std::vector<PaperField> fields;
  for (const FormSection& section : form.sections) {
    for (const FormField& field : section.fields) {
      if (field.kind == FieldKind::blank) fields.push_back({field.id, field.label, "text", false, {}, {}});
    }
  }
  return fields;
}

}  // namespace turnpoint
