#include "core/io/synth/profile_json.h"

#include <algorithm>

#include "core/io/policy/shipped.h"
#include "core/io/synth/profile_parts.h"
#include "core/synth/achieved.h"
#include "core/synth/generate/clock.h"

namespace turnpoint {
namespace {

constexpr std::string_view folder = "profiles/";
constexpr std::string_view ending = ".json";

/// Whole numbers from 0 to 1,000 above 0 in sum, as so many as the array holds.
template <std::size_t count>
std::array<double, count> numbers(Fields& fields, const std::string& key) {
  std::array<double, count> values{};
  values.fill(1.0);
  const Json* list = fields.list(key);
  std::int64_t sum = 0;
  const bool fits = list != nullptr && list->size() == count &&
                    std::all_of(list->begin(), list->end(), [&](const Json& entry) {
                      if (!entry.is_number_unsigned() || entry.get<std::uint64_t>() > 1000) return false;
                      sum += entry.get<std::int64_t>();
                      return true;
                    });
  if (!fits || sum == 0) {
    fields.problem(ErrorCode::wrong_type, key,
                   "\"" + key + "\" needs " + std::to_string(count) +
                       " whole numbers from 0 to 1000, not all of them 0.");
    return values;
  }
  for (std::size_t i = 0; i < count; ++i)
    values[i] = static_cast<double>((*list)[i].template get<std::int64_t>());
  return values;
}

void read_targets(const Json& object, Profile& profile, ReadingNotes& notes) {
  Fields fields(object, "targets", notes);
  for (const std::string_view id : target_ids) {
    const std::string key(id);
    const std::optional<Rational> value = fields.decimal(key);
    if (!value && !fields.has(key))
      fields.problem(ErrorCode::missing_field, key, "\"" + key + "\" is missing.");
    const bool is_days = id == "days_per_fte";
    profile.targets.push_back({key, value.value_or(Rational(1)),
                               is_days        ? 5
                               : id == "none" ? 2
                                              : 3,
                               is_days});
  }
  fields.refuse_others();
}

void read_illness(const Json& object, Profile& profile, ReadingNotes& notes) {
  Fields fields(object, "illness", notes);
  Illness& illness = profile.illness;
  illness.mean_a_year = needed_decimal(fields, "mean_a_year", 50);
  illness.shape = needed_decimal(fields, "shape", 1000);
  illness.long_share = needed_decimal(fields, "long_share", 1);
  illness.short_log_mean = needed_decimal(fields, "short_log_mean", 10);
  illness.short_log_deviation = needed_decimal(fields, "short_log_deviation", 10);
  illness.long_mean_days = needed_decimal(fields, "long_mean_days", 500);
  if (illness.long_mean_days < 21.0)
    fields.problem(ErrorCode::out_of_range, "long_mean_days", "A long illness lasts at least 21 weekdays.");
  illness.winter = numbers<12>(fields, "winter");
  illness.weekday = numbers<7>(fields, "weekday");
  illness.women_multiplier = needed_decimal(fields, "women_multiplier", 100);
  illness.disability_multiplier = needed_decimal(fields, "disability_multiplier", 100);
  illness.appointments_a_year = needed_decimal(fields, "appointments_a_year", 50);
  fields.refuse_others();
}

/// Illnesses need days to begin on: 100 open days in a year at least.
void check_closures(const Profile& profile, ReadingNotes& notes) {
  int open = 0;
  for (Day day{std::chrono::year(2024) / 1 / 1}; day <= Day{std::chrono::year(2024) / 12 / 31};
       day += std::chrono::days(1)) {
    if (!is_closure(profile.closures, month_and_day(day))) ++open;
  }
  if (open >= 100) return;
  notes.problems.push_back(
      {ErrorCode::out_of_range, "spells.closures",
       "Only " + std::to_string(open) + " days of 2024 are open; leave 100 open at least."});
}

/// A person of any age must find a reason to leave for.
void check_leaving(const Profile& profile, ReadingNotes& notes) {
  for (std::size_t i = 0; i < profile.leave_reasons.entries.size(); ++i) {
    if (profile.leave_reasons.entries[i].from_age <= 16 && profile.leave_reasons.weights[i] != 0) return;
  }
  notes.problems.push_back({ErrorCode::missing_value, "people.leave_reasons",
                            "One reason with a weight above 0 must have a from_age of at most 16."});
}

}  // namespace

Checked<Profile> read_profile(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  if (!json->is_object()) {
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::wrong_type, name, "A profile is a JSON object in braces."}});
  }
  ReadingNotes notes;
  Profile profile;
  Fields fields(*json, "", notes);
  needed_whole(fields, "schema", 1, 1);
  profile.id = fields.text("id");
  profile.name = fields.text("name");
  profile.source = fields.text("source");
  using Part = void (*)(const Json&, Profile&, ReadingNotes&);
  constexpr std::array<std::pair<const char*, Part>, 4> parts = {{{"targets", read_targets},
                                                                  {"illness", read_illness},
                                                                  {"people", read_people},
                                                                  {"spells", read_spells}}};
  for (const auto& [key, read] : parts) {
    if (const Json* object = fields.object(key))
      read(*object, profile, notes);
    else
      fields.problem(ErrorCode::missing_field, key, "\"" + std::string(key) + "\" is missing.");
  }
  fields.refuse_others();
  check_closures(profile, notes);
  check_leaving(profile, notes);
  profile.assumptions = std::move(notes.assumptions);
  if (notes.problems.empty()) return profile;
  for (Error& problem : notes.problems) problem.where = name + ": " + problem.where;
  return tl::unexpected(std::move(notes.problems));
}

Checked<Profile> shipped_profile(const std::string& id) {
  const std::string_view text = shipped_text(std::string(folder) + id + std::string(ending));
  if (!text.empty()) return read_profile(text, id);
  std::string ids;
  for (const std::string& known : shipped_profile_ids()) ids += (ids.empty() ? "" : ", ") + known;
  return tl::unexpected(
      std::vector<Error>{{ErrorCode::bad_argument, id,
                          "There is no shipped profile \"" + id + "\"; name a file or one of " + ids + "."}});
}

std::vector<std::string> shipped_profile_ids() {
  std::vector<std::string> ids;
  for (const ShippedFile& file : shipped_files()) {
    if (!file.path.starts_with(folder)) continue;
    ids.emplace_back(file.path.substr(folder.size(), file.path.size() - folder.size() - ending.size()));
  }
  return ids;
}

}  // namespace turnpoint
