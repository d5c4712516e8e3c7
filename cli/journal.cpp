#include "cli/journal.h"

#include <algorithm>
#include <array>

#include "cli/files.h"

namespace turnpoint {
namespace {

void add(std::vector<RunDocument>& documents, const std::string& name, std::string_view text) {
  const bool is_known = std::any_of(documents.begin(), documents.end(),
                                    [&](const RunDocument& document) { return document.name == name; });
  Result<std::string> canonical = canonical_json(text, name);
  if (canonical && !is_known) documents.push_back({name, std::move(*canonical)});
}

}  // namespace

void Journal::note_output(const std::string& text) {
  if (!notes_) return;
  output_.add(text);
  printed_ = true;
}

void Journal::note_input(const std::string& option, const std::string& path, const std::string& text) {
  if (notes_) file_.inputs.push_back({option, path, to_text(sha256(text))});
}

void Journal::note_policy(const std::string& name, std::string_view text) {
  if (notes_) add(file_.policies, name, text);
}

void Journal::note_document(const std::string& name, std::string_view text) {
  if (notes_) add(file_.documents, name, text);
}

void Journal::give(const RunFile& file) {
  is_rerun_ = true;
  for (const RunDocument& document : file.policies) policies_[document.name] = document.text;
  for (const RunDocument& document : file.documents) documents_[document.name] = document.text;
}

std::string Journal::given(const Documents& documents, const std::string& name) {
  const auto found = documents.find(name);
  return found == documents.end() ? std::string() : found->second;
}

RunFile Journal::finish(const Arguments& arguments) {
  file_.command = arguments.command();
  file_.arguments = arguments.words_to_repeat();
  // Whoever reruns may sit at a terminal, or not.
  if (!arguments.has("format")) {
    file_.arguments.emplace_back("--format");
    file_.arguments.emplace_back(output_is_terminal() ? "table" : "csv");
  }
  file_.output_sha256 = to_text(output_.finish());
  return std::move(file_);
}

Journal& journal() {
  static Journal one;
  return one;
}

}  // namespace turnpoint
