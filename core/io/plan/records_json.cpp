#include "core/io/plan/records_json.h"

#include "core/io/json_object.h"
#include "core/io/plan/entries.h"

namespace turnpoint {
namespace {

constexpr int most_people = 10'000'000;

Day needed_day(Fields& fields) { return read_plan_day(fields, "date", true).value_or(Day{}); }

Rational needed_number(Fields& fields, const std::string& key) {
  if (!fields.has(key)) fields.problem(ErrorCode::missing_field, key, "\"" + key + "\" is missing.");
  return fields.decimal(key, true).value_or(Rational(0));
}

PlanMeasure read_measure(Fields& fields) {
  PlanMeasure measure;
  measure.id = fields.text("id");
  measure.name = fields.text("name");
  measure.unit = fields.text("unit", false);
  measure.lower_is_better = fields.yes_or_no("lower_is_better", true);
  measure.target = fields.decimal("target", true);
  read_entries(fields, "values", [&](Fields& entry) {
    measure.values.push_back({needed_day(entry), needed_number(entry, "value")});
  });
  return measure;
}

SurveyAnswers read_survey(Fields& fields) {
  SurveyAnswers answers;
  answers.date = needed_day(fields);
  answers.group = static_cast<SurveyGroup>(fields.one_of("group", survey_group_names, 0, true));
  answers.question = static_cast<SurveyQuestion>(fields.one_of("question", survey_question_names, 0, true));
  const Json* counts = fields.list("counts");
  bool fits = counts != nullptr && counts->size() == answers.counts.size();
  for (std::size_t i = 0; fits && i < answers.counts.size(); ++i) {
    const Json& count = (*counts)[i];
    fits = count.is_number_unsigned() && count.get<std::uint64_t>() <= std::uint64_t{most_people};
    if (fits) answers.counts[i] = count.get<int>();
  }
  if (!fits) {
    fields.problem(ErrorCode::wrong_type, "counts",
                   "\"counts\" needs five whole numbers from 0 to " + std::to_string(most_people) +
                       ": how many answered 1, 2, 3, 4 and 5.");
  }
  return answers;
}

PlanMessage read_message(Fields& fields) {
  PlanMessage message;
  message.date = needed_day(fields);
  message.phase = fields.text("phase", false);
  message.channel = fields.text("channel");
  message.text = fields.text("text");
  message.audience = fields.whole("audience", 0, 0, most_people);
  message.heard = fields.whole("heard", 0, 0, most_people);
  if (message.heard > message.audience) {
    fields.problem(ErrorCode::contradiction, "heard",
                   std::to_string(message.heard) + " have heard it, of " + std::to_string(message.audience) +
                       "; at most the whole audience can.");
  }
  return message;
}

PlanConcern read_concern(Fields& fields) {
  PlanConcern concern;
  concern.date = needed_day(fields);
  concern.text = fields.text("text");
  concern.answered = read_plan_day(fields, "answered", false);
  concern.answer = fields.text("answer", false);
  if (concern.answered && *concern.answered < concern.date) {
    fields.problem(ErrorCode::last_before_first, "answered",
                   to_text(*concern.answered) + " is before it was raised on " + to_text(concern.date) +
                       "; swap the two or mend one.");
  }
  return concern;
}

/// A decimal keeps its text, so that no figure is rounded; none has more than four places.
Json number_to_json(const Rational& value) { return *parse_json(to_decimal(value), "number"); }

void add_text(Json& entry, const char* key, const std::string& text) {
  if (!text.empty()) entry[key] = text;
}

Json measure_to_json(const PlanMeasure& measure) {
  Json json = json_object({{"id", measure.id}, {"name", measure.name}});
  add_text(json, "unit", measure.unit);
  json["lower_is_better"] = measure.lower_is_better;
  if (measure.target) json["target"] = number_to_json(*measure.target);
  for (const MeasureValue& value : measure.values)
    json["values"].push_back(
        json_object({{"date", to_text(value.date)}, {"value", number_to_json(value.value)}}));
  return json;
}

Json message_to_json(const PlanMessage& message) {
  Json json = json_object({{"date", to_text(message.date)}});
  add_text(json, "phase", message.phase);
  json["channel"] = message.channel;
  json["text"] = message.text;
  json["heard"] = message.heard;
  json["audience"] = message.audience;
  return json;
}

Json concern_to_json(const PlanConcern& concern) {
  Json json = json_object({{"date", to_text(concern.date)}, {"text", concern.text}});
  if (concern.answered) json["answered"] = to_text(*concern.answered);
  add_text(json, "answer", concern.answer);
  return json;
}

Json decision_to_json(const PlanDecision& decision) {
  Json json = json_object({{"date", to_text(decision.date)}, {"what", decision.what}, {"why", decision.why}});
  add_text(json, "by", decision.by);
  return json;
}

}  // namespace

PlanRecords read_plan_records(Fields& fields) {
  PlanRecords records;
  read_entries(fields, "measures", [&](Fields& entry) { records.measures.push_back(read_measure(entry)); });
  read_entries(fields, "surveys", [&](Fields& entry) { records.surveys.push_back(read_survey(entry)); });
  read_entries(fields, "messages", [&](Fields& entry) { records.messages.push_back(read_message(entry)); });
  read_entries(fields, "concerns", [&](Fields& entry) { records.concerns.push_back(read_concern(entry)); });
  read_entries(fields, "decisions", [&](Fields& entry) {
    records.decisions.push_back(
        {needed_day(entry), entry.text("what"), entry.text("why"), entry.text("by", false)});
  });
  return records;
}

void add_plan_records(Json& plan, const PlanRecords& records) {
  for (const PlanMeasure& measure : records.measures) plan["measures"].push_back(measure_to_json(measure));
  for (const SurveyAnswers& answers : records.surveys) {
    plan["surveys"].push_back(
        json_object({{"date", to_text(answers.date)},
                     {"group", survey_group_names[static_cast<std::size_t>(answers.group)]},
                     {"question", survey_question_names[static_cast<std::size_t>(answers.question)]},
                     {"counts", answers.counts}}));
  }
  for (const PlanMessage& message : records.messages) plan["messages"].push_back(message_to_json(message));
  for (const PlanConcern& concern : records.concerns) plan["concerns"].push_back(concern_to_json(concern));
  for (const PlanDecision& decision : records.decisions)
    plan["decisions"].push_back(decision_to_json(decision));
}

}  // namespace turnpoint
