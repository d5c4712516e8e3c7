// The first screen, and every edit of a study: what it changes, what is undone with it, what is refused.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/app/page.h"
#include "web/app/edits.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

constexpr auto old_side = Side::old_policy;
constexpr auto new_side = Side::new_policy;
const std::string bradford = "triggers.bradford.at_least";

long people_under(const AppView& view, Side side) {
  return side == old_side ? view.comparison->old_side.people : view.comparison->new_side.people;
}

/// Reigate's triggers as the old policy, on the sample.
std::unique_ptr<Page> reigate_page() {
  auto page = opened_page();
  page->apply(ChoosePolicy{old_side, "reigate-banstead-2014"});
  return page;
}

}  // namespace

TEST_CASE("the first screen shows the sample under two policies") {
  const auto page = opened_page();
  const AppView& view = page->view();
  REQUIRE(view.comparison);
  REQUIRE(view.workforce);
  CHECK(view.workforce->name == "Sample council");
  CHECK_FALSE(view.workforce->imported);
  CHECK(view.workforce->people == 120);
  CHECK(view.policies.size() == 4);
  CHECK(view.comparison->old_side.policy == "thornton-2009");
  CHECK(view.comparison->new_side.policy == "nw-wellbeing");
  CHECK(view.comparison->people > 0);
  CHECK(view.comparison->old_side.people == view.comparison->only_old + view.comparison->both);
  CHECK(view.comparison->new_side.people == view.comparison->only_new + view.comparison->both);
  CHECK(view.comparison->people ==
        view.comparison->only_old + view.comparison->only_new + view.comparison->both + view.comparison->neither);
  REQUIRE(view.rows);
  CHECK(view.rows->found == static_cast<std::size_t>(view.comparison->people - view.comparison->neither));
  CHECK(view.errors.empty());
  CHECK_FALSE(view.comparing);
  CHECK_FALSE(view.can_undo);
  CHECK(page->session.revision() == 0);
}

TEST_CASE("a chosen policy is compared, and its own numbers come with it") {
  const auto page = reigate_page();
  CHECK(page->view().comparison->old_side.policy == "reigate-banstead-2014");
  page->apply(SetParameter{old_side, bradford, "300", 1});
  CHECK(page->view().study.old_policy.edits.size() == 1);
  page->apply(ChoosePolicy{old_side, "thornton-2009"});
  CHECK(page->view().study.old_policy.edits.empty());
  CHECK(page->view().comparison->old_side.policy == "thornton-2009");
}

TEST_CASE("an unknown policy is said and the figures before stay") {
  const auto page = opened_page();
  const long before = people_under(page->view(), old_side);
  page->apply(ChoosePolicy{old_side, "atlantis-1900"});
  REQUIRE(page->view().errors.size() == 1);
  CHECK(page->view().errors[0].find("atlantis-1900") != std::string::npos);
  CHECK(people_under(page->view(), old_side) == before);
  CHECK_FALSE(page->view().comparing);
  page->apply(Undo{});
  CHECK(page->view().errors.empty());
}

TEST_CASE("dates that cannot stand keep the study and say why") {
  struct Row {
    const char *from, *to, *part;
  };
  const auto row = GENERATE(Row{"2025-02-31", "2026-03-31", "2025-02-31"}, Row{"", "2026-03-31", "is not a date"},
                            Row{"2025-04-01", "soon", "soon"}, Row{"2026-04-01", "2026-03-31", "before the first"});
  INFO(row.from << " to " << row.to);
  const auto page = opened_page();
  const Study before = page->view().study;
  page->apply(SetDates{row.from, row.to});
  CHECK(page->view().study == before);
  CHECK(page->view().dates_error.find(row.part) != std::string::npos);
  CHECK(page->view().from_entered == row.from);
  CHECK(page->view().to_entered == row.to);
  CHECK(page->session.revision() == 0);
  page->apply(SetDates{"2024-04-01", "2025-03-31"});
  CHECK(page->view().dates_error.empty());
  CHECK(page->view().comparison->from == "2024-04-01");
  CHECK(page->view().comparison->to == "2025-03-31");
}

TEST_CASE("one movement of a slider is one step back, however many values it passed") {
  const auto page = reigate_page();
  const long at_200 = people_under(page->view(), old_side);
  for (const char* value : {"210", "300", "400", "450"}) page->apply(SetParameter{old_side, bradford, value, 7});
  const long at_450 = people_under(page->view(), old_side);
  CHECK(at_450 < at_200);
  page->apply(SetParameter{old_side, bradford, "500", 8});
  page->apply(Undo{});
  CHECK(page->view().study.old_policy.edits[0].value == "450");
  CHECK(people_under(page->view(), old_side) == at_450);
  page->apply(Undo{});
  CHECK(page->view().study.old_policy.edits.empty());
  CHECK(people_under(page->view(), old_side) == at_200);
  page->apply(Redo{});
  page->apply(Redo{});
  CHECK(page->view().study.old_policy.edits[0].value == "500");
  CHECK_FALSE(page->view().can_redo);
}

TEST_CASE("numbers go back to the policy's own") {
  const auto page = reigate_page();
  CHECK_FALSE(obstacle(page->view(), ResetParameters{old_side}).empty());
  page->apply(SetParameter{old_side, bradford, "300", 1});
  CHECK(obstacle(page->view(), ResetParameters{old_side}).empty());
  page->apply(ResetParameters{old_side});
  CHECK(page->view().study.old_policy.edits.empty());
}

TEST_CASE("with every trigger out nobody meets one, and each alone says who it catches") {
  const auto page = opened_page();
  const long all = people_under(page->view(), old_side);
  std::vector<std::string> usual;
  for (const TriggerView& trigger : find_policy(page->view(), "thornton-2009")->triggers) {
    if (trigger.computable && !trigger.on_request) usual.push_back(trigger.id);
  }
  REQUIRE(usual.size() == 3);
  for (const std::string& id : usual) page->apply(UseTrigger{old_side, id, false});
  CHECK(people_under(page->view(), old_side) == 0);
  CHECK(page->view().comparison->old_side.triggers.empty());
  CHECK(page->view().comparison->neither == page->view().comparison->people);
  CHECK(page->view().rows->found == 0);
  long most = 0;
  for (const std::string& id : usual) {
    page->apply(UseTrigger{old_side, id, true});
    CHECK(people_under(page->view(), old_side) >= most);
    most = people_under(page->view(), old_side);
  }
  CHECK(people_under(page->view(), old_side) == all);
  CHECK(page->view().study.old_policy == sample_study("").old_policy);
}

TEST_CASE("a trigger that is left out until asked for can be asked for") {
  const auto page = opened_page();
  page->apply(UseTrigger{old_side, "above_average", true});
  CHECK(page->view().study.old_policy.with == std::vector<std::string>{"above_average"});
  CHECK(page->view().comparison->old_side.triggers.size() == 4);
  page->apply(UseTrigger{old_side, "above_average", false});
  CHECK(page->view().study.old_policy == sample_study("").old_policy);
  const std::uint64_t revision = page->session.revision();
  page->apply(UseTrigger{old_side, "no_such_trigger", true});
  CHECK(page->session.revision() == revision);
}

TEST_CASE("an edit that changes nothing is no step") {
  const auto page = opened_page();
  const std::size_t calls = page->calls.size();
  page->apply(ChoosePolicy{new_side, "nw-wellbeing"});
  page->apply(SetDates{"2025-04-01", "2026-03-31"});
  CHECK_FALSE(page->view().can_undo);
  CHECK(page->session.revision() == 0);
  CHECK(page->calls.size() == calls);
}

TEST_CASE("undo and redo walk through every kind of edit, and a new edit ends what could be redone") {
  const auto page = opened_page();
  std::vector<Study> seen = {page->view().study};
  const Command commands[] = {ChoosePolicy{new_side, "reigate-banstead-2014"}, SetParameter{new_side, bradford, "250", 1},
                              UseTrigger{old_side, "four_weeks", false}, SetDates{"2024-04-01", "2025-03-31"}};
  for (const Command& command : commands) {
    page->apply(command);
    seen.push_back(page->view().study);
  }
  for (std::size_t i = seen.size() - 1; i > 0; --i) {
    page->apply(Undo{});
    CHECK(page->view().study == seen[i - 1]);
  }
  CHECK_FALSE(obstacle(page->view(), Undo{}).empty());
  page->apply(Undo{});
  CHECK(page->view().study == seen[0]);
  for (std::size_t i = 1; i < seen.size(); ++i) {
    page->apply(Redo{});
    CHECK(page->view().study == seen[i]);
  }
  page->apply(Undo{});
  page->apply(ChoosePolicy{old_side, "nw-wellbeing"});
  CHECK_FALSE(page->view().can_redo);
}

TEST_CASE("the newest comparison wins, whichever answer comes last") {
  const auto page = opened_page();
  page->session.apply(ChoosePolicy{old_side, "reigate-banstead-2014"});
  page->session.apply(ChoosePolicy{old_side, "nw-wellbeing"});
  CHECK(page->view().comparing);
  const std::vector<Request> requests = page->session.take_requests();
  REQUIRE(requests.size() == 2);
  const std::string earlier = page->answer_to(requests[0]);
  const std::string newest = page->answer_to(requests[1]);
  page->session.answer(requests[1].id, newest);
  page->session.answer(requests[0].id, earlier);
  page->session.answer(requests[1].id, earlier);
  page->session.answer(4711, earlier);
  page->settle();
  CHECK(page->view().comparison->old_side.policy == "nw-wellbeing");
  CHECK_FALSE(page->view().comparing);
}

TEST_CASE("progress shows until the answer, and stopping leaves what was shown") {
  const auto page = opened_page();
  const long before = people_under(page->view(), old_side);
  page->session.apply(ChoosePolicy{old_side, "reigate-banstead-2014"});
  const Request request = page->session.take_requests().at(0);
  page->session.progress(request.id, 30, 120);
  REQUIRE(page->view().work);
  CHECK(page->view().work->at == 30);
  CHECK(page->view().work->of == 120);
  CHECK(obstacle(page->view(), CancelWork{}).empty());
  page->session.apply(CancelWork{});
  CHECK_FALSE(page->view().work);
  CHECK(page->session.take_cancel());
  CHECK_FALSE(page->session.take_cancel());
  CHECK(people_under(page->view(), old_side) == before);
  CHECK_FALSE(obstacle(page->view(), CancelWork{}).empty());
}
