// What a manager records of their people's cases, and the list of what is due that follows from it.

#include "core/io/compare/case_record_json.h"
#include "core/io/json_object.h"
#include "web/app/json_fields.h"
#include "web/app/offered.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

Json due_request(const AskDue& asked) {
  return json_object({{"side", asked.side == Side::old_policy ? "old" : "new"},
                      {"as_at", asked.as_at},
                      {"within", asked.within},
                      {"team", asked.team}});
}

bool is_recorded(const CaseRecord& record, CaseRow row) {
  for (const CaseRow& other : record) {
    row.entered = other.entered;
    if (row == other) return true;
  }
  return false;
}

}  // namespace

void Session::ask_due() {
  view_.due.under_way = true;
  due_record_ = view_.study.record;
  due_entries_ = view_.study.entries;
  inquire("due", print_json_line(due_request(view_.due_asked)));
}

/// What was recorded, entered, taken back, undone or opened since changes the list.
void Session::ask_due_again() {
  const bool same = due_record_ == view_.study.record && due_entries_ == view_.study.entries;
  if (view_.due.stale && !same) ask_due();
}

/// What rests on the record follows; the comparison does not.
void Session::on_record_taken(const std::string& text) {
  if (const Checked<Json> value = value_of(text); !value) return recompare();
  ask_ledger();
  ask_due_again();
  ask_timeline();
  ask_beside();
  if (view_.paper.open) prepare_paper(view_.paper.wish);
}

Day Session::day_of_entry() const {
  if (const auto today = day_from_text(view_.today)) return *today;
  return day_from_text(view_.due_asked.as_at).value_or(view_.study.dates.last_day);
}

/// The core program knows the people and the policy: it says whether the row can stand.
void Session::try_row(const TypedRow& row) {
  Json request = due_request(view_.due_asked);
  if (view_.due_asked.as_at.empty()) request["as_at"] = turnpoint::to_text(view_.study.dates.last_day);
  request["within"] = "366";
  request["team"] = "";
  request["entered"] = turnpoint::to_text(day_of_entry());
  request["row"] = json_object({{"file", row.decision ? "decisions" : "events"},
                                {"employee_id", row.employee_id},
                                {"date", row.date},
                                {"kind", row.kind},
                                {"about", row.about},
                                {"value", row.value},
                                {"until", row.until},
                                {"why", row.why}});
  view_.record.under_way = true;
  view_.record.errors.clear();
  latest_row_ = ask("try_row", {print_json_line(request)});
}

void Session::on_tried(const std::string& text) {
  view_.record.under_way = false;
  const Checked<Json> value = value_of(text);
  if (!value) {
    view_.record.errors = value.error();
    return;
  }
  ReadingNotes notes;
  Study study = history_.present();
  study.record.push_back(row_from_json(member(*value, "row"), "row", notes));
  if (!notes.problems.empty()) return refuse(notes.problems);
  ++view_.record.done;
  view_.status = "Recorded for " + study.record.back().employee_id + ".";
  edit(std::move(study));
}

void Session::offer_records(const std::vector<OfferedFile>& files) {
  std::vector<OfferedFile> people;
  record_files_.clear();
  for (const OfferedFile& file : files) (is_record(file) ? record_files_ : people).push_back(file);
  view_.errors.clear();
  if (people.empty()) return open_next_record();
  offer_files(people);
}

void Session::open_next_record() {
  if (record_files_.empty()) return;
  const OfferedFile next = record_files_.front();
  record_files_.erase(record_files_.begin());
  open_record(next);
}

void Session::open_record(const OfferedFile& file) {
  const std::string why_not = obstacle(view_, RecordRow{});
  if (!why_not.empty()) {
    record_files_.clear();
    return refuse({{ErrorCode::bad_argument, file.name, why_not}});
  }
  latest_row_ =
      ask("open_record", {std::to_string(file.number), turnpoint::to_text(day_of_entry())}, file.name);
}

/// One edit, whatever the file holds; rows that are recorded already are not recorded twice.
void Session::on_record_file(const std::string& text) {
  const Checked<Json> value = value_of(text);
  if (!value) return refuse(value.error());
  ReadingNotes notes;
  Study study = history_.present();
  std::size_t taken = 0;
  for (const Json& entry : member(*value, "rows")) {
    CaseRow row = row_from_json(entry, "rows", notes);
    if (is_recorded(study.record, row)) continue;
    study.record.push_back(std::move(row));
    ++taken;
  }
  if (!notes.problems.empty()) return refuse(notes.problems);
  for (std::string& problem : texts(*value, "refused")) view_.errors.push_back(std::move(problem));
  view_.status = "Rows of the file that are new to the record: " + std::to_string(taken) + ".";
  edit(std::move(study));
  open_next_record();
}

}  // namespace turnpoint::app
