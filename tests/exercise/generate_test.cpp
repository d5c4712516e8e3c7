/// A thousand generated exercises have the feature asked for, by the slow oracle, and the answers of their
/// sheets are the oracle's.

#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "core/exercise/generate/generate.h"
#include "core/io/exercise/exercise_json.h"
#include "core/io/exercise/pack_json.h"
#include "core/io/policy/shipped.h"
#include "tests/oracle/oracle.h"
#include "tests/oracle/stages/stage_oracle.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr std::uint64_t seeds = 112;
const Day cutover = *day_from_text("2026-04-01");

/// The exercise's record as the oracle reads it.
StageCase case_of(const ExerciseRecord& record, const Policy& policy, Day as_at) {
  StageCase subject;
  const PersonTerms& terms = record.people[0];
  PersonRow person;
  person.pattern = terms.pattern.to_text();
  person.start_date = day_from_number(terms.start_day);
  subject.base.rows.people = {person};
  for (const ExerciseSpell& spell : record.spells) {
    subject.base.rows.spells.push_back(spell.entry);
    subject.base.rows.spells.back().employee_id = "E1";
  }
  subject.base.policy = policy;
  subject.base.as_at = as_at;
  subject.recorded = record.recorded[0];
  return subject;
}

struct SlowRecord {
  const ExerciseRecord& record;
  const Policy& policy;
  Day day;

  std::int32_t first() const { return record.spells.back().entry.first_day; }
  std::int32_t last() const { return record.spells.back().entry.last_day; }

  std::set<std::string> triggers() const { return triggers_of(record, day); }
  std::set<std::string> triggers_of(const ExerciseRecord& of, Day as_at) const {
    std::set<std::string> met;
    const SpellEntry& latest = of.spells.back().entry;
    for (const FoundLook& look : oracle_looks(case_of(of, policy, as_at).base)) {
      if (day_number(look.day) >= latest.first_day && day_number(look.day) <= latest.last_day)
        met.insert(look.trigger);
    }
    return met;
  }
  Story story(bool with_decisions = true) const {
    StageCase subject = case_of(record, policy, day);
    if (!with_decisions) subject.recorded.decisions.clear();
    return oracle_story(subject);
  }
};

/// The first meeting of a stage from `from` on.
const Happening* meeting_from(const Story& story, Day from) {
  for (const Happening& happening : story.happenings) {
    const bool meeting = happening.kind == EventKind::stage_meeting || happening.kind == EventKind::hearing;
    if (meeting && happening.day >= from) return &happening;
  }
  return nullptr;
}

bool live_on(const LiveStage& stage, Day day) {
  return stage.from <= day_number(day) && day_number(day) < stage.end;
}

bool one_day_short(const SlowRecord& judged) {
  if (!judged.triggers().empty()) return false;
  ExerciseRecord longer = judged.record;
  SpellEntry& latest = longer.spells.back().entry;
  const std::string pattern = judged.record.people[0].pattern.to_text();
  do latest.last_day += 1;
  while (pattern[static_cast<std::size_t>(weekday_index(day_from_number(latest.last_day)))] == '-');
  return !judged.triggers_of(longer, day_from_number(latest.last_day + 1)).empty();
}

bool lapses_in_time(const SlowRecord& judged) {
  const Story story = judged.story();
  const Happening* meeting = meeting_from(story, judged.day + std::chrono::days(1));
  if (meeting == nullptr || judged.triggers().empty()) return false;
  for (const LiveStage& stage : story.live) {
    const std::int32_t since = judged.last() - stage.end;
    if (stage.stage == meeting->subject && since >= 0 && since < 14) return true;
  }
  return false;
}

/// Working days of counted spells in the twelve months before the latest, one by one.
int earlier_days(const SlowRecord& judged) {
  const std::string pattern = judged.record.people[0].pattern.to_text();
  const Day first = day_from_number(judged.first());
  int days = 0;
  for (Day day = minus_months(first, 12) + std::chrono::days(1); day < first; day += std::chrono::days(1)) {
    const bool works = pattern[static_cast<std::size_t>(weekday_index(day))] != '-';
    for (const ExerciseSpell& spell : judged.record.spells) {
      const bool counts = judged.policy.rule(spell.entry.category).counts == Counts::always;
      if (works && counts && spell.entry.first_day <= day_number(day) &&
          day_number(day) <= spell.entry.last_day)
        ++days;
    }
  }
  return days;
}

bool only_discretion(const SlowRecord& judged) {
  const Story with = judged.story();
  const Story without = judged.story(false);
  if (!with.live.empty() || meeting_from(with, judged.day) != nullptr) return false;
  if (meeting_from(without, judged.day) == nullptr) return false;
  const std::int32_t length = judged.last() - judged.first() + 1;
  const Day two_months = plus_months(day_from_number(judged.first()), 2);
  // Both discretions of the shipped policy: two weeks to two months, fewer than 3.36 days in the year before.
  if (length < 14 || day_from_number(judged.last()) >= two_months || earlier_days(judged) > 3) return false;
  for (const std::string& trigger : judged.triggers()) {
    bool talked = false;
    for (const Happening& happening : with.happenings)
      talked = talked || (happening.kind == EventKind::conversation && happening.subject == trigger &&
                          day_number(happening.day) == judged.last());
    if (!talked) return false;
  }
  return !judged.triggers().empty();
}

bool mid_stage(const SlowRecord& judged) {
  const Story story = judged.story();
  if (meeting_from(story, judged.day + std::chrono::days(1)) != nullptr) return false;
  const std::int32_t day = day_number(judged.day);
  for (const LiveStage& stage : story.live) {
    const bool goes_on = stage.next_review > day || (stage.expires != no_day && stage.expires > day + 1);
    if (live_on(stage, judged.day) && goes_on) return true;
  }
  return false;
}

bool has_it(const SlowRecord& judged, WantedFeature wanted) {
  switch (wanted) {
  case WantedFeature::exactly_one_trigger: return judged.triggers().size() == 1;
  case WantedFeature::one_day_short: return one_day_short(judged);
  case WantedFeature::lapses_in_time: return lapses_in_time(judged);
  case WantedFeature::only_discretion: return only_discretion(judged);
  case WantedFeature::mid_stage_at_cutover: return mid_stage(judged);
  }
  return false;
}

std::string joined(const std::set<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ";") + id;
  return text.empty() ? "none" : text;
}

/// What the oracle answers to some questions of the sheet.
std::map<std::string, std::string> oracle_sheet(const SlowRecord& judged) {
  const Story story = judged.story();
  const Happening* meeting = meeting_from(story, judged.day);
  std::string live = "none";
  for (const Stage& stage : judged.policy.stages) {
    for (const LiveStage& one : story.live) {
      if (one.stage == stage.id && live_on(one, judged.day)) live = stage.id;
    }
  }
  return {{"triggers", joined(judged.triggers())},
          {"stage", live},
          {"next", meeting == nullptr ? "none" : meeting->subject},
          {"meeting", meeting == nullptr ? "none" : to_text(meeting->day)}};
}

}  // namespace

TEST_CASE("a thousand generated exercises have exactly the feature asked for, by the oracle") {
  int made = 0;
  std::string faults;
  for (const char* id : {"reigate-banstead-2014", "thornton-2009"}) {
    const PackPolicies policies = {*shipped_policy(id), *shipped_policy("nw-wellbeing")};
    for (std::size_t feature = 0; feature < wanted_feature_names.size(); ++feature) {
      const auto wanted = static_cast<WantedFeature>(feature);
      if (wanted == WantedFeature::only_discretion && policies[0].discretions.empty()) continue;
      for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const auto exercise = generate_exercise(policies[0], {wanted, seed, cutover});
        const std::string name =
            std::string(id) + ' ' + std::string(wanted_feature_names[feature]) + ' ' + std::to_string(seed);
        if (!exercise) {
          faults += name + ": " + exercise.error().detail + '\n';
          continue;
        }
        ++made;
        const SlowRecord judged{exercise->record, policies[0], exercise->steps[0].day};
        if (!has_it(judged, wanted))
          faults += name + " does not have it\n" + print_json(exercise_record_json(exercise->record));
        const auto answers = answer_exercise(*exercise, policies);
        for (const auto& [step, expected] : oracle_sheet(judged)) {
          const std::size_t at = step_index(*exercise, step);
          const std::string found = canonical_text(*exercise->steps[at].question, answers[at].answers[0]);
          if (found != expected)
            faults += name + ": " + step + " is " + found + ", the oracle says " + expected + '\n';
        }
      }
    }
  }
  CHECK(made == 9 * static_cast<int>(seeds));
  CHECK(made >= 1000);
  CHECK(faults == "");
}

TEST_CASE("the same request gives the same exercise, another seed another") {
  const Policy policy = *shipped_policy("reigate-banstead-2014");
  const auto text = [&](std::uint64_t seed) {
    return print_json(
        exercise_json(*generate_exercise(policy, {WantedFeature::exactly_one_trigger, seed, cutover})));
  };
  CHECK(text(1) == text(1));
  CHECK(text(1) != text(2));
}

TEST_CASE("a policy that cannot have the feature is told why") {
  const auto refused = [](const char* id, WantedFeature wanted) {
    return generate_exercise(*shipped_policy(id), {wanted, 1, cutover}).error().detail;
  };
  CHECK(refused("nw-wellbeing", WantedFeature::one_day_short) ==
        "\"nw-wellbeing\" has no trigger that a record could meet, so no record has the feature "
        "one_day_short.");
  CHECK(refused("thornton-2009", WantedFeature::only_discretion) ==
        "\"thornton-2009\" leaves nothing to discretion, so no record has the feature only_discretion.");
}

TEST_CASE("a generated exercise is a good pack and comes back the same from its file") {
  const Policy policy = *shipped_policy("reigate-banstead-2014");
  ExercisePack pack;
  pack.id = "generated";
  pack.title = "Records";
  pack.audience = "Trainers";
  pack.policies = {policy.id, "nw-wellbeing"};
  for (std::size_t feature = 0; feature < wanted_feature_names.size(); ++feature) {
    pack.exercises.push_back(*generate_exercise(policy, {static_cast<WantedFeature>(feature), 7, cutover}));
    pack.exercises.back().id += '-' + std::to_string(feature);
  }
  const std::string printed = print_json(exercise_pack_json(pack));
  const auto loaded = load_exercise_pack(printed, "generated.json");
  REQUIRE(loaded);
  CHECK(print_json(exercise_pack_json(loaded->pack)) == printed);
}
