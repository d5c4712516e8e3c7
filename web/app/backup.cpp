#include "web/app/backup.h"

#include "core/io/compare/study_json.h"
#include "core/io/json_object.h"
#include "web/app/app_view.h"

namespace turnpoint::app {
namespace {

bool has_fields(const Json& json, std::initializer_list<const char*> texts,
                std::initializer_list<const char*> numbers, std::initializer_list<const char*> switches) {
  if (!json.is_object()) return false;
  const auto all = [&](std::initializer_list<const char*> keys, bool (Json::*is)() const noexcept) {
    for (const char* key : keys) {
      if (!json.contains(key) || !(json[key].*is)()) return false;
    }
    return true;
  };
  return all(texts, &Json::is_string) && all(numbers, &Json::is_number_unsigned) &&
         all(switches, &Json::is_boolean);
}

std::optional<BackupContents> contents_from_json(const Json& json) {
  if (!has_fields(json, {"old_policy", "new_policy", "from", "to", "workforce"},
                  {"people", "spells", "meet_old", "meet_new"}, {"encrypts"}))
    return std::nullopt;
  BackupContents contents;
  contents.old_policy = json["old_policy"].get<std::string>();
  contents.new_policy = json["new_policy"].get<std::string>();
  contents.from = json["from"].get<std::string>();
  contents.to = json["to"].get<std::string>();
  contents.workforce = json["workforce"].get<std::string>();
  contents.people = json["people"].get<long>();
  contents.spells = json["spells"].get<long>();
  contents.meet_old = json["meet_old"].get<long>();
  contents.meet_new = json["meet_new"].get<long>();
  contents.encrypts = json["encrypts"].get<bool>();
  return contents;
}

std::string name_of(const AppView& view, const std::string& policy) {
  const PolicyView* const found = find_policy(view, policy);
  return found == nullptr ? policy : found->name;
}

}  // namespace

std::optional<BackupView> backup_from_json(const Json& json) {
  if (!has_fields(json, {"last", "file", "made"}, {"days", "changes"}, {"due", "own_code"}) ||
      !json.contains("contents"))
    return std::nullopt;
  BackupView view;
  view.last = json["last"].get<std::string>();
  view.days = json["days"].get<long>();
  view.changes = json["changes"].get<long>();
  view.due = json["due"].get<bool>();
  view.own_code = json["own_code"].get<bool>();
  view.file = json["file"].get<std::string>();
  view.made = json["made"].get<std::string>();
  if (json["contents"].is_null()) return view;
  view.contents = contents_from_json(json["contents"]);
  if (!view.contents) return std::nullopt;
  return view;
}

std::string backup_source(const AppView& view, const std::string& study_text) {
  const bool imported = is_imported(view.study);
  const bool here = view.workforce && view.workforce->imported == imported;
  const char* people = view.study.synthetic     ? "synthetic"
                       : is_own(view.study)     ? "own"
                       : !imported              ? "sample"
                       : view.workforce_missing ? "missing"
                       : here                   ? "imported"
                                                : "reading";
  return print_json_line(json_object({{"schema", study_schema}, {"study", study_text}, {"people", people}}));
}

std::string present_in_words(const AppView& view) {
  const Study& study = view.study;
  const std::string people = study.synthetic       ? "a synthetic workforce"
                             : is_own(study)       ? "your own people"
                             : !is_imported(study) ? "the sample council"
                             : !view.workforce     ? "imported people, who are not loaded"
                                               : std::to_string(view.workforce->people) + " imported people";
  return name_of(view, study.old_policy.policy) + " compared with " + name_of(view, study.new_policy.policy) +
         ", " + to_words(study.dates) + ", for " + people + ".";
}

}  // namespace turnpoint::app
