/// Profiles of synthetic workforces, shipped and bad; how one is asked for.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/io/json.h"
#include "core/io/policy/shipped.h"
#include "core/io/synth/profile_json.h"
#include "core/io/synth/synthesis_text.h"

using namespace turnpoint;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Json council() { return *parse_json(shipped_text("profiles/council.json"), "council"); }

struct BadProfile {
  const char* pointer;  ///< what is put in place of the value there
  const char* value;    ///< as JSON; empty: taken out
  ErrorCode code;
  const char* where;
  const char* detail;
};

const std::vector<BadProfile> bad_profiles = {
    {"/schema", "2", ErrorCode::out_of_range, "schema", "from 1 to 1"},
    {"/schema", "", ErrorCode::missing_field, "schema", "missing"},
    {"/id", "", ErrorCode::missing_field, "id", "missing"},
    {"/targets", "", ErrorCode::missing_field, "targets", "missing"},
    {"/targets/none", "", ErrorCode::missing_field, "targets.none", "missing"},
    {"/targets/none", "-1", ErrorCode::out_of_range, "targets.none", "above 0"},
    {"/targets/median", "3", ErrorCode::unknown_field, "targets.median", "spelling"},
    {"/illness", "[]", ErrorCode::wrong_type, "illness", "braces"},
    {"/illness/assumed/shape", "", ErrorCode::missing_field, "illness.shape", "missing"},
    {"/illness/assumed/shape/why", "", ErrorCode::missing_field, "illness.assumed.shape", "\"why\""},
    {"/illness/assumed/shape/range", "", ErrorCode::missing_field, "illness.assumed.shape", "\"range\""},
    {"/illness/assumed/shape/value", "0", ErrorCode::out_of_range, "illness.shape", "above 0"},
    {"/illness/assumed/long_share/value", "1.5", ErrorCode::out_of_range, "illness.long_share", "1.5"},
    {"/illness/assumed/long_mean_days/value", "20", ErrorCode::out_of_range, "illness.long_mean_days", "21"},
    {"/illness/assumed/winter/value", "[1,2,3]", ErrorCode::wrong_type, "illness.winter", "12 whole numbers"},
    {"/illness/assumed/weekday/value", "[0,0,0,0,0,0,0]", ErrorCode::wrong_type, "illness.weekday",
     "not all"},
    {"/people/assumed/women_percent/value", "101", ErrorCode::out_of_range, "people.women_percent",
     "0 to 100"},
    {"/people/assumed/disability_unknown_percent/value", "95", ErrorCode::out_of_range,
     "people.disability_unknown_percent", "0 to 91"},
    {"/people/assumed/team_to/value", "11", ErrorCode::out_of_range, "people.team_to", "12 to"},
    {"/people/assumed/groups/value/0/weight", "-1", ErrorCode::out_of_range, "people.groups[0].weight",
     "0 to"},
    {"/people/assumed/groups/value", "[]", ErrorCode::missing_value, "people.groups", "1 to 1000"},
    {"/people/assumed/groups/value/1/salary_to", "1", ErrorCode::out_of_range, "people.groups[1].salary_to",
     "24000"},
    {"/people/assumed/ages/value/0/to", "17", ErrorCode::out_of_range, "people.ages[0].to", "18 to 100"},
    {"/people/assumed/contracts/value/0/pattern", "\"MTW\"", ErrorCode::bad_pattern,
     "people.contracts[0].pattern", "MTW"},
    {"/people/assumed/contracts/value/0/pattern", "\"MTWTF--MTW----\"", ErrorCode::bad_pattern,
     "people.contracts[0].pattern", "one week"},
    {"/people/assumed/contracts/value/0/hours_per_day", "2", ErrorCode::out_of_range,
     "people.contracts[0].hours_per_day", "3 to 24"},
    {"/people/assumed/contracts/value/0/fte_percent", "0", ErrorCode::out_of_range,
     "people.contracts[0].fte_percent", "1 to 100"},
    {"/people/assumed/places/value/0/service", "\"\"", ErrorCode::missing_value, "people.places[0].service",
     "word"},
    {"/people/assumed/groups/value/0/name", R"("two\nlines")", ErrorCode::too_large, "people.groups[0].name",
     "one line"},
    {"/people/assumed/leave_reasons/value", R"([{"reason":"retired","from_age":55,"weight":1}])",
     ErrorCode::missing_value, "people.leave_reasons", "from_age of at most 16"},
    {"/spells/assumed/categories/value/0/category", "\"flu\"", ErrorCode::unknown_value,
     "spells.categories[0].category", "flu"},
    {"/spells/assumed/categories/value/0/of", "\"men\"", ErrorCode::unknown_value, "spells.categories[0].of",
     "women_to_44"},
    {"/spells/assumed/categories/value/0/short_per_mille", "900", ErrorCode::out_of_range,
     "spells.categories", "of 1000"},
    {"/spells/assumed/reasons/value", "[]", ErrorCode::missing_value, "spells.reasons", "short_weight"},
    {"/spells/assumed/closures/value", R"([{"first":"02-30","last":"03-01"}])", ErrorCode::bad_date,
     "spells.closures[0].first", "MM-DD"},
    {"/spells/assumed/closures/value", R"([{"first":"01-01","last":"12-01"}])", ErrorCode::out_of_range,
     "spells.closures", "30 days"},
};

}  // namespace

TEST_CASE("the four shipped profiles can be read, each figure with a source or assumed for a reason") {
  CHECK(shipped_profile_ids() == std::vector<std::string>{"council", "nhs_trust", "school", "civil_service"});
  for (const std::string& id : shipped_profile_ids()) {
    INFO(id);
    const Checked<Profile> profile = shipped_profile(id);
    REQUIRE(profile);
    CHECK(profile->id == id);
    CHECK_FALSE(profile->source.empty());
    CHECK(profile->assumptions.size() == 25);
    for (const Assumption& assumption : profile->assumptions) {
      INFO(assumption.path);
      CHECK_FALSE(assumption.range.empty());
      CHECK_FALSE(assumption.why.empty());
    }
  }
}

TEST_CASE("the targets are the rows of the table they come from") {
  struct Row {
    const char* id;
    std::vector<const char*> targets;
  };
  const std::vector<Row> rows = {
      {"council", {"9.1", "41", "10", "20", "5.5", "31", "21", "10"}},
      {"school", {"5.3", "37", "4", "20", "4", "23", "16", "4"}},
      {"civil_service", {"11.5", "55", "15", "10", "2", "25", "15", "15"}},
      {"nhs_trust", {"10.9", "36", "12", "23", "6.5", "35", "25", "13"}},
  };
  for (const Row& row : rows) {
    INFO(row.id);
    const Profile profile = *shipped_profile(row.id);
    REQUIRE(profile.targets.size() == row.targets.size());
    for (std::size_t i = 0; i < row.targets.size(); ++i) {
      CHECK(profile.targets[i].id == target_ids[i]);
      CHECK(to_decimal(profile.targets[i].value) == row.targets[i]);
      CHECK(to_decimal(profile.targets[i].within) == (i == 0 ? "5" : i == 1 ? "2" : "3"));
      CHECK(profile.targets[i].in_percent_of_itself == (i == 0));
    }
  }
}

TEST_CASE("a bad profile is refused at its place, with what would be right") {
  for (const BadProfile& row : bad_profiles) {
    Json profile = council();
    const Json::json_pointer pointer(row.pointer);
    if (row.value[0] == '\0')
      profile[pointer.parent_pointer()].erase(pointer.back());
    else
      profile[pointer] = *parse_json(row.value, "value");
    INFO(row.pointer << " " << row.value);
    const Checked<Profile> read = read_profile(print_json(profile), "mine");
    REQUIRE_FALSE(read);
    const std::string where = std::string("mine: ") + row.where;
    const auto found = std::find_if(read.error().begin(), read.error().end(), [&](const Error& error) {
      return error.code == row.code && error.where == where && has(error.detail, row.detail);
    });
    INFO(read.error()[0].where << ": " << read.error()[0].detail);
    CHECK(found != read.error().end());
  }
}

TEST_CASE("a profile nobody ships is refused with those there are") {
  const Checked<Profile> profile = shipped_profile("hospital");
  REQUIRE_FALSE(profile);
  CHECK(profile.error()[0].code == ErrorCode::bad_argument);
  CHECK(has(profile.error()[0].detail, "council, nhs_trust, school, civil_service"));
}

TEST_CASE("a synthetic workforce is asked for by name or with a whole profile") {
  const Checked<Synthesis> named = read_synthesis_request(R"({"profile":"school","employees":60})");
  REQUIRE(named);
  CHECK(named->request().years == 2);
  CHECK(named->request().seed == 1);
  CHECK(to_text(named->record().first_day) == "2024-04-01");
  CHECK(to_text(named->record().last_day) == "2026-03-31");
  const Json whole = {
      {"profile", council()}, {"employees", 5}, {"years", 1}, {"seed", 9}, {"to", "2020-02-29"}};
  const Checked<Synthesis> given = read_synthesis_request(print_json(whole));
  REQUIRE(given);
  CHECK(given->profile().id == "council");
  CHECK(given->request().seed == 9);
  CHECK(to_text(given->record().first_day) == "2019-03-01");
}

TEST_CASE("a synthetic workforce asked for wrongly is refused at its place") {
  struct Row {
    const char* text;
    ErrorCode code;
    const char* where;
    const char* detail;
  };
  const std::vector<Row> rows = {
      {"{", ErrorCode::json_syntax, "request", ""},
      {"[]", ErrorCode::wrong_type, "request", "braces"},
      {R"({"employees":5})", ErrorCode::bad_argument, "profile", "shipped profile"},
      {R"({"profile":"x","employees":5})", ErrorCode::bad_argument, "x", "council"},
      {R"({"profile":"council"})", ErrorCode::bad_argument, "employees", "1 to 1000000"},
      {R"({"profile":"council","employees":"five"})", ErrorCode::bad_argument, "employees", "whole number"},
      {R"({"profile":"council","employees":5,"years":1.5})", ErrorCode::bad_argument, "years", "1.5"},
      {R"({"profile":"council","employees":5,"seed":-1})", ErrorCode::bad_argument, "seed", "0 or more"},
      {R"({"profile":"council","employees":5,"to":"2026-02-30"})", ErrorCode::bad_argument, "to",
       "YYYY-MM-DD"},
      {R"({"profile":"council","employees":5,"people":5})", ErrorCode::unknown_field, "people", "people"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Checked<Synthesis> asked = read_synthesis_request(row.text);
    REQUIRE_FALSE(asked);
    const Error& error = asked.error()[0];
    INFO(error.where << ": " << error.detail);
    CHECK(error.code == row.code);
    CHECK(error.where.starts_with(row.where));
    CHECK(has(error.detail, row.detail));
  }
}
