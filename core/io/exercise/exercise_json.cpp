#include "core/io/exercise/exercise_json.h"

#include <algorithm>

#include "core/io/json_object.h"

namespace turnpoint {
namespace {

AnswerOption read_option(PackFields& fields) {
  AnswerOption option;
  option.id = fields.id("id");
  option.text = fields.title("text");
  option.right = fields.yes_or_no("right");
  fields.refuse_others();
  return option;
}

ExerciseQuestion read_question(const Json& json, const std::string& path, ReadingNotes& notes) {
  PackFields fields(json, path, notes);
  ExerciseQuestion question;
  question.text = fields.paragraph("text", true);
  question.form = static_cast<QuestionForm>(fields.one_of("form", question_form_names, 5, true));
  question.under = static_cast<AskedUnder>(fields.one_of("under", asked_under_names, 2, false));
  const std::span<const std::string_view> asks(engine_ask_names);
  if (fields.has("ask"))
    question.ask = static_cast<EngineAsk>(fields.one_of("ask", asks.subspan(1), 0, true) + 1);
  question.trigger = fields.id("trigger", question.ask == EngineAsk::trigger_met);
  if (fields.has("triggers")) question.triggers = fields.ids("triggers");
  question.months = fields.whole("months", 12, 1, 60);
  question.spell = fields.day("spell", false);
  const auto options = fields.objects("options", PackLimits::options);
  for (std::size_t i = 0; i < options.size(); ++i) {
    PackFields option(*options[i], fields.place("options." + std::to_string(i)), notes);
    question.options.push_back(read_option(option));
  }
  if (fields.has("answer") && question.form == QuestionForm::number)
    question.number = fields.decimal("answer");
  if (fields.has("answer") && question.form == QuestionForm::date) question.day = fields.day("answer", true);
  question.model = fields.paragraph("model");
  fields.refuse_others();
  return question;
}

ExerciseBranch read_branch(const Json& json, const std::string& path, ReadingNotes& notes) {
  PackFields fields(json, path, notes);
  ExerciseBranch branch;
  branch.on = static_cast<BranchOn>(fields.one_of("on", branch_on_names, 0, true));
  branch.option = fields.id("option", branch.on == BranchOn::option);
  const bool by_score = branch.on == BranchOn::score_at_least || branch.on == BranchOn::score_below;
  if (by_score && !fields.has("score"))
    fields.problem(ErrorCode::missing_field, "score", "\"score\" is missing; write the points.");
  branch.score = fields.whole("score", 0, 1, 1000);
  branch.to = fields.id("to");
  fields.refuse_others();
  return branch;
}

ExerciseStep read_step(const Json& json, const std::string& path, ReadingNotes& notes) {
  PackFields fields(json, path, notes);
  ExerciseStep step;
  step.id = fields.id("id");
  step.day = fields.day("day", true).value_or(Day{});
  step.told = fields.paragraph("told", true);
  if (const Json* question = fields.object("question"))
    step.question = read_question(*question, fields.place("question"), notes);
  step.if_right = fields.paragraph("if_right");
  step.if_wrong = fields.paragraph("if_wrong");
  const auto branches = fields.objects("branches", PackLimits::branches);
  for (std::size_t i = 0; i < branches.size(); ++i)
    step.branches.push_back(read_branch(*branches[i], fields.place("branches." + std::to_string(i)), notes));
  step.next = fields.id("next", false);
  step.notes = fields.paragraph("notes");
  step.minutes = fields.minutes("minutes");
  step.shows_directive_tone = fields.yes_or_no("shows_directive_tone");
  fields.refuse_others();
  return step;
}

/// A span no engine takes long over.
void check_span(const Exercise& exercise, PackFields& fields) {
  std::vector<std::int32_t> days;
  for (const ExerciseStep& step : exercise.steps) days.push_back(day_number(step.day));
  for (const ExerciseSpell& spell : exercise.record.spells) {
    days.push_back(spell.entry.first_day);
    if (spell.entry.last_day != open_end) days.push_back(spell.entry.last_day);
  }
  if (days.empty()) return;
  const auto [first, last] = std::minmax_element(days.begin(), days.end());
  if (day_from_number(*last) > plus_months(day_from_number(*first), PackLimits::years * 12))
    fields.problem(ErrorCode::out_of_range, "record",
                   "Absences and steps reach from " + to_text(day_from_number(*first)) + " to " +
                       to_text(day_from_number(*last)) + "; an exercise holds at most " +
                       std::to_string(PackLimits::years) + " years.");
}

void put(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

Json question_json(const ExerciseQuestion& question) {
  Json json = json_object(
      {{"text", question.text}, {"form", question_form_names[static_cast<std::size_t>(question.form)]}});
  if (question.under != AskedUnder::both)
    json["under"] = asked_under_names[static_cast<std::size_t>(question.under)];
  if (question.is_engine_decided()) json["ask"] = engine_ask_names[static_cast<std::size_t>(question.ask)];
  put(json, "trigger", question.trigger);
  if (!question.triggers.empty()) json["triggers"] = question.triggers;
  if (question.months != 12) json["months"] = question.months;
  if (question.spell) json["spell"] = to_text(*question.spell);
  for (const AnswerOption& option : question.options) {
    Json entry = json_object({{"id", option.id}, {"text", option.text}});
    if (option.right) entry["right"] = true;
    json["options"].push_back(std::move(entry));
  }
  if (question.number) json["answer"] = to_decimal(*question.number);
  if (question.day) json["answer"] = to_text(*question.day);
  put(json, "model", question.model);
  return json;
}

Json branch_json(const ExerciseBranch& branch) {
  Json json = json_object({{"on", branch_on_names[static_cast<std::size_t>(branch.on)]}});
  put(json, "option", branch.option);
  if (branch.on == BranchOn::score_at_least || branch.on == BranchOn::score_below)
    json["score"] = branch.score;
  json["to"] = branch.to;
  return json;
}

Json step_json(const ExerciseStep& step) {
  Json json = json_object({{"id", step.id}, {"day", to_text(step.day)}, {"told", step.told}});
  if (step.question) json["question"] = question_json(*step.question);
  put(json, "if_right", step.if_right);
  put(json, "if_wrong", step.if_wrong);
  for (const ExerciseBranch& branch : step.branches) json["branches"].push_back(branch_json(branch));
  put(json, "next", step.next);
  put(json, "notes", step.notes);
  if (step.minutes > 0) json["minutes"] = step.minutes;
  if (step.shows_directive_tone) json["shows_directive_tone"] = true;
  return json;
}

}  // namespace

Exercise read_exercise(const Json& json, const std::string& path, ReadingNotes& notes) {
  PackFields fields(json, path, notes);
  Exercise exercise;
  exercise.id = fields.id("id");
  exercise.title = fields.title("title");
  exercise.about = fields.paragraph("about");
  exercise.minutes = fields.minutes("minutes");
  exercise.notes = fields.paragraph("notes");
  const auto sources = fields.objects("sources", PackLimits::list);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    PackFields source(*sources[i], fields.place("sources." + std::to_string(i)), notes);
    exercise.sources.push_back({source.title("document"), source.title("clause")});
    source.refuse_others();
  }
  static const Json empty = Json::object();
  const Json* record = fields.object("record");
  exercise.record = read_exercise_record(record == nullptr ? empty : *record, fields.place("record"), notes);
  const auto steps = fields.objects("steps", PackLimits::steps, true);
  for (std::size_t i = 0; i < steps.size(); ++i)
    exercise.steps.push_back(read_step(*steps[i], fields.place("steps." + std::to_string(i)), notes));
  check_span(exercise, fields);
  fields.refuse_others();
  return exercise;
}

Json exercise_json(const Exercise& exercise) {
  Json json = json_object({{"id", exercise.id}, {"title", exercise.title}});
  put(json, "about", exercise.about);
  json["minutes"] = exercise.minutes;
  put(json, "notes", exercise.notes);
  for (const ClauseSource& source : exercise.sources)
    json["sources"].push_back(json_object({{"document", source.document}, {"clause", source.clause}}));
  json["record"] = exercise_record_json(exercise.record);
  for (const ExerciseStep& step : exercise.steps) json["steps"].push_back(step_json(step));
  return json;
}

}  // namespace turnpoint
