#include "core/io/synth/synthetic_csv.h"

#include "core/base/exact.h"
#include "core/io/csv.h"

namespace turnpoint {
namespace {

std::string day_or_empty(std::int32_t day) {
  return day == no_day || day == open_end ? std::string() : to_text(day_from_number(day));
}

std::string hours_text(Hours hours) { return to_decimal(Rational(hours, hours_unit)); }

std::string_view to_text(Disability disability) {
  return disability == Disability::yes ? "yes" : disability == Disability::no ? "no" : "";
}

void add_person(std::string& out, const Synthesis& synthesis, const SyntheticPerson& person,
                const std::string& id) {
  const Profile& profile = synthesis.profile();
  const SyntheticTeam& team = synthesis.teams()[person.team];
  const TeamPlace& place = profile.places.entries[team.place];
  const Contract& contract = profile.contracts.entries[person.contract];
  const bool has_left = person.leave_day != open_end;
  append_csv_record(out,
                    {id, team.name, profile.groups.entries[person.group].name,
                     to_decimal(Rational(contract.fte_percent, 100)), contract.pattern.to_text(),
                     day_or_empty(person.start_day), day_or_empty(person.leave_day),
                     person.is_woman ? "female" : "male", std::to_string(person.age),
                     to_text(person.disability), std::to_string(person.salary), place.directorate,
                     place.service, hours_text(contract.hours_per_day),
                     has_left ? profile.leave_reasons.entries[person.leave_reason].reason : std::string()});
}

}  // namespace

std::string synthetic_people_head() {
  return "employee_id,team,group,fte,work_pattern,start_date,leave_date,sex,age,disability,salary,"
         "directorate,"
         "service,hours_per_day,leave_reason\n";
}

std::string synthetic_absences_head() {
  return "employee_id,first_day,last_day,hours,category,reason,work_related\n";
}

std::string synthetic_people_rows(const Synthesis& synthesis, const SyntheticPeople& people) {
  std::string out;
  for (std::size_t i = 0; i < people.people.size(); ++i)
    add_person(out, synthesis, people.people[i], Synthesis::id_of(people.first + i));
  return out;
}

std::string synthetic_absences_rows(const SyntheticPeople& people) {
  std::string out;
  for (const SpellRow& row : people.spells) {
    append_csv_record(out,
                      {Synthesis::id_of(people.first + row.person), day_or_empty(row.first_day),
                       day_or_empty(row.last_day), row.hours == 0 ? std::string() : hours_text(row.hours),
                       to_text(row.category), to_text(row.reason), row.work_related != 0 ? "yes" : ""});
  }
  return out;
}

}  // namespace turnpoint
