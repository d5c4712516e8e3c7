#include "tests/support/stages.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace turnpoint::test {
namespace {

std::optional<Term> term_or_none(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return term(text);
}

std::int32_t day_or_none(const std::string& text) { return text.empty() ? no_day : day_number(day(text)); }

std::string text_of(std::int32_t day) { return day == open_end ? "…" : to_text(day_from_number(day)); }

}  // namespace

Term term(const std::string& text) {
  const auto found = term_from_text(text);
  if (!found) {
    std::fprintf(stderr, "A test is written wrongly: \"%s\" is not a term\n", text.c_str());
    std::abort();
  }
  return *found;
}

StageBuilder::StageBuilder(const std::string& id, Track track) {
  stage_.id = id;
  stage_.name = id;
  stage_.clause = "clause of " + id;
  stage_.track = track;
  stage_.meeting.emplace();
  stage_.step_up_on = StepUpOn::missed_target;
}

StageBuilder& StageBuilder::notice(const std::string& length) {
  stage_.meeting->notice = term(length);
  return *this;
}

StageBuilder& StageBuilder::referral(ReferralAt when) {
  stage_.referral = when;
  return *this;
}

StageBuilder& StageBuilder::letter(const std::string& id, const std::string& within) {
  stage_.letters.push_back({id, id, "clause of " + id, term_or_none(within), {}});
  return *this;
}

StageBuilder& StageBuilder::appeal(const std::string& within, bool dismissal_only) {
  stage_.appeal.emplace();
  stage_.appeal->within = term_or_none(within);
  stage_.appeal->dismissal_only = dismissal_only;
  return *this;
}

StageBuilder& StageBuilder::warning(const std::string& life) {
  stage_.warning.emplace();
  stage_.warning->life = term(life);
  return *this;
}

StageBuilder& StageBuilder::review(const std::string& length) {
  stage_.review.emplace();
  stage_.review->length = term(length);
  return *this;
}

StageBuilder& StageBuilder::steps_up_on(StepUpOn on) {
  stage_.step_up_on = on;
  return *this;
}

StageBuilder& StageBuilder::missed_to(const std::string& stage) {
  stage_.missed.kind = Step::Kind::to_stage;
  stage_.missed.to = stage;
  return *this;
}

StageBuilder& StageBuilder::met_to(const std::string& stage, const std::string& review) {
  stage_.met.kind = Step::Kind::to_stage;
  stage_.met.to = stage;
  stage_.met.review = term_or_none(review);
  return *this;
}

StageBuilder& StageBuilder::met_stays() {
  stage_.met.kind = Step::Kind::stays;
  return *this;
}

StageBuilder& StageBuilder::opens_on_length(int calendar_days) {
  stage_.opens.on = OpensOn::spell_length;
  stage_.opens.length = calendar_days;
  return *this;
}

StageBuilder& StageBuilder::opens_before_pay_ends(const std::string& before) {
  stage_.opens.on = OpensOn::full_pay_ends;
  stage_.opens.before = term(before);
  return *this;
}

StageBuilder& StageBuilder::hearing(const std::string& replay_outcome, const std::string& length) {
  stage_.outcomes = {{"further_review", "further review", "clause of further_review", term(length)},
                     {"adjourn", "adjourn", "clause of adjourn", term(length)},
                     {"dismiss", "dismiss", "clause of dismiss", std::nullopt},
                     {"no_action", "no action", "clause of no_action", std::nullopt}};
  stage_.replay_outcome = replay_outcome;
  return *this;
}

Policy policy_of(const PolicyBuilder& builder, const std::vector<StageBuilder>& stages) {
  Policy policy = builder.policy();
  for (const StageBuilder& stage : stages) policy.stages.push_back(stage.stage());
  return policy;
}

Beside& Beside::event(const std::string& on, const std::string& kind, const std::string& until) {
  recorded_.events.push_back({0, day_number(day(on)), kind, day_or_none(until)});
  return *this;
}

Beside& Beside::decision(const std::string& on, const std::string& kind, const std::string& about,
                         const std::string& value, const std::string& until) {
  recorded_.decisions.push_back(
      {0, day_number(day(on)), kind, about, value, day_or_none(until), "why " + kind});
  return *this;
}

Beside& Beside::row(const Decision& decision) {
  recorded_.decisions.push_back(decision);
  return *this;
}

Beside& Beside::stage(const std::string& from, const std::string& stage, const std::string& expires,
                      const std::string& next_review) {
  recorded_.stages.push_back(
      {0, "frequent", stage, day_number(day(from)), day_or_none(expires), day_or_none(next_review)});
  return *this;
}

Timeline timeline_of(const Rows& rows, const Policy& policy, const Recorded& recorded, Day as_at) {
  static const Calendar calendar;
  const Replay run({rows, policy, {}, as_at});
  const StageRun stages{run.workforce, run.days, policy, run.plan, calendar, recorded};
  return turnpoint::replay(stages, 0, as_at);
}

Timeline timeline_of(const Record& record, const Policy& policy, const Beside& beside,
                     const std::string& as_at) {
  return timeline_of(record.rows(), policy, beside.recorded(), day(as_at));
}

std::string to_line(const Event& event) {
  std::string line = text_of(event.day) + ' ' + std::string(to_text(event.kind)) + ' ' + event.subject;
  if (!event.value.empty()) line += ' ' + event.value;
  return line + (event.provisional ? " provisional" : "") + (event.planned ? " planned" : "") +
         (event.done ? " done" : "");
}

Lines lines_of(const Timeline& timeline, const std::vector<EventKind>& kinds) {
  Lines lines;
  for (const Event& event : timeline.events) {
    if (kinds.empty() || std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end())
      lines.push_back(to_line(event));
  }
  return lines;
}

Lines live_of(const Timeline& timeline) {
  Lines lines;
  for (const LiveStage& live : timeline.live)
    lines.push_back(live.stage + ' ' + text_of(live.from) + " to " + text_of(live.end));
  return lines;
}

Lines timeline(const Record& record, const Policy& policy, const std::string& as_at,
               const std::vector<EventKind>& kinds) {
  return timeline(record, policy, Beside(), as_at, kinds);
}

Lines timeline(const Record& record, const Policy& policy, const Beside& beside, const std::string& as_at,
               const std::vector<EventKind>& kinds) {
  return lines_of(timeline_of(record, policy, beside, as_at), kinds);
}

}  // namespace turnpoint::test
