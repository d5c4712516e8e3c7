#include "core/io/exercise/play_json.h"

#include <algorithm>

#include "core/io/exercise/pack_fields.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

Json visit_json(const PlayedExercise& played, const PlayedStep& visited) {
  Json json = json_object({{"step", played.exercise.steps[visited.step].id}});
  for (const PolicySide side : policy_sides) {
    const auto at = static_cast<std::size_t>(side);
    const std::string text = to_text(visited.given[at]);
    if (!text.empty()) json[std::string(policy_side_names[at])] = text;
  }
  if (visited.self_right) json["self_right"] = *visited.self_right;
  if (visited.revealed) json["revealed"] = true;
  return json;
}

PlayedStep read_visit(const PlayedExercise& played, PackFields& fields) {
  PlayedStep visited;
  const std::string id = fields.id("step");
  visited.step = step_index(played.exercise, id);
  if (visited.step == played.exercise.steps.size()) {
    visited.step = 0;
    fields.problem(ErrorCode::unknown_value, "step",
                   "The exercise has no step \"" + id + "\"; begin it again.");
    return visited;
  }
  const auto& question = played.exercise.steps[visited.step].question;
  for (const PolicySide side : policy_sides) {
    const auto at = static_cast<std::size_t>(side);
    const std::string key(policy_side_names[at]);
    const std::string text = fields.paragraph(key);
    if (text.empty()) continue;
    if (!question || !question->asks(side)) {
      fields.problem(ErrorCode::unknown_value, key,
                     "Nothing is asked here any more; begin the exercise again.");
      continue;
    }
    auto given = read_given(*question, played.answers[visited.step].options, text);
    if (given)
      visited.given[at] = std::move(*given);
    else
      fields.problem(given.error().code, key, given.error().detail);
  }
  if (fields.has("self_right")) visited.self_right = fields.yes_or_no("self_right");
  visited.revealed = fields.yes_or_no("revealed");
  fields.refuse_others();
  return visited;
}

std::vector<PlayedStep> read_visits(const PlayedExercise& played, PackFields& fields, const std::string& key,
                                    ReadingNotes& notes) {
  std::vector<PlayedStep> visits;
  const auto entries = fields.objects(key, PackLimits::steps, key == "path");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    PackFields entry(*entries[i], key + "." + std::to_string(i), notes);
    PlayedStep visited = read_visit(played, entry);
    const bool again = std::any_of(visits.begin(), visits.end(),
                                   [&](const PlayedStep& before) { return before.step == visited.step; });
    if (again)
      entry.problem(ErrorCode::contradiction, "step",
                    "The step stands there twice; begin the exercise again.");
    visits.push_back(std::move(visited));
  }
  return visits;
}

}  // namespace

Json play_json(const PlayedExercise& played, const Play& play) {
  Json json = json_object({{"schema", 1}, {"exercise", played.exercise.id}});
  for (const PlayedStep& visited : play.path) json["path"].push_back(visit_json(played, visited));
  for (const PlayedStep& visited : play.set_aside) json["set_aside"].push_back(visit_json(played, visited));
  if (play.ended) json["ended"] = true;
  return json;
}

Checked<Play> read_play(const PlayedExercise& played, std::string_view text, const std::string& name) {
  const auto alone = [](Error error) { return tl::unexpected(std::vector<Error>{std::move(error)}); };
  const Result<Json> json = parse_json(text, name, PackLimits::file_bytes);
  if (!json) return alone(json.error());
  if (!json->is_object()) return alone({ErrorCode::wrong_type, name, "A saved play is an object in braces."});
  ReadingNotes notes;
  PackFields fields(*json, "", notes);
  fields.whole("schema", 1, 1, 1);
  const std::string exercise = fields.id("exercise");
  if (exercise != played.exercise.id)
    fields.problem(ErrorCode::unknown_value, "exercise",
                   "It is of the exercise \"" + exercise + "\", not of \"" + played.exercise.id + "\".");
  Play play;
  play.path = read_visits(played, fields, "path", notes);
  play.set_aside = read_visits(played, fields, "set_aside", notes);
  play.ended = fields.yes_or_no("ended");
  fields.refuse_others();
  for (Error& problem : notes.problems) problem.where = name + ": " + problem.where;
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return play;
}

}  // namespace turnpoint
