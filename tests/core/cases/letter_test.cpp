#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "core/cases/letter/finished.h"
#include "core/cases/letter/placeholders.h"
#include "core/io/cases/letter_file.h"
#include "core/io/cases/paper_text.h"
#include "core/io/cases/tone_json.h"
#include "core/io/policy/shipped.h"
#include "tests/support/letters.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Day on(const char* text) { return *day_from_text(text); }

LetterRequest letter(LetterKind kind, const char* date, CaseFacts words = {}) {
  LetterRequest request;
  request.kind = kind;
  request.date = on(date);
  request.typed = std::move(words);
  return request;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// On one line, so that where a line breaks makes no difference.
std::string joined(std::string text) {
  for (char& c : text) c = c == '\n' ? ' ' : c;
  for (std::size_t at = text.find("  "); at != std::string::npos; at = text.find("  ")) text.erase(at, 1);
  return text;
}

const CaseFacts where_and_when = typed({"time=10:00", "place=Room 4"});

/// Ten working days from Monday 6 to Friday 17 March 2023.
Record two_weeks() { return Record().spell("2023-03-06", "2023-03-17"); }
/// Four spells of one day; the fourth on Thursday 21 March 2024, before Easter (Good Friday 29 March, Monday
/// 1 April).
Record four_days() { return Record().days({"2023-09-04", "2023-11-06", "2024-01-08", "2024-03-21"}); }

}  // namespace

TEST_CASE("every placeholder has a name of its own and says what fills it") {
  std::set<std::string_view> names;
  for (const Placeholder& each : placeholders()) {
    INFO(each.name);
    CHECK_FALSE(each.name.empty());
    CHECK_FALSE(each.filled_by.empty());
    CHECK(names.insert(each.name).second);
  }
}

TEST_CASE("each policy has the letters that belong to it") {
  using enum LetterKind;
  CHECK(shipped_letters("thornton-2009") ==
        std::vector<LetterKind>{invitation, hearing, outcome, decision, review, lapse, transition});
  CHECK(shipped_letters("reigate-banstead-2014") ==
        std::vector<LetterKind>{invitation, hearing, outcome, warning, decision, review, lapse, transition});
  CHECK(shipped_letters("nw-wellbeing") ==
        std::vector<LetterKind>{invitation, hearing, outcome, decision, review, lapse});
  const auto none = shipped_letter("thornton-2009", warning);
  REQUIRE_FALSE(none);
  CHECK(has(none.error()[0].detail, "invitation, hearing, outcome, decision, review, lapse, transition"));
}

TEST_CASE("every shipped template is read and is for stages that its policy has") {
  for (const std::string& id : shipped_policy_ids()) {
    const Policy policy = *shipped_policy(id);
    for (const LetterKind kind : shipped_letters(id)) {
      INFO(id << ' ' << to_text(kind));
      const auto read = shipped_letter(id, kind);
      REQUIRE(read);
      for (const std::string& stage : read->stages) {
        INFO(stage);
        CHECK(std::any_of(policy.stages.begin(), policy.stages.end(),
                          [&](const Stage& s) { return s.id == stage; }));
      }
    }
  }
}

TEST_CASE("an invitation gives five working days of notice over Easter, the history and the right to be "
          "accompanied") {
  // Invitation on Friday 22 March. Five working days: 25, 26, 27, 28 March, 2 April; the meeting on the 3rd.
  const std::string text = joined(letter_of(four_days(), "thornton-2009", Beside(),
                                            letter(LetterKind::invitation, "2024-03-22", where_and_when)));
  CHECK(has(text, "I would like to meet you on Wednesday 3 April 2024 at 10:00, in Room 4."));
  CHECK(has(text, "notice of 5 working days"));
  CHECK(has(text, "“Four spells in twelve months” was reached on 21 March 2024 (4, from 4 on)"));
  CHECK(has(text, "Your absences from 23 March 2023 on"));
  CHECK(has(text,
            "- 4 September 2023: 1 working day - 6 November 2023: 1 working day - 8 January 2024: 1 working "
            "day - 21 March 2024: 1 working day"));
  CHECK(has(text, "You have the right to bring a trade union official or a work colleague."));
  CHECK(has(text, "«name» «address» 22 March 2024, reference "));
  CHECK_FALSE(has(text, "{{"));
}

TEST_CASE("a meeting that breaks its notice is refused with the first day that keeps it") {
  LetterRequest request = letter(LetterKind::invitation, "2024-03-25", where_and_when);
  request.meeting = on("2024-04-03");
  // From Monday 25 March: 26, 27, 28 March, 2 and 3 April; Thursday 4 April.
  const std::string text = letter_of(four_days(), "thornton-2009", Beside(), request);
  CHECK(has(text, "gives less than 5 working days of notice of a meeting on 3 April 2024"));
  CHECK(has(text, "The first day that keeps the notice is 4 April 2024."));
  request.meeting = on("2024-04-04");
  CHECK(has(joined(letter_of(four_days(), "thornton-2009", Beside(), request)),
            "on Thursday 4 April 2024 at 10:00"));
}

TEST_CASE("whatever is missing is named with what would fill it") {
  const std::string text =
      letter_of(four_days(), "thornton-2009", Beside(), letter(LetterKind::invitation, "2024-03-22"));
  CHECK(has(
      text,
      "\"{{time}}\" has nothing to fill it. It is filled by the time of the meeting, typed by the writer"));
  CHECK(has(text, "\"{{place}}\""));
}

TEST_CASE("names are never typed, and facts of the record are not typed over") {
  const std::string name = letter_of(four_days(), "thornton-2009", Beside(),
                                     letter(LetterKind::invitation, "2024-03-22", typed({"name=Jane Doe"})));
  CHECK(has(name, "typed or merged when the letter is printed and never kept"));
  const std::string day = letter_of(four_days(), "thornton-2009", Beside(),
                                    letter(LetterKind::invitation, "2024-03-22", typed({"notice=1 day"})));
  CHECK(has(day, "cannot be typed over"));
}

TEST_CASE("a warning says how long it lasts, when it is reviewed and until when it may be appealed") {
  // The meeting of 23 March 2023: warning over on 23 March 2024, review on 23 September 2023. A letter of
  // Monday 3 April is received on the 5th; ten calendar days on, Saturday 15 April.
  const LetterRequest request = letter(LetterKind::warning, "2023-04-03", everything_typed());
  const std::string text = joined(letter_of(two_weeks(), "reigate-banstead-2014", Beside(), request));
  CHECK(has(text, "“First warning” (2.13.5, 2.13.8)"));
  CHECK(has(text, "kept on your file for 12 months and is over on 23 March 2024"));
  CHECK(has(text, "meet again on Saturday 23 September 2023, 6 months after our meeting"));
  CHECK(has(text, "by 6 April 2023 (2.13.7)"));  // the tenth working day: 24, 27 to 31 March, 3 to 6 April
  CHECK(has(text, "within 10 calendar days of receiving this letter"));
  CHECK(has(text, "the last day is Saturday 15 April 2023 (2.17.1, Appendix 1)"));
  CHECK(has(text, "the next step is “Second formal meeting”"));
  const auto late = facts_of_letter(two_weeks(), "reigate-banstead-2014", Beside(),
                                    letter(LetterKind::warning, "2023-04-11"));
  REQUIRE(late);
  REQUIRE(late->notes.size() == 1);
  CHECK(has(late->notes[0], "was due by 6 April 2023"));
}

TEST_CASE("a policy without a warning asks for no warning letter") {
  const std::string text = lines_of(
      facts_of_letter(four_days(), "thornton-2009", Beside(), letter(LetterKind::warning, "2024-04-10"))
          .error());
  CHECK(has(text, "nothing in the record has a meeting that gives a warning"));
}

TEST_CASE("the letter of a hearing says what was recorded, never what a replay takes") {
  // A final formal meeting asked for on Monday 8 January 2024: ten working days of notice, 9 to 22 January;
  // the 23rd.
  const Record record = Record().spell("2023-10-02", "2023-10-06");
  Beside asked = Beside().decision("2024-01-08", "stage", "final_formal");
  const LetterRequest request = letter(LetterKind::decision, "2024-01-24", everything_typed());
  CHECK(has(letter_of(record, "nw-wellbeing", asked, request),
            "What the hearing of 23 January 2024 decided is not recorded"));
  asked.decision("2024-01-23", "outcome", "final_formal", "dismiss");
  const std::string text = joined(letter_of(record, "nw-wellbeing", asked, request));
  CHECK(has(text, "The decision: End of employment on grounds of capability."));
  CHECK(has(text,
            "Your employment ends by dismissal on grounds of capability. Your last day is as we agreed."));
  Beside support = Beside().decision("2024-01-08", "stage", "final_formal");
  support.decision("2024-01-23", "outcome", "final_formal", "further_review");
  const std::string other = joined(letter_of(record, "nw-wellbeing", support, request));
  CHECK(has(other, "The decision: Further support and a review."));
  CHECK_FALSE(has(other, "dismissal"));
}

TEST_CASE("an appeal against a dismissal under the 2009 policy has no last day, and is only there after a "
          "dismissal") {
  const Record record = four_days();
  Beside at_hearing = Beside().stage("2024-01-02", "stage_2");
  at_hearing.decision("2024-04-22", "skip_monitoring", "stage_2");
  // Invitation on Tuesday 23 April; ten clear calendar days: on or after 4 May; Monday 6 May is a holiday:
  // the 7th.
  const std::string invited = joined(letter_of(record, "thornton-2009", at_hearing,
                                               letter(LetterKind::hearing, "2024-04-23", where_and_when)));
  CHECK(has(invited, "It is on Tuesday 7 May 2024 at 10:00, in Room 4"));
  at_hearing.decision("2024-05-07", "outcome", "stage_3", "dismiss");
  const std::string text = joined(letter_of(record, "thornton-2009", at_hearing,
                                            letter(LetterKind::decision, "2024-05-08", everything_typed())));
  CHECK(has(text, "You have the right to appeal to the Personnel Committee"));
  CHECK(has(text, "The policy names no last day for an appeal"));
}

TEST_CASE("the end of a warning is told with its day") {
  const std::string text = joined(
      letter_of(two_weeks(), "reigate-banstead-2014", Beside(), letter(LetterKind::lapse, "2024-03-25")));
  CHECK(
      has(text,
          "“First formal meeting” of our procedure, “Sickness absence management, 2014”, ends for you on 23 "
          "March 2024."));
  CHECK(has(text, "“First warning”, is from that day on disregarded (2.13.5, 2.13.8)"));
}

TEST_CASE("a letter before its meeting has nothing to say") {
  CHECK(has(
      letter_of(two_weeks(), "reigate-banstead-2014", Beside(), letter(LetterKind::warning, "2023-03-22")),
      "On 22 March 2023 nothing in the record has a meeting that gives a warning"));
}

TEST_CASE("faults of a template are told with their line") {
  const auto read = read_template(
      "title: A\ntime: soon\ntone: harsh\n\nDear {{naem}},\n\n{{if nothing}} x {{open\n", "own.txt");
  REQUIRE_FALSE(read);
  const std::string lines = lines_of(read.error());
  CHECK(has(lines, "own.txt:2: \"time\" is no header"));
  CHECK(has(lines, "own.txt:3: \"harsh\" is no tone"));
  CHECK(has(lines, "own.txt:5: \"{{naem}}\" is no placeholder"));
  CHECK(has(lines, "own.txt:7: \"{{nothing}}\" is no placeholder"));
  CHECK(has(lines, "own.txt:7: \"{{\" is not closed"));
  CHECK(has(lines_of(read_template("\n\nDear", "own.txt").error()), "own.txt:1: The header has no title"));
}

TEST_CASE("a template that leaves out what the policy demands is refused, with the clause") {
  const auto own = read_template("title: Ours\ntone: everyday\n\nWe met on {{meeting_day}}.\n", "own.txt");
  REQUIRE(own);
  const auto facts = facts_of_letter(two_weeks(), "reigate-banstead-2014", Beside(),
                                     letter(LetterKind::warning, "2023-04-03"));
  const std::string lines = lines_of(finished_letter(*own, *facts, shipped_phrases()).error());
  for (const char* part :
       {"\"{{warning_end}}\" (23 March 2024), which the policy has at 2.13.5, 2.13.8",
        "\"{{review_day}}\" (Saturday 23 September 2023)", "\"{{appeal_day}}\" (Saturday 15 April 2023)",
        "\"{{appeal_to}}\" (Head of HR and Support Services)"}) {
    INFO(part);
    CHECK(has(lines, part));
  }
}

TEST_CASE("the README of the letters lists every placeholder") {
  std::ifstream file("scenarios/letters/README.md", std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  for (const Placeholder& each : placeholders()) {
    INFO(each.name);
    CHECK(has(text, "| `" + std::string(each.name) + "` |"));
  }
}

TEST_CASE("a page of HTML escapes what was typed, marks blanks and groups points") {
  Paper paper;
  paper.title = "A & B";
  paper.blocks = {{PaperBlock::Kind::line, "«name»", ""},   {PaperBlock::Kind::line, "«address»", ""},
                  {PaperBlock::Kind::heading, "<h>", ""},   {PaperBlock::Kind::point, "one", ""},
                  {PaperBlock::Kind::point, "\"two\"", ""}, {PaperBlock::Kind::row, "Day", "Monday"},
                  {PaperBlock::Kind::paragraph, "End", ""}};
  const std::string html = paper_html(paper);
  CHECK(has(html, "<title>A &amp; B</title>"));
  CHECK(
      has(html,
          "<h1>A &amp; B</h1>\n<p><mark>«name»</mark><br>\n<mark>«address»</mark></p>\n<h2>&lt;h&gt;</h2>\n"
          "<ul><li>one</li>\n<li>&quot;two&quot;</li>\n</ul>\n<dl><dt>Day</dt><dd>Monday</dd>\n</dl>\n"
          "<p>End</p>\n</main>"));
  CHECK(blanks_of(paper) == std::vector<std::string>{"name", "address"});
  CHECK(paper_text(paper) == "A & B\n\n«name»\n«address»\n\n<h>\n\n- one\n- \"two\"\n\nDay: Monday\n\nEnd\n");
}
