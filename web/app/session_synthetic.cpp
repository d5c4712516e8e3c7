// Synthetic workforces: made by the core program, kept in the study as what they are made of.

#include "core/io/compare/study_parts.h"
#include "core/io/json_object.h"
#include "web/app/answers.h"
#include "web/app/inquiry_answers.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

/// A whole number as one; else as it was typed, so that the core program says what is wrong with it.
Json typed(const std::string& text) {
  const auto number = whole_from_text(text);
  return number ? Json(*number) : Json(text);
}

}  // namespace

void Session::make_synthetic(const MakeSynthetic& wish) {
  view_.synthesis.under_way = true;
  view_.synthesis.errors.clear();
  keep_dates_ = false;
  latest_load_ = ask("synthesize", {print_json_line(json_object({{"profile", wish.profile},
                                                                 {"employees", typed(wish.employees)},
                                                                 {"years", typed(wish.years)},
                                                                 {"seed", typed(wish.seed)},
                                                                 {"to", wish.to}}))});
}

void Session::load_synthetic() {
  latest_load_ = ask("synthesize", {print_json_line(synthetic_to_json(*view_.study.synthetic))});
}

void Session::on_synthetic(const std::string& text) {
  const bool wished = std::exchange(view_.synthesis.under_way, false);
  Checked<SynthesisView> synthesis = read_synthesis(text);
  if (!synthesis) {
    view_.synthesis.errors = synthesis.error();
    view_.comparing = false;
    return wished ? void() : refuse(synthesis.error());
  }
  const SyntheticWorkforce made = synthesis->made;
  view_.synthesis.found = std::move(*synthesis);
  on_workforce(text, "Synthetic workforce", false, made);
}

void Session::ask_profiles() {
  if (view_.profiles.empty()) ask("profiles", {});
}

void Session::on_profiles(const std::string& text) {
  Checked<std::vector<ProfileView>> profiles = read_profiles(text);
  if (!profiles) return refuse(profiles.error());
  view_.profiles = std::move(*profiles);
}

}  // namespace turnpoint::app
