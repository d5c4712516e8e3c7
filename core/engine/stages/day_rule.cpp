#include "core/engine/stages/day_rule.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr std::chrono::days one_day{1};

Day working_day_at(const StageRun& run, std::size_t person, Day last, int count) {
  std::int32_t day = day_number(last);
  for (int i = 0; i < count; ++i) day = run.days.next_working_day(person, day + 1);
  return day_from_number(day);
}

Day paid_until(const StageRun& run, std::size_t person, const DayRule& rule, Day first) {
  if (rule.term->unit == TermUnit::working_day)
    return working_day_at(run, person, first - one_day, rule.term->count - rule.number) + one_day;
  const Day end = plus_months(first, rule.term->count) - std::chrono::days(rule.number);
  return std::max(first, end);
}

Day financial_year_end(Day day) {
  const auto end = [](std::chrono::year year) { return Day{year / std::chrono::March / 31}; };
  const std::chrono::year year = std::chrono::year_month_day{day}.year();
  return day <= end(year) ? end(year) : end(year + std::chrono::years(1));
}

Day after_notice(const Calendar& calendar, Day given, const std::optional<Term>& term) {
  return term ? calendar.first_day_after_notice(given, *term) : calendar.working_day_from(given + one_day);
}

/// Without the year where it is the other day's.
std::string short_day(Day day, Day other) {
  const std::string words = to_words(day);
  const bool same = std::chrono::year_month_day{day}.year() == std::chrono::year_month_day{other}.year();
  return same ? words.substr(0, words.size() - 5) : words;
}

/// `, leaving out the bank holidays on 25 December and 26 December`, of those from `first` to `last`.
std::string holidays_left_out(const Calendar& calendar, Day first, Day last, Day shown) {
  std::vector<std::string> days;
  for (Day day = first; day <= last; day += one_day) {
    if (weekday_index(day) < 5 && !calendar.is_working_day(day)) days.push_back(short_day(day, shown));
  }
  if (days.empty()) return "";
  std::string text =
      days.size() == 1 ? ", leaving out the bank holiday on " : ", leaving out the bank holidays on ";
  for (std::size_t i = 0; i < days.size(); ++i)
    text += (i == 0 ? "" : i + 1 == days.size() ? " and " : ", ") + days[i];
  return text;
}

bool in_working_days(const std::optional<Term>& term) { return term && term->unit == TermUnit::working_day; }

/// `8 May 2014, the day of the meeting`.
std::string start_in_words(Day from, const std::string& from_is) {
  return to_words(from) + (from_is.empty() ? "" : ", " + from_is);
}

std::string notice_in_words(const Calendar& calendar, const DayRule& rule, Day from, Day day,
                            const std::string& from_is) {
  const bool working = in_working_days(rule.term) || !rule.term;
  const Day counted = working ? from : calendar.deadline(from, *rule.term);
  return "the first working day after " + (rule.term ? to_text(*rule.term) + " of notice from " : "") +
         start_in_words(from, from_is) + holidays_left_out(calendar, counted + one_day, day - one_day, day);
}

std::string before_in_words(const Calendar& calendar, const DayRule& rule, Day from, Day day) {
  const Day counted = in_working_days(rule.term) ? from - one_day : calendar.day_before(from, *rule.term);
  return "the last working day that lies " + to_text(*rule.term) + " or more before " + to_words(from) +
         holidays_left_out(calendar, day + one_day, counted, day);
}

std::string term_in_words(const Calendar& calendar, const Term& term, Day from, Day day,
                          const std::string& from_is = {}) {
  std::string text = to_text(term) + " from " + start_in_words(from, from_is);
  if (term.unit == TermUnit::working_day) text += holidays_left_out(calendar, from + one_day, day, day);
  return text;
}

std::string spell_day_in_words(const Calendar& calendar, const DayRule& rule, Day from, Day day) {
  std::string text = "day " + std::to_string(rule.number) + " of the spell that began on " + to_words(from);
  if (!rule.term) return text;
  const Day base = from + std::chrono::days(rule.number - 1);
  return text + ", then " + term_in_words(calendar, *rule.term, base, day);
}

std::string back_in_words(const DayRule& rule, Day from) {
  const std::string which = rule.number <= 1 ? "the first day" : "day " + std::to_string(rule.number);
  return which + " of the person's own working pattern after the spell, which ended on " + to_words(from);
}

std::string pay_in_words(const DayRule& rule, Day from, Day day) {
  const std::string used =
      std::to_string(rule.number) + (rule.number == 1 ? " day" : " days") + " paid for in earlier spells";
  if (rule.term->count == 0)
    return "at this length of service there was none on " + to_words(from) + ", the first day of the spell";
  if (day == from)
    return "on the first day of the spell nothing was left of " + to_text(*rule.term) + " after " + used;
  return "the day after " + to_text(*rule.term) + " of sick pay from " + to_words(from) +
         (rule.number == 0 ? "" : ", less the " + used);
}

std::string financial_year_in_words(const DayRule& rule, Day from) {
  const std::string end = "the end of the financial year, 31 March, on or after ";
  return end + (rule.term ? to_text(*rule.term) + " from " : "") + to_words(from);
}

}  // namespace

std::optional<Day> day_again(const StageRun& run, std::size_t person, const DayRule& rule) {
  if (rule.from == no_day || rule.kind == DayRule::Kind::itself) return std::nullopt;
  const Calendar& calendar = run.calendar;
  const Day from = day_from_number(rule.from);
  switch (rule.kind) {
  case DayRule::Kind::itself: break;
  case DayRule::Kind::deadline: return calendar.deadline(from, *rule.term);
  case DayRule::Kind::notice: return after_notice(calendar, from, rule.term);
  case DayRule::Kind::end_of: return calendar.end_of(from, *rule.term);
  case DayRule::Kind::spell_day: {
    const Day base = from + std::chrono::days(rule.number - 1);
    return rule.term ? calendar.deadline(base, *rule.term) : base;
  }
  case DayRule::Kind::before: return calendar.working_day_until(calendar.day_before(from, *rule.term));
  case DayRule::Kind::working_day_from: return calendar.working_day_from(from);
  case DayRule::Kind::back_at_work: return working_day_at(run, person, from, std::max(1, rule.number));
  case DayRule::Kind::paid_until: return paid_until(run, person, rule, from);
  case DayRule::Kind::financial_year:
    return financial_year_end(rule.term ? calendar.deadline(from, *rule.term) : from);
  }
  return std::nullopt;
}

std::string day_rule_in_words(const StageRun& run, const DayRule& rule, Day day, const std::string& from_is) {
  if (rule.from == no_day) return "";
  const Calendar& calendar = run.calendar;
  const Day from = day_from_number(rule.from);
  switch (rule.kind) {
  case DayRule::Kind::itself: return "";
  case DayRule::Kind::deadline:
  case DayRule::Kind::end_of: return term_in_words(calendar, *rule.term, from, day, from_is);
  case DayRule::Kind::notice: return notice_in_words(calendar, rule, from, day, from_is);
  case DayRule::Kind::spell_day: return spell_day_in_words(calendar, rule, from, day);
  case DayRule::Kind::before: return before_in_words(calendar, rule, from, day);
  case DayRule::Kind::working_day_from:
    return "the first working day on or after " + to_words(from) +
           holidays_left_out(calendar, from, day - one_day, day);
  case DayRule::Kind::back_at_work: return back_in_words(rule, from);
  case DayRule::Kind::paid_until: return pay_in_words(rule, from, day);
  case DayRule::Kind::financial_year: return financial_year_in_words(rule, from);
  }
  return "";
}

}  // namespace turnpoint
