#include "web/app/keeping.h"

#include <optional>

#include "core/io/json.h"

namespace turnpoint::app {
namespace {

std::optional<Protection> protection_from_text(const std::string& text) {
  if (text == "none") return Protection::none;
  if (text == "locked") return Protection::locked;
  if (text == "open") return Protection::open;
  if (text == "unavailable") return Protection::unavailable;
  return std::nullopt;
}

bool is_sound(const Json& json) {
  const auto has = [&](const char* key, bool (Json::*is)() const noexcept) {
    return json.contains(key) && (json[key].*is)();
  };
  return json.is_object() && has("protection", &Json::is_string) && has("busy", &Json::is_boolean) &&
         has("error", &Json::is_string) && has("done", &Json::is_number_unsigned) &&
         has("has_code", &Json::is_boolean) && has("lock_minutes", &Json::is_number_unsigned) &&
         has("persistence", &Json::is_string) && has("keep_people", &Json::is_boolean) &&
         has("backup", &Json::is_object) && has("case_file", &Json::is_string) &&
         has("deletions", &Json::is_array);
}

}  // namespace

const char* to_text(KeepingDeed deed) {
  switch (deed) {
  case KeepingDeed::encrypt: return "encrypt";
  case KeepingDeed::unlock: return "unlock";
  case KeepingDeed::recover: return "recover";
  case KeepingDeed::change_passphrase: return "change_passphrase";
  case KeepingDeed::put_away_code: return "put_away_code";
  case KeepingDeed::print_code: return "print_code";
  case KeepingDeed::lock: return "lock";
  case KeepingDeed::lock_after: return "lock_after";
  case KeepingDeed::keep_people: return "keep_people";
  case KeepingDeed::back_up: return "back_up";
  case KeepingDeed::check_backup: return "check_backup";
  case KeepingDeed::restore_backup: return "restore_backup";
  case KeepingDeed::leave_backup: return "leave_backup";
  case KeepingDeed::put_back: return "put_back";
  case KeepingDeed::delete_person: return "delete_person";
  case KeepingDeed::hand_over: return "hand_over";
  case KeepingDeed::hand_over_redacted: return "hand_over_redacted";
  case KeepingDeed::open_case: return "open_case";
  case KeepingDeed::leave_case: return "leave_case";
  }
  return "unknown";
}

Result<KeepingView> keeping_from_text(std::string_view text) {
  const Result<Json> json = parse_json(text, "keeping");
  if (!json) return tl::unexpected(json.error());
  const auto protection =
      is_sound(*json) ? protection_from_text((*json)["protection"].get<std::string>()) : std::nullopt;
  const auto backup = protection ? backup_from_json((*json)["backup"]) : std::nullopt;
  if (!backup)
    return fail(ErrorCode::wrong_type, "keeping",
                std::string(text) +
                    " does not say how what is kept is protected; web/app/keeping.h says how.");
  KeepingView view;
  view.protection = *protection;
  view.busy = (*json)["busy"].get<bool>();
  view.error = (*json)["error"].get<std::string>();
  view.done = (*json)["done"].get<long>();
  view.has_code = (*json)["has_code"].get<bool>();
  view.lock_minutes = (*json)["lock_minutes"].get<long>();
  view.persistence = (*json)["persistence"].get<std::string>();
  view.keep_people = (*json)["keep_people"].get<bool>();
  view.backup = *backup;
  view.case_file = (*json)["case_file"].get<std::string>();
  for (const Json& sentence : (*json)["deletions"]) {
    if (sentence.is_string()) view.deletions.push_back(sentence.get<std::string>());
  }
  return view;
}

}  // namespace turnpoint::app
