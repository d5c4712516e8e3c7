// Every command that changes the study or its cases is taken back by Undo and done again by Redo, to the
// byte.

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "tests/app/begun.h"
#include "tests/app/core_answers.h"
#include "web/app/edits.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

/// One step of undo each.
using Edits = Kinds<ChoosePolicy, SetDates, SetParameter, ResetParameters, UseTrigger, SetCutOverDay,
                    SetMapping, RemoveTrigger, BeginPlan, LeavePlan, EditPlan, KeepFeedback, CopyPolicy,
                    ChangePolicy, TakePolicyOut, NewPack, CopyPack, ChangePack, TakePackOut, LoadSample,
                    BeginOwn, MakeSynthetic, ConfirmImport, EnterRow, RecordRow, TakeBackRow, NoteHandOver,
                    ReceiveCase, KeepVersion, TakeVersionOut>;

/// What the study has once for good: undone, it would come to a second secret for the same figures
/// (web/app/session_equality.cpp).
using Once = Kinds<CountEquality, NameReference>;

/// They change nothing of it: looking around, asking, saving files, settings of this device, and the way back
/// itself.
using Others =
    Kinds<Undo, Redo, GoTo, OpenPerson, ClosePerson, ShowRows, ShowPolicy, SetFace, SetTheme, LeaveEntry,
          CancelWork, SaveFindings, SaveComparison, SaveRefusedRows, RetrySave, TakeOver, StartAfresh,
          SaveLeftOver, Dismiss, SetColumn, SetDateOrder, SetRowShape, SetCode, SetFileKind, SetSheet,
          TakeFileOut, SavePreviewRefused, LeaveImport, ReadReasons, StudyRemoval, StudySweep, DrawCharts,
          SaveChart, CountStatistics, ShowLedger, SaveLedger, AskDue, SaveDue, UpdateApp, SwapRelease, Keep,
          SaveSynthetic, SaveEquality, MakeReport, SaveReport, PrintReport, SetPlanDay, SavePlan,
          SavePlanPage, PrintPlanPage, MakeMonthly, SaveMonthly, PrintMonthly, SaveForm, PrintForm,
          SaveFeedback, EstimateTraining, OpenPack, ClosePack, PlayUnder, BeginExercise, LeaveExercise,
          MovePlay, RunClock, ResetClock, WritePack, SavePack, TryPack, ChangePackFiles, SaveHandout,
          PrintHandout, SaveHands, SavePolicy, TellApart, LeaveRow, SaveRecord, RecordUnencrypted,
          PreparePaper, LeavePaper, SavePaper, PrintPaper, DropTemplate, AskRetention, SaveRetention,
          SaveHeld, ShareStudy, SetBeside, LeaveCase, SaveTable>;

template <class Listed>
struct Sorted;
template <class... Each>
struct Sorted<Kinds<Each...>> {
  static constexpr bool once_each = ((Edits::has<Each> + Once::has<Each> + Others::has<Each> == 1) && ...);
  static constexpr std::array<bool, sizeof...(Each)> edits = {Edits::has<Each>...};
};
static_assert(Sorted<CommandKinds>::once_each,
              "A command is in none of the lists above, or in two: say whether Undo takes it back.");

std::unique_ptr<Page> after(std::unique_ptr<Page> page, const std::vector<Command>& commands) {
  for (const Command& command : commands) page->apply(command);
  return page;
}

EnterRow new_person() {
  return {{true, {}, {"P1", "North", "", "", "MTWTF--", "2020-01-06", "", "", ""}, {}}, "", "", ""};
}
EnterRow new_spell() {
  return {{false, {}, {"P1", "2026-03-02", "2026-03-06", "", "sickness", "", ""}, {}}, "", "", ""};
}

const TypedRow fit_note{false, "P1", "2026-03-09", "fit_note", "", "", "2026-03-13", ""};

std::unique_ptr<Page> with_case() {
  return after(encrypted_page(true),
               {new_person(), new_spell(), AskDue{Side::new_policy, "2026-03-31", "7", ""}});
}

std::unique_ptr<Page> with_import() {
  auto page = encrypted_page(false);
  page->offer({{"export.csv", "staff no,date from,date to\nA,2025-01-06,2025-01-07\n"}});
  REQUIRE(page->view().import);
  return page;
}

std::unique_ptr<Page> with_plan() {
  return after(encrypted_page(false), {GoTo{Place::plan}, BeginPlan{"short-term"}});
}

/// Six answers of staff to a survey question of the plan.
std::unique_ptr<Page> with_answers() {
  auto page = after(encrypted_page(false), {GoTo{Place::plan}});
  page->offer({{"small.json", small_plan}});
  REQUIRE(page->view().study.plan);
  std::string answers = "group,improved\n";
  for (int i = 0; i < 6; ++i) answers += "staff,4\n";
  page->offer({{"answers.csv", answers}}, "answers_survey");
  return page;
}

struct Trial {
  std::unique_ptr<Page> page;
  Command command;
};

Mapping all_reset(const Page& page) {
  Mapping mapping = cutover_of(page.view().study).mapping;
  mapping.usual = MappingRule::reset;
  return mapping;
}

std::string own_id(const Page& page) {
  return page.view().study.own_policies.empty() ? "" : page.view().study.own_policies.front().id;
}
std::string pack_id(const Page& page) {
  return page.view().study.own_packs.empty() ? "" : page.view().study.own_packs.front().id;
}

/// One for each kind of edit, on a page where it can be carried out.
std::vector<Trial> steps() {
  constexpr Side old_side = Side::old_policy;
  const SetParameter number{old_side, "triggers.bradford.at_least", "250", 1};
  const ChoosePolicy reigate{old_side, "reigate-banstead-2014"};
  std::vector<Trial> all;
  const auto add = [&all](std::unique_ptr<Page> page, Command command) {
    all.push_back({std::move(page), std::move(command)});
  };
  add(encrypted_page(false), reigate);
  add(encrypted_page(false), SetDates{"2024-04-01", "2025-03-31"});
  add(after(encrypted_page(false), {reigate}), number);
  add(after(encrypted_page(false), {reigate, number}), ResetParameters{old_side});
  add(after(encrypted_page(false), {reigate}), UseTrigger{old_side, "ten_days", false});
  add(encrypted_page(false), SetCutOverDay{"2026-09-01"});
  auto page = encrypted_page(false);
  const Mapping mapping = all_reset(*page);
  add(std::move(page), SetMapping{mapping});
  add(after(encrypted_page(false), {ChoosePolicy{old_side, "thornton-2009"}}), RemoveTrigger{"four_weeks"});
  add(encrypted_page(false), BeginPlan{"short-term"});
  add(with_plan(), LeavePlan{});
  add(with_plan(), EditPlan{PlanEditKind::set, "", {{"name", "Ours"}}});
  add(with_answers(), KeepFeedback{});
  add(encrypted_page(false), CopyPolicy{"thornton-2009"});
  for (const bool change : {true, false}) {
    page = after(encrypted_page(false), {CopyPolicy{"thornton-2009"}});
    const std::string id = own_id(*page);
    add(std::move(page),
        change ? Command(ChangePolicy{id, "set", "name", "Ours"}) : Command(TakePolicyOut{id}));
  }
  add(after(encrypted_page(false), {GoTo{Place::exercises}}), NewPack{});
  add(after(encrypted_page(false), {GoTo{Place::exercises}, OpenPack{"manager-session"}}), CopyPack{});
  for (const bool change : {true, false}) {
    page = after(encrypted_page(false), {GoTo{Place::exercises}, NewPack{}});
    const std::string id = pack_id(*page);
    page->apply(WritePack{id});
    add(std::move(page),
        change ? Command(ChangePack{id, "set", "audience", "All of us"}) : Command(TakePackOut{id}));
  }
  add(encrypted_page(true), LoadSample{});
  add(encrypted_page(false), BeginOwn{});
  add(encrypted_page(false), MakeSynthetic{"council", "40", "1", "3", "2025-12-31"});
  add(with_import(), ConfirmImport{});
  add(encrypted_page(true), new_person());
  add(with_case(), RecordRow{fit_note});
  add(after(with_case(), {RecordRow{fit_note}}), TakeBackRow{0});
  add(encrypted_page(false), KeepVersion{"Draft A"});
  add(after(encrypted_page(false), {KeepVersion{"Draft A"}}), TakeVersionOut{"Draft A"});
  add(with_case(), NoteHandOver{"P1", false});
  const std::string file =
      test::value_of(with_case()->core.hand_over("P1", "2026-03-31", false)).get<std::string>();
  page = encrypted_page(true);
  page->session.open_case(file);
  page->settle();
  add(std::move(page), ReceiveCase{"P2"});
  return all;
}

/// The way back and forth again, by the bytes that would be saved.
void check(Page& page, const Command& command) {
  const std::string before = page.session.study_text();
  page.apply(command);
  const std::string now = page.session.study_text();
  CHECK(now != before);
  page.apply(Undo{});
  CHECK(page.session.study_text() == before);
  page.apply(Redo{});
  CHECK(page.session.study_text() == now);
}

}  // namespace

TEST_CASE("undo restores the study before every kind of edit, and redo the study after it") {
  std::array<bool, CommandKinds::count> tried{};
  for (Trial& step : steps()) {
    CAPTURE(step.command.kind());
    tried[step.command.kind()] = true;
    check(*step.page, step.command);
  }
  for (std::size_t i = 0; i < tried.size(); ++i) {
    CAPTURE(i);
    CHECK(tried[i] == Sorted<CommandKinds>::edits[i]);
  }
}

TEST_CASE("what the study has once for good is no step of undo") {
  auto page = encrypted_page(false);
  const std::string before = page->session.study_text();
  page->apply(CountEquality{"5"});
  CHECK(page->session.study_text() != before);
  CHECK_FALSE(page->view().can_undo);
}
