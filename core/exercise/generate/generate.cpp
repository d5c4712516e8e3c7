#include "core/exercise/generate/generate.h"

#include <algorithm>

#include "core/exercise/generate/draw_record.h"

namespace turnpoint {
namespace {

constexpr int attempts = 2'000;

/// What a policy lacks that the feature needs; empty where nothing is missing.
std::string missing_for(const Policy& policy, WantedFeature wanted) {
  const bool has_trigger =
      std::any_of(policy.triggers.begin(), policy.triggers.end(), [](const Trigger& trigger) {
        return is_computable(trigger) && !trigger.on_request && !trigger.leads_to.empty();
      });
  if (!has_trigger) return "has no trigger that a record could meet";
  if (wanted == WantedFeature::only_discretion && policy.discretions.empty())
    return "leaves nothing to discretion";
  return "";
}

ExerciseStep sheet_step(const char* id, Day day, const char* told, const char* text, QuestionForm form,
                        EngineAsk ask) {
  ExerciseStep step;
  step.id = id;
  step.day = day;
  step.told = told;
  step.minutes = 2;
  ExerciseQuestion question;
  question.text = text;
  question.form = form;
  question.ask = ask;
  step.question = std::move(question);
  return step;
}

}  // namespace

std::vector<ExerciseStep> workshop_sheet(const Policy& policy, Day day) {
  const char* record = "Here is the record of one colleague, as known today.";
  const char* same = "The same record.";
  std::vector<ExerciseStep> steps = {
      sheet_step("spells", day, record, "How many spells are counted in the last twelve months?",
                 QuestionForm::number, EngineAsk::spells),
      sheet_step("days", day, same, "How many working days are counted in the last twelve months?",
                 QuestionForm::number, EngineAsk::days),
      sheet_step("fit-notes", day, same, "How many calendar days that needed a fit note are without one?",
                 QuestionForm::number, EngineAsk::fit_note_gap),
      sheet_step("long", day, same, "How many long absences are there in the last twelve months?",
                 QuestionForm::number, EngineAsk::long_spells),
      sheet_step("triggers", day, same, "Which triggers does the latest absence meet?",
                 QuestionForm::choose_several, EngineAsk::triggers_met)};
  for (const Trigger& trigger : policy.triggers) {
    if (trigger.measure != Measure::unusual_pattern) continue;
    steps.push_back(sheet_step("pattern", day, same, "Is there an unusual pattern?", QuestionForm::choose_one,
                               EngineAsk::trigger_met));
    steps.back().question->trigger = trigger.id;
    break;
  }
  steps.push_back(sheet_step("refer", day, same, "Does the policy ask for a referral to Occupational Health?",
                             QuestionForm::choose_one, EngineAsk::refer));
  steps.push_back(sheet_step("stage", day, same, "Which stage is the case in today?", QuestionForm::stage,
                             EngineAsk::stage));
  steps.push_back(sheet_step("next", day, same, "Which step is asked for next?", QuestionForm::stage,
                             EngineAsk::next_stage));
  steps.push_back(sheet_step("meeting", day, same, "On which day is that meeting?", QuestionForm::date,
                             EngineAsk::meeting_day));
  return steps;
}

Result<ExercisePack> generate_pack(const PackPolicies& policies, const GenerateRequest& first,
                                   bool all_features, std::size_t count) {
  if (count < 1 || count > PackLimits::exercises)
    return fail(ErrorCode::bad_argument, "count",
                std::to_string(count) + " exercises do not fit a pack; it holds 1 to " +
                    std::to_string(PackLimits::exercises) + ".");
  std::vector<WantedFeature> features;
  for (std::size_t i = 0; i < wanted_feature_names.size(); ++i) {
    const auto wanted = static_cast<WantedFeature>(i);
    if (all_features && missing_for(policies[0], wanted).empty()) features.push_back(wanted);
  }
  if (features.empty()) features.push_back(first.wanted);
  ExercisePack pack;
  pack.id = "generated-" + std::to_string(first.seed);
  pack.title = "Records to look at";
  pack.audience = "Anyone who wants to practise";
  pack.notes = "Made by Turnpoint from the seed " + std::to_string(first.seed) + "; nobody in it exists.";
  pack.policies = {policies[0].id, policies[1].id};
  for (std::size_t i = 0; i < count; ++i) {
    GenerateRequest request = first;
    request.seed += i;
    request.wanted = features[i % features.size()];
    Result<Exercise> exercise = generate_exercise(policies[0], request);
    if (!exercise) return tl::unexpected<Error>(exercise.error());
    RunningItem item;
    item.kind = RunningKind::exercise;
    item.title = exercise->title;
    item.minutes = exercise->minutes;
    item.topics = {"case_studies"};
    item.exercise = exercise->id;
    if (pack.minutes + item.minutes <= PackLimits::minutes) {
      pack.minutes += item.minutes;
      pack.running_order.push_back(std::move(item));
    }
    pack.exercises.push_back(std::move(*exercise));
  }
  return pack;
}

Result<Exercise> generate_exercise(const Policy& policy, const GenerateRequest& request) {
  const std::string name(wanted_feature_names[static_cast<std::size_t>(request.wanted)]);
  if (const std::string missing = missing_for(policy, request.wanted); !missing.empty())
    return fail(ErrorCode::bad_argument, policy.id,
                "\"" + policy.id + "\" " + missing + ", so no record has the feature " + name + ".");
  const DrawKey key = DrawKey(request.seed).with("exercise").with(name);
  for (int attempt = 0; attempt < attempts; ++attempt) {
    DrawnRecord drawn = draw_record(policy, request, key.with(static_cast<std::uint64_t>(attempt)));
    if (!has_feature(drawn.record, policy, request.wanted, drawn.day)) continue;
    Exercise exercise;
    exercise.id = "record-" + std::to_string(request.seed);
    exercise.title = "Record " + std::to_string(request.seed);
    exercise.about = "A record to be looked at under both policies.";
    exercise.notes = std::string(to_words(request.wanted));
    exercise.sources = {{policy.id, "as a whole"}};
    exercise.record = std::move(drawn.record);
    exercise.steps = workshop_sheet(policy, drawn.day);
    for (const ExerciseStep& step : exercise.steps) exercise.minutes += step.minutes;
    return exercise;
  }
  return fail(ErrorCode::bad_argument, policy.id,
              "No record with the feature " + name + " was found in " + std::to_string(attempts) +
                  " attempts under \"" + policy.id + "\"; try another seed or another feature.");
}

}  // namespace turnpoint
