// Packs of exercises being written: begun, copied, opened, changed.

#include "core/io/exercise/editor/pack_change.h"
#include "core/io/exercise/editor/pack_form.h"
#include "core/io/json_object.h"
#include "core/io/policy/shipped.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
namespace {

/// Neither a shipped pack's nor one of `taken`.
std::string own_pack_id(const std::string& wish, const std::string& taken) {
  const std::string others = "," + taken + ",";
  for (int number = 1;; ++number) {
    const std::string id = number == 1 ? wish : wish.substr(0, 56) + "-" + std::to_string(number);
    if (shipped_paper("exercises/" + id + ".json").empty() &&
        others.find("," + id + ",") == std::string::npos)
      return id;
  }
}

constexpr std::string_view copy_words = ", our own";

std::string kept(Json pack) { return answer(json_object({{"pack", std::move(pack)}})); }

}  // namespace

std::string Facade::new_pack(const std::string& old_policy, const std::string& new_policy,
                             const std::string& taken) const {
  return kept(fresh_pack(own_pack_id("own-session", taken), old_policy, new_policy));
}

std::string Facade::copy_pack(const std::string& taken) const {
  if (!pack_) return nothing_yet("pack");
  ExercisePack copy = pack_->own;
  copy.policies = pack_->loaded.pack.policies;
  copy.carried = pack_->loaded.pack.carried;
  copy.id = own_pack_id(copy.id + "-own", taken);
  if (copy.title.size() + copy_words.size() <= PackLimits::title) copy.title += copy_words;
  return kept(exercise_pack_json(copy));
}

std::string Facade::open_own_pack(const std::string& text, const std::string& file,
                                  const std::string& taken) const {
  Checked<ExercisePack> pack = read_exercise_pack(text, file);
  if (!pack) return refuse(pack.error());
  pack->id = own_pack_id(pack->id, taken);
  return kept(exercise_pack_json(*pack));
}

std::string Facade::change_pack(const std::string& pack, const std::string& change) const {
  const Result<Json> file = parse_json(pack, "pack");
  if (!file) return refuse(file.error());
  const Result<Json> asked = parse_json(change, "change");
  if (!asked) return refuse(asked.error());
  Checked<Json> changed = with_pack_change(*file, change_of(*asked));
  return changed ? kept(std::move(*changed)) : refuse(changed.error());
}

std::string Facade::pack_form(const std::string& pack, const std::string& exercise) const {
  const Checked<ExercisePack> read = read_exercise_pack(pack, "pack");
  if (!read) return refuse(read.error());
  return answer(turnpoint::pack_form(exercise_pack_json(*read), *read, exercise));
}

}  // namespace turnpoint
