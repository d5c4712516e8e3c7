#include "tests/panels/views.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/app/page.h"

namespace turnpoint::app {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// 10,000 people with four spells of three days each, enough for `four_spells` whatever the weekday.
NamedFile many_absences() {
  std::string text = "employee_id,first_day,last_day\n";
  for (int person = 0; person < 10'000; ++person) {
    const std::string id = "P" + std::to_string(10'000 + person);
    for (int month = 1; month <= 4; ++month) {
      const std::string days_of_month = "2025-" + two_digits(2 * month) + "-";
      text += id + "," + days_of_month + two_digits(1 + person % 25) + "," + days_of_month +
              two_digits(3 + person % 25) + "\n";
    }
  }
  return {"many.csv", text};
}

NamedFile faulty_absences() {
  std::string text = small_absences().text;
  for (int row = 0; row < 300; ++row) text += "E1,2025-02-3" + std::to_string(row % 10) + ",2025-13-01\n";
  return {"faulty.csv", text};
}

NamedFile export_with_questions() {
  return {"esr.csv", "Staff No;Date From;Date To;Absence Reason;Notes\n"
                     "A;03/04/2026;05/04/2026;S11;x\n"
                     "B;06/05/2026;07/05/2026;S99x;y\n"
                     "B;06/05/2026;07/05/2026;S99x;z\n"};
}

AppView everything_at_once(AppView view) {
  view.errors = {"The first sentence.", "The second sentence.", "The second sentence."};
  view.work = WorkView{"Reading absences.csv", 10, 100, true};
  view.saving = {"read_only", "Open in another tab; changes here are not kept.",
                 true,        true,
                 true,        {"A note.", "Another note."},
                 true};
  view.comparing = true;
  view.dates_error = "The last day is before the first.";
  view.status = "Done.";
  return view;
}

std::vector<NamedView> make_views() {
  std::vector<NamedView> situations = {{"nothing", AppView{}}};
  const auto sample = opened_page();
  sample->apply(GoTo{Place::cutover});
  sample->apply(AskDue{Side::old_policy, "2026-03-31", "31", ""});
  REQUIRE(sample->view().due.found);
  situations.push_back({"sample", sample->view()});
  situations.push_back({"everything at once", everything_at_once(sample->view())});
  AppView ranging = sample->view();
  ranging.work = WorkView{"Working out how far assumptions move the figures", 10, 120, true, true};
  situations.push_back({"ranges being worked out", ranging});
  AppView updatable = sample->view();
  updatable.saving.state = "ready";
  updatable.offline = {.kept = true, .update = true, .previous = true};
  situations.push_back({"newer release", updatable});
  updatable.saving.state = "failed";
  situations.push_back({"newer release, unsaved", updatable});
  AppView training = sample->view();
  training.saving = training_view("file");
  training.offline = {.kept = true, .previous = true, .rolled_back = true};
  situations.push_back({"training, rolled back", training});
  const auto ruled = opened_page();
  Mapping mapping;
  mapping.usual = MappingRule::reset;
  mapping.by_stage["stage_1"] = MappingRule::carry_with_review;
  mapping.by_category[Category::pregnancy_related] = MappingRule::reset;
  ruled->apply(SetMapping{mapping});
  ruled->apply(GoTo{Place::cutover});
  for (const LedgerList list :
       {LedgerList::live, LedgerList::to_do, LedgerList::letters, LedgerList::to_check}) {
    ruled->apply(ShowLedger{{list, "", 0, 100}});
    situations.push_back(
        {list == LedgerList::live ? "ruled" : "ruled, list " + std::to_string(static_cast<int>(list)),
         ruled->view()});
  }
  AppView wrong_day = ruled->view();
  wrong_day.cutover.day_entered = "2026-02-30";
  wrong_day.cutover.day_error = "That day does not exist.";
  wrong_day.cutover.ledger.reset();
  situations.push_back({"wrong day", wrong_day});
  Page ranged;
  ranged.with_ranges = true;
  ranged.settle();
  situations.push_back({"sample with ranges", ranged.view()});
  AppView kept = sample->view();
  kept.keeping.protection = Protection::locked;
  kept.keeping.error = "That is not the passphrase.";
  situations.push_back({"locked", kept});
  kept.keeping = {Protection::open, false, "", 1, false, 10, "refused", true};
  kept.workforce->imported = true;
  kept.workforce->kept_id = std::string(64, 'a');
  situations.push_back({"encrypted", kept});
  kept.keeping.has_code = true;
  situations.push_back({"code to print", kept});
  kept.keeping = {Protection::unavailable, false, "", 0, false, 10, "granted", false};
  situations.push_back({"cannot encrypt", kept});
  AppView backed_up = sample->view();
  backed_up.saving.state = "ready";
  backed_up.keeping.backup.last = "3 May 2026, 12:00";
  backed_up.keeping.backup.days = 16;
  backed_up.keeping.backup.changes = 1;
  backed_up.keeping.backup.due = true;
  situations.push_back({"backup due", backed_up});
  backed_up.keeping.backup.file = "backup-20260503-1200.turnpoint";
  backed_up.keeping.backup.made = "3 May 2026, 12:00";
  situations.push_back({"backup chosen", backed_up});
  backed_up.keeping.backup.contents = BackupContents{
      "An old policy", "A new policy", "2025-04-01", "2026-03-31", "imported", 1'234, 1, 56, 7, true};
  situations.push_back({"backup opened", backed_up});
  sample->apply(ChoosePolicy{Side::new_policy, "reigate-banstead-2014"});
  situations.push_back({"two with triggers", sample->view()});
  sample->apply(OpenPerson{sample->view().rows->rows[0].employee_id});
  situations.push_back({"person", sample->view()});
  AppView waiting = sample->view();
  waiting.person.reset();
  situations.push_back({"person being worked out", waiting});

  const auto faulty = opened_page();
  faulty->offer({small_people(), faulty_absences()});
  situations.push_back({"faulty", faulty->view()});
  Page reopened;
  REQUIRE(reopened.session.open_study(faulty->session.study_text()));
  reopened.settle();
  situations.push_back({"people missing", reopened.view()});

  const auto many = opened_page();
  many->offer({many_absences()});
  REQUIRE(many->view().rows->found == 10'000);
  RowPage page = many->view().page;
  page.first = 4'200;
  many->apply(ShowRows{page});
  situations.push_back({"huge", many->view()});
  many->apply(OpenPerson{"P10000"});
  situations.push_back({"huge, person", many->view()});

  const auto twins = opened_page();
  twins->with_ranges = true;
  twins->apply(KeepVersion{"Draft A"});
  twins->apply(UseTrigger{Side::old_policy, "four_weeks", false});
  twins->apply(KeepVersion{"Draft B"});
  twins->apply(SetBeside{"Draft A"});
  REQUIRE(twins->view().beside.found);
  situations.push_back({"version beside", twins->view()});

  const auto studied = opened_page();
  studied->apply(StudyRemoval{});
  studied->apply(StudySweep{"triggers.four_spells.at_least", "2", "8", "1",
                            "triggers.four_spells.window.months", "6", "24", "6"});
  studied->apply(DrawCharts{});
  REQUIRE(studied->view().charts.found);
  studied->apply(CountStatistics{"21", "5", "5", "10", "", ""});
  REQUIRE(studied->view().removal.found);
  REQUIRE(studied->view().sweep.found);
  REQUIRE(studied->view().statistics.found);
  studied->apply(MakeReport{"Our report", false});
  REQUIRE(studied->view().report.found);
  situations.push_back({"studied", studied->view()});
  AppView small_teams = studied->view();
  small_teams.statistics.found->teams.front().figures.clear();
  situations.push_back({"a team too small to show", small_teams});
  for (TeamView& team : small_teams.statistics.found->teams) team.figures.clear();
  situations.push_back({"no team to show", small_teams});
  studied->apply(SetDates{"2025-06-01", "2026-03-31"});
  studied->apply(StudySweep{"triggers.four_spells.at_least", "two", "8", "1"});
  studied->apply(CountStatistics{"21", "5", "50", "10", "", ""});
  situations.push_back({"studied, then changed", studied->view()});

  const auto grouped = opened_page();
  grouped->apply(CountEquality{"many"});
  REQUIRE_FALSE(grouped->view().equality.errors.empty());
  situations.push_back({"equality asked wrongly", grouped->view()});
  grouped->apply(CountEquality{"5"});
  REQUIRE(grouped->view().equality.found);
  situations.push_back({"grouped", grouped->view()});
  AppView unnamed = grouped->view();
  std::vector<CharacteristicTable>& tables = unnamed.equality.found->characteristics;
  tables.erase(tables.begin(), tables.begin() + 5);
  REQUIRE(tables.front().id == "pay_group");
  situations.push_back({"no reference yet", unnamed});
  tables.front() = grouped->view().equality.found->characteristics.front();
  tables.front().people_shown = false;
  situations.push_back({"nothing of it broken down", unnamed});
  grouped->apply(SetDates{"2025-06-01", "2026-03-31"});
  situations.push_back({"grouped, then changed", grouped->view()});

  const auto synthetic = opened_page();
  synthetic->apply(GoTo{Place::workforce});
  synthetic->apply(MakeSynthetic{"council", "0", "some", "1", "2026-02-30"});
  REQUIRE(synthetic->view().synthesis.errors.size() == 2);
  situations.push_back({"synthetic asked wrongly", synthetic->view()});
  synthetic->apply(MakeSynthetic{"school", "60", "2", "3", "2026-03-31"});
  REQUIRE(synthetic->view().workforce->synthetic);
  situations.push_back({"synthetic", synthetic->view()});

  const auto asked = opened_page();
  asked->offer({export_with_questions()});
  REQUIRE(asked->view().import->questions.size() == 2);
  situations.push_back({"import with questions", asked->view()});
  for (const char* column : {"Date From", "Date To"})
    asked->apply(SetDateOrder{ImportKind::absences, column, DateOrder::day_first});
  REQUIRE(asked->view().import->errors.empty());
  situations.push_back({"import to confirm", asked->view()});

  const auto invited = opened_page();
  invited->apply(GoTo{Place::due});
  PaperWish invitation;
  invitation.old_policy = true;
  invitation.employee_id = "S060";
  invitation.paper = "letter.invitation";
  invitation.date = "2025-12-05";
  invited->apply(PreparePaper{invitation});
  REQUIRE(invited->view().paper.made.problems.size() == 2);
  situations.push_back({"being prepared", invited->view()});
  invitation.answers = {{"time", "10:00"}, {"place", "Room 4"}};
  invited->apply(PreparePaper{invitation});
  REQUIRE_FALSE(invited->view().paper.made.text.empty());
  situations.push_back({"prepared", invited->view()});

  const auto planned = opened_page();
  planned->apply(GoTo{Place::plan});
  planned->apply(BeginPlan{"council-objectives"});
  planned->apply(SetPlanDay{"2019-05-10"});
  REQUIRE(planned->view().plan.report);
  situations.push_back({"planned", planned->view()});

  const auto session = opened_page();
  session->apply(GoTo{Place::exercises});
  session->apply(OpenPack{"manager-session"});
  situations.push_back({"in training", session->view()});
  session->apply(BeginExercise{"six-short-spells"});
  situations.push_back({"at a step", session->view()});
  for (const char* move : {"reveal", "go_on", "go_on", "go_on"}) session->apply(MovePlay{move});
  session->apply(MovePlay{"answer", "old", "none"});
  session->apply(MovePlay{"reveal"});
  REQUIRE(session->view().exercises.step->form == "choose_several");
  situations.push_back({"at an answered step", session->view()});
  session->apply(CopyPack{});
  situations.push_back({"writing a pack", session->view()});
  session->apply(WritePack{"manager-session-own", "exercises.#0"});
  REQUIRE(session->view().exercises.workshop.form->steps.size() == 7);
  situations.push_back({"writing a case study", session->view()});

  std::vector<NamedView> views;
  const std::pair<Place, const char*> places[] = {{Place::compare, "compare"},
                                                  {Place::policies, "policies"},
                                                  {Place::workforce, "workforce"},
                                                  {Place::keeping, "keeping"},
                                                  {Place::about, "about"},
                                                  {Place::removal, "removal"},
                                                  {Place::sweep, "sweep"},
                                                  {Place::statistics, "statistics"},
                                                  {Place::cutover, "cutover"},
                                                  {Place::start, "start"},
                                                  {Place::due, "due"},
                                                  {Place::equality, "equality"},
                                                  {Place::report, "report"},
                                                  {Place::plan, "plan"},
                                                  {Place::exercises, "exercises"}};
  for (const NamedView& situation : situations) {
    for (const auto& [place, name] : places) {
      views.push_back({situation.name + ", " + name, situation.view});
      views.back().view.place = place;
    }
  }
  return views;
}

}  // namespace

const std::vector<NamedView>& all_views() {
  static const std::vector<NamedView> views = make_views();
  return views;
}

const AppView& view_named(const std::string& name) {
  for (const NamedView& entry : all_views()) {
    if (entry.name == name) return entry.view;
  }
  FAIL("no view \"" << name << '"');
  return all_views().front().view;
}

}  // namespace turnpoint::app
