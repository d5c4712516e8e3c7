#include <algorithm>
#include <memory>

#include "core/cases/due/due.h"
#include "core/cases/form/form_facts.h"
#include "core/cases/letter/finished.h"
#include "core/engine/facts.h"
#include "core/io/cases/form_json.h"
#include "core/io/cases/letter_file.h"
#include "core/io/cases/paper_text.h"
#include "core/io/cases/tone_json.h"
#include "core/io/policy/shipped.h"
#include "core/io/workforce/recorded_csv.h"
#include "tests/scenarios/cases/arithmetic.h"
#include "tests/scenarios/cases/run_case.h"
#include "tests/scenarios/stories/story.h"

namespace turnpoint::test {
namespace {

std::string text_at(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? "" : found->get<std::string>();
}

/// On one line, so that where a line breaks makes no difference.
std::string on_one_line(std::string text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  return out;
}

std::string lines_of(const std::vector<Error>& errors) {
  std::string lines;
  for (const Error& error : errors) lines += error.where + ": " + error.detail + '\n';
  return lines;
}

Answers answers_at(const Json& object, const char* key) {
  Answers answers;
  if (const auto found = object.find(key); found != object.end()) {
    for (const auto& [name, lines] : found->items()) answers[name] = lines.get<std::vector<std::string>>();
  }
  return answers;
}

/// A view's files, read as the command line reads them.
class ViewReplay {
 public:
  ViewReplay(const Story& story, const StoryView& view)
      : story_(story), view_(view), policy_(*shipped_policy(view.policy)), plan_(compile(policy_)) {
    const CaseRow person = story.person;
    people_ = csv_of({person}, {});
    absences_ = csv_of(story.absences, {"first_day"});
    WorkforceFiles files;
    if (!person.empty()) files.people = people_;
    files.absences = absences_;
    files.health_detail = true;
    reading_ = read_workforce(files);
    events_ = csv_of(view.events, {"date", "kind"});
    decisions_ = csv_of(view.decisions, {"date", "kind"});
    stages_ = csv_of(view.stages, {"track", "stage", "from"});
    RecordedFiles recorded;
    if (!view.events.empty()) recorded.events = events_;
    if (!view.decisions.empty()) recorded.decisions = decisions_;
    if (!view.stages.empty()) recorded.stages = stages_;
    recorded_ = read_recorded(recorded, reading_);
    refuse_rows(recorded_, check_recorded(policy_, recorded_));
    days_ = std::make_unique<DayCount>(reading_.workforce);
    apply_facts(plan_, gather_facts(reading_.workforce, *days_, plan_, 0, 1, story.last));
    for (const RowProblem& problem : reading_.refused) faults.push_back(problem.detail);
    for (const RowProblem& problem : recorded_.refused) faults.push_back(problem.detail);
  }

  void check() {
    check_arithmetic();
    check_year();
    for (const Json& week : view_.weeks) check_week(week);
    for (const Json& letter : view_.letters) check_text(letter, letter_text(letter));
    for (const Json& form : view_.forms) check_text(form, form_text(form));
  }

  Lines faults;

 private:
  StageRun run() const { return {reading_.workforce, *days_, policy_, plan_, calendar_, recorded_.recorded}; }

  void add(const std::string& fault) { faults.push_back(view_.policy + ": " + fault); }

  /// Every date of the year is named by a line, and every day named exists.
  void check_arithmetic() {
    WorkedCase worked;
    worked.arithmetic = view_.arithmetic;
    for (const Json& item : view_.year) {
      ExpectedEvent event;
      event.day = *day_from_text(text_at(item, "date"));
      for (std::size_t i = 1; i <= view_.arithmetic.size(); ++i) event.because.push_back(i);
      worked.expect.push_back(event);
    }
    for (const std::string& fault : faults_of_arithmetic(worked)) add(fault);
  }

  void compare(Lines expected, Lines found) {
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    for (const std::string& line : expected) {
      if (std::find(found.begin(), found.end(), line) == found.end()) add("not there: " + line);
    }
    for (const std::string& line : found) {
      if (std::find(expected.begin(), expected.end(), line) == expected.end()) add("not expected: " + line);
    }
  }

  static std::string state_of(const DueItem& item) {
    return item.done() ? "done" : item.overdue ? "overdue" : item.happens ? "comes" : "to_do";
  }

  void check_year() {
    const DueDays days{story_.last, story_.first, story_.last, story_.first};
    Lines expected;
    Lines found;
    for (const Json& item : view_.year)
      expected.push_back(text_at(item, "date") + ' ' + text_at(item, "state") + ' ' + text_at(item, "item") +
                         " (" + text_at(item, "clause") + ')');
    for (const DueItem& item : due_list(run(), 0, days).items)
      found.push_back(to_text(day_from_number(item.day)) + ' ' + state_of(item) + ' ' + item.name + " (" +
                      item.event.because.clause + ')');
    compare(expected, found);
  }

  void check_week(const Json& week) {
    const DueDays days = due_within(*day_from_text(text_at(week, "as_at")), week.at("within").get<int>());
    Lines found;
    for (const DueItem& item : due_list(run(), 0, days).items)
      found.push_back(to_text(day_from_number(item.day)) + ' ' + state_of(item) + ' ' + item.name +
                      (item.expected && !item.done() ? " expected" : ""));
    compare(week.at("due").get<Lines>(), found);
  }

  std::string letter_text(const Json& letter) const {
    LetterRequest request;
    request.kind = *letter_kind_from_text(text_at(letter, "letter"));
    request.stage = text_at(letter, "stage");
    request.date = *day_from_text(text_at(letter, "date"));
    for (const auto& [name, lines] : answers_at(letter, "set")) request.typed[name] = typed_fact(lines);
    const Checked<LetterFacts> facts = request.kind == LetterKind::transition
                                           ? cutover_facts(letter, request)
                                           : letter_facts(run(), 0, request);
    if (!facts) return lines_of(facts.error());
    const Checked<LetterTemplate> shipped = shipped_letter(view_.policy, request.kind);
    if (!shipped) return lines_of(shipped.error());
    const Checked<Paper> paper = finished_letter(*shipped, *facts, shipped_phrases());
    return paper ? paper_text(*paper) : lines_of(paper.error());
  }

  static Fact typed_fact(const std::vector<std::string>& lines) { return Fact{lines, "", false, true}; }

  Checked<LetterFacts> cutover_facts(const Json& letter, const LetterRequest& request) const {
    const Policy next = *shipped_policy(text_at(letter, "new"));
    const Mapping mapping = *with_rules({}, {text_at(letter, "rule")}, policy_);
    return transition_facts(run(), {*day_from_text(text_at(letter, "cutover")), {}, mapping, next}, 0,
                            request);
  }

  std::string form_text(const Json& form) const {
    const Checked<Form> shipped = shipped_form(view_.policy, text_at(form, "form"));
    if (!shipped) return lines_of(shipped.error());
    const FormFacts facts =
        form_facts(run(), 0, {*day_from_text(text_at(form, "date")), text_at(form, "stage")});
    const Checked<Paper> paper =
        finished_form(*shipped, facts, answers_at(form, "answers"), shipped_phrases());
    return paper ? paper_text(*paper) : lines_of(paper.error());
  }

  void check_text(const Json& asked, const std::string& text) {
    const std::string found = on_one_line(text);
    const char* key = asked.contains("refused") ? "refused" : "says";
    for (const std::string& part : asked.at(key).get<Lines>()) {
      if (found.find(part) == std::string::npos) add("\"" + part + "\" is not in: " + found);
    }
  }

  const Story& story_;
  const StoryView& view_;
  Policy policy_;
  Plan plan_;
  Calendar calendar_;
  std::string people_;
  std::string absences_;
  std::string events_;
  std::string decisions_;
  std::string stages_;
  WorkforceReading reading_;
  RecordedReading recorded_;
  std::unique_ptr<DayCount> days_;
};

}  // namespace

Lines faults_of(const Story& story, const StoryView& view) {
  ViewReplay replay(story, view);
  if (replay.faults.empty()) replay.check();
  return replay.faults;
}

}  // namespace turnpoint::test
