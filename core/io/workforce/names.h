#pragma once
/// Gives each name a number, so that a row holds the number and the name is held once.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace turnpoint {

class Names {
 public:
  std::uint32_t index_of(std::string_view name);
  std::optional<std::uint32_t> find(std::string_view name) const;
  const std::string& operator[](std::uint32_t index) const { return names_[index]; }
  std::size_t size() const { return names_.size(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< index + 1; 0: free
  };

  std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
  void grow();

  std::deque<std::string> names_;
  std::vector<Slot> slots_;  ///< a power of two of them, at most half full
};

}  // namespace turnpoint
