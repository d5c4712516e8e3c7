#include "core/policy/names.h"
#include "core/policy/places/places.h"

namespace turnpoint {
namespace {

/// A duty repeats only while a spell lasts, and only a recorded event has a kind.
bool may_follow(const Duty& duty, DutyOn on) {
  return (on == DutyOn::recorded) == !duty.recorded_kind.empty() && (!duty.every || on == DutyOn::spell_day);
}

Place on_place(std::string path, Duty& duty) {
  Place place = choice_place(std::move(path), duty.on, duty_on_names);
  place.remedy =
      "write spell_day, return_to_work, spell_end, fit_note_expiry, pay_change or leaving; recorded "
      "where the duty names a recorded_kind.";
  place.set = [&duty, set = place.set](std::string_view text) {
    const DutyOn before = duty.on;
    if (!set(text)) return false;
    const bool fits = may_follow(duty, duty.on);
    if (!fits) duty.on = before;
    return fits;
  };
  return place;
}

}  // namespace

void add_duty_places(Policy& policy, std::vector<Place>& places) {
  for (Duty& duty : policy.duties) {
    const std::string path = "duties." + duty.id;
    places.push_back(on_place(path + ".on", duty));
    if (duty.on == DutyOn::spell_day)
      places.push_back(whole_place(path + ".spell_day", duty.spell_day, 1, 3660));
    add_term(places, path + ".every", duty.every, running_units());
    add_term(places, path + ".within", duty.within);
    places.push_back(yes_no_place(path + ".work_related_only", duty.work_related_only));
    places.push_back(whole_place(path + ".longer_than_days", duty.longer_than_days, 0, 3660));
    places.push_back(yes_no_place(path + ".plus_financial_year", duty.plus_financial_year));
  }
}

}  // namespace turnpoint
