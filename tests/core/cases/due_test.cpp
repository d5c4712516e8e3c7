#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/cases/reference.h"
#include "core/io/policy/shipped.h"
#include "tests/support/due.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Policy shipped(const char* id) { return *shipped_policy(id); }
Day on(const char* text) { return *day_from_text(text); }

/// Monday 4 to Friday 8 March 2024, back on Monday 11 March.
Record one_week() { return Record().spell("2024-03-04", "2024-03-08"); }

Decision decided(const char* day, const char* kind, const char* about, const char* until = "",
                 const char* why = "") {
  Decision row;
  row.day = day_number(on(day));
  row.kind = kind;
  row.about = about;
  if (*until != '\0') row.until = day_number(on(until));
  row.why = why;
  return row;
}

constexpr const char* meeting_name = "return_meeting.return_meeting.2024-03-04";
const std::string meeting_line = "2024-03-11 to_do return_meeting.return_meeting.2024-03-04";

}  // namespace

TEST_CASE("a welcome-back meeting is due on the first day back, then overdue until it is recorded") {
  const Policy policy = shipped("nw-wellbeing");
  CHECK(lines_of(due_of(one_week(), policy, Beside(), due_within(on("2024-03-07"), 7))) ==
        Lines{"2024-03-11 to_do return_meeting.return_meeting.2024-03-04 expected"});
  CHECK(lines_of(due_of(one_week(), policy, Beside(), due_within(on("2024-03-11"), 7))) ==
        Lines{meeting_line});
  CHECK(lines_of(due_of(one_week(), policy, Beside(), due_within(on("2024-03-12"), 7))) ==
        Lines{"2024-03-11 overdue return_meeting.return_meeting.2024-03-04"});
  const Beside held = Beside().event("2024-03-12", "return_meeting");
  CHECK(lines_of(due_of(one_week(), policy, held, due_within(on("2024-03-12"), 7))).empty());
  CHECK(lines_of(due_of(one_week(), policy, held, due_in_month(on("2024-03-12"), on("2024-03-01")))) ==
        Lines{"2024-03-11 done return_meeting.return_meeting.2024-03-04"});
}

TEST_CASE("what is moved is due on its new day, with the reason, under the same name") {
  const Policy policy = shipped("nw-wellbeing");
  const Beside moved =
      Beside().row(decided("2024-03-11", "moved", meeting_name, "2024-03-14", "shifts do not meet before"));
  const DueList list = due_of(one_week(), policy, moved, due_within(on("2024-03-12"), 7));
  CHECK(lines_of(list) == Lines{"2024-03-14 to_do return_meeting.return_meeting.2024-03-04 moved"});
  CHECK(list.items[0].moved_why == "shifts do not meet before");
  CHECK(list.items[0].event.day == day_number(on("2024-03-11")));
  const DueList before = due_of(one_week(), policy, moved, due_within(on("2024-03-10"), 7));
  CHECK(lines_of(before) == Lines{meeting_line});
}

TEST_CASE("what is done by its name is done, and a name that reaches nothing is told") {
  const Policy policy = shipped("nw-wellbeing");
  const Beside beside = Beside()
                            .row(decided("2024-03-12", "done", meeting_name, "", "by telephone"))
                            .row(decided("2024-03-12", "done", "letter.stage_9.2024-03-04"));
  const DueList list = due_of(one_week(), policy, beside, due_in_month(on("2024-03-12"), on("2024-03-12")));
  REQUIRE(list.items.size() == 1);
  CHECK(list.items[0].done_why == "by telephone");
  REQUIRE(list.unused.size() == 1);
  CHECK(list.unused[0].why.find("letter.stage_9.2024-03-04") != std::string::npos);
}

TEST_CASE("while an absence lasts, weekly contact and the certificate are due as if it goes on") {
  // Monday 4 March 2024 is day 1: day 8 is the 11th, contact again on the 18th and the 25th.
  const Record away = Record().open_spell("2024-03-04");
  const Policy policy = shipped("thornton-2009");
  CHECK(lines_of(due_of(away, policy, Beside(), due_within(on("2024-03-08"), 10))) ==
        Lines{"2024-03-11 to_do fit_note.certificate.2024-03-04 expected",
              "2024-03-11 to_do contact.contact.2024-03-04 expected",
              "2024-03-18 to_do contact.contact.2024-03-04.2 expected"});
  // A call on the 13th is that of the 11th; a certificate until the 20th, its continuation three working days
  // on.
  const Beside told = Beside().event("2024-03-13", "contact").event("2024-03-10", "fit_note", "2024-03-20");
  CHECK(lines_of(due_of(away, policy, told, due_within(on("2024-03-20"), 7))) ==
        Lines{"2024-03-18 overdue contact.contact.2024-03-04.2",
              "2024-03-25 to_do fit_note.continuation.2024-03-04",
              "2024-03-25 to_do contact.contact.2024-03-04.3 expected"});
}

TEST_CASE("contact is not asked for once the person is back") {
  const Record back = Record().spell("2024-03-04", "2024-03-15");
  const Lines lines =
      lines_of(due_of(back, shipped("thornton-2009"), Beside(), due_within(on("2024-03-18"), 7)));
  CHECK(std::none_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return line.find("contact") != std::string::npos; }));
}

TEST_CASE("a change of pay is told of while the absence lasts, and comes by itself") {
  // Two months of full pay in the second year: from 4 March to 3 May 2024, half pay from Saturday 4 May.
  const Record away = Record().starts("2022-06-01").group("associate").open_spell("2024-03-04");
  const Lines lines =
      lines_of(due_of(away, shipped("thornton-2009"), Beside(), due_within(on("2024-05-01"), 4)));
  CHECK(std::find(lines.begin(), lines.end(), "2024-05-04 comes pay_half.associate.2024-03-04 expected") !=
        lines.end());
  CHECK(std::find(lines.begin(), lines.end(),
                  "2024-05-04 to_do letter.pay_change_letter.2024-03-04 expected") != lines.end());
}

TEST_CASE("a stage's meeting that was held has been called; it moves by an adjournment only") {
  // Two weeks from Monday 6 March 2023: ten days on Friday 17 March; invitation on the 20th, meeting on the
  // 23rd.
  const Record two_weeks = Record().spell("2023-03-06", "2023-03-17");
  const Policy policy = shipped("reigate-banstead-2014");
  const Beside held = Beside().event("2023-03-23", "stage_meeting");
  const DueList list = due_of(two_weeks, policy, held, due_in_month(on("2023-03-24"), on("2023-03-01")));
  const Lines lines = lines_of(list);
  for (const char* line : {"2023-03-20 done invitation.stage_1.2023-03-06",
                           "2023-03-23 done stage_meeting.stage_1.2023-03-06"}) {
    INFO(line);
    CHECK(std::find(lines.begin(), lines.end(), line) != lines.end());
  }
  const Beside moved =
      Beside().row(decided("2023-03-21", "moved", "stage_meeting.stage_1.2023-03-06", "2023-03-30", "away"));
  const DueList told = due_of(two_weeks, policy, moved, due_within(on("2023-03-21"), 7));
  REQUIRE(told.unused.size() == 1);
  CHECK(told.unused[0].why.find("adjourn") != std::string::npos);
}

TEST_CASE("a review is done by what it found, and a warning that ends comes by itself") {
  // Stage 1 opened on 23 March 2023: review on 23 September 2023, warning over on 23 March 2024.
  const Record two_weeks = Record().spell("2023-03-06", "2023-03-17");
  const Policy policy = shipped("reigate-banstead-2014");
  const auto of_stage = [&](const Beside& beside, const char* as_at) {
    Lines found;
    for (const std::string& line : lines_of(due_of(two_weeks, policy, beside, due_within(on(as_at), 7)))) {
      if (line.find("review") != std::string::npos || line.find("warning") != std::string::npos)
        found.push_back(line);
    }
    return found;
  };
  CHECK(of_stage(Beside(), "2023-09-20") == Lines{"2023-09-23 to_do review.stage_1.2023-03-23"});
  CHECK(of_stage(Beside(), "2023-09-25") == Lines{"2023-09-23 overdue review.stage_1.2023-03-23"});
  CHECK(of_stage(Beside().decision("2023-09-22", "target", "stage_1", "met"), "2023-09-25").empty());
  CHECK(of_stage(Beside(), "2024-03-20") == Lines{"2024-03-23 comes warning.stage_1.2023-03-23"});
}

TEST_CASE("what is older than is asked for is counted, not listed") {
  const Policy policy = shipped("nw-wellbeing");
  const DueList list = due_of(one_week(), policy, Beside(), due_within(on("2024-07-01"), 7));
  CHECK(list.items.empty());
  CHECK(list.older == 1);
}

TEST_CASE("a reference is four digits, and stays while people come and go") {
  const Workforce two = Record().person("A").spell("2024-03-04", "2024-03-04").person("B").build();
  const Workforce one = Record().person("B").spell("2024-03-04", "2024-03-04").build();
  // echo -n A | sha256sum begins 559aead08264d579, which is 6168500820899059065.
  CHECK(references_of(two)[0] == "9065");
  CHECK(references_of(two).back() == references_of(one).back());
}
