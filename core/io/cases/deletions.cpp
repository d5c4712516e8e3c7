#include "core/io/cases/deletions.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/sha256.h"
#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/workforce/canonical_csv.h"

namespace turnpoint {
namespace {

/// Whether an id is one of the deleted; each is hashed once.
class Deleted {
 public:
  explicit Deleted(const std::vector<Deletion>& deletions) {
    for (const Deletion& deletion : deletions) by_salt_[deletion.salt].insert(deletion.person);
  }

  /// Whoever had another id before, or has one since, goes under both.
  void add(const std::string& employee_id) { known_[employee_id] = true; }

  bool has(const std::string& employee_id) {
    const auto known = known_.find(employee_id);
    if (known != known_.end()) return known->second;
    const bool found = std::any_of(by_salt_.begin(), by_salt_.end(), [&](const auto& entry) {
      return entry.second.contains(to_text(sha256(entry.first + '\n' + employee_id)));
    });
    return known_[employee_id] = found;
  }

 private:
  std::map<std::string, std::set<std::string>> by_salt_;
  std::map<std::string, bool> known_;
};

bool is_of(const PeopleEntry& entry, Deleted& deleted) {
  return (!entry.was.empty() && deleted.has(entry.was.front())) ||
         (!entry.now.empty() && deleted.has(entry.now.front()));
}

/// An id that was corrected stands in earlier and later rows: each is found from the other.
void follow_corrected_ids(const PeopleEntries& entries, Deleted& deleted) {
  for (bool found = true; found;) {
    found = false;
    for (const PeopleEntry& entry : entries) {
      if (entry.was.empty() || entry.now.empty() || !is_of(entry, deleted)) continue;
      for (const std::string* id : {&entry.was.front(), &entry.now.front()}) {
        found = found || !deleted.has(*id);
        deleted.add(*id);
      }
    }
  }
}

struct Rows {
  std::string text;
  std::int64_t left = 0, gone = 0;
};

/// The rows as they lie in the text, without those whose first cell is deleted.
Rows rows_without(const std::string& csv, Deleted& deleted, std::set<std::string>& ids) {
  Rows rows;
  CsvReader reader(csv);
  CsvRecord record;
  for (bool head = true; reader.next(record); head = false) {
    const std::string id(record.cells.empty() ? std::string_view() : record.cells.front());
    if (!head && deleted.has(id)) {
      ids.insert(id);
      ++rows.gone;
      continue;
    }
    rows.text += record.raw;
    rows.text += '\n';
    rows.left += head ? 0 : 1;
  }
  return rows;
}

}  // namespace

Result<std::vector<Deletion>> deletions_from_text(std::string_view text) {
  const Result<Json> json = parse_json(text, "deletions");
  if (!json) return tl::unexpected(json.error());
  if (!json->is_array()) return fail(ErrorCode::wrong_type, "deletions", "A list of deletions is expected.");
  std::vector<Deletion> deletions;
  for (const Json& entry : *json) {
    const bool sound = entry.is_object() && entry.contains("salt") && entry["salt"].is_string() &&
                       entry.contains("person") && entry["person"].is_string();
    if (!sound)
      return fail(ErrorCode::wrong_type, "deletions",
                  entry.dump(-1, ' ', false, Json::error_handler_t::replace) +
                      " is no deletion; each has a salt and a person.");
    deletions.push_back({entry["salt"].get<std::string>(), entry["person"].get<std::string>()});
  }
  return deletions;
}

Result<Remaining> without_deleted(const Study& study, const std::string& people,
                                  const std::vector<Deletion>& deletions) {
  Deleted deleted(deletions);
  std::set<std::string> ids;
  Remaining remaining{study, {}, 0, 0, 0};
  follow_corrected_ids(study.entries, deleted);
  remaining.rows = static_cast<std::int64_t>(std::erase_if(remaining.study.record, [&](const CaseRow& row) {
    if (!deleted.has(row.employee_id)) return false;
    ids.insert(row.employee_id);
    return true;
  }));
  std::erase_if(remaining.study.entries, [&](const PeopleEntry& entry) {
    if (!is_of(entry, deleted)) return false;
    ids.insert(entry.employee_id());
    remaining.spells += entry.person ? 0 : 1;
    return true;
  });
  if (!people.empty()) {
    const Result<CanonicalCsv> csv = canonical_csv_from_text(people);
    if (!csv) return tl::unexpected(csv.error());
    const Rows persons = rows_without(csv->people, deleted, ids);
    const Rows spells = rows_without(csv->absences, deleted, ids);
    remaining.spells += spells.gone;
    if (persons.left > 0) remaining.people = to_text(CanonicalCsv{persons.text, spells.text});
  }
  remaining.persons = static_cast<std::int64_t>(ids.size());
  return remaining;
}

}  // namespace turnpoint
