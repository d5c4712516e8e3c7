#include "tests/bench/five_rules.h"

#include <algorithm>

#include "core/engine/columns/look_ladder.h"

namespace turnpoint::bench {
namespace {

struct Engine {
  DayCount days;
  Plan plan;
  std::unique_ptr<LookColumns> columns;
  std::optional<LookLadder> ladder;

  Engine(const Workforce& workforce, const Policy& policy)
      : days(workforce), plan(compile(policy)),
        columns(LookColumns::make(workforce, days, plan, workforce.record.last_day)),
        ladder(LookLadder::make(policy, plan, workforce.record.first_day, workforce.record.last_day)) {}
};

void add_rows(const LookColumns& columns, const LookLadder& ladder, Answers& answers) {
  const SpellRows& rows = columns.rows();
  const std::int32_t* const spells = columns.counts_of(0).spells.data();
  const std::int32_t* const days = columns.counts_of(0).days.data();
  const std::uint32_t* const met = columns.met().data();
  const std::uint32_t* const spell = rows.spell.data();
  // Two of each, so that a row need not wait for the one before it.
  std::array<std::array<std::int64_t, 32>, 2> by_bits{};
  std::int64_t scores = 0;
  std::int64_t rules = 0;
  std::int64_t stages = 0;
  std::int64_t meetings = 0;
  std::array<std::array<std::int64_t, 4>, 2> ever{};
  for (std::size_t row = 0; row < rows.size; ++row) {
    const std::int64_t weight = (spell[row] & 0xFFFF) + 1;
    const LadderLook look = ladder.after(row);
    ++by_bits[row & 1][met[row]];
    scores += std::int64_t{spells[row]} * spells[row] * days[row];
    rules += weight * met[row];
    meetings += look.steps;
    stages += weight * (2 * look.stage + look.steps);
    ever[row & 1][look.stage] += look.first;
  }
  answers.looks += static_cast<std::int64_t>(rows.size);
  answers.scores += scores;
  answers.rules_checksum += rules;
  answers.stages_checksum += stages;
  answers.meetings += meetings;
  for (std::size_t stage = 0; stage < answers.ever.size(); ++stage)
    answers.ever[stage] += ever[0][stage + 1] + ever[1][stage + 1];
  for (std::size_t bits = 1; bits < by_bits[0].size(); ++bits) {
    const std::int64_t looks = by_bits[0][bits] + by_bits[1][bits];
    answers.any += looks;
    for (std::size_t rule = 0; rule < answers.fires.size(); ++rule)
      answers.fires[rule] += (bits >> rule & 1) != 0 ? looks : 0;
  }
}

}  // namespace

Answers answer(const Workforce& workforce, const Policy& policy) {
  Engine engine(workforce, policy);
  Answers answers;
  const std::size_t people = workforce.people.size();
  for (std::size_t first = 0; first < people; first += block) {
    const std::size_t end = std::min(people, first + block);
    engine.columns->judge(first, end, LookColumns::Crossings::leave);
    engine.ladder->walk(*engine.columns, ~std::uint32_t{0});
    add_rows(*engine.columns, *engine.ladder, answers);
  }
  return answers;
}

SweepAnswers sweep(const Workforce& workforce, const Policy& policy,
                   const std::vector<std::int64_t>& thresholds) {
  Engine engine(workforce, policy);
  std::vector<SweptThreshold> sums(thresholds.size());
  const std::vector<Rational> ascending(thresholds.begin(), thresholds.end());
  std::vector<std::uint32_t> met;
  const std::size_t people = workforce.people.size();
  for (std::size_t first = 0; first < people; first += block) {
    engine.columns->judge(first, std::min(people, first + block), LookColumns::Crossings::leave);
    engine.columns->count_met(0, ascending, met);
    engine.ladder->sweep(*engine.columns, met, sums);
  }
  SweepAnswers answers;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    sums[i].ever.resize(4);
    const auto place = static_cast<std::int64_t>(i) + 1;
    const std::int64_t third = sums[i].ever[3];
    const std::int64_t second = third + sums[i].ever[2];
    const std::int64_t once = second + sums[i].ever[1];
    answers.fires += place * sums[i].looks;
    answers.full += place * (sums[i].looks + 3 * sums[i].meetings + 7 * once + 11 * second + 13 * third);
  }
  return answers;
}

}  // namespace turnpoint::bench
