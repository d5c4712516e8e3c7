// Training case studies: packs opened, played step by step, handed out.

#include "core/io/exercise/handout.h"
#include "core/io/exercise/pack_policies.h"
#include "core/io/exercise/play_json.h"
#include "core/io/exercise/step_json.h"
#include "core/io/json_object.h"
#include "core/io/report/report_html.h"
#include "core/io/request_text.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {

namespace {

PlayMove move_of(const Json& json) {
  const auto right = json.find("right");
  return {text_at(json, "kind"),
          text_at(json, "under") == "old" ? PolicySide::old_policy : PolicySide::new_policy,
          text_at(json, "text"), right != json.end() && right->is_boolean() && right->get<bool>()};
}

}  // namespace

std::string Facade::packs() const {
  Json packs = Json::array();
  for (const std::string& id : shipped_pack_ids()) {
    const Checked<LoadedPack> loaded = shipped_pack(id);
    if (loaded)
      packs.push_back(
          json_object({{"id", id}, {"title", loaded->pack.title}, {"audience", loaded->pack.audience}}));
  }
  return answer(json_object({{"packs", std::move(packs)}}));
}

std::string Facade::adopt_pack(Checked<LoadedPack> loaded) {
  if (!loaded) return refuse(loaded.error());
  ExercisePack own = loaded->pack;
  pack_ = std::make_unique<PackWork>(std::move(own), std::move(*loaded));
  return answer(pack_document(pack_->loaded));
}

std::string Facade::play_under(const std::string& old_policy, const std::string& new_policy) {
  if (!pack_) return nothing_yet("pack");
  const bool under_study = !old_policy.empty();
  Checked<ExercisePack> pack = pack_->own;
  if (under_study) pack = pack_with_policies(pack_->own, {old_policy, new_policy});
  if (!pack) return refuse(pack.error());
  Checked<FittedPack> fitted = fitted_pack(std::move(*pack));
  if (!fitted) return refuse(fitted.error());
  ExercisePack own = pack_->own;
  pack_ = std::make_unique<PackWork>(std::move(own), std::move(fitted->loaded));
  Json document = pack_document(pack_->loaded);
  document["under_study"] = under_study;
  document["left_out"] = fitted->left_out;
  return answer(std::move(document));
}

std::string Facade::open_pack(const std::string& id) { return adopt_pack(shipped_pack(id)); }

std::string Facade::read_pack(const std::string& name, const std::string& bytes) {
  return adopt_pack(load_exercise_pack(bytes, name));
}

std::string Facade::play_exercise(const std::string& exercise, const std::string& play,
                                  const std::string& move) {
  if (!pack_) return nothing_yet("pack");
  if (!pack_->take(exercise))
    return refuse({ErrorCode::unknown_value, "exercise", "The pack has no exercise \"" + exercise + "\"."});
  const Result<Json> wish = parse_json(move, "move");
  if (!wish) return refuse(wish.error());
  const PlayedExercise& played = *pack_->played;
  Checked<Play> before = play.empty() ? start_play() : read_play(played, play, "play");
  if (!before) return refuse(before.error());
  const Result<Play> after = after_move(played, *before, move_of(*wish));
  if (!after) return refuse(Error{after.error().code, text_at(*wish, "under"), after.error().detail});
  return answer(step_document(pack_->loaded, played, *after));
}

std::string Facade::handout(bool with_answers) const {
  if (!pack_) return nothing_yet("pack");
  const ReportDocument document = handout_of(pack_->loaded, with_answers);
  return answer(json_object({{"file", report_file(document)}, {"parts", report_parts_json(document)}}));
}

}  // namespace turnpoint
