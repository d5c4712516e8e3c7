#include "core/io/editor/rows.h"

#include <algorithm>

namespace turnpoint {
namespace {

std::string_view behind_dot(std::string_view path) {
  const std::size_t dot = path.find('.');
  return dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
}

/// The part that the path names, and what is left of the path behind it.
const PartRow* walk(const PartRow& whole, std::string_view& path) {
  const PartRow* part = &whole;
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    const auto found = std::find_if(part->parts.begin(), part->parts.end(),
                                    [&](const PartRow& row) { return row.key == path.substr(0, dot); });
    if (found == part->parts.end()) return part;
    part = &*found;
    path = behind_dot(path);
    if (part->has_entries) path = behind_dot(path);
  }
  return part;
}

}  // namespace

const FieldRow* find_field(const PartRow& whole, std::string_view path) {
  const PartRow* part = walk(whole, path);
  const auto found = std::find_if(part->fields.begin(), part->fields.end(),
                                  [&](const FieldRow& row) { return row.key == path; });
  return found == part->fields.end() ? nullptr : &*found;
}

const PartRow* find_part(const PartRow& whole, std::string_view path) {
  const PartRow* part = walk(whole, path);
  return path.empty() && part != &whole ? part : nullptr;
}

}  // namespace turnpoint
