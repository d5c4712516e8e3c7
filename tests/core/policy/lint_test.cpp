#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "core/policy/lint/laws.h"
#include "core/policy/lint/lint.h"

using namespace turnpoint;

namespace {

const Day today{std::chrono::year(2026) / 11 / 23};

/// A policy without a fault: one trigger, two stages, each with a way in, a way out and its safeguards.
Stage stage(const std::string& id) {
  Stage made;
  made.id = id;
  made.name = "Stage " + id;
  made.clause = "3." + id;
  made.meeting = Meeting{};
  made.meeting->notice = Term{5, TermUnit::working_day};
  made.meeting->accompanied = true;
  made.appeal = Appeal{};
  made.warning = Warning{"warning", "3.9", {12, TermUnit::month}};
  made.review = Review{"3.8", {6, TermUnit::month}};
  made.met.kind = Step::Kind::stays;
  return made;
}

Policy sound_policy() {
  Policy policy;
  policy.id = "sound";
  Trigger trigger;
  trigger.id = "four_spells";
  trigger.name = "Four spells";
  trigger.clause = "2.1";
  trigger.leads_to = "one";
  trigger.threshold = Rational(4);
  policy.triggers = {trigger};
  policy.stages = {stage("one"), stage("two")};
  policy.stages[0].step_up_on = StepUpOn::missed_target;
  policy.stages[0].missed = {Step::Kind::to_stage, "two", "3.7", {}};
  return policy;
}

std::vector<LintHit> hits_of(const Policy& policy, LintRule rule) {
  std::vector<LintHit> hits = lint(policy, today);
  std::erase_if(hits, [&](const LintHit& hit) { return hit.rule != rule; });
  return hits;
}

struct Row {
  const char* name;
  LintRule rule;
  void (*spoil)(Policy&);
  std::string path;
  std::string says;  ///< part of the sentence: the value, or the remedy
};

const std::vector<Row>& rows() {
  static const std::vector<Row> table = {
      {"an assumed value", LintRule::unstated_value,
       [](Policy& p) {
         p.assumptions = {{"triggers.four_spells.day_unit", "working_day", "calendar_day", "Not said."}};
       },
       "triggers.four_spells.day_unit",
       "Not stated, so assumed: “Four spells” counts working days (could also be: calendar days). Not said."},
      {"an assumed number", LintRule::unstated_value,
       [](Policy& p) {
         p.assumptions = {{"triggers.four_spells.at_least", "4", "3 to 6", "Not said."}};
       },
       "triggers.four_spells.at_least", "“Four spells” asks for at least 4 (range 3 to 6). Not said."},
      {"a category that no clause states", LintRule::unstated_value,
       [](Policy& p) {
         p.categories[3].stated = false;
         p.categories[3].why = "It is silent.";
       },
       "categories.work_accident",
       "spells of the category “work accident” count (could also be: count for an informal conversation only "
       "or "
       "do not count). It is silent."},
      {"a step that people decide", LintRule::unstated_value,
       [](Policy& p) {
         p.stages[1].by_judgement = true;
         p.stages[1].why = "No number is given.";
       },
       "stages.two.by_judgement", "every figure for it is a range. No number is given."},
      {"one term of two lengths", LintRule::two_definitions,
       [](Policy& p) {
         p.document.definitions = {{"long-term absence", "1.5", "four weeks or more", Rational(28), {}},
                                   {"long-term absence", "table", "21 days and over", Rational(21), {}}};
       },
       "document.definitions[1]", "21 days and over (table)"},
      {"one term in two wordings", LintRule::two_definitions,
       [](Policy& p) {
         p.document.definitions = {{"improvement", "1.6", "well below average", {}, {}},
                                   {"improvement", "A1", "not above average", {}, {}}};
       },
       "document.definitions[1]",
       "“improvement” is defined in 2 ways: well below average (1.6) and not above average (A1). Choose"},
      {"one term in four places and three ways", LintRule::two_definitions,
       [](Policy& p) {
         p.document.definitions = {{"long-term absence", "1.5", "four weeks or more", Rational(28), {}},
                                   {"long-term absence", "2.16", "28 days or more", Rational(28), {}},
                                   {"long-term absence", "table", "21 days and over", Rational(21), {}},
                                   {"long-term absence", "end", "20 days and more", Rational(20), {}}};
       },
       "document.definitions[2]",
       "in 3 ways: four weeks or more (1.5; 2.16), 21 days and over (table) and 20 days and more (end)."},
      {"classes that share a day", LintRule::overlapping_classes,
       [](Policy& p) {
         p.document.definitions = {
             {"short-term absence", "1.5.1", "up to four weeks", Rational(1), Rational(28)},
             {"long-term absence", "1.5.3", "four weeks or more", Rational(28), {}}};
       },
       "document.definitions[1]", "1 to 28 days (1.5.1) and 28 days or more (1.5.3)."},
      {"a stage nothing leads to", LintRule::unreachable_stage,
       [](Policy& p) { p.stages[0].missed.kind = Step::Kind::stays; }, "stages.two", "Nothing leads to"},
      {"a step that cannot be taken", LintRule::unreachable_stage,
       [](Policy& p) {
         p.stages[0].step_up_on = StepUpOn::never;
         p.stages[0].review.reset();
       },
       "stages.two", "no step from a stage that can be reached"},
      {"a stage before the end of full pay without a stage before it", LintRule::unreachable_stage,
       [](Policy& p) {
         p.stages.push_back(stage("long"));
         p.stages.back().track = Track::long_term;
         p.stages.back().opens = {OpensOn::full_pay_ends, "2.16", 0, Term{1, TermUnit::month}};
       },
       "stages.long", "Nothing leads to “Stage long”"},
      {"a stage that never ends", LintRule::stage_without_exit,
       [](Policy& p) { p.stages[1].warning.reset(); }, "stages.two", "never leaves it"},
      {"a hearing that can only be adjourned", LintRule::stage_without_exit,
       [](Policy& p) {
         p.stages[1].warning.reset();
         p.stages[1].review.reset();
         p.stages[1].outcomes = {{"adjourn", "Adjourned", "3.6", Term{4, TermUnit::week}}};
       },
       "stages.two", "no outcome that ends it"},
      {"a window shorter than the warning", LintRule::short_window,
       [](Policy& p) {
         p.stages[1].warning->life = {18, TermUnit::month};
       },
       "triggers.four_spells.window", "lives 18 months"},
      {"a window in days shorter than a year's warning", LintRule::short_window,
       [](Policy& p) {
         p.triggers[0].window = {WindowLength::Unit::days, 364};
         p.stages[1].warning.reset();
         p.stages[1].met.kind = Step::Kind::leaves;
       },
       "triggers.four_spells.window", "looks back 364 days"},
      {"a law that has ended", LintRule::repealed_law,
       [](Policy& p) {
         p.document.citations = {{"disability_discrimination_act_1995", "Roles"}};
       },
       "document.citations[0]", "What holds today: the Equality Act 2010"},
      {"a long-term track without a return rule", LintRule::no_return_rule,
       [](Policy& p) {
         p.stages.push_back(stage("long"));
         p.stages.back().track = Track::long_term;
         p.stages.back().opens = {OpensOn::spell_length, "2.16", 29, {}};
       },
       "long_term.keeps_stage", "when the person returns"},
      {"a sum that does not add up", LintRule::wrong_sum,
       [](Policy& p) {
         p.document.sums = {{"table 2",
                             "October 2019 to September 2020",
                             {Rational(401, 100), Rational(353, 100)},
                             Rational(813, 100)}};
       },
       "document.sums[0]", "4.01 + 3.53 is 7.54, but 8.13 is printed"},
      {"a quotient that is another", LintRule::wrong_sum,
       [](Policy& p) {
         p.document.quotients = {
             {"table 3", "Days a spell", Rational(494), Rational(84), Rational(589, 100), {}}};
       },
       "document.quotients[0]", "494 over 84 is 5.881, but 5.89 is printed"},
      {"a ratio above what is said", LintRule::wrong_sum,
       [](Policy& p) {
         p.document.quotients = {{"text", "Pay", Rational(101612), Rational(31436), {}, Rational(3)}};
       },
       "document.quotients[0]", "101612 over 31436 is 3.2323, but at most 3 is said"},
      {"a fact printed twice", LintRule::text_and_table,
       [](Policy& p) {
         p.document.facts = {{"the year of the quarter", "text", "2020"},
                             {"the year of the quarter", "table", "2021"}};
       },
       "document.facts[1]", "The year of the quarter: 2020 (text) and 2021 (table). Find"},
      {"a paper that is not there", LintRule::missing_reference,
       [](Policy& p) {
         p.document.references = {{"Annex 1", "2.10.2", false}};
       },
       "document.references[0]", "Annex 1"},
      {"a review that is overdue", LintRule::review_overdue,
       [](Policy& p) { p.document.next_review = "2018"; }, "document.next_review", "31 December 2018"},
      {"a document without a day of review", LintRule::no_review_date,
       [](Policy& p) {
         p.document.citations = {{"equality_act_2010", "1.8"}};
       },
       "document.next_review", "names no day by which it is reviewed"},
      {"a trigger that leads nowhere", LintRule::trigger_without_stage,
       [](Policy& p) {
         p.triggers.push_back(p.triggers[0]);
         p.triggers[1].id = "odd";
         p.triggers[1].leads_to = "";
       },
       "triggers.odd.leads_to", "leads to no stage"},
      {"a formal stage without safeguards", LintRule::unsafe_stage,
       [](Policy& p) {
         p.stages[0].meeting->accompanied = false;
         p.stages[0].appeal.reset();
       },
       "stages.one", "the right to be accompanied or a right of appeal"},
  };
  return table;
}

}  // namespace

TEST_CASE("A sound policy has no hits") { CHECK(lint(sound_policy(), today).empty()); }

TEST_CASE("Printed decimals may differ from their total by rounding, counts and percentages may not") {
  struct Sum {
    std::vector<Rational> parts;
    Rational total;
    bool wrong;
  };
  const Sum table[] = {
      {{Rational(479, 100), Rational(528, 100)}, Rational(1008, 100), false},
      {{Rational(478, 100), Rational(44, 10)}, Rational(918, 100), false},
      {{Rational(427, 100), Rational(412, 100)}, Rational(834, 100), true},
      {{Rational(427, 100), Rational(412, 100)}, Rational(837, 100), true},
      {{Rational(427, 100), Rational(412, 100)}, Rational(841, 100), true},
      {{Rational(56), Rational(45)}, Rational(100), true},
      {{Rational(56), Rational(44)}, Rational(100), false},
  };
  for (const Sum& sum : table) {
    INFO(to_decimal(sum.parts[0]) << " + " << to_decimal(sum.parts[1]) << ", " << to_decimal(sum.total));
    Policy policy = sound_policy();
    policy.document.sums = {{"table 2", "a row", sum.parts, sum.total}};
    CHECK(hits_of(policy, LintRule::wrong_sum).size() == (sum.wrong ? 1u : 0u));
  }
}

TEST_CASE("A stage of a long spell that closes on return has its way out there") {
  Policy policy = sound_policy();
  policy.stages.push_back(stage("long"));
  policy.stages.back().track = Track::long_term;
  policy.stages.back().opens = {OpensOn::spell_length, "2.16", 29, {}};
  policy.stages.back().warning.reset();
  policy.stages.back().review.reset();
  CHECK(hits_of(policy, LintRule::stage_without_exit).size() == 1);
  policy.long_term.keeps_stage = false;
  CHECK(hits_of(policy, LintRule::stage_without_exit).empty());
}

TEST_CASE("Stages that lead only to each other are not reached") {
  Policy policy = sound_policy();
  policy.stages[0].missed.kind = Step::Kind::stays;
  policy.stages.push_back(stage("three"));
  for (std::size_t i : {1U, 2U}) {
    policy.stages[i].step_up_on = StepUpOn::missed_target;
    policy.stages[i].missed = {Step::Kind::to_stage, i == 1 ? "three" : "two", "3.7", {}};
  }
  CHECK(hits_of(policy, LintRule::unreachable_stage).size() == 2);
}

TEST_CASE("Stages that step down only to each other have no exit") {
  Policy policy = sound_policy();
  for (std::size_t i : {0U, 1U}) {
    policy.stages[i].warning.reset();
    policy.stages[i].met = {Step::Kind::to_stage, i == 0 ? "two" : "one", "3.7", {}};
  }
  CHECK(hits_of(policy, LintRule::stage_without_exit).size() == 2);
  policy.stages[0].met = {Step::Kind::leaves, "", "3.7", {}};
  CHECK(hits_of(policy, LintRule::stage_without_exit).empty());
}

TEST_CASE("A further review that a hearing may set can close a case") {
  Policy policy = sound_policy();
  Stage& last = policy.stages[1];
  last.warning.reset();
  last.review.reset();
  last.outcomes = {{"adjourn", "Adjourned", "3.6", Term{4, TermUnit::week}},
                   {"further_review", "A further review", "3.6", Term{3, TermUnit::month}}};
  CHECK(hits_of(policy, LintRule::stage_without_exit).size() == 1);
  last.met.kind = Step::Kind::leaves;
  CHECK(hits_of(policy, LintRule::stage_without_exit).empty());
}

TEST_CASE("A printed quotient may differ by half a unit of its last place") {
  struct Row {
    Rational printed;
    bool wrong;
  };
  // 319 over 60 is 5.31666…
  const Row table[] = {{Rational(532, 100), false},
                       {Rational(531, 100), true},
                       {Rational(53, 10), false},
                       {Rational(5), false},
                       {Rational(6), true}};
  for (const Row& row : table) {
    INFO(to_decimal(row.printed));
    Policy policy = sound_policy();
    policy.document.next_review = "2027";
    policy.document.quotients = {{"table 3", "Days a spell", Rational(319), Rational(60), row.printed, {}}};
    CHECK(hits_of(policy, LintRule::wrong_sum).size() == (row.wrong ? 1U : 0U));
  }
}

TEST_CASE("A fact told in three ways is one hit, and what agrees stands together") {
  Policy policy = sound_policy();
  policy.document.facts = {{"days", "text", "10"}, {"weeks", "text", "2"},  {"days", "table", "11"},
                           {"days", "end", "10"},  {"weeks", "table", "2"}, {"days", "annex", "12"}};
  const std::vector<LintHit> hits = hits_of(policy, LintRule::text_and_table);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].says == "Days: 10 (text; end), 11 (table) and 12 (annex). Find out which is right.");
  CHECK(hits[0].path == "document.facts[2]");
}

TEST_CASE("Each fault of a policy is found where it is, once, with what would be right") {
  const Row& row = GENERATE(Catch::Generators::from_range(rows()));
  INFO(row.name);
  Policy policy = sound_policy();
  row.spoil(policy);
  const std::vector<LintHit> hits = hits_of(policy, row.rule);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].path == row.path);
  CHECK_THAT(hits[0].says, Catch::Matchers::ContainsSubstring(row.says));
}

TEST_CASE("Every rule of the linter has a row") {
  for (int rule = 0; rule <= static_cast<int>(LintRule::no_review_date); ++rule) {
    INFO(to_text(static_cast<LintRule>(rule)));
    CHECK(std::any_of(rows().begin(), rows().end(),
                      [&](const Row& row) { return row.rule == static_cast<LintRule>(rule); }));
  }
}

TEST_CASE("What is near a fault but none is left alone") {
  Policy policy = sound_policy();
  policy.document.definitions = {{"short-term absence", "1", "", Rational(1), Rational(27)},
                                 {"long-term absence", "2", "", Rational(28), {}},
                                 {"frequent absence", "3", "a number of absences", {}, {}}};
  policy.document.quotients = {{"table", "row", Rational(9), Rational(3), {}, Rational(3)}};
  policy.document.sums = {{"table", "row", {Rational(1, 10), Rational(2, 10)}, Rational(3, 10)}};
  policy.document.facts = {{"year", "text", "2020"}, {"year", "table", "2020"}};
  policy.document.references = {{"Appendix 1", "2.14.4", true}};
  policy.document.citations = {{"equality_act_2010", "1.8"}, {"a_law_unknown", "9"}};
  policy.document.next_review = "2026-11-23";
  policy.triggers[0].window = {WindowLength::Unit::days, 365};
  CHECK(lint(policy, today).empty());
}

TEST_CASE("A review named by its month or year is overdue from the day after its end") {
  Policy policy = sound_policy();
  policy.document.next_review = "2026-02";
  CHECK(lint(policy, Day{std::chrono::year(2026) / 2 / 28}).empty());
  CHECK(lint(policy, Day{std::chrono::year(2026) / 3 / 1}).size() == 1);
  CHECK(lint(policy, std::nullopt).empty());
}

TEST_CASE("Faults come before gaps") {
  Policy policy = sound_policy();
  for (const Row& row : rows()) row.spoil(policy);
  const std::vector<LintHit> hits = lint(policy, today);
  CHECK(std::is_sorted(hits.begin(), hits.end(),
                       [](const LintHit& a, const LintHit& b) { return a.weight < b.weight; }));
  CHECK(hits.front().weight == LintWeight::fault);
  CHECK(hits.back().weight == LintWeight::gap);
}

TEST_CASE("A law that has ended names what replaced it") {
  REQUIRE(find_law("incapacity_benefit") != nullptr);
  CHECK(find_law("incapacity_benefit")->replaced_by == "Employment and Support Allowance");
  CHECK(find_law("equality_act_2010")->ended.empty());
  CHECK(find_law("no_such_law") == nullptr);
}
