#include "cli/usage.h"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

#include "cli/arguments.h"

namespace turnpoint {
namespace {

// Parts of it are found by how it is laid out: a command's calls and each option begin two spaces in, with
// the lines that belong to them further in; what a command does begins with its name and stands between empty
// lines.
constexpr std::string_view text =
    R"(turnpoint: what an old and a new attendance policy ask for on the same absence history

  turnpoint import   SOURCE... [--people FILE] [--plan FILE] [--save-plan FILE] [--out DIR] [--refused FILE]
  turnpoint check    P [--as-at DATE] [--page]
  turnpoint diff     P Q
  turnpoint findings --policy P [--people people.csv] --absences absences.csv --as-at DATE [--all]
  turnpoint timeline --policy P [--people people.csv] --absences absences.csv --as-at DATE [--employee ID]
  turnpoint compare  --old P --new Q [--people people.csv] --absences absences.csv --from DATE --to DATE
                     [--project-from DATE] [--seed N] [--runs N] [--setting supportive|expected|firm]
                     [--figures] [--tables [--by-team] [--unit-times FILE]] [--beside STUDY.json]
  turnpoint equality --old P --new Q [--people people.csv] --absences absences.csv --from DATE --to DATE
                     --disclosure-key HEX [--reference CHARACTERISTIC=GROUP] [--decisions decisions.csv]
  turnpoint removal  --policy P [--people people.csv] --absences absences.csv --as-at DATE [--from DATE]
                     [--trigger ID] [--remove ID] [--near-misses]
  turnpoint synth    --profile council|nhs_trust|school|civil_service --employees N [--years Y] [--seed S]
                     [--to DATE] [--out DIR]
  turnpoint sweep    --policy P --parameter PATH --from N --to N --step N [--people people.csv]
                     --absences absences.csv [--since DATE] [--as-at DATE]
  turnpoint ledger   --old P --new Q [--people people.csv] --absences absences.csv --cutover DATE
                     [--rule RULE | --rule STAGE=RULE | --rule CATEGORY=RULE] [--teams teams.csv]
  turnpoint report   --old P --new Q [--people people.csv] --absences absences.csv --from DATE --to DATE
                     --out FILE.html [--cutover DATE [--rule RULE]] [--title TEXT] [--pseudonyms]
                     [--disclosure-key HEX [--reference team=NAME]]
  turnpoint case due --policy P [--people people.csv] --absences absences.csv --as-at DATE
                     [--within DAYS | --month YYYY-MM] [--employee ID | --team NAME] [--ics FILE]
  turnpoint case letter --policy P [--people people.csv] --absences absences.csv --employee ID --date DATE
                     --letter KIND [--stage ID] [--meeting DATE] [--set NAME=TEXT] [--template FILE] [--out FILE]
  turnpoint case form --policy P [--people people.csv] --absences absences.csv --employee ID --date DATE
                     --form ID|FILE [--stage ID] [--set FIELD=TEXT] [--answers FILE] [--out FILE]
  turnpoint case retention --policy P [--people people.csv] --absences absences.csv --as-at DATE
                     [--employee ID | --team NAME]
  turnpoint case export --policy P [--people people.csv] --absences absences.csv --as-at DATE --employee ID
                     [--redacted] [--format html|json] [--out FILE]
  turnpoint export   TABLE.csv --out FILE.xlsx|FILE.csv
  turnpoint stats    [--people people.csv] --absences absences.csv --from DATE --to DATE
  turnpoint facts    --policy P --as-at DATE | --old P --new Q --from DATE --to DATE [--people FILE]
                     --absences FILE
  turnpoint merge    PARTIAL... [--figures] [--by-team] [--unit-times FILE] [--partial FILE]
  turnpoint rerun    RUN_FILE [--people FILE] [--absences FILE]
  turnpoint plan     check PLAN
  turnpoint plan     show PLAN --as-at DATE [--theme ID] [--lead NAME] [--status STATUS] [--late]
  turnpoint plan     late PLAN --as-at DATE
  turnpoint plan     report PLAN --as-at DATE [--html FILE]
  turnpoint plan     report PLAN --as-at DATE --people FILE --absences FILE [--events FILE] [--teams FILE]
                     [--old P --new Q] [--cutover DATE] [--top N] [--amber-from DAYS] [--red-from DAYS]
                     [--service-amber-from DAYS] [--service-red-from DAYS] [--suppression N] [--html FILE]
                     [--page monthly|sponsor [--from DATE --to DATE]]
  turnpoint plan     capacity [--set NAME=VALUE]... [--change NAME=VALUE]... [--seed N]
  turnpoint plan     feedback [FORM [--html FILE]]
  turnpoint plan     feedback FORM --answers FILE [--suppression N] [--words] [--onto PLAN --as-at DATE --out FILE]
  turnpoint plan     convert PLAN|TABLE --out FILE.json|FILE.csv|FILE.xlsx [--onto PLAN] [--shape SHAPE]
                     [--as-at DATE]
  turnpoint exercise check PACK [--old P] [--new Q]
  turnpoint exercise answers PACK [--exercise ID] [--old P] [--new Q]
  turnpoint exercise mark PACK ANSWERS.csv [--strict]
  turnpoint exercise handout PACK [--exercise ID] [--with-answers] [--out FILE.html]
  turnpoint exercise generate --old P [--new Q] [--feature FEATURE] [--count N] [--seed N] [--cutover DATE]
                     [--out FILE.json]

import reads the exports of an HR system as CSV or XLSX; without --out nothing is written and the preview is
printed, with it people.csv and absences.csv. Several sources are one record: refused rows, mended, beside
what they came from.
export writes a table that Turnpoint printed as a workbook, or as CSV that no spreadsheet takes for formulas.
check reads a policy and names what contradicts itself, rests on repealed law, or says nothing on a point that the
count needs, each with its clause.
diff says in sentences what differs between two policies.
findings lists, person by person, the days on which a trigger is newly met up to --as-at; with --all every look
that meets one.
compare says who meets a trigger under P, under Q, under both, from --from to --to, how often and since when; with
--figures also meetings, letters and referrals, each with its range over what is assumed.
sweep moves one number of a policy over a range and says what each value would have asked for.
timeline lists what the policy asks for, day by day, each with its because; without --employee for everyone.
equality gives formal meetings by disability, sex, age band, part time, pregnancy, pay group, team and any
characteristic_*, in bands that give nobody away however the tables of a study are put side by side.
removal says what P would have asked for without some of its triggers, for every set of them: what each one
catches, what no other does, where they overlap, and formal meetings. Up to 6 triggers are studied at a time.
ledger lists what is live on the day before the cut-over, what becomes of it, what is to be done by whom by
when, and the letters to send; who has anything live and who has not make the headcount.
report writes one page for a committee, to read on a screen or print on A4: headline, stages, who changes and
why, teams and months as far as nobody shows, what each trigger does, the cut-over, what all of it rests on.
case due lists what is due for a manager's people, overdue first, each with its because, and writes it as a
calendar file. What was done or moved is told by rows of events.csv, and of decisions.csv by the item's name.
case letter writes an invitation, hearing, outcome, warning, decision, review, lapse or transition letter out of
the record. Nothing is left unfilled; names and addresses stay as marked blanks «name» for the print.
case form fills a form out of the record and the answers, and names whatever is missing, a day that breaks its
notice, a goal that lacks one of its five parts, and a sentence that accuses.
case retention lists the records that the policy no longer has kept, with when each was closed and the clause; a row
keep of decisions.csv holds one back. Nothing is deleted.
case export writes everything held about one person into one file: their rows, every absence, what was recorded, and
what the policy made of it day by day; with --redacted without reasons of absences and why decisions were taken.
stats gives the figures of a period with their definitions, rolling years by quarter, teams, and whom to talk
with first in each team.
plan reads an implementation plan: whether it holds together, how its actions stand, what is late and what that
holds up, a page for the sponsor, with --people a monthly report for directors, how many training sessions are needed and when they are over, and what people say of the
change: FORM is survey, manager, colleague, audit or a file of your own in JSON. PLAN is a file
in JSON or the id of a shipped one: short-term, long-term, council-objectives, council-headlines.
exercise reads a pack of training case studies: whether it holds together, what both policies answer to every
question, which answers of a sheet are right, and a handout to print; or makes a pack of records to look at. PACK is a file in JSON or the id of a shipped
one: manager-session, train-the-trainer.
synth makes a workforce that nobody works in and says target beside achieved; its files are people.csv and
absences.csv in DIR, which it never writes over. The same words and seed give the same bytes.
rerun makes the result of a run file again, with the policies it holds, and says whether the same came out.
compare and findings with --partial write what a slice of the workforce comes to.
merge makes of all slices the bytes of one run over the whole, in any order, or with --partial one partial of
several.
facts gives the workforce-wide values of a slice, which merge adds up and --facts takes.

P and Q are a policy file or the id of a shipped policy. Dates are YYYY-MM-DD.

  --map COLUMN=FIELD        import: what a column becomes, as the preview names it (again for more); dropped drops it
  --date-order ORDER        import: day-first or month-first, where the dates of a column do not say
  --shape spell|day         import: one row a spell, or one row a day, joined to spells
  --working-days MTWTF--    import: days worked by people without a pattern, so that days are joined over others
  --plan, --save-plan FILE  import: columns, orders, shape and the table of reason codes, used and kept
  --refused FILE            import: refused rows with their columns and the reason, to be mended and added
  --encoding, --delimiter, --sheet
                            import: what is found otherwise: utf-8, utf-16-le, utf-16-be, windows-1252; comma,
                            semicolon, tab, pipe; the sheet of a spreadsheet
  --two-digit-years         import: 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999; refused otherwise
  --preview                 import: the preview, and nothing written to --out
  --trigger ID              only this trigger (again for more); also those left out until asked for
                            removal: this one as well as the usual ones
  --remove ID               removal: only this trigger may be removed, the others always stay (again for more)
  --near-misses             removal: also people whose figure at their latest look is a little below a threshold;
                            as csv these alone
  --near-spells, --near-days N, --near-score PERCENT
                            removal: how much below: 1 spell, 2 days, 20 % of a threshold score unless set
  --from DATE               removal: looks and meetings from this day on, else from the record's first
  --from DATE --to DATE     timeline: only these days; else from the record's first to all that is planned
  --within DAYS             case due: so many days after --as-at, 7 unless set
  --month YYYY-MM           case due: everything of a month, what is done as well
  --overdue-since DATE      case due: what was due before is only counted; three months before unless set
  --employee, --team        case due, case retention: only these people (again for more)
  --ics FILE                case due: also as a calendar file; it is never written over
  --titles neutral|full     case due: titles in the calendar without a name, id or word on health, unless full
  --stamp MOMENT            case due: when the calendar file is made, in universal time: 2026-04-03T08:00:00Z;
                            the start of --as-at unless set
  --set NAME=TEXT           case letter: what the record does not hold, such as place or agreed (again for more
                            points); an error names whatever is missing
  --answers FILE            case form: answers as JSON, {"field": "text"} or {"field": ["point", "point"]}
  --template FILE           case letter: your own instead of the one that comes with the policy
  --meeting DATE            case letter: another day of the meeting, held to the notice of the policy
  --facts                   case letter: every fact with its clause, on the error output
  --new, --cutover, --rule  case letter: as with ledger, for the letter transition; format text, html or json
  --events FILE             timeline, ledger, stats: fit notes, return meetings held, referrals, reports: events.csv
  --decisions FILE          timeline, ledger, equality: adjustments, discretion, targets, outcomes: decisions.csv
  --stages FILE             timeline, ledger: stages that are really live: stages.csv
  --disclosure-key HEX      equality, report: 32 hexadecimal digits, drawn at random once for a study and kept secret with it
  --suppression N           equality: groups and figures that may be smaller are not shown, 5 unless set; as the
                            key it stays as it is for the study. stats: teams of fewer people have no figures.
                            plan feedback: groups of fewer answers are not shown, 5 at least
  --reference CHARACTERISTIC=GROUP
                            equality: the group that the others stand beside, which is not shown itself (again for
                            more); pay_group, team and any characteristic_* are not shown without. It stays as
                            it is for the study, too
  --cutover DATE            ledger, report: the first day of the new policy; plan report: where the plan's milestone
                            launch has no day
  --rule RULE               ledger, report: for every case, for a stage of the old policy (STAGE=RULE) or for cases that
                            rest on a category of absence (CATEGORY=RULE); again for more, the last one holds.
                            honour_until_expiry: stays until it would have ended, no further step
                            carry_with_review: the same, and a review soon after may close it (unless set)
                            convert_to_support_plan: closed, an informal review opens with a plan
                            reset: closed, with a letter
  --teams FILE              ledger: teams that start on another day (team,new_policy_from): teams.csv
  --review-within TERM      ledger: reviews are held so soon after the cut-over, "28 calendar days" unless set
  --letters-before TERM     ledger: letters go out so long before it, "5 working days" unless set
  --health-detail           reads the column `reason` of the absences, which is dropped otherwise
  --bank-holidays DIVISION  england-and-wales, scotland or northern-ireland: working days leave them out;
                            deadlines always do, those of England and Wales unless another is named
  --format table|json|csv   table on a terminal, else csv
  --seed, --runs, --setting how runs and what managers decide are drawn: seed 1, 1,000 runs and expected unless set
  --as-at DATE              check: the day by which a review is called overdue; without it none is
  --page                    check, as a table: also the whole policy as a page to read
  --figures                 with csv: figures and their ranges instead of who changes
  --tables                  compare: instead of who changes the highest stages, steps by month, hours and cost, and
                            first contact
  --by-team                 compare --tables, merge: also exact figures of each team, small ones too: keep them apart
                            from an equality view of the same study; compare as json or table: who changes, by team
  --unit-times FILE         compare --tables, merge: minutes of each step and pounds an hour, instead of those assumed
  --beside STUDY.json       compare: the figures beside those of a study's file on the same people, with the difference
  --project-from DATE       compare: uses the record up to the day before and continues it from then on out of its
                            own years, run by run; every figure is the middle one with a range
  --profile NAME            synth: a profile of that name, or a file of your own
  --employees N, --years Y  synth: 1 to 1,000,000 people in the files, 1 to 10 years (2 unless set)
  --to DATE                 synth: the record's last day, 2026-03-31 unless set
  --out DIR                 synth: where the files go; without it only the figures are made
  --long-term-from DAYS     stats: a long spell has as many working days or more, 21 unless set
  --top N                   stats, plan report: colleagues named in each team, 5 and 10 unless set
  --theme, --lead, --status plan show: only actions of that theme, lead or status; --late: only late ones
  --title TEXT              report: what heads the page, else the names of both policies
  --pseudonyms              report: lists who meets a trigger, by pseudonym; counts alone otherwise
  --out FILE                report: the page, which is never written over; else it is printed
  --html FILE               plan report: also the page as one HTML file to print on A4; plan feedback: the blank form
  --page monthly|sponsor    plan report with people: the monthly report for directors unless set, or the page for the
                            sponsor, with formal meetings under both policies from --from to --to (the twelve months
                            up to --as-at unless given) and who is mid-stage on the cut-over
  --answers FILE            plan feedback: one row a person, by question, as CSV or XLSX; nothing that may say who it
                            is is read. With --onto the plan takes the answers to its survey questions, to --out
  --words                   plan feedback: also what people wrote, in the order of letters: read it before it is shared
  --set, --change NAME=VALUE
                            plan capacity: an input, and one to change and see what it does; the names are in what
                            it prints
  --exercise ID             exercise answers, handout: only this one
  --old P, --new Q          exercise: in the place of the pack's own policies
  --feature FEATURE         exercise generate: exactly_one_trigger, one_day_short, lapses_in_time, only_discretion or
                            mid_stage_at_cutover of --old; without it each in turn
  --count N                 exercise generate: 1 to 60 exercises, 5 unless set
  --with-answers            exercise handout: also answers, running order, notes and sources
  --onto PLAN, --shape SHAPE
                            plan convert: the plan whose name, start, milestones and themes a table goes with; what
                            heads a table's columns: full, objectives or headlines
  --amber-from, --red-from DAYS
                            stats, plan report: of a colleague, working days lost in twelve months, 5 and 10 unless set
  --salary-a-day, --cover-a-day MONEY
                            stats: what a working day of one FTE costs while someone is ill; the cost of days lost is
                            not known without either. A salary a year over its working days, 260 or so, is one a day
  --service-amber-from, --service-red-from DAYS
                            plan report: of a service, days lost per FTE in twelve months, 8 and 10 unless set
  --run-file FILE           compare, findings, removal, sweep, ledger, stats, synth: what `turnpoint rerun` needs,
                            with the hashes of the files read and of the output; never written over
  --partial FILE            compare, findings, merge: a partial result, instead of anything printed. It is not
                            suppressed and not for sharing
  --slice K/N               compare, findings, facts: only the Kth of N equal parts of the people, by employee_id
  --facts FILE              compare, findings with --partial: the merged facts, where a trigger compares with an
                            average of the whole workforce and the files hold a part of it
  --people, --absences FILE rerun: where the files are now
  --strict                  any refused row makes the exit status 1; with check, any fault
  --jobs N                  timeline, ledger, removal, stats, sweep, synth, compare: on so many threads; accepted
                            elsewhere

Refused rows are listed on the error output. Exit status: 0 done, 1 nothing usable, 2 wrong usage.
)";

/// Parts of the text between empty lines, in their order: its name, calls, what commands do, what words mean,
/// options, the end.
std::vector<std::string> parts() {
  std::vector<std::string> parts(1);
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (line.empty())
      parts.emplace_back();
    else
      parts.back() += line + '\n';
  }
  return parts;
}

/// A part as entries, each from a line that `begins` to the next one.
template <class Begins>
std::vector<std::string> entries_of(const std::string& part, Begins begins) {
  std::vector<std::string> entries(1);
  std::istringstream lines(part);
  for (std::string line; std::getline(lines, line);) {
    if (begins(line)) entries.emplace_back();
    entries.back() += line + '\n';
  }
  return entries;
}

template <class Wanted>
std::string joined(const std::vector<std::string>& entries, Wanted wanted) {
  std::string all;
  for (const std::string& entry : entries) {
    if (wanted(entry)) all += entry;
  }
  return all;
}

/// The name of a command at the start of a text; empty where there is none.
std::string command_at(const std::string& words) {
  std::string name = words.substr(0, words.find_first_of(" :,"));
  if (name == "case") name = words.substr(0, words.find_first_of(" :,", name.size() + 1));
  return Arguments::is_command(name) ? name : "";
}

/// `from` and `to` of "  --from DATE --to DATE   …".
bool names_option_of(const std::string& entry, const std::string& command) {
  const std::string left = entry.substr(0, std::min(entry.find("   "), entry.find('\n')));
  for (std::size_t at = left.find("--"); at != std::string::npos; at = left.find("--", at + 2)) {
    if (Arguments::command_takes(command, left.substr(at + 2, left.find_first_of(", ", at) - at - 2)))
      return true;
  }
  return false;
}

/// What an option means may begin with the commands that it means so for.
bool concerns(const std::string& entry, const std::string& command) {
  constexpr std::size_t column = 28;
  const std::string first = entry.substr(0, entry.find('\n') + 1);
  const std::string meaning = entry.substr((first.size() > column ? 0 : first.size()) + column);
  return command_at(meaning).empty() || meaning.find(command) != std::string::npos;
}

}  // namespace

std::string usage() { return std::string(text); }

std::string usage_of(const std::string& command) {
  const std::vector<std::string> all = parts();
  const auto is_entry = [](const std::string& line) { return !line.starts_with("   "); };
  const std::string calls = joined(entries_of(all[1], is_entry), [&](const std::string& entry) {
    return entry.starts_with("  turnpoint " + command + ' ');
  });
  const auto begins = [](const std::string& line) { return !command_at(line).empty(); };
  const std::string does = joined(entries_of(all[2], begins), [&](const std::string& entry) {
    return command_at(entry) == command || entry.find(" and " + command + " with ") != std::string::npos;
  });
  const std::string options = joined(entries_of(all[4], is_entry), [&](const std::string& entry) {
    return names_option_of(entry, command) && concerns(entry, command);
  });
  return calls + '\n' + does + (options.empty() ? "" : '\n' + options) + '\n' + all[3];
}

}  // namespace turnpoint
