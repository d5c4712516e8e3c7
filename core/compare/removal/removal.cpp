#include "core/compare/removal/removal.h"

#include <algorithm>

#include "core/base/number_row.h"
#include "core/compare/figures.h"
#include "core/compare/removal/kept_looks.h"

namespace turnpoint {
namespace {

/// People judged together.
constexpr std::size_t block = 64;

std::uint32_t bit(std::size_t trigger) { return std::uint32_t{1} << trigger; }

void add(KeptCounts& sums, const KeptCounts& more) {
  sums.people_with_look += more.people_with_look;
  sums.people_with_finding += more.people_with_finding;
  sums.looks += more.looks;
  sums.findings += more.findings;
  sums.days_with_finding += more.days_with_finding;
  sums.meetings += more.meetings;
  sums.people_with_meeting += more.people_with_meeting;
}

void add(Overlap& sums, const Overlap& more) {
  sums.people_with_look += more.people_with_look;
  sums.people_with_finding += more.people_with_finding;
}

template <class Value>
void grow_and_add(std::vector<Value>& sums, const std::vector<Value>& more) {
  sums.resize(std::max(sums.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) add(sums[i], more[i]);
}

std::int64_t bits_of(std::uint32_t mask) {
  std::int64_t bits = 0;
  for (; mask != 0; mask &= mask - 1) ++bits;
  return bits;
}

/// Triggers met, and crossed, on any day.
struct MetAtAll {
  std::uint32_t met = 0;
  std::uint32_t crossed = 0;
};

MetAtAll met_at_all(const std::vector<MetDay>& days, Span dates) {
  MetAtAll all;
  for (const MetDay& day : days) {
    if (day.day < day_number(dates.first_day)) continue;
    all.met |= day.met;
    all.crossed |= day.crossed;
  }
  return all;
}

KeptCounts count_looks(const std::vector<MetDay>& days, Span dates) {
  KeptCounts counts;
  for (const MetDay& day : days) {
    if (day.day < day_number(dates.first_day)) continue;
    counts.looks += bits_of(day.met);
    counts.findings += bits_of(day.crossed);
    counts.days_with_finding += day.crossed != 0 ? 1 : 0;
  }
  counts.people_with_look = counts.looks > 0 ? 1 : 0;
  counts.people_with_finding = counts.findings > 0 ? 1 : 0;
  return counts;
}

/// Formal meetings of one person under set after set. A record moves the stages by what it meets alone: sets
/// under which it meets the same on the same days hold the same meetings.
class Meetings {
 public:
  Meetings(const Workforce& workforce, const DayCount& days, const RemovalRequest& request)
      : workforce_(workforce), request_(request) {
    for (const KeptPolicy& kept : request.kept)
      runs_.push_back({workforce, days, kept.policy, kept.plan, request.calendar, nothing_, kept.ladders});
    for (const Stage& stage : request.whole().policy.stages) {
      if (stage.opens.on == OpensOn::spell_length)
        opens_from_ = std::min<std::int64_t>(opens_from_, stage.opens.length);
    }
  }

  void start(std::size_t person) {
    person_ = person;
    held_.clear();
    longest_ = 0;
    const Spells& spells = workforce_.spells;
    const auto& first_spell = workforce_.people.first_spell;
    for (std::uint32_t i = first_spell[person]; i < first_spell[person + 1]; ++i)
      longest_ = std::max(longest_, std::int64_t{spells.last_day[i]} - spells.first_day[i] + 1);
  }

  std::int64_t under(KeptSet kept, const std::vector<MetDay>& days) {
    if (days.empty() && longest_ < opens_from_) return 0;
    const auto known =
        std::find_if(held_.begin(), held_.end(), [&](const Held& held) { return held.days == days; });
    if (known != held_.end()) return known->meetings;
    const Timeline timeline = replay(runs_[kept], person_, request_.dates.last_day);
    held_.push_back({days, formal_meetings(runs_[kept].policy, timeline, request_.dates)});
    return held_.back().meetings;
  }

 private:
  struct Held {
    std::vector<MetDay> days;
    std::int64_t meetings;
  };
  const Workforce& workforce_;
  const RemovalRequest& request_;
  Recorded nothing_;
  std::vector<StageRun> runs_;
  /// Calendar days of a spell that opens a stage without a look: nobody else has a stage by length alone.
  std::int64_t opens_from_ = open_end;
  std::size_t person_ = 0;
  std::int64_t longest_ = 0;  ///< of the person's spells, as they are recorded
  std::vector<Held> held_;
};

/// By studied trigger, its bit in the whole plan.
std::vector<std::uint32_t> studied_bits(const RemovalRequest& request) {
  std::vector<std::uint32_t> bits;
  const std::vector<PlannedTrigger>& triggers = request.whole().plan.triggers;
  for (const std::string& id : request.studied) {
    const auto place = std::find_if(triggers.begin(), triggers.end(),
                                    [&](const PlannedTrigger& trigger) { return trigger.rule.id == id; });
    bits.push_back(bit(static_cast<std::size_t>(place - triggers.begin())));
  }
  return bits;
}

template <class T, class Visit>
void each_of_overlap(T& overlap, Visit& visit) {
  visit(overlap.people_with_look);
  visit(overlap.people_with_finding);
}

/// `T` is the sums or the same const: one order for writing and reading.
template <class T, class Visit>
void each_number(T& sums, Visit& visit) {
  visit(sums.people);
  for (auto& kept : sums.kept) {
    visit(kept.people_with_look);
    visit(kept.people_with_finding);
    visit(kept.looks);
    visit(kept.findings);
    visit(kept.days_with_finding);
    visit(kept.meetings);
    visit(kept.people_with_meeting);
  }
  for (auto& row : sums.overlaps) {
    for (auto& overlap : row) each_of_overlap(overlap, visit);
  }
  for (auto& overlap : sums.only) each_of_overlap(overlap, visit);
}
constexpr auto every_number = [](auto& sums, auto& visit) { each_number(sums, visit); };

void add_overlaps(const MetAtAll& all, const std::vector<std::uint32_t>& bits, RemovalSums& sums) {
  for (std::size_t i = 0; i < bits.size(); ++i) {
    sums.only[i].people_with_look += all.met == bits[i] ? 1 : 0;
    sums.only[i].people_with_finding += all.crossed == bits[i] ? 1 : 0;
    for (std::size_t j = 0; j < bits.size(); ++j) {
      const std::uint32_t both = bits[i] | bits[j];
      sums.overlaps[i][j].people_with_look += (all.met & both) == both ? 1 : 0;
      sums.overlaps[i][j].people_with_finding += (all.crossed & both) == both ? 1 : 0;
    }
  }
}

}  // namespace

void RemovalSums::merge(const RemovalSums& other) {
  people += other.people;
  grow_and_add(kept, other.kept);
  grow_and_add(only, other.only);
  overlaps.resize(std::max(overlaps.size(), other.overlaps.size()));
  for (std::size_t i = 0; i < other.overlaps.size(); ++i) grow_and_add(overlaps[i], other.overlaps[i]);
}

RemovalSums no_removal(const RemovalRequest& request) {
  const std::size_t studied = request.studied.size();
  RemovalSums sums;
  sums.kept.resize(request.kept.size());
  sums.only.resize(studied);
  sums.overlaps.assign(studied, std::vector<Overlap>(studied));
  return sums;
}

std::vector<std::int64_t> numbers_of(const RemovalSums& sums) { return row_of(sums, every_number); }

std::optional<RemovalSums> removal_of(const std::vector<std::int64_t>& numbers,
                                      const RemovalRequest& request) {
  return from_row(numbers, no_removal(request), every_number);
}

RemovalSums study_removal(const Workforce& workforce, const DayCount& days, const RemovalRequest& request,
                          std::size_t first, std::size_t end) {
  const std::vector<std::uint32_t> bits = studied_bits(request);
  RemovalSums sums = no_removal(request);
  KeptLooks looks(workforce, days, request);
  Meetings meetings(workforce, days, request);
  std::vector<MetDay> found;
  for (std::size_t person = first; person < end; ++person) {
    if ((person - first) % block == 0) looks.judge(person, std::min(end, person + block));
    looks.find(person);
    meetings.start(person);
    sums.people += in_service(workforce, person, request.dates) ? 1 : 0;
    for (KeptSet kept = 0; kept <= request.all(); ++kept) {
      looks.under(kept, found);
      KeptCounts counts = count_looks(found, request.dates);
      counts.meetings = meetings.under(kept, found);
      counts.people_with_meeting = counts.meetings > 0 ? 1 : 0;
      add(sums.kept[kept], counts);
    }
    // The last set was every trigger.
    add_overlaps(met_at_all(found, request.dates), bits, sums);
  }
  return sums;
}

TriggerShare share_of(const RemovalRequest& request, const RemovalSums& sums, std::size_t trigger) {
  return {sums.kept[KeptSet{1} << trigger], sums.kept[request.without(trigger)],
          sums.overlaps[trigger][trigger], sums.only[trigger]};
}

}  // namespace turnpoint
