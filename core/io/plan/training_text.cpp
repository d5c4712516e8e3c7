#include "core/io/plan/training_text.h"

#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

struct Figure {
  std::string id;
  std::string name;
  TrainingRange<std::string> range;
};

Figure figure(std::string id, std::string name, const TrainingRange<int>& range) {
  return {std::move(id),
          std::move(name),
          {std::to_string(range.low), std::to_string(range.middle), std::to_string(range.high)}};
}

std::vector<Figure> figures_of(const TrainingEstimate& estimate) {
  return {figure("trainer_sessions", "train-the-trainer sessions", estimate.trainer_sessions),
          figure("local_sessions", "local sessions", estimate.local_sessions),
          figure("trainer_hours", "trainers' hours", estimate.trainer_hours),
          {"finish",
           "everybody trained on",
           {to_text(estimate.finish.low), to_text(estimate.finish.middle), to_text(estimate.finish.high)}},
          figure("hr_open", "HR not trained at cut-over", estimate.hr_open),
          figure("managers_open", "managers not trained at cut-over", estimate.managers_open),
          figure("e_learners_open", "online learners not trained at cut-over", estimate.e_learners_open)};
}

std::string in_time_words(const TrainingEstimate& estimate) {
  std::string words = "In " + std::to_string(estimate.finished_in_time) + " of " +
                      std::to_string(training_runs) + " runs everybody is trained before the cut-over.";
  if (estimate.is_cut_off) words += " Some runs were stopped after five years; their finish day is later.";
  return words;
}

}  // namespace

std::string training_table(const TrainingRun& run) {
  std::vector<std::vector<std::string>> rows = {{"  figure", "low (5 %)", "middle", "high (95 %)"}};
  for (const Figure& one : figures_of(run.estimate))
    rows.push_back({"  " + one.name, one.range.low, one.range.middle, one.range.high});
  std::string text = "Training for a cut-over on " + to_words(run.inputs.cutover) + ", seed " +
                     std::to_string(run.seed) + "\n\n" + text_table(rows, {1, 2, 3}) +
                     wrapped(in_time_words(run.estimate), "  ") + "\nHow it comes about\n";
  for (const std::string& sentence : training_basis(run.inputs, run.estimate)) text += bullet(sentence);
  if (!run.changes.empty()) text += "\nWhat changed\n";
  for (const TrainingChange& change : run.changes)
    text += bullet(std::string(change.input) + " from " + change.from + " to " + change.to + ": " +
                   change.sentence);
  text += "\nWhat it rests on\n";
  for (const TrainingInput& input : training_inputs()) {
    text += bullet(std::string(input.id) + "=" + value_text(run.inputs, input) + ": " +
                   std::string(input.name) + ". " + std::string(input.does));
  }
  return text;
}

std::string training_csv(const TrainingRun& run) {
  std::string out = "figure,low,middle,high\n";
  for (const Figure& one : figures_of(run.estimate))
    append_csv_record(out, {one.id, one.range.low, one.range.middle, one.range.high});
  return out;
}

Json training_document(const TrainingRun& run) {
  Json inputs = Json::object();
  for (const TrainingInput& input : training_inputs())
    inputs[std::string(input.id)] =
        json_object({{"value", value_text(run.inputs, input)}, {"does", input.does}});
  Json figures = Json::object();
  for (const Figure& one : figures_of(run.estimate))
    figures[one.id] = json_object(
        {{"name", one.name}, {"low", one.range.low}, {"middle", one.range.middle}, {"high", one.range.high}});
  Json changes = Json::array();
  for (const TrainingChange& change : run.changes) {
    changes.push_back(json_object(
        {{"input", change.input}, {"from", change.from}, {"to", change.to}, {"sentence", change.sentence}}));
  }
  return json_object({{"seed", run.seed},
                      {"runs", training_runs},
                      {"finished_in_time", run.estimate.finished_in_time},
                      {"in_time", in_time_words(run.estimate)},
                      {"cut_off", run.estimate.is_cut_off},
                      {"figures", std::move(figures)},
                      {"basis", training_basis(run.inputs, run.estimate)},
                      {"changes", std::move(changes)},
                      {"inputs", std::move(inputs)}});
}

std::string training_json(const TrainingRun& run) { return print_json(training_document(run)); }

}  // namespace turnpoint
