// Packs written in the app: begun, changed a step at a time, refused beside the field, tried, saved. By hand.

#include <catch2/catch_test_macros.hpp>

#include "core/io/exercise/pack_json.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

const std::string own = "own-session";
const std::string study = "exercises.#0";
const std::string first = study + ".steps.#0";

const WorkshopView& workshop(const Page& page) { return page.view().exercises.workshop; }

const PackFormView& form(const Page& page) {
  REQUIRE(workshop(page).form);
  return *workshop(page).form;
}

/// A new pack, its one case study shown.
std::unique_ptr<Page> writing() {
  auto page = opened_page();
  page->apply(GoTo{Place::exercises});
  page->apply(NewPack{});
  page->apply(WritePack{own, study});
  REQUIRE(form(*page).steps.size() == 1);
  return page;
}

void change(Page& page, const std::string& kind, const std::string& path, const std::string& value = {}) {
  page.apply(ChangePack{own, kind, path, value});
  INFO(path << ": " << (workshop(page).edit.errors.empty() ? "" : workshop(page).edit.errors[0].detail));
  CHECK(workshop(page).edit.errors.empty());
}

const FormField* field(const Page& page, const std::string& path) {
  for (const FormPart& part : form(page).parts) {
    for (const FormField& each : part.fields) {
      if (each.path == path) return &each;
    }
  }
  return nullptr;
}

std::string value(const Page& page, const std::string& path) {
  const FormField* found = field(page, path);
  REQUIRE(found);
  return found->value;
}

/// The ways out of a step, a line each, with the place they lead to.
std::string ways(const Page& page, std::size_t step) {
  std::string all;
  for (const WayView& way : form(page).steps[step].ways)
    all += (all.empty() ? "" : "\n") + way.says + " > " + std::to_string(way.to);
  return all;
}

/// Everything said of the part at the path, faults and remarks.
std::string findings(const Page& page, const std::string& path) {
  std::string says;
  for (const FormPart& part : form(page).parts) {
    if (part.path != path) continue;
    for (const FormFinding& finding : part.findings) says += finding.says;
  }
  return says;
}

}  // namespace

TEST_CASE("a new pack is part of the study, can be played at once, and is undone in one step") {
  const auto page = writing();
  REQUIRE(page->view().study.own_packs.size() == 1);
  CHECK(page->view().study.own_packs[0].id == own);
  CHECK(form(*page).faults == 0);
  CHECK(workshop(*page).packs[0].title == "Our own session");
  page->apply(Undo{});
  CHECK(page->view().study.own_packs.empty());
  CHECK(workshop(*page).pack.empty());
  page->apply(Redo{});
  CHECK(page->view().study.own_packs.size() == 1);
}

TEST_CASE("a copy of a shipped pack has its own name, the same exercises, and saves as a file that loads") {
  const auto page = opened_page();
  page->apply(GoTo{Place::exercises});
  page->apply(OpenPack{"manager-session"});
  page->apply(CopyPack{});
  CHECK_FALSE(page->view().exercises.pack);
  CHECK(form(*page).exercises.size() == 14);
  CHECK(form(*page).faults == 0);
  page->apply(SavePack{"manager-session-own"});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "manager-session-own.json");
  const auto loaded = load_exercise_pack(files[0].text, files[0].name);
  REQUIRE(loaded);
  CHECK(loaded->pack.title == "Two hours for managers: from counting to caring, our own");
  ExercisePack same = loaded->pack;
  const auto shipped = shipped_pack("manager-session");
  same.id = shipped->pack.id;
  same.title = shipped->pack.title;
  CHECK(exercise_pack_json(same) == exercise_pack_json(shipped->pack));
  // A second copy has another id.
  page->apply(WritePack{});
  page->apply(OpenPack{"manager-session"});
  page->apply(CopyPack{});
  CHECK(page->view().study.own_packs[1].id == "manager-session-own-2");
}

TEST_CASE("a question that the policies decide is written, and tried by playing it") {
  const auto page = writing();
  change(*page, "add", study + ".record.absences");  // 5 and 6 January 2026
  change(*page, "add", first + ".question");
  CHECK(value(*page, first + ".question.form") == "free_text");
  change(*page, "set", first + ".question.ask", "spells");
  CHECK(value(*page, first + ".question.form") == "number");
  CHECK(field(*page, first + ".question.model") == nullptr);
  change(*page, "set", first + ".question.text", "How many spells?");
  CHECK(form(*page).faults == 0);
  page->apply(TryPack{own});
  REQUIRE(page->view().exercises.pack);
  page->apply(BeginExercise{"case_study_1"});
  page->apply(MovePlay{"answer", "new", "2"});
  CHECK_FALSE(page->view().exercises.step->sides[1].is_right);
  page->apply(MovePlay{"answer", "new", "1"});
  CHECK(page->view().exercises.step->sides[1].is_right);
  page->apply(ClosePack{});
  CHECK(workshop(*page).pack == own);
}

TEST_CASE("what a pack may not hold is refused beside its field, and the pack stays as it was") {
  const auto page = writing();
  const std::string before = page->view().study.own_packs[0].text;
  const std::uint64_t revision = page->session.revision();
  page->apply(ChangePack{own, "set", first + ".told", "Hello <b>you</b>"});
  CHECK(workshop(*page).edit.error_of(own, first + ".told").find("markup") != std::string::npos);
  CHECK(workshop(*page).edit.value == "Hello <b>you</b>");
  page->apply(ChangePack{own, "set", first + ".minutes", "many"});
  CHECK(workshop(*page).edit.error_of(own, first + ".minutes").find("whole number") != std::string::npos);
  page->apply(ChangePack{own, "set", first + ".day", "2026-02-30"});
  CHECK_FALSE(workshop(*page).edit.error_of(own, first + ".day").empty());
  page->apply(ChangePack{own, "remove", first});
  CHECK_FALSE(workshop(*page).edit.errors.empty());
  page->apply(ChangePack{own, "set", "nowhere.#7", "x"});
  CHECK_FALSE(workshop(*page).edit.errors.empty());
  CHECK(page->view().study.own_packs[0].text == before);
  CHECK(page->session.revision() == revision);
  change(*page, "set", first + ".told", "Hello you.");
  CHECK(value(*page, first + ".told") == "Hello you.");
}

TEST_CASE("the check stands beside what it is about, and such a pack is not played until it is put right") {
  const auto page = writing();
  change(*page, "add", study + ".steps");
  CHECK(form(*page).steps[1].name == "step_2");
  CHECK(ways(*page, 0) == "On to step_2 > 2");
  change(*page, "set", first + ".next", "end");
  CHECK(form(*page).faults == 1);
  CHECK(findings(*page, study + ".steps.#1").starts_with("No step leads here"));
  CHECK(form(*page).steps[1].remarks == 1);
  CHECK_FALSE(obstacle(page->view(), TryPack{own}).empty());

  change(*page, "add", first + ".branches");
  change(*page, "set", first + ".branches.#0.to", "step_2");
  CHECK(findings(*page, first).find("at most 0 can be had") != std::string::npos);
  change(*page, "add", first + ".question");
  change(*page, "set", first + ".branches.#0.on", "right");
  CHECK(form(*page).faults == 0);
  CHECK(ways(*page, 0) == "Right: step_2 > 2\nElse: the end > 3");

  // Two branches that take every answer leave none for a third.
  change(*page, "add", first + ".branches");
  change(*page, "set", first + ".branches.#1.on", "wrong");
  change(*page, "add", first + ".branches");
  CHECK(findings(*page, first).find("those before it take every answer") != std::string::npos);
}

TEST_CASE("names follow, steps change places, and what led to a step taken out leads on") {
  const auto page = writing();
  change(*page, "add", study + ".steps");
  change(*page, "add", first + ".question");
  change(*page, "add", first + ".branches");
  change(*page, "set", first + ".branches.#0.on", "right");
  change(*page, "set", first + ".branches.#0.to", "step_2");
  change(*page, "set", study + ".steps.#1.id", "talk");
  CHECK(value(*page, first + ".branches.#0.to") == "talk");
  change(*page, "earlier", study + ".steps.#1");
  CHECK(form(*page).steps[0].name == "talk");
  CHECK(form(*page).faults > 0);  // the first one now leads in a circle
  page->apply(Undo{});
  CHECK(form(*page).steps[0].name == "step_1");
  change(*page, "remove", study + ".steps.#1");
  CHECK(form(*page).steps.size() == 1);
  CHECK(field(*page, first + ".branches.#0.to") == nullptr);
  CHECK(form(*page).faults == 0);
  page->apply(WritePack{own});
  change(*page, "add", "running_order");
  change(*page, "set", "running_order.#0.kind", "talk");
  change(*page, "add", "running_order");
  change(*page, "set", "running_order.#1.title", "Break");
  change(*page, "earlier", "running_order.#1");
  CHECK(value(*page, "running_order.#0.title") == "Break");
}

TEST_CASE("an undo that takes the case study that is shown goes back to the session") {
  const auto page = writing();
  change(*page, "add", "exercises");
  page->apply(WritePack{own, "exercises.#1"});
  CHECK(form(*page).steps.size() == 1);
  page->apply(Undo{});
  CHECK(workshop(*page).exercise.empty());
  CHECK(form(*page).parts[0].name == "The session");
}

TEST_CASE("tone and reading age are remarks: they stop nothing") {
  const auto page = writing();
  change(*page, "set", first + ".told", "You say that the colleague has been skiving.");
  CHECK(form(*page).faults == 0);
  CHECK(form(*page).remarks == 1);
  CHECK(obstacle(page->view(), TryPack{own}).empty());
  change(
      *page, "set", first + ".told",
      "Organisational responsibilities necessitate considerable deliberation regarding individual "
      "circumstances, particularly considering occupational health recommendations, contractual obligations "
      "and departmental capacity in every such case.");
  CHECK(form(*page).steps[0].reading_age > 20);
  CHECK(form(*page).remarks == 1);
}

TEST_CASE("an unfinished file is opened to be changed, not to be played") {
  const auto maker = writing();
  change(*maker, "add", study + ".steps");
  change(*maker, "set", first + ".next", "end");
  maker->apply(SavePack{own});
  const NamedFile file{"half.json", maker->saved().at(0).text};
  const auto page = opened_page();
  page->apply(GoTo{Place::exercises});
  page->offer({file});
  CHECK_FALSE(page->view().errors.empty());
  CHECK(page->view().study.own_packs.empty());
  page->apply(ChangePackFiles{true});
  page->offer({file});
  REQUIRE(page->view().study.own_packs.size() == 1);
  CHECK(form(*page).faults == 1);
  page->offer({{"bad.json", R"({"schema":1,"id":"x"})"}});
  CHECK_FALSE(page->view().errors.empty());
  CHECK(page->view().study.own_packs.size() == 1);
}

TEST_CASE("a pack being written is kept with the study and changes none of its figures") {
  const auto page = writing();
  page->calls.clear();
  change(*page, "set", first + ".told", "Another beginning.");
  CHECK(page->calls == std::vector<std::string>{"change_pack", "pack_form"});
  const auto later = opened_page();
  REQUIRE(later->session.open_study(page->session.study_text()));
  later->settle();
  CHECK(later->view().study.own_packs == page->view().study.own_packs);
  later->apply(TakePackOut{own});
  CHECK(later->view().study.own_packs.empty());
}
