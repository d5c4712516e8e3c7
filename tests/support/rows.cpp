#include "tests/support/rows.h"

#include <cstdio>
#include <cstdlib>

namespace turnpoint::test {
namespace {

[[noreturn]] void stop(const std::string& what) {
  std::fprintf(stderr, "A test is written wrongly: %s\n", what.c_str());
  std::abort();
}

std::string text_of(std::int32_t day) { return day == open_end ? "open" : to_text(day_from_number(day)); }

std::string text_of(const SpellEntry& spell) {
  std::string text = spell.employee_id + ' ' + text_of(spell.first_day) + ' ' + text_of(spell.last_day);
  if (spell.hours != 0) text += " hours " + to_decimal(Rational(spell.hours, hours_unit));
  text += ' ' + std::string(to_text(spell.category));
  if (spell.reason != Reason::not_recorded) text += ' ' + std::string(to_text(spell.reason));
  return text + (spell.work_related != 0 ? " work-related" : "");
}

std::string text_of(const PersonRow& row) {
  std::string text = row.employee_id + ' ' + row.pattern + " anchor " + to_text(row.anchor) +
                     " hours a day " + to_decimal(Rational(row.hours_per_day, hours_unit));
  if (row.valid_from) text += " valid from " + to_text(*row.valid_from);
  if (row.start_date) text += " starts " + to_text(*row.start_date);
  if (row.leave_date) text += " leaves " + to_text(*row.leave_date);
  if (!row.group.empty()) text += " group " + row.group;
  if (!row.team.empty()) text += " team " + row.team;
  return text;
}

std::string text_of(const Trigger& rule) {
  std::string text =
      rule.id + ' ' + to_text(rule.measure) + (rule.bound == Bound::at_least ? " at least " : " more than ");
  text += rule.workforce_mean ? "mean" : to_fraction(rule.threshold.value_or(Rational(0)));
  text += " in " + to_text(rule.window) + ", " + to_text(rule.day_unit) + ", " + to_text(rule.part_time) +
          ", " + to_text(rule.short_service) + " from " + std::to_string(rule.minimum_service_days);
  if (rule.minimum_spell_days > Rational(0))
    text += ", spells of at least " + to_fraction(rule.minimum_spell_days);
  if (rule.join_gap_days) text += ", joins over " + std::to_string(*rule.join_gap_days);
  if (rule.measure == Measure::unusual_pattern) {
    text += ", spells up to " + std::to_string(rule.pattern_test.longest_spell_days) + ", at least " +
            std::to_string(rule.pattern_test.minimum_spells) + ", p below " +
            to_fraction(rule.pattern_test.probability_below);
  }
  if (rule.only_if_no_other) text += ", fallback";
  if (rule.on_request) text += ", on request";
  return text;
}

std::string text_of(const CategoryRule& rule, std::size_t category) {
  std::string text(category_names[category]);
  text += rule.counts == Counts::never           ? " never"
          : rule.counts == Counts::informal_only ? " informal_only"
                                                 : " always";
  if (rule.shorter_than_days) text += " when shorter than " + to_fraction(*rule.shorter_than_days);
  return text;
}

}  // namespace

Day day(const std::string& text) {
  const auto found = day_from_text(text);
  if (!found) stop("\"" + text + "\" is not a day");
  return *found;
}

WorkPattern pattern(const std::string& text, Day anchor) {
  auto found = WorkPattern::from_text(text, anchor);
  if (!found) stop(found.error().detail);
  return *found;
}

Workforce workforce_of(const Rows& rows) {
  std::vector<PersonTerms> people;
  for (const PersonRow& row : rows.people) {
    PersonTerms terms;
    terms.employee_id = row.employee_id;
    if (row.valid_from) terms.valid_from = day_number(*row.valid_from);
    terms.pattern = pattern(row.pattern, row.anchor);
    terms.hours_per_day = row.hours_per_day;
    if (row.start_date) terms.start_day = day_number(*row.start_date);
    if (row.leave_date) terms.leave_day = day_number(*row.leave_date);
    terms.group = row.group;
    terms.team = row.team;
    terms.fte = row.fte;
    people.push_back(terms);
  }
  return build_workforce(people, rows.spells);
}

std::string describe(const Case& subject) {
  std::string text = "as at " + to_text(subject.as_at) + '\n';
  for (const PersonRow& row : subject.rows.people) text += "  person " + text_of(row) + '\n';
  for (const SpellEntry& spell : subject.rows.spells) text += "  spell " + text_of(spell) + '\n';
  for (const std::int32_t closed : subject.rows.closed) text += "  closed " + text_of(closed) + '\n';
  for (const Trigger& rule : subject.policy.triggers) text += "  trigger " + text_of(rule) + '\n';
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    if (subject.policy.categories[i].counts == Counts::always) continue;
    text += "  category " + text_of(subject.policy.categories[i], i) + '\n';
  }
  for (const std::string& id : subject.requested) text += "  requested " + id + '\n';
  return text;
}

}  // namespace turnpoint::test
