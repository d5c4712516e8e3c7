#include "web/ui/changes.h"

#include <array>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "web/ui/action.h"

namespace turnpoint::ui {

namespace {

using Children = std::unordered_map<NodeKey, std::vector<NodeKey>>;
using Corner = std::array<long, 4>;

void append_quoted(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      out += "\\u00";
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_key(std::string& out, NodeKey key) { append_quoted(out, key_text(key)); }

void append_field(std::string& out, const char* name, std::string_view value) {
  if (value.empty()) return;
  out += ",\"";
  out += name;
  out += "\":";
  append_quoted(out, value);
}

void append_node(std::string& out, const Node& node) {
  out += "{\"k\":";
  append_key(out, node.key);
  append_field(out, "p", key_text(node.parent));
  append_field(out, "r", to_text(node.role));
  if (node.tone != Tone::plain) append_field(out, "t", to_text(node.tone));
  append_field(out, "s", states_text(node.states));
  append_field(out, "n", node.name);
  append_field(out, "v", node.value);
  append_field(out, "d", node.description);
  append_field(out, "m", node.meaning);
  if (node.numbers != std::array<long, 3>{}) {
    out += ",\"x\":[" + std::to_string(node.numbers[0]) + ',' + std::to_string(node.numbers[1]) + ',' +
           std::to_string(node.numbers[2]) + ']';
  }
  if (!node.options.empty()) {
    out += ",\"o\":";
    char before = '[';
    for (const Option& option : node.options) {
      out += before;
      out += '[';
      append_quoted(out, option.value);
      out += ',';
      append_quoted(out, option.label);
      out += ']';
      before = ',';
    }
    out += ']';
  }
  out += '}';
}

Corner corner(const Tree& tree, const Node& node) {
  const Node* const parent = tree.find(node.parent);
  const Rect from = parent ? parent->bounds : Rect{};
  const auto tenths = [](float value) { return std::lround(value * 10); };
  return {tenths(node.bounds.x - from.x), tenths(node.bounds.y - from.y), tenths(node.bounds.width),
          tenths(node.bounds.height)};
}

Children children_of(const Tree& tree) {
  Children children;
  for (const Node& node : tree.nodes()) children[node.parent].push_back(node.key);
  return children;
}

std::string nodes_part(const Tree& before, const Tree& now, const ChangeRequest& request) {
  std::string out;
  for (const Node& node : now.nodes()) {
    const Node* const old = request.all ? nullptr : before.find(node.key);
    if (old && old->same_content(node) && request.resend.count(node.key) == 0) continue;
    if (!out.empty()) out += ',';
    append_node(out, node);
  }
  return out;
}

std::string gone_part(const Tree& before, const Tree& now) {
  std::string out;
  for (const Node& node : before.nodes()) {
    if (now.find(node.key)) continue;
    if (!out.empty()) out += ',';
    append_key(out, node.key);
  }
  return out;
}

std::string order_part(const Tree& before, const Tree& now, bool all) {
  std::string out;
  const Children old = all ? Children{} : children_of(before);
  const Children current = children_of(now);
  const auto append = [&](NodeKey parent) {
    const auto found = current.find(parent);
    if (found == current.end()) return;
    const auto was = old.find(parent);
    if (was != old.end() && was->second == found->second) return;
    if (!out.empty()) out += ',';
    out += '[';
    append_key(out, parent);
    out += ",[";
    bool first = true;
    for (const NodeKey child : found->second) {
      if (!first) out += ',';
      first = false;
      append_key(out, child);
    }
    out += "]]";
  };
  append(root_key);
  for (const Node& node : now.nodes()) append(node.key);
  return out;
}

std::string bounds_part(const Tree& before, const Tree& now, bool all) {
  std::string out;
  for (const Node& node : now.nodes()) {
    const Corner at = corner(now, node);
    const Node* const old = all ? nullptr : before.find(node.key);
    if (old ? corner(before, *old) == at : at == Corner{}) continue;
    if (!out.empty()) out += ',';
    out += '[';
    append_key(out, node.key);
    for (const long value : at) out += ',' + std::to_string(value);
    out += ']';
  }
  return out;
}

}  // namespace

std::string changes_text(const Tree& before, const Tree& now, const ChangeRequest& request) {
  std::string out;
  const auto part = [&out](const char* name, char open, const std::string& body, std::string_view close) {
    if (body.empty()) return;
    out += out.empty() ? "{\"" : ",\"";
    out += name;
    out += "\":";
    if (open != ' ') out += open;
    out += body;
    out += close;
  };
  if (request.all) part("all", ' ', "true", "");
  if (!request.all) part("gone", '[', gone_part(before, now), "]");
  part("nodes", '[', nodes_part(before, now, request), "]");
  part("order", '[', order_part(before, now, request.all), "]");
  part("bounds", '[', bounds_part(before, now, request.all), "]");
  if (now.find(request.focus)) part("focus", '"', key_text(request.focus), "\"");
  return out.empty() ? out : out + '}';
}

}  // namespace turnpoint::ui
