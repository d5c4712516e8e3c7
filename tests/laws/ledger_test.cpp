#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/oracle/stages/stage_oracle.h"
#include "tests/support/cutover.h"
#include "tests/support/draws.h"
#include "tests/support/random_stage_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr std::uint64_t cases = 3000;

/// A cut-over of one seeded person, on the day after the replay's, with a rule for everything, a stage and a
/// category.
struct Turn {
  explicit Turn(std::uint64_t seed)
      : subject(random_stage_case(seed)), workforce(workforce_of(subject.base.rows)),
        days(workforce, subject.base.rows.closed), plan(compile(subject.base.policy)),
        new_policy(supportive()) {
    Draws draws(seed);
    const auto rule = [&] { return static_cast<MappingRule>(draws.below(mapping_rule_names.size())); };
    mapping.usual = rule();
    mapping.by_stage[subject.base.policy.stages[0].id] = rule();
    mapping.by_category[Category::covid] = rule();
    apply_facts(plan, gather_facts(workforce, days, plan, 0, workforce.people.size(), subject.base.as_at));
  }
  Ledger ledger() const {
    static const Calendar calendar;
    const StageRun run{workforce, days, subject.base.policy, plan, calendar, subject.recorded};
    return ledger_of(run, request(), 0, workforce.people.size());
  }
  LedgerRequest request() const {
    return {subject.base.as_at + std::chrono::days(1), {}, mapping, new_policy};
  }
  std::int32_t eve() const { return day_number(subject.base.as_at); }

  StageCase subject;
  Workforce workforce;
  DayCount days;
  Plan plan;
  Policy new_policy;
  Mapping mapping;
};

using Found = std::multiset<std::string>;

std::string line(const std::string& kind, const std::string& about, std::int32_t day) {
  return kind + ' ' + about + ' ' + to_text(day_from_number(day));
}

/// What the slow second opinion on stages says is live, without meetings before pay ends, of which a plain
/// story does not say that they wait (rule 35).
Found live_by_oracle(const Turn& turn) {
  Found found;
  const Story story = oracle_story(turn.subject);
  for (const LiveStage& live : story.live) {
    if (live.from <= turn.eve() && turn.eve() < live.end) found.insert(line("stage", live.stage, live.from));
  }
  const auto waits_for_pay = [&](const std::string& stage) {
    const auto& stages = turn.subject.base.policy.stages;
    return std::any_of(stages.begin(), stages.end(),
                       [&](const Stage& s) { return s.id == stage && s.opens.on == OpensOn::full_pay_ends; });
  };
  for (const Happening& event : story.happenings) {
    if (!event.planned || event.done || event.provisional) continue;
    const std::int32_t day = day_number(event.day);
    const bool meeting = event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing;
    if (meeting && !waits_for_pay(event.subject)) found.insert(line("meeting", event.subject, day));
    if (event.kind == EventKind::appeal_deadline) found.insert(line("appeal", event.subject, day));
    if (event.kind == EventKind::return_meeting) found.insert(line("return_meeting", "", day));
  }
  for (const SpellEntry& spell : turn.subject.base.rows.spells) {
    const bool open = spell.first_day <= turn.eve() && turn.eve() < spell.last_day;
    if (open && turn.workforce.people.start_day[0] <= turn.eve())
      found.insert(line("open_spell", "", spell.first_day));
  }
  return found;
}

Found live_by_ledger(const Turn& turn, const Ledger& ledger) {
  Found found;
  for (const LedgerRow& row : ledger.rows) {
    for (const LiveItem& item : row.items) {
      const auto& stages = turn.subject.base.policy.stages;
      const bool pay = std::any_of(stages.begin(), stages.end(), [&](const Stage& s) {
        return s.id == item.stage && s.opens.on == OpensOn::full_pay_ends;
      });
      if (item.kind == LiveKind::stage) found.insert(line("stage", item.stage, item.day));
      if (item.kind == LiveKind::meeting && !pay) found.insert(line("meeting", item.stage, item.day));
      if (item.kind == LiveKind::appeal) found.insert(line("appeal", item.stage, item.day));
      if (item.kind == LiveKind::return_meeting) found.insert(line("return_meeting", "", item.day));
      if (item.kind == LiveKind::open_spell) found.insert(line("open_spell", "", item.day));
    }
  }
  return found;
}

std::string to_text(const Found& found) {
  std::string text;
  for (const std::string& entry : found) text += "  " + entry + '\n';
  return text;
}

bool is_in_service(const Turn& turn) {
  return turn.workforce.people.start_day[0] <= turn.eve() + 1 &&
         turn.eve() + 1 <= turn.workforce.people.leave_day[0];
}

/// Some dozens of people of several seeded cases under one policy.
struct Town {
  explicit Town(std::uint64_t seed) {
    for (std::uint64_t house = 0; house < 12; ++house) {
      const StageCase one = random_stage_case(1000 * seed + house);
      const std::string id = "E" + std::to_string(100 + house);
      if (house == 0) {
        policy = one.base.policy;
        cutover = one.base.as_at + std::chrono::days(1);
      }
      for (PersonRow row : one.base.rows.people) {
        row.employee_id = id;
        row.team = house % 3 == 0 ? "Housing" : "";
        rows.people.push_back(row);
      }
      for (SpellEntry row : one.base.rows.spells) {
        row.employee_id = id;
        rows.spells.push_back(row);
      }
    }
  }
  Ledger ledger(const std::vector<std::size_t>& cuts) const {
    static const Calendar calendar;
    static const Policy new_policy = supportive();
    static const Recorded nothing;
    const Replay run({rows, policy, {}, cutover - std::chrono::days(1)});
    const StageRun stages{run.workforce, run.days, policy, run.plan, calendar, nothing};
    LedgerRequest request{
        cutover, std::vector<std::int32_t>(run.workforce.teams.size(), no_day), {}, new_policy};
    for (std::size_t i = 0; i < run.workforce.teams.size(); ++i) {
      if (run.workforce.teams[i] == "Housing") request.team_start[i] = day_number(cutover) - 40;
    }
    Ledger whole;
    std::size_t first = 0;
    for (std::size_t cut : cuts) {
      cut = std::min(cut, run.workforce.people.size());
      whole.merge(ledger_of(stages, request, first, cut));
      first = cut;
    }
    whole.merge(ledger_of(stages, request, first, run.workforce.people.size()));
    return whole;
  }

  Rows rows;
  Policy policy;
  Day cutover{};
};

}  // namespace

TEST_CASE("what a ledger has live is what a slow count of stages says is live on the day before") {
  std::map<std::string, std::size_t> times;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Turn turn(seed);
    if (turn.workforce.people.size() == 0 || !is_in_service(turn)) continue;
    const Ledger ledger = turn.ledger();
    const Found ours = live_by_ledger(turn, ledger);
    const Found theirs = live_by_oracle(turn);
    if (ours != theirs)
      FAIL("seed " << seed << '\n'
                   << describe(turn.subject) << "ledger\n"
                   << to_text(ours) << "oracle\n"
                   << to_text(theirs));
    for (const std::string& entry : ours) ++times[entry.substr(0, entry.find(' '))];
  }
  // The cases are not trivial.
  for (const char* kind : {"stage", "meeting", "appeal", "return_meeting", "open_spell"}) {
    INFO(kind);
    CHECK(times[kind] > 20);
  }
}

TEST_CASE("everyone in service has a row or nothing live, and every item one rule and one end of it") {
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Turn turn(seed);
    const Ledger ledger = turn.ledger();
    INFO("seed " << seed);
    const auto people = static_cast<std::int64_t>(turn.workforce.people.size());
    const auto rows = static_cast<std::int64_t>(ledger.rows.size());
    if (rows + ledger.nothing_live != ledger.in_service ||
        ledger.in_service + ledger.not_in_service != people)
      FAIL("the sums do not add up");
    for (const LedgerRow& row : ledger.rows) {
      if (row.items.empty()) FAIL("a row has nothing live");
      std::set<MappingRule> told;
      for (const LedgerLetter& letter : row.letters) {
        if (!told.insert(letter.rule).second) FAIL("two letters under one rule");
        if (letter.says.empty() || letter.due > row.cutover + 5) FAIL("a letter that is empty or late");
      }
      for (const LiveItem& item : row.items) {
        const MappingRule rule = turn.mapping.rule_for(item.stage, item.category);
        if (item.rule != rule || item.becomes.empty()) FAIL("an item without its rule or its end");
        if (item.kind == LiveKind::stage && !told.contains(rule)) FAIL("a stage of which no letter tells");
        const bool closes = rule == MappingRule::convert_to_support_plan || rule == MappingRule::reset;
        const bool ends_now = item.ends == row.cutover;
        if (item.kind == LiveKind::stage && closes && !ends_now) FAIL("a stage that should close stays");
        if (item.kind == LiveKind::meeting && !ends_now) FAIL("a meeting of the old policy is held");
        if (item.kind == LiveKind::stage && item.ends != no_day && item.ends < row.cutover)
          FAIL("a stage ends before the cut-over");
        if (item.opens.empty() == (follows_rule(item.kind) && rule == MappingRule::convert_to_support_plan))
          FAIL("a support plan where there should be none, or none where there should be one");
      }
      for (const LedgerAction& action : row.actions) {
        if (action.what.empty() || !action.because.ends_with('.')) FAIL("an action without its why");
      }
    }
  }
}

TEST_CASE("a ledger's slices merge to the whole, wherever they are cut") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Town town(seed);
    const Lines whole = all_of(town.ledger({}));
    CHECK(whole.size() > 1);
    Draws draws(seed);
    for (int turn = 0; turn < 4; ++turn) {
      std::vector<std::size_t> cuts;
      for (int i = draws.between(1, 5); i > 0; --i)
        cuts.push_back(static_cast<std::size_t>(draws.between(0, 12)));
      std::sort(cuts.begin(), cuts.end());
      if (all_of(town.ledger(cuts)) != whole) FAIL("seed " << seed);
    }
  }
}

TEST_CASE("the order of rows is irrelevant to a ledger") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Town town(seed);
    const Lines before = all_of(town.ledger({}));
    Draws draws(seed);
    draws.mix(town.rows.people);
    draws.mix(town.rows.spells);
    if (all_of(town.ledger({})) != before) FAIL("seed " << seed);
  }
}

TEST_CASE("a ledger is the same from the full record and from the record as it was known on the day before") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    Turn turn(seed);
    const Lines before = all_of(turn.ledger());
    Rows& rows = turn.subject.base.rows;
    std::erase_if(rows.spells, [&](const SpellEntry& spell) { return spell.first_day > turn.eve(); });
    if (rows.spells.empty()) continue;
    for (SpellEntry& spell : rows.spells) {
      if (spell.last_day > turn.eve()) spell.last_day = open_end;
    }
    turn.workforce = workforce_of(rows);
    if (all_of(turn.ledger()) != before) FAIL("seed " << seed << '\n' << describe(turn.subject));
  }
}
