#pragma once
/// The semantic tree of one frame, in reading order.

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "web/ui/node.h"

namespace turnpoint::ui {

/// The key of the widget `id` inside `scope`. The same on every machine.
NodeKey key_of(NodeKey scope, std::string_view id);

class Tree {
 public:
  /// Adds a node after its parent; false if the key is taken, and then nothing is added.
  bool add(Node node);

  const std::vector<Node>& nodes() const { return nodes_; }
  Node& at(std::size_t index) { return nodes_[index]; }

  /// Nothing (nullptr) if no node has the key.
  const Node* find(NodeKey key) const;

  /// The first node of this role and name; nothing (nullptr) if there is none.
  const Node* find(Role role, std::string_view name) const;

  std::vector<NodeKey> children(NodeKey parent) const;
  void clear();

 private:
  std::vector<Node> nodes_;
  std::unordered_map<NodeKey, std::size_t> index_;
};

}  // namespace turnpoint::ui
