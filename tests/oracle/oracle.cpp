#include "tests/oracle/oracle.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace turnpoint::test {
namespace {

std::set<std::string> ids_of(const Rows& rows) {
  std::set<std::string> ids;
  for (const PersonRow& row : rows.people) ids.insert(row.employee_id);
  for (const SpellEntry& row : rows.spells) ids.insert(row.employee_id);
  return ids;
}

bool is_reported(const Case& subject, const Trigger& rule) {
  if (subject.requested.empty()) return !rule.on_request;
  return std::count(subject.requested.begin(), subject.requested.end(), rule.id) != 0;
}

/// Rule 11: the mean of counted days over everyone in service on the day of the replay, to the fourth place,
/// half up.
Rational mean_days(const Case& subject, const Trigger& rule) {
  Rational sum;
  std::int64_t people = 0;
  for (const std::string& id : ids_of(subject.rows)) {
    const Ledger ledger(subject, id);
    if (!ledger.in_service(subject.as_at)) continue;
    people += 1;
    sum = sum + Judge(ledger, rule).plain_days(subject.as_at);
  }
  if (people == 0) return 0;
  const Rational shifted = sum / Rational(people) * Rational(10'000) + Rational(1, 2);
  return {shifted.numerator() / shifted.denominator(), 10'000};
}

Policy with_means(const Case& subject) {
  Policy policy = subject.policy;
  for (Trigger& rule : policy.triggers) {
    if (rule.workforce_mean) rule.threshold = mean_days(subject, rule);
  }
  return policy;
}

/// Rule 11: a fallback is looked at where no other trigger of the policy is met.
bool another_is_met(const std::vector<Judge>& judges, Day day) {
  return std::any_of(judges.begin(), judges.end(), [&](const Judge& judge) {
    return !judge.rule().only_if_no_other && judge.met_as_at(day);
  });
}

void add_looks(std::vector<FoundLook>& found, const std::string& id, const std::vector<Judge>& judges,
               const Judge& judge) {
  for (const Judged& look : judge.looks()) {
    const bool fallback = judge.rule().only_if_no_other;
    if (fallback && another_is_met(judges, look.day)) continue;
    bool before = look.met_before;
    if (fallback && before) before = !another_is_met(judges, look.spell_first - std::chrono::days(1));
    found.push_back({id, judge.rule().id, look.day, look.value, judge.limit(), !before, look.provisional,
                     look.spell_first});
  }
}

std::vector<Judge> judges_of(const Ledger& ledger, const Policy& policy, const Counting& counting) {
  std::vector<Judge> judges;
  for (const Trigger& rule : policy.triggers) {
    if (is_computable(rule)) judges.emplace_back(ledger, rule, counting);
  }
  return judges;
}

/// Rule 8: one per person, date and trigger.
void keep_one_a_day(std::vector<FoundLook>& found) {
  std::vector<FoundLook> kept;
  for (const FoundLook& look : found) {
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const FoundLook& k) {
      return k.employee_id == look.employee_id && k.day == look.day && k.trigger == look.trigger;
    });
    if (same == kept.end())
      kept.push_back(look);
    else
      same->crossing = same->crossing || look.crossing;
  }
  found = kept;
}

}  // namespace

std::vector<FoundLook> oracle_looks(const Case& subject, const Counting& counting) {
  const Policy policy = with_means(subject);
  std::vector<FoundLook> found;
  for (const std::string& id : ids_of(subject.rows)) {
    const Ledger ledger(subject, id);
    const std::vector<Judge> judges = judges_of(ledger, policy, counting);
    for (const Judge& judge : judges) {
      if (is_reported(subject, judge.rule())) add_looks(found, id, judges, judge);
    }
  }
  keep_one_a_day(found);
  std::stable_sort(found.begin(), found.end(), [](const FoundLook& a, const FoundLook& b) {
    if (a.employee_id != b.employee_id) return a.employee_id < b.employee_id;
    return a.day != b.day ? a.day < b.day : a.trigger < b.trigger;
  });
  return found;
}

bool oracle_met_as_at(const Case& subject, const std::string& employee_id, const std::string& trigger,
                      Day as_at) {
  const Policy policy = with_means(subject);
  const Ledger ledger(subject, employee_id);
  const std::vector<Judge> judges = judges_of(ledger, policy, {});
  return std::any_of(judges.begin(), judges.end(), [&](const Judge& judge) {
    if (judge.rule().id != trigger || !judge.met_as_at(as_at)) return false;
    return !judge.rule().only_if_no_other || !another_is_met(judges, as_at);
  });
}

}  // namespace turnpoint::test
