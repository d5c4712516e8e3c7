#pragma once
/// The difference of two frames as the one message the page gets.

#include <set>
#include <string>

#include "web/ui/tree.h"

namespace turnpoint::ui {

struct ChangeRequest {
  std::set<NodeKey> resend;  ///< nodes the page must be told about even if they did not change
  NodeKey focus = 0;         ///< takes keyboard focus after the changes; 0: none does
  bool all = false;          ///< the page has nothing yet
};

/// JSON text, or empty when the page need not change:
///
///     {"all":true, "gone":["key",…], "focus":"key",
///      "nodes":[{"k":key,"p":parent,"r":role,"t":tone,"s":"disabled
///      checked","n":name,"v":value,"d":description,"m":meaning,
///                "x":[numbers],"o":[["value","label"],…]},…],
///      "order":[["parent",["child",…]],…],
///      "bounds":[["key",x,y,width,height],…]}
///
/// Parts and fields that are empty are left out; keys are hexadecimal. Bounds are from the parent's corner,
/// in tenths of a pixel, so that scrolling moves only what is directly in the scrolled container.
std::string changes_text(const Tree& before, const Tree& now, const ChangeRequest& request);

}  // namespace turnpoint::ui
