// The file of one case, by hand: what it holds, what a receiver is told, what is refused.

#include <catch2/catch_test_macros.hpp>

#include "core/io/cases/handover/hand_over.h"
#include "core/io/cases/handover/receive.h"
#include "core/io/policy/shipped.h"

using namespace turnpoint;

namespace {

Day day(const char* text) { return *day_from_text(text); }

CaseRow keep() {
  CaseRow row;
  row.employee_id = "P-07";
  row.date = row.entered = day("2026-03-16");
  row.kind = "keep";
  row.why = "A claim is open.";
  return row;
}

CaseRow meeting(bool taken_back) {
  CaseRow row;
  row.file = RecordFile::events;
  row.employee_id = "P-07";
  row.date = row.entered = day("2026-03-09");
  row.kind = "return_meeting";
  if (taken_back) row.taken_back = day("2026-03-10");
  return row;
}

PeopleCells spell(const char* last, const char* reason = "") {
  return {"P-07", "2026-03-02", last, "", "sickness", reason, ""};
}

/// One absence of a file, whose last day was corrected by hand from the 6th to the 8th of March.
CaseFile small_case() {
  CaseFile file;
  file.employee_id = "P-07";
  file.made = day("2026-03-31");
  file.dates = {day("2025-04-01"), day("2026-03-31")};
  file.old_policy = {"a", "Policy A", std::string(64, '0')};
  file.new_policy = {"b", "Policy B", std::string(64, '1')};
  file.people = {{"P-07", "North", "", "", "MTWTF--", "", "", "", ""}};
  file.absences = {spell("2026-03-06", "stress_anxiety_depression")};
  file.entries = {{false, spell("2026-03-06", "stress_anxiety_depression"),
                   spell("2026-03-08", "stress_anxiety_depression"), day("2026-03-17")}};
  file.record = {meeting(true), meeting(false), keep()};
  return file;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

Study study_of(const CaseFile& file) {
  Study study;
  study.dates = file.dates;
  study.entries = file.entries;
  study.record = file.record;
  return study;
}

WorkforceRows rows_brought(const CaseFile& file) {
  WorkforceRows rows = rows_of(empty_reading().workforce);
  for (const PeopleCells& row : file.people) rows.people.push_back(row);
  for (const PeopleCells& row : file.absences) rows.absences.push_back(row);
  return rows;
}

CaseFile redacted_case() {
  const CaseFile file = small_case();
  const WorkforceRows brought = rows_brought(file);
  WorkforceRows now = brought;
  const Study study = study_of(file);
  apply_entries(now, study.entries);
  return case_file_of({study, file.old_policy, file.new_policy, file.made, true}, "P-07", brought, now);
}

}  // namespace

TEST_CASE("a redacted case has the absence as it was corrected, without its reason, and what still counts") {
  const CaseFile file = redacted_case();
  CHECK(file.redacted);
  CHECK(file.absences == std::vector<PeopleCells>{spell("2026-03-08")});
  CHECK(file.entries.empty());
  REQUIRE(file.record.size() == 2);
  CHECK(file.record[0] == meeting(false));
  CHECK(file.record[1].why == "Taken out.");
  const std::string text = print_case_file(file);
  for (const char* word : {"stress", "claim", "2026-03-06", "2026-03-10"})
    CHECK(text.find(word) == std::string::npos);
}

TEST_CASE("a received case keeps its days and says from which file it came, and under which pseudonym") {
  const Checked<ReceivedCase> received = receive_case(small_case(), "N-2", day("2026-04-02"));
  REQUIRE(received);
  REQUIRE(received->entries.size() == 3);
  CHECK(received->entries[0].entered == day("2026-04-02"));
  CHECK(received->entries[2].entered == day("2026-03-17"));
  CHECK(received->entries[2].now[2] == "2026-03-08");
  REQUIRE(received->record.size() == 4);
  CHECK(received->record[0].taken_back == day("2026-03-10"));
  CHECK(received->record[3].why == "From a case file made on 31 March 2026, where the pseudonym is P-07.");
  CHECK(received->record[3].entered == day("2026-04-02"));
}

TEST_CASE("who is there already is told what only the file has and what only the study has") {
  const Checked<ReceivedCase> received = receive_case(small_case(), "P-07", day("2026-04-02"));
  REQUIRE(received);
  WorkforceRows here = rows_brought(small_case());
  CaseRecord record = {meeting(false), handed_over_row("P-07", day("2026-03-31"), false)};
  const std::vector<std::string> told = case_differences(*received, "P-07", here, record);
  REQUIRE(told.size() == 4);
  CHECK(told[0] == "Only in the file: Absence: first day 2026-03-02, last day 2026-03-08, category sickness, "
                   "reason stress_anxiety_depression.");
  CHECK(told[1] == "Only in the file: 9 March 2026: Return or welcome-back meeting held (taken back).");
  CHECK(told[2] == "Only in the file: 16 March 2026: Duty to keep the record longer. A claim is open.");
  CHECK(told[3] == "Only here: Absence: first day 2026-03-02, last day 2026-03-06, category sickness, "
                   "reason stress_anxiety_depression.");
}

TEST_CASE("what is wrong with a case file is told with its place, all of it at once") {
  const std::string text = print_case_file(small_case());
  const auto errors_of = [](const std::string& broken) {
    const Checked<CaseFile> read = read_case_file(broken);
    REQUIRE_FALSE(read);
    return read.error();
  };
  CHECK(errors_of("{").front().where.starts_with("case"));
  CHECK(errors_of(replaced(text, "\"case\"", "\"backup\"")).front().code == ErrorCode::wrong_kind);
  CHECK(errors_of(replaced(text, "\"schema\": 1", "\"schema\": 2")).front().code == ErrorCode::newer_schema);
  std::string broken = replaced(text, "\"made\": \"2026-03-31\"", "\"made\": \"yesterday\"");
  broken = replaced(broken, std::string(64, '0'), "0123");
  broken = replaced(broken, "\"P-07\",\n      \"North\"", "\"P-08\",\n      \"North\"");
  const std::vector<Error> errors = errors_of(broken);
  REQUIRE(errors.size() == 3);
  CHECK(errors[0].where == "made");
  CHECK(errors[1].where == "old.sha256");
  CHECK(errors[2].where == "people.0");
  CHECK(errors[2].detail.find("\"P-08\"") != std::string::npos);
  CHECK(errors_of(replaced(text, "\"MTWTF--\",", "")).front().where == "people.0");
}

TEST_CASE("rows that make no case are refused when it is received, with the value and what would be right") {
  CaseFile file = small_case();
  file.entries[0].now[4] = "sicknes";
  Checked<ReceivedCase> received = receive_case(file, "P-07", day("2026-04-02"));
  REQUIRE_FALSE(received);
  CHECK(received.error().front().where == "absences.csv");
  CHECK(received.error().front().detail.find("sicknes") != std::string::npos);
  file = small_case();
  file.people.clear();
  file.absences.clear();
  file.entries.clear();
  received = receive_case(file, "P-07", day("2026-04-02"));
  REQUIRE_FALSE(received);
  CHECK(received.error().front().where == "people");
  file = small_case();
  file.record[2].kind = "kept";
  received = receive_case(file, "P-07", day("2026-04-02"));
  REQUIRE_FALSE(received);
  CHECK(received.error().front().where == "decisions.csv");
}

TEST_CASE("a policy's hash follows its file and what the study changed of it") {
  Study study;
  const Policy policy = *shipped_policy("thornton-2009");
  PolicyChoice choice{"thornton-2009", {}, {}, {}};
  const std::string as_shipped = case_policy(study, choice, policy)->sha256;
  CHECK(as_shipped.size() == 64);
  choice.edits = {{"triggers.bradford.at_least", "250"}};
  CHECK(case_policy(study, choice, policy)->sha256 != as_shipped);
  CHECK_FALSE(case_policy(study, {"nowhere", {}, {}, {}}, policy));
}
