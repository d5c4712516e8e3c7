#include "web/app/plan_edits.h"

#include <algorithm>
#include <set>

#include "core/io/plan/plan_json.h"

namespace turnpoint::app {
namespace {

const std::set<std::string> lists = {"leads", "depends_on"};
const std::set<std::string> numbers = {"heard", "audience", "kotter_step", "target", "value"};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

Json parts_of(std::string_view text) {
  Json parts = Json::array();
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// Text that is no number stays text, which the reader then refuses.
Json number_of(const std::string& text) {
  const Result<Json> json = parse_json(text, "number");
  return json && json->is_number() ? *json : Json(text);
}

Json numbers_of(std::string_view text) {
  Json parts = parts_of(text);
  for (Json& part : parts) part = number_of(part.get<std::string>());
  return parts;
}

Json value_of(const std::string& field, const std::string& text) {
  if (lists.contains(field)) return parts_of(text);
  if (field == "counts") return numbers_of(text);
  if (field == "lower_is_better") return text != "no";
  return numbers.contains(field) ? number_of(text) : Json(text);
}

void set_fields(Json& object, const PlanValues& values) {
  for (const auto& [field, text] : values) {
    Json value = text.empty() ? Json() : value_of(field, text);
    if (value.is_null() || (value.is_array() && value.empty()))
      object.erase(field);
    else
      object[field] = std::move(value);
  }
}

/// The value at a place, or null where there is none.
Json* found_at(Json& plan, std::string_view place) {
  Json* at = &plan;
  while (!place.empty() && at != nullptr) {
    const std::size_t end = std::min(place.find('/'), place.size());
    const std::string step(place.substr(0, end));
    place.remove_prefix(std::min(end + 1, place.size()));
    if (at->is_array()) {
      const std::size_t index = step.find_first_not_of("0123456789") == std::string::npos && step.size() < 9
                                    ? std::stoul(step)
                                    : at->size();
      at = index < at->size() ? &(*at)[index] : nullptr;
    } else {
      const auto found = at->find(step);
      at = found == at->end() ? nullptr : &*found;
    }
  }
  return at;
}

struct Entry {
  std::string list;  ///< its place
  std::size_t index;
};

Entry entry_of(const std::string& place) {
  const std::size_t slash = place.rfind('/');
  if (slash == std::string::npos || slash + 1 == place.size()) return {place, 0};
  return {place.substr(0, slash), std::stoul(place.substr(slash + 1))};
}

void forget_action(Json& plan, const std::string& id) {
  for (Json& action : plan["actions"]) {
    const auto waits = action.find("depends_on");
    if (waits == action.end()) continue;
    waits->erase(std::remove(waits->begin(), waits->end(), Json(id)), waits->end());
    if (waits->empty()) action.erase("depends_on");
  }
}

void take_out(Json& plan, const Entry& entry) {
  Json& list = *found_at(plan, entry.list);
  const std::string id = entry.list == "actions" ? list[entry.index]["id"].get<std::string>() : "";
  list.erase(entry.index);
  if (!id.empty()) forget_action(plan, id);
}

/// Whether there was such a place.
bool carried_out(Json& plan, const EditPlan& edit) {
  if (edit.kind == PlanEditKind::add) {
    const Entry list = entry_of(edit.place + "/0");
    const std::size_t slash = list.list.rfind('/');
    Json* owner = slash == std::string::npos ? &plan : found_at(plan, list.list.substr(0, slash));
    if (owner == nullptr || !owner->is_object()) return false;
    Json entry = Json::object();
    set_fields(entry, edit.values);
    (*owner)[slash == std::string::npos ? list.list : list.list.substr(slash + 1)].push_back(
        std::move(entry));
    return true;
  }
  Json* at = found_at(plan, edit.place);
  if (at == nullptr) return false;
  if (edit.kind == PlanEditKind::set) {
    set_fields(*at, edit.values);
    return true;
  }
  const Entry entry = entry_of(edit.place);
  Json* list = found_at(plan, entry.list);
  if (list == nullptr || !list->is_array()) return false;
  if (edit.kind == PlanEditKind::remove)
    take_out(plan, entry);
  else if (entry.index > 0)
    std::swap((*list)[entry.index], (*list)[entry.index - 1]);
  return true;
}

}  // namespace

Checked<ActionPlan> edited(const ActionPlan& plan, const EditPlan& edit) {
  Json json = action_plan_to_json(plan);
  if (!carried_out(json, edit)) {
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::bad_argument, "", "What was to be changed is no longer there."}});
  }
  Checked<ActionPlan> changed = action_plan_from_json(json, "");
  if (changed) return changed;
  for (Error& error : changed.error()) error.where = error.where.substr(error.where.find_last_of(". ") + 1);
  return changed;
}

std::string free_id(const ActionPlan& plan, const std::string& stem) {
  const auto taken = [](const auto& entries, const std::string& id) {
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.id == id; });
  };
  for (std::size_t number = 1;; ++number) {
    std::string id = stem + "-" + std::to_string(number);
    if (!taken(plan.actions, id) && !taken(plan.themes, id) && !taken(plan.records.measures, id)) return id;
  }
}

}  // namespace turnpoint::app
