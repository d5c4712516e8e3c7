#include "tests/io/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace turnpoint::test {

std::optional<std::string> file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<std::string> files_of(const std::string& folder, const std::string& ending) {
  std::vector<std::string> paths;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    if (entry.path().extension() == ending) paths.push_back(entry.path().generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> csv_files(const std::string& folder) { return files_of(folder, ".csv"); }

WorkforceReading read_absences(const std::string& absences) {
  WorkforceFiles files;
  files.absences = absences;
  return read_workforce(files);
}

WorkforceReading read_with_health_detail(const std::string& absences) {
  WorkforceFiles files;
  files.absences = absences;
  files.health_detail = true;
  return read_workforce(files);
}

WorkforceReading read_both(const std::string& people, const std::string& absences) {
  WorkforceFiles files;
  files.absences = absences;
  files.people = people;
  return read_workforce(files);
}

std::string dump(const Workforce& workforce) {
  std::string text;
  const auto column = [&](const char* name, const auto& values, auto as_text) {
    text += name;
    for (const auto& value : values) text += ' ' + as_text(value);
    text += '\n';
  };
  const auto number = [](auto value) { return std::to_string(value); };
  const auto same = [](const std::string& value) { return '[' + value + ']'; };
  column("employee_id", workforce.people.employee_id, same);
  column("start_day", workforce.people.start_day, number);
  column("leave_day", workforce.people.leave_day, number);
  column("first_term", workforce.people.first_term, number);
  column("first_spell", workforce.people.first_spell, number);
  column("valid_from", workforce.terms.valid_from, number);
  column("pattern", workforce.terms.pattern, number);
  column("hours_per_day", workforce.terms.hours_per_day, number);
  column("team", workforce.terms.team, number);
  column("group", workforce.terms.group, number);
  column("fte", workforce.terms.fte, number);
  column("traits", workforce.terms.traits, number);
  column("first_day", workforce.spells.first_day, number);
  column("last_day", workforce.spells.last_day, number);
  column("hours", workforce.spells.hours, number);
  column("category", workforce.spells.category, [](Category value) { return std::string(to_text(value)); });
  column("reason", workforce.spells.reason, [](Reason value) { return std::string(to_text(value)); });
  column("work_related", workforce.spells.work_related, number);
  column("patterns", workforce.patterns, [](const WorkPattern& value) { return value.to_text(); });
  column("teams", workforce.teams, same);
  column("groups", workforce.groups, same);
  column("characteristics", workforce.characteristics, same);
  column("combinations", workforce.traits, [](const Traits& traits) {
    std::string list;
    for (const std::string& value : traits) list += '[' + value + ']';
    return list;
  });
  return text + to_text(workforce.record.first_day) + ' ' + to_text(workforce.record.last_day) + '\n';
}

bool adds_up(const FileTally& tally) { return tally.rows_used + tally.rows_refused == tally.rows_read; }

std::string codes(const WorkforceReading& reading) {
  std::string text;
  for (const RowProblem& problem : reading.refused)
    text += (text.empty() ? "" : " ") + std::string(to_text(problem.code));
  return text;
}

}  // namespace turnpoint::test
