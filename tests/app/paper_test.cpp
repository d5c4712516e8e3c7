// A letter and a form from a due item: what is missing is told, what is typed is on the paper and nowhere
// else. Dates by hand from the 2009 policy: four Mondays away, the fourth on 15 April 2024, so an invitation
// by 16 April to a meeting on Wednesday 24 April, five working days on.

#include <catch2/catch_test_macros.hpp>

#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

const NamedFile absences = {"absences.csv", "employee_id,first_day,last_day\n"
                                            "A,2024-01-15,2024-01-15\n"
                                            "A,2024-02-12,2024-02-12\n"
                                            "A,2024-03-11,2024-03-11\n"
                                            "A,2024-04-15,2024-04-15\n"};

std::unique_ptr<Page> asked_page(const std::string& date, const std::string& item) {
  auto page = opened_page();
  page->offer({absences});
  page->apply(GoTo{Place::due});
  PaperWish wish;
  wish.old_policy = true;
  wish.employee_id = "A";
  wish.item = item;
  wish.date = date;
  page->apply(PreparePaper{wish});
  return page;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool tells(const PaperMadeView& made, const std::string& part) {
  for (const Error& problem : made.problems) {
    if (has(problem.detail, part)) return true;
  }
  return false;
}

void amend(Page& page, const std::function<void(PaperWish&)>& change) {
  PaperWish wish = page.view().paper.wish;
  change(wish);
  page.apply(PreparePaper{wish});
}

/// The invitation of 16 April with nothing missing.
std::unique_ptr<Page> invited_page() {
  auto page = asked_page("2024-04-16", "invitation.stage_1.2024-04-15");
  amend(*page, [](PaperWish& wish) {
    wish.answers["time"] = "09:30";
    wish.answers["place"] = "the library";
  });
  return page;
}

}  // namespace

TEST_CASE("an item of the list opens what it asks to be written, and says what is missing") {
  const auto page = asked_page("2024-04-16", "invitation.stage_1.2024-04-15");
  const PaperView& paper = page->view().paper;
  CHECK(paper.wish.paper == "letter.invitation");
  CHECK(tells(paper.made, "\"{{time}}\" has nothing to fill it"));
  CHECK(tells(paper.made, "\"{{place}}\" has nothing to fill it"));
  CHECK(paper.made.text.empty());
  CHECK(obstacle(page->view(), SavePaper{"text"}) ==
        "It cannot be finished yet: what is missing stands above.");
  REQUIRE(paper.made.fields.size() == 2);
  CHECK(paper.made.fields[0].label == "Time of the meeting");
  CHECK(paper.made.fields[0].required);

  for (const auto& [item, id] : std::map<std::string, std::string>{
           {"return_meeting.return_meeting.2024-04-15", "form.return_to_work_2009"},
           {"letter.stage_1.note.2024-04-15", "letter.outcome"},
           {"review.stage_1.2024-04-24", "letter.review"},
           {"notification.notify.2024-04-15", "form.first_day_call"}}) {
    INFO(item);
    CHECK(asked_page("2024-04-16", item)->view().paper.wish.paper == id);
  }
}

TEST_CASE("once filled it is saved and printed; its names stay out of what is kept") {
  const auto page = invited_page();
  const std::uint64_t revision = page->session.revision();
  CHECK(has(page->view().paper.made.text, "on Wednesday 24 April 2024 at 09:30, in"));
  CHECK(has(page->view().paper.made.text, "«name»\n«address»\n"));
  amend(*page, [](PaperWish& wish) {
    wish.blanks["name"] = "Jo Example";
    wish.blanks["address"] = "1 Any Street\nAnytown";
  });
  page->saved();
  page->apply(SavePaper{"text"});
  page->apply(SavePaper{"html"});
  page->apply(PrintPaper{});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "letter.txt");
  CHECK(has(files[0].text, "Jo Example\n1 Any Street\nAnytown\n\n"));
  CHECK(has(files[0].text, "Dear Jo Example,"));
  CHECK(has(files[1].text, "<p>Jo Example<br>\n1 Any Street<br>\nAnytown</p>"));
  CHECK_FALSE(has(page->session.study_text(), "Jo Example"));
  CHECK_FALSE(has(page->session.take_plays(), "Jo Example"));
  CHECK(page->session.revision() == revision);
  page->apply(LeavePaper{});
  CHECK(page->view().paper.wish.blanks.empty());
  CHECK(page->view().paper.made.text.empty());
}

TEST_CASE("a day that breaks its notice and a sentence that accuses stop it") {
  const auto page = invited_page();
  // Five working days from Thursday 18 April: 19, 22, 23, 24, 25; so Friday 26 April.
  amend(*page, [](PaperWish& wish) { wish.date = "2024-04-18"; });
  CHECK(tells(page->view().paper.made, "The first day that keeps the notice is 26 April 2024"));
  CHECK(page->view().paper.made.text.empty());
  amend(*page, [](PaperWish& wish) { wish.meeting = "2024-04-26"; });
  CHECK(has(page->view().paper.made.text, "Friday 26 April 2024"));
  amend(*page, [](PaperWish& wish) { wish.answers["place"] = "the library, no excuses"; });
  CHECK(tells(page->view().paper.made, "no excuses"));
}

TEST_CASE("the text is changed by hand, but not so that it says less than the policy asks for") {
  const auto page = invited_page();
  const std::string whole = page->view().paper.made.editable;
  const auto edit = [&](const std::string& from, const std::string& to) {
    std::string text = whole;
    REQUIRE(has(text, from));
    text.replace(text.find(from), from.size(), to);
    amend(*page, [&](PaperWish& wish) {
      wish.is_edited = true;
      wish.edited = text;
    });
  };
  edit("Yours sincerely", "With kind regards");
  CHECK(has(page->view().paper.made.text, "With kind regards"));
  edit("Wednesday 24 April 2024", "a day in April");
  CHECK(tells(page->view().paper.made, "no longer says \"Wednesday 24 April 2024\""));
  edit("Yours sincerely", "No more excuses");
  CHECK(page->view().paper.made.text.empty());
  edit("the library", "{{appeal_day}}");
  CHECK(tells(page->view().paper.made, "appeal_day"));
  amend(*page, [](PaperWish& wish) { wish.is_edited = false; });
  CHECK(has(page->view().paper.made.text, "Yours sincerely"));
}

TEST_CASE("an organisation's own template takes the place of the shipped one, once it is sound") {
  const auto page = invited_page();
  page->offer({{"ours.txt", "title: Ours\n\n{{nobody}} knows\n"}});
  REQUIRE(page->view().errors.size() == 1);
  CHECK(has(page->view().errors[0], "\"{{nobody}}\" is no placeholder"));
  page->offer({{"ours.txt", std::string(100'001, 'x')}});
  CHECK(has(page->view().errors[0], "larger than"));
  page->offer({{"ours.txt", "title: Ours\n\nHello\n"}});
  CHECK(page->view().errors.empty());
  CHECK(tells(page->view().paper.made, "The letter does not say \"{{meeting_day}}\""));
  page->offer(
      {{"ours.txt", "title: Ours & <b>\n\n{{meeting_day}} {{notice}} {{history}} {{accompanied}}\n"}});
  CHECK(has(page->view().paper.made.text, "Wednesday 24 April 2024 5 working days"));
  CHECK(has(page->view().paper.made.html, "<h1>Ours &amp; &lt;b&gt;</h1>"));
  page->apply(DropTemplate{});
  CHECK(has(page->view().paper.made.text, "Invitation to a Stage meeting"));
}

TEST_CASE("a form asks for its answers, and for one goal more than was begun") {
  const auto page = asked_page("2024-04-16", "return_meeting.return_meeting.2024-04-15");
  CHECK(page->view().paper.made.text.empty());
  CHECK_FALSE(page->view().paper.made.problems.empty());
  amend(*page, [](PaperWish& wish) {
    wish.old_policy = false;
    wish.paper = "form.improvement_plan";
  });
  const auto asks_for = [&](const std::string& id) {
    for (const PaperFieldView& field : page->view().paper.made.fields) {
      if (field.id == id) return true;
    }
    return false;
  };
  CHECK(asks_for("goals.1.specific"));
  CHECK_FALSE(asks_for("goals.2.specific"));
  amend(*page, [](PaperWish& wish) { wish.answers["goals.1.specific"] = "Walk to work"; });
  CHECK(asks_for("goals.2.by"));
  CHECK(tells(page->view().paper.made, "measurable"));
}

TEST_CASE("a case's history is handed over in full, or without notes and reasons") {
  const auto page = invited_page();
  page->session.set_today("2024-05-02");
  page->apply(RecordUnencrypted{true});
  page->apply(AskDue{Side::old_policy, "2024-04-30", "7", ""});
  page->apply(RecordRow{{false, "A", "2024-04-24", "stage_meeting", "", "", "", ""}});
  page->apply(RecordRow{{true, "A", "2024-04-26", "done", "return_meeting.return_meeting.2024-04-15", "", "",
                         "Met in the library."}});
  REQUIRE(page->view().study.record.size() == 2);
  const auto shown = [&](const std::string& paper) {
    amend(*page, [&](PaperWish& wish) {
      wish.date = "2024-04-30";
      wish.paper = paper;
    });
    return page->view().paper.made.text;
  };
  const std::string full = shown("history.full");
  CHECK(has(full, "Colleague: A\n"));
  CHECK(has(full, "24 April 2024: Stage meeting held (entered on 2 May 2024)"));
  CHECK(has(full, "Why: Met"));
  CHECK(has(full, "Stage 1 meeting since 24 April 2024"));
  const std::string redacted = shown("history.redacted");
  CHECK_FALSE(has(redacted, "Colleague"));
  CHECK_FALSE(has(redacted, "library"));
  CHECK(has(redacted, "- 24 April 2024: Stage meeting held\n"));
  page->saved();
  page->apply(SavePaper{"text"});
  CHECK(page->saved().at(0).name == "history.txt");
}
