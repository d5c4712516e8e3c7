#include "tests/bench/plain_loop.h"

#include <algorithm>

namespace turnpoint::bench {
namespace {

/// What is counted at the looks of one person, from the first spell that still touches each window.
struct Counts {
  std::uint32_t year = 0;    ///< the first spell that touches the 365 days
  std::uint32_t months = 0;  ///< the first spell that touches the 91 days
  std::int32_t spells = 0;
  std::int32_t days = 0;
  std::int32_t short_spells = 0;
};

struct Case {
  std::int32_t stage = 0;
  std::int32_t expiry = 0;
  std::int32_t highest = 0;
};

std::int32_t length(const WorkloadView& w, std::uint32_t spell) { return w.end[spell] - w.start[spell] + 1; }

void leave_behind(const WorkloadView& w, Counts& counts, std::int32_t today) {
  for (; w.end[counts.year] < today - 364 || w.flag[counts.year] != 0; ++counts.year) {
    if (w.flag[counts.year] != 0) continue;
    --counts.spells;
    counts.days -= length(w, counts.year);
  }
  for (; w.end[counts.months] < today - 90; ++counts.months) {
    if (w.flag[counts.months] == 0 && length(w, counts.months) >= 2) --counts.short_spells;
  }
}

/// Whether there is a meeting.
bool step(Case& person, std::int32_t today, bool leads) {
  if (today >= person.expiry) person.stage = 0;
  if (!leads || person.stage == 3) return false;
  ++person.stage;
  person.expiry = person.stage == 1 ? today + 365 : person.stage == 2 ? today + 548 : INT32_MAX;
  person.highest = std::max(person.highest, person.stage);
  return true;
}

Answers run(const WorkloadView& w, std::int32_t score_at_least, unsigned leading) {
  Answers answers;
  for (std::size_t p = 0; p < w.n; ++p) {
    Counts counts{.year = w.off[p], .months = w.off[p]};
    Case person;
    for (std::uint32_t i = w.off[p]; i < w.off[p + 1]; ++i) {
      if (w.flag[i] != 0) continue;
      const std::int32_t today = w.end[i];
      const std::int32_t long_days = length(w, i);
      ++counts.spells;
      counts.days += long_days;
      counts.short_spells += long_days >= 2 ? 1 : 0;
      leave_behind(w, counts, today);
      const std::int32_t days = counts.days - std::max(0, today - 364 - w.start[counts.year]);
      const std::int32_t score = counts.spells * counts.spells * days;
      const std::array<bool, 5> met{score >= score_at_least, counts.spells >= 4, counts.short_spells >= 3,
                                    days >= 10, long_days >= 28};
      unsigned bits = 0;
      for (unsigned rule = 0; rule < met.size(); ++rule) {
        bits |= static_cast<unsigned>(met[rule]) << rule;
        answers.fires[rule] += met[rule];
      }
      const bool meeting = step(person, today, (bits & leading) != 0);
      const std::int64_t weight = (i & 0xFFFF) + 1;
      ++answers.looks;
      answers.any += bits != 0;
      answers.scores += score;
      answers.rules_checksum += weight * bits;
      answers.meetings += meeting;
      answers.stages_checksum += weight * (2 * person.stage + meeting);
    }
    for (std::size_t stage = 0; stage < 3; ++stage)
      answers.ever[stage] += person.highest > static_cast<std::int32_t>(stage);
  }
  return answers;
}

}  // namespace

std::optional<WorkloadView> view_of(const char* bytes, std::size_t size) {
  if (size < 8) return std::nullopt;
  const auto* words = reinterpret_cast<const std::uint32_t*>(bytes);
  WorkloadView view{.n = words[0], .m = words[1], .off = words + 2};
  if (size != 8 + 4 * (view.n + 1) + 9 * view.m) return std::nullopt;
  view.start = reinterpret_cast<const std::int32_t*>(view.off + view.n + 1);
  view.end = view.start + view.m;
  view.flag = reinterpret_cast<const std::uint8_t*>(view.end + view.m);
  return view;
}

Answers plain_run(const WorkloadView& workload) { return run(workload, 200, 31); }

SweepAnswers plain_sweep(const WorkloadView& workload, const std::vector<std::int64_t>& thresholds) {
  SweepAnswers answers;
  std::int64_t place = 0;
  for (const std::int64_t threshold : thresholds) {
    const Answers a = run(workload, static_cast<std::int32_t>(threshold), 1);
    ++place;
    answers.fires += place * a.fires[0];
    answers.full += place * (a.fires[0] + 3 * a.meetings + 7 * a.ever[0] + 11 * a.ever[1] + 13 * a.ever[2]);
  }
  return answers;
}

}  // namespace turnpoint::bench
