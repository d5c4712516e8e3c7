#include "core/workforce/layout.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

#include "core/base/order.h"

namespace turnpoint {
namespace {

/// Sorts `values`, leaving out those not used; answers the new place of each old index.
template <class T>
std::vector<std::uint32_t> sort_used(std::vector<T>& values, const std::vector<bool>& used) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (used[i]) order.push_back(i);
  }
  sort_stably(order, [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
  std::vector<std::uint32_t> place(values.size(), 0);
  std::vector<T> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t from : order) {
    place[from] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(values[from]));
  }
  values = std::move(sorted);
  return place;
}

void add_missing_terms(PeopleTables& tables) {
  std::vector<bool> has_terms(tables.employee_id.size(), false);
  for (const TermRow& row : tables.terms) has_terms[row.person] = true;
  if (std::find(has_terms.begin(), has_terms.end(), false) == has_terms.end()) return;
  const auto found = std::find(tables.patterns.begin(), tables.patterns.end(), WorkPattern());
  TermRow usual;
  usual.pattern = static_cast<std::uint32_t>(found - tables.patterns.begin());
  if (found == tables.patterns.end()) tables.patterns.emplace_back();
  for (std::uint32_t person = 0; person < has_terms.size(); ++person) {
    usual.person = person;
    if (!has_terms[person]) tables.terms.push_back(usual);
  }
}

void renumber(PeopleTables& tables, const std::vector<std::uint32_t>& place) {
  std::vector<bool> pattern_used(tables.patterns.size(), false);
  std::vector<bool> team_used(tables.teams.size(), false);
  std::vector<bool> group_used(tables.groups.size(), false);
  std::vector<bool> traits_used(tables.traits.size(), false);
  team_used[0] = true;
  group_used[0] = true;
  traits_used[0] = true;
  for (const TermRow& row : tables.terms) {
    pattern_used[row.pattern] = true;
    team_used[row.team] = true;
    group_used[row.group] = true;
    traits_used[row.traits] = true;
  }
  const auto pattern_place = sort_used(tables.patterns, pattern_used);
  const auto team_place = sort_used(tables.teams, team_used);
  const auto group_place = sort_used(tables.groups, group_used);
  const auto traits_place = sort_used(tables.traits, traits_used);
  for (TermRow& row : tables.terms) {
    row = {place[row.person], row.valid_from,          pattern_place[row.pattern],
           row.hours_per_day, team_place[row.team],    group_place[row.group],
           row.fte,           traits_place[row.traits]};
  }
  std::stable_sort(tables.terms.begin(), tables.terms.end(), [](const TermRow& a, const TermRow& b) {
    return std::tie(a.person, a.valid_from) < std::tie(b.person, b.valid_from);
  });
}

void lay_out_terms(Workforce& workforce, const std::vector<TermRow>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool first = i == 0 || rows[i].person != rows[i - 1].person;
    assert(first || rows[i].valid_from != rows[i - 1].valid_from);
    if (first) workforce.people.first_term.push_back(static_cast<std::uint32_t>(i));
    workforce.terms.valid_from.push_back(first ? no_day : rows[i].valid_from);
    workforce.terms.pattern.push_back(rows[i].pattern);
    workforce.terms.hours_per_day.push_back(rows[i].hours_per_day);
    workforce.terms.team.push_back(rows[i].team);
    workforce.terms.group.push_back(rows[i].group);
    workforce.terms.fte.push_back(rows[i].fte);
    workforce.terms.traits.push_back(rows[i].traits);
  }
  workforce.people.first_term.push_back(static_cast<std::uint32_t>(rows.size()));
}

Span record_of(const Spells& spells) {
  if (spells.size() == 0) return {Day{}, Day{}};
  std::int32_t first = spells.first_day[0];
  std::int32_t last = first;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    first = std::min(first, spells.first_day[i]);
    last = std::max(last, spells.last_day[i] == open_end ? spells.first_day[i] : spells.last_day[i]);
  }
  return {day_from_number(first), day_from_number(last)};
}

}  // namespace

bool operator<(const SpellRow& a, const SpellRow& b) {
  // The longer spell first, so that a day counts for the row that lost more of it. Whole days have no hours.
  const bool a_is_part = a.hours != 0;
  const bool b_is_part = b.hours != 0;
  return std::tie(a.person, a.first_day, b.last_day, a_is_part, b.hours, a.category, a.reason,
                  a.work_related) < std::tie(b.person, b.first_day, a.last_day, b_is_part, a.hours,
                                             b.category, b.reason, b.work_related);
}

std::vector<std::uint32_t> lay_out_people(Workforce& workforce, PeopleTables tables) {
  add_missing_terms(tables);
  const std::size_t count = tables.employee_id.size();
  auto place = sort_used(tables.employee_id, std::vector<bool>(count, true));
  workforce.people.start_day.resize(count);
  workforce.people.leave_day.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    workforce.people.start_day[place[i]] = tables.start_day[i];
    workforce.people.leave_day[place[i]] = tables.leave_day[i];
  }
  renumber(tables, place);
  lay_out_terms(workforce, tables.terms);
  workforce.people.employee_id = std::move(tables.employee_id);
  workforce.patterns = std::move(tables.patterns);
  workforce.teams = std::move(tables.teams);
  workforce.groups = std::move(tables.groups);
  workforce.characteristics = std::move(tables.characteristics);
  workforce.traits = std::move(tables.traits);
  return place;
}

void lay_out_spells(Workforce& workforce, const std::vector<SpellRow>& rows) {
  std::size_t next = 0;
  for (std::uint32_t person = 0; person < workforce.people.size(); ++person) {
    workforce.people.first_spell.push_back(static_cast<std::uint32_t>(next));
    for (; next < rows.size() && rows[next].person == person; ++next) {
      workforce.spells.first_day.push_back(rows[next].first_day);
      workforce.spells.last_day.push_back(rows[next].last_day);
      workforce.spells.hours.push_back(rows[next].hours);
      workforce.spells.category.push_back(rows[next].category);
      workforce.spells.reason.push_back(rows[next].reason);
      workforce.spells.work_related.push_back(rows[next].work_related);
    }
  }
  workforce.people.first_spell.push_back(static_cast<std::uint32_t>(next));
  workforce.record = record_of(workforce.spells);
}

}  // namespace turnpoint
