#include "core/policy/places/places.h"

#include "core/policy/names.h"

namespace turnpoint {
namespace {

void add_target(Target& target, std::vector<Place>& places) {
  places.push_back(choice_place("target.counts", target.counts, target_counts_names));
  if (target.days_a_year_below)
    places.push_back(decimal_place("target.days_a_year_below", *target.days_a_year_below));
  places.push_back(yes_no_place("target.absent_at_review_misses", target.absent_at_review_misses));
}

void add_long_term(LongTerm& long_term, std::vector<Place>& places) {
  places.push_back(
      term_place("long_term.at_least", long_term.at_least, {TermUnit::calendar_day, TermUnit::week}));
  places.push_back(yes_no_place("long_term.keeps_stage", long_term.keeps_stage));
  add_term(places, "long_term.watch", long_term.watch, running_units());
  places.push_back(yes_no_place("long_term.watch_steps_up", long_term.watch_steps_up));
}

/// Delays matter where there is a stage to wait for; only then are they worth a slider.
void add_delays(Delays& delays, bool sliders, std::vector<Place>& places) {
  const auto add = [&](const char* path, Term& delay, const char* what) {
    Place place = term_place(path, delay);
    places.push_back(sliders ? with_slider(std::move(place), what, delay) : std::move(place));
  };
  add("delays.invitation", delays.invitation, "From a look to the invitation");
  add("delays.letter_received", delays.letter_received, "From sending a letter to its receipt");
  add("delays.health_report", delays.health_report, "From a referral to the report");
}

void add_discretions(std::vector<Discretion>& discretions, std::vector<Place>& places) {
  for (Discretion& discretion : discretions) {
    const std::string path = "discretions." + discretion.id;
    add_term(places, path + ".shortest", discretion.shortest, running_units());
    add_term(places, path + ".longest", discretion.longest, running_units());
    if (discretion.earlier_days_below)
      places.push_back(decimal_place(path + ".earlier_days_below", *discretion.earlier_days_below));
    places.push_back(yes_no_place(path + ".taken", discretion.taken));
  }
}

void add_judgement(Judgement& judgement, std::vector<Place>& places) {
  add_window_places("judgement.window", judgement.window, "What people look at", places);
  places.push_back(choice_place("judgement.day_unit", judgement.day_unit, day_unit_names));
  Place quiet = term_place("judgement.quiet", judgement.quiet, running_units());
  places.push_back(with_slider(std::move(quiet), "A case is closed after", judgement.quiet));
}

}  // namespace

void add_term(std::vector<Place>& places, std::string path, std::optional<Term>& term,
              std::vector<TermUnit> units) {
  if (term) places.push_back(term_place(std::move(path), *term, std::move(units)));
}

std::vector<Place> places_of(Policy& policy) {
  std::vector<Place> places;
  add_trigger_places(policy, places);
  add_stage_places(policy, places);
  add_target(policy.target, places);
  add_long_term(policy.long_term, places);
  add_delays(policy.delays, !policy.stages.empty(), places);
  add_discretions(policy.discretions, places);
  add_duty_places(policy, places);
  add_pay_places(policy, places);
  if (policy.return_meeting)
    places.push_back(whole_place("return_meeting.within_days", policy.return_meeting->within_days, 1, 60));
  if (policy.judgement) add_judgement(*policy.judgement, places);
  return places;
}

}  // namespace turnpoint
