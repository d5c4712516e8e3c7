#include <algorithm>

#include "core/compare/projection_list.h"

namespace turnpoint {
namespace {

constexpr const char* not_varied = "not varied";

Day last_known_spell_day(const Workforce& workforce, Day last_known) {
  std::int32_t latest = no_day;
  for (std::size_t i = 0; i < workforce.spells.size(); ++i) {
    if (workforce.spells.first_day[i] > day_number(last_known)) continue;
    latest = std::max(latest, std::min(workforce.spells.last_day[i], day_number(last_known)));
  }
  return day_from_number(latest);
}

std::string years_in_words(std::int32_t years, Day last_known) {
  const Day first = last_known - std::chrono::days(years * year_of_weeks - 1);
  return std::to_string(years) + (years == 1 ? " year" : " years") + " of 364 days, " + to_text(first) +
         " to " + to_text(last_known);
}

}  // namespace

bool is_judged(const ProjectionRequest& request) {
  return request.comparison.old_figures.policies[0].judgement.has_value() ||
         request.comparison.new_figures.policies[0].judgement.has_value();
}

std::vector<Assumption> assumptions_of(const Workforce& workforce, const ProjectionRequest& request,
                                       const Continued& record) {
  const Day last_known = request.from - std::chrono::days(1);
  const auto& [percent, low, high] = request.other_person_percent;
  std::vector<Assumption> assumptions = {
      {"projection.other_person_percent", std::to_string(percent),
       std::to_string(low) + " to " + std::to_string(high),
       "People change: now and then a year ahead is more like a colleague's past year than like one of the "
       "person's own."},
      {"projection.past_years", years_in_words(record.years().held(), last_known), not_varied,
       "What lies ahead is taken to be like what the record holds: each year ahead repeats one of these, "
       "each as "
       "likely, and 52 weeks keep every day on its weekday."},
      {"projection.open_spells", "as long as a completed spell that was longer, else twice as long as so far",
       not_varied, "How long an absence under way on " + to_text(last_known) + " goes on is not known."},
      {"projection.record_known_until", to_text(last_known), not_varied,
       "The record is taken to be complete up to this day; the last day of absence it knows is " +
           to_text(last_known_spell_day(workforce, last_known)) + "."},
      {"projection.turnover", "none", not_varied,
       "Nobody joins or leaves from " + to_text(request.from) + " on but on days that people.csv gives."},
      {"projection.behaviour", "unchanged", not_varied,
       "People are not absent more or less because of a policy."},
  };
  if (is_judged(request)) {
    assumptions.push_back({"projection.judgement_begins", to_text(request.comparison.dates.first_day),
                           not_varied,
                           "Nobody is in a stage that managers' judgement leads to before this day."});
  }
  if (request.comparison.old_plan.needs_workforce_mean() ||
      request.comparison.new_plan.needs_workforce_mean()) {
    assumptions.push_back({"projection.workforce_mean", "as at " + to_text(last_known), not_varied,
                           "The average a trigger compares with is the known one in every run."});
  }
  return assumptions;
}

}  // namespace turnpoint
