#pragma once
/// Directorates and services, as people.csv names them; where it names no service, the team is one.

#include <optional>
#include <string>
#include <vector>

#include "core/workforce/workforce.h"

namespace turnpoint {

struct Services {
  std::vector<std::string> names;           ///< of services; the first is of those in none, ""
  std::vector<std::string> directorates;    ///< by name; "" where a service has none
  std::vector<std::size_t> directorate_of;  ///< by service
  std::optional<Workforce> workforce;  ///< with services in the teams' place; nothing: they are the teams
  bool has_directorates() const { return directorates.size() > 1 || !directorates[0].empty(); }
};

/// One service of two directorates is two. Services by directorate, then name.
Services services_of(const Workforce& workforce);

}  // namespace turnpoint
