#include "core/io/exercise/handout.h"

#include <algorithm>

#include "core/exercise/play/play.h"
#include "core/io/exercise/known_text.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

/// Columns of the record's table that hold words.
constexpr std::size_t record_words = 3;

ReportTable record_table(const KnownRecord& known, const std::string& caption) {
  ReportTable table{caption, {"First day", "Last day", "Recorded as", "Length"}, {}, record_words};
  for (const KnownSpell& spell : known.spells) {
    table.rows.push_back({to_words(spell.first_day),
                          spell.last_day ? to_words(*spell.last_day) : "not known yet",
                          capital(std::string(to_words(spell.category))), length_words(spell)});
  }
  return table;
}

ReportList facts_list(const KnownRecord& known) {
  ReportList list;
  for (const KnownFact& fact : known.facts) list.items.push_back(fact_words(fact));
  return list;
}

class Handout {
 public:
  Handout(const LoadedPack& loaded, bool with_answers) : loaded_(loaded), with_answers_(with_answers) {}

  ReportDocument make() {
    const ExercisePack& pack = loaded_.pack;
    document_.title = pack.title;
    document_.dense = true;
    document_.subtitle = pack.audience + ", " + plural(pack.minutes, "minute");
    document_.kind = with_answers_ ? "Handout for the facilitator, with answers" : "Handout";
    document_.contents = "In this handout";
    document_.footer =
        "Everyone in these stories is invented. What the policies answer is worked out by Turnpoint from " +
        listed({as_name(loaded_.policies[0].name), as_name(loaded_.policies[1].name)}) + ".";
    if (with_answers_) add_running_order();
    for (const Exercise& exercise : pack.exercises) add_exercise(exercise);
    if (!with_answers_) add_answer_sheet();
    return std::move(document_);
  }

 private:
  void add_running_order() {
    const ExercisePack& pack = loaded_.pack;
    ReportSection section{"running-order", "Running order", {}};
    if (!pack.notes.empty()) section.blocks.push_back(ReportText{pack.notes});
    ReportTable table{"Items with their minutes", {"Item", "Minutes", "For", "Topics"}, {}, 4};
    int minute = 0;
    for (const RunningItem& item : pack.running_order) {
      std::vector<std::string> topics;
      for (const TrainingTopic& topic : training_topics) {
        for (const std::string& id : item.topics) {
          if (id == topic.id) topics.emplace_back(topic.name);
        }
      }
      const std::string span = std::to_string(minute) + " to " + std::to_string(minute + item.minutes);
      table.rows.push_back(
          {item.title, span, item.staff_side_only ? "Staff side only" : "Everyone", listed(topics)});
      minute += item.minutes;
    }
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    for (const RunningItem& item : pack.running_order) {
      if (item.says.empty() && item.notes.empty()) continue;
      section.blocks.push_back(ReportHeading{item.title});
      if (!item.says.empty()) section.blocks.push_back(ReportText{item.says});
      if (!item.notes.empty()) section.blocks.push_back(ReportNote{"For the facilitator: " + item.notes});
    }
    document_.sections.push_back(std::move(section));
  }

  void add_exercise(const Exercise& exercise) {
    ++number_;
    question_ = 0;
    ReportSection section{"exercise-" + std::to_string(number_),
                          "Exercise " + std::to_string(number_) + ": " + exercise.title,
                          {}};
    if (!exercise.about.empty()) section.blocks.push_back(ReportText{exercise.about});
    if (with_answers_ && !exercise.notes.empty())
      section.blocks.push_back(ReportNote{"For the facilitator: " + exercise.notes});
    sheet_.push_back({"Exercise " + std::to_string(number_) + ": your answers",
                      {"Question", "Old policy", "New policy"},
                      {},
                      3});
    shown_ = {};
    shown_day_.reset();
    if (!exercise.steps.empty())
      section.blocks.push_back(ReportText{record_known_on(exercise.record, exercise.steps[0].day).person});
    const PlayedExercise played(exercise, loaded_.policies);
    const std::vector<std::size_t> way = straight_way(played);
    for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
      const bool on_way = std::find(way.begin(), way.end(), i) != way.end();
      if (exercise.steps[i].question) ++question_;
      if (!on_way && !with_answers_) continue;
      if (!on_way) section.blocks.push_back(ReportNote{"Only after another answer:"});
      add_step(section, exercise, exercise.steps[i], played.answers[i]);
    }
    if (with_answers_) add_sources(section, exercise);
    document_.sections.push_back(std::move(section));
  }

  /// The day and the record stand where they are other than before.
  void add_step(ReportSection& section, const Exercise& exercise, const ExerciseStep& step,
                const StepAnswers& answers) {
    if (shown_day_ != step.day) section.blocks.push_back(ReportHeading{to_words(step.day)});
    shown_day_ = step.day;
    section.blocks.push_back(ReportText{step.told});
    const KnownRecord known = record_known_on(exercise.record, step.day);
    if (!known.spells.empty() && known != shown_) {
      const std::string caption =
          "Exercise " + std::to_string(number_) + ": what is known on " + to_words(step.day);
      section.blocks.push_back(record_table(known, caption));
      if (!known.facts.empty()) section.blocks.push_back(facts_list(known));
    }
    shown_ = known;
    if (step.question) add_question(section, step, answers);
    if (with_answers_ && !step.notes.empty())
      section.blocks.push_back(ReportNote{"For the facilitator: " + step.notes});
  }

  void add_question(ReportSection& section, const ExerciseStep& step, const StepAnswers& answers) {
    const std::string name = std::to_string(number_) + '.' + std::to_string(question_);
    const ExerciseQuestion& question = *step.question;
    section.blocks.push_back(ReportNote{"Question " + name + ". " + question.text});
    ReportList options;
    for (const AnswerOption& option : answers.options) options.items.push_back(option.text);
    if (!options.items.empty()) section.blocks.push_back(std::move(options));
    const bool engine = question.is_engine_decided();
    const auto room = [&](PolicySide side) { return question.asks(side) ? " " : "not asked"; };
    sheet_.back().rows.push_back(
        {name, engine ? room(PolicySide::old_policy) : "not asked", room(PolicySide::new_policy)});
    if (!with_answers_) return;
    if (!engine) {
      section.blocks.push_back(
          ReportTerms{{{question.form == QuestionForm::free_text ? "A model answer" : "Answer",
                        answers.under(PolicySide::new_policy).text}}});
    } else {
      ReportTable table{"Answers to question " + name, {"Policy", "Answer", "Because"}, {}, 3};
      for (const PolicySide side : policy_sides) {
        const PolicyAnswer& answer = answers.under(side);
        table.rows.push_back(
            {loaded_.policies[static_cast<std::size_t>(side)].name, answer.text, answer.because});
      }
      section.blocks.push_back(std::move(table));
    }
    for (const std::string* feedback : {&step.if_right, &step.if_wrong}) {
      if (!feedback->empty())
        section.blocks.push_back(
            ReportText{(feedback == &step.if_right ? "If right: " : "If not: ") + *feedback});
    }
  }

  void add_sources(ReportSection& section, const Exercise& exercise) {
    ReportList sources;
    for (const ClauseSource& source : exercise.sources)
      sources.items.push_back(source.document + ": " + source.clause);
    if (sources.items.empty()) return;
    section.blocks.push_back(ReportHeading{"Sources"});
    section.blocks.push_back(std::move(sources));
  }

  void add_answer_sheet() {
    ReportSection section{"answer-sheet", "Answer sheet", {}};
    section.blocks.push_back(
        ReportText{"No name is needed. Where there is no answer write none; sentences go on the back."});
    for (ReportTable& table : sheet_) {
      if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    }
    document_.sections.push_back(std::move(section));
  }

  const LoadedPack& loaded_;
  bool with_answers_;
  ReportDocument document_;
  int number_ = 0;
  int question_ = 0;
  KnownRecord shown_;  ///< the record as told last, and on which day
  std::optional<Day> shown_day_;
  std::vector<ReportTable> sheet_;  ///< an exercise's lines to write on
};

}  // namespace

ReportDocument handout_of(const LoadedPack& loaded, bool with_answers) {
  return Handout(loaded, with_answers).make();
}

}  // namespace turnpoint
