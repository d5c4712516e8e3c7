// The study as text, and the session's messages to the page and back.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/io/json.h"
#include "tests/app/core_answers.h"
#include "tests/app/page.h"
#include "web/app/outbox.h"

using namespace turnpoint;
using namespace turnpoint::app;
using turnpoint::test::value_of;

TEST_CASE("a study's text opens as the same study, and its figures come back") {
  const auto before = opened_page();
  const Command commands[] = {ChoosePolicy{Side::old_policy, "reigate-banstead-2014"},
                              SetParameter{Side::old_policy, "triggers.bradford.at_least", "250", 1},
                              UseTrigger{Side::old_policy, "ten_days", false},
                              SetDates{"2024-04-01", "2025-03-31"}};
  for (const Command& command : commands) before->apply(command);
  const auto after = opened_page();
  REQUIRE(after->session.open_study(before->session.study_text()));
  after->settle();
  CHECK(after->view().study == before->view().study);
  CHECK(after->session.study_text() == before->session.study_text());
  CHECK(after->view().comparison->old_side.people == before->view().comparison->old_side.people);
  CHECK(after->view().comparison->from == "2024-04-01");
  CHECK_FALSE(after->view().can_undo);
}

namespace {

KeepingView protection(bool keeps) {
  KeepingView keeping;
  keeping.protection = Protection::open;
  keeping.keep_people = keeps;
  return keeping;
}

}  // namespace

TEST_CASE("an encrypted vault keeps imported people: named in the study, read again when it is opened") {
  const auto before = opened_page();
  before->session.set_keeping(protection(true));
  before->settle();
  CHECK(before->kept.empty());  // the sample comes with the program
  before->offer({small_people(), small_absences()});
  REQUIRE(before->kept.size() == 1);
  const std::string id = before->kept.begin()->first;
  CHECK(before->view().study.workforce == "imported:" + id);
  CHECK(before->view().workforce->kept_id == id);

  Page after;
  after.kept = before->kept;
  after.session.set_keeping(protection(true));
  REQUIRE(after.session.open_study(before->session.study_text()));
  after.settle();
  REQUIRE(after.view().workforce);
  CHECK(after.view().workforce->people == 2);
  CHECK(after.view().workforce->spells == 3);
  CHECK(after.view().workforce->kept_id == id);
  CHECK_FALSE(after.view().workforce_missing);
  CHECK(after.view().study == before->view().study);
  CHECK(after.view().comparison->old_side.people == before->view().comparison->old_side.people);
  CHECK(after.kept.size() == 1);

  // Undo crosses the import as ever; keeping is no step of its own.
  before->apply(Undo{});
  CHECK_FALSE(before->view().workforce->imported);
  before->apply(Redo{});
  CHECK(before->view().study.workforce == "imported:" + id);
  CHECK(before->view().workforce->people == 2);
}

TEST_CASE(
    "people imported before the vault was encrypted are kept from then on, and no longer when switched off") {
  const auto page = opened_page();
  page->offer({small_people(), small_absences()});
  CHECK(page->kept.empty());
  CHECK(page->view().study.workforce == "imported");
  page->session.set_keeping(protection(true));
  page->settle();
  REQUIRE(page->kept.size() == 1);
  CHECK(page->view().study.workforce == "imported:" + page->kept.begin()->first);
  const std::uint64_t revision = page->session.revision();
  page->session.set_keeping(protection(false));
  CHECK(page->view().study.workforce == "imported");
  CHECK(page->view().workforce->kept_id.empty());
  CHECK(page->session.revision() > revision);
}

TEST_CASE("kept people that cannot be read again are asked for, with the reason") {
  const auto before = opened_page();
  before->session.set_keeping(protection(true));
  before->offer({small_people(), small_absences()});
  Page after;
  REQUIRE(after.session.open_study(before->session.study_text()));
  after.settle();
  CHECK(after.view().workforce_missing);
  CHECK(after.view().errors == std::vector<std::string>{"It is gone."});
  after.session.set_keeping(protection(true));
  after.offer({small_people(), small_absences()});
  CHECK(after.view().study.workforce == before->view().study.workforce);
  CHECK(after.view().study.dates == before->view().study.dates);
}

TEST_CASE("how what is kept is protected is read strictly") {
  const std::string sound =
      R"({"protection":"open","busy":false,"error":"","done":2,"has_code":true,"lock_minutes":30,"persistence":"granted","keep_people":true,"backup":{"last":"","days":0,"changes":0,"due":false,"own_code":false,"file":"","made":"","contents":null},"case_file":"a.case","deletions":["Deleted."]})";
  const auto keeping = keeping_from_text(sound);
  REQUIRE(keeping);
  CHECK(keeping->protection == Protection::open);
  CHECK(keeping->done == 2);
  CHECK(keeping->has_code);
  CHECK(keeping->lock_minutes == 30);
  CHECK(keeping->persistence == "granted");
  CHECK(keeping->keep_people);
  CHECK(keeping->case_file == "a.case");
  for (const auto& [part, by] :
       {std::pair{"open", "ajar"}, {"2", "-2"}, {"true", "1"}, {"\"busy\"", "\"idle\""}}) {
    std::string text = sound;
    text.replace(text.find(part), std::string_view(part).size(), by);
    INFO(text);
    CHECK_FALSE(keeping_from_text(text));
  }
}

TEST_CASE("a damaged study is refused with a reason and changes nothing") {
  const auto page = opened_page();
  page->apply(ChoosePolicy{Side::old_policy, "reigate-banstead-2014"});
  const std::string sound = page->session.study_text();
  const auto replaced = [&](const std::string& part, const std::string& by) {
    std::string text = sound;
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), by);
  };
  const std::string texts[] = {"",
                               "{",
                               "[]",
                               "null",
                               sound.substr(0, sound.size() / 2),
                               sound + "x",
                               replaced("\"schema\": 7", "\"schema\": 8"),
                               replaced("\"schema\": 7", "\"schema\": \"two\""),
                               replaced("2025-04-01", "2025-04-31"),
                               replaced("2025-04-01", "2031-04-01"),
                               replaced("\"workforce\"", "\"id\""),
                               replaced("\"old\"", "\"elder\"")};
  const Study study = page->view().study;
  const std::uint64_t revision = page->session.revision();
  for (const std::string& text : texts) {
    INFO(text);
    const Checked<bool> opened = page->session.open_study(text);
    REQUIRE_FALSE(opened);
    CHECK_FALSE(opened.error().front().detail.empty());
    CHECK(page->view().study == study);
    CHECK(page->view().can_undo);
    CHECK(page->session.revision() == revision);
    CHECK(page->session.take_requests().empty());
  }
}

TEST_CASE("a study of a policy that is not shipped opens, says so, and can be put right") {
  const auto page = opened_page();
  std::string text = page->session.study_text();
  text.replace(text.find("thornton-2009"), 13, "thornton-2099");
  REQUIRE(page->session.open_study(text));
  page->settle();
  REQUIRE_FALSE(page->view().errors.empty());
  CHECK(page->view().errors[0].find("thornton-2099") != std::string::npos);
  page->apply(ChoosePolicy{Side::old_policy, "thornton-2009"});
  CHECK(page->view().errors.empty());
  CHECK(page->view().comparison->old_side.policy == "thornton-2009");
}

TEST_CASE("files chosen before the policies have come are read, and the sample does not take their place") {
  Page page;
  page.offer({small_people(), small_absences()});
  REQUIRE(page.view().comparison);
  CHECK(page.view().comparison->people == 2);
  CHECK(std::count(page.calls.begin(), page.calls.end(), "load_sample") == 0);
}

TEST_CASE("kept people that come before the policies are compared once these are there") {
  const auto before = opened_page();
  before->offer({small_people(), small_absences()});
  const Json kept = value_of(before->core.workforce_to_keep());
  const auto id = kept["id"].get<std::string>();
  std::string study = before->session.study_text();
  const std::string workforce = R"("workforce": "imported)";
  REQUIRE(study.find(workforce) != std::string::npos);
  study.insert(study.find(workforce) + workforce.size(), ':' + id);

  Page page;
  page.kept[id] = kept["text"].get<std::string>();
  REQUIRE(page.session.open_study(study));
  std::vector<Request> asked = page.session.take_requests();
  REQUIRE(asked.size() == 2);
  CHECK(asked[0].call == "policies");
  CHECK(asked[1].call == "load_kept");
  std::reverse(asked.begin(), asked.end());
  for (const Request& request : asked) page.session.answer(request.id, page.answer_to(request));
  page.settle();
  REQUIRE(page.view().comparison);
  CHECK(page.view().comparison->people == 2);
}

TEST_CASE("the outbox is one message of requests, files and a stop, and empty when there is nothing") {
  Page page;
  const std::string first = outbox_text(page.session);
  CHECK(first.find(R"("call":"policies")") != std::string::npos);
  CHECK(outbox_text(page.session).empty());

  const auto opened = opened_page();
  opened->session.apply(ChoosePolicy{Side::old_policy, "nw-wellbeing"});
  const Request request = opened->session.take_requests().at(0);
  opened->session.progress(request.id, 1, 2);
  opened->session.apply(CancelWork{});
  opened->apply(SaveComparison{"csv"});
  opened->session.apply(OpenPerson{"S001"});
  const Result<Json> message = parse_json(outbox_text(opened->session), "outbox");
  REQUIRE(message);
  CHECK((*message)["cancel"] == true);
  REQUIRE((*message)["requests"].size() == 2);
  CHECK((*message)["requests"][0]["call"] == "why");
  CHECK((*message)["requests"][1]["call"] == "side_by_side");
  CHECK((*message)["requests"][0]["args"] == Json::array({"S001"}));
  REQUIRE((*message)["files"].size() == 1);
  CHECK((*message)["files"][0]["name"] == "comparison.csv");
  CHECK((*message)["files"][0]["type"] == "text/csv");
}

TEST_CASE("offered files are read strictly") {
  const auto files = offered_from_text(R"([{"number":3,"name":"a.csv","head":"employee_id"}])");
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  CHECK(files->front().number == 3);
  CHECK(files->front().head == "employee_id");
  for (const char* text : {"", "[{}]", "[1]", R"([{"number":-1,"name":"a","head":""}])",
                           R"([{"number":1,"name":2,"head":""}])"}) {
    INFO(text);
    CHECK_FALSE(offered_from_text(text));
  }
}

TEST_CASE("what the session does not do itself is handed on, and what cannot be done is not") {
  const auto page = opened_page();
  page->apply(SetTheme{Theme::dark});
  page->apply(SetFace{Face::text});
  page->apply(RetrySave{});
  page->apply(TakeOver{});
  CHECK(page->session.take_forwarded().size() == 2);
  page->session.set_saving({"read_only", "Open in another tab.", true, true, false, {}});
  page->apply(RetrySave{});
  page->apply(TakeOver{});
  CHECK(page->session.take_forwarded().size() == 2);
  page->session.set_face(Face::text, false);
  page->apply(SetFace{Face::canvas});
  CHECK(page->session.take_forwarded().empty());
}

TEST_CASE("an answer that cannot be read is said, not shown as zeros") {
  Page page;
  const Request request = page.session.take_requests().at(0);
  const std::string text = GENERATE("", "{", "[]", "{}", R"({"ok":false})");
  page.session.answer(request.id, text);
  CHECK(page.view().errors.size() == 1);
  CHECK(page.view().policies.empty());
}

TEST_CASE("a study of the first schema, which had no cut-over, still opens") {
  const auto page = opened_page();
  const std::string first =
      R"({"schema":1,"id":"00","workforce":"sample:council","old":{"policy":"reigate-banstead-2014","edits":[],"without":[],"with":[]},)"
      R"("new":{"policy":"nw-wellbeing","edits":[],"without":[],"with":[]},"from":"2025-04-01","to":"2026-03-31"})";
  REQUIRE(page->session.open_study(first));
  page->settle();
  CHECK(page->view().study.old_policy.policy == "reigate-banstead-2014");
  CHECK_FALSE(page->view().study.cutover);
  // The same keys beside a cut-over of today.
  const std::string with =
      R"(,"cutover":{"day":"2026-09-01","usual":"reset","by_stage":{"stage_1":"carry_with_review"},)"
      R"("by_category":{"pregnancy_related":"honour_until_expiry"},"review_within":"14 calendar days"}})";
  REQUIRE(page->session.open_study(first.substr(0, first.size() - 1) + with));
  const CutOver cutover = page->view().study.cutover.value();
  CHECK(to_text(cutover.day) == "2026-09-01");
  CHECK(cutover.mapping.usual == MappingRule::reset);
  CHECK(cutover.mapping.by_stage.at("stage_1") == MappingRule::carry_with_review);
  CHECK(cutover.mapping.by_category.at(Category::pregnancy_related) == MappingRule::honour_until_expiry);
  CHECK(to_text(cutover.mapping.review_within) == "14 calendar days");
  CHECK(to_text(cutover.mapping.letters_before) == "5 working days");
}

TEST_CASE("a cut-over that cannot stand is refused with its place") {
  const auto page = opened_page();
  const char* const faulty =
      GENERATE(R"({"day":"2026-02-30"})", R"({"usual":"reset"})", R"({"day":"2026-04-01","usual":"forget"})",
               R"({"day":"2026-04-01","by_category":{"flu":"reset"}})",
               R"({"day":"2026-04-01","by_stage":{"stage_1":3}})",
               R"({"day":"2026-04-01","review_within":"soon"})", R"({"day":"2026-04-01","more":1})", "[]");
  std::string text = page->session.study_text();
  text.replace(text.rfind('}'), 1, R"(, "cutover": )" + std::string(faulty) + "}");
  INFO(text);
  const Checked<bool> opened = page->session.open_study(text);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().front().where.starts_with("cutover"));
}
