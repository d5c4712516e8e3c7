#include "core/cases/paper/record_facts.h"

#include "core/cases/reference.h"
#include "core/engine/record.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

constexpr const char* weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                    "Friday", "Saturday", "Sunday"};

std::string days_in_words(const Rational& days) {
  return to_fraction(days) + (days == Rational(1) ? " working day" : " working days");
}

std::string first_to_last(std::int32_t first, std::int32_t last) {
  const std::string from = to_words(day_from_number(first));
  return first == last ? from : from + " to " + to_words(day_from_number(last));
}

}  // namespace

std::string weekday_in_words(Day day) {
  return std::string(weekdays[weekday_index(day)]) + ' ' + to_words(day);
}

std::vector<std::string> history_of(const StageRun& run, std::size_t person, Day on) {
  const PersonRecord record = make_record(run.workforce, run.days, run.plan, person, day_number(on));
  const std::int32_t after = day_number(minus_months(on, 12));
  std::vector<std::string> lines;
  for (const CountedSpell& spell : record.spells) {
    if (spell.last <= after) continue;
    const Rational days(record.counted(spell, DayUnit::working_day, spell.first, spell.last), record.scale);
    std::string line = first_to_last(spell.first, spell.last) + ": " + days_in_words(days);
    if (spell.open) line += ", still under way";
    if (spell.counts == Counts::never) line += ", not counted";
    if (spell.counts == Counts::informal_only) line += ", left out of formal action";
    lines.push_back(std::move(line));
  }
  if (lines.empty()) lines.emplace_back("No absence is recorded in this time.");
  return lines;
}

CaseFacts record_facts(const StageRun& run, std::size_t person, Day on) {
  CaseFacts facts;
  add_fact(facts, "organisation", run.policy.organisation);
  add_fact(facts, "policy", run.policy.name);
  add_fact(facts, "reference", references_of(run.workforce)[person]);
  add_fact(facts, "letter_date", to_words(on));
  add_fact(facts, "history_from", to_words(minus_months(on, 12) + std::chrono::days(1)));
  add_list(facts, "history", history_of(run, person, on));
  return facts;
}

}  // namespace turnpoint
