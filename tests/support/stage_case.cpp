#include "tests/support/stage_case.h"

#include <tuple>

namespace turnpoint::test {
namespace {

std::string day_text(std::int32_t day) {
  if (day == no_day) return "-";
  return day == open_end ? "open" : to_text(day_from_number(day));
}

std::string term_text(const std::optional<Term>& term) { return term ? to_text(*term) : "-"; }

std::string step_text(const Step& step) {
  if (step.kind == Step::Kind::leaves) return "leaves";
  if (step.kind == Step::Kind::stays) return "stays";
  return "to " + step.to + (step.review ? " review " + to_text(*step.review) : "");
}

std::string text_of(const Stage& stage) {
  static constexpr std::array<const char*, 3> opens = {"", " opens spell_length ", " opens full_pay_ends "};
  static constexpr std::array<const char*, 4> referral = {"", " before_if_not_yet", " before_always",
                                                          " meeting_if_not_yet"};
  static constexpr std::array<const char*, 3> step_up = {"never", "missed_target", "each_look"};
  std::string text = stage.id + ' ' + to_text(stage.track);
  text += opens[static_cast<std::size_t>(stage.opens.on)];
  if (stage.opens.on == OpensOn::spell_length) text += std::to_string(stage.opens.length);
  if (stage.opens.before) text += to_text(*stage.opens.before);
  text += referral[static_cast<std::size_t>(stage.referral)];
  if (stage.meeting) text += ", notice " + term_text(stage.meeting->notice);
  for (const Letter& letter : stage.letters) text += ", letter " + letter.id + ' ' + term_text(letter.within);
  if (stage.appeal)
    text += ", appeal " + term_text(stage.appeal->within) + (stage.appeal->dismissal_only ? " dismissal" : "");
  if (stage.warning) text += ", warning " + to_text(stage.warning->life);
  if (stage.review) text += ", review " + to_text(stage.review->length);
  text += std::string(", ") + step_up[static_cast<std::size_t>(stage.step_up_on)];
  text += ", missed " + step_text(stage.missed) + ", met " + step_text(stage.met);
  for (const Outcome& outcome : stage.outcomes) text += ", outcome " + outcome.id + ' ' + term_text(outcome.length);
  return text + (stage.replay_outcome.empty() ? "" : ", replay " + stage.replay_outcome);
}

std::string text_of(const Duty& duty) {
  static constexpr std::array<const char*, 7> on = {"spell_day", "return_to_work", "spell_end", "fit_note_expiry",
                                                    "pay_change", "leaving", "recorded"};
  std::string text = duty.id + " kind " + std::to_string(static_cast<int>(duty.kind)) + " on " +
                     on[static_cast<std::size_t>(duty.on)];
  if (duty.on == DutyOn::spell_day) text += ' ' + std::to_string(duty.spell_day);
  text += ' ' + duty.recorded_kind + " every " + term_text(duty.every) + " within " + term_text(duty.within);
  for (const Category category : duty.categories) text += ' ' + std::string(to_text(category));
  for (const Reason reason : duty.reasons) text += ' ' + std::string(to_text(reason));
  if (duty.work_related_only) text += " work-related";
  if (duty.longer_than_days > 0) text += " longer than " + std::to_string(duty.longer_than_days);
  return text + (duty.plus_financial_year ? " plus financial year" : "");
}

std::string text_of(const SickPay& scheme) {
  std::string text = scheme.id + " in " + to_text(Term{2, scheme.unit}) + " back " +
                     std::to_string(scheme.look_back_months);
  for (const std::string& group : scheme.groups) text += " group " + group;
  for (const Category category : scheme.not_for) text += " not " + std::string(to_text(category));
  for (const PayBand& band : scheme.bands) {
    text += ", from " + std::to_string(band.from_months) + ": " + std::to_string(band.full) + '+' +
            std::to_string(band.half) + " half from " + std::to_string(band.half_from_months);
  }
  return text;
}

std::string describe(const Policy& policy) {
  std::string text;
  for (const Trigger& rule : policy.triggers) {
    if (!rule.leads_to.empty()) text += "  " + rule.id + " leads to " + rule.leads_to + '\n';
  }
  for (const Stage& stage : policy.stages) text += "  stage " + text_of(stage) + '\n';
  for (const Duty& duty : policy.duties) text += "  duty " + text_of(duty) + '\n';
  for (const SickPay& scheme : policy.sick_pay) text += "  pay " + text_of(scheme) + '\n';
  for (const Discretion& d : policy.discretions) {
    text += "  discretion " + d.id + " of " + d.trigger + " from " + term_text(d.shortest) + " to " +
            term_text(d.longest) + " below " + (d.earlier_days_below ? to_fraction(*d.earlier_days_below) : "-") +
            (d.taken ? " taken" : "") + '\n';
  }
  const Target& target = policy.target;
  text += std::string("  target ") +
          (target.counts == TargetCounts::from_meeting ? "from_meeting" : "rolling_window") + ", days below " +
          (target.days_a_year_below ? to_fraction(*target.days_a_year_below) : "-") +
          (target.absent_at_review_misses ? ", absent misses" : "") + '\n';
  text += "  long term " + to_text(policy.long_term.at_least) +
          (policy.long_term.keeps_stage ? " keeps" : " ends") + ", watch " + term_text(policy.long_term.watch) +
          (policy.long_term.watch_steps_up ? " steps up" : "") + '\n';
  text += "  delays " + to_text(policy.delays.invitation) + ", " + to_text(policy.delays.letter_received) +
          ", " + to_text(policy.delays.health_report) + '\n';
  if (policy.return_meeting)
    text += "  return meeting within " + std::to_string(policy.return_meeting->within_days) + '\n';
  return text;
}

}  // namespace

bool operator<(const Happening& a, const Happening& b) {
  return std::tie(a.day, a.kind, a.subject, a.value, a.provisional, a.planned, a.done) <
         std::tie(b.day, b.kind, b.subject, b.value, b.provisional, b.planned, b.done);
}

std::string to_line(const Happening& happening) {
  std::string text = to_text(happening.day) + ' ' + std::string(to_text(happening.kind)) + ' ' + happening.subject;
  if (!happening.value.empty()) text += ' ' + happening.value;
  return text + (happening.provisional ? " provisional" : "") + (happening.planned ? " planned" : "") +
         (happening.done ? " done" : "");
}

std::string to_line(const LiveStage& stage) {
  return "live " + std::string(to_text(stage.track)) + ' ' + stage.stage + ' ' + day_text(stage.from) + " to " +
         day_text(stage.end) + " expires " + day_text(stage.expires) + " review " + day_text(stage.next_review) +
         (stage.recorded ? " recorded" : "");
}

std::string lines_of(const Story& story) {
  std::string text;
  for (const Happening& happening : story.happenings) text += "  " + to_line(happening) + '\n';
  for (const LiveStage& stage : story.live) text += "  " + to_line(stage) + '\n';
  return text;
}

std::string describe(const StageCase& subject) {
  std::string text = describe(subject.base) + describe(subject.base.policy);
  for (const RecordedEvent& event : subject.recorded.events)
    text += "  event " + day_text(event.day) + ' ' + event.kind + " until " + day_text(event.until) + '\n';
  for (const Decision& d : subject.recorded.decisions) {
    text += "  decision " + day_text(d.day) + ' ' + d.kind + " about " + d.about + " value " + d.value +
            " until " + day_text(d.until) + '\n';
  }
  for (const RecordedStage& stage : subject.recorded.stages) {
    text += "  recorded " + stage.stage + " from " + day_text(stage.from) + " expires " +
            day_text(stage.expires) + " review " + day_text(stage.next_review) + '\n';
  }
  return text;
}

}  // namespace turnpoint::test
