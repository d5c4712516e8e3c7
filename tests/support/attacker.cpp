#include "tests/support/attacker.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

#include "tests/support/draws.h"

namespace turnpoint::test {
namespace {

/// One group as it may be: its edge, its people, whether the extra person is in it, and its bands.
struct Guess {
  Counts counts;  ///< of the first run
  bool has_extra = false;
  std::vector<std::vector<int>> bands;  ///< by run; -1 below the edge, all of them where it is closed
};

Counts with_extra(Counts counts, const Counts& extra) {
  for (std::size_t i = 0; i < extra.size(); ++i) counts[i] += extra[i];
  return counts;
}

std::vector<int> bands_of(const TableRules& rules, const Counts& counts, int edge) {
  std::vector<int> bands(counts.size(), -1);
  if (counts[0] < edge) return bands;
  for (std::size_t i = 0; i < counts.size(); ++i)
    bands[i] = counts[i] < edge ? -1 : (counts[i] - edge) / rules.width();
  return bands;
}

/// Whether the group is named at all: everyone in it is its first measure.
bool is_open(const std::vector<int>& bands) { return bands[0] >= 0; }

std::vector<bool> broken_down(const TableRules& rules, const Counts& totals,
                              const std::vector<const std::vector<int>*>& groups) {
  std::vector<bool> broken;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    int left = totals[i];
    for (const std::vector<int>* bands : groups) {
      if (!is_open(*bands)) continue;
      const int band = (*bands)[i];
      left -= band < 0 ? rules.most_edge() - 1 : rules.most_edge() + (band + 1) * rules.width() - 1;
    }
    broken.push_back(!rules.holds_back || ((i == 0 || broken[0]) && left >= rules.most_edge()));
  }
  return broken;
}

bool fits(const Counts& counts, const std::vector<int>& inside, bool is_union) {
  if (is_union && counts[1] > counts[2] + counts[3]) return false;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] < 0 || counts[i] > counts[static_cast<std::size_t>(inside[i])]) return false;
  }
  return true;
}

class Attacker {
 public:
  Attacker(const TableRules& rules, const SmallStudy& study, const SmallTables& published, int enough)
      : rules_(rules), inside_(study.inside), is_union_(study.is_union), published_(published),
        enough_(enough) {
    // How the runs differ is known from their totals.
    if (published.totals.size() == 2) {
      for (std::size_t i = 0; i < inside_.size(); ++i)
        extra_.push_back(published.totals[1][i] - published.totals[0][i]);
    }
    for (int run = 0; run < static_cast<int>(published.totals.size()); ++run) {
      for (int measure = 0; measure < static_cast<int>(inside_.size()); ++measure) {
        if (!published.broken_down[place(run)][place(measure)]) continue;
        for (int group = 0; group < 3; ++group) {
          if (group == 0 || published.bands[place(run)][place(group - 1)][place(measure)] < 0)
            cells_.push_back({group, run, measure, std::numeric_limits<int>::max(), -1});
        }
      }
    }
  }

  std::vector<CellBounds> run(std::uint64_t seed) {
    Draws draws(seed);
    std::vector<Guess> first = guesses(0);
    std::vector<Guess> second = guesses(1);
    draws.mix(first);
    draws.mix(second);
    for (const Guess& a : first) {
      for (const Guess& b : second) {
        if (try_world(a, b) && is_enough()) return cells_;
      }
    }
    return cells_;
  }

 private:
  static std::size_t place(int number) { return static_cast<std::size_t>(number); }

  std::vector<Guess> guesses(std::size_t group) const {
    std::vector<Guess> found;
    Counts counts(inside_.size(), 0);
    const std::function<void(std::size_t)> fill = [&](std::size_t measure) {
      if (measure == counts.size()) return add_guesses(group, counts, found);
      const int most = measure == 0 ? published_.totals[0][0] : counts[place(inside_[measure])];
      for (int count = 0; count <= std::min(most, published_.totals[0][measure]); ++count) {
        counts[measure] = count;
        fill(measure + 1);
      }
    };
    fill(0);
    return found;
  }

  void add_guesses(std::size_t group, const Counts& counts, std::vector<Guess>& found) const {
    if (!fits(counts, inside_, is_union_)) return;
    for (int edge = rules_.suppression; edge <= rules_.most_edge(); ++edge) {
      for (int extra = 0; extra <= (extra_.empty() ? 0 : 1); ++extra) {
        Guess guess{counts, extra == 1, {bands_of(rules_, counts, edge)}};
        if (!extra_.empty())
          guess.bands.push_back(bands_of(rules_, extra == 1 ? with_extra(counts, extra_) : counts, edge));
        if (agrees(group, guess)) found.push_back(std::move(guess));
      }
    }
  }

  /// With what is shown of the group.
  bool agrees(std::size_t group, const Guess& guess) const {
    for (std::size_t run = 0; run < guess.bands.size(); ++run) {
      if (!published_.broken_down[run][0]) continue;
      for (std::size_t i = 0; i < inside_.size(); ++i) {
        if (published_.broken_down[run][i] && guess.bands[run][i] != published_.bands[run][group][i])
          return false;
      }
    }
    return true;
  }

  bool try_world(const Guess& a, const Guess& b) {
    if (a.has_extra && b.has_extra) return false;
    Counts rest = published_.totals[0];
    for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= a.counts[i] + b.counts[i];
    if (!fits(rest, inside_, is_union_)) return false;
    const bool rest_has_extra = !extra_.empty() && !a.has_extra && !b.has_extra;
    const std::array<const Counts*, 3> groups = {&rest, &a.counts, &b.counts};
    const std::array<bool, 3> extra = {rest_has_extra, a.has_extra, b.has_extra};
    for (std::size_t run = 0; run < published_.totals.size(); ++run) {
      if (broken_down(rules_, published_.totals[run], {&a.bands[run], &b.bands[run]}) !=
          published_.broken_down[run])
        return false;
      for (std::size_t group = 0; run == 1 && group < 3; ++group) {
        if (extra[group] && !fits(with_extra(*groups[group], extra_), inside_, is_union_)) return false;
      }
    }
    for (CellBounds& cell : cells_) {
      const std::size_t measure = place(cell.measure);
      const int count = (*groups[place(cell.group)])[measure] +
                        (cell.run == 1 && extra[place(cell.group)] ? extra_[measure] : 0);
      cell.low = std::min(cell.low, count);
      cell.high = std::max(cell.high, count);
    }
    return true;
  }

  bool is_enough() const {
    return std::all_of(cells_.begin(), cells_.end(),
                       [&](const CellBounds& cell) { return cell.high - cell.low >= enough_; });
  }

  TableRules rules_;
  std::vector<int> inside_;
  bool is_union_;
  const SmallTables& published_;
  int enough_;
  Counts extra_;
  std::vector<CellBounds> cells_;
};

}  // namespace

SmallTables tables_of(const TableRules& rules, const SmallStudy& study, const std::vector<int>& edges) {
  SmallTables tables;
  for (int run = 0; run < (study.extra.empty() ? 1 : 2); ++run) {
    std::vector<Counts> groups = study.groups;
    if (run == 1) {
      Counts& grown = groups[static_cast<std::size_t>(study.extra_group)];
      grown = with_extra(grown, study.extra);
    }
    Counts totals(study.inside.size(), 0);
    for (const Counts& group : groups) totals = with_extra(totals, group);
    std::vector<std::vector<int>> bands;
    for (std::size_t i = 0; i < 2; ++i) bands.push_back(bands_of(rules, groups[i + 1], edges[i]));
    const std::vector<bool> broken = broken_down(rules, totals, {&bands[0], &bands[1]});
    for (std::vector<int>& of_group : bands) {
      for (std::size_t i = 0; i < of_group.size(); ++i) {
        if (!broken[i]) of_group[i] = -1;
      }
    }
    tables.totals.push_back(totals);
    tables.broken_down.push_back(broken);
    tables.bands.push_back(bands);
  }
  return tables;
}

std::vector<CellBounds> attack(const TableRules& rules, const SmallStudy& study, const SmallTables& published,
                               int enough, std::uint64_t seed) {
  return Attacker(rules, study, published, enough).run(seed);
}

}  // namespace turnpoint::test
