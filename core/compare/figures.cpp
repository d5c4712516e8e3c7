#include "core/compare/figures.h"

#include <algorithm>

namespace turnpoint {
namespace {

std::vector<std::string> reported_ids(const Plan& plan) {
  std::vector<std::string> ids;
  for (const PlannedTrigger& trigger : plan.triggers) {
    if (trigger.reported) ids.push_back(trigger.rule.id);
  }
  return ids;
}

template <class Value>
void grow_and_add(std::vector<Value>& sums, const std::vector<Value>& more) {
  sums.resize(std::max(sums.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) sums[i] += more[i];
}

template <class Value>
void grow_and_merge(std::vector<Value>& sums, const std::vector<Value>& more) {
  sums.resize(std::max(sums.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) sums[i].merge(more[i]);
}

/// What is assumed of a computed trigger that the plan leaves out moves nothing.
bool is_about_trigger_left_out(const ParameterEdit& edit, const Policy& policy, const Plan& plan) {
  const auto rule = std::find_if(policy.triggers.begin(), policy.triggers.end(), [&](const Trigger& trigger) {
    return is_computable(trigger) && edit.path.starts_with("triggers." + trigger.id + ".");
  });
  return rule != policy.triggers.end() &&
         std::none_of(plan.triggers.begin(), plan.triggers.end(),
                      [&](const PlannedTrigger& planned) { return planned.rule.id == rule->id; });
}

void count_events(const Policy& policy, const Timeline& timeline, Span dates, FigureCounts& counts) {
  for (const Event& event : timeline.events) {
    if (event.day < day_number(dates.first_day) || event.day > day_number(dates.last_day)) continue;
    if (event.kind == EventKind::stage_meeting || event.kind == EventKind::hearing) {
      const StageIndex stage = stage_named(policy, event.subject);
      if (stage != no_stage) ++counts.meetings[stage];
    }
    counts.letters += event.kind == EventKind::letter ? 1 : 0;
    counts.referrals += event.kind == EventKind::referral ? 1 : 0;
    counts.conversations += event.kind == EventKind::conversation ? 1 : 0;
  }
}

}  // namespace

void strip_to_counts(Policy& policy) {
  policy.assumptions.clear();
  std::erase_if(policy.duties, [](const Duty& duty) { return !is_counted(duty); });
}

std::int64_t formal_meetings(const Policy& policy, const Timeline& timeline, Span dates) {
  return std::count_if(timeline.events.begin(), timeline.events.end(), [&](const Event& event) {
    if (event.kind != EventKind::stage_meeting && event.kind != EventKind::hearing) return false;
    const StageIndex stage = stage_named(policy, event.subject);
    return event.day >= day_number(dates.first_day) && event.day <= day_number(dates.last_day) &&
           stage != no_stage && policy.stages[stage].formal;
  });
}

void FigureCounts::merge(const FigureCounts& other) {
  add(totals, other.totals);
  grow_and_add(meetings, other.meetings);
  letters += other.letters;
  referrals += other.referrals;
  conversations += other.conversations;
}

void FigureSums::merge(const FigureSums& other) {
  grow_and_merge(counts, other.counts);
  grow_and_merge(judged, other.judged);
}

FigureRequest figure_request(const Policy& policy, const Plan& plan) {
  FigureRequest request;
  request.policies.push_back({{}, policy, plan, compile_judgement(policy), compile_ladders(policy, plan)});
  request.policies.back().policy.assumptions.clear();  // nobody asks a count why
  for (const ParameterEdit& edit : variants_of(policy)) {
    if (is_about_trigger_left_out(edit, policy, plan)) continue;
    Result<Policy> variant = with_edit(policy, edit);
    if (!variant) continue;
    Result<Plan> variant_plan = compile(*variant, reported_ids(plan));
    if (!variant_plan) continue;
    strip_to_counts(*variant);
    request.policies.push_back({edit, *variant, *variant_plan,
                                is_about_judgement(edit) ? compile_judgement(*variant) : std::nullopt,
                                compile_ladders(*variant, *variant_plan)});
  }
  return request;
}

void apply_facts(const Workforce& workforce, const DayCount& days, Day as_at, FigureRequest& request) {
  for (CountedPolicy& counted : request.policies) {
    apply_facts(counted.plan, gather_facts(workforce, days, counted.plan, 0, workforce.people.size(), as_at));
  }
}

FigureCounts no_counts(const CountedPolicy& counted) {
  FigureCounts counts;
  counts.totals.triggers.resize(counted.plan.triggers.size());
  counts.meetings.resize(counted.policy.stages.size());
  return counts;
}

FigureSums no_figures(const FigureRequest& request, const RunSettings& settings) {
  FigureSums sums;
  for (const CountedPolicy& counted : request.policies) {
    sums.counts.push_back(no_counts(counted));
    sums.judged.push_back(counted.judgement ? JudgedMeetings(counted.judgement->ladder.size(), settings.runs)
                                            : JudgedMeetings());
  }
  return sums;
}

PersonCounts count_record(const Workforce& workforce, const DayCount& days, const FigureRequest& request,
                          const CountedPolicy& counted, std::size_t person, Span dates) {
  PersonCounts record{no_counts(counted)};
  add(record.counts.totals, outcome_of(workforce, days, counted.plan, person, dates));
  const StageRun run{workforce,        days,           counted.policy, counted.plan, request.calendar,
                     request.recorded, counted.ladders};
  const Timeline timeline = replay(run, person, dates.last_day);
  count_events(counted.policy, timeline, dates, record.counts);
  record.reach = reach_of(timeline);
  return record;
}

std::vector<bool> count_figures(const Workforce& workforce, const DayCount& days,
                                const FigureRequest& request, const RunSettings& settings, std::size_t person,
                                Span dates, FigureSums& sums) {
  const DrawKey key = judgement_key(settings.seed, workforce.people.employee_id[person]);
  FirstDraws draws;
  std::vector<bool> met;
  PersonCounts first;
  for (std::size_t i = 0; i < request.policies.size(); ++i) {
    const CountedPolicy& counted = request.policies[i];
    if (counted.judgement) {
      judge(*counted.judgement, judged_looks(workforce, days, *counted.judgement, person, dates), key, draws,
            sums.judged[i]);
    }
    if (is_about_judgement(counted.edit)) {
      met.push_back(met[0]);
      continue;
    }
    const bool differs =
        i == 0 || can_move(counted.edit, request.policies[0].policy, counted.policy, first.reach);
    const PersonCounts record =
        differs ? count_record(workforce, days, request, counted, person, dates) : first;
    if (i == 0) first = record;
    met.push_back(record.counts.totals.any.people != 0);
    sums.counts[i].merge(record.counts);
  }
  return met;
}

}  // namespace turnpoint
