#include "core/io/plan/feedback/feedback_json.h"

#include <set>

#include "core/io/plan/entries.h"
#include "core/io/policy/shipped.h"
#include "core/plan/records.h"

namespace turnpoint {
namespace {

constexpr std::string_view folder = "feedback/";
constexpr std::string_view ending = ".json";

FeedbackQuestion read_question(Fields& fields) {
  FeedbackQuestion question;
  question.id = fields.text("id");
  question.label = fields.text("label");
  question.kind = static_cast<FeedbackKind>(fields.one_of("kind", feedback_kind_names, 0, false));
  if (question.kind == FeedbackKind::scale) {
    question.low = fields.text("low");
    question.high = fields.text("high");
    question.options = {"1", "2", "3", "4", "5"};
    if (fields.has("survey"))
      question.survey = survey_question_names[fields.one_of("survey", survey_question_names, 0, true)];
  } else if (question.kind == FeedbackKind::choice) {
    question.options = fields.texts("options");
    if (std::set(question.options.begin(), question.options.end()).size() != question.options.size() ||
        question.options.size() < 2)
      fields.problem(ErrorCode::contradiction, "options",
                     "A choice needs two options or more, each of them once.");
  }
  return question;
}

/// Ids of groups and questions head columns of one table: each is there once, and `group` is taken.
void check_ids(Fields& fields, const FeedbackForm& form) {
  std::set<std::string> taken = {"group"};
  for (const FeedbackQuestion& question : form.questions) {
    if (!taken.insert(question.id).second)
      fields.problem(ErrorCode::duplicate_id, "questions",
                     "\"" + question.id + "\" cannot be a question's id a second time; rename it.");
  }
  taken.clear();
  for (const FeedbackGroup& group : form.groups) {
    if (!taken.insert(group.id).second)
      fields.problem(ErrorCode::duplicate_id, "groups",
                     "\"" + group.id + "\" is there twice; rename one of them.");
  }
  if (form.groups.empty() || form.questions.empty())
    fields.problem(ErrorCode::missing_field, form.groups.empty() ? "groups" : "questions",
                   "A form needs one group and one question at least.");
}

}  // namespace

Checked<FeedbackForm> read_feedback_form(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  ReadingNotes notes;
  FeedbackForm form;
  if (!json->is_object()) {
    notes.problems.push_back({ErrorCode::wrong_type, "", "A form is an object in braces."});
  } else {
    Fields fields(*json, "", notes);
    form.id = fields.text("id");
    form.name = fields.text("name");
    form.introduction = fields.text("introduction", false);
    form.each = fields.has("each") ? fields.text("each") : "answer";
    read_entries(fields, "groups", [&](Fields& entry) {
      form.groups.push_back({entry.text("id"), entry.text("name")});
    });
    read_entries(fields, "questions", [&](Fields& entry) { form.questions.push_back(read_question(entry)); });
    check_ids(fields, form);
    fields.refuse_others();
  }
  for (Error& problem : notes.problems) problem.where = name + ": " + problem.where;
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return form;
}

std::vector<std::string> shipped_feedback_form_ids() {
  std::vector<std::string> ids;
  for (const ShippedFile& file : shipped_papers()) {
    if (file.path.starts_with(folder))
      ids.emplace_back(file.path.substr(folder.size(), file.path.size() - folder.size() - ending.size()));
  }
  return ids;
}

Checked<FeedbackForm> shipped_feedback_form(const std::string& id) {
  const std::string path = std::string(folder) + id + std::string(ending);
  const std::string_view text = shipped_paper(path);
  if (!text.empty()) return read_feedback_form(text, path);
  std::string there;
  for (const std::string& each : shipped_feedback_form_ids()) there += (there.empty() ? "" : ", ") + each;
  return tl::unexpected(std::vector<Error>{
      {ErrorCode::bad_argument, "form", "There is no form \"" + id + "\"; there are " + there + "."}});
}

}  // namespace turnpoint
