#include "core/exercise/generate/draw_record.h"

#include <algorithm>

namespace turnpoint {
namespace {

/// Draws one after another from one key.
class Draws {
 public:
  explicit Draws(DrawKey key) : key_(key) {}
  std::int32_t below(std::uint32_t end) { return static_cast<std::int32_t>(key_.with(++count_).below(end)); }
  std::int32_t from_to(std::int32_t first, std::int32_t last) {
    return first + below(static_cast<std::uint32_t>(last - first + 1));
  }
  bool in_hundred(std::uint32_t chance) { return below(100) < static_cast<std::int32_t>(chance); }

 private:
  DrawKey key_;
  std::uint64_t count_ = 0;
};

WorkPattern draw_pattern(Draws& draws) {
  static constexpr std::array<const char*, 5> part_time = {"MTW----", "MTWT---", "-TWTF--", "M-W-F--",
                                                           "---TF--"};
  if (!draws.in_hundred(35)) return WorkPattern();
  return *WorkPattern::from_text(part_time[static_cast<std::size_t>(draws.below(5))], Day{});
}

Category draw_category(Draws& draws) {
  static constexpr std::array<Category, 4> rare = {Category::injury, Category::pregnancy_related,
                                                   Category::disability_leave, Category::disability_related};
  return draws.in_hundred(88) ? Category::sickness : rare[static_cast<std::size_t>(draws.below(4))];
}

class RecordDrawing {
 public:
  RecordDrawing(const Policy& policy, const GenerateRequest& request, const DrawKey& key)
      : policy_(policy), request_(request), draws_(key) {
    PersonTerms person;
    person.employee_id = "colleague";
    person.pattern = draw_pattern(draws_);
    const std::int32_t cutover = day_number(request.cutover);
    person.start_day = cutover - draws_.from_to(1'500, 5'000);
    drawn_.record.people = {person};
  }

  DrawnRecord draw() {
    const std::int32_t cutover = day_number(request_.cutover);
    switch (request_.wanted) {
    case WantedFeature::exactly_one_trigger:
      add_spells(cutover - draws_.from_to(20, 120), draws_.from_to(1, 6));
      break;
    case WantedFeature::one_day_short:
      add_spells(cutover - draws_.from_to(30, 120), draws_.from_to(0, 5));
      add_one_day_short();
      break;
    case WantedFeature::lapses_in_time: add_after_a_lapse(cutover); break;
    case WantedFeature::only_discretion: add_discretion(cutover); break;
    case WantedFeature::mid_stage_at_cutover:
      add_spells(cutover - draws_.from_to(25, 240), draws_.from_to(1, 6));
      break;
    }
    if (!drawn_.record.spells.empty() && drawn_.record.spells.back().entry.category != Category::sickness)
      drawn_.record.spells.back().entry.category = Category::sickness;
    drawn_.day = request_.wanted == WantedFeature::mid_stage_at_cutover
                     ? request_.cutover - std::chrono::days(1)
                     : day_from_number(last_day() + 1);
    add_fit_notes();
    return std::move(drawn_);
  }

 private:
  std::int32_t last_day() const {
    return drawn_.record.spells.empty() ? day_number(request_.cutover) - 200
                                        : drawn_.record.spells.back().entry.last_day;
  }
  bool works_on(std::int32_t day) const {
    return drawn_.record.people[0].pattern.works_on(day_from_number(day));
  }

  /// A spell that begins on the first working day from `first` on and counts `days` working days.
  void add_spell(std::int32_t first, std::int32_t days) {
    while (!works_on(first)) ++first;
    std::int32_t last = first;
    for (std::int32_t left = days - 1; left > 0;) {
      ++last;
      if (works_on(last)) --left;
    }
    SpellEntry entry;
    entry.employee_id = "colleague";
    entry.first_day = first;
    entry.last_day = last;
    entry.category = draw_category(draws_);
    drawn_.record.spells.push_back({entry, std::nullopt, std::nullopt});
  }

  std::int32_t draw_days() {
    if (draws_.in_hundred(75)) return draws_.from_to(1, 4);
    return draws_.in_hundred(70) ? draws_.from_to(5, 12) : draws_.from_to(13, 30);
  }

  /// `count` spells in the fourteen months up to about `until`, none of which touches another.
  void add_spells(std::int32_t until, std::int32_t count) {
    std::int32_t at = until - draws_.from_to(60, 400);
    for (std::int32_t i = 0; i < count; ++i) {
      const std::int32_t room = std::max(2, (until - at) / (count - i));
      at += draws_.from_to(2, room + 1);
      add_spell(at, draw_days());
      at = last_day() + 1;
    }
  }

  /// A last spell grown day by day: the day before the one on which a trigger is met.
  void add_one_day_short() {
    constexpr std::int32_t longest = 60;
    add_spell(last_day() + draws_.from_to(10, 60), 1);
    drawn_.record.spells.back().entry.category = Category::sickness;
    for (std::int32_t grown = 0; grown < longest; ++grown) {
      const ExerciseRecord longer = one_day_longer(drawn_.record);
      const Day day = day_from_number(longer.spells.back().entry.last_day + 1);
      if (!triggers_of_latest(PolicyDesk(longer, policy_, PolicySide::old_policy, day)).empty()) return;
      drawn_.record = longer;
    }
  }

  /// Spells that open a stage, then one that is looked at within days after it has ended.
  void add_after_a_lapse(std::int32_t cutover) {
    add_spells(cutover - draws_.from_to(500, 700), draws_.from_to(1, 5));
    const Day far = day_from_number(last_day() + 900);
    const PolicyDesk desk(drawn_.record, policy_, PolicySide::old_policy, far);
    std::int32_t end = no_day;
    for (const LiveStage& stage : desk.timeline().live) {
      if (stage.end != open_end) end = std::max(end, stage.end);
    }
    if (end == no_day || end < last_day() + 3) return;
    const std::int32_t days = draws_.in_hundred(50) ? draws_.from_to(1, 3) : draws_.from_to(10, 14);
    add_spell(end + draws_.from_to(0, just_in_time - 1) - (days - 1) * 7 / 5, days);
    if (drawn_.record.spells.size() < 2) return;
    const auto& spells = drawn_.record.spells;
    if (spells[spells.size() - 2].entry.last_day + 1 >= spells.back().entry.first_day)
      drawn_.record.spells.pop_back();
  }

  /// Little absence, then one of some weeks, with a manager's decision on its last day.
  void add_discretion(std::int32_t cutover) {
    add_spells(cutover - draws_.from_to(120, 200), draws_.from_to(0, 2));
    add_spell(last_day() + draws_.from_to(15, 90), draws_.from_to(10, 38));
    Decision decision;
    decision.day = last_day();
    decision.kind = "discretion";
    decision.value = "taken";
    decision.why = "one long illness after good health, and a good outlook";
    drawn_.record.recorded[0].decisions.push_back(decision);
  }

  /// From day eight on, some of them late by a day or a few.
  void add_fit_notes() {
    for (const ExerciseSpell& spell : drawn_.record.spells) {
      const std::int32_t first = spell.entry.first_day + 7;
      if (spell.entry.last_day < first || spell.entry.category == Category::disability_leave) continue;
      const std::int32_t late = draws_.in_hundred(40) ? draws_.from_to(1, 3) : 0;
      if (first + late > spell.entry.last_day) continue;
      for (Recorded& recorded : drawn_.record.recorded)
        recorded.events.push_back({0, first + late, "fit_note", spell.entry.last_day});
    }
  }

  const Policy& policy_;
  const GenerateRequest& request_;
  Draws draws_;
  DrawnRecord drawn_;
};

}  // namespace

DrawnRecord draw_record(const Policy& policy, const GenerateRequest& request, const DrawKey& key) {
  return RecordDrawing(policy, request, key).draw();
}

}  // namespace turnpoint
