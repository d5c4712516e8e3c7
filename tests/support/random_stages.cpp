#include "tests/support/random_stages.h"

namespace turnpoint::test {
namespace {

using Unit = TermUnit;

constexpr std::array<Term, 5> notices = {
    {{5, Unit::working_day}, {2, Unit::calendar_day}, {10, Unit::working_day}, {1, Unit::week}, {1, Unit::calendar_day}}};
constexpr std::array<Term, 4> short_terms = {
    {{1, Unit::working_day}, {3, Unit::calendar_day}, {10, Unit::working_day}, {1, Unit::week}}};
constexpr std::array<Term, 4> review_lengths = {
    {{3, Unit::month}, {6, Unit::month}, {1, Unit::month}, {2, Unit::month}}};
constexpr std::array<Term, 4> lives = {
    {{6, Unit::month}, {12, Unit::month}, {1, Unit::year}, {26, Unit::week}}};

Trigger some_trigger(Draws& draws, int number) {
  static constexpr std::array<Measure, 8> measures = {
      Measure::spell_count,       Measure::spell_count,    Measure::day_count,       Measure::bradford_score,
      Measure::continuous_length, Measure::length_at_look, Measure::unusual_pattern, Measure::manual};
  static constexpr std::array<int, 4> months = {3, 6, 12, 12};
  Trigger rule;
  rule.id = rule.name = "t" + std::to_string(number);
  rule.measure = draws.one_of(measures);
  rule.window = {WindowLength::Unit::months, draws.one_of(months)};
  rule.bound = draws.chance(80) ? Bound::at_least : Bound::more_than;
  rule.day_unit = draws.chance(70) ? DayUnit::working_day : DayUnit::calendar_day;
  switch (rule.measure) {
  case Measure::spell_count: rule.threshold = draws.between(2, 4); break;
  case Measure::day_count: rule.threshold = draws.between(4, 15); break;
  case Measure::bradford_score: rule.threshold = draws.between(20, 250); break;
  case Measure::continuous_length: rule.threshold = draws.chance(70) ? 28 : draws.between(5, 40); break;
  case Measure::length_at_look: rule.threshold = draws.between(5, 30); break;
  case Measure::unusual_pattern: rule.pattern_test.probability_below = Rational(1, 4); break;
  case Measure::manual: break;
  }
  if (draws.chance(15)) rule.minimum_spell_days = 2;
  if (draws.chance(10)) rule.join_gap_days = draws.between(0, 2);
  if (draws.chance(15)) rule.part_time = PartTime::full_time_equivalent;
  if (draws.chance(20)) rule.short_service = ShortService::scale_days_only;
  return rule;
}

void add_meeting(Draws& draws, Stage& stage) {
  if (draws.chance(90)) {
    stage.meeting.emplace();
    if (draws.chance(80)) stage.meeting->notice = draws.one_of(notices);
  }
  for (int left = draws.between(0, 2); left > 0; --left) {
    Letter letter;
    letter.id = "letter_" + std::to_string(left);
    if (draws.chance(80)) letter.within = draws.one_of(short_terms);
    stage.letters.push_back(letter);
  }
  if (!draws.chance(60)) return;
  stage.appeal.emplace();
  if (draws.chance(80)) stage.appeal->within = Term{10, Unit::calendar_day};
  stage.appeal->dismissal_only = draws.chance(30);
}

void add_hearing(Draws& draws, Stage& stage) {
  static constexpr std::array<const char*, 5> ids = {"further_review", "adjourn", "dismiss", "no_action", "plan"};
  for (const char* id : ids) {
    Outcome outcome;
    outcome.id = id;
    const std::string name = id;
    if (name == "further_review" || name == "adjourn") outcome.length = Term{draws.between(1, 3), Unit::month};
    if (name == "plan" && draws.chance(50)) outcome.length = Term{2, Unit::month};
    stage.outcomes.push_back(outcome);
  }
  stage.replay_outcome = draws.chance(50) ? "further_review" : draws.one_of(ids);
  stage.missed = {Step::Kind::to_stage, stage.id, "", {}};
}

Stage some_stage(Draws& draws, const std::string& id, Track track) {
  static constexpr std::array<ReferralAt, 6> referrals = {
      ReferralAt::none,          ReferralAt::none,          ReferralAt::none, ReferralAt::before_if_not_yet,
      ReferralAt::before_always, ReferralAt::meeting_if_not_yet};
  Stage stage;
  stage.id = stage.name = id;
  stage.track = track;
  stage.formal = draws.chance(80);
  stage.referral = draws.one_of(referrals);
  stage.step_up_on = draws.chance(75) ? StepUpOn::missed_target
                     : draws.chance(60) ? StepUpOn::each_look
                                        : StepUpOn::never;
  add_meeting(draws, stage);
  return stage;
}

void add_review_and_warning(Draws& draws, Stage& stage) {
  if (draws.chance(80)) {
    stage.review.emplace();
    stage.review->length = draws.one_of(review_lengths);
  }
  if (!stage.review || draws.chance(50)) {
    stage.warning.emplace();
    stage.warning->life = draws.one_of(lives);
  }
}

/// One to three stages and perhaps a hearing, each leading to the next.
void add_ladder(Draws& draws, Policy& policy, Track track, const std::string& name) {
  const int count = draws.between(1, 3);
  const bool hearing = draws.chance(60);
  std::vector<Stage> stages;
  for (int i = 1; i <= count + (hearing ? 1 : 0); ++i) {
    Stage stage = some_stage(draws, name + std::to_string(i), track);
    if (i > count)
      add_hearing(draws, stage);
    else
      add_review_and_warning(draws, stage);
    stages.push_back(stage);
  }
  for (std::size_t i = 0; i < stages.size(); ++i) {
    Stage& stage = stages[i];
    if (i + 1 < stages.size() && draws.chance(90)) stage.missed = {Step::Kind::to_stage, stages[i + 1].id, "", {}};
    if (stage.outcomes.empty() && draws.chance(40)) stage.met.kind = Step::Kind::stays;
    if (i > 0 && draws.chance(35)) {
      stage.met = {Step::Kind::to_stage, stages[i - 1].id, "", {}};
      if (draws.chance(50)) stage.met.review = draws.one_of(review_lengths);
    }
  }
  policy.stages.insert(policy.stages.end(), stages.begin(), stages.end());
}

void open_long_ladder(Draws& draws, Policy& policy) {
  int place = 0;
  for (Stage& stage : policy.stages) {
    if (stage.track != Track::long_term) continue;
    place += 1;
    if (place == 1) {
      stage.opens.on = OpensOn::spell_length;
      stage.opens.length = draws.chance(60) ? 29 : draws.between(10, 40);
    } else if (place == 2 && stage.outcomes.empty() && draws.chance(70)) {
      stage.opens.on = OpensOn::full_pay_ends;
      stage.opens.before = draws.chance(60) ? Term{1, Unit::month} : Term{draws.between(1, 30), Unit::calendar_day};
    }
  }
}

void add_triggers(Draws& draws, Policy& policy) {
  const int count = draws.between(1, 4);
  for (int i = 1; i <= count; ++i) {
    Trigger rule = some_trigger(draws, i);
    if (draws.chance(85)) {
      const bool first = draws.chance(75);
      const Stage& stage = policy.stages[first ? 0 : static_cast<std::size_t>(draws.below(policy.stages.size()))];
      rule.leads_to = stage.id;
      rule.track = stage.track;
    }
    policy.triggers.push_back(rule);
  }
  if (!draws.chance(15)) return;
  Trigger fallback = some_trigger(draws, 9);
  fallback.id = "z_fallback";
  if (fallback.measure == Measure::manual) return;
  fallback.only_if_no_other = true;
  fallback.leads_to = policy.stages[0].id;
  policy.triggers.push_back(fallback);
}

void add_categories(Draws& draws, Policy& policy) {
  for (CategoryRule& rule : policy.categories) {
    if (draws.chance(60)) continue;
    rule.counts = draws.chance(50) ? Counts::never : Counts::informal_only;
    rule.look = rule.formal_action = false;
    if (draws.chance(20)) rule.shorter_than_days = Rational(1, 2);
  }
  policy.categories[0] = CategoryRule{};
}

void add_sick_pay(Draws& draws, Policy& policy) {
  for (int i = draws.between(1, 2); i > 0; --i) {
    SickPay scheme;
    scheme.id = "pay_" + std::to_string(i);
    scheme.unit = draws.chance(50) ? Unit::month : Unit::working_day;
    const int size = scheme.unit == Unit::month ? 1 : 20;
    scheme.look_back_months = draws.chance(80) ? 12 : 6;
    scheme.bands.push_back({0, draws.between(0, 2) * size, draws.between(0, 2) * size, draws.chance(40) ? 4 : 0});
    scheme.bands.push_back({12, draws.between(1, 3) * size, draws.between(0, 3) * size, 0});
    if (draws.chance(30)) scheme.not_for = {Category::elective_surgery, Category::pregnancy_related};
    if (i == 2) scheme.groups = {"teacher"};
    policy.sick_pay.push_back(scheme);
  }
}

Duty some_duty(Draws& draws, int number) {
  static constexpr std::array<DutyKind, 10> kinds = {
      DutyKind::notification,  DutyKind::fit_note, DutyKind::final_certificate, DutyKind::contact, DutyKind::referral,
      DutyKind::investigation, DutyKind::letter,   DutyKind::meeting,           DutyKind::evidence, DutyKind::retention};
  static constexpr std::array<int, 5> spell_days = {1, 4, 8, 28, 29};
  static constexpr std::array<Term, 3> repeats = {{{1, Unit::week}, {1, Unit::month}, {14, Unit::calendar_day}}};
  Duty duty;
  duty.id = "duty_" + std::to_string(number);
  duty.kind = draws.chance(25) ? DutyKind::referral : draws.one_of(kinds);
  duty.on = static_cast<DutyOn>(draws.below(7));
  duty.spell_day = draws.one_of(spell_days);
  if (duty.on == DutyOn::spell_day && draws.chance(35)) duty.every = draws.one_of(repeats);
  if (draws.chance(40)) duty.within = draws.chance(70) ? draws.one_of(short_terms) : Term{3, Unit::year};
  if (draws.chance(15)) duty.categories = {Category::work_accident, Category::sickness};
  if (draws.chance(15)) duty.reasons = {Reason::stress_anxiety_depression};
  duty.work_related_only = draws.chance(10);
  if (duty.on == DutyOn::return_to_work || duty.on == DutyOn::spell_end)
    duty.longer_than_days = draws.chance(40) ? draws.between(3, 30) : 0;
  if (duty.on == DutyOn::recorded) duty.recorded_kind = draws.chance(50) ? "suspension" : "annual_leave";
  duty.plus_financial_year = duty.kind == DutyKind::retention && draws.chance(50);
  return duty;
}

void add_discretion(Draws& draws, Policy& policy) {
  Discretion discretion;
  discretion.id = "leave_out";
  discretion.trigger = policy.triggers[static_cast<std::size_t>(draws.below(policy.triggers.size()))].id;
  if (draws.chance(60)) discretion.shortest = Term{draws.between(1, 2), Unit::week};
  if (draws.chance(60)) discretion.longest = Term{draws.between(1, 2), Unit::month};
  if (draws.chance(60)) discretion.earlier_days_below = Rational(draws.between(2, 20), 2);
  discretion.taken = draws.chance(60);
  policy.discretions.push_back(discretion);
}

}  // namespace

Policy random_stage_policy(Draws& draws) {
  Policy policy;
  policy.id = "random";
  add_ladder(draws, policy, Track::frequent, "s");
  if (draws.chance(60)) {
    add_ladder(draws, policy, Track::long_term, "l");
    open_long_ladder(draws, policy);
  }
  add_triggers(draws, policy);
  if (draws.chance(40)) add_categories(draws, policy);
  add_sick_pay(draws, policy);
  for (int i = draws.between(0, 4); i > 0; --i) policy.duties.push_back(some_duty(draws, i));
  if (draws.chance(35)) add_discretion(draws, policy);
  if (draws.chance(50)) {
    policy.return_meeting.emplace();
    policy.return_meeting->within_days = draws.between(1, 4);
    if (draws.chance(30)) policy.return_meeting->not_after = {Category::medical_appointment};
  }
  policy.target.counts = draws.chance(60) ? TargetCounts::from_meeting : TargetCounts::rolling_window;
  if (draws.chance(40)) policy.target.days_a_year_below = Rational(draws.between(2, 60), 2);
  policy.target.absent_at_review_misses = draws.chance(70);
  policy.long_term.at_least = draws.chance(60) ? Term{4, Unit::week} : Term{draws.between(10, 30), Unit::calendar_day};
  policy.long_term.keeps_stage = draws.chance(55);
  if (draws.chance(60)) policy.long_term.watch = draws.one_of(lives);
  policy.long_term.watch_steps_up = draws.chance(60);
  if (draws.chance(40)) policy.delays.invitation = draws.one_of(short_terms);
  if (draws.chance(40)) policy.delays.health_report = Term{draws.between(3, 30), Unit::working_day};
  return policy;
}

}  // namespace turnpoint::test
