#include "core/compare/equality/groups.h"

#include <algorithm>
#include <array>

#include "core/base/exact.h"

namespace turnpoint {
namespace {

struct AgeBand {
  int below;  ///< years
  std::string_view name;
};

constexpr std::array<AgeBand, 6> age_bands = {{
    {25, "under 25"},
    {35, "25 to 34"},
    {45, "35 to 44"},
    {55, "45 to 54"},
    {65, "55 to 64"},
    {1000, "65 and over"},
}};

std::string age_band(const std::string& age) {
  if (age.empty()) return std::string(not_known);
  const std::int64_t years = whole_from_text(age).value_or(0);
  const auto* band =
      std::find_if(age_bands.begin(), age_bands.end(), [&](const AgeBand& one) { return years < one.below; });
  return std::string(band->name);
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// The usual ways of writing the two most frequent answers are one; others stand as they are written.
std::string sex_group(const std::string& cell) {
  constexpr std::array<std::string_view, 3> female = {"f", "female", "woman"};
  constexpr std::array<std::string_view, 3> male = {"m", "male", "man"};
  if (cell.empty()) return std::string(not_known);
  const std::string word = lower_case(cell);
  if (std::find(female.begin(), female.end(), word) != female.end()) return "female";
  if (std::find(male.begin(), male.end(), word) != male.end()) return "male";
  return cell;
}

/// The value that the terms have of a characteristic; empty where the file has no such column.
std::string trait(const Workforce& workforce, std::uint32_t terms, std::string_view name) {
  for (std::size_t i = 0; i < workforce.characteristics.size(); ++i) {
    if (workforce.characteristics[i] == name) return workforce.traits[workforce.terms.traits[terms]][i];
  }
  return "";
}

std::string known_or_not(const std::string& value) { return value.empty() ? std::string(not_known) : value; }

/// Less than a full post, or fewer than five working days a week.
bool works_part_time(const Workforce& workforce, std::uint32_t terms) {
  const WorkPattern& pattern = workforce.patterns[workforce.terms.pattern[terms]];
  return workforce.terms.fte[terms] < full_time || pattern.working_days_in_cycle() < 5 * pattern.weeks();
}

bool has_pregnancy_spell(const Workforce& workforce, std::size_t person, Span dates) {
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    if (workforce.spells.category[i] == Category::pregnancy_related &&
        workforce.spells.first_day[i] <= day_number(dates.last_day) &&
        workforce.spells.last_day[i] >= day_number(dates.first_day))
      return true;
  }
  return false;
}

std::string group_of(const Workforce& workforce, const std::string& id, std::size_t person,
                     std::uint32_t terms, Span dates) {
  if (id == "age_band") return age_band(trait(workforce, terms, "age"));
  if (id == "sex") return sex_group(trait(workforce, terms, "sex"));
  if (id == "part_time") return works_part_time(workforce, terms) ? "part time" : "full time";
  if (id == "pregnancy")
    return has_pregnancy_spell(workforce, person, dates) ? "pregnancy-related absence" : "none recorded";
  if (id == "pay_group") return known_or_not(workforce.groups[workforce.terms.group[terms]]);
  if (id == "team") return known_or_not(workforce.teams[workforce.terms.team[terms]]);
  return known_or_not(trait(workforce, terms, id));
}

}  // namespace

std::vector<Characteristic> characteristics_of(const Workforce& workforce) {
  const std::string unknown(not_known);
  std::vector<Characteristic> list = {
      {"disability", "Disability", {"yes", "no", unknown}, "no"},
      {"sex", "Sex", {"female", "male", unknown}, "female"},
      {"age_band", "Age band", {}, "45 to 54"},
      {"part_time", "Part time", {"part time", "full time"}, "full time"},
      {"pregnancy", "Pregnancy", {"pregnancy-related absence", "none recorded"}, "none recorded"},
      {"pay_group", "Pay or staff group", {unknown}, ""},
      {"team", "Team", {unknown}, ""},
  };
  for (const AgeBand& band : age_bands) list[2].always.emplace_back(band.name);
  list[2].always.push_back(unknown);
  for (const std::string& name : workforce.characteristics) {
    if (name.starts_with("characteristic_")) list.push_back({name, name.substr(15), {unknown}, ""});
  }
  return list;
}

std::vector<std::string> groups_of(const Workforce& workforce,
                                   const std::vector<Characteristic>& characteristics, std::size_t person,
                                   Span dates) {
  const std::uint32_t terms = terms_on(workforce, person, day_number(dates.last_day));
  std::vector<std::string> groups;
  for (const Characteristic& one : characteristics)
    groups.push_back(group_of(workforce, one.id, person, terms, dates));
  return groups;
}

}  // namespace turnpoint
