#include "core/io/policy/shipped.h"
#include "core/io/policy/policy_json.h"

namespace turnpoint {
namespace {

constexpr std::string_view folder = "policies/";
constexpr std::string_view ending = ".json";

std::string_view text_at(std::span<const ShippedFile> files, std::string_view path) {
  for (const ShippedFile& file : files) {
    if (file.path == path) return file.text;
  }
  return {};
}

}  // namespace

std::string_view shipped_text(std::string_view path) { return text_at(shipped_files(), path); }
std::string_view shipped_paper(std::string_view path) { return text_at(shipped_papers(), path); }

std::vector<std::string> shipped_policy_ids() {
  std::vector<std::string> ids;
  for (const ShippedFile& file : shipped_files()) {
    if (!file.path.starts_with(folder)) continue;
    ids.emplace_back(file.path.substr(folder.size(), file.path.size() - folder.size() - ending.size()));
  }
  return ids;
}

Checked<Policy> shipped_policy(const std::string& id) {
  const std::string_view text = shipped_text(std::string(folder) + id + std::string(ending));
  if (!text.empty()) return read_policy(text, id);
  std::string ids;
  for (const std::string& known : shipped_policy_ids()) ids += (ids.empty() ? "" : ", ") + known;
  return tl::unexpected(
      std::vector<Error>{{ErrorCode::unknown_policy, id,
                          "There is no shipped policy \"" + id + "\"; name a file or one of " + ids + "."}});
}

}  // namespace turnpoint
