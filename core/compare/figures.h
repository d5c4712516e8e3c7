#pragma once
/// A policy's figures under each variant of its assumptions, taken one at a time, and in every run of what
/// managers may decide. Partial results of slices of the people add up.

#include "core/compare/outcome.h"
#include "core/compare/variant_reach.h"
#include "core/engine/facts.h"
#include "core/engine/judgement.h"

namespace turnpoint {

/// How what people decide is drawn.
struct RunSettings {
  std::uint64_t seed = 1;
  std::size_t runs = 1000;  ///< 1 to 100,000
  Setting setting = Setting::expected;
  friend bool operator==(const RunSettings&, const RunSettings&) = default;
};

/// A policy as one run of a comparison takes it.
struct CountedPolicy {
  ParameterEdit edit;  ///< what differs from the policy compared; empty path: nothing
  Policy policy;
  Plan plan;
  /// Only where managers may decide, and only if it differs from the judgement of the policy compared.
  std::optional<JudgementPlan> judgement;
  Ladders ladders;
};

/// The policy compared, then a variant for each other end or choice of its assumptions.
struct FigureRequest {
  std::vector<CountedPolicy> policies{};
  Calendar calendar = Calendar();
  Recorded recorded{};
};

/// Numbers that add up over people.
struct FigureCounts {
  PolicyTotals totals;
  std::vector<std::int64_t> meetings;  ///< by the policy's stages: those that a replay of the record holds
  std::int64_t letters = 0;            ///< of stages and duties
  std::int64_t referrals = 0;
  std::int64_t conversations = 0;
  void merge(const FigureCounts& other);
  friend bool operator==(const FigureCounts&, const FigureCounts&) = default;
};

/// By the request's policies; `judged` is empty where a policy has the judgement of the first.
struct FigureSums {
  std::vector<FigureCounts> counts;
  std::vector<JudgedMeetings> judged;
  void merge(const FigureSums& other);
  friend bool operator==(const FigureSums&, const FigureSums&) = default;
};

/// `plan` is of `policy`; variants take the same triggers.
FigureRequest figure_request(const Policy& policy, const Plan& plan);

/// Writes into every plan the mean it compares with.
void apply_facts(const Workforce& workforce, const DayCount& days, Day as_at, FigureRequest& request);

/// Empty counts and sums of the right shape.
FigureCounts no_counts(const CountedPolicy& counted);
FigureSums no_figures(const FigureRequest& request, const RunSettings& settings);

/// Takes out what no figure counts and no case looks at, and assumptions: nobody asks a count why.
void strip_to_counts(Policy& policy);

/// Formal meetings and hearings that a timeline of the policy holds in `dates`.
std::int64_t formal_meetings(const Policy& policy, const Timeline& timeline, Span dates);

/// What one policy asks for on one person's record, judgement left aside.
struct PersonCounts {
  FigureCounts counts;
  CaseReach reach{};
};
PersonCounts count_record(const Workforce& workforce, const DayCount& days, const FigureRequest& request,
                          const CountedPolicy& counted, std::size_t person, Span dates);

/// Adds one person. Answers, by the request's policies, whether the person meets a trigger under each.
std::vector<bool> count_figures(const Workforce& workforce, const DayCount& days,
                                const FigureRequest& request, const RunSettings& settings, std::size_t person,
                                Span dates, FigureSums& sums);

}  // namespace turnpoint
