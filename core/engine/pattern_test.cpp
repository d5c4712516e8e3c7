#include "core/engine/pattern_test.h"

#include <algorithm>

#include "core/base/natural.h"
#include "core/engine/measure.h"

namespace turnpoint {
namespace {

/// The working days of a pattern's cycle in order, and which of them begin or end their week.
struct WeekEdges {
  std::vector<std::size_t> places;
  std::vector<bool> begins;
  std::vector<bool> ends;
};

WeekEdges edges_of(const WorkPattern& pattern) {
  WeekEdges edges;
  for (std::size_t place = 0; place < static_cast<std::size_t>(pattern.weeks()) * 7; ++place) {
    if (!pattern.works_at(place)) continue;
    const bool new_week = edges.places.empty() || edges.places.back() / 7 != place / 7;
    if (new_week && !edges.ends.empty()) edges.ends.back() = true;
    edges.places.push_back(place);
    edges.begins.push_back(new_week);
    edges.ends.push_back(false);
  }
  edges.ends.back() = true;
  return edges;
}

bool meets_edge(const WeekEdges& edges, std::size_t start, std::int64_t length) {
  const std::size_t end = (start + static_cast<std::size_t>(length) - 1) % edges.places.size();
  return edges.begins[start] || edges.ends[end];
}

PatternTrial trial_of(const PersonRecord& record, const Unit& unit, const Span& window, std::int64_t length) {
  const std::int32_t last = std::min(unit.last, day_number(window.last_day));
  const std::uint32_t terms = terms_on(*record.workforce, record.person, unit.first);
  const WorkPattern& pattern = record.workforce->patterns[record.workforce->terms.pattern[terms]];
  const WeekEdges edges = edges_of(pattern);
  PatternTrial trial;
  trial.starts = static_cast<std::int64_t>(edges.places.size());
  for (std::size_t start = 0; start < edges.places.size(); ++start)
    trial.edges += meets_edge(edges, start, length) ? 1 : 0;
  const auto is_edge = [&](std::int32_t day, const std::vector<bool>& flags) {
    const auto place =
        std::find(edges.places.begin(), edges.places.end(), pattern.position(day_from_number(day)));
    return place != edges.places.end() && flags[static_cast<std::size_t>(place - edges.places.begin())];
  };
  trial.hit = is_edge(record.days->next_working_day(record.person, unit.first), edges.begins) ||
              is_edge(record.days->previous_working_day(record.person, last), edges.ends);
  return trial;
}

/// Chances as numbers over one common total: element k is the weight of exactly k hits.
std::vector<Natural> weights_of_hits(const std::vector<PatternTrial>& trials) {
  std::vector<Natural> weights = {Natural(1)};
  for (const PatternTrial& trial : trials) {
    std::vector<Natural> next(weights.size() + 1);
    for (std::size_t k = 0; k < weights.size(); ++k) {
      Natural miss = weights[k];
      Natural hit = weights[k];
      next[k] += miss *= static_cast<std::uint32_t>(trial.starts - trial.edges);
      next[k + 1] += hit *= static_cast<std::uint32_t>(trial.edges);
    }
    weights = std::move(next);
  }
  return weights;
}

Natural sum(const std::vector<Natural>& weights, std::size_t from) {
  Natural total;
  for (std::size_t k = from; k < weights.size(); ++k) total += weights[k];
  return total;
}

/// `part / whole` in ten-thousandths, rounded half up.
std::int64_t ten_thousandths(Natural part, const Natural& whole) {
  part *= 20'000;
  std::int64_t low = 0;
  std::int64_t high = 10'000;
  while (low < high) {  // the greatest n with (2n - 1) * whole <= 20,000 * part
    const std::int64_t middle = (low + high + 1) / 2;
    Natural bound = whole;
    bound *= static_cast<std::uint32_t>(2 * middle - 1);
    if (part < bound)
      high = middle - 1;
    else
      low = middle;
  }
  return low;
}

}  // namespace

PatternFigure pattern_figure(const PersonRecord& record, const Trigger& trigger,
                             const std::vector<Unit>& units, const Span& window) {
  PatternFigure figure;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!unit_counts(record, trigger, units[i], window)) continue;
    const std::int64_t scaled =
        counted(record, units[i], DayUnit::working_day, units[i].first, day_number(window.last_day));
    const std::int64_t length = (scaled + record.scale - 1) / record.scale;
    if (length < 1 || length > trigger.pattern_test.longest_spell_days) continue;
    figure.trials.push_back(trial_of(record, units[i], window, length));
    figure.trials.back().unit = i;
    figure.hits += figure.trials.back().hit ? 1 : 0;
  }
  const std::vector<Natural> weights = weights_of_hits(figure.trials);
  const Natural whole = sum(weights, 0);
  const Natural tail = sum(weights, static_cast<std::size_t>(figure.hits));
  figure.probability = Rational(ten_thousandths(tail, whole), 10'000);
  Natural tail_side = tail;
  Natural limit_side = whole;
  tail_side *= static_cast<std::uint32_t>(trigger.pattern_test.probability_below.denominator());
  limit_side *= static_cast<std::uint32_t>(trigger.pattern_test.probability_below.numerator());
  figure.met = static_cast<std::int64_t>(figure.trials.size()) >= trigger.pattern_test.minimum_spells &&
               tail_side < limit_side;
  return figure;
}

}  // namespace turnpoint
