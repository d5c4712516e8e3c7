#include "core/io/timeline/side_by_side.h"

#include "core/engine/stages/event_names.h"
#include "core/io/json_object.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

Json entry_of(const char* kind, std::int32_t from, std::int32_t last, std::string what) {
  Json json =
      json_object({{"kind", kind}, {"from", to_text(day_from_number(from))}, {"what", std::move(what)}});
  if (last != open_end) json["to"] = to_text(day_from_number(last));
  return json;
}

std::string meeting_in_words(const Policy& policy, const Event& event) {
  const std::string subject = subject_in_words(policy, event);
  if (event.kind == EventKind::conversation) return capital(kind_in_words(event.kind)) + ": " + subject;
  return capital(subject);
}

bool is_meeting(EventKind kind) {
  return kind == EventKind::return_meeting || kind == EventKind::stage_meeting ||
         kind == EventKind::hearing || kind == EventKind::conversation || kind == EventKind::meeting;
}

}  // namespace

Json spells_side(const Workforce& workforce, std::size_t person, Day as_at) {
  Json list = Json::array();
  const Spells& spells = workforce.spells;
  const std::int32_t today = day_number(as_at);
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    if (spells.first_day[i] > today) continue;
    const std::int32_t last = spells.last_day[i] > today ? open_end : spells.last_day[i];
    list.push_back(
        entry_of("spell", spells.first_day[i], last, capital(std::string(to_words(spells.category[i])))));
  }
  return list;
}

Json policy_side(const StageRun& run, std::size_t person, Day as_at) {
  const Timeline timeline = replay(run, person, as_at);
  Json list = Json::array();
  for (const LiveStage& live : timeline.live) {
    Event named;
    named.kind = EventKind::stage_meeting;
    named.subject = live.stage;
    const std::int32_t last = live.end == open_end ? open_end : live.end - 1;
    list.push_back(
        entry_of("stage", live.from, last, capital(subject_in_words(run.policy, named)) + ", stage open"));
  }
  for (const Event& event : timeline.events) {
    if (!is_meeting(event.kind)) continue;
    Json entry = entry_of("meeting", event.day, event.day, meeting_in_words(run.policy, event));
    if (event.planned) entry["planned"] = true;
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace turnpoint
