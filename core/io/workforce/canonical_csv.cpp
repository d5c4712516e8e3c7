#include "core/io/workforce/canonical_csv.h"

#include <algorithm>
#include <vector>

#include "core/base/exact.h"
#include "core/base/order.h"
#include "core/base/sha256.h"
#include "core/io/csv.h"

namespace turnpoint {
namespace {

constexpr std::string_view people_head =
    "employee_id,team,group,fte,work_pattern,start_date,leave_date,hours_per_day,valid_from";
constexpr std::string_view absences_head =
    "employee_id,first_day,last_day,hours,category,reason,work_related\n";

/// A Monday before every record: anchors the rota of a person whose dates are not known.
constexpr Day first_monday{std::chrono::year(1900) / 1 / 1};

std::string day_or_empty(std::int32_t day) {
  return day == no_day || day == open_end ? std::string() : to_text(day_from_number(day));
}

std::string decimal(std::int32_t ten_thousandths) { return to_decimal(Rational(ten_thousandths, 10'000)); }

/// Beginning with the week that holds `anchor`.
std::string pattern_from(const WorkPattern& pattern, std::int32_t anchor) {
  const std::string cycle = pattern.to_text();
  const std::size_t week = pattern.position(day_from_number(anchor)) / 7 * 7;
  return cycle.substr(week) + cycle.substr(0, week);
}

/// Characteristics that anyone has a value of, by name.
std::vector<std::size_t> characteristics_of(const Workforce& workforce) {
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < workforce.characteristics.size(); ++i) {
    const bool any = std::any_of(workforce.traits.begin(), workforce.traits.end(),
                                 [&](const Traits& traits) { return !traits[i].empty(); });
    if (any) known.push_back(i);
  }
  sort_stably(known, [&](std::size_t x, std::size_t y) {
    return workforce.characteristics[x] < workforce.characteristics[y];
  });
  return known;
}

/// people.csv person by person.
class PeopleText {
 public:
  explicit PeopleText(const Workforce& workforce)
      : workforce_(workforce), characteristics_(characteristics_of(workforce)) {}

  std::string header() const {
    std::vector<std::string_view> cells;
    for (const std::size_t i : characteristics_) cells.push_back(workforce_.characteristics[i]);
    std::string more;
    if (!cells.empty()) append_csv_record(more, cells);
    return std::string(people_head) + (more.empty() ? "\n" : "," + more);
  }

  void append(std::string& out, std::size_t person) const {
    const People& people = workforce_.people;
    for (std::uint32_t i = people.first_term[person]; i < people.first_term[person + 1]; ++i)
      append_term(out, person, i);
  }

 private:
  void append_term(std::string& out, std::size_t person, std::uint32_t i) const {
    const People& people = workforce_.people;
    const Terms& terms = workforce_.terms;
    const WorkPattern& pattern = workforce_.patterns[terms.pattern[i]];
    std::int32_t valid_from = terms.valid_from[i];
    const bool needs_anchor =
        valid_from == no_day && people.start_day[person] == no_day && pattern.weeks() > 1;
    if (needs_anchor) valid_from = day_number(first_monday);
    std::int32_t anchor = valid_from != no_day ? valid_from : people.start_day[person];
    if (anchor == no_day) anchor = day_number(first_monday);
    const std::string fte = decimal(terms.fte[i]), cycle = pattern_from(pattern, anchor),
                      start = day_or_empty(people.start_day[person]),
                      leave = day_or_empty(people.leave_day[person]), hours = decimal(terms.hours_per_day[i]),
                      from = day_or_empty(valid_from);
    std::vector<std::string_view> cells = {people.employee_id[person],
                                           workforce_.teams[terms.team[i]],
                                           workforce_.groups[terms.group[i]],
                                           fte,
                                           cycle,
                                           start,
                                           leave,
                                           hours,
                                           from};
    for (const std::size_t trait : characteristics_)
      cells.push_back(workforce_.traits[terms.traits[i]][trait]);
    append_csv_record(out, cells);
  }

  const Workforce& workforce_;
  std::vector<std::size_t> characteristics_;
};

void append_absences(std::string& out, const Workforce& workforce, std::size_t person) {
  const Spells& spells = workforce.spells;
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    append_csv_record(out, {workforce.people.employee_id[person], day_or_empty(spells.first_day[i]),
                            day_or_empty(spells.last_day[i]),
                            spells.hours[i] == 0 ? std::string() : decimal(spells.hours[i]),
                            to_text(spells.category[i]), to_text(spells.reason[i]),
                            spells.work_related[i] != 0 ? "yes" : ""});
  }
}

}  // namespace

std::string canonical_people_csv(const Workforce& workforce) {
  const PeopleText people(workforce);
  std::string out = people.header();
  for (std::size_t i = 0; i < workforce.people.size(); ++i) people.append(out, i);
  return out;
}

std::string canonical_absences_csv(const Workforce& workforce) {
  std::string out(absences_head);
  for (std::size_t i = 0; i < workforce.people.size(); ++i) append_absences(out, workforce, i);
  return out;
}

CanonicalCsv canonical_csv(const Workforce& workforce) {
  return {canonical_people_csv(workforce), canonical_absences_csv(workforce)};
}

CanonicalCsv canonical_csv(const Workforce& workforce, std::size_t person) {
  const PeopleText people(workforce);
  CanonicalCsv csv{people.header(), std::string(absences_head)};
  people.append(csv.people, person);
  append_absences(csv.absences, workforce, person);
  return csv;
}

std::string to_text(const CanonicalCsv& csv) { return csv.people + '\n' + csv.absences; }

Result<CanonicalCsv> canonical_csv_from_text(std::string_view text) {
  const std::size_t between = text.rfind("\n\n" + std::string(absences_head));
  if (!text.starts_with(people_head) || between == std::string_view::npos)
    return fail(ErrorCode::damaged, "workforce",
                "This is no kept workforce: people.csv, an empty line and absences.csv are expected. Load "
                "the files again");
  return CanonicalCsv{std::string(text.substr(0, between + 1)), std::string(text.substr(between + 2))};
}

std::string workforce_id(std::string_view canonical_text) { return to_text(sha256(canonical_text)); }

std::string workforce_id(const Workforce& workforce) {
  // Person by person: a million people are never in memory as text.
  Sha256 digest;
  const PeopleText people(workforce);
  std::string rows = people.header();
  for (std::size_t i = 0; i < workforce.people.size(); ++i) {
    people.append(rows, i);
    digest.add(rows);
    rows.clear();
  }
  rows += "\n";
  rows += absences_head;
  for (std::size_t i = 0; i < workforce.people.size(); ++i) {
    append_absences(rows, workforce, i);
    digest.add(rows);
    rows.clear();
  }
  digest.add(rows);
  return to_text(digest.finish());
}

}  // namespace turnpoint
