#include "core/workforce/builder.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/order.h"
#include "core/workforce/layout.h"

namespace turnpoint {
namespace {

/// Gives equal values one index, in the order they first come.
template <class T>
class Numbering {
 public:
  std::uint32_t index_of(const T& value) {
    const auto [found, is_new] = index_.try_emplace(value, static_cast<std::uint32_t>(values.size()));
    if (is_new) values.push_back(value);
    return found->second;
  }

  std::vector<T> values;

 private:
  std::map<T, std::uint32_t> index_;
};

std::vector<std::string> characteristics_of(const std::vector<PersonTerms>& people) {
  std::map<std::string, bool> names;
  for (const PersonTerms& entry : people) {
    for (const auto& [name, value] : entry.traits) names[name] = true;
  }
  std::vector<std::string> list;
  for (const auto& [name, found] : names) list.push_back(name);
  return list;
}

Traits traits_of(const PersonTerms& entry, const std::vector<std::string>& characteristics) {
  Traits traits;
  for (const std::string& name : characteristics) {
    const auto found = entry.traits.find(name);
    traits.push_back(found == entry.traits.end() ? std::string() : found->second);
  }
  return traits;
}

}  // namespace

Workforce build_workforce(std::vector<PersonTerms> people, std::vector<SpellEntry> spells) {
  sort_stably(people, [](const PersonTerms& a, const PersonTerms& b) {
    return std::tie(a.employee_id, a.valid_from) < std::tie(b.employee_id, b.valid_from);
  });
  Numbering<std::string> ids;
  Numbering<WorkPattern> patterns;
  Numbering<std::string> teams;
  Numbering<std::string> groups;
  teams.index_of("");
  groups.index_of("");
  PeopleTables tables;
  tables.characteristics = characteristics_of(people);
  Numbering<Traits> traits;
  traits.index_of(Traits(tables.characteristics.size()));
  for (const PersonTerms& entry : people) {
    const std::uint32_t person = ids.index_of(entry.employee_id);
    if (person == tables.start_day.size()) {
      tables.start_day.push_back(entry.start_day);
      tables.leave_day.push_back(entry.leave_day);
    }
    tables.terms.push_back({person, entry.valid_from, patterns.index_of(entry.pattern), entry.hours_per_day,
                            teams.index_of(entry.team), groups.index_of(entry.group), entry.fte,
                            traits.index_of(traits_of(entry, tables.characteristics))});
  }
  std::vector<SpellRow> rows;
  for (const SpellEntry& entry : spells) {
    rows.push_back({ids.index_of(entry.employee_id), entry.first_day, entry.last_day, entry.hours,
                    entry.category, entry.reason, entry.work_related, 0});
  }
  tables.employee_id = std::move(ids.values);
  tables.patterns = std::move(patterns.values);
  tables.teams = std::move(teams.values);
  tables.groups = std::move(groups.values);
  tables.traits = std::move(traits.values);
  tables.start_day.resize(tables.employee_id.size(), no_day);
  tables.leave_day.resize(tables.employee_id.size(), open_end);
  Workforce workforce;
  const auto place = lay_out_people(workforce, std::move(tables));
  for (SpellRow& row : rows) row.person = place[row.person];
  std::sort(rows.begin(), rows.end());
  lay_out_spells(workforce, rows);
  return workforce;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> overlapping_spells(const Workforce& workforce) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t person = 0; person < workforce.people.size(); ++person) {
    std::uint32_t latest = workforce.people.first_spell[person];
    for (std::uint32_t i = latest + 1; i < workforce.people.first_spell[person + 1]; ++i) {
      if (workforce.spells.first_day[i] <= workforce.spells.last_day[latest]) pairs.emplace_back(latest, i);
      if (workforce.spells.last_day[i] > workforce.spells.last_day[latest]) latest = i;
    }
  }
  return pairs;
}

}  // namespace turnpoint
