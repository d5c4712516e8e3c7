/// Removing triggers gives what the policy written without them gives, run by itself.

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "core/compare/removal/removal.h"
#include "core/engine/find_all.h"
#include "core/io/policy/shipped.h"
#include "core/io/synth/profile_json.h"
#include "core/io/synth/synthetic_csv.h"
#include "tests/io/files.h"
#include "tests/support/draws.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/random_stage_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::vector<std::string> computable(const Policy& policy) {
  std::vector<std::string> ids;
  for (const Trigger& rule : policy.triggers) {
    if (is_computable(rule)) ids.push_back(rule.id);
  }
  return ids;
}

/// One set of triggers run as a policy of its own.
struct ByItself {
  ByItself(Policy without_some, const std::vector<std::string>& ids)
      : policy(std::move(without_some)), plan(*compile(policy, ids)) {}

  KeptCounts count(const Workforce& workforce, const DayCount& days, Span dates) {
    KeptCounts counts;
    std::set<std::uint32_t> met, crossed;
    std::set<std::pair<std::uint32_t, std::int32_t>> crossed_days;
    for (const MetLook& look : find_all(workforce, days, plan, dates.last_day, true)) {
      if (look.day < day_number(dates.first_day)) continue;
      ++counts.looks;
      met.insert(look.person);
      caught[plan.triggers[look.trigger].rule.id].insert(look.person);
      if (!look.crossing) continue;
      ++counts.findings;
      crossed.insert(look.person);
      crossed_days.emplace(look.person, look.day);
    }
    counts.people_with_look = static_cast<std::int64_t>(met.size());
    counts.people_with_finding = static_cast<std::int64_t>(crossed.size());
    counts.days_with_finding = static_cast<std::int64_t>(crossed_days.size());
    count_meetings(workforce, days, dates, counts);
    return counts;
  }

  void count_meetings(const Workforce& workforce, const DayCount& days, Span dates, KeptCounts& counts) {
    static const Calendar calendar;
    static const Recorded nothing;
    const StageRun run{workforce, days, policy, plan, calendar, nothing};
    for (std::size_t person = 0; person < workforce.people.size(); ++person) {
      std::int64_t held = 0;
      for (const Event& event : replay(run, person, dates.last_day).events) {
        if (event.kind != EventKind::stage_meeting && event.kind != EventKind::hearing) continue;
        const auto stage = std::find_if(policy.stages.begin(), policy.stages.end(),
                                        [&](const Stage& s) { return s.id == event.subject; });
        REQUIRE(stage != policy.stages.end());
        const Day day = day_from_number(event.day);
        held += stage->formal && dates.first_day <= day && day <= dates.last_day ? 1 : 0;
      }
      counts.meetings += held;
      counts.people_with_meeting += held > 0 ? 1 : 0;
    }
  }

  Policy policy;
  Plan plan;
  std::map<std::string, std::set<std::uint32_t>> caught;  ///< people with a look, by trigger
};

std::string line(const KeptCounts& counts) {
  std::string text;
  for (const std::int64_t number :
       {counts.people_with_look, counts.people_with_finding, counts.looks, counts.findings,
        counts.days_with_finding, counts.meetings, counts.people_with_meeting})
    text += (text.empty() ? "" : " ") + std::to_string(number);
  return text;
}

/// People caught by every one of these triggers, and by none of the rest of them.
std::int64_t people_in(const std::map<std::string, std::set<std::uint32_t>>& caught,
                       const std::set<std::string>& by, bool by_no_other) {
  std::map<std::uint32_t, std::set<std::string>> triggers;
  for (const auto& [trigger, people] : caught) {
    for (const std::uint32_t person : people) triggers[person].insert(trigger);
  }
  return std::count_if(triggers.begin(), triggers.end(), [&](const auto& entry) {
    const std::set<std::string>& of_person = entry.second;
    return by_no_other ? of_person == by
                       : std::includes(of_person.begin(), of_person.end(), by.begin(), by.end());
  });
}

/// People caught by studied triggers: what the study has otherwise than its whole policy run by itself.
std::string overlap_difference(const RemovalRequest& request, const RemovalSums& sums,
                               const std::map<std::string, std::set<std::uint32_t>>& caught) {
  std::string text;
  for (std::size_t i = 0; i < request.studied.size(); ++i) {
    const std::string& id = request.studied[i];
    if (sums.only[i].people_with_look != people_in(caught, {id}, true)) text += "only " + id + '\n';
    for (std::size_t j = 0; j < request.studied.size(); ++j) {
      const std::string& other = request.studied[j];
      if (sums.overlaps[i][j].people_with_look != people_in(caught, {id, other}, false))
        text += id + " and " + other + '\n';
    }
  }
  return text;
}

/// A study of `studied`, or of all, in the usual run and `added`, beside each of its sets run by itself; what
/// differs, or nothing.
std::string difference(const Workforce& workforce, const DayCount& days, const Policy& policy,
                       const std::vector<std::string>& added, const std::vector<std::string>& studied,
                       Span dates) {
  Result<RemovalRequest> request = removal_request(policy, added, studied, dates);
  REQUIRE(request);
  apply_facts(workforce, days, *request);
  const RemovalSums sums = study_removal(workforce, days, *request, 0, workforce.people.size());
  std::string text;
  for (std::size_t set = 0; set < sums.kept.size(); ++set) {
    Policy without = policy;
    std::vector<std::string> run = added;
    for (const Trigger& rule : policy.triggers) {
      if (is_computable(rule) && !rule.on_request) run.push_back(rule.id);
    }
    std::string removed;
    for (std::size_t i = 0; i < request->studied.size(); ++i) {
      const std::string& id = request->studied[i];
      if ((set >> i & 1) != 0) continue;
      removed += id + " ";
      std::erase(run, id);
      std::erase_if(without.triggers, [&](const Trigger& rule) { return rule.id == id; });
    }
    ByItself alone(without, run);
    const KeptCounts counts = alone.count(workforce, days, dates);
    if (!(sums.kept[set] == counts))
      text += "without " + removed + ": " + line(sums.kept[set]) + " by itself " + line(counts) + '\n';
    if (set + 1 == sums.kept.size()) text += overlap_difference(*request, sums, alone.caught);
  }
  return text;
}

bool asks_for_a_fallback(const Policy& policy) {
  return std::any_of(policy.triggers.begin(), policy.triggers.end(),
                     [](const Trigger& rule) { return rule.only_if_no_other && !rule.on_request; });
}

bool leaves_one_out(const Policy& policy) {
  return std::any_of(policy.triggers.begin(), policy.triggers.end(),
                     [](const Trigger& rule) { return is_computable(rule) && rule.on_request; });
}

std::optional<Workforce> read(const std::string& folder) {
  const auto people = file_bytes(folder + "people.csv");
  const auto absences = file_bytes(folder + "absences.csv");
  if (!people || !absences) return std::nullopt;
  WorkforceReading reading = read_both(*people, *absences);
  REQUIRE(reading.usable());
  return std::move(reading.workforce);
}

Workforce synthetic(std::int64_t employees) {
  const Synthesis synthesis =
      *Synthesis::of(*shipped_profile("council"), {employees, 3, 7, day("2026-03-31")});
  const SyntheticPeople made = synthesis.people(0, synthesis.size());
  const std::string people = synthetic_people_head() + synthetic_people_rows(synthesis, made);
  const std::string absences = synthetic_absences_head() + synthetic_absences_rows(made);
  return read_both(people, absences).workforce;
}

/// Every set of a policy's triggers, those asked for by name included. `met` of them are met on this record,
/// so that the sets differ.
void check_every_set(const Workforce& workforce, const std::string& id, std::size_t triggers, std::size_t met,
                     Span dates) {
  const Policy policy = *shipped_policy(id);
  const std::vector<std::string> ids = computable(policy);
  REQUIRE(ids.size() == triggers);
  const DayCount days(workforce, {});
  CHECK(difference(workforce, days, policy, ids, {}, dates) == "");
  Result<RemovalRequest> request = removal_request(policy, ids, {}, dates);
  REQUIRE(request);
  apply_facts(workforce, days, *request);
  const RemovalSums sums = study_removal(workforce, days, *request, 0, workforce.people.size());
  CHECK(sums.kept[0].people_with_look == 0);
  CHECK(sums.kept[0].meetings < sums.kept[request->all()].meetings);
  std::size_t met_alone = 0;
  for (std::size_t i = 0; i < ids.size(); ++i)
    met_alone += share_of(*request, sums, i).alone.people_with_look > 0 ? 1 : 0;
  CHECK(met_alone == met);
}

/// `met` of Thornton's five triggers are met on this record.
void check_shipped(const Workforce& workforce, std::size_t met, Span dates) {
  check_every_set(workforce, "thornton-2009", 5, met, dates);
  check_every_set(workforce, "reigate-banstead-2014", 2, 2, dates);
}

/// Where a trigger compares with the workforce's mean, another that does over six months, before it by id.
void add_second_mean(Policy& policy) {
  const auto with_mean = std::find_if(policy.triggers.begin(), policy.triggers.end(),
                                      [](const Trigger& rule) { return rule.workforce_mean; });
  if (with_mean == policy.triggers.end() || policy.triggers.size() >= most_studied_triggers) return;
  Trigger second = *with_mean;
  second.id = "a_second_mean";
  second.window = {WindowLength::Unit::months, 6};
  policy.triggers.push_back(second);
}

}  // namespace

TEST_CASE("every set of triggers gives what the policy with those alone gives: the council sample") {
  const std::optional<Workforce> sample = read("scenarios/samples/council/");
  REQUIRE(sample);
  check_shipped(*sample, 4, {day("2025-04-01"), day("2026-03-31")});
}

TEST_CASE("every set of triggers gives what the policy with those alone gives: a synthetic workforce") {
  check_shipped(synthetic(300), 5, {day("2024-04-01"), day("2026-03-31")});
}

TEST_CASE("every set of triggers gives what the policy with those alone gives: a real record") {
  const std::optional<Workforce> record = read("../shared/data/uci-absenteeism/");
  if (!record) SKIP("no real record at ../shared/data/uci-absenteeism/");
  check_shipped(*record, 4, {day("2007-07-01"), day("2010-07-31")});
}

TEST_CASE("every set of triggers gives what the policy with those alone gives: seeded cases") {
  std::size_t fallbacks = 0;
  std::size_t several_means = 0;
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    Case subject = random_case(seed);
    if (seed % 2 == 0) add_second_mean(subject.policy);
    const std::vector<std::string> ids = computable(subject.policy);
    if (ids.empty()) continue;
    const Workforce workforce = workforce_of(subject.rows);
    const DayCount days(workforce, subject.rows.closed);
    const std::string found = difference(workforce, days, subject.policy, ids, {},
                                         {subject.as_at - std::chrono::days(400), subject.as_at});
    if (!found.empty()) FAIL("seed " << seed << '\n' << describe(subject) << found);
    const auto& rules = subject.policy.triggers;
    fallbacks += std::any_of(rules.begin(), rules.end(), [](const Trigger& r) { return r.only_if_no_other; });
    several_means +=
        std::count_if(rules.begin(), rules.end(), [](const Trigger& r) { return r.workforce_mean; }) > 1;
  }
  CHECK(fallbacks > 20);
  CHECK(several_means > 5);
}

TEST_CASE("every set of triggers gives what the policy gives with those and the ones that always stay") {
  std::size_t depended = 0;
  for (std::uint64_t seed = 1; seed <= 900; ++seed) {
    const Case subject = random_case(seed);
    std::vector<std::string> usual;
    for (const PlannedTrigger& trigger : compile(subject.policy).triggers) {
      if (trigger.reported) usual.push_back(trigger.rule.id);
    }
    if (usual.empty()) continue;
    // On every other seed one of the usual triggers always stays.
    std::vector<std::string> studied = usual;
    if (seed % 2 == 0 && studied.size() > 1) studied.erase(studied.begin());
    const Workforce workforce = workforce_of(subject.rows);
    const DayCount days(workforce, subject.rows.closed);
    const std::string found = difference(workforce, days, subject.policy, {}, studied,
                                         {subject.as_at - std::chrono::days(400), subject.as_at});
    if (!found.empty()) FAIL("seed " << seed << '\n' << describe(subject) << found);
    depended += asks_for_a_fallback(subject.policy) && leaves_one_out(subject.policy) ? 1 : 0;
  }
  // A fallback gives way to triggers that are looked at for its sake alone.
  CHECK(depended > 20);
}

TEST_CASE("every set of triggers holds the formal meetings of the policy with those alone: seeded policies") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const StageCase subject = random_stage_case(seed);
    const std::vector<std::string> ids = computable(subject.base.policy);
    if (ids.empty()) continue;
    const Workforce workforce = workforce_of(subject.base.rows);
    const DayCount days(workforce, subject.base.rows.closed);
    const std::string found = difference(workforce, days, subject.base.policy, ids, {},
                                         {subject.base.as_at - std::chrono::days(500), subject.base.as_at});
    if (!found.empty()) FAIL("seed " << seed << '\n' << describe(subject) << found);
  }
}

TEST_CASE("slices of a removal study add up to the whole, cut anywhere and taken in any order") {
  const Workforce workforce = synthetic(200);
  const DayCount days(workforce, {});
  const Policy policy = *shipped_policy("thornton-2009");
  Result<RemovalRequest> request =
      removal_request(policy, computable(policy), {}, {day("2025-04-01"), day("2026-03-31")});
  REQUIRE(request);
  apply_facts(workforce, days, *request);
  const std::size_t people = workforce.people.size();
  const RemovalSums whole = study_removal(workforce, days, *request, 0, people);
  Draws draws(4);
  for (int round = 0; round < 4; ++round) {
    std::vector<RemovalSums> parts;
    for (std::size_t first = 0; first < people;) {
      const std::size_t end = std::min(people, first + static_cast<std::size_t>(draws.between(1, 90)));
      parts.push_back(study_removal(workforce, days, *request, first, end));
      first = end;
    }
    draws.mix(parts);
    RemovalSums left;
    for (const RemovalSums& part : parts) left.merge(part);
    RemovalSums right;
    for (std::size_t i = parts.size(); i > 0; --i) {
      RemovalSums next = parts[i - 1];
      next.merge(right);
      right = next;
    }
    CHECK(left == whole);
    CHECK(right == whole);
  }
}
