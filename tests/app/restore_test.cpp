// A backup's study in place of the present one, and back.

#include <catch2/catch_test_macros.hpp>

#include "core/io/compare/study_json.h"
#include "core/io/json.h"
#include "core/io/workforce/canonical_csv.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

constexpr const char* backup_json =
    R"({"last":"3 May 2026, 12:00","days":4,"changes":7,"due":true,"own_code":false,"file":"b.turnpoint","made":"2 May 2026, 9:00","contents":{"old_policy":"A","new_policy":"B","from":"2025-04-01","to":"2026-03-31","workforce":"imported","people":2,"spells":3,"meet_old":1,"meet_new":0,"encrypts":true}})";

std::optional<BackupView> backup_from(const std::string& text) {
  return backup_from_json(*parse_json(text, "backup"));
}

/// What a backup file of this page would hold.
Json source_of(const Page& page) {
  return *parse_json(backup_source(page.view(), page.session.study_text()), "source");
}

std::string kept_text(Page& page) {
  return (*parse_json(page.core.workforce_to_keep(), "kept"))["value"]["text"].get<std::string>();
}

KeepingView encrypted() {
  KeepingView keeping;
  keeping.protection = Protection::open;
  keeping.keep_people = true;
  return keeping;
}

}  // namespace

TEST_CASE("a backup says what is open, and which people it needs") {
  Page page;
  CHECK(source_of(page)["people"] == "sample");
  page.settle();
  CHECK(source_of(page)["people"] == "sample");
  CHECK(source_of(page)["schema"] == study_schema);
  CHECK(source_of(page)["study"] == page.session.study_text());
  CHECK(present_in_words(page.view()).ends_with("1 April 2025 to 31 March 2026, for the sample council."));
  page.offer({small_people(), small_absences()});
  CHECK(source_of(page)["people"] == "imported");
  CHECK(present_in_words(page.view()).ends_with("for 2 imported people."));
  Page without;
  REQUIRE(without.session.open_study(page.session.study_text()));
  without.settle();
  CHECK(source_of(without)["people"] == "missing");
  page.apply(MakeSynthetic{"council", "40", "1", "3", "2025-12-31"});
  CHECK(source_of(page)["people"] == "synthetic");
  CHECK(present_in_words(page.view()).ends_with("for a synthetic workforce."));
}

TEST_CASE("a restored study shows the figures it had, with the people that came with it") {
  const auto before = opened_page();
  before->offer({small_people(), small_absences()});
  before->apply(ChoosePolicy{Side::new_policy, "reigate-banstead-2014"});
  const std::string study = before->session.study_text();
  const std::string people = kept_text(*before);

  const auto after = opened_page();
  const std::uint64_t revision = after->session.revision();
  after->apply(GoTo{Place::keeping});
  REQUIRE(after->session.restore(study, after->keep_file(people), "3 May 2026"));
  after->settle();
  CHECK(after->session.revision() > revision);
  CHECK(after->view().place == Place::compare);
  CHECK(after->view().study == before->view().study);
  REQUIRE(after->view().workforce);
  CHECK(after->view().workforce->people == 2);
  CHECK(after->view().workforce->spells == 3);
  CHECK(after->view().comparison->old_side.people == before->view().comparison->old_side.people);
  CHECK_FALSE(after->view().workforce_missing);
  CHECK_FALSE(after->view().can_undo);
  CHECK(after->kept.empty());
  // They are there after an undo that crosses them, as after any import.
  after->apply(LoadSample{});
  CHECK_FALSE(after->view().workforce->imported);
  after->apply(Undo{});
  CHECK(after->view().workforce->people == 2);
}

TEST_CASE("a study is shared without people, without what was recorded of them and without its secret") {
  const auto page = opened_page();
  page->session.set_keeping(encrypted());
  page->offer({small_people(), small_absences()});
  page->apply(ChoosePolicy{Side::new_policy, "reigate-banstead-2014"});
  page->apply(CountEquality{"5"});
  page->saved();
  page->apply(ShareStudy{});
  const auto files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "turnpoint-study.json");
  const Checked<Study> shared = read_study(files[0].text);
  REQUIRE(shared);
  CHECK(shared->workforce == "imported");
  CHECK(shared->record.empty());
  CHECK_FALSE(shared->disclosure);
  CHECK(shared->new_policy.policy == "reigate-banstead-2014");

  const auto other = opened_page();
  other->offer({{"theirs.json", files[0].text}}, "study_file");
  CHECK(other->view().study.new_policy.policy == "reigate-banstead-2014");
  CHECK(other->view().workforce_missing);
  CHECK(other->view().can_put_back);
  other->apply(GoTo{Place::keeping});
  other->offer({{"broken.json", "{"}}, "study_file");
  CHECK_FALSE(other->view().errors.empty());
  CHECK(other->view().study.new_policy.policy == "reigate-banstead-2014");
}

TEST_CASE("what a restored study took the place of can be put back, whatever people it had") {
  const auto page = opened_page();
  const std::string sample = page->session.study_text();
  CHECK_FALSE(page->view().can_put_back);
  SECTION("the sample") { page->apply(ChoosePolicy{Side::old_policy, "reigate-banstead-2014"}); }
  SECTION("files") { page->offer({small_people(), small_absences()}); }
  SECTION("kept people") {
    page->session.set_keeping(encrypted());
    page->offer({small_people(), small_absences()});
    REQUIRE(page->kept.size() == 1);
  }
  const Study study = page->view().study;
  const long people = page->view().comparison->people;
  REQUIRE(page->session.restore(sample, std::nullopt, "3 May 2026"));
  page->settle();
  CHECK(page->session.study_text() == sample);
  CHECK_FALSE(page->view().workforce->imported);
  CHECK(page->view().can_put_back);
  page->session.put_back();
  page->settle();
  CHECK(page->view().study == study);
  CHECK(page->view().comparison->people == people);
  CHECK_FALSE(page->view().can_put_back);
  page->session.put_back();
  CHECK(page->view().study == study);
}

TEST_CASE("an encrypted vault keeps the people of a backup as it keeps any") {
  const auto before = opened_page();
  before->offer({small_people(), small_absences()});
  const auto after = opened_page();
  after->session.set_keeping(encrypted());
  REQUIRE(after->session.restore(before->session.study_text(), after->keep_file(kept_text(*before)),
                                 "3 May 2026"));
  after->settle();
  REQUIRE(after->kept.size() == 1);
  CHECK(after->view().study.workforce == "imported:" + after->kept.begin()->first);
  CHECK(after->kept.begin()->second == kept_text(*before));
}

TEST_CASE("a backup whose study cannot be read changes nothing") {
  const auto page = opened_page();
  const Study study = page->view().study;
  const std::uint64_t revision = page->session.revision();
  REQUIRE_FALSE(page->session.restore("{}", std::nullopt, "3 May 2026"));
  CHECK(page->view().study == study);
  CHECK(page->session.revision() == revision);
  CHECK_FALSE(page->view().can_put_back);
}

TEST_CASE("what the page tells of backup files is read strictly") {
  const auto view = backup_from(backup_json);
  REQUIRE(view);
  CHECK(view->last == "3 May 2026, 12:00");
  CHECK(view->days == 4);
  CHECK(view->changes == 7);
  CHECK(view->due);
  CHECK(view->file == "b.turnpoint");
  REQUIRE(view->contents);
  CHECK(view->contents->people == 2);
  CHECK(view->contents->meet_old == 1);
  CHECK(view->contents->encrypts);
  for (const auto& [part, by] : {std::pair{"\"days\":4", "\"days\":-4"},
                                 {"\"due\":true", "\"due\":1"},
                                 {"\"people\":2", "\"people\":\"2\""},
                                 {"\"from\"", "\"since\""},
                                 {"\"file\"", "\"name\""}}) {
    std::string text = backup_json;
    text.replace(text.find(part), std::string_view(part).size(), by);
    INFO(text);
    CHECK_FALSE(backup_from(text));
  }
  std::string closed = backup_json;
  closed.replace(closed.find("{\"old_policy"), std::string::npos, "null}");
  REQUIRE(backup_from(closed));
  CHECK_FALSE(backup_from(closed)->contents);
}
