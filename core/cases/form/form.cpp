#include "core/cases/form/form.h"

#include <algorithm>
#include <set>

#include "core/cases/form/numbered.h"
#include "core/cases/letter/finished.h"
#include "core/cases/paper/record_facts.h"

namespace turnpoint {
namespace {

using Kind = PaperBlock::Kind;

std::string listed_choices(const std::vector<std::string>& choices) {
  std::string text;
  for (const std::string& choice : choices) text += (text.empty() ? "" : ", ") + choice;
  return text;
}

/// Whether somebody wrote more than blanks.
bool says_something(const std::vector<std::string>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find_first_not_of(" \t\r\n") != std::string::npos;
  });
}

class FormFiller {
 public:
  FormFiller(const Form& form, const FormFacts& facts, const Answers& answers)
      : form_(form), facts_(facts), answers_(answers) {}

  Paper fill() {
    paper_.title = form_.name;
    if (!form_.clause.empty()) paper_.blocks.push_back({Kind::paragraph, "(" + form_.clause + ")"});
    for (const FormSection& section : form_.sections) {
      if (!section.heading.empty()) paper_.blocks.push_back({Kind::heading, section.heading});
      for (const FormField& field : section.fields) add(field);
    }
    for (const auto& [name, lines] : answers_) {
      if (!used_.contains(name))
        problem(name, ErrorCode::unknown_field, "\"" + name + "\" is no field of \"" + form_.id + "\".");
    }
    return std::move(paper_);
  }

  std::vector<Error> problems;

 private:
  void add(const FormField& field) {
    switch (field.kind) {
    case FieldKind::note: paper_.blocks.push_back({Kind::point, field.label}); return;
    case FieldKind::blank: row(field, blank(field.id)); return;
    case FieldKind::record: add_record(field); return;
    case FieldKind::goals: add_goals(field); return;
    case FieldKind::phases: add_phases(field); return;
    default: add_answer(field);
    }
  }

  void row(const FormField& field, const std::string& value) {
    const std::string where = field.clause.empty() ? "" : " (" + field.clause + ")";
    paper_.blocks.push_back({Kind::row, field.label + where, value});
  }

  void add_record(const FormField& field) {
    const auto fact = facts_.facts.find(field.fact);
    if (fact == facts_.facts.end()) {
      if (field.required)
        problem(field.id, ErrorCode::missing_value,
                "\"" + field.label + "\" is filled from the record, which does not hold it (" + field.fact +
                    "). Add it to the record, or name the spell or the stage the form is about.");
      return;
    }
    if (fact->second.lines.size() == 1) return row(field, fact->second.lines.front());
    paper_.blocks.push_back({Kind::paragraph, field.label + ':'});
    for (const std::string& line : fact->second.lines) paper_.blocks.push_back({Kind::point, line});
  }

  void add_answer(const FormField& field) {
    used_.insert(field.id);
    const auto answer = answers_.find(field.id);
    if (answer == answers_.end() || !says_something(answer->second)) {
      if (field.required)
        problem(field.id, ErrorCode::missing_value, "\"" + field.label + "\" is empty; the form needs it.");
      else
        row(field, "–");
      return;
    }
    const std::vector<std::string>& lines = answer->second;
    if (field.kind == FieldKind::list && lines.size() > 1) {
      paper_.blocks.push_back({Kind::paragraph, field.label + ':'});
      for (const std::string& line : lines) paper_.blocks.push_back({Kind::point, line});
      return;
    }
    row(field, value_of(field, lines.back()));
  }

  std::string value_of(const FormField& field, const std::string& text) {
    if (field.kind == FieldKind::day) return day_of(field, text);
    if (field.kind == FieldKind::yes_no && text != "yes" && text != "no")
      problem(field.id, ErrorCode::unknown_value, "\"" + text + "\" is neither; write yes or no.");
    const auto& choices = field.choices;
    if (field.kind == FieldKind::choice && std::find(choices.begin(), choices.end(), text) == choices.end())
      problem(field.id, ErrorCode::unknown_value,
              "\"" + text + "\" is not one of the choices; write one of " + listed_choices(choices) + ".");
    return text;
  }

  std::string day_of(const FormField& field, const std::string& text) {
    const std::optional<Day> day = day_from_text(text);
    if (!day) {
      problem(field.id, ErrorCode::bad_date,
              "\"" + text + "\" is not a day that exists; write one such as 2026-04-03.");
      return "";
    }
    const auto first = facts_.days.find(field.fact);
    if (first != facts_.days.end() && *day < first->second)
      problem(field.id, ErrorCode::contradiction,
              "\"" + field.label + "\" is " + to_words(*day) + ", before " + to_words(first->second) +
                  ", the first day it may be" + (field.clause.empty() ? "" : " (" + field.clause + ")") +
                  ".");
    return weekday_in_words(*day);
  }

  void add_goals(const FormField& field) { add_numbered(goals_of(answers_, field.id), field); }
  void add_phases(const FormField& field) {
    const auto first = facts_.days.find(field.fact);
    add_numbered(
        phases_of(answers_, field.id, first == facts_.days.end() ? std::optional<Day>() : first->second),
        field);
  }

  void add_numbered(const NumberedReading& reading, const FormField& field) {
    used_.insert(reading.used.begin(), reading.used.end());
    problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
    if (reading.lines.empty() && reading.problems.empty() && field.required)
      problem(field.id, ErrorCode::missing_value,
              "\"" + field.label + "\" is empty; the form needs at least one.");
    if (reading.lines.empty()) return;
    paper_.blocks.push_back({Kind::paragraph, field.label + ':'});
    for (const std::string& line : reading.lines) paper_.blocks.push_back({Kind::point, line});
  }

  void problem(const std::string& field, ErrorCode code, std::string detail) {
    problems.push_back({code, form_.id + '.' + field, std::move(detail)});
  }

  const Form& form_;
  const FormFacts& facts_;
  const Answers& answers_;
  Paper paper_;
  std::set<std::string> used_;
};

}  // namespace

Checked<Paper> finished_form(const Form& form, const FormFacts& facts, const Answers& answers,
                             const std::vector<TonePhrase>& phrases) {
  FormFiller filler(form, facts, answers);
  Paper paper = filler.fill();
  std::vector<Error> problems = std::move(filler.problems);
  for (Error& fault : tone_faults(paper, form.tone, phrases)) problems.push_back(std::move(fault));
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return paper;
}

}  // namespace turnpoint
