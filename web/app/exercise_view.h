#pragma once
/// What is shown of packs of exercises and of the step in hand.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/compare/study.h"
#include "web/app/policies_view.h"

namespace turnpoint::app {

struct PackChoiceView {
  std::string id, title, audience;
};

struct RunningItemView {
  std::string kind, title, exercise, says, notes;
  std::vector<std::string> topics;
  long minutes = 0;
  bool staff_side_only = false;
};

struct ExerciseView {
  std::string id, title, about, notes;
  std::vector<std::string> sources;
  long minutes = 0, questions = 0;
};

struct PackView {
  std::string id, title, audience, notes;
  std::vector<std::string> policies;  ///< names of the old and the new one
  long minutes = 0;
  std::vector<RunningItemView> running_order;
  std::vector<ExerciseView> exercises;
  bool under_study = false;           ///< under the study's policies, not its own
  std::vector<std::string> left_out;  ///< case studies that do not go with those, with why
};

/// What is asked under one policy; of opinion and free text under none.
struct AskedView {
  std::string id, policy, given;  ///< `old` or `new`; its name; as given
  bool is_marked = false, is_right = false;
  std::string why;
};

struct AnswerOptionView {
  std::string id, text;
};

struct StepAnswerView {
  std::string policy, text, because;
};

struct StepView {
  std::string exercise, title, step, day, told, person, notes, feedback;
  std::vector<std::string> steps, spells, facts;
  long number = 0, minutes = 0, possible = 0;
  std::string points = "0";  ///< of `possible`, with decimals where a part of several choices is right
  bool revealed = false, done = false, ended = false, is_first = true;
  std::string question, form;  ///< form as core/exercise/question.h names them; empty: nothing is asked
  std::vector<AnswerOptionView> options;
  std::vector<AskedView> sides;
  std::vector<StepAnswerView> answers;  ///< once they may be seen
  std::string play;                     ///< to go on from
};

/// A way out of a step: in words, and to which step by its place from 1 on, the end's being behind the last;
/// 0 where there is no such step.
struct WayView {
  std::string says;
  long to = 0;
};

/// A case study of a pack that is being written, or one of its steps.
struct WrittenView {
  std::string path, name;  ///< its title, or its short name
  std::string asks;        ///< of a step
  std::vector<WayView> ways;
  std::vector<std::string> flaws;                  ///< of where it leads and how it is come to
  long minutes = 0, reading_age = 0, remarks = 0;  ///< 0 years: too short a text to say
};

struct PackFormView {
  std::vector<WrittenView> exercises, steps;
  std::vector<FormPart> parts;
  long faults = 0, remarks = 0;
};

/// The study's packs being written: one of them as a form.
struct WorkshopView {
  std::vector<PackChoiceView> packs;
  std::string pack, exercise;  ///< which is shown, its id; the path of the case study, or empty: the session
  std::optional<PackFormView> form;
  FileEditView edit;
  bool takes_files = false;  ///< a pack file that is chosen is to be changed, not to be played
};

/// The clock of a session that is led: seconds gone by while it ran.
struct SessionClockView {
  bool running = false;
  long step = 0;     ///< since the step in hand was come to
  long session = 0;  ///< since the session began
};

struct ExercisesView {
  std::vector<PackChoiceView> packs;  ///< those that come with Turnpoint; empty until the place was opened
  std::optional<PackView> pack;
  bool working = false;
  std::optional<StepView> step;              ///< of the exercise that is played
  std::vector<Error> errors;                 ///< of the last move; `where` is `old` or `new`
  std::map<std::string, std::string> plays;  ///< begun on this device, by pack and exercise
  WorkshopView workshop;
  SessionClockView clock;

  /// Under which a play of the exercise is kept; under the study's policies it is another.
  std::string play_key(const std::string& exercise) const {
    return pack->id + (pack->under_study ? "@study/" : "/") + exercise;
  }
  std::string error_of(std::string_view side) const {
    for (const Error& error : errors) {
      if (error.where == side) return error.detail;
    }
    return {};
  }
};

/// The core program's answers; errors as answers.h has them.
Checked<std::vector<PackChoiceView>> read_packs(std::string_view answer);
Checked<PackView> read_pack_answer(std::string_view answer);
Checked<StepView> read_step(std::string_view answer);
Checked<OwnPack> read_own_pack(std::string_view answer);
Checked<PackFormView> read_pack_form(std::string_view answer);
/// The file and the parts of a handout.
struct HandoutView {
  std::string file, parts;
};
Checked<HandoutView> read_handout(std::string_view answer);

}  // namespace turnpoint::app
