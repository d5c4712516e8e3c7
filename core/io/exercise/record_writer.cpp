#include "core/io/exercise/record_json.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

void put(Json& row, const char* key, std::string_view text) {
  if (!text.empty()) row[key] = text;
}

void put_day(Json& row, const char* key, std::int32_t day) {
  if (day != no_day && day != open_end) row[key] = to_text(day_from_number(day));
}

Json person_row(const PersonTerms& terms) {
  Json row = Json::object();
  row["employee_id"] = terms.employee_id;
  put_day(row, "valid_from", terms.valid_from);
  put(row, "team", terms.team);
  put(row, "group", terms.group);
  if (terms.fte != full_time) row["fte"] = to_decimal(Rational(terms.fte, full_time));
  if (!(terms.pattern == WorkPattern())) row["work_pattern"] = terms.pattern.to_text();
  if (terms.hours_per_day != default_hours_per_day)
    row["hours_per_day"] = to_decimal(Rational(terms.hours_per_day, hours_unit));
  put_day(row, "start_date", terms.start_day);
  put_day(row, "leave_date", terms.leave_day);
  for (const auto& [name, value] : terms.traits) row[name] = value;
  return row;
}

Json absence_row(const ExerciseSpell& spell) {
  Json row = Json::object();
  row["employee_id"] = spell.entry.employee_id;
  put_day(row, "first_day", spell.entry.first_day);
  put_day(row, "last_day", spell.entry.last_day);
  if (spell.entry.hours != 0) row["hours"] = to_decimal(Rational(spell.entry.hours, hours_unit));
  if (spell.entry.category != Category::sickness) row["category"] = to_text(spell.entry.category);
  put(row, "reason", to_text(spell.entry.reason));
  if (spell.entry.work_related != 0) row["work_related"] = "yes";
  if (spell.told_on) row["told_on"] = to_text(*spell.told_on);
  if (spell.told_until) row["told_until"] = to_text(*spell.told_until);
  return row;
}

Json event_row(const std::string& id, const RecordedEvent& event) {
  Json row =
      json_object({{"employee_id", id}, {"date", to_text(day_from_number(event.day))}, {"kind", event.kind}});
  put_day(row, "until", event.until);
  return row;
}

Json decision_row(const std::string& id, const Decision& decision) {
  Json row = json_object(
      {{"employee_id", id}, {"date", to_text(day_from_number(decision.day))}, {"kind", decision.kind}});
  put(row, "about", decision.about);
  put(row, "value", decision.value);
  put_day(row, "until", decision.until);
  put(row, "why", decision.why);
  return row;
}

Json stage_row(const std::string& id, const RecordedStage& stage) {
  Json row = json_object({{"employee_id", id}, {"track", stage.track}, {"stage", stage.stage}});
  put_day(row, "from", stage.from);
  put_day(row, "expires", stage.expires);
  put_day(row, "next_review", stage.next_review);
  return row;
}

/// Rows of both policies; what both have is one row, the others say whose they are.
class RecordedRows {
 public:
  void add(Json row, PolicySide side) {
    const auto at = static_cast<std::size_t>(side);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i] != row || sides_[i][at]) continue;
      sides_[i][at] = true;
      return;
    }
    rows_.push_back(std::move(row));
    sides_.push_back({side == PolicySide::old_policy, side == PolicySide::new_policy});
  }
  Json json() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      Json row = rows_[i];
      if (!(sides_[i][0] && sides_[i][1])) row["under"] = policy_side_names[sides_[i][0] ? 0 : 1];
      list.push_back(std::move(row));
    }
    return list;
  }

 private:
  std::vector<Json> rows_;
  std::vector<std::array<bool, 2>> sides_;
};

}  // namespace

Json exercise_record_json(const ExerciseRecord& record) {
  Json json = Json::object();
  for (const PersonTerms& terms : record.people) json["people"].push_back(person_row(terms));
  for (const ExerciseSpell& spell : record.spells) json["absences"].push_back(absence_row(spell));
  const std::string id = record.people.empty() ? std::string() : record.people[0].employee_id;
  RecordedRows events;
  RecordedRows decisions;
  RecordedRows stages;
  for (const PolicySide side : policy_sides) {
    const Recorded& recorded = record.recorded[static_cast<std::size_t>(side)];
    for (const RecordedEvent& event : recorded.events) events.add(event_row(id, event), side);
    for (const Decision& decision : recorded.decisions) decisions.add(decision_row(id, decision), side);
    for (const RecordedStage& stage : recorded.stages) stages.add(stage_row(id, stage), side);
  }
  const auto put_rows = [&](const char* key, const RecordedRows& rows) {
    Json list = rows.json();
    if (!list.empty()) json[key] = std::move(list);
  };
  put_rows("events", events);
  put_rows("decisions", decisions);
  put_rows("stages", stages);
  return json;
}

}  // namespace turnpoint
