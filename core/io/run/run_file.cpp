#include "core/io/run/run_file.h"

#include "core/io/json_object.h"
#include "core/io/run/documents.h"

namespace turnpoint {
namespace {

constexpr std::string_view kind = "turnpoint_run";

std::vector<RunInput> read_inputs(Fields& fields, ReadingNotes& notes) {
  std::vector<RunInput> inputs;
  each_entry(fields, "inputs", notes, [&](Fields& entry) {
    inputs.push_back({entry.text("option"), entry.text("path"), read_hash(entry, "sha256")});
  });
  return inputs;
}

}  // namespace

std::string run_file_json(const RunFile& file) {
  Json inputs = Json::array();
  for (const RunInput& input : file.inputs)
    inputs.push_back(json_object({{"option", input.option}, {"path", input.path}, {"sha256", input.sha256}}));
  Json json = json_object({{"kind", kind},
                           {"schema", run_file_schema},
                           {"version", file.version},
                           {"command", file.command},
                           {"arguments", file.arguments}});
  if (!file.seed.empty()) json["seed"] = file.seed;
  if (!file.workforce.empty()) json["workforce"] = file.workforce;
  json["inputs"] = std::move(inputs);
  json["policies"] = documents_json(file.policies);
  json["documents"] = documents_json(file.documents);
  json["output_sha256"] = file.output_sha256;
  return print_json(json);
}

Checked<RunFile> read_run_file(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  if (const std::optional<Error> fault = fault_of_kind(*json, kind, run_file_schema, name))
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
  file.documents = read_documents(fields, "documents", notes);
  file.output_sha256 = read_hash(fields, "output_sha256");
  fields.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return file;
}

}  // namespace turnpoint
