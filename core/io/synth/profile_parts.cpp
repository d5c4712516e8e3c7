#include "core/io/synth/profile_parts.h"

#include <algorithm>

#include "core/io/policy/lists.h"
#include "core/synth/generate/clock.h"

namespace turnpoint {
namespace {

constexpr int most_weight = 1'000'000;

double number(const Rational& value) {
  return static_cast<double>(static_cast<std::int64_t>(value.numerator())) /
         static_cast<double>(static_cast<std::int64_t>(value.denominator()));
}

/// Entries with a `weight` each, at least one of them above 0.
template <class Entry, class Read>
Weighted<Entry> weighted(Fields& fields, const std::string& key, Read read) {
  Weighted<Entry> list;
  std::int64_t sum = 0;
  list.entries =
      read_entries<Entry>(fields, key, [&](const Json& object, const std::string& path, ReadingNotes& notes) {
        Fields entry(object, path, notes);
        const int weight = needed_whole(entry, "weight", 0, most_weight);
        sum += weight;
        list.weights.push_back(static_cast<std::uint32_t>(weight));
        Entry made = read(entry);
        entry.refuse_others();
        return made;
      });
  if (sum < 1 || list.entries.size() > 1000) {
    fields.problem(ErrorCode::missing_value, key,
                   "\"" + key + "\" needs 1 to 1000 entries, not all of them with a weight of 0.");
  }
  return list;
}

/// A word or more for a cell of people.csv.
std::string cell_text(Fields& fields, const std::string& key, bool required = true) {
  const std::string text = fields.text(key, required);
  if (text.size() <= 100 && text.find_first_of("\r\n") == std::string::npos) return text;
  fields.problem(ErrorCode::too_large, key, "Write at most 100 bytes, on one line.");
  return {};
}

StaffGroup read_group(Fields& fields) {
  StaffGroup group{cell_text(fields, "name"), needed_decimal(fields, "multiplier", 100), 0, 0};
  group.salary_from = needed_whole(fields, "salary_from", 0, 1'000'000);
  group.salary_to = needed_whole(fields, "salary_to", group.salary_from, 1'000'000);
  return group;
}

AgeBand read_age(Fields& fields) {
  AgeBand band;
  band.from = needed_whole(fields, "from", 16, 100);
  band.to = needed_whole(fields, "to", band.from, 100);
  band.multiplier = needed_decimal(fields, "multiplier", 100);
  return band;
}

Contract read_contract(Fields& fields) {
  Contract contract;
  const Result<WorkPattern> pattern = WorkPattern::from_text(fields.text("pattern"), Day{});
  if (pattern && pattern->weeks() == 1) {
    contract.pattern = *pattern;
  } else {
    fields.problem(ErrorCode::bad_pattern, "pattern",
                   pattern ? "A pattern of one week was expected, such as MTW----." : pattern.error().detail);
  }
  const Rational hours = fields.decimal("hours_per_day").value_or(Rational(0));
  if (hours < Rational(3) || hours > Rational(24))
    fields.problem(ErrorCode::out_of_range, "hours_per_day", "A working day has 3 to 24 hours.");
  else
    contract.hours_per_day = static_cast<Hours>((hours * hours_unit).numerator());
  contract.fte_percent = needed_whole(fields, "fte_percent", 1, 100);
  return contract;
}

CategoryShare read_category(Fields& fields) {
  CategoryShare share;
  share.category = static_cast<Category>(fields.one_of("category", category_names, 0, true));
  share.whose = static_cast<Whose>(fields.one_of("of", whose_names, 0, true));
  share.short_per_mille = static_cast<std::uint32_t>(needed_whole(fields, "short_per_mille", 0, 1000));
  share.long_per_mille = static_cast<std::uint32_t>(needed_whole(fields, "long_per_mille", 0, 1000));
  fields.refuse_others();
  return share;
}

ReasonShare read_reason(Fields& fields) {
  ReasonShare share;
  share.reason = static_cast<Reason>(fields.one_of("reason", reason_names, 0, true));
  share.short_weight = static_cast<std::uint32_t>(needed_whole(fields, "short_weight", 0, most_weight));
  share.long_weight = static_cast<std::uint32_t>(needed_whole(fields, "long_weight", 0, most_weight));
  fields.refuse_others();
  return share;
}

/// `12-25`, a day of a leap year.
std::int32_t read_month_and_day(Fields& fields, const std::string& key) {
  const std::string text = fields.text(key);
  if (const std::optional<Day> day = day_from_text("2024-" + text)) return month_and_day(*day);
  fields.problem(ErrorCode::bad_date, key,
                 "\"" + text + "\" is not a day of a year; write it as MM-DD: 12-25.");
  return 0;
}

Closure read_closure(Fields& fields) {
  const std::int32_t first = read_month_and_day(fields, "first");
  const Closure closure{first, read_month_and_day(fields, "last")};
  fields.refuse_others();
  return closure;
}

template <class Entry>
std::vector<Entry> entries(Fields& fields, const std::string& key, Entry (*read)(Fields&)) {
  return read_entries<Entry>(fields, key,
                             [&](const Json& object, const std::string& path, ReadingNotes& notes) {
                               Fields entry(object, path, notes);
                               return read(entry);
                             });
}

void check_shares(const std::vector<CategoryShare>& categories, Fields& fields) {
  std::uint32_t short_ones = 0;
  std::uint32_t long_ones = 0;
  for (const CategoryShare& share : categories) {
    short_ones += share.short_per_mille;
    long_ones += share.long_per_mille;
  }
  if (std::max(short_ones, long_ones) > 1000) {
    fields.problem(ErrorCode::out_of_range, "categories",
                   "The shares of \"categories\" come to " + std::to_string(std::max(short_ones, long_ones)) +
                       " of 1000 spells; lower one of them.");
  }
}

void check_reasons(const std::vector<ReasonShare>& reasons, Fields& fields) {
  const auto has = [&](auto weight) {
    return reasons.size() <= 1000 &&
           std::any_of(reasons.begin(), reasons.end(),
                       [&](const ReasonShare& share) { return share.*weight != 0; });
  };
  if (!has(&ReasonShare::short_weight) || !has(&ReasonShare::long_weight)) {
    fields.problem(ErrorCode::missing_value, "reasons",
                   "\"reasons\" needs one with a short_weight above 0 and one with a long_weight above 0.");
  }
}

}  // namespace

double needed_decimal(Fields& fields, const std::string& key, std::int64_t most) {
  const std::optional<Rational> value = fields.decimal(key);
  if (!value && !fields.has(key))
    fields.problem(ErrorCode::missing_field, key, "\"" + key + "\" is missing.");
  if (value && *value > Rational(most)) {
    fields.problem(ErrorCode::out_of_range, key,
                   "\"" + key + "\" is " + to_decimal(*value) + "; it must be at most " +
                       std::to_string(most) + ".");
    return 1.0;
  }
  return value ? number(*value) : 1.0;
}

int needed_whole(Fields& fields, const std::string& key, int least, int most) {
  if (!fields.has(key)) fields.problem(ErrorCode::missing_field, key, "\"" + key + "\" is missing.");
  return fields.whole(key, least, least, most);
}

void read_people(const Json& object, Profile& profile, ReadingNotes& notes) {
  Fields fields(object, "people", notes);
  profile.places = weighted<TeamPlace>(fields, "places", [](Fields& entry) {
    const std::string directorate = cell_text(entry, "directorate", false);
    return TeamPlace{directorate, cell_text(entry, "service")};
  });
  profile.groups = weighted<StaffGroup>(fields, "groups", read_group);
  profile.ages = weighted<AgeBand>(fields, "ages", read_age);
  profile.contracts = weighted<Contract>(fields, "contracts", read_contract);
  profile.leave_reasons = weighted<LeaveReason>(fields, "leave_reasons", [](Fields& entry) {
    const std::string reason = cell_text(entry, "reason");
    return LeaveReason{reason, needed_whole(entry, "from_age", 0, 100)};
  });
  profile.women_percent = needed_whole(fields, "women_percent", 0, 100);
  profile.disabled_percent = needed_whole(fields, "disabled_percent", 0, 100);
  profile.disability_unknown_percent =
      needed_whole(fields, "disability_unknown_percent", 0, 100 - profile.disabled_percent);
  profile.team_from = needed_whole(fields, "team_from", 1, 1000);
  profile.team_to = needed_whole(fields, "team_to", profile.team_from, 1000);
  profile.leavers_a_year = needed_decimal(fields, "leavers_a_year_percent", 100) / 100.0;
  fields.refuse_others();
}

void read_spells(const Json& object, Profile& profile, ReadingNotes& notes) {
  Fields fields(object, "spells", notes);
  profile.categories = entries<CategoryShare>(fields, "categories", read_category);
  profile.reasons = entries<ReasonShare>(fields, "reasons", read_reason);
  profile.closures = entries<Closure>(fields, "closures", read_closure);
  check_shares(profile.categories, fields);
  check_reasons(profile.reasons, fields);
  fields.refuse_others();
}

}  // namespace turnpoint
