// Packs of exercises that the study keeps while they are written: begun, copied, opened, changed, tried,
// saved.

#include "core/io/json.h"
#include "core/io/json_object.h"
#include "web/app/json_fields.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

std::string taken_ids(const Study& study) {
  std::string ids;
  for (const OwnPack& own : study.own_packs) ids += (ids.empty() ? "" : ",") + own.id;
  return ids;
}

/// The study with this pack, in place of the one with its id.
Study with_own_pack(Study study, OwnPack pack) {
  for (OwnPack& own : study.own_packs) {
    if (own.id != pack.id) continue;
    own = std::move(pack);
    return study;
  }
  study.own_packs.push_back(std::move(pack));
  return study;
}

}  // namespace

/// Begun under shipped policies: those of the study where they are, else the ones most packs compare. A pack
/// that is played under the study's own ones and copied carries those.
void Session::new_pack() {
  const Study& study = history_.present();
  const auto shipped = [&](const std::string& id, const char* otherwise) {
    return find_own(study, id) == nullptr ? id : std::string(otherwise);
  };
  latest_own_pack_ = ask("new_pack", {shipped(study.old_policy.policy, "reigate-banstead-2014"),
                                      shipped(study.new_policy.policy, "nw-wellbeing"), taken_ids(study)});
}

void Session::copy_pack() { latest_own_pack_ = ask("copy_pack", {taken_ids(history_.present())}); }

void Session::open_own_pack(const OfferedFile& file) {
  latest_own_pack_ =
      ask("open_own_pack", {std::to_string(file.number), file.name, taken_ids(history_.present())});
}

void Session::on_own_pack(const std::string& text) {
  Checked<OwnPack> own = read_own_pack(text);
  if (!own) return refuse(own.error());
  view_.errors.clear();
  close_pack();
  view_.exercises.workshop.pack = own->id;
  view_.exercises.workshop.exercise.clear();
  edit(with_own_pack(history_.present(), std::move(*own)));
  view_.status = "The pack is part of this study now.";
}

void Session::write_pack(const WritePack& wish) {
  view_.exercises.workshop.pack = wish.pack;
  view_.exercises.workshop.exercise = wish.exercise;
  shown_packs_.clear();
  show_own_packs();
}

/// Changes asked while one is being carried out wait for it: each is made on what the one before left.
void Session::change_pack(const ChangePack& wish) {
  pack_changes_.push_back(wish);
  if (pack_changes_.size() == 1) begin_pack_change();
}

void Session::begin_pack_change() {
  const ChangePack& wish = pack_changes_.front();
  const OwnPack* own = find_own_pack(history_.present(), wish.pack);
  if (own == nullptr) return pack_changes_.clear();
  view_.exercises.workshop.edit = {wish.pack, wish.path, wish.value, {}};
  changed_pack_ = own->text;
  latest_pack_change_ =
      ask("change_pack",
          {own->text,
           print_json_line(json_object({{"kind", wish.kind}, {"path", wish.path}, {"value", wish.value}}))});
}

void Session::on_pack_change(const std::string& text) {
  if (pack_changes_.empty()) return;
  const std::string id = pack_changes_.front().pack;
  const OwnPack* own = find_own_pack(history_.present(), id);
  // An undo went by in the meantime: what was changed is no longer there.
  if (own == nullptr || own->text != changed_pack_) return pack_changes_.clear();
  Checked<OwnPack> changed = read_own_pack(text);
  pack_changes_.erase(pack_changes_.begin());
  if (!changed) {
    view_.exercises.workshop.edit.errors = std::move(changed.error());
    return pack_changes_.clear();
  }
  view_.exercises.workshop.edit = {};
  edit(with_own_pack(history_.present(), std::move(*changed)));
  if (!pack_changes_.empty()) begin_pack_change();
}

void Session::take_pack_out(const std::string& id) {
  Study study = history_.present();
  std::erase_if(study.own_packs, [&](const OwnPack& own) { return own.id == id; });
  edit(std::move(study));
  view_.status = "The pack was taken out of the study; Undo brings it back.";
}

void Session::save_pack(const std::string& id) {
  const OwnPack* own = find_own_pack(history_.present(), id);
  if (own != nullptr) hand_out({id + ".json", "application/json", print_json(Json::parse(own->text))});
}

void Session::try_pack(const std::string& id) {
  const OwnPack* own = find_own_pack(history_.present(), id);
  if (own == nullptr) return;
  view_.exercises.working = true;
  latest_pack_ = ask("play_pack", {own->text});
}

/// The form is asked for when the packs of the present study, or which is shown, are others than before.
void Session::show_own_packs() {
  const std::vector<OwnPack>& packs = history_.present().own_packs;
  if (packs == shown_packs_ && !packs.empty()) return;
  shown_packs_ = packs;
  view_.exercises.workshop.edit = {};
  WorkshopView& workshop = view_.exercises.workshop;
  workshop.packs.clear();
  for (const OwnPack& own : packs) {
    const Json file = Json::parse(own.text);
    workshop.packs.push_back({own.id, text(file, "title"), text(file, "audience")});
  }
  const OwnPack* shown = find_own_pack(history_.present(), workshop.pack);
  if (shown == nullptr) {
    workshop.pack.clear();
    workshop.form.reset();
    return;
  }
  latest_pack_form_ = ask("pack_form", {shown->text, workshop.exercise});
}

void Session::on_pack_form(const std::string& text) {
  WorkshopView& workshop = view_.exercises.workshop;
  Checked<PackFormView> form = read_pack_form(text);
  workshop.form.reset();
  if (!form) return refuse(form.error());
  workshop.form = std::move(*form);
  // An undo may have taken the case study that was shown: the form is then the session's.
  if (workshop.form->parts.empty() || workshop.form->parts[0].path != workshop.exercise)
    workshop.exercise.clear();
}

bool Session::on_pack_answer(const std::string& call, std::uint32_t id, const std::string& text) {
  const bool own = call == "new_pack" || call == "copy_pack" || call == "open_own_pack";
  if (own && id == latest_own_pack_)
    on_own_pack(text);
  else if (call == "change_pack" && id == latest_pack_change_)
    on_pack_change(text);
  else if (call == "pack_form" && id == latest_pack_form_)
    on_pack_form(text);
  else
    return false;
  return true;
}

}  // namespace turnpoint::app
