#include "tests/bench/five_rules.h"

#include <algorithm>

#include "core/engine/columns/look_ladder.h"

namespace turnpoint::bench {
namespace {

/// So many people at a time keep their columns in the processor's first cache.
constexpr std::size_t block = 96;

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

std::array<std::int64_t, 3> people_ever(const LookLadder& ladder, std::size_t rows) {
  std::array<std::int64_t, 4> reached{};
  for (std::size_t row = 0; row < rows; ++row) ++reached[ladder.first_reached()[row]];
  return {reached[1], reached[2], reached[3]};
}

void add_rows(const LookColumns& columns, const LookLadder& ladder, Answers& answers) {
  const SpellRows& rows = columns.rows();
  const std::int32_t* spells = columns.counts_of(0).spells.data();
  const std::int32_t* days = columns.counts_of(0).days.data();
  const std::uint32_t* met = columns.met().data();
  answers.looks += static_cast<std::int64_t>(rows.size);
  std::array<std::int64_t, 32> by_bits{};
  for (std::size_t row = 0; row < rows.size; ++row) {
    const std::int64_t weight = (rows.spell[row] & 0xFFFF) + 1;
    const std::int64_t meeting = ladder.stepped()[row];
    ++by_bits[met[row]];
    answers.scores += std::int64_t{spells[row]} * spells[row] * days[row];
    answers.rules_checksum += weight * met[row];
    answers.meetings += meeting;
    answers.stages_checksum += weight * (2 * ladder.stage_after()[row] + meeting);
  }
  for (std::size_t bits = 1; bits < by_bits.size(); ++bits) {
    answers.any += by_bits[bits];
    for (std::size_t rule = 0; rule < answers.fires.size(); ++rule)
      answers.fires[rule] += (bits >> rule & 1) != 0 ? by_bits[bits] : 0;
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
    const std::array<std::int64_t, 3> ever = people_ever(*engine.ladder, engine.columns->rows().size);
    for (std::size_t stage = 0; stage < ever.size(); ++stage) answers.ever[stage] += ever[stage];
  }
  return answers;
}

SweepAnswers sweep(const Workforce& workforce, const Policy& policy,
                   const std::vector<std::int64_t>& thresholds) {
  Engine engine(workforce, policy);
  SweepAnswers answers;
  const std::size_t people = workforce.people.size();
  for (std::size_t first = 0; first < people; first += block) {
    const std::size_t end = std::min(people, first + block);
    engine.columns->judge(first, end, LookColumns::Crossings::leave);
    for (std::size_t i = 0; i < thresholds.size(); ++i) {
      engine.columns->set_threshold(0, thresholds[i]);
      engine.columns->judge_again(0, LookColumns::Crossings::leave);
      engine.ladder->walk(*engine.columns, 1);
      std::int64_t fires = 0;
      std::int64_t meetings = 0;
      for (std::size_t row = 0; row < engine.columns->rows().size; ++row) {
        fires += engine.columns->met()[row] & 1;
        meetings += engine.ladder->stepped()[row];
      }
      const std::array<std::int64_t, 3> ever = people_ever(*engine.ladder, engine.columns->rows().size);
      const auto place = static_cast<std::int64_t>(i) + 1;
      answers.fires += place * fires;
      answers.full += place * (fires + 3 * meetings + 7 * ever[0] + 11 * ever[1] + 13 * ever[2]);
    }
  }
  return answers;
}

}  // namespace turnpoint::bench
