#pragma once
/// Views to draw, each under a name.

#include <string>
#include <vector>

#include "web/app/app_view.h"

namespace turnpoint::app {

struct NamedView {
  std::string name;
  AppView view;
};

/// Nothing loaded, the sample, a person, files with faults, 10,000 people, and every message at once; at every place.
const std::vector<NamedView>& all_views();

/// The one of this name.
const AppView& view_named(const std::string& name);

}  // namespace turnpoint::app
