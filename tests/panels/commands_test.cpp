// What a person does to a control is the command it stands for, and nothing else.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

#include "tests/panels/screen.h"
#include "tests/panels/views.h"
#include "web/app/visit_command.h"

using namespace turnpoint::ui;
using namespace turnpoint::app;

namespace {

struct Deed {
  const char* view;
  Role role;
  const char* name;
  ActionKind kind;
  const char* value;
  const char* command;
};

std::string side_name(Side side) { return side == Side::old_policy ? "old" : "new"; }

/// A command in words.
struct Words {
  std::string operator()(const ChoosePolicy& c) const {
    return "choose " + side_name(c.side) + " " + c.policy;
  }
  std::string operator()(const SetDates& c) const { return "dates " + c.from + " " + c.to; }
  std::string operator()(const SetParameter& c) const {
    return "set " + side_name(c.side) + " " + c.path + " " + c.value;
  }
  std::string operator()(const ResetParameters& c) const { return "reset " + side_name(c.side); }
  std::string operator()(const UseTrigger& c) const {
    return (c.on ? "use " : "leave out ") + side_name(c.side) + " " + c.trigger;
  }
  std::string operator()(const SetCutOverDay& c) const { return "cut-over on " + c.day; }
  std::string operator()(const SetMapping& c) const {
    std::string words = "mapping " + std::string(to_text(c.mapping.usual));
    for (const auto& [stage, rule] : c.mapping.by_stage)
      words += " " + stage + "=" + std::string(to_text(rule));
    for (const auto& [category, rule] : c.mapping.by_category)
      words += " " + std::string(to_text(category)) + "=" + std::string(to_text(rule));
    return words + " " + to_text(c.mapping.review_within) + " " + to_text(c.mapping.letters_before);
  }
  std::string operator()(const ShowLedger& c) const {
    return "ledger " + std::to_string(static_cast<int>(c.page.list)) + " " + c.page.find + " " +
           std::to_string(c.page.first);
  }
  std::string operator()(const SaveLedger& c) const { return "save ledger " + c.format; }
  std::string operator()(const KeepVersion& c) const { return "keep version " + c.name; }
  std::string operator()(const TakeVersionOut& c) const { return "take out version " + c.name; }
  std::string operator()(const SetBeside& c) const { return "beside " + c.version; }
  std::string operator()(const Undo&) const { return "undo"; }
  std::string operator()(const Redo&) const { return "redo"; }
  std::string operator()(const GoTo& c) const { return "go to " + std::to_string(static_cast<int>(c.place)); }
  std::string operator()(const OpenPerson& c) const { return "why " + c.employee_id; }
  std::string operator()(const ClosePerson&) const { return "close person"; }
  std::string operator()(const ShowRows& c) const {
    return "rows " + c.page.query.find + " " + std::to_string(static_cast<int>(c.page.query.order)) +
           (c.page.query.descending ? " down " : " up ") + std::to_string(c.page.first);
  }
  std::string operator()(const ShowPolicy& c) const { return "show " + c.policy; }
  std::string operator()(const SetFace& c) const {
    return c.face == Face::text ? "text view" : "canvas view";
  }
  std::string operator()(const SetTheme& c) const {
    return "theme " + std::to_string(static_cast<int>(c.theme));
  }
  std::string operator()(const LoadSample&) const { return "sample"; }
  std::string operator()(const BeginOwn&) const { return "own"; }
  std::string operator()(const EnterRow& c) const {
    std::string words = c.entry.person ? "person" : "spell";
    for (const std::string& cell : c.entry.was) words += "|" + cell;
    words += " to";
    for (const std::string& cell : c.entry.now) words += "|" + cell;
    return words + " " + c.expected + " " + c.fit_from + " " + c.fit_until;
  }
  std::string operator()(const LeaveEntry&) const { return "leave entry"; }
  std::string operator()(const CancelWork&) const { return "cancel"; }
  std::string operator()(const MakeSynthetic& c) const {
    return "make " + c.profile + " " + c.employees + " " + c.years + " " + c.seed + " " + c.to;
  }
  std::string operator()(const SaveSynthetic& c) const { return "save synthetic " + c.file; }
  std::string operator()(const CountEquality& c) const { return "count equality " + c.suppression; }
  std::string operator()(const NameReference& c) const {
    return "reference " + c.characteristic + "=" + c.group;
  }
  std::string operator()(const SaveEquality&) const { return "save equality"; }
  std::string operator()(const SaveTable& c) const {
    return "save table " + c.title + " " + std::to_string(c.cells.size()) + " " + c.format;
  }
  std::string operator()(const SaveFindings& c) const { return "save findings " + side_name(c.side); }
  std::string operator()(const SaveComparison& c) const { return "save " + c.format; }
  std::string operator()(const SaveRefusedRows&) const { return "save refused"; }
  std::string operator()(const RetrySave&) const { return "retry"; }
  std::string operator()(const TakeOver&) const { return "take over"; }
  std::string operator()(const StartAfresh&) const { return "start afresh"; }
  std::string operator()(const SaveLeftOver&) const { return "save left over"; }
  std::string operator()(const UpdateApp&) const { return "update"; }
  std::string operator()(const SwapRelease&) const { return "swap"; }
  std::string operator()(const Dismiss&) const { return "dismiss"; }
  std::string operator()(const RemoveTrigger& c) const { return "remove " + c.trigger; }
  std::string operator()(const StudyRemoval&) const { return "study removal"; }
  std::string operator()(const DrawCharts&) const { return "draw charts"; }
  std::string operator()(const SaveChart& c) const { return "save chart " + c.id; }
  std::string operator()(const StudySweep& c) const {
    return "sweep " + c.parameter + " " + c.from + " " + c.to + " " + c.step;
  }
  std::string operator()(const CountStatistics& c) const {
    return "count " + c.long_from + " " + c.top + " " + c.amber_from + " " + c.red_from +
           (c.salary_a_day.empty() ? "" : " salary " + c.salary_a_day) +
           (c.cover_a_day.empty() ? "" : " cover " + c.cover_a_day);
  }
  std::string operator()(const AskDue& c) const {
    return std::string("due ") + (c.side == Side::old_policy ? "old " : "new ") + c.as_at + " " + c.within +
           " " + c.team;
  }
  std::string operator()(const RecordRow& c) const {
    return "record " + c.row.employee_id + " " + c.row.date + " " + c.row.kind + " " + c.row.about;
  }
  std::string operator()(const PreparePaper& c) const {
    std::string words = "prepare " + c.wish.employee_id + " " + c.wish.paper + " " + c.wish.item;
    for (const auto& [name, text] : c.wish.answers) words += text.empty() ? "" : " " + name + "=" + text;
    for (const auto& [name, text] : c.wish.blanks) words += text.empty() ? "" : " " + name + ":" + text;
    return words;
  }
  std::string operator()(const LeavePaper&) const { return "leave paper"; }
  std::string operator()(const SavePaper& c) const { return "save paper " + c.format; }
  std::string operator()(const PrintPaper&) const { return "print paper"; }
  std::string operator()(const DropTemplate&) const { return "drop template"; }
  std::string operator()(const LeaveRow&) const { return "leave row"; }
  std::string operator()(const TakeBackRow& c) const { return "take back " + std::to_string(c.row); }
  std::string operator()(const SaveRecord& c) const { return "save record " + c.file; }
  std::string operator()(const ReadReasons& c) const { return c.chosen ? "read reasons" : "read no reasons"; }
  std::string operator()(const RecordUnencrypted& c) const {
    return c.chosen ? "record unencrypted" : "record no longer unencrypted";
  }
  std::string operator()(const SaveDue& c) const { return "save due " + c.format; }
  std::string operator()(const AskRetention& c) const {
    return "ask retention " + side_name(c.side) + " " + c.as_at + " " + c.team;
  }
  std::string operator()(const SaveRetention&) const { return "save retention"; }
  std::string operator()(const SaveHeld& c) const { return "save held " + c.employee_id + " " + c.format; }
  std::string operator()(const NoteHandOver& c) const { return "handed over " + c.employee_id; }
  std::string operator()(const ReceiveCase& c) const { return "receive case " + c.as; }
  std::string operator()(const LeaveCase&) const { return "leave case"; }
  std::string operator()(const ShareStudy&) const { return "share study"; }
  std::string operator()(const MakeReport& c) const {
    return "make report " + c.title + (c.pseudonyms ? " with list" : "");
  }
  std::string operator()(const SaveReport&) const { return "save report"; }
  std::string operator()(const CopyPolicy& c) const { return "copy " + c.policy; }
  std::string operator()(const ChangePolicy& c) const { return c.kind + " " + c.path + " " + c.value; }
  std::string operator()(const TakePolicyOut& c) const { return "take out policy " + c.policy; }
  std::string operator()(const SavePolicy& c) const { return "save policy " + c.policy; }
  std::string operator()(const TellApart& c) const {
    return "tell apart " + c.old_policy + " " + c.new_policy;
  }
  std::string operator()(const PrintReport&) const { return "print report"; }
  std::string operator()(const OpenPack& c) const { return "open pack " + c.id; }
  std::string operator()(const ClosePack&) const { return "close pack"; }
  std::string operator()(const RunClock& c) const { return c.on ? "clock on" : "clock off"; }
  std::string operator()(const ResetClock&) const { return "clock back"; }
  std::string operator()(const NewPack&) const { return "new pack"; }
  std::string operator()(const TakePackOut& c) const { return "take out " + c.pack; }
  std::string operator()(const SavePack& c) const { return "save " + c.pack; }
  std::string operator()(const ChangePackFiles& c) const { return c.on ? "change files" : "play files"; }
  std::string operator()(const CopyPack&) const { return "copy pack"; }
  std::string operator()(const TryPack& c) const { return "try " + c.pack; }
  std::string operator()(const WritePack& c) const { return "write " + c.exercise; }
  std::string operator()(const ChangePack& c) const {
    return "pack " + c.kind + " " + c.path + "=" + c.value;
  }
  std::string operator()(const PlayUnder& c) const { return c.study ? "under the study's" : "under its own"; }
  std::string operator()(const BeginExercise& c) const { return "begin " + c.id; }
  std::string operator()(const LeaveExercise&) const { return "leave exercise"; }
  std::string operator()(const MovePlay& c) const {
    return c.kind + (c.under.empty() ? "" : " " + c.under) + (c.text.empty() ? "" : " " + c.text) +
           (c.right ? " right" : "");
  }
  std::string operator()(const SaveHandout& c) const {
    return std::string("save handout") + (c.with_answers ? " with answers" : "");
  }
  std::string operator()(const PrintHandout& c) const {
    return std::string("print handout") + (c.with_answers ? " with answers" : "");
  }
  std::string operator()(const SaveHands& c) const { return "save hands " + c.csv; }
  std::string operator()(const BeginPlan& c) const { return "begin plan " + c.id; }
  std::string operator()(const LeavePlan&) const { return "leave plan"; }
  std::string operator()(const EditPlan& c) const {
    std::string words = "plan " + std::to_string(static_cast<int>(c.kind)) + " " + c.place;
    for (const auto& [field, value] : c.values) words += " " + field + "=" + value;
    return words;
  }
  std::string operator()(const SetPlanDay& c) const { return "plan on " + c.day; }
  std::string operator()(const SavePlan& c) const { return "save plan " + c.format + " " + c.shape; }
  std::string operator()(const SavePlanPage&) const { return "save plan page"; }
  std::string operator()(const PrintPlanPage&) const { return "print plan page"; }
  std::string operator()(const MakeMonthly& c) const {
    return "make monthly of " + std::to_string(c.settings.size()) + " settings";
  }
  std::string operator()(const SaveMonthly&) const { return "save monthly"; }
  std::string operator()(const PrintMonthly&) const { return "print monthly"; }
  std::string operator()(const SaveForm& c) const { return "save form " + c.form; }
  std::string operator()(const PrintForm& c) const { return "print form " + c.form; }
  std::string operator()(const SaveFeedback&) const { return "save feedback"; }
  std::string operator()(const KeepFeedback&) const { return "keep feedback"; }
  std::string operator()(const EstimateTraining& c) const {
    return "train " + std::to_string(c.inputs.size());
  }
  std::string operator()(const SetColumn& c) const { return "column " + c.column + " " + c.field; }
  std::string operator()(const SetDateOrder& c) const {
    return "order " + c.column + " " + std::string(turnpoint::to_text(c.order));
  }
  std::string operator()(const SetRowShape& c) const {
    return "shape " + std::string(turnpoint::to_text(c.shape));
  }
  std::string operator()(const SetCode& c) const {
    return "code " + c.code + " " + std::string(turnpoint::to_text(c.category));
  }
  std::string operator()(const SetFileKind& c) const {
    return "kind " + std::to_string(c.file) +
           (c.kind == turnpoint::ImportKind::people ? " people" : " absences");
  }
  std::string operator()(const SetSheet& c) const { return "sheet " + c.sheet; }
  std::string operator()(const TakeFileOut& c) const { return "take out " + std::to_string(c.file); }
  std::string operator()(const SavePreviewRefused& c) const {
    return c.kind == turnpoint::ImportKind::people ? "save refused people" : "save refused absences";
  }
  std::string operator()(const ConfirmImport&) const { return "confirm"; }
  std::string operator()(const LeaveImport&) const { return "leave import"; }
  std::string operator()(const Keep& c) const {
    return std::string(turnpoint::app::to_text(c.deed)) + (c.value.empty() ? "" : " " + c.value);
  }
};

std::string in_words(const Commands& commands) {
  std::string words;
  for (const Command& command : commands)
    words += (words.empty() ? "" : "; ") + turnpoint::app::visit_command(Words{}, command);
  return words;
}

constexpr auto click = ActionKind::click;
constexpr auto set = ActionKind::set;

}  // namespace

TEST_CASE("each control asks for its command") {
  const Deed deed = GENERATE(
      Deed{"sample, compare", Role::select, "Old policy", set, "reigate-banstead-2014",
           "choose old reigate-banstead-2014"},
      Deed{"sample, compare", Role::select, "New policy", set, "thornton-2009", "choose new thornton-2009"},
      Deed{"sample, compare", Role::date_field, "From", set, "2024-04-01", "dates 2024-04-01 2026-03-31"},
      Deed{"sample, compare", Role::checkbox, "Read the reasons of absences too", set, "true",
           "read reasons"},
      Deed{"sample, compare", Role::date_field, "To", set, "2025-09-30", "dates 2025-04-01 2025-09-30"},
      Deed{"sample, compare", Role::column_header, "Meets a trigger under", click, "", "rows  1 up 0"},
      Deed{"sample, compare", Role::column_header, "Person", click, "", "rows  0 down 0"},
      Deed{"sample, compare", Role::text_field, "Find a person or team", set, "S00", "rows S00 0 up 0"},
      Deed{"sample, compare", Role::button, "Why S001", click, "", "why S001"},
      Deed{"sample, compare", Role::button, "Save as CSV", click, "", "save csv"},
      Deed{"sample, compare", Role::button, "Save all as JSON", click, "", "save json"},
      Deed{"sample, compare", Role::button, "Save old findings as CSV", click, "", "save findings old"},
      Deed{"sample, compare", Role::button, "Keep this version", click, "", ""},
      Deed{"version beside, compare", Role::select, "Beside this study", set, "Draft B", "beside Draft B"},
      Deed{"version beside, compare", Role::select, "Beside this study", set, "", "beside "},
      Deed{"version beside, compare", Role::button, "Take out “Draft A”", click, "",
           "take out version Draft A"},
      Deed{"sample, compare", Role::button, "Undo", click, "", ""},
      Deed{"two with triggers, compare", Role::button, "Undo", click, "", "undo"},
      Deed{"sample, compare", Role::button, "Redo", click, "", ""},
      Deed{"sample, compare", Role::button, "Policies", click, "", "go to 1"},
      Deed{"sample, compare", Role::button, "Workforce", click, "", "go to 2"},
      Deed{"sample, compare", Role::button, "About", click, "", "go to 4"},
      Deed{"sample, start", Role::button, "Go to Cut-over", click, "", "go to 8"},
      Deed{"sample, due", Role::button, "Show what is due", click, "", "due new 2026-03-31 5 "},
      Deed{"sample, due", Role::button, "Show records due for deletion", click, "",
           "ask retention new 2026-03-31 "},
      Deed{"encrypted, keeping", Role::button, "Save the study without people", click, "", "share study"},
      Deed{"sample, due", Role::button, "Save as a calendar file", click, "", "save due ics"},
      Deed{"being prepared, due", Role::button, "Back to what is due", click, "", "leave paper"},
      Deed{"being prepared, due", Role::text_field, "Place of the meeting", set, "the library",
           "prepare S060 letter.invitation  place=the library"},
      Deed{"being prepared, due", Role::text_field, "Name", set, "Jo",
           "prepare S060 letter.invitation  name:Jo"},
      Deed{"prepared, due", Role::button, "Print", click, "", "print paper"},
      Deed{"prepared, due", Role::button, "Save as text", click, "", "save paper text"},
      Deed{"sample, due", Role::button, "Save as CSV", click, "", "save due csv"},
      Deed{"sample, report", Role::button, "Make the report", click, "", "make report "},
      Deed{"sample, report", Role::button, "Save as one HTML file", click, "", ""},
      Deed{"in training, exercises", Role::button, "Six short spells", click, "", "begin six-short-spells"},
      Deed{"in training, exercises", Role::button, "Save it with answers", click, "",
           "save handout with answers"},
      Deed{"in training, exercises", Role::select, "Play it under", set, "study", "under the study's"},
      Deed{"in training, exercises", Role::button, "Back to all packs", click, "", "close pack"},
      Deed{"in training, exercises", Role::button, "Copy this pack to change it", click, "", "copy pack"},
      Deed{"writing a pack, exercises", Role::button, "Try this pack", click, "", "try manager-session-own"},
      Deed{"writing a pack, exercises", Role::button, "Six short spells", click, "", "write exercises.#0"},
      Deed{"writing a pack, exercises", Role::text_field, "For", set, "All of us",
           "pack set audience=All of us"},
      Deed{"writing a case study, exercises", Role::button, "Add a step", click, "",
           "pack add exercises.#0.steps="},
      Deed{"at a step, exercises", Role::button, "Show the answer", click, "", "reveal"},
      Deed{"at a step, exercises", Role::button, "Go on", click, "", "go_on"},
      Deed{"at a step, exercises", Role::button, "Step back", click, "", ""},
      Deed{"at a step, exercises", Role::button, "Back to the pack", click, "", "leave exercise"},
      Deed{"planned, plan", Role::button, "Save the table as CSV", click, "", "save plan csv full"},
      Deed{"planned, plan", Role::button, "Save the table as XLSX", click, "", "save plan xlsx full"},
      Deed{"planned, plan", Role::button, "Make the monthly report", click, "", "make monthly of 0 settings"},
      Deed{"planned, plan", Role::button, "Save the monthly report", click, "", ""},
      Deed{"planned, plan", Role::button, "Save the sponsor's page", click, "", "save plan page"},
      Deed{"planned, plan", Role::button, "Print the sponsor's page", click, "", "print plan page"},
      Deed{"planned, plan", Role::button, "Take this plan out of the study", click, "", "leave plan"},
      Deed{"planned, plan", Role::text_field, "Name", set, "Ours", "plan 0  name=Ours"},
      Deed{"planned, plan", Role::date_field, "As it stands on", set, "2019-06-01", "plan on 2019-06-01"},
      Deed{"sample, compare", Role::button, "Use the text view", click, "", "text view"},
      Deed{"sample, compare", Role::select, "Colours", set, "dark", "theme 2"},
      Deed{"sample, compare", Role::button, "Cut-over", click, "", "go to 8"},
      Deed{"sample, cutover", Role::date_field, "The new policy starts on", set, "2026-09-01",
           "cut-over on 2026-09-01"},
      Deed{"sample, cutover", Role::select, "What is live, for everyone", set, "reset",
           "mapping reset 28 calendar days 5 working days"},
      Deed{"sample, cutover", Role::select, "Stage 1 meeting", set, "reset",
           "mapping carry_with_review stage_1=reset 28 calendar days 5 working days"},
      Deed{"ruled, cutover", Role::select, "Stage 1 meeting", set, "usual",
           "mapping reset pregnancy_related=reset 28 calendar days 5 working days"},
      Deed{"sample, cutover", Role::slider, "A review comes within", set, "14",
           "mapping carry_with_review 14 calendar days 5 working days"},
      Deed{"sample, cutover", Role::slider, "Letters go out", set, "10",
           "mapping carry_with_review 28 calendar days 10 working days"},
      Deed{"sample, cutover", Role::text_field, "Find a person, a team or what it is", set, "S00",
           "ledger 0 S00 0"},
      Deed{"sample, cutover", Role::button, "Save the ledger as CSV", click, "", "save ledger csv"},
      Deed{"sample, cutover", Role::button, "Save all as JSON", click, "", "save ledger json"},
      Deed{"sample, policies", Role::select, "Policy", set, "nw-wellbeing", "show nw-wellbeing"},
      Deed{"sample, policies", Role::button, "Compare", click, "", "go to 0"},
      Deed{"sample, workforce", Role::button, "Use the sample council", click, "", "sample"},
      Deed{"sample, workforce", Role::button, "Begin with your own people", click, "", "own"},
      Deed{"faulty, workforce", Role::button, "Save the rows that were not used", click, "", "save refused"},
      Deed{"people missing, compare", Role::button, "Use the sample council instead", click, "", "sample"},
      Deed{"everything at once, compare", Role::button, "Dismiss", click, "", "dismiss"},
      Deed{"everything at once, compare", Role::button, "Cancel", click, "", "cancel"},
      Deed{"everything at once, compare", Role::button, "Retry", click, "", "retry"},
      Deed{"everything at once, compare", Role::button, "Start afresh", click, "", "start afresh"},
      Deed{"everything at once, compare", Role::button, "Take over", click, "", "take over"},
      Deed{"everything at once, compare", Role::button, "Save that change as a file", click, "",
           "save left over"},
      Deed{"newer release, unsaved, compare", Role::button, "Save and update", click, "", ""},
      Deed{"newer release, unsaved, about", Role::button, "Go back to the version before", click, "", ""},
      Deed{"sample, compare", Role::button, "Safekeeping", click, "", "go to 3"},
      Deed{"locked, compare", Role::button, "Unlock", click, "", "unlock"},
      Deed{"locked, compare", Role::button, "Use the text view", click, "", "text view"},
      Deed{"encrypted, compare", Role::button, "Lock now", click, "", "lock"},
      Deed{"encrypted, keeping", Role::select, "Lock by itself when nothing is done for", set, "30",
           "lock_after 30"},
      Deed{"encrypted, keeping", Role::checkbox, "Keep imported people here, encrypted", set, "false",
           "keep_people false"},
      Deed{"code to print, compare", Role::button, "Print", click, "", "print_code"},
      Deed{"code to print, compare", Role::button, "I have it on paper", click, "", "put_away_code"},
      Deed{"person, compare", Role::button, "Back to everyone", click, "", "close person"},
      Deed{"sample, compare", Role::button, "Removal", click, "", "go to 5"},
      Deed{"sample, removal", Role::button, "Try every set of triggers", click, "", "study removal"},
      Deed{"studied, removal", Role::button, "Remove Four spells in twelve months", click, "",
           "remove four_spells"},
      Deed{"sample, compare", Role::button, "Draw by month, stage and trigger", click, "", "draw charts"},
      Deed{"studied, sweep", Role::button, "Save “People who meet a trigger, by value” as CSV", click, "",
           "save chart sweep"},
      Deed{"nothing, removal", Role::button, "Try every set of triggers", click, "", ""},
      Deed{"sample, sweep", Role::button, "Try each value", click, "",
           "sweep triggers.four_weeks.at_least 1 180 9"},
      Deed{"sample, statistics", Role::button, "Count the period", click, "", "count 21 5 5 10"},
      Deed{"sample, equality", Role::button, "Work out the equality view", click, "", "count equality 5"},
      Deed{"sample, equality", Role::select, "New policy", set, "reigate-banstead-2014",
           "choose new reigate-banstead-2014"},
      Deed{"grouped, equality", Role::button, "Save the equality view as CSV", click, "", "save equality"},
      Deed{"grouped, then changed, equality", Role::button, "Save the equality view as CSV", click, "", ""},
      Deed{"synthetic, workforce", Role::button, "Make these people", click, "",
           "make council 1000 3 1 2026-03-31"},
      Deed{"synthetic, workforce", Role::button, "Save people.csv", click, "", "save synthetic people.csv"},
      Deed{"synthetic, workforce", Role::button, "Save this table as CSV", click, "",
           "save synthetic targets.csv"},
      Deed{"import with questions, workforce", Role::select, "What Notes becomes", set, "hours",
           "column Notes hours"},
      Deed{"import with questions, workforce", Role::button, "3 April 2026: day first (Date From)", click, "",
           "order Date From day-first"},
      Deed{"import with questions, workforce", Role::button, "4 May 2026: month first (Date To)", click, "",
           "order Date To month-first"},
      Deed{"import with questions, workforce", Role::select, "esr.csv lists", set, "people", "kind 0 people"},
      Deed{"import with questions, workforce", Role::select, "One row of absences is", set, "day",
           "shape day"},
      Deed{"import with questions, workforce", Role::button, "Confirm and use these files", click, "", ""},
      Deed{"import with questions, workforce", Role::button, "Take esr.csv out", click, "", "take out 0"},
      Deed{"import to confirm, workforce", Role::select, "Order of dates in Date To", set, "month-first",
           "order Date To month-first"},
      Deed{"import to confirm, workforce", Role::select, "Category of S99x", set, "covid", "code S99x covid"},
      Deed{"import to confirm, workforce", Role::button, "Save refused absences as CSV", click, "",
           "save refused absences"},
      Deed{"import to confirm, workforce", Role::button, "Leave without using them", click, "",
           "leave import"},
      Deed{"import to confirm, workforce", Role::button, "Confirm and use these files", click, "", "confirm"},
      Deed{"huge, compare", Role::button, "Next 100", click, "", "rows  0 up 4300"},
      Deed{"huge, compare", Role::button, "Previous 100", click, "", "rows  0 up 4100"});
  INFO(deed.view << ": " << deed.name << " " << deed.value);
  const AppView& view = view_named(deed.view);
  const auto text = Screen::text();
  text->show(view);
  CHECK(in_words(text->act(view, text->node(deed.role, deed.name), deed.kind, deed.value)) == deed.command);
  // Below a table of a hundred rows, or of all actions.
  const std::string view_name = deed.view;
  const bool is_long =
      view_name.starts_with("huge") || view_name.starts_with("planned") || view_name.ends_with(", due");
  const auto canvas = Screen::canvas(is_long ? 7200 : 2400);
  canvas->show(view);
  const Node node = canvas->node(deed.role, deed.name);
  if (deed.kind == click)
    CHECK(in_words(canvas->click(view, node)) == deed.command);
  else
    CHECK(in_words(canvas->act(view, node, deed.kind, deed.value)) == deed.command);
}

TEST_CASE("encrypting and changing the passphrase are asked in a dialog that stays until it went well") {
  const struct {
    const char *view, *opener, *field, *button, *command;
  } dialogs[] = {
      {"sample, keeping", "Encrypt and keep people…", "The same again", "Encrypt and keep", "encrypt"},
      {"encrypted, keeping", "Change the passphrase…", "The same again", "Change the passphrase",
       "change_passphrase"}};
  for (const auto& dialog : dialogs) {
    for (const bool draws : {false, true}) {
      INFO(dialog.command << (draws ? " on the canvas" : " as text"));
      AppView view = view_named(dialog.view);
      const auto screen = draws ? Screen::canvas() : Screen::text();
      const auto press = [&](const char* name) {
        screen->show(view);
        const Node button = screen->node(Role::button, name);
        return in_words(draws ? screen->click(view, button) : screen->act(view, button, click));
      };
      CHECK(press(dialog.opener).empty());
      CHECK(press(dialog.button) == dialog.command);
      // Enter in the last field asks for the same.
      CHECK(in_words(screen->act(view, screen->node(Role::password_field, dialog.field), click)) ==
            dialog.command);
      view.keeping.error = "That is not the passphrase.";
      screen->show(view);
      CHECK(screen->tree().find(Role::alert, view.keeping.error) != nullptr);
      view.keeping.busy = true;
      CHECK(press(dialog.button).empty());
      CHECK(in_words(screen->act(view, screen->node(Role::password_field, dialog.field), click)).empty());
      view.keeping.busy = false;
      ++view.keeping.done;
      screen->show(view);
      CHECK(screen->tree().find(Role::password_field, dialog.field) == nullptr);
      CHECK(press(dialog.opener).empty());
      CHECK(press("Cancel").empty());
      screen->show(view);
      CHECK(screen->tree().find(Role::password_field, dialog.field) == nullptr);
    }
  }
}

TEST_CASE("a forgotten passphrase: the recovery code and a new passphrase are asked for instead") {
  const AppView& view = view_named("locked, compare");
  const auto screen = Screen::text();
  screen->show(view);
  CHECK(in_words(screen->act(view, screen->node(Role::password_field, "Passphrase"), click)) == "unlock");
  const Node more =
      screen->node(Role::disclosure, "The passphrase is forgotten: use the printed recovery code");
  screen->act(view, more, set, "true");
  screen->show(view);
  CHECK(screen->tree().find(Role::password_field, "Recovery code") != nullptr);
  CHECK(screen->tree().find(Role::button, "Unlock") == nullptr);
  CHECK(in_words(screen->act(view, screen->node(Role::button, "Set the new passphrase and unlock"), click)) ==
        "recover");
}

TEST_CASE("triggers and numbers of both policies ask for their own side") {
  const AppView& view = view_named("two with triggers, compare");
  const auto screen = Screen::text();
  screen->show(view);
  std::vector<std::string> asked;
  const std::vector<Node> nodes = screen->tree().nodes();
  for (const Node& node : nodes) {
    if (node.role == Role::checkbox)
      asked.push_back(
          in_words(screen->act(view, node, set, (node.states & state::checked) != 0 ? "false" : "true")));
    if (node.role == Role::slider)
      asked.push_back(in_words(screen->act(view, node, set, std::to_string(node.numbers[1]))));
  }
  const auto has = [&](const std::string& words) {
    return std::find(asked.begin(), asked.end(), words) != asked.end();
  };
  for (const char* words :
       {"leave out old four_weeks", "leave out old four_spells", "leave out old three_of_two_days",
        "use old above_average", "leave out new bradford", "leave out new ten_days",
        "set new triggers.bradford.at_least 1000"}) {
    INFO(words);
    CHECK(has(words));
  }
  for (const std::string& words : asked) CHECK_FALSE(words.empty());
}

TEST_CASE("steps of one slider are one gesture, and the next is another") {
  const AppView& view = view_named("two with triggers, compare");
  const auto screen = Screen::text();
  screen->show(view);
  const Node slider =
      screen->node(Role::slider, find_policy(view, "reigate-banstead-2014")->parameters[0].name);
  const auto gesture = [&](const char* value) {
    return screen->act(view, slider, set, value).at(0).as<SetParameter>()->gesture;
  };
  const unsigned first = gesture("60");
  CHECK(gesture("70") == first);
  screen->act(view, slider, ActionKind::done);
  CHECK(gesture("80") != first);
}

TEST_CASE("a look's details open and close, and a person's page starts with the first open") {
  const AppView& view = view_named("person, compare");
  const auto screen = Screen::text();
  screen->show(view);
  const Node details = screen->node(Role::disclosure, "The spells and the sum");
  CHECK((details.states & state::open) != 0);
  const auto tables = [&] {
    const auto& nodes = screen->tree().nodes();
    return std::count_if(nodes.begin(), nodes.end(),
                         [](const Node& node) { return node.name == "Spells that counted"; });
  };
  const auto at_first = tables();
  REQUIRE(at_first > 0);
  screen->act(view, details, set, "false");
  CHECK(tables() == at_first - 1);
  screen->act(view, details, set, "true");
  CHECK(tables() == at_first);
}

TEST_CASE("a date that cannot stand is marked on its field and is kept to be put right") {
  AppView view = view_named("sample, compare");
  view.from_entered = "2027-01-01";
  view.to_entered = "2026-03-31";
  view.dates_error = "The last day is before the first.";
  const auto screen = Screen::text();
  screen->show(view);
  const Node from = screen->node(Role::date_field, "From");
  const Node to = screen->node(Role::date_field, "To");
  CHECK(from.value == "2027-01-01");
  CHECK(to.description == "The last day is before the first.");
  CHECK((to.states & state::invalid) != 0);
  CHECK(in_words(screen->act(view, to, set, "2027-06-30")) == "dates 2027-01-01 2027-06-30");
}

TEST_CASE("the palette lists every place and the commands that can be given, and gives the chosen one") {
  const auto& view = view_named("sample, compare");
  const auto screen = Screen::text();
  screen->show(view);
  const Node find = screen->node(Role::button, "Find…");
  CHECK(find.value == "Control+K");
  CHECK(screen->act(view, find, ActionKind::click).empty());
  screen->show(view, 1);
  const Node search = screen->node(Role::search_field, "Words of it; arrows choose, Enter goes");
  std::string sweep;
  bool undo = false;
  for (const Option& option : search.options) {
    if (option.label == "Go to Sweep") sweep = option.value;
    undo = undo || option.label.starts_with("Undo");
  }
  CHECK_FALSE(undo);  // there is nothing to undo
  const auto commands = screen->act(view, search, ActionKind::set, sweep);
  REQUIRE(commands.size() == 1);
  REQUIRE(commands[0].is<turnpoint::app::GoTo>());
  CHECK(commands[0].as<turnpoint::app::GoTo>()->place == turnpoint::app::Place::sweep);
  screen->show(view, 1);
  CHECK(screen->tree().find(Role::search_field, "Words of it; arrows choose, Enter goes") == nullptr);
}

TEST_CASE("a version is kept under the name that was typed, which is then free for the next") {
  const auto screen = Screen::text();
  const AppView& view = view_named("sample, compare");
  screen->show(view);
  const auto field = [&] { return screen->node(Role::text_field, "Name of this version"); };
  CHECK(screen->act(view, field(), ActionKind::set, "Draft A").empty());
  const Commands asked =
      screen->act(view, screen->node(Role::button, "Keep this version"), ActionKind::click);
  REQUIRE(asked.size() == 1);
  CHECK(turnpoint::app::visit_command(Words{}, asked[0]) == "keep version Draft A");
  screen->show(view);
  CHECK(field().value.empty());
}
