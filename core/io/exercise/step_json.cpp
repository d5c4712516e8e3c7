#include "core/io/exercise/step_json.h"

#include <algorithm>

#include "core/io/exercise/known_text.h"
#include "core/io/exercise/play_json.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

std::string source_words(const ClauseSource& source) { return source.document + ", " + source.clause; }

Json running_json(const RunningItem& item) {
  Json topics = Json::array();
  for (const TrainingTopic& topic : training_topics) {
    if (std::find(item.topics.begin(), item.topics.end(), topic.id) != item.topics.end())
      topics.push_back(topic.name);
  }
  return json_object({{"kind", running_kind_names[static_cast<std::size_t>(item.kind)]},
                      {"title", item.title},
                      {"minutes", item.minutes},
                      {"exercise", item.exercise},
                      {"staff_side_only", item.staff_side_only},
                      {"topics", std::move(topics)},
                      {"says", item.says},
                      {"notes", item.notes}});
}

std::string spell_words(const KnownSpell& spell) {
  std::string words = to_words(spell.first_day);
  if (!spell.last_day)
    words += ", not back yet";
  else if (*spell.last_day != spell.first_day)
    words += " to " + to_words(*spell.last_day);
  if (spell.hours != 0) words += ", " + length_words(spell);
  if (spell.category != Category::sickness) words += " (" + std::string(to_words(spell.category)) + ")";
  return words;
}

Json known_json(const KnownRecord& known) {
  Json spells = Json::array(), facts = Json::array();
  for (const KnownSpell& spell : known.spells) spells.push_back(spell_words(spell));
  for (const KnownFact& fact : known.facts) facts.push_back(fact_words(fact));
  return json_object({{"person", known.person}, {"spells", std::move(spells)}, {"facts", std::move(facts)}});
}

/// The question with what was given under each policy that it asks about.
Json question_json(const PlayedExercise& played, const Play& play, const LoadedPack& loaded) {
  const PlayedStep& visited = play.path.back();
  const ExerciseQuestion& question = *played.exercise.steps[visited.step].question;
  Json sides = Json::array(), options = Json::array();
  for (const AnswerOption& option : played.answers[visited.step].options)
    options.push_back(json_object({{"id", option.id}, {"text", option.text}}));
  for (const PolicySide side : policy_sides) {
    if (!question.asks(side)) continue;
    const auto at = static_cast<std::size_t>(side);
    Json one =
        json_object({{"id", policy_side_names[at]},
                     {"policy", question.is_engine_decided() ? loaded.policies[at].name : std::string()},
                     {"given", to_text(visited.given[at])}});
    if (const auto mark = mark_of_step(played, play, play.path.size() - 1, side))
      one["mark"] = json_object({{"right", mark->right}, {"why", mark->why}});
    sides.push_back(std::move(one));
  }
  return json_object({{"text", question.text},
                      {"form", question_form_names[static_cast<std::size_t>(question.form)]},
                      {"options", std::move(options)},
                      {"sides", std::move(sides)}});
}

Json answers_json(const PlayedExercise& played, std::size_t step, const LoadedPack& loaded) {
  const ExerciseQuestion& question = *played.exercise.steps[step].question;
  Json answers = Json::array();
  if (question.form == QuestionForm::free_text)
    return Json::array({{{"policy", ""}, {"text", question.model}, {"because", ""}}});
  for (const PolicySide side : policy_sides) {
    if (!question.is_engine_decided() && side == PolicySide::old_policy) continue;
    const PolicyAnswer& answer = played.answers[step].under(side);
    answers.push_back(json_object(
        {{"policy", question.is_engine_decided() ? loaded.policies[static_cast<std::size_t>(side)].name
                                                 : std::string()},
         {"text", answer.text},
         {"because", answer.because}}));
  }
  return answers;
}

/// What the author says of the answers given, once all are.
std::string feedback_on(const PlayedExercise& played, const Play& play) {
  const ExerciseStep& step = step_in_hand(played, play);
  if (!step.question || play.path.back().revealed) return {};
  for (const PolicySide side : policy_sides) {
    if (!step.question->asks(side)) continue;
    const auto mark = mark_of_step(played, play, play.path.size() - 1, side);
    if (!mark) return {};
    if (!mark->right) return step.if_wrong;
  }
  return step.if_right;
}

}  // namespace

Json pack_document(const LoadedPack& loaded) {
  const ExercisePack& pack = loaded.pack;
  Json order = Json::array(), exercises = Json::array();
  for (const RunningItem& item : pack.running_order) order.push_back(running_json(item));
  for (const Exercise& exercise : pack.exercises) {
    Json sources = Json::array();
    for (const ClauseSource& source : exercise.sources) sources.push_back(source_words(source));
    const auto questions = std::count_if(exercise.steps.begin(), exercise.steps.end(),
                                         [](const ExerciseStep& step) { return step.question.has_value(); });
    exercises.push_back(json_object({{"id", exercise.id},
                                     {"title", exercise.title},
                                     {"about", exercise.about},
                                     {"minutes", exercise.minutes},
                                     {"notes", exercise.notes},
                                     {"sources", std::move(sources)},
                                     {"questions", questions}}));
  }
  return json_object({{"id", pack.id},
                      {"title", pack.title},
                      {"audience", pack.audience},
                      {"minutes", pack.minutes},
                      {"notes", pack.notes},
                      {"policies", {loaded.policies[0].name, loaded.policies[1].name}},
                      {"running_order", std::move(order)},
                      {"exercises", std::move(exercises)}});
}

Result<Play> after_move(const PlayedExercise& played, const Play& play, const PlayMove& move) {
  if (move.kind == "show") return play;
  if (move.kind == "begin") return start_play();
  if (move.kind == "answer") return answer_step(played, play, move.side, move.text);
  if (move.kind == "own") return mark_own_text(played, play, move.right);
  if (move.kind == "reveal") return reveal_step(play);
  if (move.kind == "go_on") return go_on(played, play);
  if (move.kind == "go_back") return go_back(play);
  if (move.kind == "jump") return jump_to(played, play, move.text);
  return fail(ErrorCode::unknown_value, "kind", "\"" + move.kind + "\" is no move.");
}

Json step_document(const LoadedPack& loaded, const PlayedExercise& played, const Play& play) {
  const PlayedStep& visited = play.path.back();
  const ExerciseStep& step = step_in_hand(played, play);
  const PlayScore score = score_of(played, play);
  const bool done = is_step_done(played, play);
  Json steps = Json::array();
  for (const ExerciseStep& one : played.exercise.steps) steps.push_back(one.id);
  Json document = json_object({{"exercise", played.exercise.id},
                               {"title", played.exercise.title},
                               {"step", step.id},
                               {"number", visited.step + 1},
                               {"steps", std::move(steps)},
                               {"day", to_words(step.day)},
                               {"told", step.told},
                               {"known", known_json(record_known_on(played.exercise.record, step.day))},
                               {"notes", step.notes},
                               {"minutes", step.minutes},
                               {"revealed", visited.revealed},
                               {"done", done},
                               {"ended", play.ended},
                               {"is_first", play.path.size() == 1},
                               {"feedback", feedback_on(played, play)},
                               {"points", to_decimal(score.points, 2)},
                               {"possible", score.possible}});
  if (step.question) {
    document["question"] = question_json(played, play, loaded);
    if (visited.revealed || done) document["answers"] = answers_json(played, visited.step, loaded);
  }
  document["play"] = print_json_line(play_json(played, play));
  return document;
}

}  // namespace turnpoint
