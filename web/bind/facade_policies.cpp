// An organisation's own policies: copied, opened, changed, told apart.

#include "core/io/editor/change.h"
#include "core/io/json_object.h"
#include "core/io/policy/editor/policy_form.h"
#include "core/io/policy/editor/policy_rows.h"
#include "core/io/policy/policy_json.h"
#include "core/io/policy/policy_view_json.h"
#include "core/io/policy/shipped.h"
#include "core/io/request_text.h"
#include "core/policy/diff/diff.h"
#include "web/bind/answer.h"
#include "web/bind/facade.h"

namespace turnpoint {
namespace {

/// Of one policy; a study keeps several, and its steps back.
constexpr std::size_t largest_policy = 1U << 20U;

/// Neither a shipped policy's nor one of `taken`.
std::string own_id(const std::string& wish, const std::string& taken) {
  const std::string others = "," + taken + ",";
  for (int number = 1;; ++number) {
    const std::string id = number == 1 ? wish : wish.substr(0, 56) + "-" + std::to_string(number);
    if (shipped_text("policies/" + id + ".json").empty() && others.find("," + id + ",") == std::string::npos)
      return id;
  }
}

std::string kept(Json file) { return answer(json_object({{"policy", std::move(file)}})); }

Checked<Policy> policy_of(const std::string& file_or_id) {
  return file_or_id.starts_with('{') ? read_policy(file_or_id, "policy") : shipped_policy(file_or_id);
}

}  // namespace

std::string Facade::copy_policy(const std::string& file_or_id, const std::string& name,
                                const std::string& taken) const {
  const Checked<Policy> policy = policy_of(file_or_id);
  if (!policy) return refuse(policy.error());
  const bool is_file = file_or_id.starts_with('{');
  Json file =
      *parse_json(is_file ? file_or_id : shipped_text("policies/" + file_or_id + ".json"), policy->id);
  file["id"] = own_id(is_file ? policy->id : policy->id + "-own", taken);
  file["name"] = name;
  return kept(std::move(file));
}

std::string Facade::open_policy(const std::string& text, const std::string& file,
                                const std::string& taken) const {
  const Result<Json> read = parse_json(text, file, largest_policy);
  if (!read) return refuse(read.error());
  const Checked<Policy> policy = read_policy(text, file);
  if (!policy) return refuse(policy.error());
  Json own = *read;
  own["id"] = own_id(policy->id, taken);
  return kept(std::move(own));
}

std::string Facade::change_policy(const std::string& policy, const std::string& change) const {
  const Result<Json> asked = parse_json(change, "change");
  if (!asked) return refuse(asked.error());
  const Checked<Policy> before = read_policy(policy, "policy");
  if (!before) return refuse(before.error());
  Result<Json> changed = with_change(policy_row(), *parse_json(policy, "policy"), change_of(*asked));
  if (!changed) return refuse(changed.error());
  const Checked<Policy> after = read_policy(print_json(*changed), "policy");
  return after ? kept(std::move(*changed)) : refuse(after.error());
}

std::string Facade::own_policies(const std::string& files) const {
  const Result<Json> list = parse_json(files, "policies");
  if (!list) return refuse(list.error());
  Json views = Json::array();
  for (const Json& file : *list) {
    const std::string id = text_at(file, "id");
    const Checked<Policy> policy = read_policy(print_json(file), id);
    if (policy) {
      Json view = policy_view_json(*policy);
      view["form"] = policy_form(file, *policy);
      views.push_back(std::move(view));
      continue;
    }
    Json problems = Json::array();
    for (const Error& error : policy.error()) problems.push_back(error.where + ": " + error.detail);
    views.push_back(
        json_object({{"id", id}, {"name", text_at(file, "name")}, {"problems", std::move(problems)}}));
  }
  return answer(std::move(views));
}

std::string Facade::policy_diff(const std::string& old_policy, const std::string& new_policy) const {
  const Checked<Policy> before = policy_of(old_policy);
  if (!before) return refuse(before.error());
  const Checked<Policy> after = policy_of(new_policy);
  if (!after) return refuse(after.error());
  Json list = Json::array();
  for (const Difference& difference : diff(*before, *after)) {
    list.push_back(json_object({{"part", difference.part},
                                {"says", difference.says},
                                {"old_clause", difference.old_clause},
                                {"new_clause", difference.new_clause}}));
  }
  return answer(std::move(list));
}

}  // namespace turnpoint
