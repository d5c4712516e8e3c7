/// Synthetic workforces as files: read back whole, and the same bytes as ever. Set TURNPOINT_UPDATE_GOLDEN to
/// rewrite; read the diff.

#include <catch2/catch_test_macros.hpp>

#include "core/base/sha256.h"
#include "core/io/synth/profile_json.h"
#include "core/io/synth/synthesis_text.h"
#include "core/io/synth/synthetic_csv.h"
#include "core/workforce/builder.h"
#include "tests/io/golden.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

struct Files {
  std::string people = synthetic_people_head();
  std::string absences = synthetic_absences_head();
};

Synthesis made(const std::string& profile, std::int64_t employees, std::int64_t years) {
  return *Synthesis::of(*shipped_profile(profile), {employees, years, 1, usual_last_day});
}

Files files_of(const Synthesis& synthesis) {
  const SyntheticPeople all = synthesis.people(0, synthesis.size());
  Files files;
  files.people += synthetic_people_rows(synthesis, all);
  files.absences += synthetic_absences_rows(all);
  return files;
}

SyntheticFile file_of(const char* name, std::int64_t rows, const std::string& text) {
  return {name, rows, static_cast<std::int64_t>(text.size()), to_text(sha256(text))};
}

SynthesisRun run_of(const Synthesis& synthesis) {
  const Files files = files_of(synthesis);
  const Achieved achieved = measure(synthesis, synthesis.people(0, synthesis.size()));
  return {synthesis, achieved,
          file_of("people.csv", static_cast<std::int64_t>(synthesis.size()), files.people),
          file_of("absences.csv", achieved.spells, files.absences)};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the files of every profile are read back without a refused row, and say the same") {
  for (const std::string& profile : shipped_profile_ids()) {
    INFO(profile);
    const Synthesis synthesis = made(profile, 2000, 3);
    const Files files = files_of(synthesis);
    WorkforceFiles given;
    given.people = files.people;
    given.absences = files.absences;
    given.health_detail = true;
    const WorkforceReading reading = read_workforce(given);
    REQUIRE(reading.usable());
    CHECK(reading.refused.empty());
    CHECK(reading.people.rows_used == 2000);
    // Nothing but which columns are not kept is remarked on: no overlap, no day outside service.
    for (const Note& note : reading.notes) CHECK(note.kind == NoteKind::columns_not_kept);
    const SyntheticPeople all = synthesis.people(0, synthesis.size());
    CHECK(reading.absences.rows_used == all.spells.size());
    CHECK(overlapping_spells(reading.workforce).empty());
    const Workforce& found = reading.workforce;
    const Workforce expected = workforce_of(synthesis, all);
    CHECK(found.people.employee_id == expected.people.employee_id);
    CHECK(found.people.start_day == expected.people.start_day);
    CHECK(found.people.leave_day == expected.people.leave_day);
    CHECK(found.spells.first_day == expected.spells.first_day);
    CHECK(found.spells.last_day == expected.spells.last_day);
    CHECK(found.spells.hours == expected.spells.hours);
    CHECK(found.spells.category == expected.spells.category);
    CHECK(found.spells.reason == expected.spells.reason);
    CHECK(found.spells.work_related == expected.spells.work_related);
    CHECK(found.patterns == expected.patterns);
    CHECK(found.terms.pattern == expected.terms.pattern);
    CHECK(found.terms.hours_per_day == expected.terms.hours_per_day);
    for (std::uint32_t i = 0; i < found.people.size(); ++i) {
      REQUIRE(found.teams[found.terms.team[i]] == synthesis.teams()[all.people[i].team].name);
      REQUIRE(found.groups[found.terms.group[i]] ==
              synthesis.profile().groups.entries[all.people[i].group].name);
    }
  }
}

TEST_CASE("a small council is as it was") {
  const Files files = files_of(made("council", 40, 2));
  check_golden("synth-people.csv", files.people);
  check_golden("synth-absences.csv", files.absences);
}

TEST_CASE("what every profile makes of 2,000 people is as it was, by hash") {
  std::string text;
  for (const std::string& profile : shipped_profile_ids()) {
    const Synthesis synthesis = made(profile, 2000, 2);
    text += profile + "\n" + synthesis_csv(run_of(synthesis)) + synthesis_remarks(run_of(synthesis)) + "\n";
  }
  check_golden("synth-profiles.txt", text);
}

TEST_CASE("target beside achieved is printed as it was") {
  const Synthesis synthesis = made("civil_service", 6000, 1);
  check_golden("synth.txt", synthesis_table(run_of(synthesis)));
  check_golden("synth.json", synthesis_json(run_of(synthesis)));
}

TEST_CASE("a workforce that says little says so") {
  const Synthesis few = made("council", 60, 1);
  const SynthesisRun run = run_of(few);
  CHECK(has(synthesis_table(run), "of so few people"));
  CHECK(has(synthesis_table(run), "The record has one year"));
  CHECK_FALSE(has(synthesis_table(run), "Nobody was in service"));
  const SynthesisRun empty{few, {}, run.people, run.absences};
  CHECK(has(synthesis_remarks(empty), "Nobody was in service"));
}

TEST_CASE("a file too large to be read back says so") {
  const Synthesis synthesis = made("council", 5000, 2);
  SynthesisRun run{synthesis, {}, file_of("people.csv", 1, ""), file_of("absences.csv", 1, "")};
  CHECK_FALSE(has(synthesis_table(run), "reads at most"));
  run.absences.bytes = (std::int64_t{256} << 20U) + 1;
  CHECK(has(synthesis_table(run), "absences.csv has 268435457 bytes"));
  CHECK(has(synthesis_remarks(run), "fewer people or years"));
}
