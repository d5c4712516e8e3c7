// The organisation's own policies: copied, changed a step at a time, refused beside the field, saved, told apart.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/io/policy/policy_json.h"
#include "core/io/policy/shipped.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

const std::string own_id = "thornton-2009-own";
const std::string threshold = "triggers.four_spells.at_least";

/// Thornton copied, and shown.
std::unique_ptr<Page> copied_page() {
  auto page = opened_page();
  page->apply(CopyPolicy{"thornton-2009"});
  REQUIRE(find_policy(page->view(), own_id) != nullptr);
  return page;
}

const PolicyView& own(const Page& page) { return *find_policy(page.view(), own_id); }

const FormField* find_field(const PolicyView& policy, const std::string& path) {
  for (const FormPart& part : policy.form) {
    for (const FormField& field : part.fields) {
      if (field.path == path) return &field;
    }
  }
  return nullptr;
}

void set(Page& page, const std::string& path, const std::string& value) {
  page.apply(ChangePolicy{own_id, "set", path, value});
}

}  // namespace

TEST_CASE("a copy is the shipped file under its own id and name, and undone in one step") {
  const auto page = copied_page();
  CHECK(page->view().policy_shown == own_id);
  CHECK(own(*page).name == "Managing attendance, 2009, our own");
  page->apply(SavePolicy{own_id});
  const std::vector<SavedFile> saved = page->saved();
  REQUIRE(saved.size() == 1);
  CHECK(saved[0].name == own_id + ".json");
  std::string text(shipped_text("policies/thornton-2009.json"));
  for (const auto& [was, is] : {std::pair{"\"thornton-2009\"", "\"thornton-2009-own\""},
                                {"\"Managing attendance, 2009\"", "\"Managing attendance, 2009, our own\""}})
    text.replace(text.find(was), std::string(was).size(), is);
  CHECK(saved[0].text == text);
  CHECK(read_policy(saved[0].text, "saved"));
  page->apply(Undo{});
  CHECK(find_policy(page->view(), own_id) == nullptr);
  CHECK(page->view().policy_shown == "thornton-2009");
  page->apply(Redo{});
  CHECK(find_policy(page->view(), own_id) != nullptr);
}

TEST_CASE("a value that cannot stand is refused beside its field and the policy stays") {
  const auto page = copied_page();
  const Study before = page->view().study;
  set(*page, threshold, "a few");
  CHECK(page->view().policy_edit.value == "a few");
  CHECK(page->view().policy_edit.error_of(own_id, threshold).find("a few") != std::string::npos);
  CHECK(page->view().study == before);
  set(*page, threshold, "5");
  CHECK(page->view().policy_edit.error_of(own_id, threshold).empty());
  REQUIRE(find_field(own(*page), threshold));
  CHECK(find_field(own(*page), threshold)->value == "5");
  set(*page, "triggers.four_spells.window", "a year or so");
  CHECK_FALSE(page->view().policy_edit.error_of(own_id, "triggers.four_spells.window").empty());
}

TEST_CASE("triggers, stages and their parts are added, changed and removed; what is needed elsewhere stays") {
  const auto page = copied_page();
  page->apply(ChangePolicy{own_id, "add", "triggers"});
  REQUIRE(find_field(own(*page), "triggers.trigger_1.leads_to"));
  CHECK(find_field(own(*page), "triggers.trigger_1.leads_to")->value == "stage_1");
  page->apply(ChangePolicy{own_id, "remove", "triggers.four_spells"});
  CHECK(find_field(own(*page), threshold) == nullptr);
  page->apply(ChangePolicy{own_id, "add", "stages.stage_1.warning"});
  set(*page, "stages.stage_1.warning.life", "9 months");
  CHECK(find_field(own(*page), "stages.stage_1.warning.life")->value == "9 months");
  set(*page, "triggers.trigger_1.window", "91 days");
  CHECK(find_field(own(*page), "triggers.trigger_1.window")->value == "91 days");
  set(*page, "triggers.trigger_1.more_than", "2.5");
  CHECK(find_field(own(*page), "triggers.trigger_1.more_than")->value == "2.5");
  CHECK(find_field(own(*page), "triggers.trigger_1.at_least")->value.empty());
  const Study before = page->view().study;
  page->apply(ChangePolicy{own_id, "remove", "stages.stage_2"});
  CHECK_FALSE(page->view().policy_edit.errors.empty());
  CHECK(page->view().study == before);
  set(*page, "categories.covid.counts", "never");
  const auto& categories = own(*page).categories;
  const auto covid = std::find_if(categories.begin(), categories.end(),
                                  [](const CategoryView& category) { return category.id == "covid"; });
  CHECK(covid->counts == "do not count");
}

TEST_CASE("an assumed value is changed with its range and reason, or stated") {
  const auto page = copied_page();
  const std::string length = "stages.stage_1.review.length", at = "stages.stage_1.review.assumed.length.";
  CHECK(find_field(own(*page), length)->assumed);
  CHECK(find_field(own(*page), at + "range")->value == "3 months; 12 months");
  set(*page, length, "18 months");
  CHECK_FALSE(page->view().policy_edit.errors.empty());
  set(*page, at + "range", "3 months; 24 months");
  set(*page, length, "18 months");
  CHECK(find_field(own(*page), length)->value == "18 months");
  page->apply(ChangePolicy{own_id, "state", length});
  CHECK_FALSE(find_field(own(*page), length)->assumed);
  CHECK(find_field(own(*page), at + "range") == nullptr);
}

TEST_CASE("the linter speaks beside the field that causes it") {
  const auto page = copied_page();
  const FormField* length = find_field(own(*page), "stages.stage_1.review.length");
  REQUIRE(length);
  CHECK_FALSE(length->findings.empty());
  page->apply(ChangePolicy{own_id, "state", "stages.stage_1.review.length"});
  CHECK(find_field(own(*page), "stages.stage_1.review.length")->findings.empty());
}

TEST_CASE("an own policy is compared, and what the study set in a part is taken back when the part changes") {
  const auto page = copied_page();
  page->apply(ChoosePolicy{Side::new_policy, own_id});
  CHECK(page->view().errors.empty());
  const ComparisonView& same = *page->view().comparison;
  CHECK(same.new_side.policy == own_id);
  CHECK(same.only_old == 0);
  CHECK(same.only_new == 0);
  page->apply(SetParameter{Side::new_policy, threshold, "9", 1});
  CHECK(page->view().study.new_policy.edits.size() == 1);
  set(*page, threshold, "6");
  CHECK(page->view().study.new_policy.edits.empty());
  page->apply(UseTrigger{Side::new_policy, "four_spells", false});
  page->apply(ChangePolicy{own_id, "remove", "triggers.four_spells"});
  CHECK(page->view().study.new_policy.without.empty());
  CHECK(page->view().errors.empty());
  page->apply(TakePolicyOut{own_id});
  CHECK(find_policy(page->view(), own_id) != nullptr);
}

TEST_CASE("a policy file is opened with an id of its own, or refused with every problem and its place") {
  const auto page = opened_page();
  std::string text(shipped_text("policies/thornton-2009.json"));
  page->offer({{"ours.json", text}});
  CHECK(page->view().place == Place::policies);
  REQUIRE(find_policy(page->view(), "thornton-2009-2") != nullptr);
  const std::string good = "\"measure\": \"spell_count\"";
  text.replace(text.find(good), good.size(), "\"measure\": \"moons\"");
  const std::string notice = "\"notice\": \"5 working days\"";
  text.replace(text.find(notice), notice.size(), "\"notice\": \"soon\"");
  page->offer({{"ours.json", text}});
  const std::vector<std::string>& errors = page->view().errors;
  const auto told = [&](const char* part) {
    return std::any_of(errors.begin(), errors.end(),
                       [&](const std::string& error) { return error.find(part) != std::string::npos; });
  };
  CHECK(told("ours.json, stages.stage_1.meeting.notice: "));
  CHECK(told("ours.json, triggers.three_of_two_days.measure: "));
}

TEST_CASE("two policies are told apart in sentences, again after each edit") {
  const auto page = copied_page();
  page->apply(TellApart{"thornton-2009", own_id});
  CHECK(page->view().differences.rows.empty());
  set(*page, threshold, "5");
  REQUIRE(page->view().differences.rows.size() == 1);
  CHECK(page->view().differences.rows[0].part == "triggers");
  CHECK(page->view().differences.rows[0].old_clause == "Trigger Points, bullet 3");
  page->apply(Undo{});
  CHECK(page->view().differences.rows.empty());
}

TEST_CASE("the process goes from what opens a stage to each way on") {
  const auto page = opened_page();
  const std::vector<ProcessLineView>& lines = find_policy(page->view(), "thornton-2009")->process;
  const auto line = [&](const char* says) {
    return std::find_if(lines.begin(), lines.end(), [&](const ProcessLineView& each) { return each.says == says; });
  };
  REQUIRE(line("Stage 1 meeting") != lines.end());
  CHECK(line("Stage 1 meeting")->depth == 1);
  CHECK(line("Stage 2 meeting")->depth == 3);
  CHECK(line("Stage 3 hearing")->depth == 5);
  CHECK(line("to Stage 1 meeting, as above") != lines.end());
  CHECK(line("it may be decided: A further period of review, up to 3 months")->clause ==
        "Stage 3 – Managing Attendance Hearing, bullet 1");
}

TEST_CASE("a study keeps its policies, and opens with them") {
  const auto page = copied_page();
  set(*page, threshold, "5");
  page->apply(ChoosePolicy{Side::new_policy, own_id});
  const auto other = opened_page();
  REQUIRE(other->session.open_study(page->session.study_text()));
  other->settle();
  CHECK(other->view().study == page->view().study);
  CHECK(find_field(own(*other), threshold)->value == "5");
  CHECK(other->view().comparison->new_side.policy == own_id);
}

TEST_CASE("bands of sick pay and numbers of provisions have fields; what cannot stand is refused there") {
  const auto page = copied_page();
  const std::string full = "sick_pay.associate.bands.#1.full";
  REQUIRE(find_field(own(*page), full));
  CHECK(find_field(own(*page), full)->value == "2");
  set(*page, full, "3");
  CHECK(find_field(own(*page), full)->value == "3");
  // The third band begins at 24 months: the second must come before it.
  set(*page, "sick_pay.associate.bands.#1.from_months", "24");
  CHECK_FALSE(page->view().policy_edit.errors.empty());
  CHECK(find_field(own(*page), "sick_pay.associate.bands.#1.from_months")->value == "12");
  page->apply(ChangePolicy{own_id, "add", "sick_pay.associate.bands"});
  CHECK(find_field(own(*page), "sick_pay.associate.bands.#5.from_months")->value == "120");
  page->apply(ChangePolicy{own_id, "remove", "sick_pay.associate.bands.#5"});
  CHECK(find_field(own(*page), "sick_pay.associate.bands.#5.from_months") == nullptr);
  // The first band's full pay is assumed by itself.
  CHECK(find_field(own(*page), "sick_pay.teachers.bands.#0.full")->assumed);
  const std::string copies = "provisions.return_forms.numbers.#0.value";
  CHECK(find_field(own(*page), copies)->value == "3");
  set(*page, copies, "2");
  CHECK(find_field(own(*page), copies)->value == "2");
}

TEST_CASE("a table that was assumed is stated once it is changed, and assumed again after undo") {
  auto page = opened_page();
  page->apply(CopyPolicy{"reigate-banstead-2014"});
  const std::string id = "reigate-banstead-2014-own";
  const std::string half = "sick_pay.council.bands.#1.half";
  const auto is_assumed = [&] {
    const PolicyView& policy = *find_policy(page->view(), id);
    return std::any_of(policy.assumptions.begin(), policy.assumptions.end(),
                       [](const AssumptionView& one) { return one.path == "sick_pay.council.bands"; });
  };
  REQUIRE(find_field(*find_policy(page->view(), id), half));
  CHECK(find_field(*find_policy(page->view(), id), half)->value == "2");
  CHECK(is_assumed());
  page->apply(ChangePolicy{id, "set", half, "4"});
  CHECK(find_field(*find_policy(page->view(), id), half)->value == "4");
  CHECK_FALSE(is_assumed());
  page->apply(Undo{});
  CHECK(find_field(*find_policy(page->view(), id), half)->value == "2");
  CHECK(is_assumed());
}

TEST_CASE("chances of a judgement are three pages of the form, and never fall from supportive to firm") {
  auto page = opened_page();
  page->apply(CopyPolicy{"nw-wellbeing"});
  const std::string id = "nw-wellbeing-own";
  const auto policy = [&]() -> const PolicyView& { return *find_policy(page->view(), id); };
  const auto head = std::find_if(policy().form.begin(), policy().form.end(), [](const FormPart& part) {
    return part.path == "judgement.settings.supportive";
  });
  REQUIRE(head != policy().form.end());
  CHECK(head->level == 2);
  CHECK((head + 1)->path == "judgement.settings.supportive.#0");
  CHECK((head + 1)->level == 3);
  const std::string first = "judgement.settings.supportive.#0.";
  CHECK(find_field(policy(), first + "percent")->value == "2");
  page->apply(ChangePolicy{id, "set", first + "percent", "3"});
  CHECK(find_field(policy(), first + "percent")->value == "3");
  page->apply(ChangePolicy{id, "set", first + "high", "100"});
  page->apply(ChangePolicy{id, "set", first + "percent", "99"});
  REQUIRE_FALSE(page->view().policy_edit.errors.empty());
  CHECK(page->view().policy_edit.errors[0].detail.find("it must not fall") != std::string::npos);
  CHECK(find_field(policy(), first + "percent")->value == "3");
}
