// A study's JSON: each schema that was released still opens, and nothing repeats the key of its disclosure.

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

#include "core/io/compare/study_json.h"

using namespace turnpoint;

namespace {

std::string golden(const std::string& name) {
  std::ifstream in("tests/golden/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The newest golden study with one part of its text replaced.
std::string changed(const std::string& part, const std::string& by) {
  std::string text = golden("study-schema-7.json");
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), by);
}

constexpr const char* key = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

}  // namespace

TEST_CASE("studies of the schemas before still open, with what they could not say left out") {
  const Checked<Study> first = read_study(golden("study-schema-1.json"));
  REQUIRE(first);
  CHECK(first->workforce == "sample:council");
  CHECK_FALSE(first->cutover);
  const Checked<Study> second = read_study(golden("study-schema-2.json"));
  REQUIRE(second);
  CHECK(second->workforce == "imported");
  CHECK(second->cutover->day == *day_from_text("2026-04-01"));
  CHECK_FALSE(second->synthetic);
  CHECK_FALSE(second->disclosure);
  const Checked<Study> third = read_study(golden("study-schema-3.json"));
  REQUIRE(third);
  CHECK(third->synthetic->profile == "nhs_trust");
  CHECK_FALSE(third->plan);
}

TEST_CASE("a study of schema 3 had no record of cases, and opens without one") {
  const Checked<Study> third = read_study(golden("study-schema-3.json"));
  REQUIRE(third);
  CHECK(third->disclosure);
  CHECK(third->record.empty());
}

TEST_CASE("a study of schema 3 opens with no policies of its own") {
  const Checked<Study> study = read_study(golden("study-schema-3.json"));
  REQUIRE(study);
  CHECK(study->synthetic);
  CHECK(study->own_policies.empty());
}

TEST_CASE("an own policy or pack without an id, or one twice, is refused") {
  struct Row {
    const char *part, *by, *where;
  };
  for (const auto& [part, by, where] :
       {Row{"\"id\": \"our-own\"", "\"id\": 7", "policies"},
        Row{"\"policies\": [", "\"policies\": [{\"id\": \"our-own\"},", "policies"},
        Row{"\"id\": \"our-session\"", "\"id\": \"\"", "packs"},
        Row{"\"packs\": [", "\"packs\": [{\"id\": \"our-session\"},", "packs"}}) {
    const Checked<Study> study = read_study(changed(part, by));
    REQUIRE_FALSE(study);
    CHECK(study.error()[0].where == where);
  }
}

TEST_CASE("a study of schema 4 opens with no packs") {
  const Checked<Study> study = read_study(golden("study-schema-4.json"));
  REQUIRE(study);
  CHECK(study->own_policies.size() == 1);
  CHECK(study->own_packs.empty());
}

TEST_CASE("a study of schema 6 opens with no versions") {
  const Checked<Study> study = read_study(golden("study-schema-6.json"));
  REQUIRE(study);
  CHECK(study->entries.size() == 1);
  CHECK(study->versions.empty());
}

TEST_CASE("a version keeps policies, numbers and dates of its study, and is refused with its place") {
  const Checked<Study> study = read_study(golden("study-schema-7.json"));
  REQUIRE(study);
  REQUIRE(study->versions.size() == 1);
  const StudyVersion& version = study->versions[0];
  CHECK(version.name == "Draft A");
  CHECK(version.old_policy.edits == std::vector<ParameterEdit>{{"triggers.four_spells.at_least", "5"}});
  CHECK(version.old_policy.without == std::vector<std::string>{"four_weeks"});
  CHECK(version.own_policies == study->own_policies);
  CHECK(is_of_same_people(version, *study));
  CHECK(version_of(study_of(version), "Draft A") == version);
  const Checked<Study> nameless = read_study(changed("\"id\": \"Draft A\"", "\"id\": 7"));
  REQUIRE_FALSE(nameless);
  CHECK(nameless.error()[0].where == "versions.0.id");
  const Checked<Study> twice = read_study(
      changed("\"versions\": [", "\"versions\": [{\"schema\": 7, \"id\": \"Draft A\", \"workforce\": "
                                 "\"imported\", \"old\": {\"policy\": \"a\"}, \"new\": {\"policy\": \"b\"}, "
                                 "\"from\": \"2025-04-01\", \"to\": \"2026-03-31\"},"));
  REQUIRE_FALSE(twice);
  CHECK(twice.error()[0].code == ErrorCode::duplicate_id);
}

TEST_CASE("the newest study keeps people, disclosure, plan, policies, record, packs and versions, byte for byte") {
  const std::string text = golden("study-schema-7.json");
  const Checked<Study> study = read_study(text);
  REQUIRE(study);
  REQUIRE(study->record.size() == 2);
  CHECK(study->record[0].about == "return_meeting.return_meeting.2026-03-02");
  CHECK(study->record[0].taken_back == day_from_text("2026-03-11"));
  CHECK(study->record[1].file == RecordFile::events);
  CHECK(study->record[1].until == day_from_text("2026-03-20"));
  CHECK(study->synthetic ==
        SyntheticWorkforce{"nhs_trust", 1000, 3, 9'007'199'254'740'993, *day_from_text("2026-03-31")});
  REQUIRE(study->disclosure);
  CHECK(to_text(study->disclosure->disclosure.key) == key);
  CHECK(study->disclosure->disclosure.suppression == 6);
  CHECK(study->disclosure->references == std::vector<std::string>{"team=Ward 1"});
  REQUIRE(study->plan);
  CHECK(study->plan->actions[0].what == "Sign the policy off");
  REQUIRE(study->own_policies.size() == 1);
  CHECK(study->own_policies[0].id == "our-own");
  REQUIRE(study->own_packs.size() == 1);
  CHECK(study->own_packs[0].text == R"({"schema":1,"id":"our-session"})");
  REQUIRE(study->entries.size() == 1);
  CHECK_FALSE(study->entries[0].person);
  CHECK(study->entries[0].was[2] == "2026-03-06");
  CHECK(study->entries[0].now[2] == "2026-03-09");
  CHECK(study->entries[0].entered == day_from_text("2026-03-10"));
  CHECK(print_json(study_to_json(*study)) == text);
}

TEST_CASE("what is wrong with a synthetic workforce or a disclosure is said by its place") {
  struct Row {
    const char* part;
    const char* by;
    const char* where;
  };
  for (const Row& row :
       {Row{"\"workforce\": \"synthetic\"", "\"workforce\": \"imported\"", "synthetic"},
        Row{"\"employees\": 1000", "\"employees\": -1", "synthetic.employees"},
        Row{"\"years\": 3", "\"years\": \"3\"", "synthetic.years"},
        Row{"\"seed\": 9007199254740993", "\"seed\": 1.5", "synthetic.seed"},
        Row{"\"to\": \"2026-03-31\"\n  },", "\"to\": \"2026-02-30\"\n  },", "synthetic.to"},
        Row{"\"by_when\": \"2026-03-31\"", "\"by_when\": \"soon\"", "plan: actions.sign_off.by_when"},
        Row{"\"file\": \"events\"", "\"file\": \"letters\"", "record.1.file"},
        Row{"\"until\": \"2026-03-20\"", "\"until\": \"2026-03-32\"", "record.1.until"},
        Row{"\"entered\": \"2026-03-10\",", "\"entred\": 1,", "record.0.entered"},
        Row{"\"of\": \"spell\"", "\"of\": \"person\"", "entries.0.was"},
        Row{"\"suppression\": 6", "\"suppression\": 1", "disclosure.suppression"},
        Row{key, "0f1e2d3c4b5a69788796a5b4c3d2e1f", "disclosure.disclosure_key"}}) {
    const Checked<Study> study = read_study(changed(row.part, row.by));
    INFO(row.part);
    REQUIRE_FALSE(study);
    CHECK(study.error()[0].where == row.where);
    for (const Error& error : study.error()) CHECK(error.detail.find("0f1e2d3c") == std::string::npos);
  }
}
