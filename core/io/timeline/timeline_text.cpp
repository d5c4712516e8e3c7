#include "core/io/timeline/timeline_text.h"

#include <algorithm>

#include "core/compare/funnel.h"
#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/timeline/event_json.h"
#include "core/io/timeline/timeline_table.h"

namespace turnpoint {
namespace {

constexpr const char* yes_or_no(bool yes) { return yes ? "yes" : "no"; }

std::string timeline_csv(const TimelineRun& run, std::size_t person, const Timeline& timeline) {
  const EventContext context{run.stages, person, run.as_at, &timeline};
  std::string text;
  for (const Event& event : events_shown(run, timeline)) {
    append_csv_record(text,
                      {run.stages.workforce.people.employee_id[person], to_text(day_from_number(event.day)),
                       std::string(to_text(event.kind)), event.subject, event.value, event.because.clause,
                       std::string(basis_of(event)), yes_or_no(event.planned), yes_or_no(event.provisional),
                       yes_or_no(event.done), explain_event(context, event)});
  }
  return text;
}

/// A line an event, so that two outputs can be laid side by side.
std::string timeline_json(const TimelineRun& run, std::size_t person, const Timeline& timeline) {
  const EventContext context{run.stages, person, run.as_at, &timeline};
  Json live = Json::array();
  for (const LiveStage& stage : timeline.live) live.push_back(live_json(run.stages.policy, stage));
  const Json id = run.stages.workforce.people.employee_id[person];
  std::string text =
      "{\"employee_id\":" + print_json_line(id) + ",\"live\":" + print_json_line(live) + ",\"events\":[";
  bool first = true;
  for (const Event& event : events_shown(run, timeline)) {
    text += (first ? "\n" : ",\n") + print_json_line(event_json(context, event));
    first = false;
  }
  return text + "]}";
}

std::string json_head(const TimelineRun& run) {
  const std::string note = completeness_note(run);
  const Json head = json_object(
      {{"kind", "timeline"},
       {"policy", run.stages.policy.id},
       {"policy_name", run.stages.policy.name},
       {"as_at", to_text(run.as_at)},
       {"from", run.from ? Json(to_text(*run.from)) : Json()},
       {"to", run.to ? Json(to_text(*run.to)) : Json()},
       {"complete_from", note.empty() ? Json() : Json(to_text(timeline_complete_from(run.stages)))},
       {"completeness", note}});
  std::string text = print_json_line(head);
  text.pop_back();
  return text + ",\"people\":[\n";
}

Day first_shown(const TimelineRun& run) { return run.from.value_or(run.stages.workforce.record.first_day); }

}  // namespace

std::vector<Event> events_shown(const TimelineRun& run, const Timeline& timeline) {
  std::vector<Event> events;
  for (const Event& event : timeline.events) {
    const bool early = run.from && event.day < day_number(*run.from);
    const bool late = run.to && event.day > day_number(*run.to);
    if (!early && !late) events.push_back(event);
  }
  return events;
}

Day timeline_complete_from(const StageRun& run) {
  const Day first = run.workforce.record.first_day;
  Day latest = complete_from(run.plan, first);
  const auto reaches = [&](const Term& term) { latest = std::max(latest, run.calendar.end_of(first, term)); };
  for (const Stage& stage : run.policy.stages) {
    if (stage.warning) reaches(stage.warning->life);
    if (stage.review) reaches(stage.review->length);
    if (stage.met.review) reaches(*stage.met.review);
  }
  for (const SickPay& scheme : run.policy.sick_pay) reaches({scheme.look_back_months, TermUnit::month});
  return latest;
}

std::string completeness_note(const TimelineRun& run) {
  const Workforce& workforce = run.stages.workforce;
  const Day complete = timeline_complete_from(run.stages);
  if (workforce.spells.size() == 0 || complete <= first_shown(run)) return "";
  return "The record begins on " + to_words(workforce.record.first_day) +
         " with nothing live but what is recorded; as windows and warnings reach back, the timeline is "
         "complete "
         "from " +
         to_words(complete) + " on.";
}

std::string timeline_head(const TimelineRun& run) {
  switch (run.format) {
  case TimelineFormat::json: return json_head(run);
  case TimelineFormat::table: return timeline_table_head(run);
  case TimelineFormat::csv: break;
  }
  return "employee_id,date,event,about,value,clause,basis,planned,provisional,done,because\n";
}

std::string timeline_between(const TimelineRun& run) {
  return run.format == TimelineFormat::json ? ",\n" : "";
}

std::string timeline_tail(const TimelineRun& run) {
  if (run.format == TimelineFormat::table) return timeline_table_tail(run);
  return run.format == TimelineFormat::json ? "\n]}\n" : "";
}

std::string timeline_of(const TimelineRun& run, std::size_t person) {
  const Timeline timeline = replay(run.stages, person, run.as_at);
  switch (run.format) {
  case TimelineFormat::json: return timeline_json(run, person, timeline);
  case TimelineFormat::table: return timeline_table(run, person, timeline);
  case TimelineFormat::csv: break;
  }
  return timeline_csv(run, person, timeline);
}

std::string timeline_text(const TimelineRun& run, const std::vector<std::uint32_t>& people) {
  std::string text = timeline_head(run);
  for (std::size_t i = 0; i < people.size(); ++i)
    text += (i == 0 ? "" : timeline_between(run)) + timeline_of(run, people[i]);
  return text + timeline_tail(run);
}

}  // namespace turnpoint
