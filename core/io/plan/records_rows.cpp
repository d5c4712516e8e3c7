#include "core/io/plan/records_rows.h"

namespace turnpoint {
namespace {

std::optional<Day> launch_day(const ActionPlan& plan) {
  for (const Milestone& milestone : plan.milestones)
    if (milestone.id == "launch") return milestone.day;
  return std::nullopt;
}

std::string shown(const std::optional<MeasureValue>& value) {
  return value ? to_decimal(value->value, 2) + " (" + to_text(value->date) + ")" : "not known";
}

ReportPart measures_part(const ActionPlan& plan, Day as_at) {
  ReportPart part{"How the measures move", {}, {}};
  if (plan.records.measures.empty()) return part;
  const std::optional<Day> launch = launch_day(plan);
  if (!launch) {
    part.sentences.push_back(
        "Give the milestone \"launch\" a day: what lies before and after it is not known yet.");
    return part;
  }
  part.rows.push_back({"Measure", "Before launch", "After launch", "Target", "Direction"});
  bool is_worse = false;
  for (const PlanMeasure& measure : plan.records.measures) {
    const BeforeAndAfter values = before_and_after(measure, *launch, as_at);
    const std::string direction(direction_of(measure, values));
    is_worse = is_worse || direction == "worse";
    part.rows.push_back({measure.name + (measure.unit.empty() ? "" : ", " + measure.unit),
                         shown(values.before), shown(values.after),
                         measure.target ? to_decimal(*measure.target, 2) : "none", direction});
  }
  if (is_worse)
    part.sentences.push_back(
        "Some measures are worse. That may be so at first, until a new policy takes hold.");
  return part;
}

ReportPart messages_part(const PlanRecords& records, Day as_at) {
  ReportPart part{"Messages and who has heard", {}, {}};
  for (const PlanMessage& message : records.messages) {
    if (message.date > as_at) continue;
    if (part.rows.empty()) part.rows.push_back({"Message", "Day", "Phase", "Channel", "Heard"});
    part.rows.push_back({message.text, to_text(message.date), message.phase, message.channel,
                         message.audience == 0
                             ? "not counted"
                             : std::to_string(message.heard) + " of " + std::to_string(message.audience)});
  }
  return part;
}

ReportPart concerns_part(const PlanRecords& records, Day as_at) {
  ReportPart part{"Concerns without an answer", {}, {}};
  for (const PlanConcern* concern : open_concerns(records, as_at)) {
    if (part.rows.empty()) part.rows.push_back({"Concern", "Raised on"});
    part.rows.push_back({concern->text, to_text(concern->date)});
  }
  if (!records.concerns.empty() && part.rows.empty())
    part.sentences.push_back("Every concern has its answer.");
  return part;
}

ReportPart decisions_part(const PlanRecords& records, Day as_at) {
  ReportPart part{"Decisions", {}, {}};
  for (const PlanDecision& decision : records.decisions) {
    if (decision.date > as_at) continue;
    if (part.rows.empty()) part.rows.push_back({"Decision", "Day", "Why", "By"});
    part.rows.push_back({decision.what, to_text(decision.date), decision.why, decision.by});
  }
  return part;
}

}  // namespace

ReportPart surveys_part(const PlanRecords& records, Day as_at) {
  constexpr std::array<const char*, 3> questions = {"Does the process feel improved?",
                                                    "How confident are managers?",
                                                    "How compassionate is it carried out?"};
  constexpr std::array<const char*, 3> groups = {"Staff", "Managers", "HR"};
  ReportPart part{"What people say", {}, {}};
  for (const SurveyAnswers& answers : records.surveys) {
    if (answers.date > as_at) continue;
    if (part.rows.empty()) part.rows.push_back({"Question", "Asked", "Day", "Answers", "Mean of 1 to 5"});
    const std::optional<Rational> mean = mean_answer(answers);
    part.rows.push_back({questions[static_cast<std::size_t>(answers.question)],
                         groups[static_cast<std::size_t>(answers.group)], to_text(answers.date),
                         mean ? std::to_string(answers_of(answers)) : "under 5",
                         mean ? to_decimal(*mean, 2) : "not shown"});
  }
  return part;
}

std::vector<ReportPart> record_parts(const ActionPlan& plan, Day as_at) {
  std::vector<ReportPart> parts;
  for (ReportPart part :
       {measures_part(plan, as_at), surveys_part(plan.records, as_at), messages_part(plan.records, as_at),
        concerns_part(plan.records, as_at), decisions_part(plan.records, as_at)}) {
    if (!part.sentences.empty() || !part.rows.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace turnpoint
