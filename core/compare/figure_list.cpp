#include "core/compare/figure_list.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr std::size_t low_point = 5;
constexpr std::size_t high_point = 95;

/// One policy of the request with its sums; variants that leave judgement alone have that of the first.
struct World {
  const CountedPolicy& counted;
  const FigureCounts& counts;
  const JudgementPlan* judgement = nullptr;
  const JudgedMeetings* judged = nullptr;
  std::size_t runs() const { return judgement == nullptr ? 1 : judged->runs(); }
};

World world_of(const FigureRequest& request, const FigureSums& sums, std::size_t index) {
  const CountedPolicy& counted = request.policies[index];
  const bool own = counted.judgement.has_value();
  const std::size_t source = own ? index : 0;
  // A variant of the tables counts no record of its own: what the record gives is that of the first.
  World world{counted, sums.counts[own ? 0 : index]};
  if (request.policies[source].judgement) {
    world.judgement = &*request.policies[source].judgement;
    world.judged = &sums.judged[source];
  }
  return world;
}

/// Meetings of each stage in one run: what judgement leads to is drawn, the rest is what the record gives.
std::vector<std::int64_t> meetings_in(const World& world, std::size_t way, std::size_t run) {
  std::vector<std::int64_t> meetings = world.counts.meetings;
  if (world.judgement == nullptr) return meetings;
  for (std::size_t step = 0; step < world.judgement->ladder.size(); ++step) {
    const StageIndex stage = stage_named(world.counted.policy, world.judgement->ladder[step]);
    meetings[stage] = world.judged->at(way, step, run);
  }
  return meetings;
}

class Listing {
 public:
  void add(std::string id, std::string name, std::string unit, std::int64_t value, bool judged = false) {
    PolicyFigure figure;
    figure.id = std::move(id);
    figure.name = std::move(name);
    figure.unit = std::move(unit);
    figure.value = value;
    figure.judged = judged;
    figures.push_back(std::move(figure));
  }
  void add(const std::string& id, const std::string& name, const TriggerTotals& totals) {
    add(id + ".people", name, "people", totals.people);
    add(id + ".looks", name, "looks", totals.looks);
    add(id + ".findings", name, "findings", totals.findings);
  }
  std::vector<PolicyFigure> figures;
};

void list_triggers(const World& world, Listing& listing) {
  const Plan& plan = world.counted.plan;
  const bool any = std::any_of(plan.triggers.begin(), plan.triggers.end(),
                               [](const PlannedTrigger& trigger) { return trigger.reported; });
  if (any) listing.add("any_trigger", "Any trigger", world.counts.totals.any);
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    if (!plan.triggers[i].reported) continue;
    listing.add("triggers." + plan.triggers[i].rule.id, plan.triggers[i].rule.name,
                world.counts.totals.triggers[i]);
  }
}

bool is_judged(const World& world, const Stage& stage) {
  return world.judgement != nullptr && stage.by_judgement;
}

void list_meetings(const World& world, std::size_t way, std::size_t run, Listing& listing) {
  const Policy& policy = world.counted.policy;
  const std::vector<std::int64_t> meetings = meetings_in(world, way, run);
  std::int64_t formal = 0, informal = 0, hearings = 0, letters = world.counts.letters;
  bool some_judged = false;
  for (std::size_t i = 0; i < policy.stages.size(); ++i) {
    const Stage& stage = policy.stages[i];
    const bool judged = is_judged(world, stage);
    listing.add("stages." + stage.id + ".meetings", stage.name, "meetings", meetings[i], judged);
    (stage.formal ? formal : informal) += meetings[i];
    hearings += stage.outcomes.empty() ? 0 : meetings[i];
    letters += judged ? meetings[i] * static_cast<std::int64_t>(stage.letters.size()) : 0;
    some_judged = some_judged || judged;
  }
  listing.add("informal_meetings", "Informal meetings", "meetings", informal, some_judged);
  listing.add("formal_meetings", "Formal meetings, hearings included", "meetings", formal, some_judged);
  listing.add("hearings", "Hearings", "meetings", hearings, some_judged);
  listing.add("letters", "Letters", "letters", letters, some_judged);
}

/// Every figure of one world in one run.
std::vector<PolicyFigure> list_figures(const World& world, std::size_t way, std::size_t run) {
  Listing listing;
  if (world.counted.policy.return_meeting)
    listing.add("return_meetings", world.counted.policy.return_meeting->name, "meetings",
                world.counts.totals.return_meetings);
  list_triggers(world, listing);
  list_meetings(world, way, run, listing);
  listing.add("referrals", "Referrals to occupational health", "referrals", world.counts.referrals);
  listing.add("conversations", "Conversations without a stage", "conversations", world.counts.conversations);
  return std::move(listing.figures);
}

/// The figures' values by run, each sorted.
std::vector<std::vector<std::int64_t>> sorted_values(const World& world, std::size_t way) {
  std::vector<std::vector<std::int64_t>> values;
  for (std::size_t run = 0; run < world.runs(); ++run) {
    const std::vector<PolicyFigure> figures = list_figures(world, way, run);
    values.resize(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) values[i].push_back(figures[i].value);
  }
  for (std::vector<std::int64_t>& of_figure : values) std::sort(of_figure.begin(), of_figure.end());
  return values;
}

std::int64_t at_percent(const std::vector<std::int64_t>& sorted, std::size_t percent) {
  const std::size_t place = (percent * sorted.size() + 99) / 100;
  return sorted[place == 0 ? 0 : place - 1];
}

Spread spread_of(const std::vector<std::int64_t>& sorted) {
  return {at_percent(sorted, 50), at_percent(sorted, low_point), at_percent(sorted, high_point)};
}

/// How far a world takes a figure: supportive at the low end, firm at the high end.
struct Reach {
  std::int64_t low = 0;
  std::int64_t high = 0;
  friend bool operator==(const Reach&, const Reach&) = default;
};

std::vector<Reach> reaches_of(const World& world) {
  const auto least = sorted_values(world, way_of(Setting::supportive, TableEnd::low));
  const auto most = sorted_values(world, way_of(Setting::firm, TableEnd::high));
  std::vector<Reach> reaches;
  for (std::size_t i = 0; i < least.size(); ++i)
    reaches.push_back({at_percent(least[i], low_point), at_percent(most[i], high_point)});
  return reaches;
}

void spread_judged(const World& world, const RunSettings& settings, std::vector<PolicyFigure>& figures) {
  for (std::size_t setting = 0; setting < setting_names.size(); ++setting) {
    const auto values = sorted_values(world, way_of(static_cast<Setting>(setting), TableEnd::percent));
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (figures[i].judged) figures[i].settings[setting] = spread_of(values[i]);
    }
  }
  for (PolicyFigure& figure : figures) {
    if (!figure.judged) continue;
    figure.value = figure.settings[static_cast<std::size_t>(settings.setting)].median;
    figure.rests_on.push_back("judgement.settings");
  }
}

}  // namespace

std::int64_t percentile(std::vector<std::int64_t> values, std::size_t percent) {
  std::sort(values.begin(), values.end());
  return at_percent(values, percent);
}

std::vector<PolicyFigure> figures_of(const FigureRequest& request, const FigureSums& sums,
                                     const RunSettings& settings) {
  const World first = world_of(request, sums, 0);
  std::vector<PolicyFigure> figures = list_figures(first, way_of(settings.setting, TableEnd::percent), 0);
  spread_judged(first, settings, figures);
  const std::vector<Reach> usual = reaches_of(first);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    figures[i].low = usual[i].low;
    figures[i].high = usual[i].high;
  }
  for (std::size_t variant = 1; variant < request.policies.size(); ++variant) {
    const bool moves_nothing = sums.counts[variant] == sums.counts[0] && !request.policies[variant].judgement;
    if (moves_nothing) continue;
    const std::vector<Reach> reaches = reaches_of(world_of(request, sums, variant));
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (reaches[i] == usual[i]) continue;
      PolicyFigure& figure = figures[i];
      figure.low = std::min(figure.low, reaches[i].low);
      figure.high = std::max(figure.high, reaches[i].high);
      const std::string& path = request.policies[variant].edit.path;
      if (figure.rests_on.empty() || figure.rests_on.back() != path) figure.rests_on.push_back(path);
    }
  }
  return figures;
}

}  // namespace turnpoint
