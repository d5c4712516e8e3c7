#include <catch2/catch_test_macros.hpp>

#include "core/compare/figures.h"
#include "core/io/policy/shipped.h"
#include "core/policy/parameter.h"
#include "tests/support/random_stage_case.h"
#include "tests/support/replay.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

struct Tried {
  std::int64_t left_out = 0;  ///< variants that can move nothing
  std::int64_t moved = 0;     ///< variants with other counts
};

/// Counts everyone under the policy and each variant; what can move nothing must count the same.
void try_variants(const StageCase& subject, const Policy& policy, const Recorded& recorded,
                  const std::vector<ParameterEdit>& edits, Tried& tried) {
  const Workforce workforce = workforce_of(subject.base.rows);
  const DayCount days(workforce, subject.base.rows.closed);
  const Span dates{subject.base.as_at - std::chrono::days(500), subject.base.as_at};
  FigureRequest request{{}, Calendar(), recorded};
  const auto counted = [&](const ParameterEdit& edit, const Policy& of) {
    const Plan plan = compile(of);
    return CountedPolicy{edit, of, plan, std::nullopt, compile_ladders(of, plan)};
  };
  const auto count = [&](const CountedPolicy& of) {
    return count_record(workforce, days, request, of, 0, dates);
  };
  const PersonCounts whole = count(counted({}, policy));
  for (const ParameterEdit& edit : edits) {
    const Result<Policy> variant = with_edit(policy, edit);
    if (!variant) continue;
    const FigureCounts counts = count(counted(edit, *variant)).counts;
    if (can_move(edit, policy, *variant, whole.reach)) {
      tried.moved += counts == whole.counts ? 0 : 1;
      continue;
    }
    ++tried.left_out;
    if (counts != whole.counts) FAIL(edit.path << " is " << edit.value << '\n' << describe(subject));
  }
}

/// Each number of a policy, at both ends of what a slider offers.
std::vector<ParameterEdit> ends_of(const Policy& policy) {
  std::vector<ParameterEdit> edits;
  for (const Parameter& parameter : parameters_of(policy)) {
    for (const std::int64_t value : {parameter.least, parameter.most})
      edits.push_back({parameter.path, std::to_string(value)});
  }
  return edits;
}

}  // namespace

TEST_CASE("a variant that is not replayed for somebody would have counted the same") {
  Tried tried;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const StageCase subject = random_stage_case(seed);
    try_variants(subject, subject.base.policy, subject.recorded, ends_of(subject.base.policy), tried);
  }
  CHECK(tried.left_out > 100);
  CHECK(tried.moved > 100);
}

TEST_CASE("nor would an assumption of a shipped policy") {
  Tried tried;
  for (const char* id : {"thornton-2009", "reigate-banstead-2014", "nw-wellbeing"}) {
    const Policy policy = *shipped_policy(id);
    const std::vector<ParameterEdit> variants = variants_of(policy);
    for (std::uint64_t seed = 1; seed <= 150; ++seed)
      try_variants(random_stage_case(seed), policy, {}, variants, tried);
  }
  CHECK(tried.left_out > 100);
  CHECK(tried.moved > 100);
}
