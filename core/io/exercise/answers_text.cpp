#include "core/io/exercise/answers_text.h"

#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

/// A step with a question and what is answered to it.
struct AskedStep {
  const Exercise& exercise;
  const ExerciseStep& step;
  const StepAnswers& answers;
  const ExerciseQuestion& question() const { return *step.question; }
  std::string canonical(PolicySide side) const { return canonical_text(question(), answers.under(side)); }
  std::string_view ask() const { return engine_ask_names[static_cast<std::size_t>(question().ask)]; }
  std::string_view under() const { return asked_under_names[static_cast<std::size_t>(question().under)]; }
};

template <class Say>
void each_question(const LoadedPack& loaded, const Exercise& exercise, Say say) {
  const auto answers = answer_exercise(exercise, loaded.policies);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].asked) say(AskedStep{exercise, exercise.steps[i], answers[i]});
  }
}

std::string question_lines(const LoadedPack& loaded, const AskedStep& asked) {
  std::string text =
      '\n' +
      wrapped(asked.step.id + ", as known on " + to_words(asked.step.day) + ". " + asked.question().text, "");
  if (!asked.question().is_engine_decided())
    return text + wrapped("Opinion: " + asked.answers.under(PolicySide::new_policy).text, "  ");
  for (const PolicySide side : policy_sides) {
    const PolicyAnswer& answer = asked.answers.under(side);
    text += wrapped(loaded.policies[static_cast<std::size_t>(side)].name + ": " + answer.text, "  ");
    text += wrapped(answer.because, "    ");
  }
  return text;
}

Json answer_json(const AskedStep& asked, PolicySide side) {
  const PolicyAnswer& answer = asked.answers.under(side);
  Json json = json_object({{"answer", asked.canonical(side)}, {"text", answer.text}});
  if (asked.question().is_engine_decided()) json["because"] = answer.because;
  return json;
}

}  // namespace

Result<std::vector<const Exercise*>> exercises_shown(const ExercisePack& pack, const std::string& id) {
  std::vector<const Exercise*> shown;
  std::string there;
  for (const Exercise& exercise : pack.exercises) {
    if (id.empty() || exercise.id == id) shown.push_back(&exercise);
    there += (there.empty() ? "" : ", ") + exercise.id;
  }
  if (shown.empty())
    return fail(ErrorCode::unknown_value, "--exercise",
                "The pack has no exercise \"" + id + "\"; there are " + there + ".");
  return shown;
}

std::string answers_table(const LoadedPack& loaded, const std::vector<const Exercise*>& exercises) {
  std::string text;
  for (const Exercise* exercise : exercises) {
    text += (text.empty() ? "" : "\n") + exercise->id + ": " + exercise->title + '\n';
    each_question(loaded, *exercise, [&](const AskedStep& asked) { text += question_lines(loaded, asked); });
  }
  return text;
}

std::string answers_json(const LoadedPack& loaded, const std::vector<const Exercise*>& exercises) {
  Json json =
      json_object({{"pack", loaded.pack.id}, {"old", loaded.policies[0].id}, {"new", loaded.policies[1].id}});
  json["exercises"] = Json::array();
  for (const Exercise* exercise : exercises) {
    Json questions = Json::array();
    each_question(loaded, *exercise, [&](const AskedStep& asked) {
      Json question = json_object(
          {{"step", asked.step.id}, {"day", to_text(asked.step.day)}, {"question", asked.question().text}});
      if (asked.question().is_engine_decided()) {
        question["ask"] = asked.ask();
        question["under"] = asked.under();
        question["old"] = answer_json(asked, PolicySide::old_policy);
      }
      question[asked.question().is_engine_decided() ? "new" : "opinion"] =
          answer_json(asked, PolicySide::new_policy);
      questions.push_back(std::move(question));
    });
    json["exercises"].push_back(json_object(
        {{"exercise", exercise->id}, {"title", exercise->title}, {"questions", std::move(questions)}}));
  }
  return print_json(json);
}

std::string answers_csv(const LoadedPack& loaded, const std::vector<const Exercise*>& exercises) {
  std::string text = "exercise,step,day,question,ask,under,old,new,old_because,new_because\n";
  for (const Exercise* exercise : exercises) {
    each_question(loaded, *exercise, [&](const AskedStep& asked) {
      const bool engine = asked.question().is_engine_decided();
      const std::string day = to_text(asked.step.day);
      const std::string old_answer = engine ? asked.canonical(PolicySide::old_policy) : "";
      const std::string new_answer = asked.canonical(PolicySide::new_policy);
      append_csv_record(text, {exercise->id, asked.step.id, day, asked.question().text, asked.ask(),
                               engine ? asked.under() : std::string_view(), old_answer, new_answer,
                               asked.answers.under(PolicySide::old_policy).because,
                               asked.answers.under(PolicySide::new_policy).because});
    });
  }
  return text;
}

}  // namespace turnpoint
