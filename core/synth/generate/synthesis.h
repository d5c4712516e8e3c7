#pragma once
/// A synthetic workforce, any slice of its people by itself: what is drawn depends on the seed, the person
/// and the purpose alone. README.md says exactly how.

#include <string>
#include <vector>

#include "core/base/draws.h"
#include "core/base/result.h"
#include "core/synth/generate/clock.h"
#include "core/workforce/layout.h"

namespace turnpoint {

struct SynthesisRequest {
  std::int64_t employees = 0;  ///< people in the files; some of them join, some leave
  std::int64_t years = 2;
  std::uint64_t seed = 1;
  Day last_day{};  ///< of the record

  static constexpr std::int64_t most_employees = 1'000'000;
  static constexpr std::int64_t most_years = 10;
};

/// The bank holidays of these years are known (core/time/bank_holidays.h).
inline constexpr Day earliest_last_day{std::chrono::year(2007) / 1 / 1};
inline constexpr Day latest_last_day{std::chrono::year(2100) / 12 / 31};

enum class Disability : std::uint8_t { no, yes, unknown };

struct SyntheticPerson {
  std::int32_t start_day = no_day;
  std::int32_t leave_day = open_end;
  std::uint32_t team = 0;  ///< into Synthesis::teams
  std::uint16_t group = 0;
  std::uint16_t contract = 0;
  std::uint16_t leave_reason = 0;
  std::int16_t age = 0;  ///< on the record's last day
  std::uint16_t age_band = 0;
  std::int32_t salary = 0;  ///< full-time pounds a year
  bool is_woman = false;
  Disability disability = Disability::no;
};

struct SyntheticTeam {
  std::string name;
  std::size_t place = 0;  ///< into Profile::places
};

struct SyntheticPeople {
  std::size_t first = 0;  ///< the number of its first person in the whole workforce
  std::vector<SyntheticPerson> people;
  std::vector<SpellRow> spells;  ///< `person` counts from 0 in this slice; sorted
};

class Synthesis {
 public:
  /// Errors: bad_argument. The profile is sound, as its reader leaves it.
  static Result<Synthesis> of(Profile profile, const SynthesisRequest& request);

  /// The people from `first` up to `end`.
  SyntheticPeople people(std::size_t first, std::size_t end) const;

  const Profile& profile() const { return profile_; }
  const SynthesisRequest& request() const { return request_; }
  const std::vector<SyntheticTeam>& teams() const { return teams_; }
  std::size_t size() const { return static_cast<std::size_t>(request_.employees); }
  /// The days that the record covers.
  const Span& record() const { return record_; }
  /// `E0000001` for person 0.
  static std::string id_of(std::size_t person);

 private:
  Synthesis(Profile profile, const SynthesisRequest& request);
  void make_teams();
  std::uint32_t team_of(std::size_t person) const;
  SyntheticPerson person(const DrawKey& key, std::size_t number) const;
  void draw_service(const DrawKey& key, SyntheticPerson& person) const;
  /// Illnesses a year.
  double rate_of(const DrawKey& key, const SyntheticPerson& person) const;
  void add_spells(const DrawKey& key, const SyntheticPerson& person, std::uint32_t place,
                  std::vector<SpellRow>& rows) const;
  /// `from`: where the rows of this person begin.
  void add_appointments(const DrawKey& key, const SyntheticPerson& person, std::uint32_t place,
                        std::size_t from, std::vector<SpellRow>& rows) const;
  void name_illness(const DrawKey& key, const SyntheticPerson& person, bool is_long, SpellRow& row) const;
  bool is_working_day(const SyntheticPerson& person, std::int32_t day) const;

  Profile profile_;
  SynthesisRequest request_;
  Span record_;
  DrawKey key_;
  IllnessClock clock_;
  double mean_multiplier_;
  std::vector<SyntheticTeam> teams_;
  std::vector<std::size_t> team_end_;  ///< by team: the number of the person after its last
};

}  // namespace turnpoint
