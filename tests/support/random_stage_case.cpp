#include "tests/support/random_stage_case.h"

#include <algorithm>

#include "tests/support/random_stages.h"

namespace turnpoint::test {
namespace {

constexpr Day origin{std::chrono::year(2022) / 3 / 1};

std::int32_t some_day(Draws& draws, int from, int to) { return day_number(origin) + draws.between(from, to); }

void add_person(Draws& draws, Rows& rows) {
  static constexpr std::array<const char*, 6> patterns = {"MTWTF--", "MTWTF--", "MTWTF--",
                                                          "MTW----", "--W-FSS", "MTWT---MTWTF--"};
  PersonRow row;
  row.pattern = draws.one_of(patterns);
  row.anchor = origin;
  if (draws.chance(40)) row.start_date = day_from_number(some_day(draws, -900, 300));
  if (draws.chance(10)) row.leave_date = day_from_number(some_day(draws, 300, 1000));
  row.group = draws.chance(40) ? "teacher" : "";
  rows.people.push_back(row);
  if (!draws.chance(10)) return;
  row.valid_from = day_from_number(some_day(draws, 100, 700));
  row.anchor = *row.valid_from;
  row.pattern = draws.one_of(patterns);
  rows.people.push_back(row);
}

int some_length(Draws& draws, int frailty) {
  const int kind = draws.between(1, 100) + frailty;
  if (kind <= 50) return draws.between(1, 3);
  if (kind <= 75) return draws.between(2, 8);
  if (kind <= 90) return draws.between(6, 35);
  return draws.between(25, 220);
}

void add_spells(Draws& draws, Rows& rows) {
  const int frailty = draws.between(0, 15);
  const int pace = draws.one_of(std::array<int, 3>{25, 60, 120});
  int first = draws.between(0, 120);
  for (int left = draws.between(1, 14); left > 0; --left) {
    SpellEntry spell;
    spell.employee_id = "E1";
    if (draws.chance(25)) spell.category = static_cast<Category>(draws.below(category_names.size()));
    if (draws.chance(15)) spell.reason = Reason::stress_anxiety_depression;
    spell.work_related = draws.chance(10) ? 1 : 0;
    spell.first_day = day_number(origin) + first;
    const int length = some_length(draws, frailty);
    spell.last_day = spell.first_day + length - 1;
    if (length == 1 && draws.chance(25)) spell.hours = 37'500;
    if (draws.chance(3) && spell.hours == 0) spell.last_day = open_end;
    rows.spells.push_back(spell);
    first += draws.chance(7) ? draws.between(0, length) : length + draws.between(0, pace);
  }
}

std::int32_t near_a_spell(Draws& draws, const StageCase& subject) {
  const auto& spells = subject.base.rows.spells;
  return spells[static_cast<std::size_t>(draws.below(spells.size()))].first_day + draws.between(0, 60);
}

const Stage& some_stage(Draws& draws, const Policy& policy) {
  return policy.stages[static_cast<std::size_t>(draws.below(policy.stages.size()))];
}

void add_events(Draws& draws, StageCase& subject) {
  static constexpr std::array<const char*, 8> kinds = {"fit_note",   "fit_note",      "return_meeting",
                                                       "referral",   "health_report", "suspension",
                                                       "annual_leave", "letter"};
  for (int left = draws.chance(60) ? draws.between(1, 5) : 0; left > 0; --left) {
    RecordedEvent event;
    event.kind = draws.one_of(kinds);
    event.day = near_a_spell(draws, subject);
    if (event.kind == "fit_note" || event.kind == "annual_leave") event.until = event.day + draws.between(3, 28);
    subject.recorded.events.push_back(event);
  }
}

std::string day_text(std::int32_t day) { return to_text(day_from_number(day)); }

/// A later spell and an earlier one, or none where there is only one.
void relate(Draws& draws, const StageCase& subject, Decision& decision) {
  const auto& spells = subject.base.rows.spells;
  if (spells.size() < 2) return;
  const auto later = 1 + static_cast<std::size_t>(draws.below(spells.size() - 1));
  decision.about = day_text(spells[later].first_day);
  decision.value = day_text(spells[later - 1].first_day);
  decision.day = spells[later].first_day + draws.between(0, 20);
}

Decision some_decision(Draws& draws, const StageCase& subject) {
  static constexpr std::array<const char*, 10> kinds = {
      "adjustment",     "discretion", "trigger",         "target",  "outcome",
      "extend_warning", "adjourn",    "skip_monitoring", "related", "return_date_known"};
  const Policy& policy = subject.base.policy;
  const auto& spells = subject.base.rows.spells;
  Decision decision;
  decision.kind = draws.one_of(kinds);
  decision.day = near_a_spell(draws, subject);
  decision.about = some_stage(draws, policy).id;
  if (decision.kind == "adjustment") {
    const Trigger& rule = policy.triggers[static_cast<std::size_t>(draws.below(policy.triggers.size()))];
    decision.about = rule.id;
    decision.value = std::to_string(draws.between(2, 40));
    if (draws.chance(50)) decision.until = decision.day + draws.between(30, 300);
    if (!rule.threshold) decision.kind.clear();
  } else if (decision.kind == "discretion") {
    decision.about = policy.discretions.empty() || draws.chance(40) ? "" : policy.discretions[0].id;
    decision.value = draws.chance(70) ? "taken" : "not_taken";
  } else if (decision.kind == "trigger") {
    const auto manual = std::find_if(policy.triggers.begin(), policy.triggers.end(),
                                     [](const Trigger& rule) { return rule.measure == Measure::manual; });
    if (manual == policy.triggers.end()) decision.kind.clear();
    else decision.about = manual->id;
  } else if (decision.kind == "target") {
    decision.value = draws.chance(60) ? "missed" : "met";
  } else if (decision.kind == "outcome") {
    const Stage& stage = policy.stages.back();
    decision.about = stage.id;
    if (stage.outcomes.empty()) decision.kind.clear();
    else decision.value = stage.outcomes[static_cast<std::size_t>(draws.below(stage.outcomes.size()))].id;
    if (decision.value == "adjourn" && draws.chance(50)) decision.until = decision.day + draws.between(20, 60);
  } else if (decision.kind == "extend_warning" || decision.kind == "adjourn") {
    decision.until = decision.day + draws.between(20, 200);
  } else if (decision.kind == "related") {
    decision.kind = "related";
    decision.about.clear();
    relate(draws, subject, decision);
    if (decision.about.empty()) decision.kind.clear();
  } else if (decision.kind == "return_date_known") {
    decision.about = day_text(spells[static_cast<std::size_t>(draws.below(spells.size()))].first_day);
  }
  return decision;
}

void add_decisions(Draws& draws, StageCase& subject) {
  for (int left = draws.chance(70) ? draws.between(1, 6) : 0; left > 0; --left) {
    const Decision decision = some_decision(draws, subject);
    if (!decision.kind.empty()) subject.recorded.decisions.push_back(decision);
  }
}

/// A manager asks to a stage: often on the day of a look, that is on a spell's last day.
void add_decided_stages(Draws& draws, StageCase& subject) {
  const auto& spells = subject.base.rows.spells;
  for (int left = draws.between(1, 3); left > 0; --left) {
    Decision decision;
    decision.kind = "stage";
    decision.about = some_stage(draws, subject.base.policy).id;
    const auto& spell = spells[static_cast<std::size_t>(draws.below(spells.size()))];
    const bool on_a_look = draws.chance(40) && spell.last_day != open_end;
    decision.day = on_a_look ? spell.last_day : near_a_spell(draws, subject);
    subject.recorded.decisions.push_back(decision);
  }
}

void add_recorded_stage(Draws& draws, StageCase& subject) {
  const Stage& stage = some_stage(draws, subject.base.policy);
  if (!stage.outcomes.empty()) return;
  RecordedStage recorded;
  recorded.stage = stage.id;
  recorded.track = to_text(stage.track);
  recorded.from = some_day(draws, 0, 500);
  if (draws.chance(50)) recorded.expires = recorded.from + draws.between(20, 400);
  if (stage.review && draws.chance(50)) recorded.next_review = recorded.from + draws.between(10, 200);
  subject.recorded.stages.push_back(recorded);
}

template <class Row>
void sort_by_day(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.day < b.day; });
}

}  // namespace

StageCase random_stage_case(std::uint64_t seed) {
  Draws draws(seed);
  StageCase subject;
  subject.base.policy = random_stage_policy(draws);
  add_person(draws, subject.base.rows);
  add_spells(draws, subject.base.rows);
  if (draws.chance(20)) {
    for (int left = draws.between(1, 12); left > 0; --left)
      subject.base.rows.closed.push_back(some_day(draws, 0, 1000));
    std::sort(subject.base.rows.closed.begin(), subject.base.rows.closed.end());
    const auto end = std::unique(subject.base.rows.closed.begin(), subject.base.rows.closed.end());
    subject.base.rows.closed.erase(end, subject.base.rows.closed.end());
  }
  add_events(draws, subject);
  add_decisions(draws, subject);
  if (draws.chance(15)) add_recorded_stage(draws, subject);
  subject.base.as_at = day_from_number(some_day(draws, 200, 1100));
  if (draws.chance(25)) add_decided_stages(draws, subject);
  sort_by_day(subject.recorded.events);
  sort_by_day(subject.recorded.decisions);
  return subject;
}

}  // namespace turnpoint::test
