#include "core/compare/listing.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr std::size_t low_point = 5;
constexpr std::size_t high_point = 95;

/// What a figure is called: `stages.`, `stage_1`, `.meetings`.
struct FigureId {
  std::string_view before;
  std::string_view id = {};
  std::string_view after = {};
};

/// Keeps figures whole.
struct WholeFigures {
  void add(const FigureId& id, std::string_view name, std::string_view unit, std::int64_t value,
           bool judged = false) {
    PolicyFigure& figure = figures.emplace_back();
    figure.id.append(id.before).append(id.id).append(id.after);
    figure.name = name;
    figure.unit = unit;
    figure.value = value;
    figure.judged = judged;
  }
  std::vector<PolicyFigure> figures;
};

/// Keeps the values: what every run of many is asked for.
struct ValuesAlone {
  void add(const FigureId&, std::string_view, std::string_view, std::int64_t value, bool = false) {
    values.push_back(value);
  }
  std::vector<std::int64_t> values;
};

/// Meetings of each stage: what judgement leads to is drawn, the rest is what the record gives.
std::vector<std::int64_t> meetings_in(const CountedRun& run) {
  std::vector<std::int64_t> meetings = run.counts.meetings;
  if (run.judgement == nullptr) return meetings;
  for (std::size_t step = 0; step < run.judgement->ladder.size(); ++step) {
    const StageIndex stage = stage_named(run.counted.policy, run.judgement->ladder[step]);
    meetings[stage] = run.judged->at(run.way, step, run.run);
  }
  return meetings;
}

template <class Listing>
void list_totals(const std::string& id, std::string_view name, const TriggerTotals& totals,
                 Listing& listing) {
  listing.add({id, ".people"}, name, "people", totals.people);
  listing.add({id, ".looks"}, name, "looks", totals.looks);
  listing.add({id, ".findings"}, name, "findings", totals.findings);
}

template <class Listing>
void list_triggers(const CountedRun& run, Listing& listing) {
  const Plan& plan = run.counted.plan;
  const bool any = std::any_of(plan.triggers.begin(), plan.triggers.end(),
                               [](const PlannedTrigger& trigger) { return trigger.reported; });
  if (any) list_totals("any_trigger", "Any trigger", run.counts.totals.any, listing);
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    const Trigger& rule = plan.triggers[i].rule;
    if (plan.triggers[i].reported)
      list_totals("triggers." + rule.id, rule.name, run.counts.totals.triggers[i], listing);
  }
}

template <class Listing>
void list_meetings(const CountedRun& run, Listing& listing) {
  const Policy& policy = run.counted.policy;
  const std::vector<std::int64_t> meetings = meetings_in(run);
  std::int64_t formal = 0, informal = 0, hearings = 0, letters = run.counts.letters;
  bool some_judged = false;
  for (std::size_t i = 0; i < policy.stages.size(); ++i) {
    const Stage& stage = policy.stages[i];
    const bool judged = run.judgement != nullptr && stage.by_judgement;
    listing.add({"stages.", stage.id, ".meetings"}, stage.name, "meetings", meetings[i], judged);
    (stage.formal ? formal : informal) += meetings[i];
    hearings += stage.outcomes.empty() ? 0 : meetings[i];
    letters += judged ? meetings[i] * static_cast<std::int64_t>(stage.letters.size()) : 0;
    some_judged = some_judged || judged;
  }
  listing.add({"informal_meetings"}, "Informal meetings", "meetings", informal, some_judged);
  listing.add({"formal_meetings"}, "Formal meetings, hearings included", "meetings", formal, some_judged);
  listing.add({"hearings"}, "Hearings", "meetings", hearings, some_judged);
  listing.add({"letters"}, "Letters", "letters", letters, some_judged);
}

/// Every figure of a policy, in the order of its lists.
template <class Listing>
void list_all(const CountedRun& run, Listing& listing) {
  const FigureCounts& counts = run.counts;
  if (run.counted.policy.return_meeting)
    listing.add({"return_meetings"}, run.counted.policy.return_meeting->name, "meetings",
                counts.totals.return_meetings);
  list_triggers(run, listing);
  list_meetings(run, listing);
  listing.add({"referrals"}, "Referrals to occupational health", "referrals", counts.referrals);
  listing.add({"conversations"}, "Conversations without a stage", "conversations", counts.conversations);
}

std::int64_t at_percent(const std::vector<std::int64_t>& sorted, std::size_t percent) {
  const std::size_t place = (percent * sorted.size() + 99) / 100;
  return sorted[place == 0 ? 0 : place - 1];
}

}  // namespace

std::vector<PolicyFigure> list_figures(const CountedRun& counted) {
  WholeFigures listing;
  list_all(counted, listing);
  return std::move(listing.figures);
}

std::vector<std::int64_t> list_values(const CountedRun& counted) {
  ValuesAlone listing;
  list_all(counted, listing);
  return std::move(listing.values);
}

std::int64_t percentile(std::vector<std::int64_t> values, std::size_t percent) {
  std::sort(values.begin(), values.end());
  return at_percent(values, percent);
}

void SortedRuns::add(const std::vector<std::int64_t>& values) {
  values_.resize(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) values_[i].push_back(values[i]);
}

void SortedRuns::sort() {
  for (std::vector<std::int64_t>& of_figure : values_) std::sort(of_figure.begin(), of_figure.end());
}

std::int64_t SortedRuns::at(std::size_t figure, std::size_t percent) const {
  return at_percent(values_[figure], percent);
}

Spread SortedRuns::spread(std::size_t figure) const {
  return {at(figure, 50), at(figure, low_point), at(figure, high_point)};
}

std::vector<Reach> reaches_of(const SortedRuns& least, const SortedRuns& most) {
  std::vector<Reach> reaches;
  for (std::size_t i = 0; i < least.figures(); ++i)
    reaches.push_back({least.at(i, low_point), most.at(i, high_point)});
  return reaches;
}

void widen(PolicyFigure& figure, const Reach& reach, const std::string& path) {
  figure.low = std::min(figure.low, reach.low);
  figure.high = std::max(figure.high, reach.high);
  if (figure.rests_on.empty() || figure.rests_on.back() != path) figure.rests_on.push_back(path);
}

}  // namespace turnpoint
