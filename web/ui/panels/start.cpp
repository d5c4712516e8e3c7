/// What each place is for, how its job goes, and what the words mean.

#include "core/report/glossary.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

struct Job {
  Place place;
  const char* id;
  const char* question;  ///< the section's name
  const char* answer;
  std::vector<const char*> steps;
  const char* button;
};

const std::vector<Job>& jobs() {
  static const std::vector<Job> all{
      {Place::compare,
       "compare",
       "What would each policy have asked for?",
       "One record of absence, looked at as the old policy would have and as the new one would.",
       {"Choose both policies and the twelve months on the left.",
        "Read the figures at the top: each says how far it moves with what had to be assumed.",
        "Untick a trigger or move its number, and see the figures follow; Undo takes it back.",
        "Keep a version of a draft, and set it beside what you change next or a colleague's study.",
        "Open Why beside a person: every sum can be done again with a calendar and a pencil."},
       "Go to Compare"},
      {Place::removal,
       "removal",
       "What if a trigger were not there?",
       "Every set of the old policy's triggers is replayed by itself, so that no effect is guessed by taking "
       "one figure from another.",
       {"Try every set of triggers.",
        "Find the trigger whose absence changes most, and whether another takes its place.",
        "Look at the near misses: people whom a day or a spell more would have brought in."},
       "Go to Removal"},
      {Place::sweep,
       "sweep",
       "Where should a number stand?",
       "One number of a policy, a threshold, a window or a warning's life, moved over a range.",
       {"Choose the policy, the number, and the range.",
        "Read how many people and meetings follow at each value."},
       "Go to Sweep"},
      {Place::cutover,
       "cutover",
       "What happens on the day of the change?",
       "Somebody may have a warning live, a review running or an appeal open on that day. The ledger lists "
       "each, with what your rules do with it.",
       {"Set the day, the rule for everyone, and where needed a rule for a stage or a kind of absence.",
        "Work through the lists: what is to do, to send and to check.",
        "Save the ledger as CSV for those who carry it out."},
       "Go to Cut-over"},
      {Place::due,
       "due",
       "What needs doing, and by when?",
       "Meetings, letters, reviews and fit notes that a policy asks for of your people, overdue first.",
       {"Choose the policy, the day and how far to look ahead; name your team to see it alone.",
        "Read because: the clause, and the day it was counted from.",
        "Save a calendar file for your own calendar: its titles give nobody away."},
       "Go to Due"},
      {Place::statistics,
       "statistics",
       "How much absence is there?",
       "Days and spells of a period, long-term and short-term, by team and by quarter, each figure with its "
       "definition.",
       {"Choose the period.", "Read the figures; teams too small to be shown are left out on purpose."},
       "Go to Statistics"},
      {Place::equality,
       "equality",
       "Does it fall on some groups more than on others?",
       "Formal meetings by group under both policies, in bands with intervals; small groups are held back, "
       "and so is whatever would give them away.",
       {"Choose how small a group may be shown.",
        "Choose a characteristic, and the group the others stand beside.",
        "Read the intervals before the differences: few people say little."},
       "Go to Equality"},
      {Place::report,
       "report",
       "What do I show to a committee?",
       "One document to print or save: figures with ranges, charts with their tables, definitions, "
       "assumptions, and how to make it again.",
       {"Give it a title.", "Make it, read it, print it or save it as one file."},
       "Go to Report"},
      {Place::exercises,
       "exercises",
       "How do I train people for it?",
       "Case studies for a workshop or to go through alone: the story step by step, a question, and both "
       "policies' "
       "answers with their because.",
       {"Open a pack: two hours for managers, or three and a half for trainers.",
        "Lead a session with its running order, or go through it for yourself.",
        "Print handouts, with or without answers."},
       "Go to Exercises"},
      {Place::plan,
       "plan",
       "Who does what by when?",
       "The programme that brings the new policy in: its actions, what is late and what that holds up, "
       "training before the day of the change, and one page for the sponsor.",
       {"Begin with a plan in eight steps or over twelve weeks, or open your own table.",
        "Tell how each action goes; what is late shows what waits for it.",
        "Print the sponsor's page before a meeting."},
       "Go to Plan"},
      {Place::policies,
       "policies",
       "What does a policy say?",
       "Each rule with the clause it comes from. Where a document is silent, the rule is marked as assumed.",
       {"Choose a policy.", "Check its triggers and what counts against the document you know."},
       "Go to Policies"},
      {Place::workforce,
       "workforce",
       "Whose absence is looked at?",
       "The sample council is invented. An export of your own, CSV or XLSX, is read on this device.",
       {"Drop your export on the page.",
        "Check how its columns and dates were read; nothing is used before you confirm.",
        "Save the rows that could not be read, mend them, and add them."},
       "Go to Workforce"},
      {Place::keeping,
       "keeping",
       "Is what I do here kept, and safe?",
       "Studies are kept in this browser. People are kept only once you switch encryption on.",
       {"Choose a passphrase and print the recovery code.",
        "Set after how long without use the page locks itself."},
       "Go to Safekeeping"},
  };
  return all;
}

void draw_job(Widgets& ui, const AppView& view, Commands& commands, const Job& job) {
  const auto section = ui.section(job.id, job.question);
  ui.text(job.answer);
  {
    const auto list = ui.list("steps", "How it goes");
    for (const char* step : job.steps) ui.item_text(step);
  }
  command_button(ui, view, commands, "go", job.button, GoTo{job.place});
}

}  // namespace

void draw_start(Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("What do you want to know?");
  ui.text(
      "Turnpoint replays one absence history under an old and a new attendance policy, person by person. It "
      "supports a review; it never decides. Nothing about a person leaves this device.");
  if (!view.workforce) {
    ui.note(Tone::info, "No people are loaded. Begin with your own people, load an export of yours, or the "
                        "sample council, under Workforce.");
  } else if (view.workforce->imported || view.workforce->own) {
    ui.text("Open now: " + view.workforce->name + ".");
  } else {
    ui.note(Tone::info, "The sample council is open: " + grouped(view.workforce->people) +
                            " invented people. Try anything; Undo takes it back.");
  }
  {
    const auto cards = ui.cards("jobs", true);
    for (const Job& job : jobs()) draw_job(ui, view, commands, job);
  }
  const auto section = ui.section("words", "What the words mean");
  const auto list = ui.definitions("glossary");
  for (const GlossaryEntry& term : glossary) ui.definition(term.word, term.meaning);
}

}  // namespace turnpoint::ui
