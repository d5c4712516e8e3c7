#include "core/compare/rows.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains(const std::string& text, const std::string& part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return small(a) == small(b); }) != text.end();
}

/// Of the latest terms: where the person is now.
std::size_t team_number(const Workforce& workforce, std::uint32_t person) {
  return workforce.terms.team[workforce.people.first_term[person + 1] - 1];
}

std::int64_t under_one_alone(const TeamChanges& team) { return team.people.only_old + team.people.only_new; }

std::int64_t sort_key(const PersonChange& change, RowOrder order) {
  switch (order) {
  case RowOrder::employee_id: return change.person;
  case RowOrder::change: return 2 * change.old_policy.any.people + change.new_policy.any.people;
  case RowOrder::old_first: return change.old_policy.first_day;
  case RowOrder::new_first: return change.new_policy.first_day;
  case RowOrder::old_looks: return change.old_policy.any.looks;
  case RowOrder::new_looks: return change.new_policy.any.looks;
  }
  return 0;
}

}  // namespace

std::vector<std::uint32_t> find_rows(const Workforce& workforce, const Comparison& comparison,
                                     const RowQuery& query) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = 0; i < comparison.changes.size(); ++i) {
    const std::uint32_t person = comparison.changes[i].person;
    if (query.find.empty() || contains(workforce.people.employee_id[person], query.find) ||
        contains(workforce.teams[team_number(workforce, person)], query.find)) {
      rows.push_back(i);
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::int64_t left = sort_key(comparison.changes[a], query.order);
    const std::int64_t right = sort_key(comparison.changes[b], query.order);
    return query.descending ? right < left : left < right;
  });
  return rows;
}

std::vector<TeamChanges> changes_by_team(const Workforce& workforce, const Comparison& comparison) {
  std::vector<Headline> sums(workforce.teams.size());
  for (const PersonChange& change : comparison.changes) {
    add(sums[team_number(workforce, change.person)], change.old_policy.any.people != 0,
        change.new_policy.any.people != 0);
  }
  std::vector<TeamChanges> teams;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (!(sums[i] == Headline{})) teams.push_back({workforce.teams[i], sums[i]});
  }
  sort_stably(teams, [](const TeamChanges& a, const TeamChanges& b) {
    if (under_one_alone(a) != under_one_alone(b)) return under_one_alone(a) > under_one_alone(b);
    return a.team < b.team;
  });
  return teams;
}

}  // namespace turnpoint
