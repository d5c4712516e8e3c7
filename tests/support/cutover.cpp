#include "tests/support/cutover.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace turnpoint::test {
namespace {

std::string text_of(std::int32_t day) {
  return day == no_day ? "-" : day == open_end ? "open" : to_text(day_from_number(day));
}

const char* kind_of(LiveKind kind) {
  switch (kind) {
  case LiveKind::stage: return "stage";
  case LiveKind::meeting: return "meeting";
  case LiveKind::letter: return "letter";
  case LiveKind::appeal: return "appeal";
  case LiveKind::health_report: return "health_report";
  case LiveKind::open_spell: return "open_spell";
  case LiveKind::return_meeting: return "return_meeting";
  case LiveKind::adjustment: return "adjustment";
  }
  return "";
}

template <class Thing>
Lines lines(const std::vector<Thing>& things) {
  Lines list;
  for (const Thing& thing : things) list.push_back(to_line(thing));
  return list;
}

template <class Thing>
void add(Lines& all, const std::vector<Thing>& things) {
  for (std::string& line : lines(things)) all.push_back("  " + std::move(line));
}

void add(Lines& all, const LedgerRow& row) {
  all.push_back(std::to_string(row.person) + " on " + text_of(row.cutover) + " leaves " +
                text_of(row.leaves));
  for (const LiveItem& item : row.items) {
    all.push_back("  " + to_line(item) + " | asked " + text_of(item.asked) + " expires " +
                  text_of(item.expires) + " review " + text_of(item.next_review) + " back " +
                  text_of(item.back) + " ends " + text_of(item.ends) + " rule " +
                  std::string(to_text(item.rule)) + " opens " + item.opens);
  }
  add(all, row.letters);
  add(all, row.actions);
  for (const Disagreement& d : row.disagreements)
    all.push_back("  " + std::string(to_text(d.track)) + ' ' + d.recorded + " against " + d.replayed);
}

}  // namespace

Policy supportive(bool informal_stage) {
  Policy policy = policy_of(PolicyBuilder().return_meeting({Category::unauthorised}),
                            {StageBuilder("talk").notice("2 working days"), StageBuilder("formal")});
  policy.id = "supportive";
  policy.name = "supportive";
  policy.return_meeting->name = "welcome";
  policy.stages[0].formal = !informal_stage;
  return policy;
}

Cutover::Cutover(const Record& record, Policy old_policy)
    : rows_(record.rows()), workforce_(workforce_of(rows_)), old_(std::move(old_policy)),
      cutover_(day("2022-04-01")) {}

Cutover& Cutover::to(Policy new_policy) {
  new_ = std::move(new_policy);
  return *this;
}

Cutover& Cutover::on(const std::string& date) {
  cutover_ = day(date);
  return *this;
}

Cutover& Cutover::beside(const Beside& facts) {
  recorded_ = facts.recorded();
  return *this;
}

Cutover& Cutover::rule(const std::string& text) {
  Result<Mapping> with = with_rule(mapping_, text, old_);
  if (!with) {
    std::fprintf(stderr, "A test is written wrongly: %s\n", with.error().detail.c_str());
    std::abort();
  }
  mapping_ = std::move(*with);
  return *this;
}

Cutover& Cutover::review_within(const std::string& length) {
  mapping_.review_within = term(length);
  return *this;
}

Cutover& Cutover::letters_before(const std::string& length) {
  mapping_.letters_before = term(length);
  return *this;
}

Cutover& Cutover::team(const std::string& name, const std::string& start) {
  team_start_.resize(workforce_.teams.size(), no_day);
  const auto found = std::find(workforce_.teams.begin(), workforce_.teams.end(), name);
  team_start_.at(static_cast<std::size_t>(found - workforce_.teams.begin())) = day_number(day(start));
  return *this;
}

Ledger Cutover::ledger() const { return ledger(0, workforce_.people.size()); }

Ledger Cutover::ledger(std::size_t first, std::size_t end) const {
  static const Calendar calendar;
  const Replay run({rows_, old_, {}, cutover_ - std::chrono::days(1)});
  const StageRun stages{run.workforce, run.days, old_, run.plan, calendar, recorded_};
  return ledger_of(stages, {cutover_, team_start_, mapping_, new_}, first, end);
}

std::string to_line(const LiveItem& item) {
  std::string line = kind_of(item.kind);
  line += item.recorded ? "* " : " ";
  for (const std::string& part : {item.stage, item.about, item.value}) line += part.empty() ? "" : part + ' ';
  return line + text_of(item.day) + (item.becomes.empty() ? "" : " " + item.becomes);
}

std::string to_line(const LedgerAction& action) {
  return (action.due == no_day ? "back" : text_of(action.due)) +
         (action.owner == Owner::hr ? " hr " : " manager ") + action.what + ". " + action.because;
}

std::string to_line(const LedgerLetter& letter) {
  std::string line = text_of(letter.due) + ' ' + std::string(to_text(letter.rule));
  for (const std::string& sentence : letter.says) line += ' ' + sentence;
  return line;
}

Lines items_of(const Ledger& ledger, std::size_t row) {
  return row < ledger.rows.size() ? lines(ledger.rows[row].items) : Lines();
}

Lines actions_of(const Ledger& ledger, std::size_t row) {
  return row < ledger.rows.size() ? lines(ledger.rows[row].actions) : Lines();
}

Lines letters_of(const Ledger& ledger, std::size_t row) {
  return row < ledger.rows.size() ? lines(ledger.rows[row].letters) : Lines();
}

Lines all_of(const Ledger& ledger) {
  Lines all = {std::to_string(ledger.in_service) + " in service, " + std::to_string(ledger.nothing_live) +
               " with nothing live, " + std::to_string(ledger.not_in_service) + " not in service"};
  for (const LedgerRow& row : ledger.rows) add(all, row);
  for (const LedgerRow& row : ledger.to_check) add(all, row);
  return all;
}

}  // namespace turnpoint::test
