#include "core/io/cases/retention_text.h"

#include <tuple>

#include "core/base/order.h"
#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string day_text(std::int32_t day) { return day == no_day ? "" : to_text(day_from_number(day)); }
std::string day_words(std::int32_t day) { return to_words(day_from_number(day)); }

const std::string& employee_of(const RetentionRun& run, const DueRecord& record) {
  return run.stages.workforce.people.employee_id[record.person];
}

const Duty& duty_of(const RetentionRun& run, const DueRecord& record) {
  return *find_named(run.stages.policy.duties, record.duty);
}

const char* closed_in_words(ClosedBy by) {
  switch (by) {
  case ClosedBy::absence: return "the last day of the last absence";
  case ClosedBy::stage: return "the last day on which a stage was live";
  case ClosedBy::recorded: return "the last day that was recorded";
  }
  return "";
}

std::string says_nothing(const RetentionRun& run) {
  return as_name(run.stages.policy.name) + " does not say how long records are kept.";
}

}  // namespace

RetentionRun RetentionRun::of(const StageRun& stages, Day as_at, const std::vector<std::uint32_t>& people) {
  RetentionRun run{stages, as_at, {}, static_cast<std::int64_t>(people.size())};
  for (const std::uint32_t person : people) {
    if (auto record = due_record(stages, person, as_at)) run.records.push_back(std::move(*record));
  }
  sort_stably(run.records, [](const DueRecord& a, const DueRecord& b) {
    return std::tie(a.due, a.person) < std::tie(b.due, b.person);
  });
  return run;
}

const char* state_of(const DueRecord& record) { return record.kept ? "kept" : "due"; }

std::string because_of(const RetentionRun& run, const DueRecord& record) {
  const Duty& duty = duty_of(run, record);
  std::string text;
  if (record.closed != no_day)
    text = "Closed on " + day_words(record.closed) + ", " + closed_in_words(record.closed_by) + ". ";
  const std::string from = duty.on == DutyOn::leaving
                               ? day_words(record.counted_from) + ", the last day in service,"
                               : std::string("then");
  text += "Kept " + (duty.within ? to_text(*duty.within) + " from " + from : "until " + from);
  if (duty.plus_financial_year) text += " and to the end of the financial year,";
  if (text.back() != ',') text += ',';
  text += " so until " + day_words(record.due) + ".";
  if (!record.kept) return text;
  text += " A duty to keep it was recorded";
  if (record.kept_until != no_day) text += ", until " + day_words(record.kept_until);
  return text + ": " + without_stop(record.kept_why) + ".";
}

std::string retention_table(const RetentionRun& run) {
  std::string text = wrapped("Records due for deletion under " + as_name(run.stages.policy.name) + " (" +
                                 run.stages.policy.id + "), as known on " + to_words(run.as_at),
                             "");
  if (!says_retention(run.stages.policy)) return text + '\n' + says_nothing(run) + '\n';
  for (const DueRecord& record : run.records) {
    text += bullet(employee_of(run, record) + ", " + state_of(record) + ": " + day_words(record.due) + ", " +
                   duty_of(run, record).clause) +
            wrapped(because_of(run, record), "    ");
  }
  if (run.records.empty()) text += "\nNo record is due for deletion.\n";
  return text;
}

std::string retention_csv(const RetentionRun& run) {
  std::string text = "employee_id,due,state,closed,clause,because\n";
  for (const DueRecord& record : run.records) {
    append_csv_record(text, {employee_of(run, record), day_text(record.due), state_of(record),
                             day_text(record.closed), duty_of(run, record).clause, because_of(run, record)});
  }
  return text;
}

Json retention_document(const RetentionRun& run) {
  Json records = Json::array();
  for (const DueRecord& record : run.records) {
    records.push_back(json_object({{"employee_id", employee_of(run, record)},
                                   {"due", day_text(record.due)},
                                   {"state", state_of(record)},
                                   {"closed", day_text(record.closed)},
                                   {"clause", duty_of(run, record).clause},
                                   {"because", because_of(run, record)}}));
  }
  return json_object({{"kind", "retention"},
                      {"policy", run.stages.policy.id},
                      {"policy_name", run.stages.policy.name},
                      {"as_at", to_text(run.as_at)},
                      {"people", run.people},
                      {"says", says_retention(run.stages.policy)},
                      {"records", std::move(records)}});
}

}  // namespace turnpoint
