#include <catch2/catch_test_macros.hpp>

#include "core/cases/form/form_facts.h"
#include "core/io/cases/form_json.h"
#include "core/io/cases/paper_text.h"
#include "core/io/cases/tone_json.h"
#include "core/io/policy/shipped.h"
#include "tests/support/letters.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Day on(const char* text) { return *day_from_text(text); }

FormFacts facts_of(const Record& record, const std::string& policy, const Beside& beside, const char* date,
                   const std::string& stage = "") {
  static const Calendar calendar;
  const Policy shipped = *shipped_policy(policy);
  const Replay run({record.rows(), shipped, {}, on(date)});
  const StageRun stages{run.workforce, run.days, shipped, run.plan, calendar, beside.recorded()};
  return form_facts(stages, 0, {on(date), stage});
}

Checked<Paper> filled(const std::string& policy, const std::string& form, const FormFacts& facts,
                      const Answers& answers) {
  return finished_form(*shipped_form(policy, form), facts, answers, shipped_phrases());
}

std::string faults(const Checked<Paper>& paper) { return paper ? "" : lines_of(paper.error()); }
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Monday 4 to Friday 8 March 2024, back on Monday 11 March.
Record one_week() { return Record().spell("2024-03-04", "2024-03-08"); }

const Answers plan = {{"hope", {"fewer days away"}},
                      {"in_the_way", {"early shifts"}},
                      {"goals.1.specific", {"start at ten on Mondays"}},
                      {"goals.1.measurable", {"the rota shows it"}},
                      {"goals.1.achievable", {"the manager changes the rota"}},
                      {"goals.1.relevant", {"mornings are hardest"}},
                      {"goals.1.by", {"2024-04-01"}},
                      {"support", {"new rota"}},
                      {"review_on", {"2024-05-13"}},
                      {"changed", {"other hours"}}};

Answers without(Answers answers, const char* name) {
  answers.erase(name);
  return answers;
}
Answers with(Answers answers, const char* name, const char* text) {
  answers[name] = {text};
  return answers;
}

}  // namespace

TEST_CASE(
    "every shipped form is read, belongs to policies there are, and asks the record for what it may hold") {
  std::size_t forms = 0;
  for (const ShippedFile& file : shipped_papers()) {
    if (!file.path.starts_with("forms/")) continue;
    INFO(file.path);
    const Checked<Form> form = read_form(file.text, std::string(file.path));
    REQUIRE(form);
    ++forms;
    CHECK(file.path == "forms/" + form->id + ".json");
    for (const std::string& policy : form->policies) CHECK(shipped_policy(policy));
    Paper words;
    words.title = form->name;
    for (const FormSection& section : form->sections) {
      words.blocks.push_back({PaperBlock::Kind::heading, section.heading, ""});
      for (const FormField& field : section.fields)
        words.blocks.push_back({PaperBlock::Kind::point, field.label, ""});
    }
    for (const FormSection& section : form->sections) CHECK_FALSE(section.fields.empty());
    for (const ToneHit& hit : tone_of(paper_text(words), form->tone, shipped_phrases()))
      FAIL_CHECK(to_sentence(hit));
  }
  CHECK(forms == 14);
}

TEST_CASE("forms in each policy's manner") {
  CHECK(shipped_forms("thornton-2009") ==
        std::vector<std::string>{"adjustments_plan", "first_day_call", "hearing_order", "phased_return",
                                 "referral", "return_to_work_2009", "stage_meeting",
                                 "transition_conversation"});
  CHECK_FALSE(shipped_form("nw-wellbeing", "return_to_work_2009"));
}

TEST_CASE("a return to work form has the absence, who signs, the copies and who decides") {
  const FormFacts facts = facts_of(one_week(), "thornton-2009", Beside(), "2024-03-11");
  const Answers answers = {{"held_on", {"2024-03-11"}}, {"fit", {"yes"}},       {"support", {"none needed"}},
                           {"adjustments", {"none"}},   {"points", {"a cold"}}, {"actions", {"none"}},
                           {"copies_sent", {"yes"}}};
  const Checked<Paper> paper = filled("thornton-2009", "return_to_work_2009", facts, answers);
  REQUIRE(paper);
  const std::string text = paper_text(*paper);
  CHECK(has(text, "First day: 4 March 2024\nLast day: 8 March 2024\nLength so far: 5 calendar days\n"));
  CHECK(has(text, "First day back: Monday 11 March 2024\nTo be held by: Monday 11 March 2024\n"));
  CHECK(has(text, "A copy each for:\n\n- employee\n- manager\n- member of SLT:"));
  CHECK(has(text, "Decided by: the designated member of SLT"));
  CHECK(has(text, "Colleague: «colleague_signature»"));
  CHECK(has(
      faults(filled("thornton-2009", "return_to_work_2009", facts, with(answers, "held_on", "2024-03-10"))),
      "\"Held on\" is 10 March 2024, before 11 March 2024, the first day it may be (Returning to Work, "
      "paragraph 2)."));
  CHECK(has(faults(filled("thornton-2009", "return_to_work_2009", facts, with(answers, "fit", "perhaps"))),
            "\"perhaps\" is neither; write yes or no."));
  CHECK(has(faults(filled("thornton-2009", "return_to_work_2009", facts, without(answers, "actions"))),
            "\"Agreed actions, with who and by when\" is empty"));
}

TEST_CASE("a goal says which of its five parts is missing") {
  const FormFacts facts = facts_of(one_week(), "nw-wellbeing", Beside(), "2024-03-11");
  const Checked<Paper> paper = filled("nw-wellbeing", "improvement_plan", facts, plan);
  REQUIRE(paper);
  CHECK(has(paper_text(*paper), "- start at ten on Mondays. We know it is reached by: the rota shows it."));
  const std::pair<const char*, const char*> parts[] = {{"goals.1.specific", "Goal 1 is not specific yet"},
                                                       {"goals.1.measurable", "Goal 1 is not measurable yet"},
                                                       {"goals.1.achievable", "Goal 1 is not achievable yet"},
                                                       {"goals.1.relevant", "Goal 1 is not relevant yet"},
                                                       {"goals.1.by", "Goal 1 is not time-bound yet"}};
  for (const auto& [name, says] : parts) {
    INFO(name);
    const Checked<Paper> lacking = filled("nw-wellbeing", "improvement_plan", facts, without(plan, name));
    REQUIRE_FALSE(lacking);
    REQUIRE(lacking.error().size() == 1);
    CHECK(has(lacking.error()[0].detail, says));
  }
  CHECK(has(faults(filled("nw-wellbeing", "improvement_plan", facts, with(plan, "goals.1.by", "soon"))),
            "\"soon\" is not a day that exists"));
  Answers none = plan;
  for (const auto& [name, says] : parts) none.erase(name);
  CHECK(has(faults(filled("nw-wellbeing", "improvement_plan", facts, none)), "\"SMART goals\" is empty"));
}

TEST_CASE("an answer that accuses, one of blanks and one to no field stop a form") {
  const FormFacts facts = facts_of(one_week(), "nw-wellbeing", Beside(), "2024-03-11");
  CHECK(has(faults(filled("nw-wellbeing", "improvement_plan", facts, with(plan, "hope", "no more skiving"))),
            "“skiving” in “no more skiving” accuses"));
  CHECK(has(faults(filled("nw-wellbeing", "improvement_plan", facts, with(plan, "hope", "  "))),
            "\"What both hope for\" is empty"));
  CHECK(has(faults(filled("nw-wellbeing", "improvement_plan", facts, with(plan, "hoop", "x"))),
            "\"hoop\" is no field of \"improvement_plan\""));
}

TEST_CASE("a stage meeting keeps the notice from the day of the form") {
  // Monday 20 March 2023: two clear calendar days; Thursday the 23rd.
  const Record two_weeks = Record().spell("2023-03-06", "2023-03-17");
  const FormFacts facts = facts_of(two_weeks, "reigate-banstead-2014", Beside(), "2023-03-20");
  CHECK(facts.days.at("first_meeting_day") == on("2023-03-23"));
  CHECK(facts.facts.at("stage").text() == "First formal meeting");
  const std::string early =
      faults(filled("reigate-banstead-2014", "stage_meeting", facts, {{"meeting_day", {"2023-03-22"}}}));
  CHECK(has(early, "\"Day of the meeting\" is 22 March 2023, before 23 March 2023, the first day it may be"));
  const std::string kept =
      faults(filled("reigate-banstead-2014", "stage_meeting", facts, {{"meeting_day", {"2023-03-23"}}}));
  CHECK_FALSE(has(kept, "before 23 March"));
}

TEST_CASE("phases of a return follow one another from the return on") {
  const FormFacts facts = facts_of(one_week(), "nw-wellbeing", Beside(), "2024-03-11");
  Answers answers = {{"advice", {"doctor"}},
                     {"duties", {"office"}},
                     {"place", {"own post"}},
                     {"pay", {"as worked, the rest as leave"}},
                     {"meets", {"Fridays"}},
                     {"full_from", {"2024-03-25"}},
                     {"if_not", {"a week more"}},
                     {"phases.1.from", {"2024-03-11"}},
                     {"phases.1.to", {"2024-03-15"}},
                     {"phases.1.hours", {"15"}},
                     {"phases.2.from", {"2024-03-18"}},
                     {"phases.2.to", {"2024-03-22"}},
                     {"phases.2.hours", {"22.5"}}};
  const Checked<Paper> paper = filled("nw-wellbeing", "phased_return", facts, answers);
  REQUIRE(paper);
  CHECK(has(paper_text(*paper),
            "- From 11 March 2024 to 15 March 2024: 15 hours a week\n- From 18 March 2024 to 22 March "
            "2024: 22.5 hours a week\n"));
  CHECK(has(
      faults(filled("nw-wellbeing", "phased_return", facts, with(answers, "phases.1.from", "2024-03-08"))),
      "begins on 8 March 2024, before the return on 11 March 2024"));
  CHECK(has(
      faults(filled("nw-wellbeing", "phased_return", facts, with(answers, "phases.2.from", "2024-03-15"))),
      "when the one before it lasts until 15 March 2024"));
  CHECK(
      has(faults(filled("nw-wellbeing", "phased_return", facts, with(answers, "phases.2.to", "2024-03-17"))),
          "before it begins on 18 March 2024"));
  CHECK(has(faults(filled("nw-wellbeing", "phased_return", facts, with(answers, "phases.2.hours", "few"))),
            "\"few\" is not hours a week"));
  CHECK(has(faults(filled("nw-wellbeing", "phased_return", facts, without(answers, "phases.2.hours"))),
            "Phase 2 lacks its hours"));
}

TEST_CASE("what the record does not hold is named") {
  const FormFacts facts = facts_of(one_week(), "thornton-2009", Beside(), "2024-03-11");
  CHECK(has(faults(filled("thornton-2009", "transition_conversation", facts, {})),
            "\"The new policy starts on\" is filled from the record, which does not hold it (cutover)"));
}

TEST_CASE("a form is read strictly") {
  CHECK_FALSE(read_form(R"({"id": "a"})", "own.json"));
  CHECK_FALSE(read_form(
      R"({"id": "a", "name": "A", "sections": [{"fields": [{"id": "b", "label": "B", "kind": "guess"}]}]})",
      "own.json"));
  CHECK_FALSE(read_form(
      R"({"id": "a", "name": "A", "sections": [{"fields": [{"id": "b", "label": "B", "kind": "choice"}]}]})",
      "own.json"));
  CHECK(read_form(
      R"({"id": "a", "name": "A", "sections": [{"fields": [{"id": "b", "label": "B", "kind": "text"}]}]})",
      "own.json"));
  CHECK_FALSE(read_answers("[]", "own.json"));
  CHECK_FALSE(read_answers(R"({"a": 3})", "own.json"));
  CHECK(read_answers(R"({"a": "b", "c": ["d", "e"]})", "own.json")->at("c").size() == 2);
}
