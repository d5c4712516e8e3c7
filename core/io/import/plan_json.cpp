#include <algorithm>
#include <array>

#include "core/io/fields.h"
#include "core/io/import/plan.h"
#include "core/io/json_object.h"
#include "core/time/pattern.h"

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, 2> shape_names = {"spell", "day"};
constexpr std::array<std::string_view, 2> order_names = {"day-first", "month-first"};
constexpr int schema = 1;

Json columns_to_json(const std::vector<PlannedColumn>& columns) {
  Json list = Json::array();
  for (const PlannedColumn& column : columns) {
    Json entry = json_object({{"column", column.column}, {"becomes", to_text(column.field)}});
    if (column.order) entry["date_order"] = to_text(*column.order);
    list.push_back(std::move(entry));
  }
  return list;
}

void read_column(ImportPlan& plan, ImportKind kind, Fields fields) {
  PlannedColumn column;
  column.column = fields.text("column");
  const std::string becomes = fields.text("becomes");
  if (const auto field = field_from_text(becomes, kind)) {
    column.field = *field;
  } else {
    fields.problem(ErrorCode::unknown_value, "becomes",
                   "\"" + becomes + "\" is not a field of " +
                       (kind == ImportKind::people ? "people" : "absences") +
                       ". Write one as the preview shows it, or dropped.");
  }
  if (fields.has("date_order")) {
    column.order = static_cast<DateOrder>(fields.one_of("date_order", order_names, 0, false));
  }
  fields.refuse_others();
  plan.columns(kind).push_back(std::move(column));
}

void read_code(ImportPlan& plan, Fields fields) {
  ReasonCode code;
  code.code = fields.text("code");
  code.category = static_cast<Category>(fields.one_of("category", category_names, 0, true));
  code.reason = static_cast<Reason>(fields.one_of("reason", reason_names, 0, false));
  fields.refuse_others();
  if (!squeezed(code.code).empty()) {
    plan.codes.push_back(std::move(code));
  } else {
    fields.problem(ErrorCode::missing_value, "code",
                   "The code has no letter or digit. Write it as the export does.");
  }
}

template <class Read>
void each(Fields& fields, const std::string& key, ReadingNotes& notes, Read read) {
  const Json* list = fields.list(key);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string path = fields.place(key) + "[" + std::to_string(i) + "]";
    if ((*list)[i].is_object()) {
      read(Fields((*list)[i], path, notes));
    } else {
      notes.problems.push_back({ErrorCode::wrong_type, path, "An entry of the list is to be an object."});
    }
  }
}

void check_working_days(const ImportPlan& plan, Fields& fields) {
  if (plan.working_days.empty()) return;
  const auto pattern = WorkPattern::from_text(plan.working_days, Day{});
  if (!pattern) fields.problem(pattern.error().code, "working_days", pattern.error().detail);
}

ImportPlan read_fields(const Json& json, ReadingNotes& notes) {
  Fields fields(json, {}, notes);
  ImportPlan plan;
  fields.whole("turnpoint_import", schema, schema, schema);
  if (!fields.has("turnpoint_import")) {
    fields.problem(
        ErrorCode::missing_field, "turnpoint_import",
        "This is not an import plan: it lacks \"turnpoint_import\": 1. Write one with --save-plan.");
  }
  if (fields.has("shape")) plan.shape = static_cast<RowShape>(fields.one_of("shape", shape_names, 0, false));
  plan.two_digit_years = fields.yes_or_no("two_digit_years", false);
  plan.working_days = fields.text("working_days", false);
  check_working_days(plan, fields);
  plan.sheet = fields.text("sheet", false);
  each(fields, "absences", notes,
       [&](Fields entry) { read_column(plan, ImportKind::absences, std::move(entry)); });
  each(fields, "people", notes,
       [&](Fields entry) { read_column(plan, ImportKind::people, std::move(entry)); });
  if (fields.has("reason_codes")) plan.codes.clear();
  each(fields, "reason_codes", notes, [&](Fields entry) { read_code(plan, std::move(entry)); });
  fields.refuse_others();
  return plan;
}

}  // namespace

std::string_view to_text(RowShape shape) { return shape_names[static_cast<std::size_t>(shape)]; }

std::optional<RowShape> shape_from_text(std::string_view text) {
  if (text == "spell") return RowShape::spell;
  if (text == "day") return RowShape::day;
  return std::nullopt;
}

bool is_same_column(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::string letters = squeezed(a);
  return !letters.empty() && letters == squeezed(b);
}

const PlannedColumn* find_column(const ImportPlan& plan, ImportKind kind, std::string_view column) {
  const auto& columns = plan.columns(kind);
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const PlannedColumn& planned) {
    return is_same_column(planned.column, column);
  });
  return found == columns.end() ? nullptr : &*found;
}

Json plan_to_json(const ImportPlan& plan) {
  Json json = json_object({{"turnpoint_import", schema}});
  if (plan.shape) json["shape"] = to_text(*plan.shape);
  json["two_digit_years"] = plan.two_digit_years;
  if (!plan.working_days.empty()) json["working_days"] = plan.working_days;
  if (!plan.sheet.empty()) json["sheet"] = plan.sheet;
  json["absences"] = columns_to_json(plan.absences);
  json["people"] = columns_to_json(plan.people);
  json["reason_codes"] = Json::array();
  for (const ReasonCode& code : plan.codes) {
    Json entry = json_object({{"code", code.code}, {"category", to_text(code.category)}});
    if (code.reason != Reason::not_recorded) entry["reason"] = to_text(code.reason);
    json["reason_codes"].push_back(std::move(entry));
  }
  return json;
}

Checked<ImportPlan> read_import_plan(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  ReadingNotes notes;
  if (!json->is_object()) {
    notes.problems.push_back({ErrorCode::wrong_type, {}, "An import plan is to be an object."});
  }
  ImportPlan plan = json->is_object() ? read_fields(*json, notes) : ImportPlan{};
  for (Error& problem : notes.problems)
    problem.where = name + (problem.where.empty() ? "" : ": " + problem.where);
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return plan;
}

}  // namespace turnpoint
