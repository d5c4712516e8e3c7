#include "web/ui/tree.h"

#include <utility>

namespace turnpoint::ui {

NodeKey key_of(NodeKey scope, std::string_view id) {
  // FNV-1a over the scope's bytes and the id's, then mixed, since FNV alone leaves short ids close together.
  NodeKey hash = 0xcbf29ce484222325U;
  const auto add = [&hash](std::uint8_t byte) { hash = (hash ^ byte) * 0x100000001b3U; };
  for (unsigned shift = 0; shift < 64; shift += 8) add(static_cast<std::uint8_t>(scope >> shift));
  for (const char c : id) add(static_cast<std::uint8_t>(c));
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9U;
  hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebU;
  hash ^= hash >> 31;
  return hash <= root_key ? hash + 2 : hash;
}

bool Tree::add(Node node) {
  if (!index_.try_emplace(node.key, nodes_.size()).second) return false;
  nodes_.push_back(std::move(node));
  return true;
}

const Node* Tree::find(NodeKey key) const {
  const auto found = index_.find(key);
  return found == index_.end() ? nullptr : &nodes_[found->second];
}

const Node* Tree::find(Role role, std::string_view name) const {
  for (const Node& node : nodes_) {
    if (node.role == role && node.name == name) return &node;
  }
  return nullptr;
}

std::vector<NodeKey> Tree::children(NodeKey parent) const {
  std::vector<NodeKey> keys;
  for (const Node& node : nodes_) {
    if (node.parent == parent) keys.push_back(node.key);
  }
  return keys;
}

void Tree::clear() {
  nodes_.clear();
  index_.clear();
}

}  // namespace turnpoint::ui
