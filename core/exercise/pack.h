#pragma once
/// A pack of exercises: a session's running order and case studies whose answers the policies decide.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exercise/question.h"
#include "core/workforce/builder.h"
#include "core/workforce/recorded.h"

namespace turnpoint {

/// What a pack may hold. Readers refuse more: a pack from someone else is untrusted.
struct PackLimits {
  static constexpr std::size_t file_bytes = std::size_t{1} << 20U;
  static constexpr std::size_t exercises = 60;
  static constexpr std::size_t running_items = 60;
  static constexpr std::size_t steps = 40;
  static constexpr std::size_t options = 12;
  static constexpr std::size_t branches = 12;
  static constexpr std::size_t rows = 200;    ///< of one list of a record
  static constexpr std::size_t list = 30;     ///< sources and other short lists
  static constexpr std::size_t text = 2'000;  ///< bytes of a paragraph
  static constexpr std::size_t title = 160;   ///< bytes of a title, an option, an id
  static constexpr int minutes = 600;
  static constexpr int years = 20;  ///< from the first day of an exercise's record and steps to the last
};

/// Where a statement stands: `reigate-banstead-2014`, `2.12.7`.
struct ClauseSource {
  std::string document;
  std::string clause;
  friend bool operator==(const ClauseSource&, const ClauseSource&) = default;
};

/// A spell with when it was heard of: what was entered wrongly and mended later is two rows.
struct ExerciseSpell {
  SpellEntry entry;
  std::optional<Day> told_on;     ///< not in the record before this day
  std::optional<Day> told_until;  ///< not in the record from this day on
};

/// The one colleague of an exercise: `people` holds changes of terms, all of one id. Events, decisions and
/// stages are the case's, by policy, each from its own day on.
struct ExerciseRecord {
  std::vector<PersonTerms> people;
  std::vector<ExerciseSpell> spells;
  std::array<Recorded, 2> recorded;  ///< by PolicySide
};

/// When a branch is taken. Of a step's branches the first that holds is.
enum class BranchOn : std::uint8_t { right, wrong, option, score_at_least, score_below };
inline constexpr std::array<std::string_view, 5> branch_on_names = {"right", "wrong", "option",
                                                                    "score_at_least", "score_below"};

struct ExerciseBranch {
  BranchOn on = BranchOn::right;
  std::string option;  ///< id of the option chosen
  int score = 0;       ///< points up to and including this step
  std::string to;      ///< id of a step, or `end`
  friend bool operator==(const ExerciseBranch&, const ExerciseBranch&) = default;
};
inline constexpr std::string_view exercise_end = "end";

struct ExerciseStep {
  std::string id;
  Day day{};         ///< the engine is asked about the record as known on it
  std::string told;  ///< the story, up to here
  std::optional<ExerciseQuestion> question;
  std::string if_right, if_wrong;        ///< feedback beside the engine's own because
  std::vector<ExerciseBranch> branches;  ///< none taken: `next`
  std::string next;                      ///< empty: the step below, after the last the end
  std::string notes;                     ///< for the facilitator
  int minutes = 0;
  bool shows_directive_tone = false;  ///< on purpose, to be compared: no check of tone holds for it
};

struct Exercise {
  std::string id;
  std::string title;
  std::string about;  ///< one sentence for a list
  int minutes = 0;
  std::string notes;  ///< for the facilitator
  std::vector<ClauseSource> sources;
  ExerciseRecord record;
  std::vector<ExerciseStep> steps;  ///< the first is where it starts
};

enum class RunningKind : std::uint8_t { talk, exercise, pause };
inline constexpr std::array<std::string_view, 3> running_kind_names = {"talk", "exercise", "break"};

struct RunningItem {
  RunningKind kind = RunningKind::talk;
  std::string title;
  int minutes = 0;
  std::vector<std::string> topics;  ///< of training_topics
  std::string exercise;             ///< id, of kind exercise
  bool staff_side_only = false;
  std::string says;   ///< points for whoever speaks
  std::string notes;  ///< for the facilitator
};

struct ExercisePack {
  std::string id;
  std::string title;
  std::string audience;
  int minutes = 0;                      ///< how long the session may last
  std::string notes;                    ///< where it all comes from
  std::array<std::string, 2> policies;  ///< ids, by PolicySide
  /// Files of policies that the pack carries, as print_json_line writes them; empty: the shipped one of the
  /// id.
  std::array<std::string, 2> carried{};
  std::vector<RunningItem> running_order;
  std::vector<Exercise> exercises;  ///< those outside the running order are spare
};

/// Whether the spell is in the record as heard of by the day, whenever it begins.
bool is_told(const ExerciseSpell& spell, Day day);
/// Nullptr where there is none of that id.
const Exercise* find_exercise(const ExercisePack& pack, std::string_view id);
/// Index of a step, or steps.size().
std::size_t step_index(const Exercise& exercise, std::string_view id);

/// A subject of the training that document 002 lists under Training Content.
struct TrainingTopic {
  std::string_view id;
  std::string_view name;
  bool staff_side_only = false;
};
inline constexpr std::array<TrainingTopic, 10> training_topics = {{
    {"background", "Background and policy rationale"},
    {"chief_people_officer", "Message of the Chief People Officer"},
    {"case_studies", "Case studies"},
    {"old_and_new", "Comparison of the old policy with the new one"},
    {"welcome_back", "Welcome-back health reviews"},
    {"support", "Support in the organisation"},
    {"adjustments", "Reasonable adjustments"},
    {"action_plans", "Personalised action plans"},
    {"stages", "The stages of the policy in detail"},
    {"staff_side_video", "Video made by the staff side", true},
}};
/// Topics that no item of the running order has.
std::vector<const TrainingTopic*> topics_left_out(const ExercisePack& pack);

}  // namespace turnpoint
