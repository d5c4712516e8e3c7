#include "core/io/workforce/reading_json.h"

#include <algorithm>

namespace turnpoint {
namespace {

Json tally_json(const FileTally& tally) {
  return {{"name", tally.name},
          {"rows_read", tally.rows_read},
          {"rows_used", tally.rows_used},
          {"rows_refused", tally.rows_refused}};
}

}  // namespace

Json reading_json(const WorkforceReading& reading, std::size_t shown) {
  const Workforce& workforce = reading.workforce;
  Json refused = Json::array();
  for (std::size_t i = 0; i < std::min(shown, reading.refused.size()); ++i)
    refused.push_back(to_sentence(reading, reading.refused[i]));
  Json notes = Json::array();
  for (std::size_t i = 0; i < std::min(shown, reading.notes.size()); ++i)
    notes.push_back(to_sentence(reading, reading.notes[i]));
  return {{"people", workforce.people.size()},
          {"spells", workforce.spells.size()},
          {"first_day", to_text(workforce.record.first_day)},
          {"last_day", to_text(workforce.record.last_day)},
          {"people_file", tally_json(reading.people)},
          {"absences_file", tally_json(reading.absences)},
          {"refused_count", reading.refused.size()},
          {"refused", std::move(refused)},
          {"notes_count", reading.notes.size()},
          {"notes", std::move(notes)}};
}

}  // namespace turnpoint
