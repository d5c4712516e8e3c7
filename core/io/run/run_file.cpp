#include "core/io/run/run_file.h"

#include <algorithm>
#include <limits>

#include "core/base/sha256.h"
#include "core/io/fields.h"

namespace turnpoint {
namespace {

constexpr std::string_view kind = "turnpoint_run";

bool is_hash(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Json documents_json(const std::vector<RunDocument>& documents) {
  Json list = Json::array();
  for (const RunDocument& document : documents) {
    list.push_back({{"name", document.name},
                    {"sha256", to_text(sha256(document.text))},
                    {"document", Json::parse(document.text, nullptr, false)}});
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

/// Calls `read(fields)` for every object of the list.
template <class Read>
void each_entry(Fields& fields, const std::string& key, ReadingNotes& notes, Read read) {
  const Json* list = fields.list(key);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string place = key + "[" + std::to_string(i) + "]";
    if (!(*list)[i].is_object()) {
      fields.problem(ErrorCode::wrong_type, place, "An entry is an object in braces.");
      continue;
    }
    Fields entry((*list)[i], place, notes);
    read(entry);
    entry.refuse_others();
  }
}

std::vector<RunInput> read_inputs(Fields& fields, ReadingNotes& notes) {
  std::vector<RunInput> inputs;
  each_entry(fields, "inputs", notes, [&](Fields& entry) {
    inputs.push_back({entry.text("option"), entry.text("path"), read_hash(entry, "sha256")});
  });
  return inputs;
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

/// The schema decides before anything else is read.
std::optional<Error> fault_of_kind(const Json& json, const std::string& name) {
  if (!json.is_object() || !json.contains("kind") || json["kind"] != kind) {
    return Error{ErrorCode::wrong_kind, name, "The file is not a run file; --run-file writes one."};
  }
  const auto schema = json.find("schema");
  if (schema == json.end() || !schema->is_number_integer() || *schema < 1)
    return Error{ErrorCode::wrong_type, "schema", "\"schema\" must be a whole number from 1 on."};
  if (*schema > run_file_schema) {
    return Error{ErrorCode::newer_schema, "schema",
                 "A newer version of Turnpoint wrote this run file (schema " + schema->dump() +
                     "); this one reads up to " + std::to_string(run_file_schema) + "."};
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> canonical_json(std::string_view text, const std::string& name) {
  return parse_json(text, name).map([](const Json& json) { return print_json(json); });
}

std::string run_file_json(const RunFile& file) {
  Json inputs = Json::array();
  for (const RunInput& input : file.inputs)
    inputs.push_back({{"option", input.option}, {"path", input.path}, {"sha256", input.sha256}});
  Json json = {{"kind", kind},
               {"schema", run_file_schema},
               {"version", file.version},
               {"command", file.command},
               {"arguments", file.arguments}};
  if (!file.seed.empty()) json["seed"] = file.seed;
  if (!file.workforce.empty()) json["workforce"] = file.workforce;
  json["inputs"] = std::move(inputs);
  json["policies"] = documents_json(file.policies);
  json["profiles"] = documents_json(file.profiles);
  json["output_sha256"] = file.output_sha256;
  return print_json(json);
}

Checked<RunFile> read_run_file(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  if (const std::optional<Error> fault = fault_of_kind(*json, name))
    return tl::unexpected(std::vector<Error>{*fault});
  ReadingNotes notes;
  Fields fields(*json, "", notes);
  fields.text("kind");
  fields.whole("schema", run_file_schema, 1, run_file_schema);
  RunFile file;
  file.version = fields.text("version");
  file.command = fields.text("command");
  file.arguments = fields.texts("arguments");
  file.seed = fields.text("seed", false);
  file.workforce = fields.text("workforce", false);
  file.inputs = read_inputs(fields, notes);
  file.policies = read_documents(fields, "policies", notes);
  file.profiles = read_documents(fields, "profiles", notes);
  file.output_sha256 = read_hash(fields, "output_sha256");
  fields.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return file;
}

}  // namespace turnpoint
