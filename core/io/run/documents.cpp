#include "core/io/run/documents.h"

#include "core/base/sha256.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

bool is_hash(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Result<std::string> canonical_json(std::string_view text, const std::string& name) {
  return parse_json(text, name).map([](const Json& json) { return print_json(json); });
}

Json documents_json(const std::vector<RunDocument>& documents) {
  Json list = Json::array();
  for (const RunDocument& document : documents) {
    list.push_back(json_object({{"name", document.name},
                                {"sha256", to_text(sha256(document.text))},
                                {"document", Json::parse(document.text, nullptr, false)}}));
  }
  return list;
}

std::string read_hash(Fields& fields, const std::string& key) {
  const std::string text = fields.text(key);
  if (!text.empty() && !is_hash(text)) {
    fields.problem(ErrorCode::unknown_value, key,
                   "\"" + text.substr(0, 80) + "\" is not a SHA-256; 64 hexadecimal digits were expected.");
  }
  return text;
}

std::vector<RunDocument> read_documents(Fields& fields, const std::string& key, ReadingNotes& notes) {
  std::vector<RunDocument> documents;
  each_entry(fields, key, notes, [&](Fields& entry) {
    const std::string name = entry.text("name");
    const std::string wanted = read_hash(entry, "sha256");
    const Json* document = entry.object("document");
    if (document == nullptr) {
      entry.problem(ErrorCode::missing_field, "document", "The document of \"" + name + "\" is missing.");
      return;
    }
    const std::string text = print_json(*document);
    const std::string found = to_text(sha256(text));
    if (found != wanted) {
      entry.problem(ErrorCode::damaged, "document",
                    "The document of \"" + name + "\" is not the one that was used: its SHA-256 is " + found +
                        ", that of the run was " + wanted + ".");
    }
    documents.push_back({name, text});
  });
  return documents;
}

std::optional<Error> fault_of_kind(const Json& json, std::string_view kind, int newest,
                                   const std::string& name) {
  if (!json.is_object() || !json.contains("kind") || json["kind"] != kind) {
    return Error{ErrorCode::wrong_kind, name, "The file is not of the kind \"" + std::string(kind) + "\"."};
  }
  const auto schema = json.find("schema");
  if (schema == json.end() || !schema->is_number_integer() || *schema < 1)
    return Error{ErrorCode::wrong_type, "schema", "\"schema\" must be a whole number from 1 on."};
  if (*schema > newest) {
    return Error{ErrorCode::newer_schema, "schema",
                 "A newer version of Turnpoint wrote this file (schema " + schema->dump() +
                     "); this one reads up to " + std::to_string(newest) + "."};
  }
  return std::nullopt;
}

}  // namespace turnpoint
