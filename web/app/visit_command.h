#pragma once
/// Calls a visitor with what a command is. The visitor answers every kind of CommandKinds, or does not
/// compile.

#include <array>
#include <type_traits>
#include <utility>

#include "web/app/command.h"

namespace turnpoint::app {

template <class Visitor, class... Each>
auto visit_as(const Visitor& visitor, const Command& command, Kinds<Each...>) {
  using Answer = std::common_type_t<decltype(visitor(std::declval<const Each&>()))...>;
  using Call = Answer (*)(const Visitor&, const Command&);
  static constexpr std::array<Call, sizeof...(Each)> calls = {
      +[](const Visitor& to, const Command& what) -> Answer { return to(*what.as<Each>()); }...};
  return calls[command.kind()](visitor, command);
}

template <class Visitor>
auto visit_command(const Visitor& visitor, const Command& command) {
  return visit_as(visitor, command, CommandKinds{});
}

}  // namespace turnpoint::app
