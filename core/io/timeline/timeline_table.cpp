#include "core/io/timeline/timeline_table.h"

#include "core/engine/stages/event_names.h"
#include "core/engine/stages/explain_event.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

std::string marks_of(const Event& event) {
  std::string marks(basis_of(event));
  if (event.done && marks != "recorded") marks += ", done";
  if (event.planned) marks += ", planned";
  if (event.provisional) marks += ", provisional";
  return marks;
}

std::string words_of(std::int32_t day) { return to_words(day_from_number(day)); }

std::string live_line(const TimelineRun& run, const LiveStage& live) {
  Event named;
  named.kind = EventKind::stage_meeting;
  named.subject = live.stage;
  std::string line = "  In “" + subject_in_words(run.stages.policy, named) + "” from " + words_of(live.from);
  line += live.end == open_end ? " on" : " until " + words_of(live.end - 1);
  if (live.expires != no_day) line += "; the warning is over on " + words_of(live.expires);
  if (live.next_review != no_day) line += "; review " + words_of(live.next_review);
  return line + (live.recorded ? "; as recorded\n" : "\n");
}

std::string name_and_value(const Policy& policy, const Event& event) {
  const std::string name = subject_in_words(policy, event);
  return event.value.empty() ? name : name + ": " + event.value;
}

}  // namespace

std::string timeline_table_head(const TimelineRun& run) {
  std::string text =
      run.stages.policy.name + " (" + run.stages.policy.id + "), as at " + to_words(run.as_at) + '\n';
  if (run.from || run.to) {
    text += (run.from ? "from " + to_words(*run.from) : "") + (run.from && run.to ? " " : "") +
            (run.to ? "to " + to_words(*run.to) : "") + '\n';
  }
  return text + wrapped(completeness_note(run), "", line_width) + '\n';
}

std::string timeline_table(const TimelineRun& run, std::size_t person, const Timeline& timeline) {
  const EventContext context{run.stages, person, run.as_at};
  const Policy& policy = run.stages.policy;
  const std::vector<Event> events = events_shown(run, timeline);
  if (events.empty() && timeline.live.empty() && !run.one_person) return "";
  std::string text = run.stages.workforce.people.employee_id[person] + '\n';
  for (const LiveStage& live : timeline.live) text += live_line(run, live);
  if (events.empty()) return text + "  Nothing is asked for in this time.\n\n";
  std::vector<std::vector<std::string>> rows;
  for (const Event& event : events) {
    rows.push_back({"  " + to_text(day_from_number(event.day)), kind_in_words(event.kind),
                    name_and_value(policy, event), event.because.clause, marks_of(event)});
  }
  const std::string table = text_table(rows, {});
  std::size_t at = 0;
  for (const Event& event : events) {
    const std::size_t end = table.find('\n', at) + 1;
    text += table.substr(at, end - at);
    at = end;
    if (run.one_person) text += wrapped(explain_event(context, event), "      ", line_width);
  }
  return text + '\n';
}

}  // namespace turnpoint
