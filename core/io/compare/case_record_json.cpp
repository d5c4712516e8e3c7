#include "core/io/compare/case_record_json.h"

#include "core/io/compare/study_parts.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

std::optional<Day> read_day_if_given(Fields& fields, const std::string& key) {
  if (!fields.has(key)) return std::nullopt;
  return read_study_day(fields, key);
}

/// In the order of RecordFile.
constexpr std::string_view files[] = {"events", "decisions", "stages"};

}  // namespace

Json row_to_json(const CaseRow& row) {
  Json json = json_object({{"file", files[static_cast<std::size_t>(row.file)]},
                           {"employee_id", row.employee_id},
                           {"date", to_text(row.date)},
                           {"kind", row.kind}});
  if (!row.about.empty()) json["about"] = row.about;
  if (!row.value.empty()) json["value"] = row.value;
  if (row.until) json["until"] = to_text(*row.until);
  if (!row.why.empty()) json["why"] = row.why;
  json["entered"] = to_text(row.entered);
  if (row.taken_back) json["taken_back"] = to_text(*row.taken_back);
  if (row.next_review) json["next_review"] = to_text(*row.next_review);
  return json;
}

Json record_to_json(const CaseRecord& record) {
  Json list = Json::array();
  for (const CaseRow& row : record) list.push_back(row_to_json(row));
  return list;
}

CaseRow row_from_json(const Json& json, const std::string& path, ReadingNotes& notes) {
  CaseRow row;
  if (!json.is_object()) {
    notes.problems.push_back(
        {ErrorCode::wrong_type, path, "A row of the record is an object with its cells by name."});
    return row;
  }
  Fields fields(json, path, notes);
  row.file = static_cast<RecordFile>(fields.one_of("file", files, 1, true));
  row.employee_id = fields.text("employee_id");
  row.date = read_study_day(fields, "date");
  row.kind = fields.text("kind");
  row.about = fields.text("about", false);
  row.value = fields.text("value", false);
  row.until = read_day_if_given(fields, "until");
  row.why = fields.text("why", false);
  row.entered = read_study_day(fields, "entered");
  row.taken_back = read_day_if_given(fields, "taken_back");
  row.next_review = read_day_if_given(fields, "next_review");
  fields.refuse_others();
  return row;
}

CaseRecord read_record(Fields& study, ReadingNotes& notes) {
  CaseRecord record;
  const Json* list = study.list("record");
  if (list == nullptr) return record;
  for (const Json& entry : *list)
    record.push_back(row_from_json(entry, "record." + std::to_string(record.size()), notes));
  return record;
}

}  // namespace turnpoint
