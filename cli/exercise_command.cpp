#include <algorithm>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "core/exercise/generate/generate.h"
#include "core/exercise/reading_age.h"
#include "core/io/cases/tone_json.h"
#include "core/io/exercise/answer_sheet.h"
#include "core/io/exercise/answers_text.h"
#include "core/io/exercise/handout.h"
#include "core/io/exercise/pack_policies.h"
#include "core/io/exercise/pack_tone.h"
#include "core/io/report/report_html.h"

namespace turnpoint {
namespace {

std::string in_format(Format format, const std::string& table, const std::string& json,
                      const std::string& csv) {
  return format == Format::csv ? csv : format == Format::json ? json : table;
}

bool is_file(const std::string& name) { return name.find_first_of("./") != std::string::npos; }

/// A pack's file, or the id of a shipped one; --old and --new put other policies in the place of its own.
Checked<LoadedPack> load_pack(const Arguments& arguments, const std::string& name) {
  const auto all = [](const Error& error) { return tl::unexpected(std::vector<Error>{error}); };
  const bool replaced = arguments.has("old") || arguments.has("new");
  if (!is_file(name) && !replaced) return shipped_pack(name);
  Checked<ExercisePack> pack;
  if (is_file(name)) {
    const Result<std::string> text = read_file(name);
    if (!text) return all(text.error());
    if (!replaced) return load_exercise_pack(*text, name);
    pack = read_exercise_pack(*text, name);
  } else {
    Checked<LoadedPack> shipped = shipped_pack(name);
    if (!shipped) return shipped;
    pack = std::move(shipped->pack);
  }
  if (!pack) return tl::unexpected(pack.error());
  LoadedPack loaded{std::move(*pack), {}};
  for (const PolicySide side : policy_sides) {
    const auto at = static_cast<std::size_t>(side);
    const std::string option(policy_side_names[at]);
    Checked<Policy> policy =
        arguments.has(option) ? load_policy(arguments.value(option)) : policy_of_pack(loaded.pack, side);
    if (!policy) return tl::unexpected(policy.error());
    loaded.policies[at] = std::move(*policy);
  }
  if (auto faults = faults_of_pack(loaded.pack, loaded.policies); !faults.empty())
    return tl::unexpected(std::move(faults));
  return loaded;
}

int check(const LoadedPack& loaded, Format format) {
  const ExercisePack& pack = loaded.pack;
  std::size_t questions = 0;
  for (const Exercise& exercise : pack.exercises)
    questions +=
        static_cast<std::size_t>(std::count_if(exercise.steps.begin(), exercise.steps.end(),
                                               [](const auto& step) { return step.question.has_value(); }));
  Json left_out = Json::array();
  std::string notes;
  for (const TrainingTopic* topic : topics_left_out(pack)) {
    left_out.push_back(topic->id);
    notes += "The running order leaves out: " + std::string(topic->name) + ".\n";
  }
  const std::string exercises = std::to_string(pack.exercises.size());
  Json tone = Json::array();
  for (const Error& hit : tone_of_pack(pack, shipped_phrases())) {
    notes += hit.where + ": " + hit.detail + "\n";
    tone.push_back({{"where", hit.where}, {"says", hit.detail}});
  }
  Json ages = Json::object();
  for (const Exercise& exercise : pack.exercises) {
    if (const auto age = reading_age(exercise)) ages[exercise.id] = *age;
  }
  Json hard = Json::array();
  for (const Error& hit : hard_steps(pack)) {
    notes += hit.where + ": " + hit.detail + "\n";
    hard.push_back({{"where", hit.where}, {"says", hit.detail}});
  }
  print(in_format(format,
                  pack.title + ": " + exercises + " exercises with " + std::to_string(questions) +
                      " questions; nothing is wrong.\n" + notes,
                  print_json({{"pack", pack.id},
                              {"exercises", pack.exercises.size()},
                              {"questions", questions},
                              {"topics_left_out", left_out},
                              {"tone", tone},
                              {"reading_ages", ages},
                              {"hard_to_read", hard}}),
                  "pack,exercises,questions\n" + pack.id + "," + exercises + "," + std::to_string(questions) +
                      "\n"));
  return 0;
}

int answers(const Arguments& arguments, const LoadedPack& loaded, Format format) {
  const auto shown = exercises_shown(loaded.pack, arguments.value("exercise"));
  if (!shown) return refuse(Error{ErrorCode::bad_argument, shown.error().where, shown.error().detail});
  print(in_format(format, answers_table(loaded, *shown), answers_json(loaded, *shown),
                  answers_csv(loaded, *shown)));
  return 0;
}

int mark(const Arguments& arguments, const LoadedPack& loaded, Format format) {
  const std::string& name = arguments.positional()[2];
  const Result<std::string> text = read_file(name);
  if (!text) return refuse(text.error());
  const Checked<MarkedSheet> marked = mark_sheet(loaded, *text, name);
  if (!marked) return refuse(marked.error());
  for (const Error& error : marked->refused) complain(error.where + ": " + error.detail + "\n");
  if (marked->rows.empty()) return refuse(Error{ErrorCode::empty_input, name, "No row could be marked."});
  print(in_format(format, marks_table(*marked), marks_json(*marked), marks_csv(*marked)));
  return arguments.has("strict") && !marked->refused.empty() ? 1 : 0;
}

/// To --out, which is never written over, else printed.
int print_or_write(const Arguments& arguments, const std::string& text) {
  if (!arguments.has("out")) {
    print(text);
    return 0;
  }
  Result<NewFile> file = NewFile::create(arguments.value("out"));
  if (!file) return refuse(file.error());
  file->add(text);
  const Result<void> closed = file->close();
  return closed ? 0 : refuse(closed.error());
}

int handout(const Arguments& arguments, LoadedPack loaded) {
  const std::string id = arguments.value("exercise");
  if (const auto shown = exercises_shown(loaded.pack, id); !shown)
    return refuse(Error{ErrorCode::bad_argument, shown.error().where, shown.error().detail});
  if (!id.empty()) {
    std::erase_if(loaded.pack.exercises, [&](const Exercise& exercise) { return exercise.id != id; });
    loaded.pack.running_order.clear();
  }
  return print_or_write(arguments, report_file(handout_of(loaded, arguments.has("with-answers"))));
}

/// The policies of --old and --new, and what is wanted. A policy of a file goes with the pack.
int generate(const Arguments& arguments) {
  const Result<std::string> old_name = arguments.needed("old");
  if (!old_name) return refuse(old_name.error());
  std::array<std::string, 2> named = {*old_name,
                                      arguments.has("new") ? arguments.value("new") : "nw-wellbeing"};
  PackPolicies policies;
  for (std::size_t at = 0; at < named.size(); ++at) {
    Checked<Policy> policy = load_policy(named[at]);
    if (!policy) return refuse(policy.error());
    policies[at] = std::move(*policy);
    if (!is_file(named[at])) continue;
    Result<std::string> text = read_file(named[at]);
    if (!text) return refuse(text.error());
    named[at] = text->substr(std::min(text->find('{'), text->size()));
  }
  const std::string feature = arguments.value("feature");
  const auto* found = std::find(wanted_feature_names.begin(), wanted_feature_names.end(), feature);
  if (arguments.has("feature") && found == wanted_feature_names.end()) {
    std::string known;
    for (const std::string_view name : wanted_feature_names)
      known += (known.empty() ? "" : ", ") + std::string(name);
    return refuse({ErrorCode::bad_argument, "--feature",
                   "\"" + feature + "\" is no feature; write one of " + known + "."});
  }
  const auto seed = whole_option(arguments, "seed", 1, 0, 1'000'000'000);
  if (!seed) return refuse(seed.error());
  const auto count = whole_option(arguments, "count", 5, 1, static_cast<std::int64_t>(PackLimits::exercises));
  if (!count) return refuse(count.error());
  const auto cutover =
      arguments.has("cutover") ? arguments.day("cutover") : Result<Day>(*day_from_text("2026-04-01"));
  if (!cutover) return refuse(cutover.error());
  GenerateRequest request;
  if (arguments.has("feature"))
    request.wanted = static_cast<WantedFeature>(found - wanted_feature_names.begin());
  request.seed = static_cast<std::uint64_t>(*seed);
  request.cutover = *cutover;
  const auto pack =
      generate_pack(policies, request, !arguments.has("feature"), static_cast<std::size_t>(*count));
  if (!pack) return refuse(pack.error());
  const Checked<ExercisePack> carrying = pack_with_policies(*pack, named);
  if (!carrying) return refuse(carrying.error());
  return print_or_write(arguments, print_json(exercise_pack_json(*carrying)));
}

}  // namespace

int run_exercise(const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.positional();
  const std::string verb = words.empty() ? "" : words[0];
  const Result<Format> format = output_format(arguments);
  if (!format) return refuse(format.error());
  if (verb == "generate" && words.size() == 1) return generate(arguments);
  const std::size_t wanted = verb == "mark" ? 3 : 2;
  if (verb != "check" && verb != "answers" && verb != "mark" && verb != "handout") {
    return refuse(
        {ErrorCode::bad_argument, "exercise",
         "\"" + verb +
             "\" is nothing that can be done; write check, answers, mark or handout and a pack, or generate "
             "alone."});
  }
  if (words.size() != wanted) {
    return refuse({ErrorCode::bad_argument, "exercise " + verb,
                   wanted == 3 ? "Name a pack and a sheet of answers: PACK ANSWERS.csv."
                               : "Name one pack: a file in JSON, or the id of a shipped one."});
  }
  const Checked<LoadedPack> loaded = load_pack(arguments, words[1]);
  if (!loaded) return refuse(loaded.error());
  if (verb == "check") return check(*loaded, *format);
  if (verb == "answers") return answers(arguments, *loaded, *format);
  if (verb == "mark") return mark(arguments, *loaded, *format);
  return handout(arguments, *loaded);
}

}  // namespace turnpoint
