// The organisation's own policies: copied, opened from a file, changed step by step, saved, told apart.

#include "core/io/json.h"
#include "core/io/json_object.h"
#include "web/app/answers.h"
#include "web/app/edits.h"
#include "web/app/session.h"

namespace turnpoint::app {
namespace {

std::string taken_ids(const Study& study) {
  std::string ids;
  for (const OwnPolicy& own : study.own_policies) ids += (ids.empty() ? "" : ",") + own.id;
  return ids;
}

}  // namespace

void Session::copy_policy(const CopyPolicy& wish) {
  const PolicyView* policy = find_policy(view_, wish.policy);
  if (policy == nullptr) return;
  const Study& study = history_.present();
  latest_policy_ =
      ask("copy_policy", {file_or_id(study, wish.policy), policy->name + ", our own", taken_ids(study)});
}

void Session::open_policy(const OfferedFile& file) {
  view_.errors.clear();
  view_.place = Place::policies;
  latest_policy_ =
      ask("open_policy", {std::to_string(file.number), file.name, taken_ids(history_.present())}, file.name);
}

/// Changes asked while one is being carried out wait for it: each is made on what the one before left.
void Session::change_policy(const ChangePolicy& wish) {
  policy_changes_.push_back(wish);
  if (policy_changes_.size() == 1) begin_policy_change();
}

void Session::begin_policy_change() {
  const ChangePolicy& wish = policy_changes_.front();
  const OwnPolicy* own = find_own(history_.present(), wish.policy);
  if (own == nullptr) return policy_changes_.clear();
  view_.policy_edit = {wish.policy, wish.path, wish.value, {}};
  changed_policy_ = own->text;
  latest_change_ =
      ask("change_policy",
          {own->text,
           print_json_line(json_object({{"kind", wish.kind}, {"path", wish.path}, {"value", wish.value}}))});
}

void Session::on_policy_change(const std::string& text) {
  const ChangePolicy wish = policy_changes_.front();
  const OwnPolicy* own = find_own(history_.present(), wish.policy);
  // An undo went by in the meantime: what was changed is no longer there.
  if (own == nullptr || own->text != changed_policy_) return policy_changes_.clear();
  const Checked<OwnPolicy> changed = read_own_policy(text);
  policy_changes_.erase(policy_changes_.begin());
  if (!changed) {
    view_.policy_edit.errors = changed.error();
    return policy_changes_.clear();
  }
  edit(with_own_policy(history_.present(), *changed, wish.path));
  if (!policy_changes_.empty()) begin_policy_change();
}

void Session::on_new_policy(const std::string& text, const std::string& file) {
  const Checked<OwnPolicy> own = read_own_policy(text);
  if (!own) {
    view_.errors.clear();
    for (const Error& error : own.error())
      view_.errors.push_back((file.empty() ? "" : file + ", ") + error.where + ": " + error.detail);
    return;
  }
  view_.policy_shown = own->id;
  edit(with_own_policy(history_.present(), *own, ""));
  view_.status = "The policy is part of this study now.";
}

/// The own policies of the present study are asked for when they are others than those shown.
void Session::show_own_policies() {
  const std::vector<OwnPolicy>& own = history_.present().own_policies;
  view_.policy_edit = {};
  if (own == shown_own_) return;
  shown_own_ = own;
  Json files = Json::array();
  for (const OwnPolicy& policy : own) files.push_back(Json::parse(policy.text));
  latest_own_ = ask("own_policies", {print_json_line(files)});
  if (!view_.differences.old_policy.empty())
    tell_apart({view_.differences.old_policy, view_.differences.new_policy});
}

void Session::on_own_policies(const std::string& text) {
  Checked<std::vector<PolicyView>> own = read_policies(text);
  if (!own) return refuse(own.error());
  std::erase_if(view_.policies, [](const PolicyView& policy) { return policy.own; });
  for (PolicyView& policy : *own) {
    policy.own = true;
    view_.policies.push_back(std::move(policy));
  }
  if (find_policy(view_, view_.policy_shown) == nullptr) view_.policy_shown = view_.study.old_policy.policy;
}

void Session::save_policy(const std::string& id) {
  if (const OwnPolicy* own = find_own(history_.present(), id))
    hand_out({id + ".json", "application/json", own->text});
}

void Session::tell_apart(const TellApart& wish) {
  view_.differences.old_policy = wish.old_policy;
  view_.differences.new_policy = wish.new_policy;
  view_.differences.working = true;
  const Study& study = history_.present();
  latest_differences_ =
      ask("policy_diff", {file_or_id(study, wish.old_policy), file_or_id(study, wish.new_policy)});
}

void Session::on_differences(const std::string& text) {
  Checked<std::vector<DifferenceView>> rows = read_differences(text);
  view_.differences.working = false;
  view_.differences.rows.clear();
  if (rows)
    view_.differences.rows = std::move(*rows);
  else
    view_.differences.old_policy.clear();  // one of the two is no longer there
}

}  // namespace turnpoint::app
