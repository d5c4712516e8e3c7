#include "core/io/workforce/reading_json.h"

#include <algorithm>

#include "core/io/json_object.h"

namespace turnpoint {
namespace {

Json tally_json(const FileTally& tally) {
  return json_object({{"name", tally.name},
                      {"rows_read", tally.rows_read},
                      {"rows_used", tally.rows_used},
                      {"rows_refused", tally.rows_refused}});
}

/// Refused rows or notes as sentences, the first `shown` of them.
template <class Reading, class Entry>
Json sentences(const Reading& reading, const std::vector<Entry>& entries, std::size_t shown) {
  Json list = Json::array();
  for (std::size_t i = 0; i < std::min(shown, entries.size()); ++i)
    list.push_back(to_sentence(reading.tally(entries[i].file), entries[i]));
  return list;
}

}  // namespace

Json reading_json(const WorkforceReading& reading, std::size_t shown) {
  const Workforce& workforce = reading.workforce;
  return json_object({{"people", workforce.people.size()},
                      {"spells", workforce.spells.size()},
                      {"first_day", to_text(workforce.record.first_day)},
                      {"last_day", to_text(workforce.record.last_day)},
                      {"people_file", tally_json(reading.people)},
                      {"absences_file", tally_json(reading.absences)},
                      {"refused_count", reading.refused.size()},
                      {"refused", sentences(reading, reading.refused, shown)},
                      {"notes_count", reading.notes.size()},
                      {"notes", sentences(reading, reading.notes, shown)}});
}

Json recorded_json(const RecordedReading& reading, std::size_t shown) {
  return json_object({{"events_file", tally_json(reading.events)},
                      {"decisions_file", tally_json(reading.decisions)},
                      {"stages_file", tally_json(reading.stages)},
                      {"refused_count", reading.refused.size()},
                      {"refused", sentences(reading, reading.refused, shown)},
                      {"notes_count", reading.notes.size()},
                      {"notes", sentences(reading, reading.notes, shown)}});
}

Json teams_json(const TeamsReading& reading, std::size_t shown) {
  return json_object({{"teams_file", tally_json(reading.teams)},
                      {"refused_count", reading.refused.size()},
                      {"refused", sentences(reading, reading.refused, shown)},
                      {"notes_count", reading.notes.size()},
                      {"notes", sentences(reading, reading.notes, shown)}});
}

}  // namespace turnpoint
