#include "web/app/outbox.h"

#include "core/io/json.h"
#include "core/io/json_object.h"

namespace turnpoint::app {

std::string outbox_text(Session& session) {
  Json message = Json::object();
  if (session.take_cancel()) message["cancel"] = true;
  for (const Request& request : session.take_requests()) {
    message["requests"].push_back(
        json_object({{"id", request.id}, {"call", request.call}, {"args", request.args}}));
  }
  for (const SavedFile& file : session.take_saved_files()) {
    message["files"].push_back(json_object({{"name", file.name}, {"type", file.type}, {"text", file.text}}));
  }
  return message.empty() ? std::string() : print_json_line(message);
}

Result<std::vector<OfferedFile>> offered_from_text(std::string_view text) {
  const Result<Json> json = parse_json(text, "files");
  if (!json) return tl::unexpected(json.error());
  std::vector<OfferedFile> files;
  for (const Json& entry : *json) {
    const bool sound = entry.is_object() && entry.contains("number") &&
                       entry["number"].is_number_unsigned() && entry.contains("name") &&
                       entry["name"].is_string() && entry.contains("head") && entry["head"].is_string();
    if (!sound)
      return fail(ErrorCode::wrong_type, "files", "An offered file needs a number, a name and a head.");
    const bool in_field = entry.contains("field") && entry["field"].is_string();
    files.push_back({entry["number"].get<std::uint32_t>(), entry["name"].get<std::string>(),
                     entry["head"].get<std::string>(),
                     in_field ? entry["field"].get<std::string>() : std::string()});
  }
  return files;
}

}  // namespace turnpoint::app
