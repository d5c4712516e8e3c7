#include <algorithm>

#include "core/policy/names.h"
#include "core/policy/places/places.h"

namespace turnpoint {
namespace {

using Ids = std::vector<std::string>;

bool contains(const Ids& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// `leaves`, `stays`, `to stage_2`, `to stage_2, review 6 months`; with `kind` before it, as an object of a
/// policy file comes out as text.
std::optional<Step> step_from_text(std::string_view text, const Ids& stages) {
  Step step;
  take(text, "kind ");
  if (text == "leaves") return step;
  step.kind = text == "stays" ? Step::Kind::stays : Step::Kind::to_stage;
  if (step.kind == Step::Kind::stays) return step;
  take(text, "to_stage, ");
  const std::size_t comma = std::min(text.find(", "), text.size());
  std::string_view stage = text.substr(0, comma);
  if (!take(stage, "to ") || !contains(stages, stage)) return std::nullopt;
  step.to = stage;
  text.remove_prefix(comma);
  if (text.empty()) return step;
  if (!take(text, ", review ")) return std::nullopt;
  step.review = term_from_text(text);
  const auto units = running_units();
  if (!step.review || std::find(units.begin(), units.end(), step.review->unit) == units.end())
    return std::nullopt;
  return step;
}

std::string written(const Step& step) {
  if (step.kind != Step::Kind::to_stage) return std::string(step_names[static_cast<std::size_t>(step.kind)]);
  return "to " + step.to + (step.review ? ", review " + to_text(*step.review) : "");
}

Place whole_step_place(const std::string& path, Step& step, const Ids& stages) {
  return {path,
          "write leaves, stays, or a stage of the track: \"to stage_2\" or \"to stage_2, review 6 months\".",
          [&step] { return written(step); },
          [&step, stages](std::string_view text) {
            std::optional<Step> read = step_from_text(text, stages);
            if (!read) return false;
            read->clause = step.clause;
            step = std::move(*read);
            return true;
          },
          {}};
}

/// An edit of the kind alone never invents the stage to go to.
Place kind_place(const std::string& path, Step& step) {
  Place place = choice_place(path + ".kind", step.kind, step_names);
  place.remedy = "write leaves or stays; for a stage to go to give the whole step at \"" + path + "\".";
  place.set = [&step, set = place.set](std::string_view text) {
    const bool to_stage = text == step_names[static_cast<std::size_t>(Step::Kind::to_stage)];
    if ((to_stage && step.to.empty()) || !set(text)) return false;
    if (!to_stage) step.to.clear();
    return true;
  };
  return place;
}

}  // namespace

void add_step_places(const std::string& path, Step& step, const Ids& stages, std::vector<Place>& places) {
  places.push_back(whole_step_place(path, step, stages));
  places.push_back(kind_place(path, step));
  if (step.kind == Step::Kind::to_stage) places.push_back(id_place(path + ".to", step.to, stages));
  add_term(places, path + ".review", step.review, running_units());
}

}  // namespace turnpoint
